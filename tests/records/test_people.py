"""One record for each real person, in whatever forms the article names the person."""
# ruff: noqa: E501 - tables, a construction a line

import pytest
from record_views import name_of, records_of

SAME = [
    ("<PER>Sufian Agung</PER> hadir. Ujar <PER>Sufian</PER>.", "Sufian Agung", ["Sufian"]),
    ("<PER>Tri Budi Santosa</PER> tiba. <PER>Tri Budi</PER> dan <PER>Budi Santosa</PER>.", "Tri Budi Santosa", ["Tri Budi", "Budi Santosa"]),
    ("<PER>Sufian</PER> tiba lebih awal. Nama lengkapnya <PER>Sufian Agung</PER>.", "Sufian Agung", ["Sufian"]),
    ("<PER>Kristiyanto</PER> hadir. Kata <PER>Kristianto</PER>.", "Kristiyanto", ["Kristianto"]),
    ("<PER>Billy Hartono</PER> hadir. Kata <PER>Bily</PER>.", "Billy Hartono", ["Bily"]),
    ("<PER>Muhammad Rizqon</PER> hadir. Kata <PER>Muhamad Rizqon</PER>.", "Muhammad Rizqon", ["Muhamad Rizqon"]),
    ("<PER>Helmi A. Nandang</PER> hadir. <PER>Helmi Nandang</PER> pulang.", "Helmi A. Nandang", ["Helmi Nandang"]),
    ("<PER>AK</PER> alias <PER>Doel</PER> ditangkap. <PER>Doel</PER> mengaku.", "AK", ["Doel"]),
    ("<PER>Sri Eka Lestari</PER> hadir. <PER>Sella</PER> sapaan akrabnya.", "Sri Eka Lestari", ["Sella"]),
    ("<PER>Sri Eka Lestari</PER> yang akrab disapa <PER>Nonik</PER> hadir. Kata <PER>Nonik</PER>.", "Sri Eka Lestari", ["Nonik"]),
    ("<PER>Joko Widodo</PER> tiba. <PER>Jokowi</PER> tersenyum.", "Joko Widodo", ["Jokowi"]),
    ("<PER>Prabukusuma</PER> hadir. Jelas <TTL>Gusti</TTL> <PER>Prabu</PER>.", "Prabukusuma", ["Prabu"]),
    ("<PER>AK</PER> (<FIG>35</FIG>) ditangkap. <PER>AK</PER> mengaku.", "AK", []),
    ("<RNK>AKBP</RNK> <PER>Darma Wijaya</PER> hadir. <RNK>AKBP</RNK> <PER>Darma</PER> pulang.", "Darma Wijaya", ["Darma"]),
    ("<PER>SUTRISNO HADI</PER> hadir. <PER>Sutrisno Hadi</PER> pulang.", "Sutrisno Hadi", []),
]  # fmt: skip

