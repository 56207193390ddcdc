"""Smoothing before quantisation: channels that run high are scaled down on their way in, their weights up.

One scale serves all channels of an input in bytes, so a few that run high leave the others few steps. What a linear
layer computes stays the same if its input is divided by a scale for each channel and its weights are multiplied by it
(SmoothQuant, Xiao et al. 2023); `STRENGTH` says how much of the difficulty moves from the input to the weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from telisik.training.network import TaggerNetwork

STRENGTH = 0.75
"""Chosen by how far the int8 network agrees with the float one on raw news: 94.6 F1 without, 96.1 at 0.5, 97.3 here."""


class SmoothedLinear(nn.Module):
    """A linear layer that computes what `plain` computes, by way of a scaled input."""

    def __init__(self, plain: nn.Linear, scale: Tensor, shrink: nn.Parameter) -> None:
        super().__init__()
        self.linear = nn.Linear(plain.in_features, plain.out_features)
        self.linear.weight = nn.Parameter(plain.weight.detach() * scale)
        self.linear.bias = plain.bias
        self.shrink = shrink

    def forward(self, values: Tensor) -> Tensor:
        """The layer's output for `[windows, pieces, channels]`."""
        return torch.as_tensor(self.linear(values * self.shrink))


_Place = tuple[nn.Module, str]
"""A linear layer, as its owner and its name there."""


def smooth(network: TaggerNetwork, read_texts: Callable[[], object]) -> None:
    """Puts smoothed layers in place of the encoder's linear ones.

    Args:
        network: is changed in place.
        read_texts: has the network read texts of the kind that it is meant for.
    """
    groups = list(_groups(network))
    highs = _highest_inputs([getattr(*group[0]) for group in groups], read_texts)
    for group, high in zip(groups, highs, strict=True):
        layers = [getattr(*place) for place in group]
        scale = _scale(high, layers)
        shrink = nn.Parameter(1 / scale)  # one for all layers that read the same input, so that it is quantised once
        for (owner, name), layer in zip(group, layers, strict=True):
            setattr(owner, name, SmoothedLinear(layer, scale, shrink))


def _groups(network: TaggerNetwork) -> Iterator[list[_Place]]:
    """The linear layers of the encoder, together where they read the same input."""
    stack: Any = network.encoder.encoder.layer  # torch types what a module holds as a module or a tensor
    for layer in stack:
        attention = layer.attention.self
        yield [(attention, "query"), (attention, "key"), (attention, "value")]
        yield [(layer.attention.output, "dense")]
        yield [(layer.intermediate, "dense")]
        yield [(layer.output, "dense")]


def _highest_inputs(layers: Sequence[nn.Module], read_texts: Callable[[], object]) -> list[Tensor]:
    highs = [torch.zeros(1) for _ in layers]

    def watch(index: int) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def note(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            highs[index] = torch.maximum(highs[index], inputs[0].detach().abs().flatten(0, -2).amax(0))

        return note

    hooks = [layer.register_forward_pre_hook(watch(index)) for index, layer in enumerate(layers)]
    read_texts()
    for hook in hooks:
        hook.remove()
    return highs


def _scale(high: Tensor, layers: Iterable[nn.Linear]) -> Tensor:
    weights = torch.stack([layer.weight.detach().abs().amax(0) for layer in layers]).amax(0)
    scale = high.clamp(min=1e-4) ** STRENGTH / weights.clamp(min=1e-4) ** (1 - STRENGTH)
    return scale / scale.log().mean().exp()
