"""The demo's pictures: which ones there are, and drawing them to files with their metadata.

`plan_demo` decides everything (briefs, models, takes, seeds, planted flaws) as plain values;
`draw_demo` makes the files on an executor. The reviewing history is in `demo_history`.
"""

import json
import os
import random
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from curator.core.errors import CuratorError
from curator.core.variant import Tier
from curator.imaging.flaws import plant_flaw
from curator.imaging.scenes import draw_scene
from curator.imaging.writing import write_jpeg, write_png, write_webp
from curator.workflow.demo_metadata import Request, a1111_parameters, comfy_texts, sidecar
from curator.workflow.progress import Progress, Run

MANIFEST = "manifest.jsonl"
DEMO_SEED = 20260302
STARTED_AT = datetime(2026, 3, 2, 8, 40, tzinfo=UTC)

SQUARE, UPRIGHT, WIDE = (736, 736), (656, 820), (976, 552)
TAKES = ((2, 1), (2, 1), (3,), (1, 1, 1))
"""How many variants each take of a (brief, model) returns; three in all, whatever the split."""

_NEGATIVE = "text, watermark, low quality, deformed, cluttered"


@dataclass(frozen=True, slots=True)
class DemoBrief:
    """One deliverable of the demo.

    Attributes:
        campaign: its campaign's name.
        name: what a person calls it.
        stem: how its files begin.
        scene: which scene draws it.
        looks: the scene's palettes that fit the brief.
        size: (width, height) in pixels.
        prompt: what every model was asked for.
    """

    campaign: str
    name: str
    stem: str
    scene: str
    looks: tuple[int, ...]
    size: tuple[int, int]
    prompt: str


@dataclass(frozen=True, slots=True)
class DemoModel:
    """An invented generative model.

    Attributes:
        name: as its tool states it.
        hash: ten hexadecimal digits.
        writer: "comfyui", "a1111" or "sidecar".
        hand: how its pictures are developed.
        flaws: what goes wrong with it, and how often: (flaw, probability).
        cost: what one picture costs.
        seconds: what one picture takes.
    """

    name: str
    hash: str
    writer: str
    hand: str
    flaws: tuple[tuple[str, float], ...]
    cost: float
    seconds: float


@dataclass(frozen=True, slots=True)
class DemoPicture:
    """One picture of the demo, before it is drawn.

    Attributes:
        file: where it goes, relative to the demo's folder, with forward slashes.
        brief: its brief.
        model: its model.
        take: 0-based number of the take of this (brief, model).
        variant_index: 0-based place in the take.
        requested_at: when the take was asked for, aware UTC.
        seed: the model's seed, which also draws the picture.
        look: the palette.
        flaw: the planted flaw, None for a clean picture.
        strength: of the flaw, 0 without one.
        lora: a network used with it, None for none.
        spare_loader: its graph has an unconnected loader.
    """

    file: str
    brief: DemoBrief
    model: DemoModel
    take: int
    variant_index: int
    requested_at: datetime
    seed: int
    look: int
    flaw: str | None = None
    strength: float = 0.0
    lora: str | None = None
    spare_loader: bool = False

    @property
    def finished_at(self) -> datetime:
        """When the picture was there."""
        seconds = self.model.seconds * (self.variant_index + 1)
        return self.requested_at + timedelta(seconds=round(seconds))


STILL, FAR = "Stillwater spring", "Far Light travel"
_STUDIO = "editorial product photograph, soft daylight, shallow shadows"
_TRAVEL = "wide establishing photograph, natural colour, fine grain"

