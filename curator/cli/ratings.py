"""`curator ratings`: what other apps wrote into pictures and sidecars, and where it contradicts."""

import typer

from curator.cli import output
from curator.cli.choosing import BriefOption, CampaignOption, TierOption, chosen_by
from curator.cli.options import JsonOption, LibraryOption
from curator.library.library import Library
from curator.workflow.reading_ratings import names_of_conflicts, take_in_ratings

app = typer.Typer(help="Stars, labels and flags of other apps.")


@app.callback()
def ratings() -> None:
    """Stars, labels and flags of other apps."""


@app.command()
def read(
    library: LibraryOption,
    campaign: CampaignOption = None,
    brief: BriefOption = None,
    tier: TierOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take in stars, labels and flags that other apps wrote, as facts with their source.

    Verdicts stay as they are; where an app's flag contradicts one, both are named.
    """
    with Library.open(library, create=False) as opened:
        wanted = chosen_by(opened, None, campaign, brief, tier)
        report = output.follow(take_in_ratings(opened, wanted), quiet=as_json)
        named = names_of_conflicts(opened, report.conflicts)
    lines = [
        (str(item.path), one.here.value, one.elsewhere.fact.value, one.elsewhere.fact.source)
        for item, one in named
    ]
    if as_json:
        output.print_json(
            {
                "files": report.files,
                "rated": report.rated,
                "new": report.new,
                "conflicts": [
                    {"path": path, "here": here, "there": there, "source": source}
                    for path, here, there, source in lines
                ],
                "disagreeing": [
                    {"path": str(one.path), "reason": one.reason} for one in report.disagreeing
                ],
            }
        )
        return
    for one in report.disagreeing:
        output.print_text(f"{one.path}: {one.reason}")
    for path, here, there, source in lines:
        output.print_text(f"{path}: {here} here, {there} by {source}")
    output.print_text(
        f"{report.files} files read, {report.rated} with ratings, {report.new} facts new, "
        f"{len(lines)} contradict a verdict"
    )
