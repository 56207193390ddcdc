"""What local media do to a text: headlines in capitals, lower case, lost spaces. Done to examples, with their tags."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from telisik.mentions.tagger.atoms import Atom
from telisik.training.examples import Example


@dataclass(frozen=True)
class Noise:
    """How often each fault is put into an example, as a share of examples or, for spaces, of atoms."""

    capitals: float = 0.04
    lower: float = 0.03
    title: float = 0.02
    lost_space: float = 0.003


def with_noise(example: Example, noise: Noise, rng: random.Random) -> Example:
    """The example as a careless desk would have printed it; its atoms keep their places, so its tags stay true."""
    draw = rng.random()
    text = example.text
    for share, change in ((noise.capitals, str.upper), (noise.lower, str.lower), (noise.title, str.title)):
        if draw < share:
            changed = change(text)
            text = changed if len(changed) == len(text) else text
            break
        draw -= share
    atoms = tuple(
        Atom(atom.start, atom.end, spaced=atom.spaced and rng.random() >= noise.lost_space) for atom in example.atoms
    )
    return replace(example, text=text, atoms=atoms)
