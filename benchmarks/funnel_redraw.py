"""How long the funnel picture takes to follow its slider, beside ``interact`` with a new pyplot figure.

Both run in one kernel, in turns, at the same size in pixels (goals: under 60 ms, at least 4 times faster).
Ours is the whole benchmark widget: sentence, picture and its text alternative. The peer is what notebooks
usually do: ``ipywidgets.interact`` around a function that makes a figure with the same bars and texts and
shows it. A change is sent to the kernel as a browser sends it, and lasts until the kernel is idle again.
"""

import statistics
import time
from collections.abc import Sequence

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

ROUNDS = 15

OURS = """
from salesedu.widgets.benchmark import Benchmark
tool = Benchmark()
print(tool.what_if_rate.model_id)
"""

PEER = """
%matplotlib inline
import ipywidgets
import matplotlib.pyplot as plt
from salesedu.funnel import ILLUSTRATIVE_SECTOR_RATES, example
from salesedu.plots.funnel import RESOLUTION, WIDTH

def redraw(percent):
    funnel = example().with_rate(1, percent / 100)
    figure, (people, sector) = plt.subplots(1, 2, figsize=(WIDTH, 3.6), dpi=RESOLUTION)
    people.barh(funnel.stages, [count ** 0.25 for count in funnel.counts])
    for row, count in enumerate(funnel.counts):
        people.text(0, row, f"{count:,.0f}", color="white", weight="bold")
    people.set_title("People in each stage (bar widths are not to scale)", fontsize=9)
    ratios = [own / other for own, other in zip(funnel.rates, ILLUSTRATIVE_SECTOR_RATES)]
    sector.barh(funnel.stages[1:], ratios)
    sector.axvline(1, linestyle="--")
    for row, (own, other) in enumerate(zip(funnel.rates, ILLUSTRATIVE_SECTOR_RATES)):
        sector.text(0, row, f"{own:.1%}, sector {other:.0%}")
    sector.set_title("Your rate beside the sector (illustrative)", fontsize=9)
    for axes in (people, sector):
        axes.invert_yaxis()
    plt.show()

slider = ipywidgets.FloatSlider(value=3, min=0, max=10, step=0.1)
ipywidgets.interact(redraw, percent=slider)
print(slider.model_id)
"""


def wait_until_idle(kernel: BlockingKernelClient, request: str) -> str:
    """Return what was printed for a request once the kernel is idle again."""
    printed = ""
    while True:
        message = kernel.get_iopub_msg(timeout=60)
        if message["parent_header"].get("msg_id") != request:
            continue
        if message["msg_type"] == "error":
            raise RuntimeError("\n".join(message["content"]["traceback"]))
        if message["msg_type"] == "stream" and message["content"]["name"] == "stdout":
            printed += message["content"]["text"]
        if message["content"].get("execution_state") == "idle":
            return printed


def slide(kernel: BlockingKernelClient, slider: str, value: float) -> float:
    """Return how long the kernel works on one change of a slider, in milliseconds."""
    content = {
        "comm_id": slider,
        "data": {"method": "update", "state": {"value": value}, "buffer_paths": []},
    }
    message = kernel.session.msg("comm_msg", content)
    started = time.perf_counter()
    kernel.shell_channel.send(message)
    wait_until_idle(kernel, message["header"]["msg_id"])
    return (time.perf_counter() - started) * 1000


def medians(codes: Sequence[str], values: Sequence[float]) -> list[float]:
    """Return how long a slider takes with each piece of code, in milliseconds, measured in turns.

    Parameters
    ----------
    codes : make a slider each, and print its ``model_id`` last.
    values : where the sliders go; the first one warms up.
    """
    manager, kernel = start_new_kernel()
    try:
        sliders = [wait_until_idle(kernel, kernel.execute(code)).split()[-1] for code in codes]
        rounds = [[slide(kernel, slider, value) for slider in sliders] for value in values]
    finally:
        kernel.stop_channels()
        manager.shutdown_kernel(now=True)
    return [statistics.median(column) for column in zip(*rounds[1:], strict=True)]


def main() -> None:
    """Measure in turns, and print the medians and their ratio."""
    ours, peer = medians((OURS, PEER), [3.1 + turn / 10 for turn in range(ROUNDS + 1)])
    print(
        f"funnel slider {ours:.0f} ms, interact with a figure {peer:.0f} ms: {peer / ours:.1f} times faster"
    )


if __name__ == "__main__":
    main()