BRIEFS = (
    DemoBrief(STILL, "Glass carafe on marble, low angle", "carafe", "carafe", (0, 2, 3), UPRIGHT,
              f"glass carafe on a marble slab, low angle, palm shadow on the wall, {_STUDIO}"),
    DemoBrief(STILL, "Rosé carafe, summer card", "rose", "carafe", (1, 4), UPRIGHT,
              f"rosé in a glass carafe, warm plaster wall, citrus beside it, {_STUDIO}"),
    DemoBrief(STILL, "Perfume bottle on silk", "flacon", "perfume", (0, 2, 5), SQUARE,
              f"amber perfume bottle lying on folded silk, from above, {_STUDIO}"),
    DemoBrief(STILL, "Night edition on dark silk", "night", "perfume", (1, 3, 4), SQUARE,
              f"square perfume bottle on dark silk, cool light, metal cap, {_STUDIO}"),
    DemoBrief(STILL, "Ceramic vase, window light", "vase", "vase", (0, 1, 2, 3), UPRIGHT,
              f"hand-thrown ceramic vase with dried stems, window light on plaster, {_STUDIO}"),
    DemoBrief(STILL, "Stoneware vase, dark plaster", "stoneware", "vase", (4, 3), UPRIGHT,
              f"dark stoneware vase with seed heads, low sun through a window, {_STUDIO}"),
    DemoBrief(STILL, "Tea set from above", "tea", "tea_set", (0, 1, 2, 3, 4), SQUARE,
              f"tea set from above, pot and cups on linen, leaf shadow, {_STUDIO}"),
    DemoBrief(FAR, "Mountain lake at dawn", "lake", "mountain_lake", (0, 1, 3), WIDE,
              f"mountain lake at dawn, mirror water, first light on snow, {_TRAVEL}"),
    DemoBrief(FAR, "Alpine lake, clear morning", "alpine", "mountain_lake", (2,), WIDE,
              f"alpine lake on a clear morning, spruces on the shore, {_TRAVEL}"),
    DemoBrief(FAR, "City skyline at dusk", "skyline", "skyline", (0, 1, 3), WIDE,
              f"city skyline at dusk across a river, lit windows, {_TRAVEL}"),
    DemoBrief(FAR, "Harbour city, violet hour", "harbour", "skyline", (2,), WIDE,
              f"harbour city in the violet hour, towers mirrored in the water, {_TRAVEL}"),
    DemoBrief(FAR, "Desert road, low sun", "road", "desert_road", (1, 3), WIDE,
              f"empty desert road to the horizon, mesas, low sun, {_TRAVEL}"),
    DemoBrief(FAR, "Desert road, high noon", "noon", "desert_road", (0, 2), WIDE,
              f"empty desert road at noon, pale sand, thin cloud, {_TRAVEL}"),
    DemoBrief(FAR, "Botanical poster for the lobby", "botanical", "botanical", (0, 1, 2, 3, 4),
              UPRIGHT, "botanical poster, overlapping cut-paper leaves and a sun, few inks, "
              "tinted paper, hotel lobby art print"),
)  # fmt: skip
"""The demo's briefs, in the order in which they were worked on."""

MODELS = (
    DemoModel("atelierLumenXL_v14", "5d1c0b7e92", "comfyui", "film",
              (("soft focus", 0.08), ("wavy warp", 0.06)), 0.021, 14.0),
    DemoModel("quillonDiffusion_v27", "a94f3e60d8", "a1111", "crystal",
              (("blown highlights", 0.14), ("crushed shadows", 0.06), ("colour fringes", 0.10)),
              0.008, 6.0),
    DemoModel("northlight-image-3", "0e77b2c5a1", "sidecar", "velvet",
              (("jpeg blocks", 0.14), ("soft focus", 0.09)), 0.040, 9.0),
)  # fmt: skip
"""The demo's models; none is a product of anybody's."""


def plan_demo(seed: int = DEMO_SEED) -> tuple[DemoPicture, ...]:
    """Returns every picture of the demo, the same for the same seed, ordered by request.

    Files are numbered by chance within their brief, so that a name does not give the model away.
    """
    rng = random.Random(seed)
    pictures: list[DemoPicture] = []
    for number, brief in enumerate(BRIEFS):
        opened = STARTED_AT + timedelta(hours=2.5 * number)
        per_model = sum(TAKES[0])
        labels = list(range(1, per_model * len(MODELS) + 1))
        rng.shuffle(labels)
        for place, model in enumerate(MODELS):
            mine = labels[place * per_model : (place + 1) * per_model]
            moment = opened + timedelta(minutes=6 * place + rng.randrange(4))
            pictures += _takes(rng, brief, model, mine, moment)
    pictures.sort(key=lambda picture: (picture.requested_at, picture.variant_index))
    return tuple(pictures)


def _takes(
    rng: random.Random, brief: DemoBrief, model: DemoModel, labels: Sequence[int], moment: datetime
) -> list[DemoPicture]:
    """The pictures of one (brief, model): a first take, and re-rolls after looking at it."""
    pictures: list[DemoPicture] = []
    folder = f"{slug(brief.campaign)}/{slug(brief.name)}"
    remaining = iter(labels)
    for take, size in enumerate(rng.choice(TAKES)):
        seed = rng.getrandbits(32 if model.writer == "a1111" else 64)
        lora = "windowlight_soft" if rng.random() < 0.35 and model.writer != "sidecar" else None
        for index in range(size):
            flaw = _flaw(rng, model)
            pictures.append(
                DemoPicture(
                    file=f"{folder}/{brief.stem}-{next(remaining):02d}.{_ending(rng, model)}",
                    brief=brief,
                    model=model,
                    take=take,
                    variant_index=index,
                    requested_at=moment,
                    seed=seed + index if model.writer == "a1111" else rng.getrandbits(64),
                    look=rng.choice(brief.looks),
                    flaw=flaw,
                    strength=round(rng.uniform(0.55, 1.0), 2) if flaw else 0.0,
                    lora=lora,
                    spare_loader=model.writer == "comfyui" and rng.random() < 0.25,
                )
            )
        moment += timedelta(minutes=25 + rng.randrange(20))
    return pictures


