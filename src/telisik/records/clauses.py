"""A light syntax of clauses: the verb before a figure, what may be its subject, and how lists go on.

All functions read rows (`telisik.records.rows`), in which the nearest word or mention stands first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from telisik.records.acts import Voice, acts, is_verb
from telisik.records.layout import word_set
from telisik.records.participants import participants
from telisik.records.rows import Item
from telisik.schema import Label, Mention

BODIES = (Label.UNIT, Label.ORG)
NAMED = (*BODIES, Label.PERSON)
"""Mentions that name who can act."""

BESIDE_NAMES = (Label.POSITION, Label.RANK, Label.TITLE)
BREAKS = word_set('; “ ” " sementara sedangkan namun tetapi tapi bahwa sehingga karena')
"""Marks and words across which no verb has its subject or object."""

AMOUNT_WORDS = word_set(
    """
    sebanyak sejumlah sebesar seberat seluas sepanjang senilai sekitar total hingga mencapai hanya kurang lebih
    """
)
"""Words between a verb and its amount."""

_ADVERBS = word_set(
    """
    telah sudah berhasil juga akan kembali pun turut langsung sempat baru hanya bisa dapat harus masih lantas
    kemudian segera bakal mampu ikut lalu justru ternyata total sebanyak sejumlah sekitar resmi sebelumnya
    masing-masing secara bahkan selanjutnya saja ini itu tersebut hari pagi siang sore malam dini tadi
    """
)
_PREPOSITIONS = word_set(
    """
    di dari ke kepada bersama dengan untuk dalam pada terhadap oleh dibantu didampingi diwakili menurut milik asal
    antara bagi soal terkait tentang berdasarkan atas kata ujar disaksikan seperti termasuk
    bawah wilayah lingkungan markas kantor halaman depan hadapan
    """
)
_ABOUT = frozenset(["soal", "terkait", "tentang", "menurut", "kata"])
"""Prepositions behind which a clause may begin: `soal Haerul punya dua istri`."""

_OPENING_QUOTES = frozenset(['"', "“"])
_THESE = frozenset(["ini", "itu", "tersebut"])
_CONTRASTS = frozenset(["tapi", "tetapi", "namun"])
_JOINED_VERBS = word_set("dan serta lalu kemudian dengan untuk usai setelah sambil guna sebelum")
_LIST_JOINTS = word_set(", dan serta atau ( : - maupun dengan lebar tebal tinggi panjang berat")
_LOSES = ("kerugian", "mengalami")
_LIST_REACH, _SHORT_LIST, _BARE_REACH, _PHRASE, _HEAD, _OPENING = 14, 6, 3, 4, 3, 5


class Verb(NamedTuple):
    """A verb of giving, having or taking.

    Attributes:
        place: where in its row it stands.
        voice: `bare` is a passive without `di`, as headlines and `kami` have it.
    """

    place: int
    voice: Voice


def verb_before(left: Sequence[Item]) -> Verb | None:
    """The verb whose object may be what stands right behind the row; those of relative clauses are looked through.

    >>> verb_before(["sebanyak", "sabu", "menyita", "telah", "polisi"])
    Verb(place=2, voice='active')
    """
    if _follows_another_verb(left):
        return None
    known = acts()
    for n, item in enumerate(left):
        if not isinstance(item, str):
            continue
        if item in BREAKS:
            return None
        if n > _PHRASE and left[n + 1 : n + 2] == ["yang"]:
            continue
        if (item, *left[n + 1 : n + 2]) == _LOSES:
            return Verb(n + 1, "active")
        voice = known.voice(item)
        if voice is not None and (voice != "bare" or n <= _LIST_REACH):
            return Verb(n, voice)
    return None


def _follows_another_verb(left: Sequence[Item]) -> bool:
    """Whether a verb that gives nobody anything stands right before: `menewaskan empat orang`."""
    nearest = next((item for item in left if item not in AMOUNT_WORDS), None)
    known = acts()
    if not isinstance(nearest, str) or not is_verb(nearest):
        return False
    return known.voice(nearest) in (None, "bare")


def subjects(row: Sequence[Item], *, bare: bool = False) -> Iterator[Item]:
    """What may be the subject of the verb right behind the row: mentions, the nearest first, or a participant's word.

    Last comes `""` where the sentence opens with the verb and names no subject.

    >>> list(subjects(["telah", "polisi"])), list(subjects(["juga", "itu", "selain"]))
    (['polisi'], [''])
    """
    place = _clause_start(row)
    if row[place : place + 1] == ["yang"] and not any(isinstance(item, Mention) for item in row[place : place + _HEAD]):
        yield from (item for item in row[place + 1 : place + _HEAD] if item in participants())
        return
    while place < len(row) and row[place] not in _OPENING_QUOTES:
        item = row[place]
        if isinstance(item, Mention):
            if item.label in (*NAMED, Label.POSITION) and is_subject(row, place):
                if _is_enumerated(row, place):
                    return
                yield _part_before_whole(row, place) or item
        elif participants().get(item, "group") != "group" or (item in participants() and _is_pointed_at(row, place)):
            yield item
            return
        elif item in BREAKS and not _is_contrast(row, place):
            return
        if bare and place > _BARE_REACH:
            return
        place += 1
    if not bare and place <= _OPENING:
        yield ""


def _is_pointed_at(row: Sequence[Item], place: int) -> bool:
    """Whether `itu` or its like stands behind a noun: `satuan itu membangun …`."""
    return place > 0 and row[place - 1] in _THESE


def _is_contrast(row: Sequence[Item], place: int) -> bool:
    """Whether a verb stands right behind `tapi`, and so goes on with the subject before it."""
    return row[place] in _CONTRASTS and all(item in _ADVERBS for item in row[:place])


def _clause_start(row: Sequence[Item]) -> int:
    """Where the subject's clause begins: from `menyita` in `menangkap AK dan menyita …` back behind `menangkap`."""
    first = next((n for n, item in enumerate(row) if item not in _ADVERBS), len(row))
    if first == len(row) or row[first] not in _JOINED_VERBS:
        return 0
    for n, item in enumerate(row[first + 1 :], start=first + 1):
        if item in BREAKS:
            return 0
        if isinstance(item, str) and is_verb(item) and row[n + 1 : n + 2] != ["yang"]:
            return n + 1
    return 0


