"""What a typed sentence means: everything here that knows the words of a language."""
