"""NovelAI's texts, old and new."""

import json

from curator.core.variant import Generation
from curator.readers.container.blocks import Block, BlockKind
from tests.readers.samples import NOVELAI, NOVELAI_COMMENT, meaning, text

EXPECTED = Generation(
    generator="NovelAI",
    model="Stable Diffusion XL C1E1DE52",
    prompt=" silvery white",
    negative_prompt="lowres",
    seed=1148692016,
    sampler="k_euler",
    steps=28,
    cfg_scale=10.0,
)


def test_comment_and_source_state_everything() -> None:
    assert meaning(*NOVELAI).generation == EXPECTED


def test_in_old_files_the_description_is_the_prompt() -> None:
    comment = {key: value for key, value in NOVELAI_COMMENT.items() if key != "prompt"}
    assert meaning(*NOVELAI[:3], text("Comment", comment)).generation == EXPECTED


def test_captions_of_the_fourth_version_are_prompts() -> None:
    comment = {
        "seed": 1,
        "v4_prompt": {"caption": {"base_caption": "a fox"}},
        "v4_negative_prompt": {"caption": {"base_caption": "a dog"}},
    }
    generation = meaning(text("Software", "NovelAI"), text("Comment", comment)).generation
    assert (generation.prompt, generation.negative_prompt) == ("a fox", "a dog")


def test_a_reworked_image_has_no_prompt_and_no_model() -> None:
    reworked = (*NOVELAI[:3], text("Comment", {"req_type": "sketch"}))
    assert meaning(*reworked).generation == Generation(generator="NovelAI")


def test_another_programs_comment_is_not_taken_for_it() -> None:
    gimp = (text("Software", "GIMP"), text("Comment", NOVELAI_COMMENT), NOVELAI[2])
    assert meaning(*gimp).generation == Generation()


def test_a_webp_has_all_of_them_as_one_object() -> None:
    together = json.dumps({block.key: block.text for block in NOVELAI})
    comment = Block(BlockKind.EXIF, "UserComment", together, "WebP EXIF UserComment")
    description = Block(BlockKind.EXIF, "ImageDescription", "\0\0\0\0 silvery white", "WebP EXIF")
    found = meaning(description, comment)
    assert found.generation == EXPECTED
    assert {proof.source for proof in found.evidence} == {"WebP EXIF UserComment"}
    gimp = json.dumps({"Software": "GIMP", "Comment": json.dumps(NOVELAI_COMMENT)})
    other = Block(BlockKind.EXIF, "UserComment", gimp, "WebP EXIF UserComment")
    assert meaning(other).generation == Generation()
