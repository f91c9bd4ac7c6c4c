"""Marks and comments by hand, in nbgrader's own gradebook: what the formgrader does, as functions."""

from salesedu.course import CourseError
from salesedu.grading.course_folder import CourseFolder
from salesedu.i18n import _


def set_mark(
    course: CourseFolder, unit: str, learner: str, question: str, score: float, comment: str = ""
) -> None:
    """Give a mark by hand, which stays when the unit is graded again.

    Parameters
    ----------
    course, unit, learner : whose work.
    question : nbgrader's id of the cell that is marked, such as ``"exit_criteria_mark"``.
    score : points, from 0 to the most that the question gives.
    comment : words for the learner, in Markdown.

    Raises
    ------
    CourseError
        If there is no such mark to give, or it is out of range.
    """
    from nbgrader.api import MissingEntry

    with course.gradebook() as gradebook:
        try:
            grade = gradebook.find_grade(question, unit, unit, learner)
            note = gradebook.find_comment(question, unit, unit, learner) if comment else None
        except MissingEntry:
            raise CourseError(
                _("There is no {question} of {learner} in {unit} to mark.").format(
                    question=question, learner=learner, unit=unit
                )
            ) from None
        if not 0 <= score <= grade.max_score:
            raise CourseError(
                _("{question} gives 0 to {most} points, not {score}.").format(
                    question=question, most=grade.max_score, score=score
                )
            )
        grade.manual_score, grade.needs_manual_grade = score, False
        if note is not None:
            note.manual_comment = comment
        gradebook.db.commit()
