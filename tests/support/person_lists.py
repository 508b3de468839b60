#!/usr/bin/env python3
"""Writes person lists (LO3, as CSV) as an answer of "BRP personen bevragen" 2.7.

    person_lists.py FILE.csv > answer.json

FILE.csv has the columns of the official test set: LO3 codes CC.GG.EE, separated by semicolons, UTF-8 with a BOM. A person
list begins on a row that has its name in the first column and goes on in the rows below it. In each category, the mark in
column CC.H says what follows in the next row: the category itself (05, 09) is another marriage or child, the historical
one (51 … 59) is what held before, and is not in an answer.
"""

import csv
import json
import sys
from dataclasses import dataclass

MONTHS = ("januari februari maart april mei juni juli augustus september oktober november december").split()


@dataclass
class PersonList:
    name: str
    rows: list  # of {column: value}

    def current(self, category):
        """The entries of a category that hold: one, or for marriages and children any number. Empty ones are left out."""
        entries, mark = [], category
        for row in self.rows:
            if mark == category:
                entries.append({column[3:]: value for column, value in row.items()
                                if column.startswith(category + ".") and value and not column.endswith(".H")})
            mark = row[category + ".H"]
            # In one list the marks of marriages have slid one column to the right, where a date of death should be.
            if category == "05" and not mark and len(row["06.08.10"]) == 2:
                mark = row["06.08.10"]
        return [entry for entry in entries if entry]

    def entry(self, category):
        return next(iter(self.current(category)), {})


def read_person_lists(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, delimiter=";")
    lists = []
    for cells in rows:
        row = {}
        for column, value in zip(header, cells):
            if column:
                row.setdefault(column, value.strip())  # 06.88.10 stands twice
        if cells[0]:
            lists.append(PersonList(cells[0], []))
        lists[-1].rows.append(row)
    return lists


def date(written):
    """YYYYMMDD, where zeros are what is not known. Nothing for nothing, and for what is no date at all."""
    if len(written or "") != 8:
        return None
    year, month, day = int(written[:4]), int(written[4:6]), int(written[6:])
    if not year:
        return {"type": "DatumOnbekend", "langFormaat": "onbekend", "onbekend": True}
    if not month:
        return {"type": "JaarDatum", "langFormaat": str(year), "jaar": year}
    if not day:
        return {"type": "JaarMaandDatum", "langFormaat": f"{MONTHS[month - 1]} {year}", "jaar": year, "maand": month}
    return {"type": "Datum", "langFormaat": f"{day} {MONTHS[month - 1]} {year}",
            "datum": f"{written[:4]}-{written[4:6]}-{written[6:]}"}


def coded(value):
    return {"code": value} if value else None


def filled(**fields):
    """An object without what is not there; nothing when nothing is."""
    return {name: value for name, value in fields.items() if value not in (None, "", {}, [])} or None


def in_doubt(category, entry, date_name="datumIngangOnderzoek", /, **fields):
    """The inOnderzoek of a group: its fields by their LO3 groups and elements ("03.10"), as far as they are in doubt."""
    code, since, until = (entry.get(f"83.{element}", "") for element in ("10", "20", "30"))
    if not code or until:
        return None
    marks = {}
    for field, element in fields.items():
        whole = category + element.replace(".", "")
        if code in (whole, whole[:4] + "00", category + "0000"):
            marks[field] = True
    return marks | filled(**{date_name: date(since)}) if marks else None


def name_of(entry):
    return filled(voornamen=entry.get("02.10"), voorvoegsel=entry.get("02.30"), geslachtsnaam=entry.get("02.40"))


def birth_of(category, entry):
    return filled(datum=date(entry.get("03.10")), inOnderzoek=in_doubt(category, entry, datum="03.10", plaats="03.20", land="03.30"))


