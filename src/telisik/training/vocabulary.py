"""Cutting the encoder's quarter of a million pieces down to those that Indonesian text uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

from telisik.mentions.tagger.atoms import split_atoms
from telisik.mentions.tagger.pieces import Pieces
from telisik.training.encoder_file import SPECIALS, Encoder, build_tokenizer


def used_pieces(encoder: Encoder, texts: Iterable[str], *, at_least: int) -> list[int]:
    """Ids of the special pieces and of those that the texts use `at_least` times, in the encoder's order.

    Single characters of Latin script always stay, so that any name can be spelt.
    """
    pieces = Pieces(build_tokenizer(_specials_first(encoder)))
    counts: Counter[int] = Counter()
    for text in texts:
        for ids in pieces.of(text, split_atoms(text)):
            counts.update(ids)
    kept = {i for i, n in counts.items() if n >= at_least}
    kept |= {i for i, (piece, _) in enumerate(encoder.pieces) if len(piece.lstrip("▁")) <= 1 and piece.isascii()}
    return list(range(len(SPECIALS))) + sorted(kept - set(range(len(SPECIALS))))


def pieces_of_model(encoder: Encoder, vocabulary: Path) -> list[int]:
    """Ids of the pieces that a finished model kept, so that a training needs no raw texts to choose its own.

    Args:
        encoder: the encoder that the model began from.
        vocabulary: the model's `tokenizer.json`.
    """
    ids = {piece: number for number, (piece, _) in enumerate(_specials_first(encoder))}
    kept = Tokenizer.from_file(str(vocabulary)).get_vocab()
    return [ids[piece] for piece in sorted(kept, key=kept.__getitem__)]


def _specials_first(encoder: Encoder) -> list[tuple[str, float]]:
    if tuple(piece for piece, _ in encoder.pieces[: len(SPECIALS)]) != SPECIALS:
        raise ValueError(f"the vocabulary must begin with {SPECIALS}")
    return encoder.pieces
