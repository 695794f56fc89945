"""What verifying a recorded uitslag found, as a document, and each value of it in words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, assert_never

from toetsing.commands.verifieer.zinnen import (
    ander_programma_zin,
    anders_zin,
    klopt_niet_zin,
    klopt_zin,
    nagerekend_zin,
    ook_andere_zin,
)
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Deel, Kolom, Tabel, alineas, cellen, ingekort
from toetsing.domain.compare.vastgelegd import Vastgelegdeafwijking, Vastgelegdoordeel
from toetsing.domain.compare.verifieren import Bestandweg, Ookandere, Uitcel, Zonderwaarde
from toetsing.domain.meldingen import Melding
from toetsing.domain.programma import VERSIE
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from toetsing.document.blokken import Blok, Document
    from toetsing.domain.compare.vastgelegd import Vastgelegd
    from toetsing.domain.compare.verifieren import Toelichting, Verschil, Waarde

_KORT: Final = 12
"""So many characters of a hash are enough to tell two apart on a screen; JSON has them all."""
_LANG: Final = 64
_HOOGSTENS_GETOOND: Final = 15
"""So many differences a short answer shows."""
_KOPPEN: Final = ("wat", "waar", "vastgelegd", "nu")


def verificatiedocument(naam: str, toen: Vastgelegd, verschillen: Sequence[Verschil], dag: date) -> Document:
    """Return what was found in the uitslag with this file name as a document."""
    weg = {een.waar for een in verschillen if isinstance(een.toelichting, Bestandweg)}
    nog_er = [een.bestand for een in toen.toetsingen if een.bestand not in weg]
    nagerekend = nagerekend_zin(len(nog_er), len(set(nog_er)), len(weg))
    zinnen = alineas(filter(None, (_conclusie(toen, verschillen), nagerekend, _anders_vastgesteld(toen))))
    tabel = _tabel(verschillen)
    lang = len(verschillen) > _HOOGSTENS_GETOOND
    gevonden: tuple[Blok, ...] = (*zinnen, tabel) if verschillen else zinnen
    kort: tuple[Blok, ...] = (*zinnen, ingekort(tabel, _HOOGSTENS_GETOOND))
    delen = [Deel(id="verificatie", titel="Wat er is gevonden", blokken=gevonden, kort=kort if lang else None)]
    if not verschillen:  # who counts on in a csv or a workbook gets a table without rows
        delen.append(Deel(id="gegevens", titel="Gegevens", blokken=(tabel,), alleen="gegevens"))
    variant = f", variant {toen.kader.variant}" if toen.kader.variant else ""
    kenmerken = {
        "kader": f"{toen.kader.id}, versie {toen.kader.versie}{variant}",
        "gemaakt met": f"toetsing {toen.programma}",
    }
    return antwoorddocument("Verificatie van een uitslag", naam, kenmerken, delen, dag)


def _tabel(verschillen: Sequence[Verschil]) -> Tabel:
    return Tabel(
        titel="Verschillen",
        naam="Verschillen",
        kolommen=tuple(Kolom(kop=kop) for kop in _KOPPEN),
        rijen=tuple(
            cellen(
                (
                    v.soort.value,
                    ", ".join(filter(None, (v.organisatie, v.waar))),
                    _kort(waarde_zin(v.toen)),
                    _kort(waarde_zin(v.nu)) + (f" ({toelichting_zin(v.toelichting)})" if v.toelichting else ""),
                )
            )
            for v in verschillen
        ),
    )


def _anders_vastgesteld(toen: Vastgelegd) -> str:
    """Return which oordelen of the uitslag people set otherwise than they were computed; empty without any."""
    anders = [
        f"{een.organisatie} {nr} (berekend {_oordeel(criterium.oordeel)}, vastgesteld {criterium.afwijkend.oordeel})"
        for een in toen.toetsingen
        for nr, criterium in een.criteria.items()
        if criterium.afwijkend is not None
    ]
    anders += [
        f"{een.organisatie} {naam} (berekend {_oordeel(knoop.oordeel)}, vastgesteld {vastgesteld})"
        for een in toen.toetsingen
        for naam, knoop in een.boven.items()
        for vastgesteld in (opsomming(knoop.vastgesteld, "of"),)
        if knoop.afwijking is not None or knoop.vastgesteld != knoop.oordeel.mogelijk
    ]
    return anders_zin(anders)


def _conclusie(toen: Vastgelegd, verschillen: Sequence[Verschil]) -> str:
    tellend = Counter(v.soort for v in verschillen if v.telt)
    if tellend:
        return klopt_niet_zin([(n, soort.value) for soort, n in tellend.items()])
    if verschillen:
        return ander_programma_zin(toen.programma, VERSIE)
    return klopt_zin(
        met_feiten=any(een.feiten for een in toen.toetsingen),
        met_items=any(een.items for een in toen.toetsingen),
        met_scores=any(een.scores or not een.items for een in toen.toetsingen),
        met_cijfers=any(een.cijfers for een in toen.toetsingen),
    )


def _kort(tekst: str) -> str:
    is_hash = len(tekst) == _LANG and not set(tekst) - set("0123456789abcdef")
    return f"{tekst[:_KORT]}..." if is_hash else tekst


# -- what was recorded and what it is now, in words --------------------------------------------------------------------


def waarde_zin(waarde: Waarde) -> str:
    """Return what was recorded or is now."""
    match waarde:
        case Zonderwaarde():
            return waarde.value
        case str() | int():
            return str(waarde)
        case Vastgelegdoordeel():
            return _oordeel(waarde)
        case Vastgelegdeafwijking(oordeel=oordeel, motivering=motivering, door=door):
            return f"{oordeel}: {motivering}{f' ({door})' if door else ''}"
        case tuple():
            return opsomming(f"{n} {naam}" for naam, n in waarde)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(waarde)


def _oordeel(oordeel: Vastgelegdoordeel) -> str:
    """Return the oordeel, or what is possible; both where the record contradicts itself."""
    mogelijk = opsomming(oordeel.mogelijk, "of")
    if oordeel.mogelijk == (oordeel.letter,) or (oordeel.letter is None and len(oordeel.mogelijk) > 1):
        return mogelijk
    return f"{oordeel.letter or 'geen oordeel'}, mogelijk {mogelijk}"


def toelichting_zin(toelichting: Toelichting) -> str:
    """Return what there is to know of a difference."""
    match toelichting:
        case Uitcel(adres=adres):
            return f"cel {adres}"
        case Ookandere(aantal=n, feiten=feiten):
            return ook_andere_zin(n, feiten)
        case Bestandweg():
            return "wat hieruit kwam, is niet na te rekenen"
        case Melding():
            return str(toelichting)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(toelichting)
