"""ComfyUI graphs of the node packs that people use: what each calls its model, texts and seed."""

import json
from pathlib import Path
from typing import Any

import pytest

from curator.core.variant import Confidence, Generation
from curator.readers.base import best_evidence, interpret
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import Interpretation
from tests.readers.graphs import Nodes, encode, loader, node, sampler, simple

PROMPT = "a red bicycle"
MODEL = "goodmodel_v1"


def meaning(nodes: object, name: str = "image.png") -> Interpretation:
    block = Block(BlockKind.TEXT, "prompt", json.dumps(nodes), "PNG tEXt prompt")
    return interpret(Path(name), (block,))


def made(nodes: object) -> Generation:
    return meaning(nodes).generation


def efficient(**changes: object) -> dict[str, Any]:
    inputs: dict[str, object] = {
        "ckpt_name": "m.safetensors",
        "vae_name": "Baked VAE",
        "lora_name": "None",
        "positive": PROMPT,
        "negative": "blurry",
        "token_normalization": "none",
    }
    return node("Efficient Loader", **inputs | changes)


def efficient_graph(**changes: object) -> Nodes:
    return {
        "1": efficient(**changes),
        "2": sampler(
            "KSampler (Efficient)",
            seed=["9", 0],
            model=["1", 0],
            positive=["1", 1],
            negative=["1", 2],
            latent_image=["1", 3],
            preview_method="auto",
        ),
        "3": node("SaveImage", images=["2", 5], filename_prefix="C"),
        "7": node("PrimitiveStringMultiline", value=PROMPT),
        "8": node("Text Multiline", text="blurry"),
        "9": node("Seed (rgthree)", seed=5),
    }


@pytest.mark.parametrize(
    "links",
    [
        {},
        {"positive": ["7", 0]},
        {"negative": ["8", 0]},
        {"positive": ["7", 0], "negative": ["8", 0]},
    ],
)
def test_an_efficient_loader_takes_texts_typed_or_linked(links: dict[str, object]) -> None:
    found = made(efficient_graph(**links))
    assert (found.model, found.prompt, found.negative_prompt) == ("m", PROMPT, "blurry")
    assert found.seed == 5


def test_an_sdxl_tuple_carries_the_base_model_and_both_texts() -> None:
    both = {"base_ckpt_name": "base.safetensors", "refiner_ckpt_name": "refiner.safetensors"}
    nodes = {
        "1": node("Eff. Loader SDXL", **both, positive=PROMPT, negative="blurry"),
        "2": node(
            "KSampler SDXL (Eff.)",
            noise_seed=7,
            steps=20,
            cfg=7,
            sampler_name="euler",
            sdxl_tuple=["1", 0],
            latent_image=["1", 1],
        ),
        "3": node("SaveImage", images=["2", 3], filename_prefix="C"),
    }
    found = made(nodes)
    assert (found.model, found.prompt, found.negative_prompt) == ("base", PROMPT, "blurry")
    assert found.seed == 7


def test_a_tuple_may_be_packed_by_hand() -> None:
    packed = node("Pack SDXL Tuple", base_model=["4", 0], base_clip=["4", 1])
    packed["inputs"] |= {"base_positive": ["6", 0], "base_negative": ["7", 0]}
    custom = node("KSampler SDXL (Eff.)", noise_seed=3, steps=30, sdxl_tuple=["20", 0])
    found = made(simple(n3=custom, n20=packed))
    assert (found.model, found.prompt, found.negative_prompt) == (MODEL, PROMPT, "blurry")


