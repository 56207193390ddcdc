"""Joins DATE mentions into records: one for each distinct value, with all mentions that say it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import replace

from telisik.mentions.dates import DateFact, interpret
from telisik.records.reading import Joined, Reading
from telisik.schema import Date, Label, Mention, Warning

_DAY_BEFORE_TIME = 40
_DAY_BEHIND_TIME = 4
_DAYS = frozenset({"day", "day_part"})
_TIMES = frozenset({"minute", "hour"})


def join_dates(reading: Reading) -> Joined[Date]:
    """The dates of a reading.

    Mentions of one value (days, clock time, precision, part of the day) are one record; those whose days can't be known
    are one for each wording. A clock time is a record of its own, with the day that stands beside it in the sentence:
    in `Kamis (1/2/2024) sekitar pukul 06.30 Wita` the time's record has that Thursday's bounds.
    """
    mentions_of: dict[Hashable, list[Mention]] = {}
    fact_of: dict[Hashable, DateFact] = {}
    for mention, fact in _with_days(reading):
        value = _value(mention, fact)
        mentions_of.setdefault(value, []).append(mention)
        fact_of.setdefault(value, fact)
    records = tuple(
        _record(f"date{number}", fact_of[value], mentions)
        for number, (value, mentions) in enumerate(mentions_of.items(), 1)
    )
    record_of = {mention: record.id for record in records for mention in record.mentions}
    later = {mention: "same value" for record in records for mention in record.mentions[1:]}
    return Joined(records, record_of, {**dict.fromkeys(record_of, "new value"), **later})


def date_warnings(reading: Reading) -> tuple[Warning, ...]:
    """What is odd about the dates of a reading: weekdays that are not those of their dates."""
    return tuple(
        Warning(
            code="weekday_mismatch",
            message=f"{mention.text!r}: {fact.mismatch}; the date was kept",
            start=mention.start,
            end=mention.end,
        )
        for mention, fact in _facts(reading)
        if fact.mismatch
    )


def _facts(reading: Reading) -> Iterator[tuple[Mention, DateFact]]:
    for mention in reading.of_label(Label.DATE):
        yield mention, interpret(mention.text, published=reading.published) or DateFact()


def _value(mention: Mention, fact: DateFact) -> Hashable:
    if fact.start is None and fact.time is None:
        return " ".join(mention.text.casefold().split())
    return fact.start, fact.end, fact.time, fact.precision, fact.part


def _with_days(reading: Reading) -> list[tuple[Mention, DateFact]]:
    """The facts of all mentions, clock times with the day that stands beside them in the sentence."""
    facts = list(_facts(reading))
    for index, (mention, fact) in enumerate(facts):
        if fact.precision in _TIMES and fact.start is None:
            day = _day_beside(reading, facts, index)
            if day:
                facts[index] = mention, replace(fact, start=day.start, end=day.end, relative=day.relative)
    return facts


def _day_beside(reading: Reading, facts: list[tuple[Mention, DateFact]], index: int) -> DateFact | None:
    """The day of the mention just before a clock time, or just behind it; a time before it hands on its own day."""
    mention = facts[index][0]
    sentence = reading.sentence_index(mention.start)
    if index:
        before, fact = facts[index - 1]
        near = mention.start - before.end <= _DAY_BEFORE_TIME and reading.sentence_index(before.start) == sentence
        if near and fact.precision in _DAYS | _TIMES and _is_one_day(fact):
            return fact
    if index + 1 < len(facts):
        behind, fact = facts[index + 1]
        near = behind.start - mention.end <= _DAY_BEHIND_TIME and reading.sentence_index(behind.start) == sentence
        if near and fact.precision in _DAYS and _is_one_day(fact):
            return fact
    return None


def _is_one_day(fact: DateFact) -> bool:
    return fact.start is not None and fact.start == fact.end


def _record(name: str, fact: DateFact, mentions: list[Mention]) -> Date:
    return Date(
        id=name,
        start=fact.start,
        end=fact.end,
        time=fact.time,
        precision=fact.precision,
        mentions=tuple(mention.id for mention in mentions),
    )
