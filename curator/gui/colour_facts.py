"""What the information panel says of a picture's colours."""

from curator.gui import screen_colour
from curator.gui.decoding import Picture
from curator.gui.facts import Fact, Section
from curator.gui.language import tr


def colour_facts(picture: Picture | None, *, blind: bool = False) -> tuple[Section, ...]:
    """Returns a section on colours.

    Args:
        picture: what is on screen; None says nothing.
        blind: only what is wrong is told, for some programs are known by their profiles.
    """
    if picture is None or picture.problem is not None or (blind and not picture.note):
        return ()
    facts = [Fact("", tr(picture.note))] if picture.note else []
    if not blind:
        if picture.profile or not picture.note:
            facts.append(Fact(tr("Profile"), picture.profile or tr("sRGB, or none: read as sRGB")))
        facts.append(Fact(tr("Shown for"), screen_colour.in_force().name))
    return (Section(tr("COLOUR"), tuple(facts)),)
