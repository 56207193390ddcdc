"""Who holds which office, as the words beside a name say: in every order that news uses.

The grammar is about the words between two mentions. A table names what they may be; whatever is in no table
(`diwakili`, `mewakili`, `didampingi`, `kepada`) keeps a name and an office apart.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from telisik.records.acts import acts, is_verb
from telisik.records.layout import HONORIFICS, Layout, Words, word_set
from telisik.records.names import NamePhrase, without_honorifics
from telisik.schema import Label, Mention, PositionStatus

MARKS = word_set(", . : ( ) - – — / ;")
"""Marks that may stand between a name and its office, in apposition."""

APPOSITION = word_set("yaitu yakni ialah adalah yang baru lama definitif terpilih itu")
"""Words of apposition between an office and the name behind it."""

HELD_BY = word_set(
    """
    dijabat diemban dipegang diisi dipimpin diduduki dipercayakan diserahkan diamanahkan jatuh
    """
)
"""`jabatan Kapolres Gowa kini dijabat …`: the office's verb before its holder."""

HOLDS = word_set(
    """
    sebagai selaku menjabat jabatan merupakan adalah ialah merangkap sekaligus dilantik diangkat ditunjuk
    dipercaya dikukuhkan ditetapkan didapuk menduduki mengemban memegang menempati dimutasi dipromosikan promosi
    mutasi bergeser digeser menjadi jadi ditugaskan bertindak berstatus berkedudukan dipilih terpilih mengisi
    """
)
"""`… resmi menjabat Dandim`: words that make the office behind them the holder's."""

WEAK = frozenset(["sekaligus", "merangkap"])

FILLERS = word_set(
    """
    yang kini resmi telah sudah saat ini itu sekarang juga pernah akan bakal kembali masih baru dulu dulunya
    sebelumnya kala terakhir semula lalu kemudian ia dia beliau amanat amanah tugas posisi untuk langsung secara
    tercatat saja hari diusulkan dicalonkan diajukan oleh ke di dari usai setelah dan
    selanjutnya berikutnya nantinya segera mendapat promosi
    """
) | {",", "("}
"""Words that change nothing between a name, `menjabat` and its like, and the office."""

_MOVED = word_set("dimutasi mutasi dipromosikan promosi bergeser digeser pindah dipindahkan naik")
"""`dimutasi dari Dandim … menjadi Danrem`: verbs that leave the office behind `dari`."""

_FORMER = word_set("sebelumnya pernah dulu dulunya semula kala terakhir")
_CANDIDATE = frozenset(["akan", "bakal", "diusulkan", "dicalonkan", "diajukan"])

APPOINTED = frozenset(["dilantik", "ditunjuk", "diangkat", "dikukuhkan", "dipercaya"])
"""`dilantik Gubernur X sebagai …`: passives whose agent stands behind them and takes no office."""

REPLACES = frozenset(["menggantikan"])
REPLACED_BY = frozenset(["digantikan", "diganti"])
_REPLACE_FILLERS = word_set(
    """
    untuk guna yang oleh kini resmi telah sudah pejabat lama sebelumnya pendahulunya akan
    """
) | {","}

_OLD_AND_NEW = word_set("pejabat lama baru sebelumnya yang beralih berpindah , dari kepada ke tangan")
_OVER_FROM, _OVER_TO = frozenset(["dari"]), frozenset(["kepada", "ke"])
_FOLLOWS_ON = word_set("ia dia beliau penggantinya jabatannya posisinya jabatan posisi itu tersebut")
"""Words that open a sentence which goes on about the office of the sentence before."""

JOINS_OFFICES = word_set("sekaligus merangkap juga yang sebagai selaku menjabat") | {",", "/"}
"""`Ketua DPRD sekaligus Ketua DPC …`: words between two offices of one person."""

KIN = word_set(
    """
    istri suami anak putra putri adik kakak ayah ibu ibunda ayahanda keponakan menantu mertua keluarga
    """
)
_FEMALE = frozenset(["ny", "nyonya", "ibu", "bu"])
STAFF = word_set("sopir supir ajudan pengawal staf asisten sekretaris sespri")
"""`sopir Bupati Gowa, X`: words before an office that make the name behind it somebody else's."""

