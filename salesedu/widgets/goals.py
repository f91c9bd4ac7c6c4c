"""The widgets of the goals lesson, one function each; a cell of the lesson is one call."""

from salesedu.widgets.goals_builder import smart_builder
from salesedu.widgets.goals_habits import habits_tracker
from salesedu.widgets.goals_planner import planner
from salesedu.widgets.goals_smart import smart_checker
from salesedu.widgets.goals_target import target_tree

__all__ = ["habits_tracker", "planner", "smart_builder", "smart_checker", "target_tree"]
