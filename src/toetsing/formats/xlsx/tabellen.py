"""The tables of a report as a workbook for who wants to count further: a sheet with a real table for each.

The first sheet says what the others hold. Amounts are numbers and everything else is text, also what looks like a
number or a formula. A figure stands beside its table as a chart of the same cells, so it follows what is filtered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Deelgetal, Figuur, Tabel, delen_voor, rekentabel
from toetsing.domain.huisstijl import INKT
from toetsing.domain.plek import cel_naam
from toetsing.domain.words.kopnamen import GEMAAKT_MET
from toetsing.domain.words.woorden import aandeelplaatsen, decimaal, schoon
from toetsing.formats.xlsx.celteksten import (
    LANGSTE_KOP,
    bladnaam,
    celtekst,
    deel_van,
    kolombreedte,
    tabelnaam,
    unieke_koppen,
    weergave,
)
from toetsing.formats.xlsx.grafiek import BREED, KOP, hoogte_van, plek_van_grafiek, vul_grafiek
from toetsing.formats.xlsx.werkmap import RAND, Werkmap
from toetsing.formats.xlsx.zinnen import zinnentabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from toetsing.document.blokken import Celsoort, Document, Kolom, Kolomsoort
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.xlsx.werkmap import Blad, Vorm

_INHOUD: Final = "Inhoud"
_ALLE_DELEN: Final = "alle onderdelen"
"""To which heading of the report the sheet with sentences belongs."""
_LANGSTE_PAGINAKOP: Final = 200
"""What Excel takes at most above a page, in its own units of text."""
_BREEDSTE_VAST: Final = 60
"""Columns that head the rows stay in view while they are no wider than this together."""
_GETAL: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:,([0-9]+))?")
_CIJFERS: Final = 15
"""So many digits of a number does Excel keep."""
_STIJL: Final = "Table Style Light 1"


def document_als_werkmap(document: Document, stijl: Huisstijl, *, moment: date) -> bytes:
    """Return the tables of a report as a workbook. The same report, look and day give the same bytes."""
    werkmap = _Tabellenwerkmap(document, stijl, moment)
    bladen = _bladen(document)
    _inhoud(werkmap, document, bladen)
    for blad in bladen:
        _tabelblad(werkmap, document, blad)
    return werkmap.bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bladinhoud:
    """A table of the report: on which sheet it comes, under which name, and the part and figure it belongs to."""

    naam: str
    tabelnaam: str
    deel: str
    tabel: Tabel
    figuur: Figuur | None


class _Tabellenwerkmap(Werkmap):
    """A workbook whose cells have the colours of a theme."""

    def __init__(self, document: Document, stijl: Huisstijl, moment: date) -> None:
        omslag = document.omslag
        super().__init__(schoon(omslag.titel))
        self.stijl = stijl
        eigenschappen = {
            "title": schoon(" - ".join((omslag.titel, *omslag.merken))),
            "subject": schoon(omslag.ondertitel),
            "author": schoon(stijl.afzender),
            "comments": f"Gemaakt met {schoon(document.programma)}",
            "status": schoon(omslag.versie),
            "created": datetime(moment.year, moment.month, moment.day),  # noqa: DTZ001 - xlsx knows no zone
        }
        self._boek.set_properties(eigenschappen)
        self._celvormen: dict[tuple[Celsoort, Kolomsoort, bool, str], Vorm] = {}
        self.link = self._boek.add_format({"font_color": stijl.accent, "underline": 1, "valign": "top"})
        self.linkcel = self._boek.add_format(
            {"font_color": stijl.accent, "underline": 1, "valign": "top", "text_wrap": True}
            | {"border": 1, "border_color": RAND}
        )
        self.merk = self._boek.add_format({"bold": True, "font_color": stijl.accent})

    def celvorm(self, soort: Celsoort, kolom: Kolomsoort, *, vet: bool = False, getalvorm: str = "0") -> Vorm:
        """Return how a cell looks: by its kind, that of its column, whether it heads its row, and as a number."""
        sleutel = (soort, kolom, vet, getalvorm)
        if sleutel not in self._celvormen:
            vorm: dict[str, object] = {"border": 1, "border_color": RAND, "valign": "top"}
            vorm["text_wrap"] = kolom != "getal"
            vorm["align"] = {"getal": "right", "teken": "center"}.get(kolom, "left")
            vorm["indent"] = 1 if kolom == "getal" else 0
            vorm["num_format"] = getalvorm if kolom == "getal" and soort == "tekst" else "@"
            vorm["bold"] = vet or soort != "tekst"
            if soort != "tekst":
                kleur = self.stijl.kleur(soort)
                vorm |= {"bg_color": kleur.vlak, "font_color": kleur.tekst}
            if soort == "midden":
                vorm["border_color"] = INKT
            self._celvormen[sleutel] = self._boek.add_format(vorm)
        return self._celvormen[sleutel]

    def grafiek(self) -> Vorm:
        """Return a new chart of bars whose pieces lie behind each other."""
        return self._boek.add_chart({"type": "bar", "subtype": "stacked"})


# -- which tables ------------------------------------------------------------------------------------------------------


def _bladen(document: Document) -> tuple[_Bladinhoud, ...]:
    """Return every named table in its order and last the sentences, each under names that no other has."""
    bladnamen, tabelnamen = [_INHOUD, "History"], [_INHOUD]  # Excel keeps History for itself
    bladen: list[_Bladinhoud] = []
    zinnen = zinnentabel(document)
    extra = [(_ALLE_DELEN, zinnen)] if zinnen.rijen else []
    for deel, blok in (*_blokken(document), *extra):
        tabel = blok.tabel if isinstance(blok, Figuur) else blok
        bladnamen.append(bladnaam(tabel.naam, bladnamen))
        tabelnamen.append(tabelnaam(tabel.naam, tabelnamen))
        bladen.append(
            _Bladinhoud(
                naam=bladnamen[-1],
                tabelnaam=tabelnamen[-1],
                deel=deel,
                tabel=_met_noten(rekentabel(tabel)),
                figuur=blok if isinstance(blok, Figuur) else None,
            )
        )
    return tuple(bladen)


def _blokken(document: Document) -> Iterator[tuple[str, Tabel | Figuur]]:
    for deel in delen_voor(document, "gegevens"):
        for blok in deel.blokken:
            if not isinstance(blok, Tabel | Figuur):
                continue
            if (blok.tabel if isinstance(blok, Figuur) else blok).naam:
                yield schoon(deel.titel), blok


def _met_noten(tabel: Tabel) -> Tabel:
    """Return a table in which what is said beside amounts has a column of its own, so that amounts can be numbers."""
    kolommen: list[Kolom] = []
    rijen: list[list[Cel]] = [[] for _ in tabel.rijen]
    rijkop = 0
    for k, kolom in enumerate(tabel.kolommen):
        rijkop = len(kolommen) if k == tabel.rijkop else rijkop
        cellen = [rij[k] for rij in tabel.rijen]
        noten = [cel.noot for cel in cellen] if kolom.soort == "getal" and any(cel.noot for cel in cellen) else []
        kolommen.append(kolom)
        for rij, cel in zip(rijen, cellen, strict=True):
            rij.append(cel._replace(noot="") if noten else cel)
        if noten:
            kolommen.append(type(kolom)(kop=f"{kolom.kop} (toelichting)", soort="kort"))
            for rij, noot in zip(rijen, noten, strict=True):
                rij.append(Cel(tekst=noot))
    return Tabel(
        titel=tabel.titel, kolommen=tuple(kolommen), rijen=tuple(map(tuple, rijen)), rijkop=rijkop, voet=tabel.voet
    )


# -- the sheets --------------------------------------------------------------------------------------------------------


def _inhoud(werkmap: _Tabellenwerkmap, document: Document, bladen: Sequence[_Bladinhoud]) -> None:
    """Write the sheet that says what this is and where everything stands."""
    omslag = document.omslag
    blad = _nieuw_blad(werkmap, document, _INHOUD)
    blad.write_string(0, 0, celtekst(omslag.titel), werkmap.vorm("titel"))
    boven = [(omslag.ondertitel, werkmap.vorm("regel")), *((merk, werkmap.merk) for merk in omslag.merken)]
    for rij, (tekst, vorm) in enumerate(boven, start=1):
        blad.write_string(rij, 0, celtekst(tekst), vorm)
    rij = len(boven) + 2
    gegevens = (*omslag.kenmerken, (GEMAAKT_MET, document.programma), ("peildatum", document.peildatum))
    for label, waarde in gegevens:
        blad.write_string(rij, 0, celtekst(label), werkmap.vorm("hoofd"))
        blad.write_string(rij, 1, celtekst(waarde), werkmap.vorm("tekst"))
        blad.hoogte(rij, ((waarde, 76), (label, 32)))
        rij += 1
    zinnen = [een.naam for een in bladen if een.deel == _ALLE_DELEN]
    uitleg = f"Elk blad heeft een tabel{f'; wat eromheen staat, staat op het blad {zinnen[0]}' if zinnen else ''}."
    blad.write_string(rij + 1, 0, uitleg if bladen else "Er zijn geen tabellen.", werkmap.vorm("regel"))
    kolommen = (("blad", 32), ("wat erin staat", 76), ("onder de kop", 40), ("rijen", 10), ("figuur", 10))
    for k, (_, breedte) in enumerate(kolommen):
        blad.set_column(k, k, breedte)
    if bladen:
        _lijst(werkmap, blad, rij + 3, [kop for kop, _ in kolommen], bladen)


def _lijst(
    werkmap: _Tabellenwerkmap, blad: Blad, kop: int, koppen: Sequence[str], bladen: Sequence[_Bladinhoud]
) -> None:
    """Write the table of sheets, each with a link."""
    opties = {
        "name": _INHOUD,
        "title": "Bladen van deze werkmap",
        "description": "Per blad een koppeling, wat erin staat, de plaats in het rapport en het aantal rijen.",
        "style": _STIJL,
        "columns": [{"header": een, "header_format": werkmap.vorm("kop")} for een in koppen],
        "autofilter": False,
    }
    blad.add_table(kop, 0, kop + len(bladen), len(koppen) - 1, opties)
    blad.repeat_rows(kop)
    for rij, een in enumerate(bladen, start=kop + 1):
        _koppeling(blad, rij, een.naam, een.naam, werkmap.linkcel)
        titel = celtekst(een.tabel.titel)
        blad.write_string(rij, 1, titel, werkmap.celvorm("tekst", "tekst"))
        blad.write_string(rij, 2, celtekst(een.deel), werkmap.celvorm("tekst", "tekst"))
        blad.write_number(rij, 3, len(een.tabel.rijen) - een.tabel.voet, werkmap.celvorm("tekst", "getal"))
        blad.write_string(rij, 4, "ja" if een.figuur else "nee", werkmap.celvorm("tekst", "kort"))
        blad.hoogte(rij, ((een.naam, 32), (titel, 76), (een.deel, 40)))


def _tabelblad(werkmap: _Tabellenwerkmap, document: Document, inhoud: _Bladinhoud) -> None:
    """Write a table on a sheet of its own, with its chart beside it; its foot stands below it, and not in it."""
    tabel = inhoud.tabel
    blad = _nieuw_blad(werkmap, document, inhoud.naam)
    blad.write_string(0, 0, celtekst(tabel.titel), werkmap.vorm("titel"))
    merken = " · ".join((*document.omslag.merken, document.omslag.titel))
    blad.write_string(1, 0, celtekst(merken), werkmap.vorm("stand" if document.omslag.merken else "regel"))
    _koppeling(blad, 2, _INHOUD, "Terug naar de inhoud", werkmap.link)
    teksten = [[weergave(cel) for cel in rij] for rij in tabel.rijen]
    koppen = unieke_koppen([kolom.kop for kolom in tabel.kolommen])
    breedten = [
        kolombreedte(kolom.soort, kop, [rij[k] for rij in teksten])
        for k, (kolom, kop) in enumerate(zip(tabel.kolommen, koppen, strict=True))
    ]
    _echte_tabel(werkmap, blad, inhoud, koppen)
    for k, breedte in enumerate(breedten):
        blad.set_column(k, k, breedte)
    # two lines at least, so that the button to filter stands below the header and not upon it
    blad.hoogte(KOP, ((f"{kop}\n ", breedte) for kop, breedte in zip(koppen, breedten, strict=True)))
    for rij, (cellen, regels) in enumerate(zip(tabel.rijen, teksten, strict=True), start=KOP + 1):
        for k, (cel, tekst) in enumerate(zip(cellen, regels, strict=True)):
            voet = rij > KOP + len(tabel.rijen) - tabel.voet
            soort = "getal" if voet and cel.getallen else tabel.kolommen[k].soort
            getal, getalvorm = _getal(cel) if soort == "getal" else (None, "0")
            vorm = werkmap.celvorm(cel.soort, soort, vet=voet or k == tabel.rijkop, getalvorm=getalvorm)
            if getal is None:
                blad.schrijf(rij, k, tekst, vorm)
            else:
                blad.write_number(rij, k, getal, vorm)
        blad.hoogte(rij, zip(regels, breedten, strict=True))
    vast = tabel.rijkop + 1
    blad.freeze_panes(KOP + 1, vast if sum(breedten[:vast]) <= _BREEDSTE_VAST else 0)
    if inhoud.figuur is not None and inhoud.figuur.balken and tabel.rijen:
        hoogte = hoogte_van(tabel)
        grafiek = werkmap.grafiek()
        vul_grafiek(grafiek, inhoud.figuur, tabel, inhoud.naam, werkmap.stijl)
        grafiek.set_size({"width": BREED, "height": hoogte})
        plaats = {"object_position": 3, "description": schoon(inhoud.figuur.alt), "x_offset": 20}
        blad.insert_chart(*plek_van_grafiek(blad, tabel, breedten, hoogte), grafiek, plaats)


def _echte_tabel(werkmap: _Tabellenwerkmap, blad: Blad, inhoud: _Bladinhoud, koppen: Sequence[str]) -> None:
    tabel = inhoud.tabel
    rijen = len(tabel.rijen) - tabel.voet
    laatste = KOP + max(rijen, 1), len(koppen) - 1
    uitleg = f"Rijen: {rijen}. Kolommen: {len(koppen)}. Elke rij gaat over wat onder '{{}}' staat."
    opties = {
        "name": inhoud.tabelnaam,
        "title": deel_van(schoon(tabel.titel), LANGSTE_KOP),
        "description": uitleg.format(koppen[tabel.rijkop]),
        "style": _STIJL,
        "columns": [{"header": kop, "header_format": werkmap.vorm("kop")} for kop in koppen],
    }
    blad.add_table(KOP, 0, *laatste, opties)
    blad.repeat_rows(KOP)
    # a number of the kader is a text: no green triangle that offers to make it 1.1 or the first of January
    blad.ignore_errors({"number_stored_as_text": f"A1:{cel_naam(*laatste)}"})


def _nieuw_blad(werkmap: _Tabellenwerkmap, document: Document, naam: str) -> Blad:
    """Add a sheet that says above every printed page which report it is of, and that it is a concept."""
    blad = werkmap.blad(naam)
    links = deel_van(schoon(document.omslag.titel), _LANGSTE_PAGINAKOP // 2).replace("&", "&&")
    rechts = deel_van(schoon(" · ".join(document.omslag.merken)), _LANGSTE_PAGINAKOP // 4).replace("&", "&&")
    blad.set_header(f"&L{links}&R{rechts}")
    blad.hide_gridlines(2)
    return blad


def _getal(cel: Cel) -> tuple[float | None, str]:
    """Return an amount or a share as a number and how it looks; None for a text that would not come back as it was."""
    match cel.getallen:
        case (Deelgetal(deel=deel, geheel=geheel),):
            cijfers = aandeelplaatsen(deel, geheel) - 2
            return deel / geheel, f"0.{'0' * cijfers}%" if cijfers else "0%"
        case (Fraction() as waarde,):
            cijfers = len(decimaal(waarde).partition(",")[2])
            return float(waarde), f"0.{'0' * cijfers}" if cijfers else "0"
        case (int(aantal),):
            return aantal, "0"
        case _:
            tekst = celtekst(cel.tekst)
            raak = _GETAL.fullmatch(tekst)
            if raak is None or sum(map(str.isdigit, tekst)) > _CIJFERS:
                return None, "0"
            return float(tekst.replace(",", ".")), f"0.{'0' * len(raak[1])}" if raak[1] else "0"


def _koppeling(blad: Blad, rij: int, naar: str, tekst: str, vorm: Vorm) -> None:
    doel = naar.replace("'", "''")
    blad.write_url(rij, 0, f"internal:'{doel}'!A1", vorm, tekst, f"Naar het blad {naar}")
