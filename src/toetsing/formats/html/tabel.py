"""How a table is set in HTML: the classes of its columns, and the elements that its cells are.

On a phone the rows of a table become cards, in which every cell says of which column it is. One of many columns, or one
to search of which not so many hold words, stays a table there: it scrolls by itself, and says so. Columns make room for
their words. Only what no dictionary has, a path or a code, may break anywhere.
"""

from __future__ import annotations

import re
from html import escape
from json import dumps
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.formats.html.lopend import is_bijzonder, met_stem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from toetsing.document.blokken import Cel, Kolom, Tabel

    Htmlrij = tuple[str, Iterator[tuple[str, Cel, str | None, str]]]

_WOORD: Final = re.compile(r"[^\s-]+")
_LANGSTE_WOORD: Final = 24
"""A word of more characters may break where a line ends; a column makes room for any other."""
_OP_EEN_TELEFOON: Final = 6
_TEKSTEN: Final = 3
"""So many columns fit on most phones, where they stand close together, and so many that hold words."""


class Htmltabel(NamedTuple):
    """A table with the pieces of HTML that go around its texts.

    `soort` is the class of the table and `vak` that of the region it scrolls in, if it does. `koppen` has the
    attributes of every header, and `rijen` those of a row, and of every cell how its element begins, up to its last
    attribute, what is in it where that is simple, else None, and how it ends; `voet` the same of its foot. `keuzes` are
    by which names a reader chooses rows: an attribute of the table, in which the rows say which of them they have.
    What each element is needs no role, and HTML allows none here: a browser keeps a table a table, also where its rows
    are cards.
    """

    soort: str
    vak: str
    koppen: tuple[str, ...]
    rijen: Iterator[Htmlrij]
    voet: Iterator[Htmlrij]
    keuzes: str


def tabel_als_html(tabel: Tabel, html: Callable[[str], str]) -> Htmltabel:
    """Return a table as it is set; `html` marks a text as HTML already."""
    past = len(tabel.kolommen) <= _OP_EEN_TELEFOON
    kaart = _telt_teksten(tabel) > _TEKSTEN if tabel.zoekbaar else past or not tabel.breed

    klassen = [_klasse(kolom, [rij[plek] for rij in tabel.rijen]) for plek, kolom in enumerate(tabel.kolommen)]
    randen = []
    for plek, (kolom, klasse) in enumerate(zip(tabel.kolommen, klassen, strict=True)):
        naam = f' data-kop="{escape(kolom.kop)}"' if kaart and kolom.kop else ""
        kop = plek == tabel.rijkop
        begin = '<th scope="row"' if kop else f"<td{naam}"
        randen.append((html(f"{begin}{klasse}"), html("</th>" if kop else "</td>")))

    lijf = len(tabel.rijen) - tabel.voet
    keuzes = _keuzes(tabel.rijen[:lijf]) if tabel.zoekbaar else {}

    def gezet(rijen: Sequence[Sequence[Cel]], keuzes: Mapping[str, int]) -> Iterator[Htmlrij]:
        return (
            (
                html(f' data-keuzes="{_gekozen(rij, keuzes)}"') if keuzes else "",
                ((begin, cel, _inhoud(cel, html), eind) for (begin, eind), cel in zip(randen, rij, strict=True)),
            )
            for rij in rijen
        )

    vak = ["breed"] if tabel.breed or tabel.zoekbaar or not past else []
    if not kaart:
        vak.append("krap" if past else "ver")
    return Htmltabel(
        soort=" ".join(["kaart"] * kaart + ["zoekbaar"] * tabel.zoekbaar),
        vak=" ".join(vak),
        koppen=tuple(html(klasse + _waarover(kolom)) for klasse, kolom in zip(klassen, tabel.kolommen, strict=True)),
        rijen=gezet(tabel.rijen[:lijf], keuzes),
        voet=gezet(tabel.rijen[lijf:], {}),
        keuzes=html(f' data-keuzes="{escape(dumps(list(keuzes), ensure_ascii=False))}"') if keuzes else "",
    )


def _keuzes(rijen: Sequence[Sequence[Cel]]) -> dict[str, int]:
    """Return by which names one can choose among these rows, each with its number."""
    return {naam: nr for nr, naam in enumerate(dict.fromkeys(cel.keuze for rij in rijen for cel in rij if cel.keuze))}


def _gekozen(rij: Sequence[Cel], keuzes: Mapping[str, int]) -> str:
    """Return which of these each cell of a row has, by its number; nothing where it has none."""
    return " ".join(str(keuzes[cel.keuze]) if cel.keuze else "" for cel in rij)


def _waarover(kolom: Kolom) -> str:
    """Return what a column is about, the thema of that, and what one chooses by: where a script may ask for it."""
    paren = (("over", kolom.over), ("groep", kolom.groep), ("keuze", kolom.keuze))
    return "".join(f' data-{naam}="{escape(waarde)}"' for naam, waarde in paren if waarde)


def _inhoud(cel: Cel, html: Callable[[str], str]) -> str | None:
    """Return what is in a cell that is a text or a letter and nothing more: most are, and those need no macro."""
    if cel.voluit or cel.noot:
        return None
    if cel.soort == "tekst":
        return None if cel.doel or cel.gezegd or is_bijzonder(cel.tekst) else cel.tekst
    if not cel.gezegd:
        return None
    begin, eind = (f'a href="#{cel.doel}"', "a") if cel.doel else ("span", "span")
    return html(f'<{begin} class="letter {cel.soort}">{met_stem(cel.tekst, cel.gezegd)}</{eind}>')


def _telt_teksten(tabel: Tabel) -> int:
    """Return how many columns hold words: those need room."""
    return sum(kolom.soort in ("tekst", "kort") for kolom in tabel.kolommen)


def _klasse(kolom: Kolom, cellen: list[Cel]) -> str:
    """Return the class of what stands in a column; running text needs none, but where a word does not fit."""
    namen: list[str] = [] if kolom.soort == "tekst" else [kolom.soort]
    teksten = (kolom.kop, *(deel for cel in cellen for deel in (cel.tekst, cel.voluit, cel.noot)))
    if any(len(tekst) > _LANGSTE_WOORD and _heeft_lang_woord(tekst) for tekst in teksten):
        namen.append("lang")
    return f' class="{" ".join(namen)}"' if namen else ""


def _heeft_lang_woord(tekst: str) -> bool:
    return any(len(woord) > _LANGSTE_WOORD for woord in _WOORD.findall(tekst))
