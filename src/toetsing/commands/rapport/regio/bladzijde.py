"""The one page that says it: what stands at the head of the report about one organisation, and in which order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.gedeeld import NR
from toetsing.commands.rapport.zinnen import noemt_zin
from toetsing.document.blokken import (
    Alinea,
    Cel,
    Deel,
    Kolom,
    Punten,
    Tabel,
    aaneen,
    alineas,
    bron,
    cellen,
    geschreven,
    hoofdzaak,
    lettercel,
)
from toetsing.document.letter import NIETS
from toetsing.document.rondes.blokken import sinds_vorige
from toetsing.document.verdeling import verdelingblokken
from toetsing.domain.compare.oorzaak import Oorzaak
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.commands.rapport.regio.beeld import Overzichtregel, Regiorapport, Themadeel, Verbeterpunt
    from toetsing.document.blokken import Blok
    from toetsing.document.letter import Letter
    from toetsing.document.rondes.beeld import Hertoetsdeel, Oordeelvergelijking

_REGELS: Final = 12
"""So many verbeterpunten have a line each; more are told by criterium, so that all stay on one page."""
_GETAL: Final = Kolom(kop="getal", soort="kort")
_VORIGE: Final = "vorige ronde"


# -- what stands on it -------------------------------------------------------------------------------------------------


def punten_in_het_kort(themas: Iterable[Themadeel], korte_namen: Mapping[str, str]) -> tuple[str, ...]:
    """Return the verbeterpunten in a line each: what is not met, or where there are many, their numbers by criterium.

    That is the short name that the kader gives the verwachting, and else its text; a minus whose text does not say what
    must be has its score by name.
    """
    criteria = [c for thema in themas for c in thema.criteria]
    punten = [punt for c in criteria for punt in c.verbeterpunten]
    if len(punten) <= _REGELS:
        return tuple(_in_een_regel(punt, korte_namen.get(punt.nr, punt.tekst)) for punt in punten)
    return tuple(
        f"{c.nr} {c.kort}: {opsomming(punt.nr for punt in c.verbeterpunten)}" for c in criteria if c.verbeterpunten
    )


def _in_een_regel(punt: Verbeterpunt, wat: str) -> str:
    return f"{punt.nr} {wat}{f' ({punt.bevonden})' if punt.bevonden else ''}"


def met_vorige(overzicht: Iterable[Overzichtregel], hertoets: Hertoetsdeel | None) -> tuple[Overzichtregel, ...]:
    """Return the overview with what held in the ronde before this one, and what became of that.

    What made an oordeel another one is said where it is not what the organisation did alone.
    """
    stap = hertoets.stappen[-1] if hertoets else None
    toen = {een.nr: een for een in (*stap.oordelen, *stap.bovenoordelen)} if stap else {}
    return tuple(_met_toen(regel, toen.get(regel.nr or GEHEEL)) for regel in overzicht)


def _met_toen(regel: Overzichtregel, toen: Oordeelvergelijking | None) -> Overzichtregel:
    if toen is None:
        return regel
    return replace(
        regel,
        vorige=toen.eerst_vastgesteld or toen.eerst,
        verandering=toen.verandering_vastgesteld,
        oorzaak=toen.oorzaak if toen.verandering == toen.verandering_vastgesteld else "",
    )


# -- as blocks ---------------------------------------------------------------------------------------------------------


def bladzijde(r: Regiorapport, banners: Iterable[Blok], plicht: Iterable[Blok]) -> Iterator[Blok]:
    """Yield the page: the one sentence, the oordelen, what must be better, the duty, and the place among all.

    `banners` are the oordelen on the whole and `plicht` what must be met and done, as the report has them elsewhere.
    Last is what the author wrote, which may be longer than a page.
    """
    gezet = tuple(banners)
    yield from gezet
    yield from hoofdzaak(r.hoofdzaak)
    yield from aaneen(zin for zin in r.samenvatting if zin != r.hoofdzaak)
    yield from sinds_vorige(r.hertoets)
    if r.overzicht and not (gezet and len(r.overzicht) == 1):  # a kader may score nothing, or decide the whole alone
        yield _overzicht(r)
        yield from bron(r.bronregel)
    if r.punten_kort:
        yield Alinea(tekst=noemt_zin(sum(len(c.verbeterpunten) for thema in r.themas for c in thema.criteria)))
        yield Punten(regels=r.punten_kort)
    yield from plicht
    yield from alineas(r.te_midden.zinnen if r.te_midden else ())
    yield from geschreven(r.samenvatting_auteur)


def te_midden(r: Regiorapport) -> Iterator[Deel]:
    """Yield the picture of where the organisation stands among all, where that was asked for."""
    if r.te_midden is not None:
        blokken = tuple(verdelingblokken(r.te_midden, met_zinnen=False))
        yield Deel(id="te-midden", titel="Te midden van alle organisaties", blokken=blokken)


def _overzicht(r: Regiorapport) -> Tabel:
    ernaast = [
        kolom
        for kolom, letters in (
            ("berekend", [o.berekend for o in r.overzicht]),
            ("gepubliceerd", [o.gepubliceerd for o in r.overzicht]),
        )
        if any(letters)
    ]
    wat, per = _waarover(r)
    getal = [_GETAL] if any(o.getal for o in r.overzicht) else []
    vorige = [Kolom(kop=kop, soort="kort") for kop in (_VORIGE, "verandering")] if _met_verandering(r.overzicht) else []
    return Tabel(
        titel=f"Het oordeel{' en het getal' if getal else ''} {per}",
        kolommen=(
            NR,
            Kolom(kop=wat),
            *(Kolom(kop=kop, soort="kort") for kop in ("oordeel", *ernaast)),
            *vorige,
            *getal,
        ),
        rijen=tuple(
            (
                *cellen((o.nr, o.kort)),
                lettercel(o.oordeel, noot=o.noot),
                *(_ernaast({"berekend": o.berekend, "gepubliceerd": o.gepubliceerd}[kop]) for kop in ernaast),
                *(_toen(o) if vorige else ()),
                *cellen([o.getal] if getal else []),
            )
            for o in r.overzicht
        ),
        rijkop=1,
    )


def _met_verandering(overzicht: Sequence[Overzichtregel]) -> bool:
    return any(een.verandering for een in overzicht)


def _toen(regel: Overzichtregel) -> tuple[Cel, Cel]:
    vorige = regel.vorige
    toen = Cel(tekst="–", gezegd="niets") if vorige is None or vorige.tekst == NIETS else lettercel(vorige)
    door = "" if regel.oorzaak in ("", Oorzaak.PRESTATIE.value) else f"oorzaak: {regel.oorzaak}"
    return toen, Cel(tekst=regel.verandering, noot=door)


def _ernaast(letter: Letter | None) -> Cel:
    """Return an oordeel beside the one that holds; nothing where it is the same."""
    return Cel(tekst="") if letter is None else lettercel(letter)


def _waarover(r: Regiorapport) -> tuple[str, str]:
    """Return what the overview has rows for: in the header of its column, and in its title."""
    themas = ["thema"] if any(thema.bovenoordeel for thema in r.themas) else []
    criteria = ["criterium"] if any(not c.beschreven for thema in r.themas for c in thema.criteria) else []
    lagen = [*themas, *criteria]
    per = f"per {opsomming(lagen)}"
    if r.over_geheel is None:
        return opsomming(lagen, "of"), per
    return "over", f"{per}{',' if lagen[1:] else ''} en over het geheel"
