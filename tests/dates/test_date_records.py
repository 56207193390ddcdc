"""Records of dates, and what is odd about them."""

from __future__ import annotations

from datetime import date

from inline_texts import read_marked
from telisik.records.dates import date_warnings, join_dates
from telisik.records.reading import Reading

PUBLISHED = date(2024, 8, 20)


def read(marked: str, published: date | None = PUBLISHED) -> Reading:
    return read_marked(marked, published)


def test_one_record_for_one_day_in_several_wordings() -> None:
    joined = join_dates(
        read(
            "Apel <DAT>Selasa (20/8/2024)</DAT>. <DAT>Hari ini</DAT>, kata <PER>Sari</PER>, <DAT>20 Agustus 2024</DAT>."
        )
    )
    (record,) = joined.records
    assert (record.id, record.start, record.end, record.precision) == ("date1", PUBLISHED, PUBLISHED, "day")
    assert record.mentions == ("m1", "m2", "m4")
    assert joined.record_of == {"m1": "date1", "m2": "date1", "m4": "date1"}


def test_morning_and_evening_of_a_day_are_two() -> None:
    joined = join_dates(
        read("Hujan turun <DAT>Senin pagi</DAT> dan <DAT>Senin malam</DAT>, juga <DAT>Senin (19/8)</DAT>.")
    )
    assert [(r.id, r.start, r.precision) for r in joined.records] == [
        ("date1", date(2024, 8, 19), "day_part"),
        ("date2", date(2024, 8, 19), "day_part"),
        ("date3", date(2024, 8, 19), "day"),
    ]


def test_what_can_not_be_known_is_one_record_a_wording() -> None:
    joined = join_dates(
        read("<DAT>Kemarin</DAT> hujan, <DAT>kemarin</DAT> banjir, <DAT>besok</DAT> cerah.", published=None)
    )
    assert [(r.start, r.end, r.precision, r.mentions) for r in joined.records] == [
        (None, None, "day", ("m1", "m2")),
        (None, None, "day", ("m3",)),
    ]


def test_words_that_are_no_date_still_have_a_record() -> None:
    (record,) = join_dates(read("Pada <DAT>era klasik</DAT> kota itu ramai.")).records
    assert (record.start, record.end, record.time, record.precision) == (None, None, None, None)


def test_a_clock_time_has_the_day_beside_it() -> None:
    joined = join_dates(
        read(
            "Karam <DAT>Kamis (1/2/2024)</DAT> sekitar <DAT>pukul 06.30 Wita</DAT> ditarik <DAT>pukul 09.00 Wita</DAT>."
        )
    )
    day = date(2024, 2, 1)
    assert [(r.start, r.end, r.time, r.precision) for r in joined.records] == [
        (day, day, None, "day"),
        (day, day, "06:30+08:00", "minute"),
        (day, day, "09:00+08:00", "minute"),
    ]


def test_a_clock_time_may_stand_before_its_day() -> None:
    records = join_dates(read("Sekitar <DAT>pukul 03.00 WIB</DAT>, <DAT>Minggu (18/8/2024)</DAT>, api padam.")).records
    assert [(r.start, r.time) for r in records] == [(date(2024, 8, 18), "03:00+07:00"), (date(2024, 8, 18), None)]


def test_a_clock_time_of_another_sentence_has_no_day() -> None:
    records = join_dates(
        read("Api padam <DAT>Minggu (18/8/2024)</DAT>. Warga pulang <DAT>pukul 03.00 WIB</DAT>.")
    ).records
    assert [r.start for r in records] == [date(2024, 8, 18), None]


def test_a_clock_time_beside_a_year_has_no_day() -> None:
    records = join_dates(read("Sejak <DAT>2019</DAT> loket buka <DAT>pukul 08.00</DAT>.")).records
    assert [r.start for r in records] == [date(2019, 1, 1), None]


def test_a_wrong_weekday_is_warned_of_and_the_date_kept() -> None:
    reading = read("Sidang dibuka <DAT>Senin (20/8/2024)</DAT>, ditutup <DAT>Rabu (21/8/2024)</DAT>.")
    (warning,) = date_warnings(reading)
    assert warning.code == "weekday_mismatch"
    assert warning.message == "'Senin (20/8/2024)': the text says Senin, but that day is Selasa; the date was kept"
    assert reading.text[warning.start : warning.end] == "Senin (20/8/2024)"
    assert join_dates(reading).records[0].start == PUBLISHED
