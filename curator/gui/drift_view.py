"""How far a campaign's variants lie from its references: to look at in order, never a verdict."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from curator.core.errors import CuratorError
from curator.gui import theme
from curator.gui.choice_box import ChoiceBox
from curator.gui.drift_strip import DriftStrip
from curator.gui.jobs import Jobs
from curator.gui.language import later, plural, tr
from curator.gui.placard import Placard
from curator.gui.thumbnails import Thumbnails
from curator.gui.trend_plot import TrendPlot
from curator.gui.vocabulary import heard
from curator.library.library import Library
from curator.workflow.comparing import CampaignDrift

NOTE = later(
    "The further left, the less like the references. Against references of other content the "
    "distance says little about style (it tells planted changes apart at 0.5 to 0.7, where 0.5 is "
    "chance): a strip to look at, not a verdict."
)


class DriftView(QWidget):
    """A layer over the grid: choice of campaign, strip, trend."""

    closed = Signal()
    """Back to the grid."""

    def __init__(
        self, library: Library, jobs: Jobs, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self.strip = DriftStrip(thumbnails)
        self.trend = TrendPlot()
        self.sign = Placard()
        self.campaigns = ChoiceBox()
        self.campaigns.setAccessibleName(tr("Campaign"))
        self.campaigns.setMinimumWidth(200)
        self._references = QLabel()
        self._references.setProperty("role", "muted")
        self._references.setFont(theme.font())
        note = QLabel(tr(NOTE), wordWrap=True)
        note.setProperty("role", "muted")
        note.setFont(theme.font())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 14, 20, 12)
        column.setSpacing(theme.GAP)
        column.addWidget(note)
        column.addWidget(self.strip, 3)
        column.addWidget(self.trend, 2)
        self._layers = QStackedWidget()
        self._layers.addWidget(self.sign)
        self._layers.addWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._bar())
        whole.addWidget(self._layers, 1)
        self.campaigns.currentIndexChanged.connect(self.refresh)
        self.strip.chosen.connect(self.trend.choose)

    def _bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setFixedHeight(56)
        back = QPushButton(tr("←  Grid"))
        back.setProperty("kind", "quiet")
        back.setToolTip(tr("Back to the grid  (Esc)"))
        back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        back.clicked.connect(self.closed)
        title = QLabel(tr("Drift from the references of"))
        title.setProperty("role", "heading")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 20, 0)
        row.setSpacing(theme.GAP)
        row.addWidget(back)
        row.addWidget(title)
        row.addWidget(self.campaigns)
        row.addStretch(1)
        row.addWidget(self._references)
        return bar

    def open(self, campaign: str | None) -> None:
        """Shows a campaign; None lets the first one be shown."""
        self._say("", tr("Reading the campaigns…"))

        def show(campaigns: tuple[str, ...]) -> None:
            self.campaigns.blockSignals(True)
            self.campaigns.clear()
            for name in campaigns:
                self.campaigns.addItem(name or tr("no campaign"), name)
            self.campaigns.setCurrentIndex(
                campaigns.index(campaign) if campaign in campaigns else 0 if campaigns else -1
            )
            self.campaigns.setVisible(bool(campaigns))
            self.campaigns.blockSignals(False)
            self.refresh()

        self._jobs.ask(lambda: self._library.facets().campaigns, show, self._failed, owner=self)

    def refresh(self) -> None:
        """Compares again."""
        if self.campaigns.count() == 0:
            text = tr("Import images and say with Assign (M) to which campaign they belong.")
            self._say("library", tr("No campaign yet"), text)
            return
        campaign = str(self.campaigns.currentData())
        self._say("", tr("Comparing…"))

        def work() -> CampaignDrift:
            from curator.workflow.comparing import campaign_drift

            return campaign_drift(self._library, campaign)

        def show(drift: CampaignDrift) -> None:
            if self.campaigns.currentData() != campaign:
                return
            by_place = sorted(drift.strip, key=lambda item: item.place)
            self._references.setText(plural(drift.references, "{n} reference", "{n} references"))
            self.trend.show_trend([item.drift.distance for item in by_place], drift.trend)
            self.strip.show_drift(drift)
            self._layers.setCurrentIndex(1)
            self.strip.setFocus()

        self._jobs.ask(work, show, self._failed, owner=self)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, CuratorError):
            raise error
        self._say("library", heard(error.message), heard(error.hint))

    def _say(self, icon: str, title: str, text: str = "") -> None:
        self._references.clear()
        self.sign.say(icon, title, text)
        self._layers.setCurrentIndex(0)
