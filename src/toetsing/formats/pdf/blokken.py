"""What the template of a pdf prints: its style, its cover, its blocks and figures, and on which pages they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final, assert_never

from toetsing.document.blokken import (
    Alinea,
    Figuur,
    Kolom,
    Kop,
    Punten,
    Tabel,
    Toelichtingen,
    Uitklap,
    Zin,
    cellen,
    delen_voor,
)
from toetsing.formats.pdf.kolommen import DOOSRAND, em, knip, kolombreedtes, lappen, regels_in_rij, tekstruimtes
from toetsing.formats.pdf.letters import ONZICHTBAAR
from toetsing.formats.svg import figuur_als_svg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.blokken import Cel, Document
    from toetsing.document.omslag import Omslag
    from toetsing.domain.huisstijl import Beeld, Huisstijl

Gegevens = dict[str, Any]
"""What the template gets of one thing: texts, numbers and lists, that json can hold."""

_REGEL: Final = 46.0
_KOPREGEL: Final = 26.0
_TITELREGEL: Final = 16.0
_LOOPTEKST: Final = 38.0
"""Width, in em of its type, of a line of running text, of a heading, of the title on the cover, and of the title above
every page and the sender below it; what is longer than these last is cut off."""
_BEELDHOOGTE: Final = 960
_SVGTITEL: Final = re.compile(r"<title>[^<]*</title>")
"""A figure that is higher, in units of its drawing, is parted, and a part that still is, is made smaller; and what is
left out of a drawing, for its text stands beside it."""
_LOGO: Final = (80.0, 20.0)
"""What a logo has to fit in, in mm."""
_DELEN_MET_INHOUD: Final = 4
_KOPPEN_IN_INHOUD: Final = 30
"""From how many parts there is a table of contents, and up to how many headings below them it has those too."""
_HELE_RIJ: Final = 12
_HELE_TABEL: Final = 16
"""A row of so many lines or fewer stays on one page, and a header of so many comes back on every page; a table of so
many, counting one more for each row, stays on one page."""
_INLEIDING: Final = 3
"""So many paragraphs between a heading and its wide table go along to the page on its side."""
_DOOS: Final = 16
"""So many characters fit in the box of a letter."""
_NAAM: Final = 5.0
"""The longest name, in em, that stands beside what belongs to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdfkop:
    """A heading at its level in the pdf: parts are 1, and no level is skipped."""

    niveau: int
    tekst: str


Pdfblok = Pdfkop | Alinea | Zin | Punten | Toelichtingen | Tabel | Figuur
"""What can stand in a pdf: of the blocks of a document those that are not for a screen."""


def blokken_in_pdf(document: Document) -> Iterator[Pdfblok]:
    """Yield what stands in the pdf, in order: without what only a screen shows, and with headings at their level."""
    for deel in delen_voor(document):
        yield Pdfkop(niveau=1, tekst=_koptekst(deel.titel))
        onder_kop = False
        for blok in deel.blokken:
            match blok:
                case Kop():
                    onder_kop = onder_kop or blok.niveau == 3  # noqa: PLR2004 - the level that others stand below
                    yield Pdfkop(niveau=blok.niveau - 1 if onder_kop else 2, tekst=_koptekst(blok.tekst))
                case Figuur():
                    yield blok
                    yield from _met_kolommen(blok.tabel)
                case Tabel():
                    yield from _met_kolommen(blok)
                case Uitklap():
                    pass
                case _:
                    yield blok


def kenmerktabellen(omslag: Omslag) -> tuple[Tabel, ...]:
    """Return the facts on the cover as a table, where there are any."""
    rijen = tuple(map(cellen, omslag.kenmerken))
    kolommen = (Kolom(kop="", soort="kort"), Kolom(kop=""))
    return (Tabel(titel="", kolommen=kolommen, rijen=rijen),) if rijen else ()


def inhoudsopgave(blokken: Sequence[Pdfblok]) -> int:
    """Return how many levels of headings the table of contents has; 0 for a short report, which needs none."""
    niveaus = [blok.niveau for blok in blokken if isinstance(blok, Pdfkop)]
    if niveaus.count(1) < _DELEN_MET_INHOUD:
        return 0
    return 2 if niveaus.count(2) <= _KOPPEN_IN_INHOUD else 1


