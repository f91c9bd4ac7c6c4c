"""The widgets of the metrics lesson, one function each; a cell of the lesson is one call."""

from salesedu.widgets.metrics_calculators import calculators
from salesedu.widgets.metrics_forecast import forecast
from salesedu.widgets.metrics_sorter import sorter
from salesedu.widgets.metrics_tree import tree
from salesedu.widgets.metrics_velocity import velocity
from salesedu.widgets.metrics_wall import wall

__all__ = ["calculators", "forecast", "sorter", "tree", "velocity", "wall"]
