"""The demo: enough of everything, told truly by its files, with a past that leaves work to do."""

import json
import re
from collections import Counter, defaultdict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from curator.core.decision import Verdict
from curator.core.errors import CuratorError
from curator.core.fatigue import FatiguePolicy
from curator.imaging.flaws import FLAWS
from curator.imaging.scenes import HANDS, SCENES
from curator.workflow.demo_history import demo_decisions
from curator.workflow.demo_material import (
    MANIFEST,
    MODELS,
    DemoPicture,
    draw_demo,
    manifest_row,
    plan_demo,
    request_of,
)
from curator.workflow.demo_metadata import comfy_graph, comfy_workflow
from curator.workflow.manifest import read_manifest
from curator.workflow.progress import finish

PLAN = plan_demo()


def small(picture: DemoPicture) -> DemoPicture:
    return replace(picture, brief=replace(picture.brief, size=(128, 128)))


def drawn(folder: Path, *pictures: DemoPicture) -> list[Path]:
    with ThreadPoolExecutor(1) as executor:
        finish(draw_demo(folder, executor, [small(picture) for picture in pictures]))
    return [folder / picture.file for picture in pictures]


def first(writer: str, ending: str, *, lora: bool | None = None) -> DemoPicture:
    return next(
        picture
        for picture in PLAN
        if picture.model.writer == writer
        and picture.file.endswith(ending)
        and lora in (None, picture.lora is not None)
    )


def test_there_are_enough_briefs_models_takes_and_pictures() -> None:
    takes = defaultdict(set)
    for picture in PLAN:
        takes[picture.brief.name, picture.model.name].add(picture.take)
    briefs = {brief for brief, _ in takes}
    assert len(briefs) >= 6
    assert len(takes) == len(briefs) * 3
    assert sum(len(numbers) > 1 for numbers in takes.values()) > len(takes) / 2
    assert 120 <= len(PLAN) <= 150


def test_the_plan_is_the_same_for_the_same_seed_only() -> None:
    assert plan_demo() == PLAN
    assert plan_demo(1) != PLAN


