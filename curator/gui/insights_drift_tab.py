"""The tab of visual drift: a plot a campaign, what it is made of, and the pictures themselves."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any  # Any: rows of the document in its JSON form

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from curator.core.stats_sections import CampaignDrift, Drift
from curator.core.variant import VariantId
from curator.exporters import wording as say
from curator.gui import theme
from curator.gui.insights_card import ChartCard
from curator.gui.insights_drift import TEN, drift_plot, parts_plot, whole_tens
from curator.gui.insights_filters import Wanted
from curator.gui.insights_pictures import Found, Picture, PictureRow, Pictures
from curator.gui.insights_tab import Document, Lines, Tab, of_models
from curator.gui.language import digits, tr
from curator.gui.vocabulary import heard


class DriftTab(Tab):
    """How far accepted images move from a campaign's references."""

    def __init__(self, pictures: Pictures | None = None) -> None:
        super().__init__(tr("Drift"))
        self.campaigns: list[CampaignCard] = []
        self.empty = Lines()
        self.add(self.empty)
        self._pictures = pictures
        if pictures is not None:
            pictures.found.connect(self._found)

    @property
    def cards(self) -> list[ChartCard]:
        """The plots of the whole distance."""
        return [one.whole for one in self.campaigns]

    def show_document(self, document: Document, wanted: Wanted) -> None:
        """Shows one plot a campaign, and in words why another has none."""
        drift: Drift = document["drift"]
        many = Counter(point["model"] for one in drift["campaigns"] for point in one["points"])
        every = sorted(many, key=lambda model: (-many[model], model))
        shown: list[CampaignDrift] = []
        reasons: list[str] = []
        for one in drift["campaigns"]:
            if wanted.campaign is not None and one["campaign"] != wanted.campaign:
                continue
            points = of_models(one["points"], wanted)
            if points:
                of_chosen = one.copy()
                of_chosen["points"] = points
                shown.append(of_chosen)
            else:
                name = say.printable(one["campaign"]) or tr("none")
                why = heard(one["reason"]) or tr("nothing of these models is accepted")
                reasons.append(tr("{campaign}: {reason}", campaign=name, reason=why))
        if not drift["campaigns"]:
            reasons.append(
                tr(
                    "No campaign has references. Select {n} or more pictures in the library and "
                    "press R: accepted images are then compared with them.",
                    n=drift["references_needed"],
                )
            )
        while len(self.campaigns) < len(shown):
            card = CampaignCard(self._pictures)
            self.column.insertWidget(self.column.indexOf(self.empty), card)
            card.images_wanted.connect(self.images_wanted)
            card.saved.connect(self.saved)
            self.campaigns.append(card)
        for number, card in enumerate(self.campaigns):
            card.setVisible(number < len(shown))
            if number < len(shown):
                card.show_drift(shown[number], every, is_whole=not wanted.models)
        self.empty.show_lines(tr("Without a drift"), reasons)

    def _found(self, campaign: str, found: Found) -> None:
        for card in self.campaigns:
            if card.campaign == campaign:
                card.show_pictures(found)


class CampaignCard(QFrame):
    """One campaign: the distance, the pictures, the parts."""

    images_wanted = Signal(object)
    """Images are wanted: a `VariantFilter`."""

    saved = Signal(object)
    """A plot was written: its `Path`."""

    def __init__(self, pictures: Pictures | None) -> None:
        super().__init__()
        self.campaign: str | None = None
        self.whole, self.parts = ChartCard(), ChartCard()
        self._pictures = pictures
        self._wanted: dict[str, Mapping[str, Any]] = {}
        self.row = PictureRow(pictures.thumbnails) if pictures is not None else None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * theme.GAP)
        column.addWidget(self.whole)
        column.addWidget(self.parts)
        for card in (self.whole, self.parts):
            card.images_wanted.connect(self.images_wanted)
            card.saved.connect(self.saved)
        if self.row is not None:
            self.row.images_wanted.connect(self.images_wanted)
            self.whole.add_below(self.row)
            self.row.hide()

    def show_drift(self, drift: CampaignDrift, every: Sequence[str], *, is_whole: bool) -> None:
        """Shows another campaign.

        Args:
            drift: of the campaign.
            every: the models of all campaigns.
            is_whole: every model's images are among the points, so that ten are ten.
        """
        self.campaign = drift["campaign"]
        self.whole.show_spec(drift_plot(drift, every))
        self.parts.setVisible(is_whole and len(whole_tens(drift)) > 1)
        if not self.parts.isHidden():
            self.parts.show_spec(parts_plot(drift))
        points = drift["points"]
        self._wanted = {}
        if is_whole:
            self._wanted = {tr("First"): points[0]}
            if len(points) >= TEN:
                self._wanted[tr("Tenth")] = points[TEN - 1]
            if len(points) > TEN:
                self._wanted[tr("Latest")] = points[-1]
        if self._pictures is not None:
            numbers = [VariantId(point["variant"]) for point in self._wanted.values()]
            self._pictures.ask(drift["campaign"], numbers)

    def show_pictures(self, found: Found) -> None:
        """Shows the reference, the first, the tenth and the latest image."""
        if self.row is None:
            return
        pictures = [
            Picture(
                VariantId(point["variant"]),
                tr("{which}: {distance}", which=name, distance=digits(point["distance"], ".1f")),
            )
            for name, point in self._wanted.items()
        ]
        if found.reference is not None:
            pictures.insert(0, Picture(found.reference, tr("A reference")))
        self.row.show_pictures(pictures, found, self.whole.chart)
        self.row.setVisible(bool(self._wanted))
