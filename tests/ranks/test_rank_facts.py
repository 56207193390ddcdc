"""What each rank says: code, full form, force, corps, grade."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from telisik.mentions.ranks import interpret

# forms | code | label | service | grade
RANKS = """
Jenderal Besar | jenderal_besar | Jenderal Besar | TNI AD | OF-10
Jenderal TNI, JENDERAL TNI | jenderal | Jenderal | TNI AD | OF-9
Letjen, Letnan Jenderal, Letjen TNI, Letjend TNI | letjen | Letnan Jenderal | TNI | OF-8
Mayjen, Mayor Jenderal, Mayjen TNI, MAYJEN TNI, Mayjend TNI | mayjen | Mayor Jenderal | TNI | OF-7
Brigjen TNI, Brigadir Jenderal TNI, Brigjend TNI | brigjen | Brigadir Jenderal | TNI | OF-6
Kolonel, Kol., kolonel | kolonel | Kolonel | TNI | OF-5
Letkol, Letnan Kolonel, Let. Kol. | letkol | Letnan Kolonel | TNI | OF-4
Mayor | mayor | Mayor | TNI | OF-3
Kapten, Kapt. | kapten | Kapten | TNI | OF-2
Lettu, Letnan Satu, Let. Tu. | lettu | Letnan Satu | TNI | OF-1
Letda, Letnan Dua | letda | Letnan Dua | TNI | OF-1
Peltu, Pembantu Letnan Satu | peltu | Pembantu Letnan Satu | TNI | OR-9
Pelda, Pembantu Letnan Dua | pelda | Pembantu Letnan Dua | TNI | OR-9
Serma, Sersan Mayor | serma | Sersan Mayor | TNI | OR-8
Serka, Sersan Kepala | serka | Sersan Kepala | TNI | OR-7
Sertu, Sersan Satu | sertu | Sersan Satu | TNI | OR-6
Serda, Sersan Dua | serda | Sersan Dua | TNI | OR-5
Kopka, Kopral Kepala | kopka | Kopral Kepala | TNI | OR-4
Koptu, Kopral Satu | koptu | Kopral Satu | TNI | OR-4
Kopda, Kopral Dua | kopda | Kopral Dua | TNI | OR-4
Praka, Prajurit Kepala | praka | Prajurit Kepala | TNI | OR-3
Pratu, Prajurit Satu | pratu | Prajurit Satu | TNI | OR-2
Prada, Prajurit Dua | prada | Prajurit Dua | TNI | OR-1
Laksamana, Laksamana TNI | laksamana | Laksamana | TNI AL | OF-9
Laksdya, Laksamana Madya TNI | laksdya | Laksamana Madya | TNI AL | OF-8
Laksda, Laksda TNI, Laksamana Muda | laksda | Laksamana Muda | TNI AL | OF-7
Laksma, Laksamana Pertama TNI | laksma | Laksamana Pertama | TNI AL | OF-6
KLK, Kelasi Kepala | klk | Kelasi Kepala | TNI AL | OR-3
KLS, Kelasi Satu | kls | Kelasi Satu | TNI AL | OR-2
KLD, Kelasi Dua | kld | Kelasi Dua | TNI AL | OR-1
Marsekal, Marsekal TNI | marsekal | Marsekal | TNI AU | OF-9
Marsdya, Marsekal Madya TNI | marsdya | Marsekal Madya | TNI AU | OF-8
Marsda TNI, Marsekal Muda | marsda | Marsekal Muda | TNI AU | OF-7
Marsma TNI, Marsekal Pertama | marsma | Marsekal Pertama | TNI AU | OF-6
Jenderal Pol, Jenderal Polisi, Jenderal Pol. | jenderal | Jenderal Polisi | Polri | OF-9
Komjen, Komjen Pol, Komisaris Jenderal Polisi | komjen | Komisaris Jenderal Polisi | Polri | OF-8
Irjen, Irjen Pol., Inspektur Jenderal | irjen | Inspektur Jenderal Polisi | Polri | OF-7
Brigjen Pol, Brigadir Jenderal Polisi, Brigjen. Pol. | brigjen | Brigadir Jenderal Polisi | Polri | OF-6
Kombes, Kombes Pol., Kombespol, KBP, Komisaris Besar, KOMBES. POL. | kombes | Komisaris Besar Polisi | Polri | OF-5
AKBP, akbp, Ajun Komisaris Besar, Ajun Komisaris Besar Polisi | akbp | Ajun Komisaris Besar Polisi | Polri | OF-4
Kompol, Komisaris Polisi, KOMPOL | kompol | Komisaris Polisi | Polri | OF-3
AKP, Ajun Komisaris Polisi, Ajun Komisaris | akp | Ajun Komisaris Polisi | Polri | OF-2
Iptu, IPTU, Inspektur Satu, Inspektur Polisi Satu | iptu | Inspektur Polisi Satu | Polri | OF-1
Ipda, Inspektur Dua, Inspektur Polisi Dua | ipda | Inspektur Polisi Dua | Polri | OF-1
Aiptu, Ajun Inspektur Satu | aiptu | Ajun Inspektur Polisi Satu | Polri | OR-9
Aipda, Ajun Inspektur Dua | aipda | Ajun Inspektur Polisi Dua | Polri | OR-9
Bripka, Brigadir Kepala, Brigadir Polisi Kepala | bripka | Brigadir Polisi Kepala | Polri | OR-8
Brigadir, Brigpol, Brigadir Polisi | brigadir | Brigadir Polisi | Polri | OR-7
Briptu, Brigadir Satu | briptu | Brigadir Polisi Satu | Polri | OR-6
Bripda, Brigadir Dua, BRIPDA | bripda | Brigadir Polisi Dua | Polri | OR-5
Abrippol, Abrip | abrippol | Ajun Brigadir Polisi | Polri | OR-4
Abriptu | abriptu | Ajun Brigadir Polisi Satu | Polri | OR-4
Abripda | abripda | Ajun Brigadir Polisi Dua | Polri | OR-4
Bharaka, Bhayangkara Kepala | bharaka | Bhayangkara Kepala | Polri | OR-3
Bharatu, Bhayangkara Satu | bharatu | Bhayangkara Satu | Polri | OR-2
Bharada, Bhayangkara Dua | bharada | Bhayangkara Dua | Polri | OR-1
"""
CORPS = """
Kolonel Inf, Kol. Inf., Kolonel (Inf), Kolonel Infanteri | TNI AD | Infanteri
Kolonel Kav, Kolonel Kav. | TNI AD | Kavaleri
Letkol Arm, Letkol.Arm, Letnan Kolonel Armed | TNI AD | Artileri Medan
Mayor Arh | TNI AD | Artileri Pertahanan Udara
Kolonel Czi | TNI AD | Zeni
Kapten Cpl | TNI AD | Peralatan
Letkol Cpm, Letkol CPM | TNI AD | Polisi Militer
Letkol Ckm | TNI AD | Kesehatan Militer
Mayor Caj (K), Mayor Caj | TNI AD | Ajudan Jenderal
Mayor Chk | TNI AD | Hukum
Kapten Cku | TNI AD | Keuangan
Kapten Ctp | TNI AD | Topografi
Letkol Cba | TNI AD | Pembekalan Angkutan
Kolonel Laut (P), Kapt. Laut (P) | TNI AL | Pelaut
Mayor Laut (T) | TNI AL | Teknik
Kapt. Laut (E), Kapt.Laut(E) | TNI AL | Elektronika
Lettu Laut (S) | TNI AL | Suplai
Kolonel Laut (K) | TNI AL | Kesehatan
Letkol Laut (KH) | TNI AL | Khusus
Kapten Laut (PM) | TNI AL | Polisi Militer
Brigjen TNI (Mar), Letkol Mar, Kolonel Marinir | TNI AL | Marinir
Kolonel Pnb, Mayor Pnb | TNI AU | Penerbang
Kolonel Nav | TNI AU | Navigasi
Letkol Tek | TNI AU | Teknik
Mayor Lek | TNI AU | Elektronika
Letkol Kal | TNI AU | Pembekalan
Letkol Pas | TNI AU | Pasukan
Mayor Sus | TNI AU | Khusus
Kapten Adm | TNI AU | Administrasi
Lettu Kes | TNI AU | Kesehatan
Serka Pom | TNI | Polisi Militer
"""
CIVIL = """
Pembina Utama, IV/e | pembina_utama | Pembina Utama
Pembina Utama Madya, IV/d | pembina_utama_madya | Pembina Utama Madya
Pembina Utama Muda, IV/c | pembina_utama_muda | Pembina Utama Muda
Pembina Tk. I, Pembina Tk I, Pembina Tingkat I, IV/b | pembina_tingkat_i | Pembina Tingkat I
Pembina, IV/a | pembina | Pembina
Penata Tk I, Penata Tingkat I, III/d | penata_tingkat_i | Penata Tingkat I
Penata Muda Tk. I, III/b | penata_muda_tingkat_i | Penata Muda Tingkat I
Pengatur Muda, II/a | pengatur_muda | Pengatur Muda
Juru Muda Tingkat I, I/b | juru_muda_tingkat_i | Juru Muda Tingkat I
"""


def rows(table: str) -> list[tuple[str, ...]]:
    """The table's lines, one for each form."""
    found: list[tuple[str, ...]] = []
    for line in table.strip().splitlines():
        forms, *expected = (cell.strip() for cell in line.split(" | "))
        found += [(form.strip(), *expected) for form in forms.split(",")]
    return found


