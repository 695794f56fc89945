"""The tables of a report as a workbook for who wants to count further: a sheet with a real table for each.

The first sheet says what the others hold. Amounts are numbers and everything else is text, also what looks like a
number or a formula. A figure stands beside its table as a chart of the same cells, so it follows what is filtered.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from toetsing.document.blokken import Cel, Deelgetal, Figuur, Tabel, delen_voor, rekentabel
from toetsing.domain.huisstijl import INKT, WIT
from toetsing.domain.plek import cel_naam
from toetsing.domain.words.kopnamen import GEMAAKT_MET
from toetsing.domain.words.woorden import aandeelplaatsen, schoon
from toetsing.formats.xlsx.werkmap import Werkmap

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import date

    from toetsing.document.blokken import Celsoort, Document, Kolom, Kolomsoort
    from toetsing.domain.huisstijl import Huisstijl
    from toetsing.formats.xlsx.werkmap import Blad, Vorm

_INHOUD: Final = "Inhoud"
_KOP: Final = 4
"""The row of the headers of a table, from zero; above it the title, the report it is from, and the way back."""
_RAND: Final = "#767676"
_LANGSTE_CEL: Final = 32_767
_LANGSTE_KOP: Final = 255
_LANGSTE_BLADNAAM: Final = 31
_LANGSTE_PAGINAKOP: Final = 200
"""What Excel takes at most, in its own units of text (UTF-16)."""
_AFGEKAPT: Final = " [...]"
_KORTSTE_BLADNAAM: Final = 12
"""A name of a sheet is cut between words where so much of it is left."""
_GRENZEN: Final[dict[Kolomsoort, tuple[int, int]]] = {
    "tekst": (22, 70),
    "kort": (12, 32),
    "nr": (8, 14),
    "teken": (7, 14),
    "getal": (9, 24),
}
"""Between which widths a column of each kind is, in characters; a word of its header always fits."""
_FILTERKNOP: Final = 4
_BREEDSTE_VAST: Final = 60
"""Columns that head the rows stay in view while they are no wider than this together."""
_CIJFERS: Final = 15
"""So many digits of a number does Excel keep."""
_GRAFIEK: Final = 620
_PER_BALK: Final = 26
_OM_BALKEN: Final = 150
"""Sizes of a chart in pixels: how wide, how high for each bar, and around them."""
_RIJ: Final = 20
_LIGGEND: Final = 0.64
"""How high a row is in pixels, and how high a printed page for its width, without header and footer."""
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
            "created": datetime(moment.year, moment.month, moment.day),  # noqa: DTZ001 - xlsx knows no zone
        }
        self._boek.set_properties(eigenschappen)
        self._celvormen: dict[tuple[Celsoort, Kolomsoort, bool, str], Vorm] = {}
        self.link = self._boek.add_format({"font_color": stijl.accent, "underline": 1, "valign": "top"})
        self.linkcel = self._boek.add_format(
            {"font_color": stijl.accent, "underline": 1, "valign": "top", "text_wrap": True}
            | {"border": 1, "border_color": _RAND}
        )
        self.merk = self._boek.add_format({"bold": True, "font_color": stijl.accent})

    def celvorm(self, soort: Celsoort, kolom: Kolomsoort, *, vet: bool = False, getalvorm: str = "0") -> Vorm:
        """Return how a cell looks: by its kind, that of its column, whether it heads its row, and as a number."""
        sleutel = (soort, kolom, vet, getalvorm)
        if sleutel not in self._celvormen:
            vorm: dict[str, object] = {"border": 1, "border_color": _RAND, "valign": "top"}
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
    """Return every named table in its order, each under names that no other has."""
    bladnamen, tabelnamen = [_INHOUD, "History"], [_INHOUD]  # Excel keeps History for itself
    bladen: list[_Bladinhoud] = []
    for deel, blok in _blokken(document):
        tabel = blok.tabel if isinstance(blok, Figuur) else blok
        bladnamen.append(_bladnaam(tabel.naam, bladnamen))
        tabelnamen.append(_tabelnaam(tabel.naam, tabelnamen))
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
    return Tabel(titel=tabel.titel, kolommen=tuple(kolommen), rijen=tuple(map(tuple, rijen)), rijkop=rijkop)


# -- the sheets --------------------------------------------------------------------------------------------------------


def _inhoud(werkmap: _Tabellenwerkmap, document: Document, bladen: Sequence[_Bladinhoud]) -> None:
    """Write the sheet that says what this is and where everything stands."""
    omslag = document.omslag
    blad = _nieuw_blad(werkmap, document, _INHOUD)
    blad.write_string(0, 0, _celtekst(omslag.titel), werkmap.vorm("titel"))
    boven = [(omslag.ondertitel, werkmap.vorm("regel")), *((merk, werkmap.merk) for merk in omslag.merken)]
    for rij, (tekst, vorm) in enumerate(boven, start=1):
        blad.write_string(rij, 0, _celtekst(tekst), vorm)
    rij = len(boven) + 2
    gegevens = (*omslag.kenmerken, (GEMAAKT_MET, document.programma), ("peildatum", document.peildatum))
    for label, waarde in gegevens:
        blad.write_string(rij, 0, _celtekst(label), werkmap.vorm("hoofd"))
        blad.write_string(rij, 1, _celtekst(waarde), werkmap.vorm("tekst"))
        blad.hoogte(rij, ((waarde, 76), (label, 32)))
        rij += 1
    uitleg = "Dit zijn de tabellen; de zinnen eromheen staan in de andere vormen."
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
        titel = _celtekst(een.tabel.titel)
        blad.write_string(rij, 1, titel, werkmap.celvorm("tekst", "tekst"))
        blad.write_string(rij, 2, _celtekst(een.deel), werkmap.celvorm("tekst", "tekst"))
        blad.write_number(rij, 3, len(een.tabel.rijen), werkmap.celvorm("tekst", "getal"))
        blad.write_string(rij, 4, "ja" if een.figuur else "nee", werkmap.celvorm("tekst", "kort"))
        blad.hoogte(rij, ((een.naam, 32), (titel, 76), (een.deel, 40)))


def _tabelblad(werkmap: _Tabellenwerkmap, document: Document, inhoud: _Bladinhoud) -> None:
    """Write a table on a sheet of its own, with its chart beside it."""
    tabel = inhoud.tabel
    blad = _nieuw_blad(werkmap, document, inhoud.naam)
    blad.write_string(0, 0, _celtekst(tabel.titel), werkmap.vorm("titel"))
    merken = " · ".join((*document.omslag.merken, document.omslag.titel))
    blad.write_string(1, 0, _celtekst(merken), werkmap.vorm("stand" if document.omslag.merken else "regel"))
    _koppeling(blad, 2, _INHOUD, "Terug naar de inhoud", werkmap.link)
    teksten = [[_weergave(cel) for cel in rij] for rij in tabel.rijen]
    koppen = _koppen([kolom.kop for kolom in tabel.kolommen])
    breedten = [
        _breedte(kolom.soort, kop, [rij[k] for rij in teksten])
        for k, (kolom, kop) in enumerate(zip(tabel.kolommen, koppen, strict=True))
    ]
    _echte_tabel(werkmap, blad, inhoud, koppen)
    for k, breedte in enumerate(breedten):
        blad.set_column(k, k, breedte)
    # two lines at least, so that the button to filter stands below the header and not upon it
    blad.hoogte(_KOP, ((f"{kop}\n ", breedte) for kop, breedte in zip(koppen, breedten, strict=True)))
    for rij, (cellen, regels) in enumerate(zip(tabel.rijen, teksten, strict=True), start=_KOP + 1):
        for k, (cel, tekst) in enumerate(zip(cellen, regels, strict=True)):
            getal, getalvorm = _getal(cel) if tabel.kolommen[k].soort == "getal" else (None, "0")
            vorm = werkmap.celvorm(cel.soort, tabel.kolommen[k].soort, vet=k == tabel.rijkop, getalvorm=getalvorm)
            if getal is None:
                blad.schrijf(rij, k, tekst, vorm)
            else:
                blad.write_number(rij, k, getal, vorm)
        blad.hoogte(rij, zip(regels, breedten, strict=True))
    vast = tabel.rijkop + 1
    blad.freeze_panes(_KOP + 1, vast if sum(breedten[:vast]) <= _BREEDSTE_VAST else 0)
    if inhoud.figuur is not None and tabel.rijen:
        hoogte = _OM_BALKEN + _PER_BALK * len(tabel.rijen)
        grafiek = _grafiek(werkmap, inhoud, inhoud.figuur)
        grafiek.set_size({"width": _GRAFIEK, "height": hoogte})
        plaats = {"object_position": 3, "description": schoon(inhoud.figuur.alt), "x_offset": 20}
        blad.insert_chart(*_plek(blad, tabel, breedten, hoogte), grafiek, plaats)


def _echte_tabel(werkmap: _Tabellenwerkmap, blad: Blad, inhoud: _Bladinhoud, koppen: Sequence[str]) -> None:
    tabel = inhoud.tabel
    laatste = _KOP + max(len(tabel.rijen), 1), len(koppen) - 1
    uitleg = f"Rijen: {len(tabel.rijen)}. Kolommen: {len(koppen)}. Elke rij gaat over wat onder '{{}}' staat."
    opties = {
        "name": inhoud.tabelnaam,
        "title": _deel(schoon(tabel.titel), _LANGSTE_KOP),
        "description": uitleg.format(koppen[tabel.rijkop]),
        "style": _STIJL,
        "columns": [{"header": kop, "header_format": werkmap.vorm("kop")} for kop in koppen],
    }
    blad.add_table(_KOP, 0, *laatste, opties)
    blad.repeat_rows(_KOP)
    # a number of the kader is a text: no green triangle that offers to make it 1.1 or the first of January
    blad.ignore_errors({"number_stored_as_text": f"A1:{cel_naam(*laatste)}"})


def _nieuw_blad(werkmap: _Tabellenwerkmap, document: Document, naam: str) -> Blad:
    """Add a sheet that says above every printed page which report it is of, and that it is a concept."""
    blad = werkmap.blad(naam)
    links = _deel(schoon(document.omslag.titel), _LANGSTE_PAGINAKOP // 2).replace("&", "&&")
    rechts = _deel(schoon(" · ".join(document.omslag.merken)), _LANGSTE_PAGINAKOP // 4).replace("&", "&&")
    blad.set_header(f"&L{links}&R{rechts}")
    blad.hide_gridlines(2)
    return blad


def _getal(cel: Cel) -> tuple[float | None, str]:
    """Return an amount or a share as a number and how it looks; None for a text that would not come back as it was."""
    match cel.getallen:
        case (Deelgetal(deel=deel, geheel=geheel),):
            cijfers = aandeelplaatsen(deel, geheel) - 2
            return deel / geheel, f"0.{'0' * cijfers}%" if cijfers else "0%"
        case (int(aantal),):
            return aantal, "0"
        case _:
            tekst = _celtekst(cel.tekst)
            heel = tekst.isascii() and tekst.isdecimal() and len(tekst) <= _CIJFERS and str(int(tekst)) == tekst
            return (int(tekst) if heel else None), "0"


def _koppeling(blad: Blad, rij: int, naar: str, tekst: str, vorm: Vorm) -> None:
    doel = naar.replace("'", "''")
    blad.write_url(rij, 0, f"internal:'{doel}'!A1", vorm, tekst, f"Naar het blad {naar}")


# -- charts ------------------------------------------------------------------------------------------------------------


def _grafiek(werkmap: _Tabellenwerkmap, inhoud: _Bladinhoud, figuur: Figuur) -> Vorm:
    """Return the chart of a table. Titles and names are those in the cells, so that no text can act as a formula."""
    tabel = inhoud.tabel
    eerste, laatste = _KOP + 1, _KOP + len(tabel.rijen)
    grafiek = werkmap.grafiek()
    gehad: list[Celsoort] = []
    for kolom, soort in _reeksen(figuur, tabel):
        kleur = werkmap.stijl.kleur(soort)
        vulling: dict[str, object] = {"fill": {"color": kleur.vlak}}
        if soort in gehad:
            vulling = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": _RAND, "bg_color": kleur.vlak}}
        gehad.append(soort)
        grafiek.add_series(
            {
                "name": [inhoud.naam, _KOP, kolom],
                "categories": [inhoud.naam, eerste, tabel.rijkop, laatste, tabel.rijkop],
                "values": [inhoud.naam, eerste, kolom, laatste, kolom],
                "border": {"color": _RAND if kleur.vlak == WIT else WIT},
                "gap": 40,
                "data_labels": {
                    "value": True,
                    "num_format": "0;;",
                    "font": {"color": kleur.tekst, "bold": True},
                    "fill": {"color": kleur.vlak},
                },
                **vulling,
            }
        )
    grafiek.set_title({"name": [inhoud.naam, 0, 0], "name_font": {"size": 12, "color": INKT}})
    # in a chart of bars the y axis is the one with names, and the first name belongs at the top
    grafiek.set_y_axis(
        {"name": [inhoud.naam, _KOP, tabel.rijkop], "reverse": True, "crossing": "max", "num_font": {"color": INKT}}
    )
    hoogste = max(sum(deel.aantal for deel in balk.delen) for balk in figuur.balken)
    as_ = {"name": "aantal", "min": 0, "max": max(hoogste, 1), "num_format": "0", "num_font": {"color": INKT}}
    grafiek.set_x_axis({**as_, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    grafiek.set_legend({"position": "bottom", "font": {"color": INKT}})
    return grafiek


def _plek(blad: Blad, tabel: Tabel, breedten: Sequence[float], hoogte: int) -> tuple[int, int]:
    """Return the cell where a chart begins: below its table where both fit on a printed page, else beside it."""
    onder = _KOP + len(tabel.rijen) + 2
    boven = sum(blad.row_sizes.get(rij, (_RIJ,))[0] for rij in range(onder))
    pixels = [int(7 * breedte) + 5 for breedte in breedten]
    vast = tabel.rijkop + 1
    breed = max(sum(pixels), sum(pixels[:vast]) + _GRAFIEK)
    return (onder, vast) if boven + hoogte <= _LIGGEND * breed else (_KOP + 1, len(tabel.kolommen))


def _reeksen(figuur: Figuur, tabel: Tabel) -> list[tuple[int, Celsoort]]:
    """Return which columns hold the pieces of the bars, and their kinds: by name, else the last ones with amounts."""
    aantallen = {kolom.kop for kolom in figuur.tabel.kolommen if kolom.soort == "getal"}
    kolommen = [(k, kolom.kop) for k, kolom in enumerate(tabel.kolommen) if kolom.kop in aantallen]
    soorten = {deel.naam: deel.soort for balk in figuur.balken for deel in balk.delen}
    met_naam = [(k, soorten[kop]) for k, kop in kolommen if kop in soorten]
    if len(met_naam) == len(soorten):
        return met_naam
    delen = figuur.balken[0].delen
    return [(k, deel.soort) for (k, _), deel in zip(kolommen[-len(delen) :], delen, strict=False)]


# -- texts and names ---------------------------------------------------------------------------------------------------


def _weergave(cel: Cel) -> str:
    """Return what stands in a cell: the text, behind it what it means and what else there is to know."""
    ook = "; ".join(filter(None, (cel.voluit, cel.noot)))
    return _celtekst(f"{cel.tekst} ({ook})".strip() if ook else cel.tekst)


def _celtekst(tekst: str) -> str:
    """Return a text as a cell can hold it: without hidden characters, and not too long."""
    regels = "\n".join(map(schoon, tekst.splitlines()))
    return regels if _lengte(regels) <= _LANGSTE_CEL else _deel(regels, _LANGSTE_CEL - len(_AFGEKAPT)) + _AFGEKAPT


def _koppen(koppen: Sequence[str]) -> list[str]:
    """Return headers that are not empty and differ, as a table needs them."""
    uniek: list[str] = []
    for nummer, kop in enumerate(koppen, start=1):
        uniek.append(_uniek(schoon(kop) or f"kolom {nummer}", uniek, _deel, _LANGSTE_KOP))
    return uniek


def _bladnaam(naam: str, gebruikt: Collection[str]) -> str:
    """Return a name that a sheet can have and that no other sheet has."""
    geldig = schoon(re.sub(r"[\[\]:*?/\\]", " ", naam)).strip("' ") or "Tabel"
    return _uniek(geldig, gebruikt, _op_woord, _LANGSTE_BLADNAAM)


def _op_woord(naam: str, ruim: int) -> str:
    """Cut a name between words where that leaves enough of it, and show that it was cut."""
    if _lengte(naam) <= ruim:
        return naam
    kort = _deel(naam, ruim - 1)
    woorden = kort.rpartition(" ")[0]
    return f"{(woorden if len(woorden) >= _KORTSTE_BLADNAAM else kort).rstrip()}…"


def _tabelnaam(naam: str, gebruikt: Collection[str]) -> str:
    """Return a name that a table can have: it cannot be read as a cell, and no other table has it."""
    geldig = "Tabel_" + re.sub(r"[^A-Za-z0-9]+", "_", naam).strip("_")
    return _uniek(geldig, gebruikt, _deel, _LANGSTE_KOP, tussen="_")


def _uniek(
    naam: str, gebruikt: Collection[str], korter: Callable[[str, int], str], langste: int, *, tussen: str = " "
) -> str:
    """Return a name of at most so long that is not in use, whatever its capitals: the second gets a 2 behind it."""
    bezet = {een.casefold() for een in gebruikt}
    keuze, nummer = korter(naam, langste), 1
    while keuze.casefold() in bezet:
        nummer += 1
        achter = f"{tussen}{nummer}"
        keuze = korter(naam, langste - len(achter)) + achter
    return keuze


def _deel(tekst: str, lengte: int) -> str:
    """Return as much of a text as fits, without half a character."""
    return tekst.encode("utf-16-le")[: 2 * lengte].decode("utf-16-le", errors="ignore")


def _lengte(tekst: str) -> int:
    return len(tekst.encode("utf-16-le")) // 2


def _breedte(soort: Kolomsoort, kop: str, teksten: Sequence[str]) -> float:
    """Return how wide a column is: by its kind and what is in it, and so that no word of its header is broken."""
    smalst, breedst = _GRENZEN[soort]
    langste = max((len(regel) for tekst in teksten for regel in tekst.split("\n")), default=0)
    woord = max(map(len, kop.split()))
    return max(min(max(langste * 1.06 + 2, smalst), breedst), woord + _FILTERKNOP)
