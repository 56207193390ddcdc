"""Who a figure belongs to, as its sentence says: who provides, has, arrests, seizes, pays or loses it.

The rules read the sentence as a row of words and mentions around the figure. They ask, in this order: is it an age
behind a name; does an owner stand behind it (`20 prajurit Marinir`, `1.200 dari Polri`); does an agent stand behind a
passive (`… disita Polres Gowa`); does it go on a list of figures, and so has what the figure before has; what is the
subject of the verb before it; is it evidence, which the police have. A subject that is a pronoun or a common noun
(`pihaknya`, `polisi`, `pelaku`) is whom the article means by it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from telisik.records.acts import acts, is_verb
from telisik.records.clauses import (
    BESIDE_NAMES,
    BODIES,
    BREAKS,
    NAMED,
    goes_on_list,
    is_subject,
    subjects,
    verb_before,
)
from telisik.records.layout import Layout, word_set
from telisik.records.participants import participants
from telisik.records.rows import Around, Item
from telisik.records.voices import Actor, Parties, Voices
from telisik.schema import Label, Mention

_NOT_OBJECTS = word_set(
    """
    di ke dari oleh kepada untuk bagi pada dalam antara menjadi per setiap tiap selama
    ukuran berukuran kaliber kapasitas
    """
)
"""Words right before a figure that make it no object of the verb."""

_NOT_OWNED = word_set(
    """
    di ke pada untuk dan yang oleh dengan kepada saat ketika serta bersama karena dalam terhadap hingga
    sampai per sebagai melalui tersebut bagi tentang namun tetapi tapi
    """
)
"""Words behind a figure that part it from the body they bring in."""

_PRICE_WORDS = frozenset(["seharga", "harga", "harganya", "bernilai", "tarif"])
_PAYS = frozenset(["membayar", "membeli", "menjual", "dijual", "dibeli", "dibayar"])
_AGE_WORDS = frozenset(["berusia", "berumur", "usia", "umur"])
_HAS = word_set("ada total sudah sebanyak berjumlah jumlahnya mencapai punya")
_WE = frozenset(["kami", "kita"])
_OWNER = "owner behind the figure"
_EVIDENCE, _SEIZED = ("bukti", "barang"), ("dari", "tangan")
_NAMES_ITEMS = word_set("lain berupa diantaranya yakni yaitu : meliputi kemudian serta")
_BEFORE_COUNTS = word_set(": sebanyak sejumlah dengan ada")
_AGENT_REACH, _WE_REACH, _AGE_REACH, _NEAR_OWNER, _FAR_OWNER = 6, 9, 10, 3, 9
_MENTIONS_BACK, _SENTENCE_END = 60, 500


class ActorFinder:
    """Finds who the figures of one text belong to."""

    def __init__(self, layout: Layout, parties: Parties, ages: Mapping[str, Mention]) -> None:
        self.layout = layout
        self.voices = Voices(layout, parties)
        self.ages = ages

    def find(
        self, figure: Mention, kind: str, rows: Around, *, before: Actor | None, follows: Mention | None
    ) -> Actor | None:
        """Who the figure belongs to.

        Args:
            figure: an outermost FIGURE mention.
            kind: its kind.
            rows: what stands around it.
            before: what the figure before it has.
            follows: the figure before it.
        """
        if figure.id in self.ages:
            return self.voices.actor(self.ages[figure.id], "age behind a name")
        if kind in ("duration", "other"):
            return None
        left, right = rows
        if kind == "age":
            return self._aged(figure, left)
        return (
            self._owner(right, kind)
            or self._agent(figure, right)
            or self._respectively(left)
            or self._listed(left, before, follows)
            or self._object(figure, kind, left)
            or self._evidence(figure, left, right)
        )

    # Rules that look behind the figure.

    def _owner(self, right: Sequence[Item], kind: str) -> Actor | None:
        """`20 prajurit Marinir`, `1.200 dari Polri`, `tiga rumah milik AK`."""
        owner = next((n for n, item in enumerate(right[: _FAR_OWNER + 1]) if isinstance(item, Mention)), None)
        if owner is None or not isinstance(named := right[owner], Mention) or named.label not in NAMED:
            return None
        words = [item for item in right[:owner] if isinstance(item, str)]
        owned = "milik" in words[-2:] or words == ["rumah"]
        if named.label is Label.PERSON:
            return self.voices.actor(named, _OWNER) if owned else None
        near = len(words) <= (_FAR_OWNER if words[-1:] == ["dari"] else _NEAR_OWNER)
        parted = not _NOT_OWNED.isdisjoint(words) or any(is_verb(word) for word in words[-_NEAR_OWNER:])
        if not near or parted or not all(word.isalnum() for word in words):
            return None
        return self.voices.actor(named, _OWNER) if kind == "count" or owned else None

    def _agent(self, figure: Mention, right: Sequence[Item]) -> Actor | None:
        """`… yang disita (oleh) Polres Gowa`, `… yang kami sita`."""
        known = acts()
        for n, item in enumerate(right):
            if isinstance(item, Mention):
                if item.label is Label.FIGURE:
                    return None
            elif item in BREAKS:
                return None
            elif item in _WE and any(word in known.bare for word in right[n + 1 : n + 2]):
                return self.voices.speakers_body(figure)
            elif item in known.passive:
                return self._agent_behind(figure, right[n + 1 :])
        return None

    def _agent_behind(self, figure: Mention, row: Sequence[Item]) -> Actor | None:
        """The agent right behind a passive: a name, or else the word that stands for one."""
        meant: Actor | None = None
        for item in row[:_AGENT_REACH]:
            if isinstance(item, Mention):
                if item.label in NAMED:
                    return self.voices.actor(item, "agent of a passive")
                if item.label not in BESIDE_NAMES:
                    break
            elif item != "oleh":
                role = participants().get(item, "nobody")
                if role == "nobody":
                    break
                meant = meant or (self._meant(item, figure) if role != "group" else None)
        return meant

    # Rules that look before it.

    def _aged(self, figure: Mention, left: Sequence[Item]) -> Actor | None:
        """`Budi Santoso, petani yang kini berusia 60 tahun`; `Pemain berusia 33 tahun itu …`."""
        if not left or left[0] not in _AGE_WORDS:
            return None
        for n, item in enumerate(left[:_AGE_REACH]):
            if isinstance(item, Mention):
                if item.label is Label.PERSON:
                    return self.voices.actor(item, "age of the name before") if is_subject(left, n) else None
            elif item in BREAKS or (n > 2 and participants().get(item) in ("nobody", "victim", "suspect")):
                return None
        return self.voices.person_before(figure, civilian=left[1:2] != ["perwira"])

    def _respectively(self, left: Sequence[Item]) -> Actor | None:
        """`A dan B masing-masing membayar Rp 1 juta dan Rp 2 juta`: the second figure is that of B."""
        if "masing-masing" not in left or left[0] == "(":
            return None
        place = left.index("masing-masing")
        told = [
            n
            for n, item in enumerate(left[:place])
            if isinstance(item, Mention) and item.label is Label.FIGURE and left[n + 1] != "("
        ]
        parties: list[Mention] = []
        for item in left[place + 1 :]:
            if isinstance(item, Mention) and item.label in NAMED:
                parties.append(item)
            elif item not in (",", "dan", "serta", "ini", "itu"):
                break
        parties.reverse()
        if len(parties) < 2 or len(told) >= len(parties):
            return None
        return self.voices.actor(parties[len(told)], "each his own figure")

    @staticmethod
    def _listed(left: Sequence[Item], before: Actor | None, follows: Mention | None) -> Actor | None:
        """`menyita dua pisau, tiga ponsel`: the figure before is whose, unless its owner stood behind it alone."""
        if before is None or follows is None or before.rule == _OWNER:
            return None
        return before if goes_on_list(left, follows) else None

    def _object(self, figure: Mention, kind: str, left: Sequence[Item]) -> Actor | None:
        """Whom the verb before the figure makes its owner."""
        if not left or left[0] in _NOT_OBJECTS:
            return None
        verb = verb_before(left)
        if left[0] == "kerugiannya" or left[1:2] == ["kerugiannya"]:
            return self.voices.person_before(figure)
        if verb is None:
            directly = self._directly_before(left) if kind == "count" else None
            return directly or self._we_have(figure, left)
        if left[0] in _PRICE_WORDS and left[verb.place] not in _PAYS:
            return None
        if verb.voice == "passive":
            agent = self._agent_behind(figure, list(reversed(left[: verb.place])))
            return agent or self._we_said(figure, left[verb.place + 1 :])
        return self._subject(figure, left[verb.place + 1 :], bare=verb.voice == "bare")

    def _subject(self, figure: Mention, row: Sequence[Item], *, bare: bool) -> Actor | None:
        for item in subjects(row, bare=bare):
            if not isinstance(item, Mention):
                return self._meant(item, figure) if item else self._from_context(figure)
            if (actor := self.voices.actor(item, "subject of the verb")) is not None:
                return actor
        return None

    def _directly_before(self, left: Sequence[Item]) -> Actor | None:
        """`Polri 1.200 personel, TNI 800 personel`."""
        for item in left[:3]:
            if isinstance(item, Mention):
                return self.voices.actor(item, "body right before the figure") if item.label in BODIES else None
            if item not in _BEFORE_COUNTS:
                return None
        return None

    def _we_have(self, figure: Mention, left: Sequence[Item]) -> Actor | None:
        """`Pos pengamanan kita ada 8`, `personel kami total 200 orang`."""
        words = [item for item in left[:8] if isinstance(item, str)]
        has = words[:1] and words[0] in _HAS and not _WE.isdisjoint(words[1:5])
        return self.voices.speakers_body(figure) if has else None

    def _we_said(self, figure: Mention, row: Sequence[Item]) -> Actor | None:
        """`Kami memantau, kemudian didapati satu orang`: a passive without agent goes on with `kami`."""
        near = row[:_WE_REACH]
        plain = "kami" in near and not any(isinstance(item, Mention) for item in near)
        return self.voices.speakers_body(figure) if plain else None

    def _evidence(self, figure: Mention, left: Sequence[Item], right: Sequence[Item]) -> Actor | None:
        """`Barang bukti antara lain dua ponsel`, `dua ponsel dari tangan pelaku`: the police have it."""
        words = [item for item in left if isinstance(item, str)]
        found = any(pair == _EVIDENCE for pair in pairwise(words)) or any(pair == _SEIZED for pair in pairwise(right))
        before = self._sentence_end(self.layout.sentence_of(figure) - 1)
        if not found and ("barang bukti" not in before or _NAMES_ITEMS.isdisjoint(words)):
            return None
        speaker = self.voices.speakers_body(figure) if self.voices.quoted(figure) else None
        return speaker or self.voices.police(figure)

    # What is said elsewhere.

    def _meant(self, word: str, figure: Mention) -> Actor | None:
        """Whom a pronoun or common noun means."""
        meanings: Mapping[str, Callable[[], Actor | None]] = {
            "speaker": lambda: self.voices.speakers_body(figure),
            "police": lambda: self.voices.police(figure),
            "suspect": lambda: self.voices.suspect(figure, word),
            "victim": lambda: self.voices.victim(figure),
            "person": lambda: self.voices.person_before(figure),
            "group": lambda: self.voices.body_before(figure),
        }
        find = meanings.get(participants().get(word, "nobody"))
        return find() if find is not None else None

    def _from_context(self, figure: Mention) -> Actor | None:
        """Who is meant where no subject is named: in a quotation the speaker's body, else the sentence before tells."""
        quoted = self.voices.speakers_body(figure) if self.voices.quoted(figure) else None
        return quoted or self._sentence_before(figure)

    def _sentence_before(self, figure: Mention) -> Actor | None:
        """The one body or person that this sentence and the one before it name."""
        sentence = self.layout.sentence_of(figure)
        found: dict[str, Mention] = {}
        index = self.layout.index[figure.id] - 1
        for mention in reversed(self.layout.outer[max(0, index - _MENTIONS_BACK) : index + 1]):
            if self.layout.sentence_of(mention) < sentence - 1:
                break
            record = self.voices.parties.record_of.get(mention.id)
            if record is not None and mention.label in NAMED:
                found.setdefault(record, mention)
            if len(found) > 1:
                return None
        return next((Actor(r, m, "subject of the sentence before") for r, m in found.items()), None)

    def _sentence_end(self, index: int) -> str:
        """The last words of a sentence, in lower case."""
        sentences = self.layout.reading.sentences
        start, end = sentences[index] if 0 <= index < len(sentences) else (0, 0)
        return self.layout.reading.text[max(start, end - _SENTENCE_END) : end].lower()
