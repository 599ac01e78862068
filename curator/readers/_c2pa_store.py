"""A C2PA manifest store (C2PA 2.1) as plain values: claims, assertions, who signed and when."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from curator.readers._cbor import CborError, decode_cbor
from curator.readers._der import signer_of, time_of
from curator.readers._jumbf import JumbfError, Superbox, parse_jumbf

Values = dict[object, object]

_CHAIN, _CHAIN_TEXT = 33, "x5chain"
_UNREAD = ("c2pa.hash.", "c2pa.thumbnail.", "c2pa.soft-binding", "c2pa.certificate-status")
"""Assertions whose content says nothing of an image's making."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One manifest of a store.

    Attributes:
        label: its own, unique in the store.
        claim: the claim's map; empty when it cannot be read.
        assertions: (label without version and count, map) in order.
        signer: the organisation in the signing certificate; its signature is not checked.
        stamped_at: when a time-stamp authority saw the signature.
    """

    label: str
    claim: Values = field(default_factory=dict)
    assertions: tuple[tuple[str, Values], ...] = ()
    signer: str | None = None
    stamped_at: datetime | None = None

    def all_of(self, *labels: str) -> list[Values]:
        """Returns the assertions with one of these labels."""
        return [value for label, value in self.assertions if label in labels]


def read_store(data: bytes) -> tuple[tuple[Manifest, ...], tuple[str, ...]]:
    """Returns the manifests of a store, the active one first, and what could not be read in it.

    Raises:
        JumbfError: the bytes are no tree of boxes, or there is no manifest in it.
    """
    root = parse_jumbf(data)
    problems: list[str] = []
    manifests = [
        _manifest(box, problems) for box in root.children if box.child("c2pa.claim", "c2pa.assert")
    ]
    if not manifests:
        raise JumbfError("it holds no manifest")
    return tuple(reversed(manifests)), tuple(dict.fromkeys(problems))


def _manifest(box: Superbox, problems: list[str]) -> Manifest:
    claim = box.child("c2pa.claim")
    store = box.child("c2pa.assertions")
    signature = box.child("c2pa.signature")
    signer, stamped_at = _signature(signature, problems)
    return Manifest(
        label=box.label,
        claim=(_content(claim, problems) if claim else None) or {},
        assertions=tuple(
            (_plain(child.label), value)
            for child in (store.children if store else ())
            if not child.label.startswith(_UNREAD)
            and (value := _content(child, problems)) is not None
        ),
        signer=signer,
        stamped_at=stamped_at,
    )


def _plain(label: str) -> str:
    """A label without version and count, which do not change its sense: c2pa.actions.v2__1."""
    name = label.partition("__")[0]
    stem, _, version = name.rpartition(".")
    return stem if version[:1] == "v" and version[1:].isdecimal() else name


def _content(box: Superbox, problems: list[str]) -> Values | None:
    """The map in a box, from CBOR or JSON; None with a problem noted where there is none."""
    value: object = None
    try:
        if (data := box.first(b"cbor")) is not None:
            value = decode_cbor(data)
        elif (data := box.first(b"json")) is not None:
            value = json.loads(data)
    except (CborError, RecursionError, ValueError) as error:
        reason = str(error) if isinstance(error, CborError) else "it is no JSON"
        problems.append(f"{box.label or 'a box'}: {reason}")
        return None
    return {**value} if isinstance(value, dict) else None


def _signature(box: Superbox | None, problems: list[str]) -> tuple[str | None, datetime | None]:
    """Who signed and when, from a COSE_Sign1 structure (RFC 9052)."""
    data = box.first(b"cbor") if box else None
    if data is None:
        return None, None
    try:
        parts = decode_cbor(data)
        if not isinstance(parts, list) or len(parts) < 2:
            return None, None
        protected = decode_cbor(parts[0]) if isinstance(parts[0], bytes) and parts[0] else {}
    except CborError as error:
        problems.append(f"c2pa.signature: {error}")
        return None, None
    headers: Values = {}
    for part in (protected, parts[1]):
        if isinstance(part, dict):
            headers |= part
    chain = headers.get(_CHAIN, headers.get(_CHAIN_TEXT))
    first = chain[0] if isinstance(chain, list) and chain else chain
    signer = signer_of(first) if isinstance(first, bytes) else None
    return signer, _stamp(headers)


def _stamp(headers: Values) -> datetime | None:
    for key in ("sigTst2", "sigTst"):
        holder = headers.get(key)
        tokens = holder.get("tstTokens") if isinstance(holder, dict) else None
        for token in tokens if isinstance(tokens, list) else ():
            value = token.get("val") if isinstance(token, dict) else None
            if isinstance(value, bytes) and (moment := time_of(value)) is not None:
                return moment
    return None
