"""A text in, a `Document` out: telisik's face as a library."""

from __future__ import annotations

import datetime
import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from telisik.errors import Code, ModelError, TelisikError
from telisik.item import Item
from telisik.language.doc_tokens import DocTokens
from telisik.mentions.dates import find_published
from telisik.records.assemble import assemble
from telisik.records.reading import Reading
from telisik.resources import model_path
from telisik.schema import Document, Label, Mention, ModelInfo, Sentence, Warning
from telisik.schema import Token as TokenRecord

DEFAULT_MODEL = "lg"
MENTIONS = "telisik"
"""The span group of a spaCy `Doc` that holds the settled mentions."""

_LOG = logging.getLogger("telisik")
_LONGEST = 2**31 - 1
_REPLACEMENT = "\ufffd"


class DocumentFailed(TelisikError):  # noqa: N818 - says what happened to the document, like the contract
    """A document could not be processed; the others are not touched by that."""

    def __init__(self, item: Item, cause: str) -> None:
        self.item = item
        self._cause = cause
        message = f"could not be processed ({cause}); please report it with its text"
        super().__init__(Code.DOCUMENT_FAILED, message, where=item.source or item.id)

    def __reduce__(self) -> tuple[type[DocumentFailed], tuple[Item, str]]:
        """How it comes back from a worker process."""
        return DocumentFailed, (self.item, self._cause)


Failure = Callable[[DocumentFailed], None]


def load(model: str = DEFAULT_MODEL) -> Extractor:
    """Loads a model by its shipped name, or from a folder that `Extractor.nlp.to_disk` wrote.

    Raises:
        ModelError: `MODEL_NOT_FOUND` or `MODEL_INVALID`.

    >>> document = load().extract("Kapolres Gowa AKBP Sari Dewi menyiapkan sekitar 250 personel.")
    >>> [(unit.name, unit.kind) for unit in document.units]
    [('Polres Gowa', 'polres')]
    """
    path = model_path(model)
    try:
        nlp = spacy.load(path)
    except TelisikError:
        raise
    except Exception as error:  # spaCy raises many kinds for a folder that it can't read
        raise ModelError(Code.MODEL_INVALID, f"spaCy can't load it ({error}); install it again", where=model) from error
    return Extractor(nlp)


class Extractor:
    """Reads texts with one model.

    Attributes:
        nlp: the spaCy pipeline; `nlp.to_disk` saves it, and `spacy.load` reads it in any program.
    """

    def __init__(self, nlp: Language) -> None:
        nlp.max_length = _LONGEST  # spaCy's limit guards a parser's memory; there is none here
        self.nlp = nlp
        meta = nlp.meta
        self.model = ModelInfo(name=f"{meta['lang']}_{meta['name']}", version=str(meta["version"]))

    def extract(  # noqa: PLR0913 - by name, and each of its own
        self,
        text: str,
        *,
        id: str | None = None,
        published: datetime.date | None = None,
        source: str | None = None,
        with_text: bool = False,
        with_tokens: bool = False,
    ) -> Document:
        """Everything that telisik says of a text.

        Args:
            text: any string.
            id: name of the document; where none is given it is the source, or a hash of the text.
            published: day against which relative dates are read; looked for in the dateline where it is not given.
            source: where the text came from.
            with_text: whether the document shall hold the text.
            with_tokens: whether it shall hold the tokens.
        """
        readable, warnings = _readable(text)
        reading = self.read(readable, published=published)
        records = assemble(reading)
        source = _readable(source)[0] if source else None
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        return Document(
            id=_readable(id)[0] if id else source or digest[:16],
            source=source,
            text_sha256=digest,
            n_chars=len(text),
            text=readable if with_text else None,
            published=reading.published,
            model=self.model,
            sentences=tuple(Sentence(start=start, end=end) for start, end in reading.sentences),
            tokens=tuple(TokenRecord(**token._asdict()) for token in reading.tokens) if with_tokens else None,
            mentions=records.mentions,
            people=records.people,
            postings=records.postings,
            units=records.units,
            organizations=records.organizations,
            places=records.places,
            figures=records.figures,
            dates=records.dates,
            warnings=(*warnings, *records.warnings),
        )

    def read(self, text: str, *, published: datetime.date | None = None) -> Reading:
        """The tagged text before its mentions are joined: plain values, nothing of spaCy's.

        Args:
            text: any string without lone surrogates.
            published: as in `extract`.
        """
        with self.nlp.memory_zone():
            doc = self.nlp(text)
            tokens = DocTokens(doc).tokens
            return Reading(
                text=text,
                published=published or find_published(text, tokens),
                tokens=tokens,
                sentences=tuple(_sentences(doc)),
                mentions=tuple(_mentions(doc)),
            )

    def stream(  # noqa: PLR0913 - by name, and each of its own
        self,
        items: Iterable[str | Item | Mapping[str, str]],
        *,
        batch_size: int = 32,
        workers: int = 1,
        on_failure: Failure | None = None,
        with_text: bool = False,
        with_tokens: bool = False,
    ) -> Iterator[Document]:
        """Documents of many texts, in their order; the same whatever the batch size and number of workers.

        Args:
            items: texts, `Item`s, or mappings with `text` and any of `id`, `source`, `published`.
            batch_size: how many items a worker is handed at once.
            workers: processes; with one, all is done in this one.
            on_failure: called with each document that failed; without it they are logged. The others go on.
            with_text: whether documents hold their texts.
            with_tokens: whether documents hold their tokens.
        """
        report = on_failure or _log_failure
        batches = _batches(map(_item, items), batch_size)
        for outcomes in self._outcomes(batches, workers, (with_text, with_tokens)):
            for outcome in outcomes:
                if isinstance(outcome, Document):
                    yield outcome
                else:
                    report(outcome)

    def _outcomes(
        self, batches: Iterator[list[Item]], workers: int, options: tuple[bool, bool]
    ) -> Iterator[list[Document | DocumentFailed]]:
        if workers <= 1:
            for batch in batches:
                yield [_attempt(self, item, options) for item in batch]
            return
        # spawn, not fork: forked threads of numerical libraries hang
        with ProcessPoolExecutor(
            workers,
            mp_context=get_context("spawn"),
            initializer=_start_worker,
            initargs=(self.nlp.to_bytes(), self.nlp.config.to_str()),
        ) as pool:
            ahead = [pool.submit(_work, batch, options) for batch in islice(batches, 2 * workers)]
            while ahead:
                done = ahead.pop(0)
                yield done.result()
                ahead += [pool.submit(_work, batch, options) for batch in islice(batches, 1)]


