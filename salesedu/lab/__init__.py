"""JupyterLab as learners and trainers meet it: an extension without a build step, and two profiles."""