DIFFERENT = [
    ("<PER>Budi Santosa</PER> dan <PER>Rina Santosa</PER> hadir.", ["Budi Santosa", "Rina Santosa"]),
    ("<PER>Andi Saputra</PER> dan <PER>Andi Saputri</PER> hadir.", ["Andi Saputra", "Andi Saputri"]),
    ("<PER>AK</PER> dan <PER>AR</PER> ditangkap.", ["AK", "AR"]),
    ("<PER>A</PER> (<FIG>23</FIG>) dan <PER>A</PER> (<FIG>31</FIG>) ditangkap.", ["A", "A"]),
    ("<RNK>Mayjen TNI</RNK> <PER>Bima Nuraga</PER> hadir. <POS>Ketua <ORG>Persit KCK</ORG></POS> Ny. <PER>Reni Bima Nuraga</PER> hadir.",
     ["Bima Nuraga", "Reni Bima Nuraga"]),
    ("<RNK>Brigjen Pol</RNK> <PER>Ahmad Yasin</PER> dan <RNK>AKBP</RNK> <PER>Ahmad</PER> hadir.", ["Ahmad Yasin", "Ahmad"]),
    ("<POS>Kapolres</POS> <RNK>AKBP</RNK> <PER>Guntur Prabowo</PER> menyambut <POS>Presiden</POS> <PER>Prabowo</PER>.", ["Guntur Prabowo", "Prabowo"]),
    ("<PER>Budi</PER> atau <PER>Andi</PER> yang datang.", ["Budi", "Andi"]),
    ("<PER>Andi Kurniawan</PER> melapor. <PER>AK</PER> ditangkap.", ["Andi Kurniawan", "AK"]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name", "aliases"), SAME)
def test_forms_of_one_person(marked: str, name: str, aliases: list[str]) -> None:
    (person,) = records_of(marked).people
    assert (person.name, list(person.aliases)) == (name, aliases)


@pytest.mark.parametrize(("marked", "names"), DIFFERENT)
def test_different_people(marked: str, names: list[str]) -> None:
    assert [person.name for person in records_of(marked).people] == names


STAND_INS = [
    # The bare office, and the person for whom it stands.
    ("<POS>Pangdam VI/Mlw</POS> <RNK>Mayjen TNI</RNK> <PER>Surya Atmaja</PER> tiba. Tutur <POS>Pangdam</POS>.", "Surya Atmaja"),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <PER>Darma Wijaya</PER> tiba. <POS>Kapolres <LOC>Gowa</LOC></POS> pulang.", "Darma Wijaya"),
    ("Arahan <POS>Pangdam VI/Mlw</POS>. <POS>Pangdam VI/Mulawarman</POS> <PER>Surya Atmaja</PER> tiba.", "Surya Atmaja"),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <PER>Darma Wijaya</PER> dan <POS>Kapolres <LOC>Maros</LOC></POS> <PER>Lukman Hadi</PER>. Kata <POS>Kapolres</POS>.", None),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <PER>Darma Wijaya</PER> tiba. <POS>Kapolres <LOC>Maros</LOC></POS> pulang.", None),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <PER>Darma Wijaya</PER> tiba. Kata <POS>Wakapolres</POS>.", None),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> <PER>Darma Wijaya</PER> tiba. Setiap <POS>Kapolres</POS> wajib hadir.", None),
    ("<POS>mantan Kapolres <LOC>Gowa</LOC></POS> <PER>Darma Wijaya</PER> tiba. Kata <POS>Kapolres</POS>.", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "name"), STAND_INS)
def test_bare_offices_stand_for_a_person(marked: str, name: str | None) -> None:
    records = records_of(marked)
    offices = {m.id for m in records.mentions if m.label.value == "POSITION"}
    standing = [person.name for person in records.people if offices & set(person.mentions)]
    assert standing == ([name] if name else [])


def test_titles_of_a_person() -> None:
    (person,) = records_of("<TTL>Drs. H.</TTL> <PER>Sufian Agung</PER>, <TTL>M.Si.</TTL>, hadir.").people
    assert (person.titles_before, person.titles_after) == (("Drs.", "H."), ("M.Si.",))


def test_titles_between_two_people() -> None:
    records = records_of("<PER>Sufian Agung</PER>, <TTL>M.Si.</TTL>, <TTL>Dr.</TTL> <PER>Rina Palupi</PER> hadir.")
    first, second = records.people
    assert (first.titles_after, second.titles_before) == (("M.Si.",), ("Dr.",))


def test_mentions_point_at_their_records() -> None:
    records = records_of(
        "<POS>Kapolres <LOC>Gowa</LOC></POS> <RNK>AKBP</RNK> <TTL>Dr.</TTL> <PER>Darma Wijaya</PER> hadir."
    )
    kinds = {mention.label.value: (mention.record or "").rstrip("0123456789") for mention in records.mentions}
    assert kinds == {"POSITION": "posting", "PLACE": "place", "RANK": "posting", "TITLE": "person", "PERSON": "person"}


BODIES = [
    ("<POS>Danrem 091/ASN</POS> hadir.", "Korem 091/Aji Surya Natakesuma"),
    ("<POS>Pangdam VI/Mlw</POS> hadir.", "Kodam VI/Mulawarman"),
    ("<POS>Kapolda <LOC>Kaltim</LOC></POS> hadir.", "Polda Kalimantan Timur"),
    ("<POS>Kapolri</POS> hadir.", "Polri"),
    ("<POS>Kapolres <LOC>Gowa</LOC></POS> tiba di <UNT>Polres <LOC>Gowa</LOC></UNT>.", "Polres Gowa"),
]


@pytest.mark.parametrize(("marked", "unit"), BODIES)
def test_units_of_offices(marked: str, unit: str) -> None:
    records = records_of(marked)
    assert [name_of(records, posting.unit) for posting in records.postings] == [unit]
    assert [u.name for u in records.units] == [unit]