_SETTING = word_set("atas mewakili di bersama didampingi menurut bagi")
"""Words that open a sentence with an office which the name behind its comma does not hold: `Mewakili Bupati, X …`."""


COMPLEMENTS = (Label.UNIT, Label.ORG, Label.PLACE)
"""Mentions with which an office may go on beyond its own span."""

_COMPLEMENTS, _COMPLEMENT_WORDS, _SCENE, _FOLLOW_REACH = 2, 6, 3, 6


class Holding(NamedTuple):
    """A person's name and an office that the words beside it give the person.

    Attributes:
        person: the PERSON mention.
        office: the POSITION mention.
        status: how it is held where the words between say so; `None` leaves it to the office's own words.
        rule: name of the rule.
        body: the unit or organisation between the office and the name, which the office belongs to.
    """

    person: Mention
    office: Mention
    status: PositionStatus | None
    rule: str
    body: Mention | None = None


def find_holdings(layout: Layout, phrases: list[NamePhrase]) -> list[Holding]:
    """All holdings that the text states beside a name, in text order of the names."""
    return _Finder(layout, phrases).run()


class _Finder:
    def __init__(self, layout: Layout, phrases: list[NamePhrase]) -> None:
        self.layout = layout
        self.phrases = phrases
        self.holdings: list[Holding] = []
        self.taken: set[str] = set()
        self.office_first: set[int] = set()

    def run(self) -> list[Holding]:
        for n, phrase in enumerate(self.phrases):
            previous = self.phrases[n - 1] if n else None
            self._left(phrase)
            self._succession(previous, phrase)
            self._right(previous, phrase)
        return self.holdings

    # Offices before the name.

    def _left(self, phrase: NamePhrase) -> None:
        office = self._office_at(phrase.first - 1)
        rule = self._left_rule(office, phrase) if office is not None else None
        if office is None or rule is None:
            self._left_past_complement(phrase)
            return
        gap = self.layout.gap(office, self.layout.outer[phrase.first]) or ()
        self._hold(phrase, office, "former" if {"lama", "sebelumnya"} & set(gap) else None, rule)
        self.office_first.add(self.layout.sentence_of(office))
        index = phrase.first - 2
        while (further := self._office_at(index)) is not None and self._one_holder(
            further, self.layout.outer[index + 1]
        ):
            self._hold(phrase, further, None, "offices of one holder")
            index -= 1

    def _left_rule(self, office: Mention, phrase: NamePhrase) -> str | None:
        start = self.layout.outer[phrase.first]
        gap = self.layout.gap(office, start)
        if gap is None or self._is_wife(office, phrase, gap):
            return None
        words = without_honorifics(gap)
        near = self.layout.same_sentence(office, start)
        if words == (",",) and self._sets_scene(office, phrase):
            return None
        if all(word in MARKS or word in APPOSITION for word in words):
            broken = "\n" in self.layout.reading.text[office.end : start.start]
            fits = ";" not in words and (near or not words) and (not broken or words in ((":",), ()))
            return "office before name" if fits and not self._ends_sentence(words, near) else None
        if near and words[:1] == ("sekaligus",) and words[-1] == "," and len(words) <= 6 and words.count(",") == 1:
            return "office and a role before name"
        if near and set(words) & HELD_BY and set(words) <= HELD_BY | FILLERS | {"kepada"}:
            return "office held by name"
        return None

    def _left_past_complement(self, phrase: NamePhrase) -> None:
        """`Dirjen Hubla Kemenhub X`, `Kapolres Gowa, Sulawesi Selatan, AKBP X`: more of the office follows."""
        index = phrase.first - 1
        while self.layout.label_at(index) in COMPLEMENTS and phrase.first - index <= _COMPLEMENTS:
            index -= 1
        office = self._office_at(index)
        if office is None or not self.layout.same_sentence(office, phrase.person):
            return
        between = self.layout.outer[index + 1 : phrase.first]
        ends = (*between, self.layout.outer[phrase.first])
        if all(self._goes_on(left, right) for left, right in pairwise((office, *ends))):
            bodies = [mention for mention in between if mention.label is not Label.PLACE]
            self._hold(
                phrase, office, None, "office and its complement before name", body=bodies[-1] if bodies else None
            )

    def _goes_on(self, left: Mention, right: Mention) -> bool:
        """Whether the words between are an office's complement, such as `Integrasi Transportasi dan Multimoda`."""
        text = self.layout.reading.text[left.end : right.start]
        words = without_honorifics(self.layout.gap(left, right) or ())
        if "\n" in text or len(words) > _COMPLEMENT_WORDS:
            return False
        if words == (",",):
            return left.label in COMPLEMENTS or right.label is Label.PLACE
        named = [word for word in text.replace(",", " ,").split() if word.casefold() not in HONORIFICS | {"dan", "."}]
        if named[-1:] == [","] and right.label in (Label.PERSON, Label.RANK, Label.TITLE):
            named.pop()
        acting = any(is_verb(word) or acts().voice(word) for word in words)
        return words[-1:] != ("dan",) and not acting and all(word[0].isupper() or word.isdigit() for word in named)

    def _sets_scene(self, opening: Mention, phrase: NamePhrase) -> bool:
        """Whether `Mewakili Kapolres Gowa, Kompol X hadir` opens with an office or name, and goes on with another's."""
        before = self.layout.words_before(opening, 30)
        closed = self.layout.words_after(self.layout.outer[phrase.last], 4)[:1] == (",",)
        return 0 < len(before) <= _SCENE and before[0] in _SETTING and not closed

    @staticmethod
    def _ends_sentence(words: Words, near: bool) -> bool:
        return words[:1] == (".",) and not near

    def _is_wife(self, office: Mention, phrase: NamePhrase, gap: Words) -> bool:
        """`istri Kapolres Gowa, Ny. X`: she does not hold the office."""
        before = self.layout.words_before(office, 20)
        if before[-1:] and before[-1] in STAFF:
            return True
        return bool(set(before[-2:]) & KIN) and phrase.rank is None and ("," in gap or bool(set(gap) & _FEMALE))

    def _one_holder(self, first: Mention, second: Mention) -> bool:
        gap = self.layout.gap(first, second)
        if gap is None or first.id in self.taken or not self.layout.same_sentence(first, second):
            return False
        if gap in (("(",), ("/",)):
            return True
        return bool(set(gap) & JOINS_OFFICES - {","}) and set(gap) <= JOINS_OFFICES

    # Offices behind the name.

    def _right(self, previous: NamePhrase | None, phrase: NamePhrase) -> None:
        office = self._office_at(phrase.last + 1)
        if office is None or not self.layout.same_sentence(phrase.person, office):
            return
        gap = self.layout.gap(self.layout.outer[phrase.last], office)
        if gap is None:
            return
        words = tuple(word for word in gap if word != ")") if gap[:1] == (")",) else gap
        if self._apposed(phrase, office, words):
            self._hold(phrase, office, _status(words), "office behind name")
            self._further_right(phrase, phrase.last + 1)
            return
        if not set(words) & HOLDS or not set(words) <= HOLDS | FILLERS:
            return
        if set(words) & HOLDS <= WEAK and self._opens_phrase(phrase.last + 1):
            return
        holder = self._subject(previous, phrase, words)
        if holder is None:
            return
        self._hold(holder, office, _status(words), "name holds office")
        if holder is not phrase and self._replaced(phrase) and not self._has_office(phrase):
            self._hold(phrase, office, "former", "replaced by the new holder", share=True)
        self._further_right(holder, phrase.last + 1)

    def _apposed(self, phrase: NamePhrase, office: Mention, words: Words) -> bool:
        if words == ("(",):
            return True
        if words[-1:] and words[-1] in _FORMER and words[0] == ",":
            words = (",",)
        if words not in ((",",), (), ("-",), ("–",), ("—",), (",", "yang", "juga"), ("yang", "juga"), (":",)):
            return False
        if words == (",",) and self._told_of(phrase, office):
            return False
        index = phrase.last + 1
        if office.id in self.taken or self._has_office(phrase) or self._opens_phrase(index):
            return False
        if words == () and self.layout.reading.text[phrase.person.end : office.start].strip(" ") != "":
            return False
        return not self._in_list(index) and not self._next_in_list(index)

    def _told_of(self, phrase: NamePhrase, office: Mention) -> bool:
        """`Menurut X, Kapolres Gowa sudah tahu`: the office begins the clause that X is cited for."""
        before = self.layout.words_before(self.layout.outer[phrase.first], 30)
        return before[-1:] == ("menurut",) and self.layout.words_after(office, 4)[:1] not in ((",",), (".",), ("(",))

    def _next_in_list(self, index: int) -> bool:
        """Whether a list that names offices first goes on with the office at `index` and a name behind its comma."""
        office, following = self.layout.outer[index], self.layout.at(index + 1)
        if following is None or following.label not in (Label.RANK, Label.PERSON, Label.TITLE):
            return False
        return self.layout.gap(office, following) == (",",) and self.layout.sentence_of(office) in self.office_first

    def _opens_phrase(self, index: int) -> bool:
        """Whether the office at `index` stands directly before a rank or name: then it is that one's."""
        office, following = self.layout.outer[index], self.layout.at(index + 1)
        if following is None or following.label not in (Label.RANK, Label.PERSON, Label.TITLE):
            return False
        gap = self.layout.gap(office, following)
        return gap is not None and without_honorifics(gap) in ((), (".",))

    def _in_list(self, index: int) -> bool:
        """Whether the office at `index` is a member of a list of offices (`…, Dandim, dan Kapolres`)."""
        office, following = self.layout.outer[index], self.layout.at(index + 1)
        if following is None or following.label is not Label.POSITION:
            return False
        gap = self.layout.gap(office, following)
        return gap is not None and bool(gap) and set(gap) <= {",", "dan", "serta", "hingga", "maupun"}

    def _subject(self, previous: NamePhrase | None, phrase: NamePhrase, words: Words) -> NamePhrase | None:
        """Whose office it is: `A menggantikan B sebagai …` and `A dilantik B sebagai …` speak of A."""
        if "yang" in words or not set(words) & {"sebagai", "menjadi", "jadi"}:
            return phrase
        if not self._replaced(phrase) and not self._appoints(phrase):
            return phrase
        near = previous is not None and self.layout.same_sentence(previous.person, phrase.person)
        return previous if near else None

    def _replaced(self, phrase: NamePhrase) -> bool:
        return bool(set(self._words_before(phrase)[-1:]) & REPLACES)

    def _appoints(self, phrase: NamePhrase) -> bool:
        words = self._words_before(phrase)
        return bool(set(words[-2:-1] if words[-1:] == ("oleh",) else words[-1:]) & APPOINTED)

    def _words_before(self, phrase: NamePhrase) -> Words:
        """The words before the name phrase and the office that stands before it."""
        first = self.layout.outer[phrase.first]
        if (left := self._holding_of(phrase)) is not None and left.office.end <= first.start:
            first = left.office
        return without_honorifics(self.layout.words_before(first, 40))

    def _further_right(self, holder: NamePhrase, index: int) -> None:
        while (further := self._office_at(index + 1)) is not None and not self._opens_phrase(index + 1):
            gap = self.layout.gap(self.layout.outer[index], further)
            if gap is None or not gap or not self.layout.same_sentence(holder.person, further):
                return
            moves_on = bool(set(gap) & HOLDS - WEAK) and set(gap) <= HOLDS | FILLERS
            if not moves_on and (not set(gap) <= JOINS_OFFICES | {"dan", "("} or not set(gap) - {","}):
                return
            status = _status(gap) if moves_on else None
            self._hold(holder, further, status, "moves on to the office" if moves_on else "offices of one holder")
            index += 1

    # Old and new holders.

    def _succession(self, previous: NamePhrase | None, phrase: NamePhrase) -> None:
        """`A … menggantikan B`, `A digantikan B`, `jabatan … dari A kepada B`, and `Ia menggantikan B` behind such."""
        if previous is None or self._has_office(phrase):
            return
        before = self._words_between(previous, phrase)
        office = self._last_office(previous, phrase)
        if before is None:
            return
        if not self.layout.same_sentence(previous.person, phrase.person):
            self._next_sentence(previous, phrase, office)
            return
        words = set(before[-4:])
        if words & REPLACES and office is not None:
            self._hold(phrase, office, "former", "replaced by the new holder", share=True)
        elif words & REPLACED_BY and office is not None:
            self._turn_former(previous, office)
            self._hold(phrase, office, None, "replaces the old holder", share=True)
        elif before and set(before) <= _OLD_AND_NEW and set(before) & _OVER_TO and self._handed_over(previous):
            handed = self._office_at(previous.first - 1)
            if handed is not None:
                self._turn_former(previous, handed)
                self._hold(previous, handed, "former", "hands the office over")
                self._hold(phrase, handed, None, "takes the office over", share=True)
        elif set(before) & HELD_BY and set(before) <= HELD_BY | FILLERS and office is not None:
            self._turn_former(previous, office)
            self._hold(phrase, office, None, "office held by name", share=True)

    def _next_sentence(self, previous: NamePhrase, phrase: NamePhrase, office: Mention | None) -> None:
        """`… Kapolres Gowa. Ia menggantikan B`, `… Jabatannya kini diemban B`: more of the office."""
        words = without_honorifics(self.layout.words_before(self.layout.outer[phrase.first], 60))
        if office is None or not words or words[0] not in _FOLLOWS_ON or len(words) > _FOLLOW_REACH:
            return
        if self.layout.sentence_of(phrase.person) - self.layout.sentence_of(previous.person) > 1:
            return
        if set(words) & REPLACES and words[0] in ("ia", "dia", "beliau"):
            self._hold(phrase, office, "former", "replaced by the new holder", share=True)
        elif set(words) & HELD_BY | {"penggantinya"} & set(words):
            self._turn_former(previous, office)
            self._hold(phrase, office, None, "replaces the old holder", share=True)

    def _words_between(self, previous: NamePhrase, phrase: NamePhrase) -> Words | None:
        """The words before `phrase` back to the mention before it."""
        index = phrase.first - 1
        gap = self.layout.gap(self.layout.outer[index], self.layout.outer[phrase.first])
        return without_honorifics(gap) if gap is not None and index >= previous.last else None

    def _last_office(self, previous: NamePhrase, phrase: NamePhrase) -> Mention | None:
        """The office between two names, or else the one that the first of them holds."""
        for holding in reversed(self.holdings[-4:]):
            if holding.person.id == previous.person.id:
                return holding.office
        return None

    def _handed_over(self, phrase: NamePhrase) -> bool:
        office = self._office_at(phrase.first - 1)
        if office is None:
            return False
        gap = self.layout.gap(office, self.layout.outer[phrase.first])
        words = set(without_honorifics(gap)) if gap is not None else set()
        return words == {"diserahkan"} or (bool(words & _OVER_FROM) and words <= _OLD_AND_NEW)

    def _turn_former(self, phrase: NamePhrase, office: Mention) -> None:
        for n, holding in enumerate(self.holdings):
            if holding.person.id == phrase.person.id and holding.office.id == office.id:
                self.holdings[n] = holding._replace(status="former")

    # Bookkeeping.

    def _office_at(self, index: int) -> Mention | None:
        mention = self.layout.at(index)
        return mention if mention is not None and mention.label is Label.POSITION else None

    def _holding_of(self, phrase: NamePhrase) -> Holding | None:
        return next((h for h in reversed(self.holdings[-4:]) if h.person.id == phrase.person.id), None)

    def _has_office(self, phrase: NamePhrase) -> bool:
        return self._holding_of(phrase) is not None

    def _hold(  # noqa: PLR0913 - what a holding says
        self,
        phrase: NamePhrase,
        office: Mention,
        status: PositionStatus | None,
        rule: str,
        *,
        share: bool = False,
        body: Mention | None = None,
    ) -> None:
        if office.id in self.taken and not share:
            return
        self.taken.add(office.id)
        self.holdings.append(Holding(phrase.person, office, status, rule, body))


def _status(words: Words) -> PositionStatus | None:
    if set(words) & _FORMER or ("dari" in words and set(words) & _MOVED):
        return "former"
    return "candidate" if set(words) & _CANDIDATE else None