@pytest.mark.parametrize(("text", "code", "label", "service", "grade"), rows(RANKS))
def test_a_rank_is_known_in_each_of_its_forms(text: str, code: str, label: str, service: str, grade: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.code, fact.label, fact.service, fact.grade) == (code, label, service, grade)


@pytest.mark.parametrize(("text", "service", "corps"), rows(CORPS))
def test_a_corps_tells_the_force(text: str, service: str, corps: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.service, fact.corps) == (service, corps)


@pytest.mark.parametrize(("text", "code", "label"), rows(CIVIL))
def test_civil_service_ranks_have_no_grade_of_nato(text: str, code: str, label: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.code, fact.label, fact.service, fact.grade) == (code, label, "ASN", None)


@pytest.mark.parametrize("text", ["Jenderal", "Brigjen", "Brigadir Jenderal", "jenderal"])
def test_a_rank_of_army_and_police_without_mark_leaves_the_force_open(text: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.service is None


@pytest.mark.parametrize(
    "text",
    ["Mayjen TNI (Purn)", "Mayjen TNI (Purn.)", "Letjen TNI Purn", "Jenderal Pol (Purn)", "Kolonel Purnawirawan",
     "Letnan Jenderal (Letjen) TNI (Purn)", "Brigjen TNI (Mar) (Purn)"],
)  # fmt: skip
def test_retirement_is_marked(text: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert fact.retired


@pytest.mark.parametrize("text", ["AKP Anumerta", "Bripka (Anumerta)", "Letkol Tituler", "Mayjen TNI", "IV/c"])
def test_honours_are_no_retirement(text: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert not fact.retired


@pytest.mark.parametrize(
    ("text", "code", "grade"),
    [("Colonel", "colonel", "OF-5"), ("Leftenan Kolonel", "lieutenant_colonel", "OF-4"),
     ("Mejar Jeneral", "major_general", "OF-7"), ("Air Vice Marshal", "air_vice_marshal", "OF-7")],
)  # fmt: skip
def test_a_foreign_rank_has_no_known_force(text: str, code: str, grade: str) -> None:
    fact = interpret(text)
    assert fact is not None
    assert (fact.code, fact.service, fact.grade) == (code, None, grade)


@pytest.mark.parametrize("text", ["", "perwira", "Bupati", "(Purn)", "VI/Mlw", "Pol", "TNI"])
def test_other_words_are_no_rank(text: str) -> None:
    assert interpret(text) is None


@given(st.text(alphabet="Kolonel Kav. (Purn)TNI/IVc-,", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    fact = interpret(text)
    assert fact is None or fact.code
