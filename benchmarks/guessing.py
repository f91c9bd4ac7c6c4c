"""What somebody who takes what comes earns on each graded exercise (goal: less than 35 % of the points).

Each learner has numbers and cases of their own, and takes any option, any order, any line that is offered.
Points for a coach to give count as not earned.

    python benchmarks/guessing.py [learners]
"""

import random
import sys

from salesedu.grading.course_folder import open_course
from salesedu.grading.keyed_forms import cells, forms_of
from salesedu.grading.simulated_learners import earned, guessing

LEARNERS = 200


def main(learners: int = LEARNERS) -> None:
    """Measure and print."""
    course = open_course()
    for lesson in course.course.lessons:
        solution = course.source(lesson.exercise)
        points = sum(cell.metadata.get("nbgrader", {}).get("points", 0) for cell in cells(solution))
        shares = []
        for number in range(learners):
            name = f"learner-{number}"
            forms = [asked.form for asked in forms_of(solution, name)]
            shares.append(earned(forms, guessing, random.Random(name)) / points)
        print(
            f"{lesson.exercise}: mean {sum(shares) / learners:.1%}, luckiest of {learners} {max(shares):.1%}"
        )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
