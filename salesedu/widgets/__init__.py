"""What a learner sees and moves in a lesson: one function per widget, thin over topics and plots."""
