"""The grammar of dates: what a DATE mention can look like, a rule each, beside examples that it must read.

`notation` explains the signs; kinds of words are those of `data/lexicons/dates/words.tsv`; slots are read by `facts`.
Of two rules that match at one place the longer match holds, of equal ones the earlier rule.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from telisik.mentions.dates.notation import Notation, Pattern
from telisik.mentions.dates.words import kinds

CLASSES: dict[str, str] = {
    "day": "one_digit to12 to24 to31",
    "hour": "zero one_digit to12 to24",
    "month_number": "one_digit to12",
    "sixtieth": "zero to12 to24 to31 to59",
    "short_year": "zero to12 to24 to31 to59 to99",
    "any_year": "zero to12 to24 to31 to59 to99 year",
    "digits": "zero one_digit to12 to24 to31 to59 to99 year old_year number",
    "named_year": "year old_year",
    "amount": "one_digit to12 to24 to31 to59 to99 number number_word teen tens one_unit several",
    "any_month": "month month_short",
    "dayname": "weekday sunday",
    "day_or_week": "weekday sunday week",
    "any_week": "week pekan sunday",
    "period": "pekan week bulan tahun dekade abad",
    "counted_period": "hari pekan week sunday bulan tahun dekade abad",
    "shift": "past future this ago_word",
    "now": "tadi this nanti",
    "near_word": "ago_word ahead_word",
    "away": "past future ago_word ahead_word",
    "separator": "slash dash point",
    "glue": "slash point decimal",
    "small_number": "one_digit to12 to24 to31 to59 to99",
}
"""Names for several kinds at once."""

PHRASES: dict[str, str] = {
    "PART": "( middle? part:part hari? | part:dini hari | middle hari )",
    "LATER_PART": "{PART} !now",
    "ZONE": "( zone:zone | local local_of )",
    "SHIFT": "( yang? shift:shift )",
    "LATER": "( yang? shift:away )",
    "NEAR": "( hari shift:this | near:near_word )",
    "DAYNAMES": "weekday:day_or_week ( ( {TO} | and | comma ) weekday2:dayname )? {PART}? comma?",
    "HEAD": "{NEAR}? weekday:day_or_week {PART}? {SAID_BEHIND}? comma? tanggal?",
    "SAID_BEHIND": "( of:any_week shift:shift | shift:away | hari shift:this )",
    "TAIL": "{LATER_PART}? {ZONE}? ( {LATER} | hari shift:this )?",
    "TO": "( dash dash? | to with? | till slash d | to slash d )",
    "AND": "( {TO} | and )",
    "MONTH": "( bulan? month:any_month )",
    "YEAR": "( tahun? year:year )",
    "YEAR2": "( tahun? year2:year )",
    "DIGITS": "( day:day separator month:month_number ( separator year:any_year )? )",
    "FULL_DIGITS": (
        "( day:day ( slash month:month_number slash | dash month:month_number dash | point "
        "month:month_number point ) year:year )"
    ),
    "COUNT": "( count:small_number | count:number_word ( teen:teen | tens:tens ones:number_word? )? )",
    "NTH": "( nth:roman | nth:ordinal | nth:month_number | ordinal_mark dash? ( nth:month_number | nth:to24 ) )",
    "NTH2": "( nth2:roman | abad? ordinal_mark dash? ( nth2:month_number | nth2:to24 ) )",
    "BEFORE_CHRIST": "( before_christ | before of_christ )",
    "ERA": "( {BEFORE_CHRIST} | of_christ )",
    "HIJRI_YEAR": "( tahun? year:named_year hijri? )",
    "TIME": "( hour:hour point minute:sixtieth ( point second:sixtieth )? | {TIME_WITH_COLONS} )",
    "TIME_WITH_COLONS": "( hour:hour colon minute:sixtieth ( colon second:sixtieth )? )",
    "TIME2": "( hour2:hour ( point | colon ) minute2:sixtieth )",
    "HOUR": "( clock stop? | <!amount jam )",
    "HOUR_END": "( {ZONE} | {LATER_PART} {ZONE}? )",
}
"""What several rules share."""


class Rule(NamedTuple):
    """One form of a DATE mention.

    Attributes:
        name: stands in `Candidate.rule`.
        reader: which reading of `facts` its slots get.
        pattern: in the notation.
        examples: texts that it reads in full, ` | ` between them.
    """

    name: str
    reader: str
    pattern: str
    examples: str


RULES: tuple[Rule, ...] = (
    # -- one day
    Rule(
        "day_in_words",
        "day",
        "<!glue {HEAD}? day:day {MONTH} stop? {YEAR} {TAIL}",
        "27 November 2024 | Kamis, 5 Juni 2025 | Rabu tanggal 14 Agustus 2024 sore hari | hari ini Jumat 9 "
        "Mei 2025 | 3 Agt. 2024 | 5 Juni tahun 2025 | 14 bulan Oktober tahun 2024",
    ),
    Rule(
        "day_and_month",
        "day",
        "<!glue {HEAD}? day:day bulan? month:month {TAIL}",
        "27 November | Selasa, 3 September | 20 Mei lalu | 9 April mendatang",
    ),
    Rule(
        "day_and_short_month",
        "day",
        "<!glue {HEAD} day:day month:month_short {TAIL}",
        "Selasa, 3 Sep",
    ),
    Rule(
        "weekday_and_digits",
        "day",
        "{HEAD} open {DIGITS} close? {TAIL}",
        "Selasa (20/08/24) | Senin siang (26/2/2018) | Kamis (1/2) | Minggu (9/6/2024) malam WIB | Senin "
        "pekan depan (11/8) | Kemarin Minggu (9/6/2024) | Rabu kemarin (7/7) | Jumat hari ini (12/3)",
    ),
    Rule(
        "weekday_and_words",
        "day",
        "{HEAD} open day:day {MONTH} {YEAR}? close {TAIL}",
        "Rabu (11 Juni 2025) | Kamis malam (5 September)",
    ),
    Rule(
        "near_day_and_digits",
        "day",
        "( {NEAR} {PART}? | {PART} ( tadi:tadi | {NEAR} | shift:this ) ) comma? open {DIGITS} close? {LATER_PART}?",
        "hari ini (20/8/2024) | kemarin (3/9) | siang tadi (1/2/2024) | kemarin (3/9) sore",
    ),
    Rule(
        "day_in_digits",
        "day",
        "<!glue {HEAD}? {FULL_DIGITS} !glue {TAIL}",
        "20/8/2024 | Sabtu tgl 15-06-2024 | jumat 30/5/2025 | 17.08.1945",
    ),
    Rule(
        "day_in_short_digits",
        "day",
        "<!glue {HEAD}? day:day slash month:month_number slash year:short_year !glue {TAIL}",
        "20/08/24",
    ),
    Rule(
        "weekday_and_unbracketed_digits",
        "day",
        "{HEAD} day:day slash month:month_number !glue {TAIL}",
        "Selasa, 20/8",
    ),
    Rule(
        "bracketed_digits",
        "day",
        "<open day:day slash month:month_number >close",
        "",
    ),
    Rule(
        "iso_day",
        "day",
        "<!glue year:year dash month:month_number dash day:day !glue",
        "2024-08-20",
    ),
    Rule(
        "english_day",
        "day",
        "month:any_month day:day comma? year:year",
        "July 15, 2023 | Januari 5 2024",
    ),
    Rule(
        "year_first",
        "day",
        "year:year month:any_month day:day",
        "2025 Jun 4",
    ),
    Rule(
        "day_of_unnamed_month",
        "day_of_month",
        "<tanggal day:day {SHIFT}?",
        "20",
    ),
    Rule(
        "bracketed_month",
        "day",
        "( near:ago_word | near:ahead_word )? tanggal? day:day open month:month close",
        "20 (Juli) | kemarin tanggal 20 (Juli)",
    ),
    # -- several days
    Rule(
        "days_of_one_month",
        "days",
        "<!glue {DAYNAMES}? day:day ( comma day )? ( comma day )? comma? {AND} day2:day {MONTH} {YEAR}? {TAIL}",
        "26-28 Juni 2024 | 10 hingga 20 Juli 2025 | Sabtu dan Minggu, 14-15 September 2024 | 7, 14 dan 21 "
        "Agustus | 5 s.d. 9 Mei | 5 s/d 9 Mei 2024",
    ),
    Rule(
        "days_in_brackets",
        "days",
        "{DAYNAMES} open day:day {AND} day2:day {MONTH} {YEAR}? close {TAIL}",
        "Sabtu-Minggu (14-15 September 2024) | Rabu dan Kamis (11-12 Juni)",
    ),
    Rule(
        "days_of_two_months",
        "days",
        "<!glue {HEAD}? day:day {MONTH} {AND} ( weekday2:dayname comma? )? day2:day month2:any_month {YEAR2}? {TAIL}",
        "30 September s.d. 2 Oktober | 28 Mei-13 Juni 2025 | Senin, 2 September hingga Rabu, 4 September 2024",
    ),
    Rule(
        "days_in_digits",
        "days",
        "( {DAYNAMES} open | <!glue ) day:day {AND} day2:day slash month:month_number ( slash year:any_year "
        ")? !glue close? {TAIL}",
        "Sabtu dan Minggu (14-15/9/2024) | Sabtu-Minggu (14-15/9) | 14-15/9/2024",
    ),
    Rule(
        "days_in_digits_of_two_months",
        "days",
        "( {DAYNAMES} open )? <!glue day:day slash month:month_number ( slash year:any_year )? {AND} "
        "day2:day slash month2:month_number ( slash year2:any_year )? !glue close? {TAIL}",
        "Sabtu dan Minggu (31/8-1/9/2024) | 30/8/2024 - 2/9/2024",
    ),
    Rule(
        "two_weekdays",
        "several_weekdays",
        "<!names_day weekday:dayname {TO} weekday2:dayname {PART}? ( of:any_week shift:shift | {SHIFT} )? !name",
        "Sabtu-Minggu | Senin hingga Rabu pekan depan",
    ),
    # -- months, quarters
    Rule(
        "month_and_year",
        "month",
        "<!glue edge:edge? {MONTH} comma? {YEAR} {LATER}?",
        "Agustus 2024 | akhir Mei 2025 | bulan November 2024 | September 2023 lalu | Jun 2024",
    ),
    Rule(
        "edge_of_month",
        "month",
        "edge:edge bulan? month:month ( {SHIFT} | tahun year_shift:shift )?",
        "akhir Oktober lalu | pertengahan Mei | awal September tahun ini",
    ),
    Rule(
        "shifted_month",
        "month",
        "bulan? month:month ( {SHIFT} | tahun year_shift:shift )",
        "Agustus lalu | Oktober mendatang | Juni tahun lalu",
    ),
    Rule(
        "named_month",
        "month",
        "bulan month:month",
        "bulan Juni",
    ),
    Rule(
        "bare_month",
        "month",
        "<!name <!names_day <!digits month:month !name !digits !slash",
        "Februari",
    ),
    Rule(
        "months",
        "months",
        "edge? {MONTH} {TO} bulan? month2:any_month {YEAR2}?",
        "Januari-Maret 2024 | Januari hingga April 2025 | Juni-Juli | APR-JUN 2025",
    ),
    Rule(
        "week_of_month",
        "week_of_month",
        "of:any_week {NTH} ( bulan? month:month )? {YEAR}",
        "pekan kedua Juni 2024 | minggu ke-3 tahun 2025",
    ),
    Rule(
        "week_of_month_without_year",
        "week_of_month",
        "of:any_week {NTH} bulan? month:month {SHIFT}?",
        "pekan kedua Juni",
    ),
    Rule(
        "quarter",
        "quarter",
        "edge? ( kind:quarter | kind:half ) {NTH} ( open month dash month2:month close )? "
        "( dash? {YEAR} | slash year:year | tahun year_shift:shift )?",
        "Triwulan I 2024 | kuartal kedua 2025 | semester I | triwulan II (April-Juni) tahun 2025 | kuartal III-2025 | "
        "kuartal II/2024 | triwulan ketiga tahun lalu",
    ),
    Rule(
        "half_of_year",
        "quarter",
        "kind:half_of {NTH} ( {YEAR} | tahun year_shift:shift )",
        "paruh pertama 2024 | paruh kedua tahun lalu",
    ),
    Rule(
        "year_and_quarter",
        "quarter",
        "year:year ( kind:quarter | kind:half ) {NTH}",
        "2025 triwulan II",
    ),
    # -- years, decades, centuries
    Rule(
        "year",
        "year",
        "<!names_number <!glue year:year !counted !glue !number_word !tens {LATER}?",
        "2024 | 1945 silam",
    ),
    Rule(
        "named_year",
        "year",
        "edge:edge? tahun stop? year:named_year !glue {LATER}?",
        "tahun 2024 | Thn. 2020 | awal tahun 2025 lalu",
    ),
    Rule(
        "edge_of_year",
        "year",
        "edge:edge year:year !counted !glue {LATER}?",
        "pertengahan 2025",
    ),
    Rule(
        "shifted_year_named",
        "year",
        "tahun ago_word year:year",
        "Tahun kemarin 2023",
    ),
    Rule(
        "kind_of_year",
        "years",
        "tahun kind_of_year baru? budget_year? year:year ( ( slash | dash ) year2:any_year )?",
        "tahun ajaran baru 2025/2026 | tahun anggaran 2024 | Tahun Anggaran TA 2025",
    ),
    Rule(
        "budget_year",
        "years",
        "budget_year stop? year:year ( slash year2:any_year )?",
        "TA 2024",
    ),
    Rule(
        "years",
        "years",
        "<!glue tahun? year:year ( {TO} | slash ) {YEAR2} !glue",
        "2019-2024 | 2024/2025 | tahun 2020 hingga 2024 | 2020--2045",
    ),
    Rule(
        "short_years",
        "years",
        "<!glue year:year slash year2:short_year !glue",
        "2024/25",
    ),
    Rule(
        "decade",
        "decade",
        "edge:edge? ( tahun | dekade | era )? decade:year dash? an",
        "1990-an | akhir tahun 1990-an | dekade 1960-an",
    ),
    Rule(
        "short_decade",
        "decade",
        "edge:edge? ( tahun | dekade | era ) decade:short_year dash? an",
        "tahun 90-an",
    ),
    Rule(
        "century",
        "century",
        "edge:edge? abad {NTH} ( {TO} {NTH2} )? ( era:before_christ | era:before of_christ | of_christ )?",
        "abad ke-19 | awal abad ke-7 SM | abad ke-5 hingga abad ke-4 SM | abad XX | abad ke-3 - ke-9",
    ),
    Rule(
        "hijri_year",
        "hijri_year",
        "<!glue tahun? year:named_year hijri !name",
        "1446 Hijriah | 1446 H | tahun 1445 Hijriah",
    ),
    Rule(
        "years_with_era",
        "named_period",
        "<!names_number tahun? digits {BEFORE_CHRIST} ( {TO} digits {ERA}? )? | "
        "<!names_number tahun? digits {TO} digits {ERA}",
        "539 SM-632 M | 300 SM | 700-650 SM | 500-1000 M | tahun 300 sebelum Masehi",
    ),
    # -- relative to the day of publication
    Rule(
        "today",
        "near",
        "<!amount hari shift:this {PART}?",
        "hari ini",
    ),
    Rule(
        "near_day",
        "near",
        "<!musim near:ago_word far:ahead_word? {LATER_PART}? | near:ahead_word far:ahead_word? {LATER_PART}?",
        "kemarin | kemarin sore | besok pagi | lusa | kemarin lusa",
    ),
    Rule(
        "part_of_near_day",
        "near",
        "<!jam {PART} ( shift:this | tadi:tadi | nanti | near:ago_word | near:ahead_word )",
        "malam ini | pagi tadi | malam hari nanti | malam kemarin",
    ),
    Rule(
        "last_night",
        "near",
        "<!one_unit <!digits near:last_night !suntuk",
        "semalam",
    ),
    Rule(
        "near_part",
        "near",
        "( tadi:tadi | nanti ) {PART}",
        "tadi malam | nanti siang",
    ),
    Rule(
        "near_weekday",
        "weekday",
        "( near:ago_word | near:ahead_word | hari shift:this ) weekday:dayname {PART}?",
        "besok Selasa | hari ini Jumat",
    ),
    Rule(
        "weekday",
        "weekday",
        "<!names_day <!amount weekday:dayname !name !dash",
        "Selasa | Minggu",
    ),
    Rule(
        "weekday_part",
        "weekday",
        "<!names_day <!amount weekday:dayname {PART} {ZONE}? ( {SHIFT} | tadi | nanti:nanti )?",
        "Senin malam | Kamis dini hari",
    ),
    Rule(
        "shifted_weekday",
        "weekday",
        "<!names_day <!amount weekday:dayname ( {SHIFT} | near:ahead_word | nanti:nanti ) {PART}?",
        "Jumat lalu | Senin depan | Jumat lusa | Rabu kemarin",
    ),
    Rule(
        "weekday_of_week",
        "weekday",
        "weekday:dayname {PART}? of:any_week {SHIFT}",
        "Senin pekan depan | Sabtu pekan lalu",
    ),
    Rule(
        "shifted_period",
        "period",
        "<!amount edge:edge? unit:period {SHIFT}",
        "pekan lalu | tahun depan | awal bulan ini | minggu yang lalu | akhir tahun lalu | akhir pekan ini",
    ),
    Rule(
        "shifted_week",
        "period",
        "edge:edge unit:sunday {SHIFT}",
        "awal Minggu ini",
    ),
    Rule(
        "edge_of_period",
        "period",
        "edge:edge unit:bulan | edge:edge unit:tahun | edge:edge unit:pekan",
        "akhir tahun | akhir pekan | awal bulan",
    ),
    Rule(
        "ago",
        "ago",
        "<!amount <!glue {COUNT} unit:counted_period yang? shift:past | unit:one_unit yang? shift:past",
        "dua hari lalu | 3 bulan yang lalu | sepekan lalu | dua belas tahun silam",
    ),
    Rule(
        "first_months",
        "first_months",
        "{COUNT} bulan ordinal ( {YEAR} | tahun year_shift:shift )",
        "delapan bulan pertama 2024 | 10 bulan pertama tahun lalu",
    ),
    Rule(
        "countdown",
        "named_day",
        "hijri dash day",
        "H-5",
    ),
    # -- clock times
    Rule(
        "clock",
        "clock",
        "{HOUR} {TIME} {ZONE}? ( {TO} {TIME2} )? {LATER_PART}? {ZONE}?",
        "pukul 06.30 Wita | Pkl. 9.30 WIB | jam 10.00 | pukul 08.00-10.00 WIT | pukul 20.00 WIB malam | "
        "pukul 07:15:30 WIB",
    ),
    Rule(
        "hour",
        "clock",
        "{HOUR} hour:hour !glue !counted !hari {HOUR_END}?",
        "jam 9 pagi | pukul 10 WIB | pukul 7",
    ),
    Rule(
        "hours",
        "clock",
        "{HOUR} hour:hour {TO} hour2:hour !glue !counted {HOUR_END}?",
        "pukul 8-10 pagi",
    ),
    Rule(
        "hour_in_words",
        "clock",
        "{HOUR} half:half_to? hour:number_word {HOUR_END}?",
        "pukul sepuluh malam | jam tujuh | jam setengah delapan",
    ),
    Rule(
        "time_with_zone",
        "clock",
        "<!glue <!names_number {TIME} {ZONE}? ( {TO} {TIME2} )? {ZONE} {PART}?",
        "06.30 Wita | 09.00-11.00 WIB | 19:00 WIB",
    ),
    # -- days and months of the Islamic calendar
    Rule(
        "hijri_day",
        "hijri_day",
        "<!glue day:day ( month:ramadan | month:hijri_month ) {HIJRI_YEAR}?",
        "10 Muharram | 1 Ramadan 1446 Hijriah | 9 Zulhijah 1446 H",
    ),
    Rule(
        "hijri_month",
        "hijri_month",
        "edge? bulan? month:hijri_month tahun? year:named_year hijri !name",
        "Syawal 1446 Hijriah | bulan Muharram 1447 H | awal Zulhijah 1446 H",
    ),
    Rule(
        "ramadan",
        "hijri_month",
        "edge? bulan suci? month:ramadan suci? ( {HIJRI_YEAR} | tahun year_shift:shift | shift:shift )? | "
        "edge? month:ramadan ( {HIJRI_YEAR} | tahun year_shift:shift | shift:shift )",
        "bulan suci Ramadan | Ramadan 1445 H | Ramadan lalu | bulan Ramadan tahun ini | Ramadan 2024",
    ),
)

READ_ONLY: tuple[Rule, ...] = (
    Rule(
        "digits_alone",
        "day",
        "day:day slash month:month_number",
        "12/9",
    ),
    Rule(
        "two_days",
        "days",
        "{HEAD}? day:day {MONTH} {YEAR} {AND} ( weekday2:dayname comma? )? tanggal? day2:day month2:any_month {YEAR2}",
        "30 Desember 2024 sampai dengan 2 Januari 2025 | 4 November 2022-29 November 2023",
    ),
    Rule(
        "two_months",
        "months",
        "{MONTH} {YEAR} {AND} bulan? month2:any_month {YEAR2}",
        "November 2023-Januari 2024",
    ),
    Rule(
        "ramadan_alone",
        "hijri_month",
        "suci? month:ramadan suci?",
        "Ramadhan",
    ),
    Rule(
        "season",
        "named_period",
        "musim other? {SHIFT}",
        "musim lalu | musim hujan ini",
    ),
)
"""Forms that `interpret` reads where another component marked them, but that are no mentions by themselves."""


@cache
def patterns() -> tuple[tuple[Rule, Pattern], ...]:
    """Every rule that finds mentions with its pattern, in the order of `RULES`, then those of `READ_ONLY`."""
    notation = Notation(kinds(), {name: tuple(members.split()) for name, members in CLASSES.items()}, PHRASES)
    return tuple((rule, notation.compile(rule.pattern)) for rule in (*RULES, *READ_ONLY))


@cache
def first_letters() -> frozenset[str]:
    """The letters of atoms that a mention can begin with."""
    return frozenset(opening[0] for _, pattern in patterns()[: len(RULES)] for opening in pattern.openings)


@lru_cache(maxsize=1 << 12)
def rules_for(opening: str) -> tuple[tuple[Rule, Pattern], ...]:
    """The rules whose match can begin with two letters, or with the one before the end of a text."""
    return tuple(pair for pair in patterns()[: len(RULES)] if pair[1].may_begin(opening))


@lru_cache(maxsize=1 << 12)
def reading_rules_for(opening: str) -> tuple[tuple[Rule, Pattern], ...]:
    """The same with the rules of `READ_ONLY`."""
    return tuple(pair for pair in patterns() if pair[1].may_begin(opening))
