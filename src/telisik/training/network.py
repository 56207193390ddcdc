"""The network that is trained: an encoder, and one linear layer for all layers of the annotation."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertModel

from telisik.mentions.tagger.layers import LAYERS, N_OUTPUTS, NAMES
from telisik.schema import Label
from telisik.training.examples import EITHER_ORG, IGNORED


class CheapDropout(nn.Module):
    """Dropout whose random bytes come from numpy: torch's own takes more time on a CPU than the encoder itself."""

    p = 0.0
    """What attention reads as the share of its weights to drop: none, since that costs most of all."""

    def __init__(self, share: float, rng: np.random.Generator) -> None:
        super().__init__()
        self._threshold = round(share * 256)
        self._scale = 256 / (256 - self._threshold)
        self._rng = rng

    def forward(self, values: Tensor) -> Tensor:
        """Zeroes a share of the values and scales the others up; does nothing outside training."""
        if not self.training or not self._threshold:
            return values
        if values.device.type != "cpu":
            return nn.functional.dropout(values, self._threshold / 256, training=True)
        drawn = torch.from_numpy(self._rng.integers(0, 256, values.shape, dtype=np.uint8))
        return values * ((drawn >= self._threshold).to(values.dtype) * self._scale)


class TaggerNetwork(nn.Module):
    """Piece ids to the scores of all tags, for the first piece of each atom."""

    def __init__(self, encoder: BertModel, *, dropout: float, seed: int) -> None:
        super().__init__()
        rng = np.random.default_rng(seed)
        _replace_dropouts(encoder, dropout, rng)
        self.encoder = encoder
        self.dropout = CheapDropout(dropout, rng)
        self.head = nn.Linear(encoder.config.hidden_size, N_OUTPUTS)

    def forward(self, pieces: Tensor, mask: Tensor) -> Tensor:
        """Scores `[windows, pieces, tags]` from ids and mask `[windows, pieces]`."""
        hidden = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        return torch.as_tensor(self.head(self.dropout(hidden)))


def _replace_dropouts(module: nn.Module, share: float, rng: np.random.Generator) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout):
            setattr(module, name, CheapDropout(share, rng))
        else:
            _replace_dropouts(child, share, rng)


def tag_loss(scores: Tensor, tags: Sequence[Tensor]) -> Tensor:
    """Mean loss over atoms, summed over layers.

    Args:
        scores: `[atoms, tags]`.
        tags: for each layer `[atoms]`, with `IGNORED` and the marginal tags of public sets.
    """
    total = scores.new_zeros(())
    for layer, layer_tags in zip(LAYERS, tags, strict=True):
        taught = layer_tags != IGNORED
        if not bool(taught.any()):
            continue
        logs = scores[taught, layer.offset : layer.offset + layer.size].log_softmax(-1)
        gold = layer_tags[taught]
        loss = -logs.gather(1, gold.clamp(min=0)[:, None])[:, 0]
        if layer is NAMES:
            loss = torch.where(gold < 0, _either_loss(logs, goes_on=gold == EITHER_ORG - 1), loss)
        total = total + loss.mean() * taught.float().mean()
    return total


def _either_loss(logs: Tensor, *, goes_on: Tensor) -> Tensor:
    """A public ORG is our ORG or our UNIT: the sum of both is what must be likely."""
    org, unit = NAMES.begin(Label.ORG), NAMES.begin(Label.UNIT)
    begins = torch.logaddexp(logs[:, org], logs[:, unit])
    inside = torch.logaddexp(logs[:, org + 1], logs[:, unit + 1])
    return -torch.where(goes_on, inside, begins)
