"""Run the command as ``python -m salesedu.cli``, where no ``salesedu`` script was installed."""

from salesedu.cli import app

app(prog_name="salesedu")
