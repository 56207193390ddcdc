"""Who a figure belongs to, as its sentence says: who provides, has, arrests, seizes, pays or loses it.

The rules read the sentence as a row of words and mentions around the figure. They ask, in this order: is it an age
behind a name; does an owner stand behind it (`20 prajurit Marinir`, `1.200 dari Polri`); does an agent stand behind a
passive (`… disita Polres Gowa`); does it go on a list of figures, and so has what the figure before has; what is the
subject of the verb before it, or who speaks where that is `kami`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from telisik.records.acts import acts
from telisik.records.layout import Layout, word_set
from telisik.schema import Label, Mention

Item = str | Mention
"""A word or mark in lower case, or an outermost mention."""

_LEFT, _RIGHT, _VERB_REACH, _OPENING = 45, 24, 16, 5

_GROUP = word_set(
    """
    tim personel anggota petugas jajaran satuan aparat pasukan prajurit pihak unit kontingen relawan tenaga
    kelompok gabungan penyidik
    """
)
_ADVERBS = word_set(
    """
    telah sudah berhasil juga akan kembali pun turut langsung sempat baru hanya bisa dapat harus masih lantas
    kemudian segera bakal mampu ikut lalu justru ternyata total sebanyak sejumlah sekitar resmi sebelumnya
    masing-masing
    """
)
_PREPOSITIONS = word_set(
    """
    di dari ke kepada bersama dengan untuk dalam pada terhadap oleh dibantu didampingi diwakili menurut milik asal
    antara bagi soal terkait tentang berdasarkan atas kata ujar disaksikan seperti termasuk
    """
)
_OWNER_WORDS = word_set(
    """
    gabungan dari milik anggota jajaran satuan kelas personel prajurit aktif asal organik polisi
    """
)
_NOT_OWNED = word_set(
    """
    di ke pada untuk dan yang oleh dengan kepada saat ketika serta atau bersama karena dalam terhadap hingga
    sampai per sebagai melalui tersebut bagi tentang namun tetapi tapi
    """
)
_FIRST_PERSON = frozenset(["kami", "kita", "pihaknya", "jajarannya", "anggotanya"])
_POLICE = frozenset(["polisi", "petugas", "aparat", "penyidik"])
_OTHERS = word_set(
    """
    pelaku tersangka korban warga mereka masyarakat terdakwa massa pemerintah siapa ia dia beliau saya
    """
)
_BREAKS = word_set('; “ ” " sementara sedangkan namun tetapi tapi bahwa sehingga karena')
_CONTRASTS = frozenset(["tapi", "tetapi", "namun"])
_AGE_WORDS = frozenset(["berusia", "berumur", "usia", "umur"])
_MENTIONS_BACK, _AGENT_REACH, _WE_REACH = 60, 6, 9
_VERBAL = ("ber", "ter", "meng", "mem", "men", "mel", "mer", "di")
_LIST_WORDS = word_set(
    """
    , dan serta atau ( : - maupun dengan sebanyak sejumlah lebar tebal tinggi panjang berat
    """
)
_SAYS = word_set(
    """
    kata ujar ucap tutur ungkap jelas terang imbuh tambah pungkas papar tegas beber sebut tandas lanjut urai
    mengatakan menjelaskan menuturkan mengungkapkan menyampaikan menambahkan menegaskan menyebut menyebutkan
    memaparkan menerangkan membenarkan mengaku
    """
)


class Actor(NamedTuple):
    """Who acts.

    Attributes:
        record: id of the person, unit or organization.
        mention: the mention that says so.
        rule: name of the rule.
    """

    record: str
    mention: Mention
    rule: str


class Parties(NamedTuple):
    """Who can act in a text.

    Attributes:
        record_of: id of a mention to the id of the person, unit or organization that it names.
        body_of: id of a person to the unit or organization of the person's office.
        unit_of_office: id of a POSITION mention to the id of its unit.
        police: ids of the units that `polisi` can mean.
    """

    record_of: Mapping[str, str]
    body_of: Mapping[str, str]
    unit_of_office: Mapping[str, str]
    police: frozenset[str]


class ActorFinder:
    """Finds who the figures of one text belong to."""

    def __init__(self, layout: Layout, parties: Parties, ages: Mapping[str, Mention]) -> None:
        self.layout = layout
        self.parties = parties
        self.ages = ages

    def find(self, figure: Mention, kind: str, before: Actor | None, *, follows: Mention | None) -> Actor | None:
        """Who the figure belongs to.

        Args:
            figure: an outermost FIGURE mention.
            kind: its kind.
            before: what the figure before it has.
            follows: the figure before it.
        """
        if figure.id in self.ages:
            return self._actor(self.ages[figure.id], "age behind a name")
        if kind in ("duration", "other"):
            return None
        left, right = self._left(figure), self._right(figure)
        if kind == "age":
            return self._aged(left)
        return (
            self._owner(right, kind)
            or self._agent(right)
            or self._respectively(left)
            or (before if follows is not None and self._continues(follows, figure, left) else None)
            or (self._subject(figure, kind, left) if left[:1] != ["oleh"] else None)
        )

    # The row of words and mentions.

    def _left(self, figure: Mention) -> list[Item]:
        """What stands before the figure in its sentence, the nearest first."""
        row: list[Item] = []
        start = self._sentence_start(figure)
        end, index = figure.start, self.layout.index[figure.id] - 1
        while len(row) < _LEFT:
            mention = self.layout.at(index)
            inside = mention is not None and mention.start >= start
            row += reversed(
                self.layout.words(max(mention.end, end - 600) if mention and inside else max(start, end - 600), end)
            )
            if mention is None or not inside:
                break
            row.append(mention)
            end, index = mention.start, index - 1
        return row[:_LEFT]

    def _right(self, figure: Mention) -> list[Item]:
        """What stands behind the figure in its sentence."""
        row: list[Item] = []
        stop = self._sentence_stop(figure)
        start, index = figure.end, self.layout.index[figure.id] + 1
        while len(row) < _RIGHT:
            mention = self.layout.at(index)
            inside = mention is not None and mention.start < stop
            row += self.layout.words(start, min(mention.start if mention and inside else stop, start + 600))
            if mention is None or not inside:
                break
            row.append(mention)
            start, index = mention.end, index + 1
        return row[:_RIGHT]

    def _sentence_start(self, mention: Mention) -> int:
        sentences = self.layout.reading.sentences
        return sentences[self.layout.sentence_of(mention)][0] if sentences else 0

    def _sentence_stop(self, mention: Mention) -> int:
        sentences = self.layout.reading.sentences
        return sentences[self.layout.sentence_of(mention)][1] if sentences else len(self.layout.reading.text)

    # Rules that look behind the figure.

    def _owner(self, right: Sequence[Item], kind: str) -> Actor | None:
        """`20 prajurit Marinir`, `1.200 dari Polri`, `tiga rumah milik AK`."""
        words: list[str] = []
        for item in right[:5]:
            if isinstance(item, str):
                words.append(item)
                continue
            if item.label not in (Label.UNIT, Label.ORG, Label.PERSON):
                return None
            owned = "milik" in words[-2:]
            if item.label is Label.PERSON:
                return self._actor(item, "owner behind the figure") if owned else None
            near = len(words) <= 3 and not set(words) & _NOT_OWNED and all(w.isalnum() for w in words)
            fits = near and not any(self._is_verb(w) for w in words) and (kind == "count" or owned)
            return self._actor(item, "owner behind the figure") if fits else None
        return None

    def _agent(self, right: Sequence[Item]) -> Actor | None:
        """`… yang disita (oleh) Polres Gowa`."""
        for n, item in enumerate(right):
            if isinstance(item, Mention):
                if item.label is Label.FIGURE:
                    return None
                continue
            if item in _BREAKS or item == ".":
                return None
            if item in acts().passive:
                return self._agent_behind(right[n + 1 :])
        return None

    def _agent_behind(self, row: Sequence[Item]) -> Actor | None:
        for item in row[:_AGENT_REACH]:
            if isinstance(item, Mention):
                if item.label in (Label.UNIT, Label.ORG, Label.PERSON):
                    return self._actor(item, "agent of a passive")
                if item.label not in (Label.POSITION, Label.RANK, Label.TITLE):
                    return None
            elif item not in _GROUP and item != "oleh":
                return None
        return None

    # Rules that look before it.

    def _aged(self, left: Sequence[Item]) -> Actor | None:
        """`Budi Santoso, petani yang kini berusia 60 tahun`."""
        if not left or left[0] not in _AGE_WORDS:
            return None
        for n, item in enumerate(left[:10]):
            if isinstance(item, Mention) and item.label is Label.PERSON:
                return self._actor(item, "age of the name before") if self._is_subject(left, n) else None
            if item in _BREAKS or item in _OTHERS:
                return None
        return None

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
            if isinstance(item, Mention) and item.label in (Label.PERSON, Label.UNIT, Label.ORG):
                parties.append(item)
            elif item not in (",", "dan", "serta", "ini", "itu"):
                break
        parties.reverse()
        if len(parties) < 2 or len(told) >= len(parties):
            return None
        return self._actor(parties[len(told)], "each his own figure")

    def _continues(self, follows: Mention, figure: Mention, left: Sequence[Item]) -> bool:
        """Whether the figure goes on a list, or says the one before in another currency."""
        if not self.layout.same_sentence(follows, figure):
            return False
        between: list[str] = []
        for item in left:
            if isinstance(item, Mention):
                if item.id == follows.id:
                    break
                return False
            between.append(item)
        else:
            return False
        parted = set(between) & (acts().active | acts().passive | _BREAKS | {"dari", "oleh", "milik"})
        return not parted and len(between) <= 6 and bool(set(between) & _LIST_WORDS)

    def _subject(self, figure: Mention, kind: str, left: Sequence[Item]) -> Actor | None:
        verb = self._verb(left)
        if verb is None:
            return (self._directly_before(left) if kind == "count" else None) or self._first_person_has(figure, left)
        place, voice = verb
        if voice == "passive":
            return self._agent_behind(list(reversed(left[:place]))) or self._we_said(figure, left[place + 1 :])
        return self._subject_before(figure, left[place + 1 :], bare=voice == "bare")

    @staticmethod
    def _verb(left: Sequence[Item]) -> tuple[int, str] | None:
        """Place and voice of the nearest verb of giving, having or taking before the figure."""
        known = acts()
        for n, item in enumerate(left[:_VERB_REACH]):
            if not isinstance(item, str):
                continue
            if item in _BREAKS:
                return None
            if item in known.active:
                return n, "active"
            if item in known.passive:
                return n, "passive"
            if item in known.bare:
                return n, "bare"
        return None

    def _directly_before(self, left: Sequence[Item]) -> Actor | None:
        """`Polri 1.200 personel, TNI 800 personel`."""
        words: list[str] = []
        for item in left[:3]:
            if isinstance(item, str):
                words.append(item)
                continue
            if item.label in (Label.UNIT, Label.ORG) and set(words) <= {":", "sebanyak", "sejumlah", "dengan", "ada"}:
                return self._actor(item, "body right before the figure")
            return None
        return None

    def _first_person_has(self, figure: Mention, left: Sequence[Item]) -> Actor | None:
        """`Pos pengamanan kita ada 8`, `personel kami total 200 orang`."""
        words = [item for item in left[:8] if isinstance(item, str)]
        if words[:1] in (["ada"], ["total"], ["sebanyak"], ["berjumlah"], ["jumlahnya"]) and set(words[1:5]) & {
            "kami",
            "kita",
        }:
            return self._speakers_body(figure)
        return None

    def _we_said(self, figure: Mention, row: Sequence[Item]) -> Actor | None:
        """`Kami memantau, kemudian didapati satu orang`: a passive without agent goes on with `kami`."""
        words = [item for item in row[:_WE_REACH] if isinstance(item, str)]
        return self._speakers_body(figure) if "kami" in words and len(words) == len(row[:_WE_REACH]) else None

    def _subject_before(self, figure: Mention, row: Sequence[Item], *, bare: bool) -> Actor | None:
        for n, item in enumerate(row):
            if isinstance(item, str):
                if item in _FIRST_PERSON:
                    return self._speakers_body(figure)
                if item in _POLICE and not isinstance(row[n - 1] if n else "", Mention):
                    return self._police(figure)
                carried_on = item in _CONTRASTS and all(word in _ADVERBS for word in row[:n])
                if item in _OTHERS or (item in _BREAKS and not carried_on) or (bare and n > 3):
                    return None
                continue
            if item.label in (Label.UNIT, Label.ORG, Label.PERSON, Label.POSITION) and self._is_subject(row, n):
                actor = self._actor(item, "subject of the verb")
                if actor is not None:
                    return actor
        return self._sentence_before(figure) if not bare and len(row) <= _OPENING else None

    def _is_subject(self, row: Sequence[Item], n: int) -> bool:
        """Whether no preposition makes the mention something else; `tim dari Polres Gowa` is a subject all the same."""
        place = n + 1
        while (
            place < len(row)
            and isinstance(item := row[place], Mention)
            and item.label
            in (
                Label.POSITION,
                Label.RANK,
                Label.TITLE,
            )
        ):
            place += 1
        words: list[str] = []
        for item in row[place : place + 3]:
            if isinstance(item, Mention):
                break
            words.append(item)
        if not words or words[0] not in _PREPOSITIONS:
            return True
        return words[0] == "dari" and bool(set(words[1:]) & _GROUP)

    def _sentence_before(self, figure: Mention) -> Actor | None:
        """The one body that the sentence before names, where this one has a verb and no subject."""
        sentence = self.layout.sentence_of(figure)
        found: dict[str, Mention] = {}
        index = self.layout.index[figure.id] - 1
        while (mention := self.layout.at(index)) is not None and self.layout.sentence_of(mention) >= sentence - 1:
            record = self.parties.record_of.get(mention.id)
            if record is not None and mention.label in (Label.UNIT, Label.ORG, Label.PERSON):
                found.setdefault(record, mention)
            index -= 1
            if len(found) > 1:
                return None
        return next((Actor(r, m, "subject of the sentence before") for r, m in found.items()), None)

    # Speakers.

    def _speakers_body(self, figure: Mention) -> Actor | None:
        speaker = self._speaker(figure)
        if speaker is None:
            return None
        body = self.parties.body_of.get(speaker.record)
        return Actor(body, speaker.mention, "body of the speaker") if body else None

    def _speaker(self, figure: Mention) -> Actor | None:
        """Who says it: the name behind `kata` in this sentence or the next, else the last name before."""
        here = self.layout.sentence_of(figure)
        index = self.layout.index[figure.id] + 1
        for _ in range(12):
            mention = self.layout.at(index)
            if mention is None or self.layout.sentence_of(mention) > here + 1:
                break
            actor = self._person(mention)
            if actor is not None and set(self._words_before_phrase(index)) & _SAYS:
                return actor
            index += 1
        index = self.layout.index[figure.id] - 1
        for _ in range(_MENTIONS_BACK):
            mention = self.layout.at(index)
            if mention is None:
                return None
            actor = self._person(mention)
            if actor is not None and actor.record in self.parties.body_of:
                return actor
            index -= 1
        return None

    def _words_before_phrase(self, index: int) -> tuple[str, ...]:
        """The three words before a name and the rank, titles and office in front of it."""
        while self.layout.label_at(index - 1) in (Label.RANK, Label.TITLE, Label.POSITION):
            gap = self.layout.gap(self.layout.outer[index - 1], self.layout.outer[index])
            if gap is None or len(gap) > 1:
                break
            index -= 1
        return self.layout.words_before(self.layout.outer[index], 30)[-3:]

    def _person(self, mention: Mention) -> Actor | None:
        if mention.label not in (Label.PERSON, Label.POSITION):
            return None
        return self._actor(mention, "speaker")

    def _police(self, figure: Mention) -> Actor | None:
        """The police unit that `polisi` means: the last one named before, else the last one that an office implies."""
        index = self.layout.index[figure.id]
        before = self.layout.outer[max(0, index - _MENTIONS_BACK) : index]
        for named in (self.parties.record_of, self.parties.unit_of_office):
            for mention in reversed(before):
                record = named.get(mention.id)
                if record is not None and record in self.parties.police:
                    return Actor(record, mention, "the police unit named before")
        return None

    # Small things.

    @staticmethod
    def _is_verb(word: str) -> bool:
        known = acts()
        return word in known.active or word in known.passive or word.startswith(_VERBAL)

    def _actor(self, mention: Mention, rule: str) -> Actor | None:
        record = self.parties.record_of.get(mention.id)
        return Actor(record, mention, rule) if record else None
