"""The course around the lessons: its curriculum, a learner's workspace, progress, the home page."""


class CourseError(Exception):
    """Something a person can put right; its text says what was wrong, where, and what to do next."""
