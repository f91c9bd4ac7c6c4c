"""How long the goal planner takes to follow its slider, beside ``interact`` with a new pyplot figure.

Both run in one kernel, in turns. Ours is the whole planner: 10,000 simulated periods, three levers, both
pictures with their text alternatives, the calculation and every sentence. The peer is what notebooks usually
do: ``ipywidgets.interact`` around a function with the same simulation and the same two pictures.
"""

from funnel_redraw import ROUNDS, medians

OURS = """
from salesedu.widgets.goals_planner import Planner
tool = Planner()
print(tool.chance.sliders["win_rate"].model_id)
"""

PEER = """
%matplotlib inline
from dataclasses import replace
import ipywidgets
import matplotlib.pyplot as plt
from salesedu.goals_chance import History
from salesedu.goals_levers import levers
from salesedu.goals_plan import example

def redraw(percent):
    history = History(percent / 100, 2_500, 1_250)
    changes = levers(replace(example(), opportunities_per_sale=100 / percent), history, 192)
    chance = changes[0].before
    figure, (hill, bars) = plt.subplots(2, 1, figsize=(5.6, 5.1), dpi=150)
    hill.hist(chance.revenues, bins=40)
    hill.axvline(chance.target, linestyle="--")
    hill.set_title(f"The target is reached in {chance.share:.0%} of the periods")
    names = [change.lever.value for change in changes]
    bars.barh(names, [change.before.share for change in changes])
    gains = [change.after.share - change.before.share for change in changes]
    bars.barh(names, gains, left=chance.share, hatch="////")
    bars.set_xlim(0, 1)
    plt.show()

slider = ipywidgets.FloatSlider(value=25, min=1, max=100, step=0.5)
ipywidgets.interact(redraw, percent=slider)
print(slider.model_id)
"""


def main() -> None:
    """Measure in turns, and print the medians and their ratio."""
    ours, peer = medians((OURS, PEER), [25.5 + turn / 2 for turn in range(ROUNDS + 1)])
    print(
        f"planner slider {ours:.0f} ms, interact with a figure {peer:.0f} ms: {peer / ours:.1f} times faster"
    )


if __name__ == "__main__":
    main()
