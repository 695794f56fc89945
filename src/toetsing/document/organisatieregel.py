"""One organisation beside all the others: its place, why it has which oordeel, and the cell of every score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from toetsing.document.aandelen import Aandeel, eigen_scores, scoreaandelen, scoresoort, scoretelling
from toetsing.document.boven import bovenoordelen
from toetsing.document.letter import letter_van, vastgesteld_van
from toetsing.document.stand import plaatscel, stand_kort
from toetsing.document.zinnen import beslisregel_zin, opmerkingen_bij
from toetsing.domain.plek import bestandsnaam
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.reeksen import vindplaatsen
from toetsing.domain.words.telwoorden import als_zin
from toetsing.domain.words.woorden import opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from toetsing.document.boven import Bovenoordeel
    from toetsing.document.letter import Letter, Soortnaam
    from toetsing.domain.compare.landelijk import Eindplaats, Landelijk, Plaats
    from toetsing.domain.decide.uitslag import Criteriumuitslag
    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing


def organisatieregels(kader: Kader, telling: Landelijk, *, met_door: bool = True) -> tuple[Organisatieregel, ...]:
    """Return every organisation in the order of the ranking; with who set another oordeel where `met_door`.

    The ranking is by eindoordeel where the kader has one, and else by what is voldoende.
    """
    n = len(telling.plaatsen)
    verwachtingen = {v.nr: v for v in kader.verwachtingen}
    landelijk = {
        een.nr: ", ".join(
            f"{deel.aantal} {deel.teken or deel.naam}"
            for deel in scoreaandelen(verwachtingen[een.nr], een, n)
            if deel.aantal
        )
        for een in telling.verwachtingen
    }
    plaatsen = telling.eindplaatsen or telling.plaatsen
    return tuple(_regel(kader, plaats, landelijk, met_door=met_door) for plaats in plaatsen)


def _regel(
    kader: Kader, plaats: Plaats | Eindplaats, landelijk: Mapping[str, str], *, met_door: bool
) -> Organisatieregel:
    uitslag = plaats.uitslag
    bladen = {plek.blad for plek in uitslag.toetsing.herkomst.values() if plek.blad}
    return Organisatieregel(
        plaats=plaatscel(plaats.hoogste, plaats.laagste).tekst,
        hoogste=plaats.hoogste,
        laagste=plaats.laagste,
        organisatie=uitslag.toetsing.organisatie,
        ronde=uitslag.toetsing.ronde or "",
        soort=uitslag.toetsing.soort.value if uitslag.toetsing.soort else "",
        datum=uitslag.toetsing.datum.isoformat() if uitslag.toetsing.datum else "",
        voldoende=stand_kort(uitslag) if kader.heeft_scores else "",
        zeker=uitslag.voldoende,
        beoordeeld=uitslag.beoordeeld,
        open=uitslag.open,
        nvt=sum(uitslag.toetsing.scores[v.nr] in v.schaal.nvt for v in kader.verwachtingen if v.telt_mee),
        aandelen=eigen_scores(kader, uitslag),
        oordelen=tuple(
            _oordeel(kader, criterium, uitslag.toetsing.scores, met_door=met_door) for criterium in uitslag.criteria
        ),
        scores=tuple(_score(kader, uitslag.toetsing, nr, zin) for nr, zin in landelijk.items()),
        feiten=tuple(_feit(feit, uitslag.toetsing) for feit in kader.losse_feiten),
        bestand=bestandsnaam(uitslag.toetsing.bron.bestand),
        blad=opsomming(sorted(bladen)),
        cellen=_cellen(kader, uitslag.toetsing),
        bovenoordelen=bovenoordelen(kader, uitslag, met_door=met_door),
    )


def _cellen(kader: Kader, toetsing: Toetsing) -> str:
    """Return in which cells the scores of a toetsing stand, those that follow each other as one."""
    nrs = [verwachting.nr for verwachting in kader.verwachtingen]
    plekken = (toetsing.herkomst.get(nr) for nr in nrs)
    return vindplaatsen(nrs, [(plek.adres or "") if plek else "geen cel" for plek in plekken])


def _oordeel(
    kader: Kader, criterium: Criteriumuitslag, scores: Mapping[str, Ingevuld], *, met_door: bool
) -> Criteriumoordeel:
    tellend = next(een.tellend for een in kader.criteria if een.nr == criterium.nr)
    return Criteriumoordeel(
        nr=criterium.nr,
        oordeel=letter_van(kader, criterium.nr, criterium.mogelijk),
        vastgesteld=vastgesteld_van(kader, criterium),
        telling=scoretelling(kader, tellend, scores),
        beslisregel=beslisregel_zin(criterium),
        opmerkingen=tuple(als_zin(schoon(een)) for een in opmerkingen_bij(kader, criterium, met_door=met_door)),
    )


def _score(kader: Kader, toetsing: Toetsing, nr: str, landelijk: str) -> Scoreregel:
    score, plek = toetsing.scores[nr], toetsing.herkomst.get(nr)
    return Scoreregel(
        nr=nr,
        score=als_woord(score),
        soort="open" if score is OPEN else scoresoort(kader.per_nr[nr].schaal, score),
        cel=(plek.cel or "") if plek else "",
        adres=(plek.adres or "") if plek else "",
        overgenomen_uit=toetsing.overgenomen.get(nr, ""),
        landelijk=landelijk,
    )


def _feit(feit: Feit, toetsing: Toetsing) -> Feitantwoord:
    score, plek = toetsing.scores[feit.nr], toetsing.herkomst.get(feit.nr)
    return Feitantwoord(
        naam=feit.nr,
        antwoord=feit.antwoord(score),
        soort="open" if score is OPEN else "midden",
        cel=(plek.cel or "") if plek else "",
        adres=(plek.adres or "") if plek else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumoordeel:
    """An oordeel of one organisation and why: the counts and the beslisregel. `vastgesteld` is what people set."""

    nr: str
    oordeel: Letter
    vastgesteld: Letter | None
    telling: str
    beslisregel: str
    opmerkingen: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisatieregel:
    """An organisation in the ranking, with its oordelen, its scores and the cell of each.

    `plaats` is "3", "3 of 4" or "3 tot en met 7", in numbers `hoogste` and `laagste`; `voldoende` is "18 van de 24"
    or "18 tot en met 21 van de 24", in numbers `zeker` of `beoordeeld`; `open` and `nvt` are of all that count, and
    `aandelen` its verwachtingen by score. `datum` is a day as 2016-01-18; it, `ronde` and `soort` are empty where
    nobody said them. `cellen` is where its scores stand, as "Toetsing!E7:E31".
    `feiten` are its answers to the facts of the kader, without what people wrote about those.
    `bovenoordelen` are those on themas and on the whole, which comes last, where the kader decides any; who certainly
    has no eindoordeel has no place in a ranking by that.
    """

    plaats: str
    hoogste: int | None
    laagste: int | None
    organisatie: str
    ronde: str
    soort: str
    datum: str
    voldoende: str
    zeker: int
    beoordeeld: int
    open: int
    nvt: int
    aandelen: tuple[Aandeel, ...]
    oordelen: tuple[Criteriumoordeel, ...]
    scores: tuple[Scoreregel, ...]
    bestand: str
    blad: str
    cellen: str
    feiten: tuple[Feitantwoord, ...] = ()
    bovenoordelen: tuple[Bovenoordeel, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitantwoord:
    """What a fact is of one organisation, its kind, and the cell it came from; `adres` is that cell with its sheet."""

    naam: str
    antwoord: str
    soort: Soortnaam
    cel: str
    adres: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreregel:
    """A score of one organisation, its kind, the cell it came from, and how many have which ("25 +, 1 -").

    `adres` is that cell with its sheet; `overgenomen_uit` is the ronde in which it was given, if it was taken over.
    """

    nr: str
    score: str
    soort: Soortnaam
    cel: str
    adres: str
    overgenomen_uit: str
    landelijk: str