@pytest.mark.parametrize("linked", [True, False])
def test_a_loader_that_gives_a_pipe_keeps_its_texts_apart(linked: bool) -> None:
    texts = {"positive": ["7", 0], "negative": ["8", 0]} if linked else {}
    texts = texts or {"positive": PROMPT, "negative": "blurry"}
    nodes = {
        "1": node("easy fullLoader", ckpt_name="m.safetensors", **texts),
        "2": node("easy preSampling", steps=20, cfg=8, seed=["6", 0], pipe=["1", 0]),
        "3": node("easy kSampler", image_output="Hide", pipe=["2", 0]),
        "4": node("SaveImage", images=["3", 1], filename_prefix="C"),
        "6": node("easy seed", seed=9),
        "7": node("easy positive", positive=PROMPT),
        "8": node("easy negative", negative="blurry"),
    }
    found = made(nodes)
    assert (found.model, found.prompt, found.negative_prompt) == ("m", PROMPT, "blurry")
    assert found.seed == 9


def test_a_context_carries_everything() -> None:
    nodes = simple(
        n10=node(
            "Context (rgthree)",
            model=["4", 0],
            clip=["4", 1],
            vae=["4", 2],
            positive=["6", 0],
            negative=["7", 0],
            latent=["5", 0],
            seed=["11", 0],
        ),
        n11=node("Seed (rgthree)", seed=77),
        n12=node("Context Switch (rgthree)", ctx_01=["10", 0], ctx_02=["13", 0]),
        n13=node("Context (rgthree)", model=["14", 0], positive=["7", 0]),
        n14=loader("other.ckpt"),
        n3=sampler(
            model=["12", 1],
            positive=["12", 4],
            negative=["12", 5],
            latent_image=["12", 6],
        ),
    )
    found = made(nodes)
    assert (found.prompt, found.negative_prompt) == (PROMPT, "blurry")


@pytest.mark.parametrize(
    "text",
    [
        node("Power Prompt (rgthree)", prompt=PROMPT, opt_model=["4", 0], opt_clip=["4", 1]),
        node("Power Prompt - Simple (rgthree)", prompt=PROMPT, opt_clip=["4", 1]),
        node("SDXL Power Prompt - Positive (rgthree)", prompt_g=PROMPT, prompt_l=PROMPT),
        node("CLIPTextEncodeLumina2", system_prompt="s", user_prompt=PROMPT, clip=["4", 1]),
        node("smZ CLIPTextEncode", text=PROMPT, text_g="", text_l="", clip=["4", 1]),
        node("ImpactWildcardEncode", wildcard_text="a {x}", populated_text=PROMPT, clip=["4", 1]),
        node("ScheduleToCond", clip=["4", 1], prompt_schedule=["20", 0]),
    ],
)
def test_encoders_of_other_packs_hold_the_prompt(text: dict[str, Any]) -> None:
    assert made(simple(n6=text, n20=node("PromptToSchedule", text=PROMPT))).prompt == PROMPT


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (node("Any Switch (rgthree)", any_01=["21", 0], any_02=["22", 0]), PROMPT),
        (node("CR Text Input Switch", Input=2, text1=["22", 0], text2=["21", 0]), PROMPT),
        (node("ImpactSwitch", select=["23", 0], input1=["22", 0], input2=["21", 0]), PROMPT),
        (node("ComfySwitchNode", switch=True, on_true=["21", 0], on_false=["22", 0]), PROMPT),
        (node("ComfySwitchNode", switch=["24", 0], on_true=["21", 0], on_false="dog"), None),
        (node("Text Input Switch", text1=["21", 0], text2=["22", 0]), None),
        (node("UnzipPrompt //Inspire", zipped_prompt=["25", 0]), PROMPT),
        (node("StringFunction|pysssss", action="append", tidy_tags="no", text_a=PROMPT), PROMPT),
        (node("ShowText|pysssss", text=["21", 0], text_0="of the run before"), PROMPT),
        (node("CR Combine Prompt", part1="a red", part2="bicycle", separator=" "), PROMPT),
    ],
)
def test_texts_come_over_switches_and_joins(source: dict[str, Any], text: str | None) -> None:
    nodes = simple(
        n6=encode(["20", 0]),
        n20=source,
        n21=node("CR Prompt Text", prompt=PROMPT),
        n22=node("CR Prompt Text", prompt="dog"),
        n23=node("PrimitiveInt", value=2),
        n24=node("CompareNumbers", a=1, b=2),
        n25=node("ZipPrompt //Inspire", positive=PROMPT, negative="blurry"),
    )
    assert made(nodes).prompt == text


