"""What a window paints over an image on demand: heat maps, and aids to the eye.

Taken from the file when somebody asks, on a thread beside the window.
"""

from pathlib import Path

from curator.core.aid import Aid, AidMap, HeatMap
from curator.detectors.aids import draw_aid
from curator.detectors.base import Views
from curator.detectors.maps import heat_map
from curator.imaging.decode import load_pixels_beside


def heat_map_for(path: Path, artifact: str) -> HeatMap | None:
    """Returns where an artifact is strong in an image; None when there is no such map.

    Raises:
        UnreadableImage: the file is no picture that can be read, or it cannot be opened.
    """
    return heat_map(artifact, Views(load_pixels_beside(path)))


def aid_for(path: Path, aid: Aid) -> AidMap | None:
    """Returns what to paint over an image; None when there is nothing to find.

    Raises:
        UnreadableImage: the file is no picture that can be read, or it cannot be opened.
    """
    return draw_aid(aid, Views(load_pixels_beside(path)))
