"""One short text of each generator, as blocks: what a reader takes, and what fuzzing damages."""

import json
from pathlib import Path

from curator.readers.base import interpret
from curator.readers.container.blocks import Block, BlockKind
from curator.readers.merging import Interpretation
from tests.readers.graphs import simple


def text(key: str, value: object) -> Block:
    body = value if isinstance(value, str) else json.dumps(value)
    return Block(BlockKind.TEXT, key, body, f"PNG tEXt {key}")


def meaning(*blocks: Block) -> Interpretation:
    return interpret(Path("image.png"), blocks)


FOOOCUS = {
    "adm_guidance": "(1.5, 0.8, 0.3)",
    "base_model": "models/juggernautXL_v8",
    "base_model_hash": "AEB7E9E689",
    "full_prompt": ["a sunflower field, cinematic"],
    "guidance_scale": 4,
    "negative_prompt": "",
    "prompt": "a sunflower field",
    "sampler": "dpmpp_2m_sde_gpu",
    "seed": "127589946317439009",
    "steps": 30,
    "version": "Fooocus v2.5.5",
}

SWARMUI = {
    "sui_image_params": {
        "prompt": "a cat with a sign",
        "negativeprompt": "blur",
        "model": "Flux/flux1-dev-fp8",
        "seed": 1,
        "steps": 20,
        "cfgscale": 1.0,
        "sampler": "euler",
        "swarm_version": "0.9.6.3",
    },
    "sui_extra_data": {"date": "2024-11-19"},
    "sui_models": [{"name": "x", "param": "model", "hash": "0x7ea19a26fd6a"}],
}

DRAW_THINGS = {
    "c": "a <robot> & a fish",
    "uc": "blur",
    "model": "flux_1_dev_q8p.ckpt",
    "sampler": "Euler A Trailing",
    "scale": 3.5,
    "seed": 0,
    "steps": 26,
}

EASY_DIFFUSION = {
    "prompt": "a cat",
    "negative_prompt": "",
    "seed": 0,
    "use_stable_diffusion_model": "models/sd-v1-4.ckpt",
    "num_inference_steps": 25,
    "guidance_scale": 7.5,
    "sampler_name": "euler_a",
}

PLAIN_JSON = {
    "prompt": "a vase",
    "negative_prompt": "blurry",
    "resolution": "832 x 1216",
    "guidance_scale": 7,
    "num_inference_steps": 28,
    "seed": 0,
    "sampler": "Euler a",
    "Model": "Animagine XL 3.1",
    "Model hash": "e3c47aedb0",
}

TENSOR_ART = {
    "prompt": "a vase",
    "negativePrompt": "blurry",
    "seed": "9223372036854775808",
    "steps": 25,
    "cfgScale": 7,
    "samplerName": "Euler",
    "baseModel": {"label": "Flux", "modelFileName": "flux_dev_fp8", "hash": "AABBCCDDEE11"},
}

INVOKEAI_GRAPH: dict[str, object] = {
    "id": "graph",
    "nodes": {
        "loader": {"type": "main_model_loader", "model": {"key": "k", "name": "JX", "hash": "b"}},
        "lora": {"type": "lora_loader", "lora": {"name": "style"}},
        "text": {"type": "string", "value": "a red bicycle"},
        "positive": {"type": "compel"},
        "negative": {"type": "compel", "prompt": "blurry"},
        "collect": {"type": "collect"},
        "number": {"type": "integer", "value": 0},
        "noise": {"type": "noise", "width": 512},
        "denoise": {"type": "denoise_latents", "steps": 30, "cfg_scale": 7, "scheduler": "euler"},
        "again": {"type": "denoise_latents", "steps": 9, "cfg_scale": 2, "scheduler": "lms"},
        "image": {"type": "l2i"},
    },
    "edges": [
        {
            "source": {"node_id": source, "field": output},
            "destination": {"node_id": target, "field": field},
        }
        for source, output, target, field in (
            ("loader", "unet", "lora", "unet"),
            ("lora", "unet", "denoise", "unet"),
            ("lora", "clip", "positive", "clip"),
            ("text", "value", "positive", "prompt"),
            ("positive", "conditioning", "collect", "item"),
            ("collect", "collection", "denoise", "positive_conditioning"),
            ("negative", "conditioning", "denoise", "negative_conditioning"),
            ("number", "value", "noise", "seed"),
            ("noise", "noise", "denoise", "noise"),
            ("denoise", "latents", "again", "latents"),
            ("again", "latents", "image", "latents"),
        )
    ],
}

MFLUX = {
    "mflux_version": "0.16.9",
    "model": "Qwen/Qwen-Image",
    "seed": 42,
    "steps": 20,
    "guidance": 3.5,
    "created_at": "2026-03-09T21:07:31.983673",
    "prompt": "a vase",
    "negative_prompt": None,
}

NOVELAI_COMMENT = {
    "prompt": " silvery white",
    "steps": 28,
    "scale": 10.0,
    "seed": 1148692016,
    "sampler": "k_euler",
    "uc": "lowres",
}
NOVELAI = (
    text("Description", " silvery white"),
    text("Software", "NovelAI"),
    text("Source", "Stable Diffusion XL C1E1DE52"),
    text("Comment", NOVELAI_COMMENT),
)

INVOKEAI_3 = {
    "app_version": "3.0.2post1",
    "generation_mode": "txt2img",
    "positive_prompt": '("blue sphere").blend(1)',
    "negative_prompt": "",
    "seed": 754100013,
    "cfg_scale": 7.5,
    "steps": 15,
    "scheduler": "euler",
    "model": {"model_name": "stable-diffusion-v1-5", "base_model": "sd-1"},
}

INVOKEAI_2 = {
    "model": "stable diffusion",
    "model_id": "stable-diffusion-1.4",
    "model_hash": "fe4efff1e174",
    "app_id": "lstein/stable-diffusion",
    "app_version": "v1.15",
    "image": {
        "steps": 29,
        "seed": 1592514025,
        "prompt": [{"prompt": "fire [water, ice]", "weight": 1.0}],
        "cfg_scale": 7.5,
        "sampler": "ddim",
    },
}

DREAM = '"fire "big" [water, ice]" -s 29 -S 1592514025 -W 384 -H 384 -C 7.5 -I /tmp/x.png -A k_lms'

MIDJOURNEY = "a cat --ar 3:2 --v 6.1 --seed 5 Job ID: 0b9d3f54-52f8-4b1c-9d0e-8c5a9c1d2e3f"

A1111 = "a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Model: m"

SAMPLES: dict[str, tuple[Block, ...]] = {
    "automatic1111": (text("parameters", A1111),),
    "comfyui": (text("prompt", simple()),),
    "draw things": (text("UserComment", DRAW_THINGS),),
    "easy diffusion": (text("parameters", EASY_DIFFUSION),),
    "fooocus": (text("parameters", FOOOCUS),),
    "invokeai 1": (text("Dream", DREAM),),
    "invokeai 2": (text("sd-metadata", INVOKEAI_2),),
    "invokeai 3": (text("invokeai_metadata", INVOKEAI_3),),
    "invokeai graph": (text("invokeai_graph", INVOKEAI_GRAPH),),
    "midjourney": (text("Description", MIDJOURNEY),),
    "mflux": (text("UserComment", MFLUX),),
    "novelai": NOVELAI,
    "plain json": (text("parameters", PLAIN_JSON),),
    "sidecar": (Block(BlockKind.SIDECAR, "x.json", json.dumps(MFLUX), "sidecar x.json"),),
    "swarmui": (text("parameters", SWARMUI),),
}