@pytest.mark.parametrize("slot", [0, 1, 2, -5, 10**30])
def test_of_a_node_with_both_texts_the_slot_says_which(slot: int) -> None:
    both = node("ZipPrompt //Inspire", positive="good", negative="bad")
    found = made(simple(n6=encode(["20", slot]), n20=both))
    assert found.prompt == {0: "good", 1: "bad"}.get(slot)


@pytest.mark.parametrize(
    ("source", "model"),
    [
        (node("Any Switch (rgthree)", any_01=["4", 0], any_02=["21", 0]), MODEL),
        (node("CR Model Input Switch", Input=2, model1=["4", 0], model2=["21", 0]), "other"),
        (node("ImpactSwitch", select=2, input1=["4", 0], input2=["21", 0]), "other"),
        (
            node("Switch any [Crystools]", boolean=False, on_true=["4", 0], on_false=["21", 0]),
            "other",
        ),
        (node("ComfySwitchNode", switch=["22", 0], on_true=["4", 0], on_false=["21", 0]), MODEL),
        (node("ComfySwitchNode", switch=["23", 0], on_true=["4", 0], on_false=["21", 0]), None),
        (node("LoraLoaderSwitch", switch="On", model=["4", 0], clip=["4", 1]), MODEL),
    ],
)
def test_a_switch_gives_the_model_that_was_chosen(
    source: dict[str, Any], model: str | None
) -> None:
    nodes = simple(
        n3=sampler(model=["20", 0]),
        n20=source,
        n21=loader("other.ckpt"),
        n22=node("PrimitiveBoolean", value=True),
        n23=node("CompareNumbers", a=1, b=2),
    )
    assert made(nodes).model == model


def test_a_switch_between_conditionings_gives_the_chosen_text_only() -> None:
    switch = node("CR Conditioning Input Switch", Input=2)
    switch["inputs"] |= {"conditioning1": ["7", 0], "conditioning2": ["6", 0]}
    assert made(simple(n3=sampler(positive=["20", 0]), n20=switch)).prompt == PROMPT
    switch["inputs"]["Input"] = ["21", 0]
    unknown = simple(n3=sampler(positive=["20", 0]), n20=switch, n21=node("Computed", a=1))
    assert made(unknown).prompt is None


@pytest.mark.parametrize(
    "name",
    [node("CheckpointNameSelector", ckpt_name="m2.ckpt"), node("PrimitiveString", value="m2.ckpt")],
)
def test_the_name_of_the_weights_may_come_over_a_link(name: dict[str, Any]) -> None:
    nodes = simple(n4=node("CheckpointLoaderSimple", ckpt_name=["20", 0]), n20=name)
    assert made(nodes).model == "m2"


def test_pairs_of_conditionings_stay_pairs() -> None:
    pair = node("PairConditioningSetProperties", positive_NEW=["6", 0], negative_NEW=["7", 0])
    nodes = simple(n3=sampler(positive=["20", 0], negative=["20", 1]), n20=pair)
    assert (made(nodes).prompt, made(nodes).negative_prompt) == (PROMPT, "blurry")
    nodes["20"] = node(
        "PairConditioningCombine",
        positive_A=["6", 0],
        negative_A=["7", 0],
        positive_B=["21", 0],
        negative_B=["7", 0],
    )
    nodes["21"] = encode("a dog")
    assert made(nodes).prompt == f"{PROMPT}\na dog"


def test_a_text_in_a_box_comes_after_the_prompt_that_it_is_added_to() -> None:
    box = node("GLIGENTextboxApply", conditioning_to=["20", 0], clip=["4", 1], text="a cloud")
    assert made(simple(n6=box, n20=encode(PROMPT))).prompt == f"{PROMPT}\na cloud"


