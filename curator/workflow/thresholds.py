"""What a threshold does in a library before it is stored: how many it flags, and how often rightly.

The window counts with it while a handle is dragged; the command line lists with it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from curator.core.artifact import USES, Threshold, Use, use_of
from curator.core.flagging import FlagRules, Precision, is_muted, precision_of
from curator.library.flagging import heard_by
from curator.library.library import Library
from curator.library.values import FlagAnswer, ScoreCount

NEVER = 1.01
"""A threshold that no score reaches."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a threshold flags: the flagged, the likely among them, and all that are measured."""

    flagged: int
    likely: int
    measured: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How an artifact's scores are spread in a library.

    Attributes:
        artifact: its name.
        every: over all models.
        by_model: in those models that were asked for, which are among `every` too.
    """

    artifact: str
    every: ScoreCount
    by_model: Mapping[str, ScoreCount]

    def counted(self, rules: FlagRules, model: str | None = None) -> Counted:
        """Returns what rules flag, in all images or in those of one model.

        Every model with a threshold of its own in these rules has to be in `by_model`.
        """
        if model is not None:
            return self._part(self.by_model[model], rules.threshold(self.artifact, model))
        own = own_models(rules, self.artifact)
        rest = list(self.every.slots)
        for name in own:
            rest = [a - b for a, b in zip(rest, self.by_model[name].slots, strict=True)]
        parts = [self._part(ScoreCount(tuple(rest)), rules.threshold(self.artifact, None))]
        parts += [
            self._part(self.by_model[name], rules.threshold(self.artifact, name)) for name in own
        ]
        return Counted(
            sum(part.flagged for part in parts),
            sum(part.likely for part in parts),
            sum(part.measured for part in parts),
        )

    def _part(self, count: ScoreCount, threshold: Threshold) -> Counted:
        may_be_likely = use_of(self.artifact) is Use.ALERT
        return Counted(
            count.from_score(threshold.possible),
            count.from_score(threshold.likely) if may_be_likely else 0,
            count.total,
        )


@dataclass(frozen=True, slots=True)
class FlagState:
    """One artifact as a library flags it."""

    artifact: str
    use: Use
    threshold: Threshold
    by_model: Mapping[str, Threshold]
    counted: Counted
    precision: Precision
    muted: bool


def own_models(rules: FlagRules, artifact: str) -> tuple[str, ...]:
    """Returns the models that have a threshold of their own for an artifact, by name."""
    return tuple(sorted(name for kind, name in rules.by_model if kind == artifact))


def of_artifact(rules: FlagRules, artifact: str) -> tuple[Threshold, Mapping[str, Threshold]]:
    """Returns an artifact's threshold, and those of the models that have their own."""
    own = {name: rules.by_model[artifact, name] for name in own_models(rules, artifact)}
    return rules.threshold(artifact, None), own


def changed(
    rules: FlagRules, artifact: str, model: str | None, threshold: Threshold | None
) -> FlagRules:
    """Returns rules in which an artifact has another threshold; None takes it away."""
    if model is None:
        named = {key: value for key, value in rules.thresholds.items() if key != artifact}
        if threshold is not None and threshold != Threshold():
            named[artifact] = threshold
        return replace(rules, thresholds=named)
    own = {key: value for key, value in rules.by_model.items() if key != (artifact, model)}
    if threshold is not None:
        own[artifact, model] = threshold
    return replace(rules, by_model=own)


def precision_with(
    rules: FlagRules, artifact: str, answers: Sequence[FlagAnswer]
) -> tuple[Precision, bool]:
    """Returns how often an artifact's flags were right of those that rules would raise.

    Returns:
        Also whether it would keep quiet with them.
    """
    given = [answer for answer in answers if answer.artifact == artifact]
    heard = heard_by(given, rules).get(artifact, [])
    return precision_of(heard), is_muted(heard, rules.floor)


def store(library: Library, before: FlagRules, after: FlagRules) -> None:
    """Stores what differs between two sets of rules, for everyone who uses this library."""
    for artifact in {*before.thresholds, *after.thresholds}:
        threshold = after.thresholds.get(artifact)
        if threshold != before.thresholds.get(artifact):
            library.flagging.set_threshold(artifact, threshold)
    for artifact, model in {*before.by_model, *after.by_model}:
        threshold = after.by_model.get((artifact, model))
        if threshold != before.by_model.get((artifact, model)):
            library.flagging.set_threshold(artifact, threshold, model=model)


def spread_of(library: Library, artifact: str, models: Sequence[str]) -> Spread:
    """Counts an artifact's scores, over all models and in some."""
    return Spread(
        artifact,
        library.flagging.counts(artifact),
        {name: library.flagging.counts(artifact, name) for name in models},
    )


def flag_precisions(library: Library) -> tuple[FlagRules, Mapping[str, Precision]]:
    """Returns the rules, and how often the flags of each artifact were right as they are raised."""
    rules, answers = library.flagging.rules(), library.flagging.answers()
    heard = heard_by(answers, rules)
    return rules, {artifact: precision_of(some) for artifact, some in heard.items()}


def flag_states(library: Library) -> tuple[FlagState, ...]:
    """Returns how every artifact is flagged in a library: alerts first, then marks, by name."""
    rules, answers = library.flagging.rules(), library.flagging.answers()
    measured = set(library.facets().artifacts)
    names = [name for name, use in USES.items() if use is not Use.ASSIST]
    names += sorted(name for name in measured if name not in USES)
    states: list[FlagState] = []
    for name in sorted(names, key=lambda name: (use_of(name) is not Use.ALERT, name)):
        threshold, own = of_artifact(rules, name)
        precision, _ = precision_with(rules, name, answers)
        states.append(
            FlagState(
                artifact=name,
                use=use_of(name),
                threshold=threshold,
                by_model=own,
                counted=spread_of(library, name, tuple(own)).counted(rules),
                precision=precision,
                muted=name in rules.muted,
            )
        )
    return tuple(states)