def _flaw(rng: random.Random, model: DemoModel) -> str | None:
    draw = rng.random()
    for name, probability in model.flaws:
        if draw < probability:
            return name
        draw -= probability
    return None


def _ending(rng: random.Random, model: DemoModel) -> str:
    """Mostly PNG; the service sends JPEG and WebP, and the web UI was set to JPEG for a while."""
    if model.writer == "sidecar":
        return "webp" if rng.random() < 0.25 else "jpg"
    return "jpg" if model.writer == "a1111" and rng.random() < 0.12 else "png"


def slug(name: str) -> str:
    """Returns a name as a folder's: lower case, words joined by hyphens, accents left out."""
    plain = name.lower().replace("é", "e").replace(",", "")
    return "-".join(plain.split())


def draw_demo(
    folder: Path, executor: Executor, pictures: Iterable[DemoPicture] | None = None
) -> Run[Path]:
    """Draws the demo's pictures and writes their manifest.

    Closing the generator cancels what has not begun. Files that are there are replaced.

    Args:
        folder: where to; created when missing.
        executor: where pictures are drawn: processes, since drawing keeps a core busy.
        pictures: which ones; all of `plan_demo` by default.

    Yields:
        One `Progress` for each picture.

    Returns:
        The manifest's path.

    Raises:
        CuratorError: a file cannot be written.
    """
    began = time.monotonic()
    chosen = tuple(plan_demo() if pictures is None else pictures)
    try:
        for path in {(folder / picture.file).parent for picture in chosen}:
            path.mkdir(parents=True, exist_ok=True)
        futures = [executor.submit(draw_picture, folder, picture) for picture in chosen]
        try:
            for done, future in enumerate(as_completed(futures), 1):
                future.result()
                yield Progress(done, len(chosen), "Drawing the demo", time.monotonic() - began)
        finally:
            for future in futures:
                future.cancel()
        manifest = folder / MANIFEST
        lines = [json.dumps(manifest_row(picture), ensure_ascii=False) for picture in chosen]
        manifest.write_text("\n".join(lines) + "\n", "utf-8")
    except OSError as error:
        raise CuratorError(
            f"The demo cannot be written to {folder}: {error}.", "Choose another folder with --dir."
        ) from error
    return manifest


def draw_picture(folder: Path, picture: DemoPicture) -> None:
    """Draws one picture, plants its flaw, and writes it with what its tool would say of it."""
    width, height = picture.brief.size
    rgb = draw_scene(
        picture.brief.scene,
        seed=picture.seed,
        width=width,
        height=height,
        hand=picture.model.hand,
        look=picture.look,
    )
    if picture.flaw is not None:
        rgb = plant_flaw(picture.flaw, rgb, strength=picture.strength, seed=picture.seed)
    path = folder / picture.file
    request = request_of(picture)
    match picture.model.writer, path.suffix:
        case "comfyui", _:
            write_png(path, rgb, comfy_texts(request))
        case "a1111", ".png":
            write_png(path, rgb, {"parameters": a1111_parameters(request)})
        case "a1111", _:
            write_jpeg(path, rgb, a1111_parameters(request))
        case _, ".webp":
            write_webp(path, rgb)
        case _:
            write_jpeg(path, rgb)
    if picture.model.writer == "sidecar":
        path.with_suffix(".json").write_text(sidecar(request), "utf-8")
    moment = picture.finished_at.timestamp()
    os.utime(path, (moment, moment))


def request_of(picture: DemoPicture) -> Request:
    """Returns what was asked of the picture's model."""
    width, height = picture.brief.size
    return Request(
        model=picture.model.name,
        model_hash=picture.model.hash,
        prompt=picture.brief.prompt,
        negative_prompt=_NEGATIVE,
        seed=picture.seed,
        width=width,
        height=height,
        lora=picture.lora,
        spare_loader=picture.spare_loader,
        finished_at=picture.finished_at,
    )


def manifest_row(picture: DemoPicture) -> dict[str, object]:
    """Returns the picture's row of the manifest.

    Model, prompt and seed are left to the files, so that the demo shows them being found.
    """
    return {
        "file": picture.file,
        "campaign": picture.brief.campaign,
        "brief": picture.brief.name,
        "tier": Tier.PRODUCTION.value,
        "take": f"take {picture.take + 1}",
        "variant_index": picture.variant_index,
        "requested_at": picture.requested_at.isoformat(),
        "cost": picture.model.cost,
        "generation_seconds": picture.model.seconds,
    }
