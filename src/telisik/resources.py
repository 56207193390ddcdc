"""Where the shipped lexicons and models lie: in an installed wheel, or in the checkout beside `src/`."""

from __future__ import annotations

from pathlib import Path

from telisik.errors import Code, ModelError

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"
_CHECKOUT = _PACKAGE.parent.parent


def lexicon_folder() -> Path:
    """Folder of the shipped lexicons.

    >>> lexicon_folder().is_dir()
    True
    """
    shipped = _SHIPPED / "lexicons"
    return shipped if shipped.is_dir() else _CHECKOUT / "data" / "lexicons"


def models_folder() -> Path:
    """Folder of the shipped models, a folder each."""
    shipped = _SHIPPED / "models"
    return shipped if shipped.is_dir() else _CHECKOUT / "models"


def model_path(name_or_path: str) -> Path:
    """The folder of a model given by its shipped name or by a path.

    Raises:
        ModelError: `MODEL_NOT_FOUND`, with the names that there are.
    """
    shipped = models_folder() / name_or_path
    for folder in (shipped, Path(name_or_path)):
        if (folder / "config.cfg").is_file():
            return folder
    known = ", ".join(sorted(p.parent.name for p in models_folder().glob("*/config.cfg"))) or "none"
    raise ModelError(
        Code.MODEL_NOT_FOUND,
        f"no such model; shipped are: {known}; or give a folder saved by spaCy",
        where=name_or_path,
    )
