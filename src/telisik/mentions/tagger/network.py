"""The trained network, run by onnxruntime: piece ids in, scores of tags out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import onnxruntime

from telisik.errors import Code, ModelError
from telisik.mentions.tagger.decode import Floats


class Network:
    """A network in ONNX form.

    One window is run at a time: with dynamic quantisation the windows of a batch would change each other's scores, and
    the same text must give the same records in whatever company.

    Raises:
        ModelError: `MODEL_INVALID` where the bytes are no such network.
    """

    def __init__(self, content: bytes, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's own errors have no common public base
            raise ModelError(
                Code.MODEL_INVALID, f"onnxruntime can't read the network ({error}); install the model again"
            ) from error
        self.content = content
        self._threads = threads

    def __reduce__(self) -> tuple[Callable[..., Network], tuple[bytes, int]]:
        """How it is sent to another process, as spaCy does: a session can't be sent, and is made anew."""
        return _network, (self.content, self._threads)

    def scores(self, pieces: Sequence[int]) -> Floats:
        """Scores `[pieces, tags]`, before softmax, of the pieces of one window."""
        ids = np.asarray([pieces], np.int64)
        (found,) = self._session.run(None, {"pieces": ids})
        return np.asarray(found[0], np.float32)


def _network(content: bytes, threads: int) -> Network:
    return Network(content, threads=threads)
