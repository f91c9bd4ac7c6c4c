"""Settings that need Python: the words of the course's JupyterLab extension, in the language in use."""

from salesedu.lab.words import words

c = get_config()  # type: ignore[name-defined] # noqa: F821
c.ServerApp.tornado_settings = {"page_config_data": {"saleseduWords": words()}}
