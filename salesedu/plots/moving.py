r"""A figure drawn once and moved afterwards: what never moves is kept, because text is slow to draw.

>>> figure = MovingFigure(2, 1, mirrored=False)
>>> word = figure.text(figure.panel(0, 1), 0.5, 0.5, "center")
>>> figure.keep([word])
>>> word.set_text("100")
>>> figure.png(palette((INK, "white")))[:4]
b'\x89PNG'
"""

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from PIL import Image

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.text import Text

RESOLUTION = 150  # pixels per inch; shown at 100, so half as fine again for sharp screens
INK, QUIET, LINE = "#1f2933", "#52606d", "#c3ccd5"
SHADES = 16  # between two colours, as the edges of letters and bars need them


class MovingFigure:
    """A white figure with artists that stay and artists that move.

    Parameters
    ----------
    width, height : inches.
    mirrored : whether it is read from right to left.
    """

    def __init__(self, width: float, height: float, mirrored: bool) -> None:
        self.mirrored = mirrored
        self.figure = Figure(figsize=(width, height), dpi=RESOLUTION, facecolor="white")
        self._canvas: Any = FigureCanvasAgg(self.figure)  # matplotlib leaves its methods untyped
        self._moving: list[Artist] = []

    def panel(self, start: float, width: float, bottom: float = 0.01, height: float = 0.98) -> "Axes":
        """Return a part of the figure without frame, from 0 to 1 in the direction of reading.

        Parameters
        ----------
        start, width, bottom, height : shares of the figure.
        """
        left = 1 - start - width if self.mirrored else start
        axes = self.figure.add_axes((left, bottom, width, height))
        axes.set_axis_off()
        axes.set_xlim(*((1, 0) if self.mirrored else (0, 1)))
        return axes

    def text(self, axes: "Axes", x: float, y: float, at: str = "start", **style: object) -> "Text":
        """Return an empty text that starts, ends or is centred at a point."""
        sides = {"start": "left", "end": "right", "center": "center"}
        if self.mirrored:
            sides |= {"start": "right", "end": "left"}
        style = {"fontsize": 8.5, "color": INK, "va": "center"} | style
        return axes.text(x, y, "", ha=sides[at], **style)  # type: ignore[arg-type]

    def keep(self, moving: Sequence["Artist"]) -> None:
        """Draw all other artists once; these are drawn over them each time."""
        self._moving = list(moving)
        for artist in self._moving:
            artist.set_animated(True)
        self._canvas.draw()
        self._background = self._canvas.copy_from_bbox(self.figure.bbox)

    def image(self) -> Image.Image:
        """Return the figure as it is now."""
        self._canvas.restore_region(self._background)
        for artist in self._moving:
            self.figure.draw_artist(artist)
        return Image.fromarray(np.asarray(self._canvas.buffer_rgba())).convert("RGB")

    def png(self, colours: Image.Image) -> bytes:
        """Return the figure as it is now as the bytes of a PNG file with the colours of a palette."""
        return png(self.image(), colours)


def png(image: Image.Image, colours: Image.Image) -> bytes:
    """Return an image as the bytes of a PNG file with the colours of a :func:`palette`."""
    file = io.BytesIO()
    # few colours are written three times faster, and stronger compression costs more than it saves
    image.quantize(palette=colours, dither=Image.Dither.NONE).save(file, "PNG", compress_level=1)
    return file.getvalue()


@cache
def palette(*ends: tuple[str, str]) -> Image.Image:
    """Return pairs of colours with the shades between them, as an image that holds a palette.

    Parameters
    ----------
    ends : at most 16 pairs.
    """
    shades = [np.linspace(to_rgb(start), to_rgb(end), SHADES) for start, end in ends]
    image = Image.new("P", (1, 1))
    image.putpalette((np.concatenate(shades) * 255).round().astype(np.uint8).tobytes())
    return image
