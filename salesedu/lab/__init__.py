"""JupyterLab as learners and trainers meet it.

- ``launch``: starts JupyterLab with one of the profiles and stays beside it
- ``profiles/learner``, ``profiles/trainer``: plain Jupyter settings, one folder each
- ``share``: our extension of JupyterLab, which needs no build step
"""
