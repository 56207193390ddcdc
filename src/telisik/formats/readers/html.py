"""Web pages, alone or in web archives: their main text, by the package `trafilatura`."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator

from telisik.errors import Code, InputError, MissingExtraError
from telisik.formats.readers.content import damage_told
from telisik.formats.readers.rows import Fields
from telisik.item import Item

_PAGES = ("text/html", "application/xhtml+xml")


def read_html(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Item | InputError]:
    """The main text of a page and its day of publication; the text is what the page's offsets refer to.

    Raises:
        InputError: `INPUT_EMPTY` for a page without a main text.
        MissingExtraError: without the package.
    """
    yield _page(stream.read(), source, source)


def read_warc(stream: io.BufferedReader, source: str, fields: Fields) -> Iterator[Item | InputError]:
    """The pages of a web archive, by the package `warcio`; a document is named after archive and record.

    Its source is the page's address. Records that are no pages (pictures, requests) are passed over.

    Raises:
        InputError: `INPUT_UNREADABLE` for what is no archive.
        MissingExtraError: without one of the packages.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("warcio", extra="warc", purpose="reading web archives") from error
    try:
        with damage_told(source):
            for number, record in enumerate(ArchiveIterator(stream), start=1):
                kind = record.http_headers.get_header("Content-Type", "") if record.http_headers else ""
                if record.rec_type != "response" or not kind.lower().startswith(_PAGES):
                    continue
                address = record.rec_headers.get_header("WARC-Target-URI") or source
                try:
                    yield _page(record.content_stream().read(), f"{source}:{number}", address)
                except InputError as error:
                    yield error
    except ArchiveLoadFailed as error:
        raise InputError(Code.INPUT_UNREADABLE, f"no valid web archive: {error}", where=source) from error


def _page(content: bytes, name: str, source: str) -> Item:
    try:
        import trafilatura  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise MissingExtraError("trafilatura", extra="html", purpose="reading web pages") from error
    found = trafilatura.bare_extraction(content, with_metadata=True)
    if found is None or isinstance(found, dict) or not found.text:  # a dict only by an option that is not given here
        raise InputError(Code.INPUT_EMPTY, "the page has no main text; nothing to do", where=name)
    published = datetime.date.fromisoformat(found.date[:10]) if found.date else None
    return Item(found.text, id=name, source=source, published=published)
