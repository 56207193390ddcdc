"""Web pages: their main text, by the package `trafilatura`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from telisik.errors import Code, InputError, MissingExtraError
from telisik.formats.readers.rows import Fields
from telisik.item import Item


def read_html(content: bytes, source: str, fields: Fields) -> Iterator[Item | InputError]:
    """The main text of a page and its day of publication; the text is what the page's offsets refer to.

    Raises:
        InputError: `INPUT_EMPTY` for a page without a main text.
        MissingExtraError: without the package.
    """
    try:
        import trafilatura  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("trafilatura", extra="html", purpose="reading web pages") from error
    found = trafilatura.bare_extraction(content, with_metadata=True)
    if found is None or isinstance(found, dict) or not found.text:  # a dict only by an option that is not given here
        raise InputError(Code.INPUT_EMPTY, "the page has no main text; nothing to do", where=source)
    published = datetime.date.fromisoformat(found.date[:10]) if found.date else None
    yield Item(found.text, id=source, source=source, published=published)
