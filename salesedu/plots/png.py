r"""A finished figure as the bytes of a small PNG file.

>>> from matplotlib.figure import Figure
>>> png(Figure())[:4]
b'\x89PNG'
"""

import io
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Enough for our pictures with the soft edges of their letters, and a third of the size of all colours.
COLOURS = 96


def png(figure: "Figure") -> bytes:
    """Draw a figure and return it as a PNG file, the same bytes each time."""
    canvas: Any = FigureCanvasAgg(figure)  # matplotlib leaves its methods untyped
    canvas.draw()
    picture = Image.fromarray(np.asarray(canvas.buffer_rgba())).convert("RGB")
    file = io.BytesIO()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG")
    return file.getvalue()
