"""What the template of a pdf prints: its style, its cover, its blocks and its figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, assert_never

from toetsing.document.blokken import (
    Alinea,
    Cel,
    Figuur,
    Kolom,
    Punten,
    Tabel,
    Toelichtingen,
    Zin,
    cellen,
    tekstblokken,
)
from toetsing.document.opgemaakt import stukken_van
from toetsing.document.tekeningen import Raster
from toetsing.formats.papier import Voetnoot, celnoten, met_voetnoten
from toetsing.formats.pdf.bladen import Pdfkop, deelruimte
from toetsing.formats.pdf.kolommen import (
    DOOSRAND,
    REGEL,
    em,
    is_vol,
    knip,
    kolombreedtes,
    langste_woord,
    lappen,
    lettermaat,
    regels_in_rij,
    tekstruimtes,
)
from toetsing.formats.svg import figuur_als_svg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.document.omslag import Omslag
    from toetsing.domain.huisstijl import Beeld, Huisstijl
    from toetsing.formats.papier import Noten
    from toetsing.formats.pdf.bladen import Blad, Pdfblok

Gegevens = dict[str, Any]
"""What the template gets of one thing: texts, numbers and lists, that json can hold."""
Lopend = str | list[str | Gegevens]
"""A text, or its pieces and in their midst the notes that stand at the foot of the page."""

_KOPREGEL: Final = 26.0
_TITELREGEL: Final = 16.0
_LOOPTEKST: Final = 38.0
"""Width, in em of its type, of a heading, of the title on the cover, and of the title above every page and the sender
below it; what is longer than these last is cut off."""
_BEELDHOOGTE: Final = 960
_BREEDBEELD: Final = 575
_SVGTITEL: Final = re.compile(r"<title>[^<]*</title>")
"""A figure that is higher, in units of its drawing, upright or on its side, is parted, and a part that still is, is
made smaller; and what is left out of a drawing, for its text stands beside it."""
_LOGO: Final = (80.0, 20.0)
"""What a logo has to fit in, in mm."""
_HELE_RIJ: Final = 24
_KOP_HERHAALD: Final = 12
_HELE_TABEL: Final = 26
"""A row of so many lines or fewer stays on one page, and a header of so many comes back on every page; a table of so
many, counting half a one more for each row, stays on one page."""
_DOOS: Final = 16
"""So many characters fit in the box of a letter."""
_NAAM: Final = 5.0
"""The longest name, in em, that stands beside what belongs to it."""


def kenmerktabellen(omslag: Omslag) -> tuple[Tabel, ...]:
    """Return the facts on the cover as a table, where there are any."""
    rijen = tuple(map(cellen, omslag.kenmerken))
    kolommen = (Kolom(kop="", soort="kort"), Kolom(kop=""))
    return (Tabel(titel="", kolommen=kolommen, rijen=rijen),) if rijen else ()


def stijlgegevens(stijl: Huisstijl) -> Gegevens:
    """Return the sender, the logo and the colours."""
    kleuren = {soort: stijl.kleur(soort) for soort in ("goed", "midden", "slecht", "open")}
    return {
        "afzender": {"geheel": knip(stijl.afzender, REGEL), "kort": _kort(stijl.afzender)},
        "auteur": [stijl.afzender] if stijl.afzender else [],
        "accent": stijl.accent,
        "kleuren": {soort: {"vlak": kleur.vlak, "tekst": kleur.tekst} for soort, kleur in kleuren.items()},
        "logo": _logo(stijl.logo) if stijl.logo else None,
    }


def omslaggegevens(omslag: Omslag, kenmerken: Sequence[Tabel], uitgave: str) -> Gegevens:
    """Return the cover, the title above every page, and what the file says of itself."""
    titel = " ".join(omslag.titel.split())
    geheel = " ".join(f"{titel}: {omslag.ondertitel}".split()) if omslag.ondertitel else titel
    return {
        "titel": knip(titel, _TITELREGEL),
        "ondertitel": knip(omslag.ondertitel, _KOPREGEL),
        "merken": omslag.merken,
        "kenmerken": [_tabelgegevens(tabel) | {"kop": False, "nummer": ""} for tabel in kenmerken],
        "geheel": geheel.strip() or "Rapport",
        "looptitel": _kort(titel),
        "uitgave": _kort(uitgave),
    }


def bladgegevens(blad: Blad, stijl: Huisstijl, noten: Noten) -> Gegevens:
    """Return a run of blocks as the template prints it, its tail apart."""
    gezet = [_blokgegevens(een, stijl, noten) for een in blad.blokken]
    for plek, een in enumerate(blad.blokken):
        if isinstance(een.blok, Pdfkop) and een.blok.niveau == 1:
            gezet[plek]["ruimte"] = deelruimte(blad.blokken[plek:])
    eind = len(gezet) - blad.staart
    if blad.staart:
        gezet[eind]["ruimte"] = 0.0
    return {"liggend": blad.liggend, "blokken": gezet[:eind], "staart": gezet[eind:]}


def _blokgegevens(een: Pdfblok, stijl: Huisstijl, noten: Noten) -> Gegevens:
    """Return a block as the template prints it."""
    blok, blijft = een.blok, {"blijft": een.blijft}
    match blok:
        case Pdfkop():
            return {"blok": "kop", "niveau": blok.niveau, "eigen": blok.eigen, "tekst": knip(blok.tekst, _KOPREGEL)}
        case Alinea():
            return {"blok": "alinea", "soort": blok.soort, "tekst": _lopend(blok.tekst, REGEL, noten)} | blijft
        case Zin():
            delen = [_cel(deel, REGEL, noten) for deel in blok.delen]
            return {"blok": "zin", "soort": blok.soort, "delen": delen} | blijft
        case Punten():
            return _punten(blok, REGEL - 2, noten)
        case Toelichtingen():
            return _toelichtingen(blok, noten)
        case Tabel():
            return {"blok": "tabel", "nummer": een.nummer} | _tabelgegevens(blok, noten)
        case Figuur():
            beelden = list(_beelden(blok, stijl))
            return {
                "blok": "figuur",
                "nummer": een.nummer,
                "verwijst": een.verwijst,
                "wat": blok.in_tabel,
                "beelden": beelden,
            }
        case _:
            assert_never(blok)


def _lopend(tekst: str, breed: float, noten: Noten) -> Lopend:
    """Return a text in so much width, with the notes that it names in the place of their names."""
    delen: list[str | dict[str, Any]] = []
    for stuk in stukken_van(tekst):
        for deel in met_voetnoten(stuk.tekst, noten):
            if isinstance(deel, Voetnoot):
                delen.append(_noot(deel))
            elif stuk.vet or stuk.adres:
                delen.append({"tekst": knip(deel, breed), "vet": stuk.vet, "adres": stuk.adres})
            else:
                geknipt = knip(deel, breed)
                delen += [geknipt] if isinstance(geknipt, str) else geknipt
    return delen[0] if len(delen) == 1 and isinstance(delen[0], str) else delen


def _noot(noot: Voetnoot) -> Gegevens:
    """Return a note with the number that the kader gives it: it has no other."""
    return {"noot": knip(noot.tekst, REGEL), "nummer": noot.nummer}


def _punten(blok: Punten, breed: float, noten: Noten) -> Gegevens:
    regels = [_lopend(regel, breed, noten) for regel in blok.regels]
    return {"blok": "punten", "genummerd": blok.genummerd, "regels": regels}


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


def _toelichtingen(blok: Toelichtingen, noten: Noten) -> Gegevens:
    """Return names with their texts; `inspring` is how far the texts stand in beside the names, 0 for below them."""
    langste = max((em(naam) for naam, _ in blok.rijen), default=0.0)
    breed = REGEL - _NAAM
    return {
        "blok": "toelichtingen",
        "inspring": langste + 0.6 if langste <= _NAAM else 0,
        "rijen": [
            {
                "naam": _lopend(naam, REGEL, noten),
                "alineas": [
                    _punten(blok, breed - 2, noten)
                    if isinstance(blok, Punten)
                    else {"blok": "", "tekst": _lopend(blok.tekst, breed, noten), "kort": em(blok.tekst) <= breed}
                    for blok in tekstblokken(alineas)
                ],
            }
            for naam, alineas in blok.rijen
        ],
    }


def _beelden(figuur: Figuur, stijl: Huisstijl, vervolg: str = "") -> Iterator[Gegevens]:
    """Yield the drawings of a figure: one, or where that would be higher than a page, some that each have room."""
    if isinstance(figuur.tekening, Raster) and len(bladen := figuur.tekening.in_bladen()) > 1:
        for nr, blad in enumerate(bladen):
            yield from _beelden(figuur._replace(tekening=blad), stijl, " (vervolg)" if nr else "")
        return
    hoogst = _BREEDBEELD if figuur.breed else _BEELDHOOGTE
    svg = figuur_als_svg(figuur, stijl)
    maat = re.search(r' height="(\d+)"', svg)
    hoog = int(maat[1]) if maat else 0
    if hoog > hoogst and len(figuur.balken) > 1:
        helft = (len(figuur.balken) + 1) // 2
        yield from _beelden(figuur._replace(balken=figuur.balken[:helft]), stijl, vervolg)
        yield from _beelden(figuur._replace(balken=figuur.balken[helft:]), stijl, " (vervolg)")
    else:
        yield {
            "titel": knip(f"{figuur.titel}{vervolg}", REGEL),
            "alt": f"{figuur.alt.strip() or figuur.titel.strip() or 'Figuur'}{vervolg}",
            "svg": _SVGTITEL.sub("", svg, count=1),  # the alt text stands beside it
            "breed": min(1.0, hoogst / hoog) if hoog else 1.0,
        }


def _tabelgegevens(tabel: Tabel, noten: Noten = ()) -> Gegevens:
    """Return a table with the share of the width that each column has, and what stays together on a page."""
    breedtes = kolombreedtes(tabel)
    ruimte = tekstruimtes(tabel, breedtes)
    regels = [regels_in_rij(rij, ruimte) for rij in tabel.rijen]
    return {
        "titel": knip(tabel.titel, REGEL),
        "breed": tabel.breed,
        "letter": lettermaat(tabel),
        "vol": is_vol(tabel),
        "rijkop": tabel.rijkop,
        "breedtes": breedtes,
        "samen": sum(regels) + len(regels) / 2 <= _HELE_TABEL,
        "kop": True,
        "herhaal": regels_in_rij(cellen(kolom.kop for kolom in tabel.kolommen), ruimte) <= _KOP_HERHAALD,
        "kolommen": [
            {
                "kop": knip(kolom.kop, breed, in_cel=True),
                "soort": kolom.soort,
                "krap": langste_woord(Cel(tekst=kolom.kop)) > breed,
            }
            for kolom, breed in zip(tabel.kolommen, ruimte, strict=True)
        ],
        "voet": tabel.voet,
        "rijen": [
            {
                "heel": hoog <= _HELE_RIJ,
                "cellen": [_cel(cel, breed, noten) for cel, breed in zip(rij, ruimte, strict=True)],
            }
            for rij, hoog in zip(tabel.rijen, regels, strict=True)
        ],
    }


def _cel(cel: Cel, breed: float, noten: Noten) -> Gegevens:
    """Return a text as it stands in so much width; `kaal` is a letter with nothing beside it.

    Words are hyphenated where it is `krap`: one of them does not fit.
    """
    lang = len(cel.tekst) > _DOOS or em(cel.tekst) + DOOSRAND > breed
    genoemd, noot = celnoten(cel, noten)
    return {
        "tekst": knip(cel.tekst, breed, in_cel=True),
        "voluit": knip(cel.voluit, breed, in_cel=True),
        "voetnoten": [_noot(een) for een in genoemd],
        "noot": knip(noot, breed - 1, in_cel=True),
        "soort": cel.soort,
        "lang": lang,
        "krap": langste_woord(cel) > breed,
        "kaal": cel.soort != "tekst" and not (cel.voluit or cel.noot or lang),
    }