def _sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """Sentences in characters, without the white space at their edges."""
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if words:
            yield words[0].idx, words[-1].idx + len(words[-1])


def _mentions(doc: Doc) -> Iterator[Mention]:
    group = doc.spans[MENTIONS]
    enclosing: list[Mention] = []
    for number, (span, score) in enumerate(zip(group, group.attrs["scores"], strict=True), start=1):
        enclosing = [outer for outer in enclosing if outer.end > span.start_char]
        mention = Mention(
            id=f"m{number}",
            label=Label(span.label_),
            text=span.text,
            start=span.start_char,
            end=span.end_char,
            parent=enclosing[-1].id if enclosing else None,
            score=score,
        )
        enclosing.append(mention)
        yield mention


def _readable(text: str) -> tuple[str, list[Warning]]:
    """The text with each lone surrogate as U+FFFD, since no output could hold it; offsets stay."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        readable = "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
        message = "half a character (a lone surrogate) was read as U+FFFD; the text was decoded wrongly somewhere"
        return readable, [Warning(code="surrogate_replaced", message=message, start=error.start, end=error.start + 1)]
    return text, []


def _item(given: str | Item | Mapping[str, str]) -> Item:
    if isinstance(given, Item):
        return given
    if isinstance(given, str):
        return Item(given)
    published = given.get("published")
    return Item(
        given["text"],
        id=given.get("id"),
        source=given.get("source"),
        published=datetime.date.fromisoformat(published) if published else None,
    )


def _batches(items: Iterator[Item], size: int) -> Iterator[list[Item]]:
    while batch := list(islice(items, max(1, size))):
        yield batch


def _attempt(extractor: Extractor, item: Item, options: tuple[bool, bool]) -> Document | DocumentFailed:
    with_text, with_tokens = options
    try:
        return extractor.extract(
            item.text,
            id=item.id,
            published=item.published,
            source=item.source,
            with_text=with_text,
            with_tokens=with_tokens,
        )
    except Exception as error:  # one document must cost no other, whatever is wrong with it
        return DocumentFailed(item, " ".join(f"{type(error).__name__}: {error}".split()))


def _log_failure(failure: DocumentFailed) -> None:
    _LOG.error("%s", failure)


_worker: list[Extractor] = []


def _start_worker(content: bytes, config: str) -> None:
    nlp = spacy.util.load_model_from_config(spacy.util.load_config_from_str(config), auto_fill=False)
    _worker[:] = [Extractor(nlp.from_bytes(content))]


def _work(batch: Sequence[Item], options: tuple[bool, bool]) -> list[Document | DocumentFailed]:
    return [_attempt(_worker[0], item, options) for item in batch]