def test_samplers_with_names_of_their_own_for_conditionings_are_understood() -> None:
    flux = node(
        "XlabsSampler",
        noise_seed=6,
        steps=20,
        model=["4", 0],
        conditioning=["6", 0],
        neg_conditioning=["7", 0],
        latent_image=["5", 0],
    )
    found = made(simple(n3=flux))
    assert (found.prompt, found.negative_prompt, found.seed) == (PROMPT, "blurry", 6)
    several = node(
        "FluxSamplerParams+",
        seed="421",
        steps="20",
        guidance="3.5",
        model=["4", 0],
        conditioning=["6", 0],
        latent_image=["5", 0],
    )
    assert (made(simple(n3=several)).prompt, made(simple(n3=several)).seed) == (PROMPT, 421)


def test_a_family_with_an_encoder_of_its_own_is_understood() -> None:
    nodes = {
        "1": node("DownloadAndLoadKolorsModel", model="Kwai-Kolors/Kolors", precision="fp16"),
        "2": node(
            "KolorsTextEncode", chatglm3_model=["3", 0], prompt=PROMPT, negative_prompt="blurry"
        ),
        "3": node("DownloadAndLoadChatGLM3", precision="fp16"),
        "4": node(
            "KolorsSampler", kolors_model=["1", 0], kolors_embeds=["2", 0], seed=8, steps=25, cfg=5
        ),
        "5": node("VAEDecode", samples=["4", 0]),
        "6": node("SaveImage", images=["5", 0], filename_prefix="k"),
    }
    found = made(nodes)
    assert (found.model, found.prompt, found.negative_prompt) == ("Kolors", PROMPT, "blurry")
    assert found.seed == 8


def pipe(positive: str) -> dict[str, Any]:
    return node("ToBasicPipe", model=["4", 0], positive=[positive, 0], negative=["7", 0])


def provider(pipe_node: str, **inputs: object) -> dict[str, Any]:
    return node("KSamplerProvider", steps=20, cfg=8, basic_pipe=[pipe_node, 0], **inputs)


def test_the_sampler_of_a_region_or_an_upscale_does_not_steal_the_picture() -> None:
    nodes = simple(
        n3=node(
            "TwoSamplersForMask",
            latent_image=["5", 0],
            base_sampler=["21", 0],
            mask_sampler=["22", 0],
        ),
        n21=provider("23", seed=4),
        n22=provider("24", seed=999),
        n23=pipe("6"),
        n24=pipe("25"),
        n25=encode("a dog"),
    )
    assert (made(nodes).prompt, made(nodes).seed, made(nodes).model) == (PROMPT, 4, MODEL)
    upscaled = simple(
        n20=node("IterativeLatentUpscale", samples=["3", 0], upscaler=["21", 0], steps=3),
        n21=provider("24", seed=999),
        n24=pipe("25"),
        n25=encode("a dog"),
        n8=node("VAEDecode", samples=["20", 0]),
    )
    assert (made(upscaled).prompt, made(upscaled).seed) == (PROMPT, 12345)


def test_a_picture_put_together_from_several_has_all_their_texts_and_the_last_seed() -> None:
    nodes = simple(
        n13=sampler(seed=1, positive=["16", 0]),
        n16=encode("a dog"),
        n14=node("LatentComposite", samples_to=["3", 0], samples_from=["13", 0]),
        n15=sampler(seed=777, latent_image=["14", 0], positive=["17", 0]),
        n17=encode("a street"),
        n8=node("VAEDecode", samples=["15", 0]),
    )
    found = meaning(nodes)
    assert found.generation.prompt == f"{PROMPT}\na dog"
    assert (found.generation.seed, found.generation.model) == (777, MODEL)
    proof = best_evidence(found.evidence, "seed")
    assert proof is not None
    assert proof.confidence is Confidence.DERIVED
    assert "put the picture together" in found.warnings[0]