def bladen(blokken: Sequence[Pdfblok]) -> list[tuple[bool, list[Pdfblok]]]:
    """Return runs of blocks, each with whether its pages are on their side: wide tables, and what belongs to them.

    A heading goes along with its table, over a few paragraphs at most; so do the notes that follow.
    """
    liggend = [isinstance(blok, Tabel) and blok.breed for blok in blokken]
    for plaats, blok in enumerate(blokken):
        if isinstance(blok, Tabel) and blok.breed:
            for eerder in _vooraf(blokken, plaats):
                liggend[eerder] = True
        elif plaats and liggend[plaats - 1] and isinstance(blok, Alinea) and blok.soort == "noot":
            liggend[plaats] = True
    paren = groupby(zip(liggend, blokken, strict=True), key=lambda paar: paar[0])
    return [(op_zijn_kant, [blok for _, blok in groep]) for op_zijn_kant, groep in paren]


def stijlgegevens(stijl: Huisstijl) -> Gegevens:
    """Return the sender, the logo and the colours."""
    kleuren = {soort: stijl.kleur(soort) for soort in ("goed", "midden", "slecht", "open")}
    return {
        "afzender": {"geheel": knip(stijl.afzender, _REGEL), "kort": _kort(stijl.afzender)},
        "auteur": [stijl.afzender] if stijl.afzender else [],
        "accent": stijl.accent,
        "kleuren": {soort: {"vlak": kleur.vlak, "tekst": kleur.tekst} for soort, kleur in kleuren.items()},
        "logo": _logo(stijl.logo) if stijl.logo else None,
    }


def omslaggegevens(omslag: Omslag, kenmerken: Sequence[Tabel]) -> Gegevens:
    """Return the cover, the title above every page, and what the file says of itself."""
    titel = " ".join(omslag.titel.split())
    geheel = " ".join(f"{titel}: {omslag.ondertitel}".split()) if omslag.ondertitel else titel
    return {
        "titel": knip(titel, _TITELREGEL),
        "ondertitel": knip(omslag.ondertitel, _KOPREGEL),
        "merken": omslag.merken,
        "kenmerken": [_tabelgegevens(tabel) | {"kop": False} for tabel in kenmerken],
        "geheel": geheel.strip() or "Rapport",
        "looptitel": _kort(titel),
    }


def blokgegevens(blok: Pdfblok, stijl: Huisstijl) -> Gegevens:
    """Return a block as the template prints it."""
    match blok:
        case Pdfkop():
            return {"blok": "kop", "niveau": blok.niveau, "tekst": knip(blok.tekst, _KOPREGEL)}
        case Alinea():
            return {"blok": "alinea", "soort": blok.soort, "tekst": knip(blok.tekst, _REGEL)}
        case Zin():
            return {"blok": "zin", "soort": blok.soort, "delen": [_cel(deel, _REGEL) for deel in blok.delen]}
        case Punten():
            return {"blok": "punten", "regels": [knip(regel, _REGEL - 2) for regel in blok.regels]}
        case Toelichtingen():
            return _toelichtingen(blok)
        case Tabel():
            return {"blok": "tabel"} | _tabelgegevens(blok)
        case Figuur():
            return {"blok": "figuur", "beelden": list(_beelden(blok, stijl))}
        case _:
            assert_never(blok)


def _met_kolommen(tabel: Tabel) -> Iterator[Tabel]:
    """Yield a table, unless it has nothing to show."""
    if tabel.kolommen:
        yield tabel


def _koptekst(tekst: str) -> str:
    """Return the text of a heading on one line: PDF/UA wants that there is some."""
    return " ".join(tekst.split()) if ONZICHTBAAR.sub("", tekst).strip() else "–"


def _vooraf(blokken: Sequence[Pdfblok], plaats: int) -> range:
    """Return which blocks lead up to a wide table: from its heading on, if that is near."""
    begin = plaats
    while begin and isinstance(blokken[begin - 1], Alinea | Zin) and plaats - begin < _INLEIDING:
        begin -= 1
    if not begin or not isinstance(blokken[begin - 1], Pdfkop):
        return range(plaats, plaats)
    while begin and isinstance(blokken[begin - 1], Pdfkop):
        begin -= 1
    return range(begin, plaats)