def home_of(entry):
    not_there = entry.get("83.10") == "089999" and "83.30" not in entry or None
    since = {"datumVan": date(entry.get("10.30") or entry.get("13.20"))}
    if "13.10" in entry:
        if entry["13.10"] == "0000":
            return filled(type="VerblijfplaatsOnbekend", **since, inOnderzoek=in_doubt("08", entry, type="13.10", datumVan="13.20"))
        address = filled(land=coded(entry["13.10"]), regel1=entry.get("13.30"), regel2=entry.get("13.40"), regel3=entry.get("13.50"),
                         inOnderzoek=in_doubt("08", entry, land="13.10", regel1="13.30", regel2="13.40", regel3="13.50"))
        return filled(type="VerblijfplaatsBuitenland", verblijfadres=address, **since,
                      inOnderzoek=in_doubt("08", entry, type="13.10", datumVan="13.20"))
    if "12.10" in entry:
        address = filled(locatiebeschrijving=entry["12.10"], inOnderzoek=in_doubt("08", entry, locatiebeschrijving="12.10"))
        return filled(type="Locatie", verblijfadres=address, functieAdres=coded(entry.get("10.10")), **since,
                      indicatieVastgesteldVerblijftNietOpAdres=not_there,
                      inOnderzoek=in_doubt("08", entry, type="12.10", functieAdres="10.10", datumVan="10.30"))
    if "11.10" not in entry:
        return None
    address = filled(
        korteStraatnaam=entry["11.10"], officieleStraatnaam=entry.get("11.15"),
        huisnummer=int(entry["11.20"]) if entry.get("11.20", "").isdigit() else None,
        huisletter=entry.get("11.30"), huisnummertoevoeging=entry.get("11.40"), postcode=entry.get("11.60"), woonplaats=entry.get("11.70"),
        inOnderzoek=in_doubt("08", entry, korteStraatnaam="11.10", officieleStraatnaam="11.15", huisnummer="11.20",
                             huisletter="11.30", huisnummertoevoeging="11.40", postcode="11.60", woonplaats="11.70"))
    return filled(type="Adres", verblijfadres=address, functieAdres=coded(entry.get("10.10")), **since,
                  adresseerbaarObjectIdentificatie=entry.get("11.80"), nummeraanduidingIdentificatie=entry.get("11.90"),
                  indicatieVastgesteldVerblijftNietOpAdres=not_there,
                  inOnderzoek=in_doubt("08", entry, type="11.10", functieAdres="10.10", datumVan="10.30",
                                       adresseerbaarObjectIdentificatie="11.80", nummeraanduidingIdentificatie="11.90"))


def partners_of(person_list):
    """Who somebody is married to; of who is not any more, the last."""
    entries = [entry for entry in person_list.current("05") if any(code < "81" for code in entry)]
    entries = [e for e in entries if "07.10" not in e] or sorted(entries, key=lambda e: e["07.10"])[-1:]
    return [filled(
        burgerservicenummer=entry.get("01.20"), naam=name_of(entry), geboorte=birth_of("05", entry),
        geslacht=coded(entry.get("04.10")), soortVerbintenis=coded(entry.get("15.10")),
        inOnderzoek=in_doubt("05", entry, burgerservicenummer="01.20", geslacht="04.10", soortVerbintenis="15.10"),
        aangaanHuwelijkPartnerschap=filled(datum=date(entry.get("06.10")), inOnderzoek=in_doubt("05", entry, datum="06.10")),
        ontbindingHuwelijkPartnerschap=filled(datum=date(entry.get("07.10")), inOnderzoek=in_doubt("05", entry, datum="07.10")))
        for entry in entries]


def children_of(person_list):
    stillborn = "L"
    return [filled(burgerservicenummer=entry.get("01.20"), naam=name_of(entry), geboorte=birth_of("09", entry),
                   inOnderzoek=in_doubt("09", entry, burgerservicenummer="01.20"))
            for entry in person_list.current("09") if any(code < "81" for code in entry) and entry.get("89.10") != stillborn]


def person_of(person_list):
    person, register, home = (person_list.entry(category) for category in ("01", "07", "08"))
    doubt = (in_doubt("01", person, "datumIngangOnderzoekPersoon", burgerservicenummer="01.20", geslacht="04.10", leeftijd="03.10") or {}) | (
        in_doubt("08", home, "datumIngangOnderzoekGemeente", gemeenteVanInschrijving="09.10", datumInschrijvingInGemeente="09.20") or {})
    return filled(
        aNummer=person.get("01.10"), burgerservicenummer=person.get("01.20"), naam=name_of(person),
        geboorte=birth_of("01", person), geslacht=coded(person.get("04.10")), inOnderzoek=doubt,
        geheimhoudingPersoonsgegevens=register.get("70.10", "0") != "0" or None,
        nationaliteiten=[{"type": "Nationaliteit", "nationaliteit": coded(entry["05.10"])}
                         for entry in person_list.current("04") if "05.10" in entry],
        opschortingBijhouding=filled(reden=coded(register.get("67.20")), datum=date(register.get("67.10"))),
        overlijden=filled(datum=date(person_list.entry("06").get("08.10"))),
        verblijfplaats=home_of(home), gemeenteVanInschrijving=coded(home.get("09.10")),
        datumInschrijvingInGemeente=date(home.get("09.20")),
        partners=partners_of(person_list), kinderen=children_of(person_list)) or {}


def answer_of(person_lists):
    return {"type": "RaadpleegMetBurgerservicenummer", "personen": [person_of(person_list) for person_list in person_lists]}


if __name__ == "__main__":
    json.dump(answer_of(read_person_lists(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