def is_subject(row: Sequence[Item], place: int) -> bool:
    """Whether no preposition makes a mention something else; `tim dari Polres Gowa` is a subject all the same."""
    after = place + 1
    while after < len(row) and isinstance(item := row[after], Mention) and item.label in BESIDE_NAMES:
        after += 1
    words: list[str] = []
    for item in row[after : after + _HEAD]:
        if isinstance(item, Mention):
            break
        words.append(item)
    if not words or words[0] not in _PREPOSITIONS or (place == 0 and words[0] in _ABOUT):
        return True
    return words[0] == "dari" and any(participants().get(word) in ("group", "police") for word in words[1:])


def _is_enumerated(row: Sequence[Item], place: int) -> bool:
    """Whether a mention is a member of what something consists of: `tim yang terdiri dari TNI, Polri`."""
    for n in range(place + 1, len(row) - 1):
        if row[n] in ("dari", "atas"):
            return row[n + 1] == "terdiri"
        if not isinstance(row[n], Mention) and row[n] not in (",", "dan", "serta", "anggota"):
            return False
    return False


def _part_before_whole(row: Sequence[Item], place: int) -> Mention | None:
    """The part before its whole in apposition: `Satresnarkoba Polres Gowa, Polda Sulsel, menyita …`."""
    closed = place > 0 and row[place - 1] == "," and row[place + 1 : place + 2] == [","]
    part = row[place + 2] if closed and place + 2 < len(row) else None
    return part if isinstance(part, Mention) and part.label is Label.UNIT else None


def goes_on_list(left: Sequence[Item], follows: Mention) -> bool:
    """Whether what stands behind the row goes on a list after the mention `follows`, or says it in another currency."""
    between: list[Item] = []
    for item in left[: _LIST_REACH + 1]:
        if isinstance(item, Mention) and item.id == follows.id:
            break
        between.append(item)
    else:
        return False
    words = [item for item in between if isinstance(item, str)]
    known = acts()
    if any(word in known.active or word in BREAKS or word in ("dari", "oleh") for word in words):
        return False
    joint = next((item for item in between if item not in AMOUNT_WORDS), None)
    short = len(words) == len(between) <= _SHORT_LIST and not _LIST_JOINTS.isdisjoint(words)
    return joint in _LIST_JOINTS or (short and not any(word in known.passive for word in words))