def test_names_are_unique_portable_and_do_not_give_the_model_away() -> None:
    files = [picture.file for picture in PLAN]
    assert len(set(files)) == len(files)
    assert all(re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+/[a-z0-9-]+\.(png|jpg|webp)", f) for f in files)
    assert not any(model.name.lower()[:6] in file for file in files for model in MODELS)
    numbers = defaultdict(list)
    for picture in PLAN:
        numbers[picture.model.name].append(int(picture.file.rsplit(".", 1)[0][-2:]))
    means = [sum(found) / len(found) for found in numbers.values()]
    assert max(means) - min(means) < 2.5  # of 1..9: no model has the low or the high numbers


def test_a_take_is_one_request_and_a_reroll_comes_after_the_take_was_there() -> None:
    by_take = defaultdict(list)
    for picture in PLAN:
        by_take[picture.brief.name, picture.model.name, picture.take].append(picture)
    for (brief, model, take), pictures in by_take.items():
        assert len({picture.requested_at for picture in pictures}) == 1
        assert sorted(picture.variant_index for picture in pictures) == list(range(len(pictures)))
        if take:
            before = by_take[brief, model, take - 1]
            assert max(p.finished_at for p in before) < pictures[0].requested_at


def test_every_picture_can_be_drawn_and_its_flaw_planted() -> None:
    for picture in PLAN:
        assert picture.brief.scene in SCENES
        assert picture.model.hand in HANDS
        assert 0 <= picture.seed < 2**64
        assert (picture.flaw in FLAWS) if picture.flaw else (picture.strength == 0)


def test_models_differ_in_what_goes_wrong() -> None:
    flaws = defaultdict(Counter)
    for picture in PLAN:
        if picture.flaw:
            flaws[picture.model.name][picture.flaw] += 1
    assert set(flaws) == {model.name for model in MODELS}
    assert len({frozenset(found) for found in flaws.values()}) == len(MODELS)


def test_a_comfyui_picture_carries_the_graph_that_ran_and_the_graph_as_drawn(
    tmp_path: Path,
) -> None:
    picture = first("comfyui", ".png", lora=True)
    (path,) = drawn(tmp_path, picture)
    with Image.open(path) as image:
        image.load()
        text = image.text  # type: ignore[attr-defined]
    graph, workflow = json.loads(text["prompt"]), json.loads(text["workflow"])
    sampler = next(node for node in graph.values() if node["class_type"] == "KSampler")
    assert sampler["inputs"]["seed"] == picture.seed
    lora = graph[sampler["inputs"]["model"][0]]
    assert lora["class_type"] == "LoraLoader"
    loader = graph[lora["inputs"]["model"][0]]
    assert loader["inputs"]["ckpt_name"] == f"studio/{picture.model.name}.safetensors"
    positive = graph[sampler["inputs"]["positive"][0]]
    assert positive["inputs"]["text"] == picture.brief.prompt
    drawn_sampler = next(node for node in workflow["nodes"] if node["type"] == "KSampler")
    assert drawn_sampler["widgets_values"][0] == picture.seed


def test_a_spare_loader_reaches_no_output() -> None:
    picture = next(picture for picture in PLAN if picture.spare_loader)
    graph = comfy_graph(request_of(picture))
    linked = {
        value[0]
        for node in graph.values()
        for value in node["inputs"].values()  # type: ignore[attr-defined]
        if isinstance(value, list)
    }
    loaders = {
        name for name, node in graph.items() if node["class_type"] == "CheckpointLoaderSimple"
    }
    assert len(loaders) == 2
    assert len(loaders & linked) == 1


def test_the_drawn_graph_has_the_links_of_the_graph_that_ran() -> None:
    graph = comfy_graph(request_of(first("comfyui", ".png", lora=True)))
    workflow = comfy_workflow(graph)
    wires = {(str(source), slot, str(to)) for _, source, slot, to, _, _ in workflow["links"]}  # type: ignore[union-attr]
    expected = {
        (value[0], value[1], name)
        for name, node in graph.items()
        for value in node["inputs"].values()  # type: ignore[attr-defined]
        if isinstance(value, list)
    }
    assert wires == expected
    kinds = {node["id"]: node for node in workflow["nodes"]}  # type: ignore[union-attr]
    for number, source, slot, to, place, kind in workflow["links"]:  # type: ignore[union-attr]
        assert kinds[source]["outputs"][slot]["type"] == kind
        assert number in kinds[source]["outputs"][slot]["links"]
        assert kinds[to]["inputs"][place]["link"] == number


@pytest.mark.parametrize("ending", [".png", ".jpg"])
def test_an_a1111_picture_carries_its_parameters(tmp_path: Path, ending: str) -> None:
    picture = first("a1111", ending)
    (path,) = drawn(tmp_path, picture)
    with Image.open(path) as image:
        image.load()
        if ending == ".png":
            text = image.text["parameters"]  # type: ignore[attr-defined]
        else:
            text = image.getexif().get_ifd(0x8769)[0x9286][8:].decode("utf-16-be")
    prompt, negative, settings = text.split("\n")
    assert prompt.startswith(picture.brief.prompt)
    assert negative.startswith("Negative prompt: ")
    assert f"Seed: {picture.seed}," in settings
    assert f"Model: {picture.model.name}," in settings
    assert settings.startswith("Steps: ")


@pytest.mark.parametrize("ending", [".jpg", ".webp"])
def test_a_service_picture_has_a_sidecar_and_says_nothing_itself(
    tmp_path: Path, ending: str
) -> None:
    picture = first("sidecar", ending)
    (path,) = drawn(tmp_path, picture)
    record = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert record["model"] == picture.model.name
    assert record["seed"] == picture.seed
    assert record["prompt"] == picture.brief.prompt
    with Image.open(path) as image:
        assert not image.getexif()


def test_the_manifest_is_understood_and_names_every_file(tmp_path: Path) -> None:
    pictures = [first("comfyui", ".png"), first("a1111", ".png"), first("sidecar", ".jpg")]
    paths = drawn(tmp_path, *pictures)
    rows, bad = read_manifest(tmp_path / MANIFEST)
    assert not bad
    assert [tmp_path / row.file for row in rows] == paths
    for row, picture in zip(rows, pictures, strict=True):
        assert row.brief == picture.brief.name
        assert row.requested_at == picture.requested_at
        assert row.cost == picture.model.cost
        assert row.model is None  # the file says it


def test_a_file_is_as_old_as_its_picture(tmp_path: Path) -> None:
    picture = PLAN[0]
    (path,) = drawn(tmp_path, picture)
    assert path.stat().st_mtime == picture.finished_at.timestamp()


def test_drawing_tells_its_progress_and_drawing_again_gives_the_same_bytes(tmp_path: Path) -> None:
    pictures = [small(picture) for picture in PLAN[:4]]
    with ThreadPoolExecutor(2) as executor:
        steps = list(draw_demo(tmp_path / "a", executor, pictures))
    assert [(step.done, step.total) for step in steps] == [(n, 4) for n in (1, 2, 3, 4)]
    drawn(tmp_path / "b", *PLAN[:4])
    for picture in pictures:
        one, other = (tmp_path / side / picture.file for side in "ab")
        assert one.read_bytes() == other.read_bytes()


class Reluctant(ThreadPoolExecutor):
    """Runs the first task only, and remembers what it was given."""

    def __init__(self) -> None:
        super().__init__(1)
        self.given: list[Future] = []

    def submit(self, fn, /, *args, **kwargs) -> Future:
        future = Future() if self.given else super().submit(fn, *args, **kwargs)
        self.given.append(future)
        return future


def test_closing_the_run_cancels_what_has_not_begun(tmp_path: Path) -> None:
    with Reluctant() as executor:
        run = draw_demo(tmp_path, executor, [small(picture) for picture in PLAN[:5]])
        next(run)
        run.close()
        assert [future.cancelled() for future in executor.given] == [False] + [True] * 4
    assert not (tmp_path / MANIFEST).exists()


def test_a_folder_that_cannot_be_written_is_one_plain_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    with pytest.raises(CuratorError, match="cannot be written"):
        drawn(tmp_path / "taken", PLAN[0])


def test_the_past_is_the_same_for_the_same_seed_and_leaves_two_full_batches() -> None:
    decisions = demo_decisions(PLAN)
    assert decisions == demo_decisions(PLAN)
    assert decisions != demo_decisions(PLAN, seed=5)
    assert len(PLAN) - len(decisions) >= 2 * FatiguePolicy().batch_size
    assert len(decisions) > len(PLAN) / 4


def test_the_past_judges_whole_briefs_once_each_in_capped_sessions() -> None:
    decisions = demo_decisions(PLAN)
    by_file = {picture.file: picture for picture in PLAN}
    assert len({decision.file for decision in decisions}) == len(decisions)
    judged = Counter(by_file[decision.file].brief.name for decision in decisions)
    whole = Counter(picture.brief.name for picture in PLAN)
    assert all(judged[brief] == whole[brief] for brief in judged)
    sessions = defaultdict(list)
    for decision in decisions:
        sessions[decision.session].append(decision)
    for found in sessions.values():
        assert len(found) <= FatiguePolicy().batch_size
        assert [decision.position for decision in found] == list(range(len(found)))


def test_the_past_runs_forward_with_time_to_look_and_after_the_pictures_were_there() -> None:
    decisions = demo_decisions(PLAN)
    assert decisions[0].decided_at > max(picture.finished_at for picture in PLAN)
    for before, after in pairwise(decisions):
        gap = (after.decided_at - before.decided_at).total_seconds()
        assert gap >= after.look_seconds > 0


@pytest.mark.parametrize("seed", range(6))
def test_flawed_pictures_are_mostly_caught_and_only_fixes_have_retouch_minutes(seed: int) -> None:
    plan = plan_demo(seed)
    by_file = {picture.file: picture for picture in plan}
    decisions = demo_decisions(plan, seed=seed)
    for decision in decisions:
        assert (decision.retouch_minutes is not None) == (decision.verdict is Verdict.FIX)
        assert bool(decision.defects) == (decision.verdict is not Verdict.ACCEPT)
    accepted = defaultdict(list)
    for decision in decisions:
        flawed = by_file[decision.file].flaw is not None
        accepted[flawed].append(decision.verdict is Verdict.ACCEPT)
    shares = {flawed: sum(found) / len(found) for flawed, found in accepted.items()}
    assert shares[True] < 0.35 < shares[False]


def test_the_manifest_row_keeps_the_contracts_columns() -> None:
    assert set(manifest_row(PLAN[0])) == {
        "file", "campaign", "brief", "tier", "take", "variant_index", "requested_at", "cost",
        "generation_seconds",
    }  # fmt: skip
