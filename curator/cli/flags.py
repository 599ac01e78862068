"""`curator flags`: from which scores what is flagged, how often it was right, print sizes."""

from typing import Annotated

import typer

from curator.cli import output
from curator.cli.briefs import CampaignOption, only_brief
from curator.cli.options import JsonOption, LibraryOption
from curator.core.artifact import USES, Threshold, Use, use_of
from curator.core.errors import CuratorError
from curator.core.flagging import RECENT_ANSWERS
from curator.library.library import Library
from curator.workflow.thresholds import NEVER, FlagState, flag_states

app = typer.Typer(help="What is flagged: thresholds of a library, and print sizes of its briefs.")

_STEPS = 100


@app.command("list")
def list_flags(library: LibraryOption, json: JsonOption = False) -> None:
    """List what is flagged from which score, how many are, and how often it was right here."""
    with Library.open(library, create=False) as opened:
        states = flag_states(opened)
    if json:
        output.print_json([_row(state) for state in states])
        return
    lines = [f"{'':22}possible  likely  flagged  (likely)  measured  right here"]
    for state in states:
        counted, precision = state.counted, state.precision
        right = f"{precision.right} of {precision.answers}" if precision.answers else ""
        notes = [right, "muted" if state.muted else ""]
        notes += [
            f"{name}: {_said(own.possible)}/{_said(own.likely)}"
            for name, own in state.by_model.items()
        ]
        is_mark = state.use is Use.MARK
        lines.append(
            f"{state.artifact:22.22}{_said(state.threshold.possible):>8}"
            f"{'mark' if is_mark else _said(state.threshold.likely):>8}"
            f"{counted.flagged:9,}{'' if is_mark else f'({counted.likely:,})':>10}"
            f"{counted.measured:10,}  {'  '.join(note for note in notes if note)}".rstrip()
        )
    output.print_text("\n".join(lines))


@app.command()
def threshold(
    library: LibraryOption,
    artifact: Annotated[str, typer.Argument(help="What is flagged, by its name in `flags list`.")],
    possible: Annotated[
        float | None, typer.Argument(help="From this score on, in hundredths; above 1: never.")
    ] = None,
    likely: Annotated[
        float | None, typer.Argument(help="From this score on a flag is called likely.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Only in this model's images.")] = None,
    reset: Annotated[
        bool, typer.Option("--reset", help="Back to the default, or to that of all models.")
    ] = False,
) -> None:
    """Say from which scores an artifact is flagged, for everyone who uses the library."""
    if reset is (possible is not None):
        raise typer.BadParameter("Give a score, or --reset.")
    if possible is not None and likely is not None and likely < possible:
        raise typer.BadParameter("A likely flag cannot begin below a possible one.")
    with Library.open(library, create=False) as opened:
        _check(opened, artifact, model)
        wanted = None
        if possible is not None:
            before = opened.flagging.rules().threshold(artifact, model)
            lowest = _hundredth(possible)
            wanted = Threshold(
                lowest, max(before.likely, lowest) if likely is None else _hundredth(likely, lowest)
            )
        opened.flagging.set_threshold(artifact, wanted, model=model)
        (state,) = (state for state in flag_states(opened) if state.artifact == artifact)
    holds = state.by_model.get(model or "", state.threshold)
    whose = f" in images by {model}" if model else ""
    likely_words = "" if state.use is Use.MARK else f", likely from {_said(holds.likely)}"
    output.print_text(
        f"{artifact}{whose}: possible from {_said(holds.possible)}{likely_words}; "
        f"{state.counted.flagged:,} of {state.counted.measured:,} are flagged in all"
    )


@app.command()
def floor(
    library: LibraryOption,
    share: Annotated[
        float | None, typer.Argument(min=0, max=1, help="Share of right answers, 0 to 1.")
    ] = None,
) -> None:
    """Show or say below which share of right answers flags mute themselves; 0: never."""
    with Library.open(library, create=False) as opened:
        if share is not None:
            opened.flagging.set_floor(share)
        rules = opened.flagging.rules()
    muted = ", ".join(sorted(rules.muted)) or "none"
    output.print_text(
        f"flags mute themselves when fewer than {rules.floor:.0%} of the latest {RECENT_ANSWERS} "
        f"answers call them right; muted now: {muted}"
    )


@app.command("print")
def set_print(
    library: LibraryOption,
    brief: Annotated[str, typer.Argument(help="The brief.")],
    cm: Annotated[
        float, typer.Option(min=0, help="Centimetres along the longer side; 0: not for print.")
    ],
    ppi: Annotated[int, typer.Option(min=1, help="Pixels per inch.")] = 300,
    campaign: CampaignOption = None,
) -> None:
    """Say how large a brief is printed; variants with too few pixels are flagged for it."""
    with Library.open(library, create=False) as opened:
        number = only_brief(opened, brief, campaign)
        opened.flagging.set_print(number, cm or None, ppi if cm else None)
    words = f"{cm:g} cm at {ppi} ppi, {cm / 2.54 * ppi:,.0f} px" if cm else "not for print"
    output.print_text(f"{brief}: {words}")


def _row(state: FlagState) -> dict[str, object]:
    return {
        "artifact": state.artifact,
        "use": state.use.value,
        "possible": state.threshold.possible,
        "likely": state.threshold.likely,
        "flagged": state.counted.flagged,
        "flagged_likely": state.counted.likely,
        "measured": state.counted.measured,
        "right": state.precision.right,
        "answers": state.precision.answers,
        "muted": state.muted,
        "models": [
            {"model": name, "possible": own.possible, "likely": own.likely}
            for name, own in state.by_model.items()
        ],
    }


def _check(library: Library, artifact: str, model: str | None) -> None:
    facets = library.facets()
    if artifact not in {*USES, *facets.artifacts} or use_of(artifact) is Use.ASSIST:
        raise CuratorError(f"Nothing is flagged as {artifact!r}.", "See `curator flags list`.")
    if model is not None and model not in facets.models:
        raise CuratorError(f"There is no image by {model!r}.", "See `curator models list -l LIB`.")


def _hundredth(score: float, lowest: float = 1 / _STEPS) -> float:
    """A score as the window and the counts know it, so that they say the same."""
    step = round(score * _STEPS) / _STEPS
    if step < lowest:
        raise typer.BadParameter(f"{score} is less than {lowest:.2f}.")
    return min(step, NEVER)


def _said(score: float) -> str:
    return "never" if score > 1 else f"{score:.2f}"
