"""Where nbgrader finds a course's files, said once for our commands and for the stock ones.

The root's ``nbgrader_config.py`` merges :func:`course_config`, so ``nbgrader autograde 03_funnel`` in a
course folder does what ``salesedu trainer grade 03_funnel`` does.
"""

from copy import deepcopy
from pathlib import Path

from nbformat import NotebookNode
from traitlets.config import Config

from salesedu.course.curriculum import COURSE_FILE, read

GRADEBOOK_FOLDER = "gradebook"
TEMPLATES = Path(__file__).parent / "templates"
#: How long a learner's cell may run: a right answer needs a second, an endless loop needs an end.
ANSWER_SECONDS = 20
#: How long one of the course's own cells may run: on a busy computer an import takes its time.
CELL_SECONDS = 120
#: What stands in a cell for code until a learner replaces it. It stops nothing: "run all" goes on behind it.
_STUBS = {"python": "...  # your code here"}
CONFIG_FILE = '''"""Tell nbgrader where this course keeps its files."""

from pathlib import Path

from salesedu.grading.config import course_config

get_config().merge(course_config(Path(__file__).parent))  # type: ignore[name-defined] # noqa: F821
'''


def course_config(root: Path) -> Config:
    """Return nbgrader's configuration for a course folder.

    Parameters
    ----------
    root : the folder that holds ``course.toml``, ``solutions/`` and ``exercises/``.

    Raises
    ------
    CourseError
        If ``course.toml`` can't be read.
    """
    config = Config()
    _folders(config, root.resolve())
    _grading(config)
    _pages(config)
    config.FeedbackPage.course_root = str(root.resolve())
    return config


def seconds_for(cell: NotebookNode) -> int:
    """Return how long a cell may run while it is marked."""
    is_answer = cell.metadata.get("nbgrader", {}).get("solution")
    return ANSWER_SECONDS if is_answer else CELL_SECONDS


def cleared(notebook: NotebookNode) -> NotebookNode:
    """Return a copy of a solution whose answers are as empty as learners get them."""
    from nbgrader.preprocessors import ClearSolutions

    empty = deepcopy(notebook)
    ClearSolutions(code_stub=_STUBS).preprocess(empty, {})
    return empty


def _folders(config: Config, root: Path) -> None:
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.course_id = read(root / COURSE_FILE).id
    config.CourseDirectory.source_directory = "solutions"
    config.CourseDirectory.release_directory = "exercises"
    for step in ("submitted", "autograded", "feedback", "solution", "source_with_tests"):
        config.CourseDirectory[f"{step}_directory"] = f"{GRADEBOOK_FOLDER}/{step}"
    config.CourseDirectory.db_url = f"sqlite:///{(root / GRADEBOOK_FOLDER / 'gradebook.db').as_posix()}"
    # Without these two, a fetched unit lands in the course folder and a renamed notebook is lost silently.
    config.Exchange.assignment_dir = str(root / "my_work")
    config.ExchangeSubmit.strict = True


def _grading(config: Config) -> None:
    from nbconvert.preprocessors import ClearMetadataPreprocessor
    from nbgrader import preprocessors as steps

    from salesedu.grading.feedback_page import FeedbackPage
    from salesedu.grading.safe_html import CleanOutputs

    config.Autograde.autograde_preprocessors = [
        steps.Execute,
        steps.IgnorePattern,
        ClearMetadataPreprocessor,
        steps.LimitOutput,
        steps.SaveAutoGrades,
        steps.AssignLatePenalties,
        steps.CheckCellMetadata,
        # last, so that marks are read from what really came out
        CleanOutputs,
    ]
    # nbclient's own argument, and no remark of the kernel's on every start
    config.Execute.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--IPKernelApp.log_level=ERROR"]
    config.Execute.timeout_func = seconds_for
    config.ClearSolutions.code_stub = _STUBS
    config.GenerateFeedback.preprocessors = [
        steps.GetGrades,
        steps.ClearHiddenTests,
        steps.ClearMarkScheme,
        FeedbackPage,
    ]


def _pages(config: Config) -> None:
    from nbgrader.server_extensions.formgrader import handlers

    nbgrader_templates = str(handlers.template_path)
    # Ours come first: the formgrader and feedback pages work offline and don't bury answers under code.
    config.HTMLExporter.extra_template_basedirs = [str(TEMPLATES), nbgrader_templates]
    config.HTMLExporter.extra_template_paths = [nbgrader_templates]
