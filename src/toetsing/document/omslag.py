"""What stands on the cover of a report, with what it was made, and how to read it.

Templates loop and print. Whatever a reader may compare with another place in the report is made once, here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.bovenlezen import leesregels_boven
from toetsing.document.kaderzinnen import door_mensen_zin
from toetsing.document.schalen import leegzinnen, tekens_in_woorden, voldoende_in_woorden
from toetsing.document.zinnen import kadernaam, legenda
from toetsing.domain.markering import markeringen
from toetsing.domain.plek import bestandsnaam
from toetsing.domain.programma import VERSIE
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import datum, hoofdletter, opsomming

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Bronbestand, Toetsing

CONCEPT: Final = "CONCEPT"
ZELFEVALUATIE: Final = "ZELFEVALUATIE"
VERSIES: Final = {True: "concept", False: "definitief"}
"""What the version of a report is called, by whether it is a draft."""
_ANDERS: Final = (
    "Mensen kunnen met een motivering een ander oordeel vaststellen. Waar zij dat deden, staan beide er: berekend is "
    "wat uit de scores volgt, vastgesteld is wat zij besloten."
)
_OOK_BOVEN: Final = "Boven de criteria is ook vastgesteld wat uit hun besluit volgt."
"""What else is vastgesteld where the kader decides anything above a criterium."""
_FEITEN: Final = (
    "Een feit is geen verwachting: het telt in geen aantal mee, maar een beslisregel kan ernaar kijken. Ook een feit "
    "kan nog open zijn; ook dan staan er alle oordelen die nog mogelijk zijn."
)
_GEPUBLICEERD: Final = (
    "Gepubliceerd is wat eerder openbaar is gemaakt. Waar dat iets anders is dan wat uit de scores volgt, staan beide "
    "er; er is niets aangepast."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst:
    """With what the report was made: kader and hash, program, files with their hashes, and the day it is about.

    Of a file only the name: where somebody kept it is not for who reads.
    """

    kader: str
    kader_sha256: str
    variant: str
    programma: str
    peildatum: str
    bestanden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Omslag:
    """What stands on the cover and on every page: title, subtitle, marks such as CONCEPT, and facts by label.

    `versie` says of a report whether it is a draft.
    """

    titel: str
    ondertitel: str
    merken: tuple[str, ...]
    kenmerken: tuple[tuple[str, str], ...]
    versie: str = ""


def merken_van(toetsingen: Sequence[Toetsing]) -> tuple[str, ...]:
    """Return what must stand on every page about some toetsingen: each markering, and that all are self-assessments."""
    zelf = [ZELFEVALUATIE] if {toetsing.soort for toetsing in toetsingen} == {Soort.ZELFEVALUATIE} else []
    return (*markeringen(toetsingen), *zelf)


def omslag_van(
    titel: str,
    ondertitel: str,
    kenmerken: Iterable[tuple[str, str]],
    merken: Iterable[str],
    *,
    versie: str = "",
) -> Omslag:
    """Return a cover without empty facts, with each mark once, that says so where it is a draft."""
    return Omslag(
        titel=titel,
        ondertitel=ondertitel,
        merken=tuple(dict.fromkeys((*merken, *([CONCEPT] if versie == VERSIES[True] else [])))),
        kenmerken=tuple((label, waarde) for label, waarde in kenmerken if waarde),
        versie=versie,
    )


def uitgave(omslag: Omslag, peildatum: str) -> str:
    """Return of which version and day a report is, for below every page and for what a file says of itself."""
    return f"{omslag.versie}, {peildatum}" if omslag.versie else ""


def kenmerken_van(toetsing: Toetsing) -> tuple[tuple[str, str], ...]:
    """Return of which ronde and day a toetsing is, and who did it, as far as that is known."""
    return (
        ("ronde", toetsing.ronde or ""),
        ("datum", datum(toetsing.datum) if toetsing.datum else ""),
        ("soort", toetsing.soort.value if toetsing.soort else ""),
    )


def herkomst_van(
    kader: Kader, bronnen: Iterable[Bronbestand], peildatum: date, eerder: Iterable[tuple[str, str]] = ()
) -> Herkomst:
    """Return with what a report was made; `eerder` are the names of files of earlier rondes, with their hashes."""
    return Herkomst(
        kader=kadernaam(kader),
        kader_sha256=kader.sha256,
        variant=f"{kader.variant.id}, sha256 {kader.variant.sha256}" if kader.variant else "",
        programma=f"toetsing {VERSIE}",
        peildatum=datum(peildatum),
        bestanden=tuple(dict.fromkeys((*((bestandsnaam(bron.bestand), bron.sha256) for bron in bronnen), *eerder))),
    )


def bestand_van_ronde(naam: str, ronde: str, nu: Collection[str]) -> str:
    """Return what a file of an earlier ronde is called: with its ronde where one of this ronde (`nu`) has that name."""
    return f"{naam} ({ronde})" if naam in nu else naam


def leesregels(kader: Kader, *, afwijkend: bool, gepubliceerd: bool, erbij: bool = True) -> tuple[str, ...]:
    """Return how to read the letters and signs of a report.

    `afwijkend` says that people set some otherwise, `gepubliceerd` that some were published otherwise, and
    `erbij` that the deciding beslisregel stands at each oordeel.
    """
    return (
        *_lettersleutel(kader),
        *((_FEITEN,) if kader.losse_feiten else ()),
        *_hoe_beslist(kader, afwijkend=afwijkend, erbij=erbij),
        *leesregels_boven(kader, erbij=erbij),
        *((f"{_ANDERS} {_OOK_BOVEN}" if kader.heeft_bovenregels else _ANDERS,) if afwijkend else ()),
        *((_GEPUBLICEERD,) if gepubliceerd else ()),
    )


def _lettersleutel(kader: Kader) -> Iterator[str]:
    """Yield what the letters mean, and where anything is scored the signs, and what is open."""
    letters = f"{'Een criterium' if any(kader.criteria) else 'Het geheel'} krijgt een oordeel: {legenda(kader)}."
    if not kader.heeft_scores:
        yield f"{letters} Zolang het niet is gegeven, staan er alle oordelen die nog mogelijk zijn."
        return
    tekens = opsomming(tekens_in_woorden(kader, "telt niet mee"))
    anders = [naam for naam in voldoende_in_woorden(kader) if naam != "voldoende"]
    telt = f" Als voldoende telt {opsomming(anders)}." if anders else ""
    telt = " ".join([telt, *leegzinnen(kader)])
    yield f"{letters} Een verwachting krijgt een score: {tekens}.{telt}"
    yield (
        "Een score die nog niet is ingevuld, is open. Open is niet negatief: zolang scores open zijn, staan er alle "
        "oordelen die nog mogelijk zijn."
    )


def _hoe_beslist(kader: Kader, *, afwijkend: bool, erbij: bool) -> Iterator[str]:
    """Yield from what the oordelen follow, and which people give instead of rules."""
    van_mensen = tuple(kader.mensoordelen)
    if van_mensen:
        yield door_mensen_zin(van_mensen)
    if not kader.alles_door_mensen:
        elk = f"{'elk ander' if van_mensen else 'elk'} {'berekend ' if afwijkend else ''}oordeel"
        eronder = "de scores" if kader.heeft_scores else "de oordelen eronder"
        uit = f"{eronder}{' en de feiten' if kader.losse_feiten else ''}"
        yield f"{hoofdletter(elk)} volgt uit {uit} door een beslisregel van het kader. " + (
            "Die staat erbij, en met haar bron in de bijlage." if erbij else "De bijlage noemt ze alle, met hun bron."
        )


def tekenlegenda(kader: Kader) -> str:
    """Return what the signs in a table of scores mean, for who begins to read there."""
    return f"De tekens: {opsomming([*tekens_in_woorden(kader, 'telt niet mee'), 'open is nog niet ingevuld'])}."
