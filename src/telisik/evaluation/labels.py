"""The names that gold and peers give to labels, and which of our nine labels each means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from telisik.errors import Code, InputError, UsageError
from telisik.formats.inline import Span
from telisik.schema import Label

USUAL = {
    **{label.value: label for label in Label},
    **{label.tag: label for label in Label},
    "LOCATION": Label.PLACE,
    "GPE": Label.PLACE,
    "ORGANIZATION": Label.ORG,
    "ORGANISATION": Label.ORG,
    "QUANTITY": Label.FIGURE,
    "TIME": Label.DATE,
}
"""Names that need no explanation: ours, the tags of inline mark-up, and those of the public Indonesian sets."""


@dataclass(frozen=True)
class LabelNames:
    """How the labels of gold and prediction are read.

    Attributes:
        renamed: names with another meaning than the usual one; `None` leaves their mentions out.
        kept: the labels that are compared at all.
    """

    renamed: Mapping[str, Label | None] = field(default_factory=dict)
    kept: frozenset[Label] = frozenset(Label)

    @classmethod
    def parse(cls, renamed: Iterable[str], kept: str) -> LabelNames:
        """Reads `UNIT=ORG`, `EVT=` (left out) and `PERSON,ORG,PLACE` (none given: all).

        Raises:
            UsageError: `USAGE` for a label that is none of the nine.

        >>> LabelNames.parse(["UNIT=ORG"], "PERSON,ORG").of("UNT")
        <Label.ORG: 'ORG'>
        """
        meanings: dict[str, Label | None] = {}
        for written in renamed:
            name, equals, label = (part.strip().upper() for part in written.partition("="))
            if not name or not equals:
                raise UsageError(
                    Code.USAGE, f"--map {written!r} is no pair; write it as UNIT=ORG, or EVT= to leave out"
                )
            meanings[name] = _known(label, "--map") if label else None
        wanted = frozenset(_known(name.strip(), "--labels") for name in kept.split(",") if name.strip())
        return cls(meanings, wanted or frozenset(Label))

    def of(self, name: str, *, where: str | None = None) -> Label | None:
        """The label that a name means; `None` where its mentions are left out.

        Raises:
            InputError: `INPUT_FORMAT` for a name that nobody has explained.
        """
        label = USUAL.get(name.upper())
        ours = label.value if label else name.upper()
        if name.upper() in self.renamed or ours in self.renamed:
            label = self.renamed.get(name.upper(), self.renamed.get(ours))
        elif label is None:
            message = (
                f"the label {name!r} is none of ours; say what it is with --map {name}=ORG, or {name}= for nothing"
            )
            raise InputError(Code.INPUT_FORMAT, message, where=where)
        return label if label in self.kept else None

    def read(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Spans of our own labels, renamed and without those that are left out."""
        read = ((span, self.of(span.label.value)) for span in spans)
        return tuple(span._replace(label=label) for span, label in read if label is not None)


def _known(name: str, option: str) -> Label:
    try:
        return USUAL[name.upper()]
    except KeyError as error:
        known = " ".join(label.value for label in Label)
        raise UsageError(Code.USAGE, f"{option}: {name!r} is none of our labels: {known}") from error
