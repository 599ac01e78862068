"""ComfyUI's graphs: which stage made the picture, and with what."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curator.core.variant import Confidence, Generation
from curator.readers.base import best_evidence, interpret
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import Interpretation
from tests.readers.files import exif, exif_jpeg, png, read, riff_chunk, text_chunk, vp8x, webp
from tests.readers.graphs import Nodes, encode, graph_png, loader, node, sampler, simple


def meaning(nodes: object, name: str = "image.png") -> Interpretation:
    block = Block(BlockKind.TEXT, "prompt", json.dumps(nodes), "PNG tEXt prompt")
    return interpret(Path(name), (block,))


def made(nodes: object) -> Generation:
    return meaning(nodes).generation


SIMPLE = Generation(
    generator="ComfyUI",
    model="goodmodel_v1",
    prompt="a red bicycle",
    negative_prompt="blurry",
    seed=12345,
    sampler="euler",
    steps=20,
    cfg_scale=7.0,
)


def test_the_simple_graph_states_everything_and_says_where() -> None:
    found = meaning(simple())
    assert found.generation == SIMPLE
    sources = {proof.field: proof.source for proof in found.evidence}
    assert sources["model"] == "PNG tEXt prompt, CheckpointLoaderSimple 4"
    assert sources["seed"] == "PNG tEXt prompt, KSampler 3"
    assert {proof.confidence for proof in found.evidence} == {Confidence.STATED}


@pytest.mark.parametrize(
    "data",
    [
        graph_png(simple()),
        png(after=[text_chunk("prompt", json.dumps(simple()))]),
        png([text_chunk("anything", json.dumps({"prompt": simple(), "workflow": {}}))]),
        png([text_chunk("anything", json.dumps({"prompt": json.dumps(simple())}))]),
        png([text_chunk("x", json.dumps(simple() | {"extra": {}, "extraMetadata": "{}"}))]),
        exif_jpeg(exif({0x9286: json.dumps({"prompt": simple()}).encode() + b"\0"})),
        webp([vp8x(), riff_chunk(b"EXIF", exif({
            0x010F: b'workflow:{"nodes": [], "links": []}\0',
            0x0110: b"prompt:" + json.dumps(simple()).encode() + b"\0",
        }))]),
    ],
)  # fmt: skip
def test_the_graph_is_known_by_its_form_wherever_it_stands(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data).generation == SIMPLE


def test_nodes_that_did_not_make_the_picture_are_not_asked() -> None:
    graph = simple(
        n20=loader("unconnected.safetensors"),
        n21=node("LoadImage", image="x.png"),
        n22=sampler(seed=9, model=["20", 0], positive=["23", 0]),
        n23=encode("something else"),
        n24=node("UpscaleModelLoader", model_name="RealESRGAN_x2.pth"),
        n25=node("ImageUpscaleWithModel", upscale_model=["24", 0], image=["8", 0]),
        n9=node("SaveImage", filename_prefix="x", images=["25", 0]),
    )
    assert made(graph) == SIMPLE


def test_loras_samplings_and_reroutes_stand_between_model_and_sampler() -> None:
    graph = simple(
        n3=sampler(model=["30", 0]),
        n30=node("Reroute", **{"": ["31", 0]}),
        n31=node("ModelSamplingFlux", model=["32", 0], max_shift=1.15),
        n32=node("LoraLoader", lora_name="l.safetensors", model=["4", 0], clip=["4", 1]),
    )
    assert made(graph).model == "goodmodel_v1"


def test_a_refiner_does_not_steal_model_seed_or_prompt() -> None:
    graph = simple(
        n3=sampler("KSamplerAdvanced", add_noise="enable", noise_seed=77, seed=None),
        n40=sampler(
            "KSamplerAdvanced",
            add_noise="disable",
            noise_seed=0,
            seed=None,
            model=["41", 0],
            positive=["42", 0],
            latent_image=["3", 0],
        ),
        n41=loader("refiner.safetensors"),
        n42=encode("a refined bicycle"),
        n8=node("VAEDecode", samples=["40", 0]),
    )
    for stage in ("3", "40"):
        del graph[stage]["inputs"]["seed"]
    found = meaning(graph)
    assert (found.generation.model, found.generation.seed) == ("goodmodel_v1", 77)
    assert found.generation.prompt == "a red bicycle"
    models = [(proof.value, proof.source) for proof in found.evidence if proof.field == "model"]
    assert models[1] == (
        "refiner",
        "PNG tEXt prompt, later stage (CheckpointLoaderSimple 41)",
    )


@pytest.mark.parametrize("off", ["disable", False])
def test_a_seed_that_was_not_used_is_not_the_seed(off: object) -> None:
    assert made(simple(n3=sampler(add_noise=off, seed=5))).seed is None


@pytest.mark.parametrize("seed", [0, 2**64 - 1])
def test_seeds_are_exact_and_zero_is_one(seed: int) -> None:
    assert made(simple(n3=sampler(seed=seed))).seed == seed


@pytest.mark.parametrize("seed", [-1, 2**64, 1e999, float("nan"), {"x": 1}, "many", True, None])
def test_a_seed_that_is_none_is_unknown(seed: object) -> None:
    generation = made(simple(n3=sampler(seed=seed)))
    assert generation.seed is None
    assert generation.prompt == "a red bicycle"


def test_a_seed_of_ten_thousand_digits_costs_only_the_seed() -> None:
    text = json.dumps(simple()).replace("12345", "9" * 10_000)
    block = Block(BlockKind.TEXT, "prompt", text, "PNG tEXt prompt")
    generation = interpret(Path("x.png"), (block,)).generation
    assert (generation.seed, generation.model) == (None, "goodmodel_v1")


def test_seeds_and_settings_come_over_links() -> None:
    graph = simple(
        n3=sampler(seed=["50", 0], steps=["51", 0], sampler_name=["52", 0]),
        n50=node("Seed Everywhere", seed=["53", 0]),
        n51=node("PrimitiveInt", value=30),
        n52=node("Sampler Selector", sampler_name="dpmpp_2m"),
        n53=node("Reroute", value=["54", 0]),
        n54=node("PrimitiveInt", value=0),
    )
    generation = made(graph)
    assert (generation.seed, generation.steps, generation.sampler) == (0, 30, "dpmpp_2m")


def test_a_seed_that_is_computed_while_the_graph_runs_is_unknown() -> None:
    graph = simple(
        n3=sampler(seed=["50", 0]), n50=node("MathExpression", expression="a+1", value=4)
    )
    assert made(graph).seed is None


def custom_graph(guider: dict[str, Any], **changes: dict[str, Any]) -> Nodes:
    nodes = simple(
        n3=node(
            "SamplerCustomAdvanced",
            noise=["60", 0],
            guider=["61", 0],
            sampler=["62", 0],
            sigmas=["63", 0],
            latent_image=["5", 0],
        ),
        n60=node("RandomNoise", noise_seed=8),
        n61=guider,
        n62=node("KSamplerSelect", sampler_name="res_2s"),
        n63=node("SplitSigmas", sigmas=["64", 0], step=0),
        n64=node("BasicScheduler", scheduler="simple", steps=12, model=["4", 0]),
    )
    return nodes | {
        name.removeprefix("n").replace("_", ":"): item for name, item in changes.items()
    }


def test_custom_sampling_is_put_together_from_its_nodes() -> None:
    generation = made(
        custom_graph(
            node("CFGGuider", model=["4", 0], positive=["6", 0], negative=["7", 0], cfg=3.5)
        )
    )
    assert generation == Generation(
        generator="ComfyUI",
        model="goodmodel_v1",
        prompt="a red bicycle",
        negative_prompt="blurry",
        seed=8,
        sampler="res_2s",
        steps=12,
        cfg_scale=3.5,
    )


def test_a_guider_without_a_negative_has_none() -> None:
    guidance = node("FluxGuidance", guidance=3.5, conditioning=["6", 0])
    guider = node("BasicGuider", model=["4", 0], conditioning=["65", 0])
    generation = made(custom_graph(guider, n65=guidance))
    assert (generation.prompt, generation.negative_prompt) == ("a red bicycle", None)


def test_a_dual_guider_keeps_positive_and_negative_apart() -> None:
    edit = node("InstructPixToPixConditioning", positive=["6", 0], negative=["7", 0])
    guider = node(
        "DualCFGGuider", model=["4", 0], cond1=["37:6", 0], cond2=["37:6", 1], negative=["7", 0]
    )
    generation = made(custom_graph(guider, n37_6=edit))
    assert (generation.prompt, generation.negative_prompt) == ("a red bicycle", "blurry")


def test_disabled_noise_uses_no_seed() -> None:
    guider = node("BasicGuider", model=["4", 0], conditioning=["6", 0])
    assert made(custom_graph(guider, n60=node("DisableNoise", noise_seed=3))).seed is None


def test_controlnets_that_carry_both_conditionings_keep_them_apart() -> None:
    control = node("ControlNetApplyAdvanced", positive=["6", 0], negative=["7", 0], strength=1.0)
    swapped = simple(n3=sampler(positive=["70", 1], negative=["70", 0]), n70=control)
    plain = simple(n3=sampler(positive=["70", 0], negative=["70", 1]), n70=control)
    assert (made(plain).prompt, made(plain).negative_prompt) == ("a red bicycle", "blurry")
    assert (made(swapped).prompt, made(swapped).negative_prompt) == ("blurry", "a red bicycle")


def test_combined_prompts_are_all_there_in_order_and_marked_as_joined() -> None:
    graph = simple(
        n3=sampler(positive=["70", 0]),
        n70=node("ConditioningCombine", conditioning_1=["71", 0], conditioning_2=["6", 0]),
        n71=node("ConditioningSetArea", conditioning=["72", 0], x=0),
        n72=encode("a wide sky"),
    )
    found = meaning(graph)
    assert found.generation.prompt == "a wide sky\na red bicycle"
    prompt = next(proof for proof in found.evidence if proof.field == "prompt")
    assert prompt.confidence is Confidence.DERIVED


def test_a_zeroed_conditioning_is_an_empty_negative() -> None:
    graph = simple(n7=node("ConditioningZeroOut", conditioning=["6", 0]))
    assert made(graph).negative_prompt == ""


@pytest.mark.parametrize(
    ("encoder", "prompt"),
    [
        (node("TextEncodeQwenImageEditPlus", prompt="edit it", clip=["4", 1]), "edit it"),
        (node("CLIPTextEncodeSDXL", text_g="same", text_l="same", clip=["4", 1]), "same"),
        (node("CLIPTextEncodeFlux", clip_l="tags", t5xxl="a sentence", clip=["4", 1]),
         "a sentence\ntags"),
        (encode(["80", 0]), "linked, text"),
    ],
)  # fmt: skip
def test_texts_are_found_under_every_encoders_names(encoder: dict[str, Any], prompt: str) -> None:
    graph = simple(
        n6=encoder,
        n80=node("StringConcatenate", string_a=["81", 0], string_b="text", delimiter=", "),
        n81=node("ShowText|pysssss", text=["82", 0], text_0="STALE"),
        n82=node("PrimitiveStringMultiline", value="linked"),
    )
    assert made(graph).prompt == prompt


@pytest.mark.parametrize(
    "source",
    [
        node("OllamaGenerate", prompt="write a prompt"),
        node("Text Find and Replace", text="a X", find="X", replace="cat"),
        node("LoadPromptsFromFile", text="prompts.txt"),
        node("StringConcatenate", string_a="a", string_b=["80", 0]),
    ],
)
def test_a_prompt_that_was_made_while_the_graph_ran_is_unknown(source: dict[str, Any]) -> None:
    found = meaning(simple(n6=encode(["80", 0]), n80=source))
    assert found.generation.prompt is None
    assert found.generation.seed == 12345
    assert found.warnings == ("The ComfyUI graph does not hold the whole prompt.",)


@pytest.mark.parametrize(
    ("source", "typed"),
    [
        (node("Wildcard Processor", prompt="a {red|blue} car", seed=1), "a {red|blue} car"),
        (node("DPRandomGenerator", text="a {red|blue} car", seed=1), "a {red|blue} car"),
        (node("TIPO", tags="a cat", nl_prompt="a detailed cat", seed=1), "a cat"),
        (node("SDXLPromptStyler", text_positive="a car", text_negative="x", style="z"), "a car"),
    ],
)
def test_of_a_text_that_nodes_changed_what_was_typed_is_there_and_said_to_be_no_more(
    source: dict[str, Any], typed: str
) -> None:
    found = meaning(simple(n6=encode(["80", 0]), n80=source))
    assert found.generation.prompt == typed
    proof = best_evidence(found.evidence, "prompt")
    assert proof is not None
    assert proof.confidence is Confidence.DERIVED
    assert proof.source.endswith("as typed: the run made another text of it")
    assert found.warnings == ("The ComfyUI graph does not hold the whole prompt.",)


def test_a_populated_wildcard_is_what_ran() -> None:
    populated = node("ImpactWildcardProcessor", wildcard_text="{a|b}", populated_text="a")
    assert made(simple(n6=encode(["80", 0]), n80=populated)).prompt == "a"


def test_the_text_of_the_run_wins_over_the_graph(tmp_path: Path) -> None:
    text = "a blue bicycle\nSteps: 20, Seed: 12345, Model: goodmodel_v1, Version: ComfyUI"
    data = png([text_chunk("prompt", json.dumps(simple())), text_chunk("parameters", text)])
    variant = read(tmp_path, data)
    assert variant.generation.prompt == "a blue bicycle"
    prompts = [proof.value for proof in variant.evidence if proof.field == "prompt"]
    assert prompts == ["a blue bicycle", "a red bicycle"]


def test_a_merge_names_all_its_models() -> None:
    graph = simple(
        n3=sampler(model=["17", 0]),
        n17=node("ModelMergeSimple", model1=["4", 0], model2=["18", 0], ratio=0.5),
        n18=loader("other\\second.ckpt"),
    )
    models = [proof for proof in meaning(graph).evidence if proof.field == "model"]
    assert [proof.value for proof in models] == ["goodmodel_v1", "second"]
    assert {proof.confidence for proof in models} == {Confidence.DERIVED}


@pytest.mark.parametrize(
    ("weights", "model"),
    [
        (node("UNETLoader", unet_name="flux/flux2.gguf", weight_dtype="default"), "flux2"),
        (node("Odd Loader", diffusion_name="m.sft", vae_name="v.safetensors"), "m"),
        (node("Fancy Loader", ckpt_name={"content": "m.pt", "image": None}), "m"),
        (node("PixArtCheckpointLoader", ckpt_name="p.pth", model="PixArtMS_Sigma_XL_2"), "p"),
        (node("NunchakuLoader", model_path="int4/svdq.safetensors"), "svdq"),
        (node("VAELoader", vae_name="v.safetensors"), None),
    ],
)
def test_every_loader_gives_its_weights_and_nothing_else(
    weights: dict[str, Any], model: str | None
) -> None:
    assert made(simple(n4=weights)).model == model


def test_pipes_carry_model_and_prompts() -> None:
    pipe = node("ToBasicPipe", model=["4", 0], positive=["6", 0], negative=["7", 0])
    stage = node("ImpactKSamplerBasicPipe", basic_pipe=["90", 0], seed=12345, steps=20, cfg=7.0,
                 sampler_name="euler", latent_image=["5", 0])  # fmt: skip
    assert made(simple(n3=stage, n90=pipe)) == SIMPLE


def test_an_efficient_loader_holds_model_and_texts() -> None:
    graph = simple(
        n3=sampler("KSampler (Efficient)", positive=["4", 1], negative=["4", 2]),
        n4=node("Efficient Loader", ckpt_name="e.safetensors", lora_name="l.safetensors",
                positive="a red bicycle", negative="blurry"),
    )  # fmt: skip
    generation = made(graph)
    assert (generation.model, generation.prompt) == ("e", "a red bicycle")
    assert generation.negative_prompt == "blurry"


@pytest.mark.parametrize(
    ("service", "model", "confidence"),
    [
        (node("GeminiImage2Node", prompt="a vase", model="gemini-3-pro-image-preview", seed=42,
              resolution="4K", images=["21", 0]), "gemini-3-pro-image-preview", Confidence.STATED),
        (node("GeminiImageNode", prompt="a vase", model="gemini-2.5-flash-image", seed=42),
         "gemini-2.5-flash-image", Confidence.STATED),
        (node("OpenAIDalle3", prompt="a vase", seed=42), "dall-e-3", Confidence.DERIVED),
        (node("FluxKontextMaxImageNode", prompt="a vase", seed=42, steps=50, guidance=3.0),
         "flux-kontext-max", Confidence.DERIVED),
    ],
)  # fmt: skip
def test_a_services_node_states_its_model_prompt_and_seed(
    service: dict[str, Any], model: str, confidence: Confidence
) -> None:
    graph = {
        "1": service,
        "2": node("SaveImage", images=["1", 0]),
        "21": node("LoadImage", image="reference.png"),
    }
    found = meaning(graph)
    assert (found.generation.model, found.generation.prompt) == (model, "a vase")
    assert found.generation.seed == 42
    proof = next(proof for proof in found.evidence if proof.field == "model")
    assert proof.confidence is confidence


def test_a_service_that_edits_an_earlier_picture_made_the_new_one() -> None:
    graph = simple(
        n9=node("SaveImage", images=["95", 0]),
        n95=node("GeminiImage2Node", prompt="add rain", model="gemini-3-pro-image-preview",
                 seed=1, images=["8", 0]),
    )  # fmt: skip
    assert made(graph).model == "gemini-3-pro-image-preview"
    refined = simple(
        n3=sampler(latent_image=["96", 0]),
        n96=node("VAEEncode", pixels=["95", 0]),
        n95=node("GeminiImage2Node", prompt="add rain", model="gemini-3-pro-image-preview", seed=1),
    )
    assert made(refined).model == "gemini-3-pro-image-preview"


def test_an_upscaling_service_made_nothing() -> None:
    graph = simple(
        n9=node("SaveImage", images=["95", 0]),
        n95=node("TopazImageEnhance", prompt="sharper", model="Reimagine", image=["8", 0]),
    )
    assert made(graph) == SIMPLE


def several() -> Nodes:
    return simple(
        n9=node("SaveImage", filename_prefix="bikes/red", images=["8", 0]),
        n103=sampler(seed=99, positive=["106", 0]),
        n106=encode("a green bicycle"),
        n108=node("VAEDecode", samples=["103", 0]),
        n109=node("SaveImage", filename_prefix="bikes/green", images=["108", 0]),
    )


def test_of_several_pictures_only_what_they_share_is_claimed() -> None:
    found = meaning(several())
    assert (found.generation.model, found.generation.steps) == ("goodmodel_v1", 20)
    assert (found.generation.prompt, found.generation.seed) == (None, None)
    assert "several pictures" in found.warnings[0]


def test_the_file_name_says_which_of_several_pictures_it_is() -> None:
    found = meaning(several(), "green_00001_.png")
    assert (found.generation.prompt, found.generation.seed) == ("a green bicycle", 99)
    assert found.warnings == ()


def test_previews_count_only_when_nothing_was_saved() -> None:
    graph = simple(n9=node("PreviewImage", images=["8", 0]))
    assert made(graph) == SIMPLE
    other = several() | {"9": node("PreviewImage", images=["8", 0])}
    assert made(other).prompt == "a green bicycle"


def test_a_drawn_workflow_alone_claims_nothing(tmp_path: Path) -> None:
    drawn = {
        "nodes": [{"type": "CheckpointLoaderSimple", "widgets_values": ["m.ckpt"]}],
        "links": [],
    }
    variant = read(tmp_path, png([text_chunk("workflow", json.dumps(drawn))]))
    assert variant.generation == Generation()
    (guess,) = variant.evidence
    assert (guess.field, guess.value, guess.confidence) == ("drawn_model", "m", Confidence.GUESSED)
    assert "not the graph that ran" in variant.warnings[0]


def test_a_loaded_picture_that_was_only_saved_again_was_not_generated_here() -> None:
    graph = {"1": node("LoadImage", image="x.png"), "2": node("SaveImage", images=["1", 0])}
    generation = made(graph)
    assert (generation.model, generation.prompt, generation.seed) == (None, None, None)


def test_cycles_end() -> None:
    prompts = simple(
        n6=node("ConditioningCombine", conditioning_1=["6", 0], conditioning_2=["10", 0]),
        n10=node("ConditioningCombine", conditioning_1=["6", 0], conditioning_2=["10", 0]),
    )
    assert made(prompts).prompt is None
    assert made(prompts).model == "goodmodel_v1"
    models = simple(n4=node("LoraLoader", lora_name="l", model=["4", 0]))
    assert made(models).model is None
    assert made(models).prompt == "a red bicycle"
    latents = simple(n3=sampler(latent_image=["8", 0], seed=["3", 0]))
    assert made(latents).seed is None


def test_a_text_that_doubles_forty_times_is_unknown_at_once() -> None:
    chain = {
        str(200 + step): node(
            "StringConcatenate", string_a=[str(201 + step), 0], string_b=[str(201 + step), 0]
        )
        for step in range(40)
    }
    graph = simple(n6=encode(["200", 0])) | chain | {"240": node("PrimitiveString", value="lol")}
    assert made(graph).prompt is None
    assert made(graph).seed == 12345


def test_a_chain_where_every_node_has_two_ways_to_the_next_is_walked_once() -> None:
    chain = {
        str(200 + step): node(
            "ConditioningCombine",
            conditioning_1=[str(201 + step), 0],
            conditioning_2=[str(201 + step), 0],
        )
        for step in range(3000)
    }
    graph = simple(n3=sampler(positive=["200", 0])) | chain | {"3200": encode("a red bicycle")}
    assert made(graph).prompt == "a red bicycle"


@pytest.mark.parametrize(
    "nodes",
    [
        None,
        [],
        {"3": "notadict", "4": {"class_type": 7, "inputs": [1]}, "5": None},
        {"7": node("KSampler", seed={"x": 1}, positive="6", model=["4"], steps=[1, 2, 3])},
        {"9": node("SaveImage", images=["missing", 0])},
        {"nodes": [], "links": []},
    ],
)
def test_graphs_of_the_wrong_types_claim_nothing(nodes: object) -> None:
    generation = made(nodes)
    assert (generation.model, generation.prompt, generation.seed) == (None, None, None)


def test_json_that_is_cut_off_or_too_deep_is_said() -> None:
    for text, reason in ((json.dumps(simple())[:-30], "damaged"), ("[" * 200_000, "too deeply")):
        block = Block(BlockKind.TEXT, "prompt", text, "PNG tEXt prompt")
        found = interpret(Path("x.png"), (block,))
        assert found.generation == Generation()
        assert reason in found.warnings[0]


def test_nan_is_null_and_a_node_given_twice_is_said() -> None:
    text = json.dumps(simple(n3=sampler(cfg=float("nan"))))
    doubled = text[:-1] + ', "4": ' + json.dumps(loader("second.ckpt")) + "}"
    block = Block(BlockKind.TEXT, "prompt", doubled, "PNG tEXt prompt")
    found = interpret(Path("x.png"), (block,))
    assert (found.generation.cfg_scale, found.generation.model) == (None, "second")
    assert "twice" in found.warnings[0]


LINKS = st.tuples(st.sampled_from([*simple(), "missing"]), st.integers(0, 3)).map(list)
ODD = st.one_of(LINKS, st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=5),
                st.lists(st.integers(), max_size=3))  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(list(simple())), st.integers(0, 9), ODD), max_size=12))
def test_no_rewiring_of_a_graph_raises(changes: list[tuple[str, int, object]]) -> None:
    graph = simple()
    for id_, place, value in changes:
        names = list(graph[id_]["inputs"])
        graph[id_]["inputs"][names[place % len(names)]] = value
    generation = made(graph)
    assert generation.seed is None or 0 <= generation.seed < 2**64
    stated = graph["4"]["inputs"]["ckpt_name"]  # what the loader says now, if that is a text
    named = {stated} if isinstance(stated, str) else set()
    assert generation.model in {None, "goodmodel_v1"} | named
