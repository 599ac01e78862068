"""What the columns of a workbook hold, in words: for whoever reads it without its makers."""

from collections.abc import Iterable, Mapping

WORDS: Mapping[str, str] = {
    "eligible": "First takes.",
    "decided": "First takes with the verdicts that the definition needs.",
    "coverage": "Decided among eligible.",
    "successes": "First takes that succeeded.",
    "rate": "Successes among decided; on the sheet of k images, how likely one is accepted.",
    "low": "Lower limit of the 95 % interval; behind a name (rate low) that of the named figure.",
    "high": "Upper limit of the same.",
    "bound low": "The rate if every first take that waits failed.",
    "bound high": "The rate if every one of them succeeded.",
    "rate any": "Share of first takes of which any image was accepted.",
    "rate lenient": "Share of those whose first image was usable within the retouch limit.",
    "variants": "Images of all takes; with a defect, images that have it.",
    "reviewed": "Images with a verdict.",
    "acceptance": "Accepted among reviewed images.",
    "n eff": "As many independent images say as much as these, which share briefs.",
    "accepted per hour": "Accepted images an hour of looking, among images whose look was timed.",
    "timed accepted": "Accepted images whose look was timed.",
    "timed seconds": "Every timed look, in seconds.",
    "cost per accepted": "Money spent so far, on rejected images too, over accepted; {currency}.",
    "cost unknown": "Images whose cost is not known.",
    "cost assumed": "Of these, images for which the price of the settings is taken.",
    "order badge": "The weakest source of the order of takes; empty where each time is known.",
    "group": "What the report is by, beside model and tier.",
    "rankable": "Enough is decided to stand in an order.",
    "show rate": "Enough briefs for a rate.",
    "clusters": "What counts as independent in the interval of acceptance.",
    "always low": "Lower limit of the rate for people who look every day.",
    "always high": "Upper limit of the same.",
    "shrunk": "The rate drawn towards those of the other models of its tier.",
    "p best": "How likely it is the best model of its tier.",
    "only a": "Briefs on which A alone succeeded.",
    "only b": "Briefs on which B alone succeeded.",
    "difference": "Rate of A minus rate of B, on the same briefs.",
    "p mid": "Of a mid-p McNemar test, for one pair alone.",
    "p holm": "The same, corrected for the number of pairs.",
    "e value": "Evidence of a difference that may be looked at every day.",
    "e needed": "From this on it is evident.",
    "finding": "What it says to people who look every day, of all pairs at once.",
    "in words": "The finding as a sentence.",
    "p ahead": "How likely A is better than B.",
    "briefs needed e": "About so many more until the finding holds for looking every day.",
    "briefs needed e range": "Likely between these.",
    "of": "Reviewed images.",
    "share": "Images with the defect among reviewed ones.",
    "cumulative": "Share of all mentions that this defect and the more frequent ones have.",
    "generation": "Spent on generation; {currency}.",
    "review": "Spent on looking, at the hourly rate; {currency}.",
    "retouch": "Spent on finished retouch, at the hourly rate; {currency}.",
    "prompting": "Spent on writing prompts, at the hourly rate; {currency}.",
    "total": "All of these, spent so far; {currency}.",
    "usable": "Accepted images, and fixed ones whose retouch is finished.",
    "per accepted": "The total over accepted images; {currency}.",
    "per accepted low": "Lower limit of its 95 % interval over briefs; none under 20 briefs.",
    "per accepted high": "Upper limit of the same; empty beside a lower one: as high as one likes.",
    "per usable": "The total over usable images; {currency}.",
    "open fixes": "Images to be fixed whose retouch is not finished.",
    "open minutes": "That these are expected to take.",
    "still to come": "What these will cost; in no other figure; {currency}.",
    "finished briefs": "Briefs with an accepted image, or with a verdict on every image.",
    "with accepted": "Finished briefs that have an accepted image.",
    "takes a brief": "Takes of finished briefs over those with an accepted image.",
    "missing": "What nobody stated: it is in no sum.",
    "assumed": "What was taken from the settings, since nobody measured it.",
    "hours": "Of looking (active), with pauses (attended), with generation and retouch (total).",
    "per hour": "Accepted images an hour.",
    "abandoned": "Briefs that were given up without an accepted image.",
    "abandon rate": "Share of finished briefs that were given up.",
    "better": "The model that succeeded more often so far; whether it is better, findings say.",
    "speedup": "How many times as fast usable images come with it.",
    "slower": "How many times as long its takes last.",
    "break even": "How many times as long they may last until it is only as fast as the other.",
    "break even prompt minutes": "Minutes more of prompting an asset until it is only as fast.",
    "starts": "The Monday of the week.",
    "k": "Images that every model is given.",
    "left out": "First takes with fewer reviewed images than k.",
    "tag": "A word or phrase of prompts.",
    "elsewhere": "The same among images whose prompt does not have it.",
    "right": "Answers that called the flag right.",
    "precision": "Right among all answers.",
    "muted": "The detector keeps quiet, since it was right too rarely.",
    "place": "In the order of acceptance, from 1.",
    "accepted at": "In UTC.",
    "distance": "From the campaign's references, in their robust spreads.",
    "limit": "Usual distance among the references themselves.",
    "palette": "The part of colours in the distance.",
    "contrast": "The part of contrast.",
    "light": "The part of lightness.",
    "texture": "The part of texture.",
}
"""By a column's name; names that say it themselves are not here."""


def meanings(names: Iterable[str], currency: str) -> list[tuple[str, str]]:
    """Returns the columns of those names that need words, with these.

    Args:
        names: of columns; repeated ones are said once.
        currency: what money is in; "" where nobody stated it.
    """
    return [
        (
            name,
            WORDS[name].replace(
                "{currency}", f"in {currency}" if currency else "currency not stated"
            ),
        )
        for name in dict.fromkeys(names)
        if name in WORDS
    ]
