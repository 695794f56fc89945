"""The view of `herreken`: published beside computed, and the variants that fit, as ready strings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.postzinnen import berekend_zin, gepubliceerd_zin, uitleg_zin
from toetsing.document.zinnen import kadernaam
from toetsing.domain.compare.bevonden import Status
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import aantal, opsomming

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.compare.bevonden import Bevonden, Wijziging
    from toetsing.domain.compare.varianten import Zoekresultaat
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Score

_HOOGSTENS_GENOEMD: Final = 12
"""From more ways to change on, the rest is counted; from more variants on, a table becomes sentences."""

_SAMENVATTING: Final = {
    Status.WIJKT_AF: ("wijkt af", "wijken af"),
    Status.AFRONDING: ("afronding", "afronding"),
    Status.NIET_HERBEREKENBAAR: ("niet herberekenbaar", "niet herberekenbaar"),
    Status.BIJ_BENADERING: ("bij benadering", "bij benadering"),
    Status.KLOPT: ("klopt", "kloppen"),
}
_UITLEG: Final = {
    Status.WIJKT_AF: "Uit de scores en de beslisregels volgt iets anders dan is gepubliceerd.",
    Status.AFRONDING: "Klopt, maar met een andere afronding dan half naar boven.",
    Status.NIET_HERBEREKENBAAR: "Volgt niet uit de scores; waarom niet, staat erbij.",
    Status.BIJ_BENADERING: "In woorden gepubliceerd, en binnen wat die woorden geacht worden te betekenen.",
    Status.KLOPT: "Uit de scores en de beslisregels volgt hetzelfde.",
}
_AANDACHT: Final = frozenset({Status.WIJKT_AF, Status.AFRONDING, Status.NIET_HERBEREKENBAAR})


@dataclass(frozen=True, slots=True, kw_only=True)
class Postregel:
    """One published figure, ready to print; fields that say nothing are empty."""

    id: str
    tekst: str
    gepubliceerd: str
    berekend: str
    status: str
    organisaties: str
    uitleg: str
    bron: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Postgroep:
    """The posten with one status. `aandacht` says that a reader must see all there is to know of them."""

    titel: str
    uitleg: str
    aandacht: bool
    posten: tuple[Postregel, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Variantregel:
    """One fitting variant; `beslisregels` are its rows as "V: geen onvoldoende"."""

    nummer: str
    verandering: str
    omvang: str
    beslisregels: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderscheidrij:
    """Scores by which fitting variants differ: the oordeel per variant, and the same as a sentence."""

    scores: str
    oordelen: tuple[str, ...]
    zin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variantblok:
    """What the search found for one criterium. `koppen` are variant numbers, empty where a table would be too wide."""

    nr: str
    titel: str
    ruimte: str
    uitkomst: str
    passend: tuple[Variantregel, ...]
    koppen: tuple[str, ...]
    onderscheid: tuple[Onderscheidrij, ...]
    onderscheid_zin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variantendeel:
    """Everything the search has to say; `voorbehoud` is what it does not prove."""

    voorbehoud: str
    omvang: str
    blokken: tuple[Variantblok, ...]
    niet_gezocht: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Herrekenbeeld:
    """Published beside computed, to read. `varianten` is None where they were not asked for."""

    kader: str
    sha256: str
    scores: str
    samenvatting: str
    groepen: tuple[Postgroep, ...]
    wijzigingen: tuple[str, ...]
    varianten: Variantendeel | None


def toon_herrekening(
    kader: Kader,
    bevonden: Sequence[Bevonden],
    wijzigingen: Sequence[Wijziging],
    varianten: Variantendeel | None,
    *,
    toetsingen: int | None,
) -> Herrekenbeeld:
    """Make the readable view; `toetsingen` is how many were given, None for the scores that ship with the kader."""
    groepen = {status: [een for een in bevonden if een.status is status] for status in Status}
    wat = "die bij het kader horen" if toetsingen is None else f"van {aantal(toetsingen, 'toetsing', 'toetsingen')}"
    return Herrekenbeeld(
        kader=kadernaam(kader),
        sha256=kader.sha256,
        scores=f"Nagerekend met de scores {wat}. Er is niets hersteld: niet in de scores, niet in wat is gepubliceerd.",
        samenvatting=_samenvatting(groepen),
        groepen=tuple(
            Postgroep(
                titel=f"{status.value.capitalize()} ({len(groep)})",
                uitleg=_UITLEG[status],
                aandacht=status in _AANDACHT,
                posten=tuple(map(_postregel, groep)),
            )
            for status, groep in groepen.items()
            if groep
        ),
        wijzigingen=tuple(wijziging_zin(kader, een) for een in wijzigingen),
        varianten=varianten,
    )


def _samenvatting(groepen: Mapping[Status, Sequence[Bevonden]]) -> str:
    delen = [f"{len(groep)} {_SAMENVATTING[status][len(groep) != 1]}" for status, groep in groepen.items() if groep]
    posten = aantal(sum(map(len, groepen.values())), "post", "posten")
    return f"{posten}: {opsomming(delen)}." if delen else f"{posten}."


def _postregel(een: Bevonden) -> Postregel:
    gepubliceerd, berekend = gepubliceerd_zin(een.post.inhoud), berekend_zin(een.uitkomst)
    lang = len(berekend) > 40  # noqa: PLR2004 - a long list that is repeated hides that it is the same
    return Postregel(
        id=een.post.id,
        tekst=een.post.tekst,
        gepubliceerd=gepubliceerd,
        berekend="hetzelfde" if lang and berekend == gepubliceerd else berekend,
        status=een.status.value,
        organisaties=opsomming(een.organisaties),
        uitleg=uitleg_zin(een.uitkomst),
        bron=een.post.bron,
    )


# -- one deviating oordeel ---------------------------------------------------------------------------------------------


def wijziging_zin(kader: Kader, wijziging: Wijziging) -> str:
    """Return by which smallest changes of scores the beslisregels would give the published oordeel."""
    post, letter = wijziging.oordeel.inhoud, wijziging.oordeel.letter
    wie = f"{post.organisatie}, criterium {post.nr}: gepubliceerd is {post.letter}, berekend {letter}"
    if not wijziging.wissels:
        return (
            f"{wie}; er is geen kleine verandering van scores gevonden waarbij de beslisregel {post.letter} zou geven."
        )
    manieren = [
        f"als {' en '.join(_wordt(kader, nr, score) for nr, score in wissel)} was" for wissel in wijziging.wissels
    ]
    genoemd = manieren[:_HOOGSTENS_GENOEMD]
    if len(manieren) > len(genoemd):
        meer = aantal(len(manieren) - len(genoemd), "andere manier", "andere manieren")
        genoemd.append(f"op {meer} met even veel scores")
    return f"{wie}; de beslisregel zou {post.letter} geven {', of '.join(genoemd)}."


def _wordt(kader: Kader, nr: str, score: Score) -> str:
    return f"{nr} {score}" if score in kader.nvt else f"{nr} een {score}"


# -- variants ----------------------------------------------------------------------------------------------------------


def toon_varianten(kader: Kader, gezocht: Sequence[Zoekresultaat], criterium: str | None) -> Variantendeel:
    """Make the readable view of the search, of every criterium or of one."""
    nrs = [criterium.nr for criterium in kader.criteria]
    wel = {resultaat.criterium.nr for resultaat in gezocht}
    niet = [nr for nr in nrs if nr not in wel] if criterium is None else []
    return Variantendeel(
        voorbehoud=(
            "Een variant past als zij alle gepubliceerde verdelingen en oordelen van een criterium geeft. Dat zegt dat "
            "zij ermee te rijmen is; het bewijst niet dat zo is beoordeeld."
        ),
        omvang=(
            "De kleinste verandering staat eerst. De omvang is 0 voor de beslisregels zoals ze er staan, en anders hoe "
            "ver de grenzen samen verschuiven of hoeveel kernverwachtingen er zijn."
        ),
        blokken=tuple(_variantblok(een) for een in gezocht if criterium in (None, een.criterium.nr)),
        niet_gezocht=(
            f"Niet gezocht bij {opsomming(niet)}: daar is niets over gepubliceerd, zijn geen beslisregels of staan nog "
            "scores open."
            if niet
            else ""
        ),
    )


def _variantblok(resultaat: Zoekresultaat) -> Variantblok:
    nummers = [str(i) for i in range(1, len(resultaat.passend) + 1)]
    rijen = tuple(
        _onderscheidrij(scores, [str(oordeel or GEEN) for oordeel in oordelen])
        for scores, oordelen in resultaat.onderscheid
    )
    return Variantblok(
        nr=resultaat.criterium.nr,
        titel=f"{resultaat.criterium.nr} {resultaat.criterium.kort}",
        ruimte=f"Doorzocht: {resultaat.ruimte}; {aantal(resultaat.onderzocht, 'variant', 'varianten')} onderzocht.",
        uitkomst=_uitkomst(resultaat),
        passend=tuple(
            Variantregel(
                nummer=nummer,
                verandering=kandidaat.verandering,
                omvang=f"omvang {kandidaat.omvang}",
                beslisregels=tuple(f"{rij.oordeel}: {rij.zin}" for rij in kandidaat.variant.regelset.alle_rijen),
            )
            for nummer, kandidaat in zip(nummers, resultaat.passend, strict=True)
        ),
        koppen=tuple(nummers) if rijen and len(nummers) <= _HOOGSTENS_GENOEMD else (),
        onderscheid=rijen,
        onderscheid_zin=_onderscheid_zin(resultaat),
    )


def _uitkomst(resultaat: Zoekresultaat) -> str:
    n = len(resultaat.passend)
    if n:
        return f"{n} {'variant past' if n == 1 else 'varianten passen'}:"
    mist = []
    if resultaat.mis:
        mist.append(f"het oordeel van {opsomming(resultaat.mis)}")
    if resultaat.verschil:
        mist.append(f"de verdeling, bij {aantal(resultaat.verschil, 'organisatie', 'organisaties')}")
    return f"Geen enkele variant past. Wie het dichtst in de buurt komt, mist nog {opsomming(mist)}."


def _onderscheid_zin(resultaat: Zoekresultaat) -> str:
    if len(resultaat.passend) < 2:  # noqa: PLR2004 - one variant differs from none
        return ""
    if not resultaat.onderscheid:
        return "Naar scores waarmee deze varianten uit elkaar te houden zijn is niet gezocht, of die zijn er niet."
    return "Deze scores zouden uitwijzen welke variant is gebruikt; per variant staat het oordeel:"


def _onderscheidrij(scores: str, oordelen: Sequence[str]) -> Onderscheidrij:
    delen = [
        f"{oordeel} bij {_reeksen([i for i, een in enumerate(oordelen, start=1) if een == oordeel])}"
        for oordeel in Counter(oordelen)
    ]
    return Onderscheidrij(scores=scores, oordelen=tuple(oordelen), zin="; ".join(delen))


def _reeksen(nummers: Sequence[int]) -> str:
    """Return numbers in words, with what follows on each other as "3 tot en met 7"."""
    reeksen: list[list[int]] = []
    for nummer in nummers:
        if reeksen and nummer == reeksen[-1][-1] + 1:
            reeksen[-1].append(nummer)
        else:
            reeksen.append([nummer])
    return opsomming(
        deel
        for reeks in reeksen
        for deel in ([f"{reeks[0]} tot en met {reeks[-1]}"] if len(reeks) > 2 else map(str, reeks))  # noqa: PLR2004
    )