def _logo(logo: Beeld) -> Gegevens:
    """Return a logo with how wide it is to be in mm, so that it fits. Its first chunk has its size (PNG, 11.2.1)."""
    breed, hoog = (int.from_bytes(logo.inhoud[plaats : plaats + 4], "big") or 1 for plaats in (16, 20))
    return {
        "inhoud": list(logo.inhoud),
        "omschrijving": logo.omschrijving,
        "breed": min(_LOGO[0], _LOGO[1] * breed / hoog),
    }


def _kort(tekst: str) -> str:
    """Return as much of a text as there is room for above or below every page."""
    passend = next(iter(lappen(tekst, _LOOPTEKST))).rstrip()
    return tekst if passend == tekst.rstrip() else f"{passend}…"


def _toelichtingen(blok: Toelichtingen) -> Gegevens:
    """Return names with their texts; `inspring` is how far the texts stand in beside the names, 0 for below them."""
    breed = max((em(naam) for naam, _ in blok.rijen), default=0.0)
    return {
        "blok": "toelichtingen",
        "inspring": breed + 0.6 if breed <= _NAAM else 0,
        "rijen": [
            {"naam": knip(naam, _REGEL), "alineas": [knip(alinea, _REGEL - _NAAM) for alinea in alineas]}
            for naam, alineas in blok.rijen
        ],
    }


def _beelden(figuur: Figuur, stijl: Huisstijl, vervolg: str = "") -> Iterator[Gegevens]:
    """Yield the drawings of a figure: one, or where that would be higher than a page, some that each have room."""
    svg = figuur_als_svg(figuur, stijl)
    maat = re.search(r' height="(\d+)"', svg)
    hoog = int(maat[1]) if maat else 0
    if hoog > _BEELDHOOGTE and len(figuur.balken) > 1:
        helft = (len(figuur.balken) + 1) // 2
        yield from _beelden(figuur._replace(balken=figuur.balken[:helft]), stijl, vervolg)
        yield from _beelden(figuur._replace(balken=figuur.balken[helft:]), stijl, " (vervolg)")
    else:
        yield {
            "titel": knip(f"{figuur.titel}{vervolg}", _REGEL),
            "alt": f"{figuur.alt.strip() or figuur.titel.strip() or 'Figuur'}{vervolg}",
            "svg": _SVGTITEL.sub("", svg, count=1),  # the alt text stands beside it
            "breed": min(1.0, _BEELDHOOGTE / hoog) if hoog else 1.0,
        }


def _tabelgegevens(tabel: Tabel) -> Gegevens:
    """Return a table with the share of the width that each column has, and what stays together on a page."""
    breedtes = kolombreedtes(tabel)
    ruimte = tekstruimtes(tabel, breedtes)
    regels = [regels_in_rij(rij, ruimte) for rij in tabel.rijen]
    return {
        "titel": knip(tabel.titel, _REGEL),
        "breed": tabel.breed,
        "rijkop": tabel.rijkop,
        "breedtes": breedtes,
        "samen": sum(regels) + len(regels) <= _HELE_TABEL,
        "kop": True,
        "herhaal": regels_in_rij(cellen(kolom.kop for kolom in tabel.kolommen), ruimte) <= _HELE_RIJ,
        "kolommen": [
            {"kop": knip(kolom.kop, breed), "soort": kolom.soort}
            for kolom, breed in zip(tabel.kolommen, ruimte, strict=True)
        ],
        "rijen": [
            {"heel": hoog <= _HELE_RIJ, "cellen": [_cel(cel, breed) for cel, breed in zip(rij, ruimte, strict=True)]}
            for rij, hoog in zip(tabel.rijen, regels, strict=True)
        ],
    }


def _cel(cel: Cel, breed: float) -> Gegevens:
    """Return a text as it stands in so much width; `kaal` is a letter with nothing beside it."""
    lang = len(cel.tekst) > _DOOS or em(cel.tekst) + DOOSRAND > breed
    return {
        "tekst": knip(cel.tekst, breed),
        "voluit": knip(cel.voluit, breed),
        "noot": knip(cel.noot, breed - 1),
        "soort": cel.soort,
        "lang": lang,
        "kaal": cel.soort != "tekst" and not (cel.voluit or cel.noot or lang),
    }
