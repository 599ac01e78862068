"""Print size: how large the picture can be printed, by its pixels and by its real detail."""

from curator.detectors.base import Finding, Views, detector
from curator.detectors.low_detail import enlargement

_PPI = 300
_CM = 2.54


@detector("print_size", version=1)
def look(views: Views) -> Finding:
    """Measures for how many pixels there is detail along the longer side.

    Measure: the longer side over the factor by which the picture is larger than its detail, as
    `low_detail` finds it. The score is 0 here: what is too small depends on the brief, whose print
    size and resolution `curator.core.printing` compares with the stored measure when flags are
    raised, so that another print size needs no new analysis.

    Cost: none beside `low_detail`. Raw: pixels. No region.

    Wrong when: as `low_detail`; an upscaler that invents detail passes.
    """
    longer = max(views.width, views.height)
    raw = longer / enlargement(views)
    centimetres = raw / _PPI * _CM
    return Finding(raw, 0.0, f"detail for {centimetres:.0f} cm along the longer side at {_PPI} ppi")