def test_of_pictures_put_together_without_a_common_stage_no_seed_is_claimed() -> None:
    nodes = simple(
        n13=sampler(seed=1, positive=["16", 0], model=["18", 0]),
        n16=encode("a dog"),
        n18=loader("other.ckpt"),
        n14=node("LatentComposite", samples_to=["3", 0], samples_from=["13", 0]),
        n8=node("VAEDecode", samples=["14", 0]),
    )
    found = meaning(nodes)
    assert found.generation.seed is None
    models = [(proof.value, proof.confidence) for proof in found.evidence if proof.field == "model"]
    assert models == [(MODEL, Confidence.DERIVED), ("other", Confidence.DERIVED)]


SERVICES: list[tuple[str, dict[str, object], str, int | None]] = [
    (
        "GeminiImage2Node",
        {"model": "gemini-3-pro-image-preview", "seed": 42, "resolution": "2K"},
        "gemini-3-pro-image-preview",
        42,
    ),
    (
        "GeminiImageNode",
        {"model": "gemini-2.5-flash-image", "seed": ["8", 0], "prompt": ["7", 0]},
        "gemini-2.5-flash-image",
        4,
    ),
    ("OpenAIGPTImage1", {"model": "gpt-image-1.5", "seed": 1, "n": 1}, "gpt-image-1.5", 1),
    ("OpenAIDalle2", {"seed": 1, "n": 1}, "dall-e-2", 1),
    ("IdeogramV3", {"seed": 1, "rendering_speed": "BALANCED"}, "ideogram-v3", 1),
    ("RunwayTextToImageNode", {"ratio": "1920:1080"}, "gen4_image", None),
    (
        "StabilityStableImageSD_3_5Node",
        {"model": "sd3.5-large", "seed": 11, "cfg_scale": 4},
        "sd3.5-large",
        11,
    ),
    (
        "ByteDanceSeedreamNode",
        {"model": "seedream-4-0-250828", "seed": 3},
        "seedream-4-0-250828",
        3,
    ),
    (
        "KlingImageGenerationNode",
        {"model_name": "kling-v2", "negative_prompt": "x"},
        "kling-v2",
        None,
    ),
    ("LumaImageNode", {"model": "photon-1", "seed": 3}, "photon-1", 3),
    ("RecraftTextToImageNode", {"n": 1, "seed": 0}, "recraftv3", 0),
    ("Flux2ProImageNode", {"seed": 0, "prompt_upsampling": False}, "flux-2-pro", 0),
    ("FluxKontextMaxImageNode", {"seed": 5, "input_image": ["5", 0]}, "flux-kontext-max", 5),
    ("WanTextToImageApi", {"model": "wan2.5-t2i-preview", "seed": 0}, "wan2.5-t2i-preview", 0),
]


@pytest.mark.parametrize(("kind", "inputs", "model", "seed"), SERVICES)
def test_each_service_says_its_model_prompt_and_seed(
    kind: str, inputs: dict[str, object], model: str, seed: int | None
) -> None:
    nodes = {
        "1": node(kind, **{"prompt": PROMPT} | inputs),
        "2": node("SaveImage", images=["1", 0], filename_prefix="C"),
        "5": node("LoadImage", image="reference.png"),
        "7": node("PrimitiveStringMultiline", value=PROMPT),
        "8": node("PrimitiveInt", value=4),
    }
    found = made(nodes)
    assert (found.model, found.prompt, found.seed) == (model, PROMPT, seed)


def test_the_file_name_may_have_words_before_the_outputs_prefix() -> None:
    nodes = simple(
        n9=node("SaveImage", filename_prefix="red", images=["8", 0]),
        n103=sampler(seed=99, positive=["106", 0]),
        n106=encode("a green bicycle"),
        n108=node("VAEDecode", samples=["103", 0]),
        n109=node("SaveImage", filename_prefix="green", images=["108", 0]),
    )
    assert meaning(nodes, "spring green_00001_.png").generation.seed == 99
    assert meaning(nodes, "evergreen_00001_.png").generation.seed is None
