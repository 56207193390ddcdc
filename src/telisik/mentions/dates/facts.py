"""What the words of a DATE mention say: days, a clock time, or a period, and how finely."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from typing import TypeVar

from telisik.language.tokenizer import tokenize
from telisik.mentions.dates import calendar, islamic
from telisik.mentions.dates.grammar import matches
from telisik.mentions.dates.holidays import read_holiday
from telisik.mentions.dates.rules import Rule, reading_rules_for
from telisik.mentions.dates.words import Atom, atoms, letters
from telisik.schema import Precision

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


@dataclass(frozen=True)
class WeekdayMismatch:
    """A weekday that is not the weekday of its date; both as numbers, Monday is 0."""

    said: int
    real: int

    def __str__(self) -> str:
        return f"the text says {WEEKDAYS[self.said]}, but that day is {WEEKDAYS[self.real]}"


@dataclass(frozen=True)
class DateFact:
    """A date, period or clock time.

    Attributes:
        start: first day; nothing where it can't be known. `awal 2024` has the bounds of 2024: in them it surely lies.
        end: last day, likewise.
        time: clock time as ISO 8601, with an offset only where the text names a zone; a range as `09:00/11:00`.
        precision: the finest thing that the words fix. `period` for what is no unit of the calendar.
        relative: whether the day depends on when the text was published.
        part: the part of the day as a plain Indonesian word (`pagi`, `malam`), where one is named.
        mismatch: where a weekday is said that is not that of the date.
    """

    start: date | None = None
    end: date | None = None
    time: str | None = None
    precision: Precision | None = None
    relative: bool = False
    part: str | None = None
    mismatch: WeekdayMismatch | None = None


def interpret(text: str, *, published: date | None = None) -> DateFact | None:
    """Reads the words of one DATE mention.

    Args:
        text: the mention as written.
        published: the day against which relative dates are read; without it their bounds stay empty.

    Returns:
        What the words say, or nothing where they hold no date.

    >>> interpret("Selasa (20/08/24)").start
    datetime.date(2024, 8, 20)
    >>> interpret("pukul 06.30 Wita").time
    '06:30+08:00'
    >>> interpret("dua hari lalu").start is None, interpret("dua hari lalu", published=date(2024, 8, 20)).start
    (True, datetime.date(2024, 8, 18))
    """
    if len(text) > _LONGEST:
        return None
    pieces = [(letters(token.text), token.text) for token in tokenize(text)]
    runs = [_BEFORE[0], *(run for run, _ in pieces)]
    line = "".join(runs)
    read = [*atoms(_BEFORE[1]), *(atom for _, word in pieces for atom in atoms(word))]
    for rule, pattern in reading_rules_for(line[1:3]):
        match = pattern.expression.fullmatch(line, 1)
        if match:
            return _read(rule, _Slots.of(pattern.slots(match), read), published)
    named = read_holiday([word for _, word in pieces])
    if named is not None:
        return DateFact(named.day, named.day, precision="day")
    return _read_inside(line, list(accumulate(map(len, runs))), read, published)


def _read_inside(line: str, ends: list[int], read: list[Atom], published: date | None) -> DateFact | None:
    """Reads what no rule spans: the longest date in it, with the clock time beside it."""
    found = sorted((match for match in matches(line, ends) if match.start), key=lambda match: match.start - match.end)
    facts = [_read(match.rule, _Slots.of(match.slots, read), published) for match in found]
    days = [fact for fact in facts if not fact.time]
    times = [fact for fact in facts if fact.time]
    if days and times:
        return replace(days[0], time=times[0].time, precision=times[0].precision)
    return next(iter(days or times), None)


class _Slots(dict[str, Atom]):
    """The atoms of a match by the name of their slot, and their values."""

    @classmethod
    def of(cls, places: Mapping[str, tuple[int, int]], read: Sequence[Atom]) -> _Slots:
        return cls({name: read[start] for name, (start, _) in places.items()})

    def number(self, name: str) -> int | None:
        return int(self[name].value) if name in self else None

    def value(self, name: str) -> str | None:
        return self[name].value if name in self else None

    def kind(self, name: str) -> str | None:
        return self[name].kind if name in self else None

    def year(self, name: str, published: date | None) -> int | None:
        return calendar.full_year(self[name].value, anchor=published) if name in self else None

    @property
    def count(self) -> int:
        """The number that `COUNT` holds."""
        count = self.number("count") or 1
        if "teen" in self:
            return 10 + count
        return 10 * count + (self.number("ones") or 0) if "tens" in self else count

    @property
    def direction(self) -> int:
        """Where `SHIFT` points: -1 to the past, 1 to the future, 0 to now or nowhere."""
        return _DIRECTIONS.get(self.kind("shift") or self.kind("year_shift") or self.kind("near") or "", 0)


_DIRECTIONS = {"past": -1, "ago_word": -1, "last_night": -1, "future": 1, "ahead_word": 1}
_LONGEST = 1000
_NEAR_DAYS = 90
_HALF_A_YEAR = 190
_BEFORE = (letters("tanggal"), "tanggal")
Reader = Callable[[_Slots, date | None], DateFact]


def _read(rule: Rule, slots: _Slots, published: date | None) -> DateFact:
    return _READERS[rule.reader](slots, published)


def _spanning(span: calendar.Span | None, precision: Precision, *, relative: bool = False) -> DateFact:
    start, end = span or (None, None)
    return DateFact(start, end, precision=precision, relative=relative)


def _on(day: date | None, slots: _Slots, *, relative: bool) -> DateFact:
    """A single day, with the part of the day and the weekday that the slots name."""
    precision: Precision = "day_part" if slots.value("part") else "day"
    return DateFact(
        day,
        day,
        precision=precision,
        relative=relative,
        part=slots.value("part") or None,
        mismatch=_mismatch(day, slots.number("weekday")),
    )


def _mismatch(day: date | None, said: int | None) -> WeekdayMismatch | None:
    return None if day is None or said is None or day.weekday() == said else WeekdayMismatch(said, day.weekday())


# -- days


def _day(slots: _Slots, published: date | None) -> DateFact:
    month, day = _month_number(slots), slots.number("day") or 0
    year = slots.year("year", published)
    if year is not None:
        return _on(calendar.day_of(year, month, day), slots, relative=False)
    found = _in_some_year(month, day, slots.direction, published, weekday=slots.number("weekday"))
    return _on(found, slots, relative=True)


def _month_number(slots: _Slots, name: str = "month") -> int:
    return slots.number(name) or 0


def _in_some_year(
    month: int, day: int, direction: int, published: date | None, *, weekday: int | None = None
) -> date | None:
    """The day of an unnamed year that is nearest to the day of publication, on the side that the words name.

    Far from that day the weekday decides, if one is said; near it, a wrong weekday is rather a slip.
    """
    if published is None:
        return None
    days = [calendar.day_of(published.year + step, month, day) for step in (-1, 0, 1)]
    found = [d for d in days if d and _lies(d, direction, published)]
    nearest = calendar.nearest(found, published)
    if nearest is None or abs((nearest - published).days) <= _NEAR_DAYS:
        return nearest
    return calendar.nearest((d for d in found if d.weekday() == weekday), published) or nearest


def _lies(day: date, direction: int, published: date) -> bool:
    return direction == 0 or (day <= published if direction < 0 else day >= published)


def _day_of_month(slots: _Slots, published: date | None) -> DateFact:
    if published is None:
        return _on(None, slots, relative=True)
    found: list[date] = []
    for step in (-1, 0, 1):
        span = calendar.month_span(published.year, published.month + step)
        day = span and calendar.day_of(span[0].year, span[0].month, slots.number("day") or 0)
        if day and _lies(day, slots.direction, published):
            found.append(day)
    return _on(calendar.nearest(found, published), slots, relative=True)


def _days(slots: _Slots, published: date | None) -> DateFact:
    first_month, first, last = _month_number(slots), slots.number("day") or 0, slots.number("day2") or 0
    last_month = slots.number("month2") or first_month
    year = slots.year("year2", published) or slots.year("year", published)
    relative = year is None
    if year is None:
        nearest = _in_some_year(last_month, last, slots.direction, published)
        if nearest is None:
            return DateFact(precision="day", relative=True)
        year = nearest.year
    first_year = slots.year("year", published) if "year2" in slots else None
    if first_year is None:
        first_year = year - (first_month > last_month)
    start, end = calendar.day_of(first_year, first_month, first), calendar.day_of(year, last_month, last)
    if start is None or end is None or start > end:
        return DateFact(precision="day", relative=relative)
    wrong = _mismatch(start, slots.number("weekday")) or _mismatch(end, slots.number("weekday2"))
    precision: Precision = "day_part" if slots.value("part") else "day"
    return DateFact(start, end, precision=precision, relative=relative, part=slots.value("part"), mismatch=wrong)


# -- relative days


def _near(slots: _Slots, published: date | None) -> DateFact:
    """`kemarin`, `malam ini`; what was called `tadi malam` is the night before."""
    part = "malam" if slots.kind("near") == "last_night" else slots.value("part")
    step = slots.number("near") if "near" in slots else -1 if "tadi" in slots and part == "malam" else 0
    if "far" in slots:  # kemarin lusa, besok lusa
        step = (slots.number("far") or 0) * (1 if step and step > 0 else -1)
    day = calendar.moved(published, step or 0) if published else None
    return DateFact(day, day, precision="day_part" if part else "day", relative=True, part=part or None)


def _weekday(slots: _Slots, published: date | None) -> DateFact:
    day = _weekday_near(slots, published) if published else None
    precision: Precision = "day_part" if slots.value("part") else "day"
    return DateFact(day, day, precision=precision, relative=True, part=slots.value("part") or None)


def _weekday_near(slots: _Slots, published: date) -> date | None:
    """The day of a bare weekday: the latest one up to the day of publication, unless the words point elsewhere."""
    weekday = slots.number("weekday") or 0
    week = calendar.week_span(published)
    if "of" in slots:
        return calendar.moved(week[0], 7 * slots.direction + weekday) if week else None
    if slots.direction < 0:
        return calendar.weekday_before(published, weekday)
    if slots.direction > 0:
        return calendar.weekday_after(published, weekday)
    if "nanti" in slots:
        return published if published.weekday() == weekday else calendar.weekday_after(published, weekday)
    return published if published.weekday() == weekday else calendar.weekday_before(published, weekday)


def _several_weekdays(slots: _Slots, published: date | None) -> DateFact:
    """Days of a named week; without one, weekdays are a habit rather than dates (`Senin-Jumat`)."""
    named = published is not None and ("of" in slots or slots.direction != 0)
    start = _weekday_near(slots, published) if published and named else None
    end = calendar.weekday_after(start, slots.number("weekday2") or 0) if start else None
    return DateFact(start if end else None, end, precision="day", relative=True)


def _ago(slots: _Slots, published: date | None) -> DateFact:
    one = slots.kind("unit") == "one_unit"
    unit = slots.value("unit") if one else slots.kind("unit")
    return _moved_unit(unit or "", -slots.count, published)


def _period(slots: _Slots, published: date | None) -> DateFact:
    unit = slots.kind("unit") or ""
    fact = _moved_unit(unit, slots.direction, published)
    if "edge" not in slots:
        return fact
    if slots.value("edge") == "akhir" and fact.precision == "week":
        saturday = calendar.moved(fact.end, -1) if fact.end else None
        return replace(fact, start=saturday, precision="period")
    return replace(fact, precision="period")


def _moved_unit(unit: str, steps: int, published: date | None) -> DateFact:
    """The day, week, month or year that lies so many units from the one of publication."""
    precision = _PRECISIONS.get(unit, "period")
    if published is None or precision == "period":
        return DateFact(precision=precision, relative=True)
    span: calendar.Span | None
    if precision == "day":
        day = calendar.moved(published, steps)
        span = (day, day) if day else None
    elif precision == "week":
        day = calendar.moved(published, 7 * steps)
        span = calendar.week_span(day) if day else None
    elif precision == "month":
        span = calendar.month_span(published.year, published.month + steps)
    elif precision == "year":
        span = calendar.months_span(published.year, 1 + 12 * steps, 12 + 12 * steps)
    else:
        decade = published.year // 10 + steps
        span = calendar.years_span(10 * decade, 10 * decade + 9)
    return _spanning(span, precision, relative=True)


_PRECISIONS: dict[str, Precision] = {
    "hari": "day",
    "pekan": "week",
    "week": "week",
    "sunday": "week",
    "bulan": "month",
    "tahun": "year",
    "dekade": "decade",
}


# -- months, quarters, years


def _month(slots: _Slots, published: date | None) -> DateFact:
    month, year = _month_number(slots), slots.year("year", published)
    precision: Precision = "period" if "edge" in slots else "month"
    relative = year is None
    if year is None:
        if published is None:
            return DateFact(precision=precision, relative=True)
        year = published.year + (
            slots.direction if "year_shift" in slots else _step_to_month(month, slots.direction, published)
        )
    return _spanning(calendar.month_span(year, month), precision, relative=relative)


def _step_to_month(month: int, direction: int, published: date) -> int:
    """How many years from that of publication the month lies: the nearest, or on the side that the words name."""
    if direction < 0:
        return -(month >= published.month)
    if direction > 0:
        return int(month <= published.month)
    away = month - published.month
    return -1 if away >= 6 else 1 if away < -6 else 0


def _months(slots: _Slots, published: date | None) -> DateFact:
    first, last = _month_number(slots), _month_number(slots, "month2")
    year = slots.year("year2", published)
    relative = year is None
    if year is None:
        if published is None:
            return DateFact(precision="month", relative=True)
        year = published.year + _step_to_month(last, slots.direction, published)
    first_year = slots.year("year", published)
    if first_year is None:
        first_year = year - (first > last)
    return _spanning(
        calendar.months_span(first_year, first, last + 12 * (year - first_year)), "month", relative=relative
    )


def _week_of_month(slots: _Slots, published: date | None) -> DateFact:
    return DateFact(precision="week", relative="year" not in slots)


def _first_months(slots: _Slots, published: date | None) -> DateFact:
    year = slots.year("year", published)
    relative = year is None
    if year is None and published:
        year = published.year + slots.direction
    span = calendar.months_span(year, 1, slots.count) if year and slots.count <= 12 else None
    return _spanning(span, "month", relative=relative)


def _quarter(slots: _Slots, published: date | None) -> DateFact:
    length, number = slots.number("kind") or 3, slots.number("nth") or 1
    year = slots.year("year", published)
    relative = year is None
    if year is None and published:
        year = published.year + (slots.direction if "year_shift" in slots else 0)
    span = (
        calendar.months_span(year, length * (number - 1) + 1, length * number)
        if year and length * number <= 12
        else None
    )
    return _spanning(span, "quarter" if length == 3 else "period", relative=relative)


def _year(slots: _Slots, published: date | None) -> DateFact:
    year = slots.year("year", published) or 0
    return _spanning(calendar.years_span(year, year), "period" if "edge" in slots else "year")


def _years(slots: _Slots, published: date | None) -> DateFact:
    first = slots.year("year", published) or 0
    last = calendar.full_year(slots["year2"].value, anchor=date(first, 1, 1)) if "year2" in slots else first
    return _spanning(calendar.years_span(first, last), "year")


def _decade(slots: _Slots, published: date | None) -> DateFact:
    digits = slots.value("decade") or ""
    first = int(digits) if len(digits) > 2 else int(digits) + (2000 if int(digits) < 30 else 1900)
    span = calendar.years_span(first - first % 10, first - first % 10 + 9)
    return _spanning(span, "period" if "edge" in slots else "decade")


def _century(slots: _Slots, published: date | None) -> DateFact:
    first = slots.number("nth") or 1
    last = slots.number("nth2") or first
    span = None if "era" in slots else calendar.years_span(100 * first - 99, 100 * last)
    return _spanning(span, "period")


# -- clock times


def _clock(slots: _Slots, published: date | None) -> DateFact:
    """A clock time; a part of the day beside it says which half of the day is meant."""
    part, zone = slots.value("part") or "", slots.value("zone") or ""
    times = [_time(slots, "", part, zone)]
    if "hour2" in slots:
        times.append(_time(slots, "2", part, zone))
    precise = "minute" in slots or "half" in slots
    return DateFact(time="/".join(times), precision="minute" if precise else "hour", part=part or None)


def _time(slots: _Slots, which: str, part: str, zone: str) -> str:
    hour, minute = slots.number("hour" + which) or 0, slots.number("minute" + which) or 0
    if "half" in slots:
        hour, minute = (hour - 1) % 12 or 12, 30
    hour = _in_half_of_day(hour, part)
    seconds = f":{slots.number('second'):02}" if "second" in slots and not which else ""
    return f"{hour:02}:{minute:02}{seconds}{zone}"


def _in_half_of_day(hour: int, part: str) -> int:
    if hour == 12:
        return 0 if part in ("malam", "dini hari") else 12
    afternoon = (part == "siang" and hour < 6) or (part in ("sore", "malam") and hour < 12)
    return hour + 12 if afternoon and not (part == "malam" and hour < 5) else hour


# -- the Islamic calendar


def _hijri_day(slots: _Slots, published: date | None) -> DateFact:
    """A day of a year of either calendar; without a year the one nearest to the day of publication."""
    year = slots.number("year")
    days = islamic.days(_month_number(slots), slots.number("day") or 0)
    if year is None:
        near = [day for day in days.values() if published and abs((day - published).days) <= _HALF_A_YEAR]
        found = calendar.nearest(near, published) if published else None
    else:
        found = days.get(year) or _only(day for day in days.values() if day.year == year)
    return _on(found, slots, relative=year is None)


def _hijri_month(slots: _Slots, published: date | None) -> DateFact:
    """A month of a year of either calendar, or beside the day of publication; without either nothing is known."""
    months = islamic.months(_month_number(slots))
    if "year" in slots:
        year = slots.number("year") or 0
        found = months.get(year) or _only(span for span in months.values() if span[0].year == year)
        return _spanning(found, "period")
    if published is None or not {"shift", "year_shift"} & slots.keys():
        return DateFact(precision="period", relative=True)
    if "year_shift" in slots:
        year = published.year + slots.direction
        return _spanning(_only(span for span in months.values() if span[0].year == year), "period", relative=True)
    return _spanning(_month_beside(list(months.values()), slots.direction, published), "period", relative=True)


def _month_beside(spans: Sequence[calendar.Span], direction: int, published: date) -> calendar.Span | None:
    """The last of some months before a day, the next behind it, or the one nearest to it."""
    if direction < 0:
        spans = [span for span in spans if span[1] < published]
    elif direction > 0:
        spans = [span for span in spans if span[0] > published]
    near = [span for span in spans if abs((span[0] - published).days) <= (2 if direction else 1) * _HALF_A_YEAR]
    return min(near, key=lambda span: abs((span[0] - published).days), default=None)


def _hijri_year(slots: _Slots, published: date | None) -> DateFact:
    return _spanning(islamic.years().get(slots.number("year") or 0), "year")


_T = TypeVar("_T")


def _only(found: Iterable[_T]) -> _T | None:
    """The one there is; nothing where there are two, as a year may have a month of the moon twice."""
    all_found = list(found)
    return all_found[0] if len(all_found) == 1 else None


# -- what a lexicon of names would have to say


def _named(precision: Precision) -> Reader:
    return lambda slots, published: DateFact(precision=precision)


_READERS: dict[str, Reader] = {
    "day": _day,
    "day_of_month": _day_of_month,
    "days": _days,
    "near": _near,
    "weekday": _weekday,
    "several_weekdays": _several_weekdays,
    "ago": _ago,
    "period": _period,
    "month": _month,
    "months": _months,
    "week_of_month": _week_of_month,
    "first_months": _first_months,
    "quarter": _quarter,
    "year": _year,
    "years": _years,
    "decade": _decade,
    "century": _century,
    "clock": _clock,
    "hijri_day": _hijri_day,
    "hijri_month": _hijri_month,
    "hijri_year": _hijri_year,
    "named_day": _named("day"),
    "named_period": _named("period"),
}
