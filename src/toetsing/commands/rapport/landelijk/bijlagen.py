"""The annexes of the report about many organisations: all oordelen and scores, each organisation alone, the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.rapport.landelijk.gegeven import gegeven_tabel
from toetsing.commands.rapport.zinnen import volgt_uit_zin
from toetsing.document.balken import BALKEN, in_delen, in_woorden
from toetsing.document.blokken import (
    BIJLAGE,
    BREEDSTE,
    Alinea,
    Cel,
    Deel,
    Kolom,
    Tabel,
    Uitklap,
    alineas,
    cellen,
    lettercel,
)
from toetsing.document.boven import Bovenoordeel
from toetsing.document.bovennamen import kortnaam
from toetsing.document.kaderdeel import gemaakt_met, themakop
from toetsing.document.letter import NIETS, STER, STER_OF_GEVOLG, gezegd_met_naam, met_ster
from toetsing.document.telzinnen import OPEN_NAAM
from toetsing.document.zinnen import ZONDER_OORDEEL
from toetsing.domain.oordelen import GEHEEL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.commands.rapport.landelijk.beeld import (
        Bovendeel,
        Criteriumdeel,
        Landelijkrapport,
        Themadeel,
    )
    from toetsing.document.blokken import Blok
    from toetsing.document.letter import Letter
    from toetsing.document.organisatieregel import Criteriumoordeel, Organisatieregel, Scoreregel

_NR: Final = Kolom(kop="nr", soort="nr")
_ORGANISATIE: Final = Kolom(kop="organisatie", soort="kort")
SCORES_OM_TE_OPENEN: Final = 12_000
"""Up to so many scores in all, each organisation has all of its own to open: that of 500 with 24 each. Of more it has
only those that are not voldoende, for a page with a row for each would be larger than a browser opens with ease.
The table of all scores has the others too."""
_TOTAAL: Final = Kolom(kop="voldoende", soort="kort", telt=("voldoende", "beoordeeld", OPEN_NAAM, "nvt"))


def is_gescoord(r: Landelijkrapport) -> bool:
    """Return whether anything is scored; else there is nothing to count or to rank by a count."""
    return any(c.verwachtingen for thema in r.themas for c in thema.criteria)


def oordelendeel(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Deel]:
    """Yield the annex of all oordelen, where the kader has beslisregels."""
    if r.rangorde[0].oordelen or r.rangorde[0].bovenoordelen:
        yield Deel(id="oordelen", titel="Bijlage: alle oordelen", blokken=tuple(_oordelen(r, plekken)))
    if r.gegeven:
        yield Deel(id="gegeven", titel="Bijlage: oordelen die mensen gaven", blokken=tuple(gegeven_tabel(r.gegeven)))


def _oordelen(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    anders = any(oordeel.vastgesteld for regel in r.rangorde for oordeel in _alle(regel))
    gevolg = any(oordeel.alleen_gevolg for regel in r.rangorde for oordeel in regel.bovenoordelen)
    ster = f" {STER_OF_GEVOLG if gevolg else STER}." if anders else ""
    op_eindoordeel = "In de volgorde van het eindoordeel." if r.over_geheel else "Op naam."
    volgorde = "In de volgorde van de rangorde." if is_gescoord(r) else op_eindoordeel
    yield Alinea(tekst=f"{volgorde}{ster}")
    nrs = [_kolomkop(oordeel) for oordeel in _alle(r.rangorde[0])]
    rijen = [
        (
            _naam(regel, plekken),
            [_oordeelcel(regel, oordeel, plekken.get(regel.organisatie, "")) for oordeel in _alle(regel)],
        )
        for regel in r.rangorde
    ]
    groepen = [_groep(r, oordeel.nr) for oordeel in _alle(r.rangorde[0])]
    kolommen = list(zip(nrs, groepen, strict=True))
    yield from _kolom_per_nummer("Oordelen per organisatie", "Oordelen", kolommen, rijen, breed_vanaf=BALKEN + 1)


def _groep(r: Landelijkrapport, nr: str) -> str:
    """Return the thema that a number of the kader is or belongs to; nothing of the whole."""
    return next((themakop(t.nr, t.naam) for t in r.themas if nr == t.nr or nr in _nummers(t)), "")


def _nummers(thema: Themadeel) -> Iterator[str]:
    for criterium in thema.criteria:
        yield criterium.nr
        yield from (v.nr for v in criterium.verwachtingen)


def _alle(regel: Organisatieregel) -> tuple[Criteriumoordeel | Bovenoordeel, ...]:
    """Return every oordeel of an organisation: that on the whole, those on themas, and those on criteria."""
    return (*_boven(regel), *regel.oordelen)


def _boven(regel: Organisatieregel) -> list[Bovenoordeel]:
    """Return the oordelen above the criteria, the one on the whole first."""
    return sorted(regel.bovenoordelen, key=lambda een: een.nr != GEHEEL)


def _kolomkop(oordeel: Criteriumoordeel | Bovenoordeel) -> str:
    return kortnaam(oordeel.nr) if isinstance(oordeel, Bovenoordeel) else oordeel.nr


def eindletter(regel: Organisatieregel) -> Letter:
    """Return the oordeel on the whole of an organisation, with what people set instead marked as such."""
    geheel = regel.bovenoordelen[-1]
    return met_ster(geheel.oordeel, geheel.vastgesteld, gevolg=geheel.alleen_gevolg)


def _oordeelcel(regel: Organisatieregel, oordeel: Criteriumoordeel | Bovenoordeel, plek: str) -> Cel:
    """Return a letter that leads to why, from `plek` on; who only hears it is told whose oordeel it is, and which."""
    gevolg = isinstance(oordeel, Bovenoordeel) and oordeel.alleen_gevolg
    letter = met_ster(oordeel.oordeel, oordeel.vastgesteld, gevolg=gevolg)
    gezegd = f"{regel.organisatie}, {_kolomkop(oordeel)}: {letter.voluit}"
    keuze = keuze_van(oordeel.vastgesteld or oordeel.oordeel)
    return Cel(tekst=letter.tekst, soort=letter.soort, doel=plek and f"{plek}-{oordeel.nr}", gezegd=gezegd, keuze=keuze)


def keuze_van(letter: Letter) -> str:
    """Return by which name one chooses who has an oordeel: all that are not settled yet are one choice."""
    if letter.soort != "open":
        return f"{letter.tekst} {letter.voluit}"
    return ZONDER_OORDEEL if letter.voluit == ZONDER_OORDEEL else OPEN_NAAM


def alle_scores(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    """Yield the annex of all scores: what the signs mean, and who and what is voldoende beside and below them."""
    yield Alinea(tekst="In de volgorde van de rangorde.")
    yield from alineas(r.scoreregels)
    nrs = [(score.nr, _groep(r, score.nr)) for score in r.rangorde[0].scores]
    namen = _scorenamen(r)
    rijen = [(_naam(regel, plekken), [_scorecel(score, namen) for score in regel.scores]) for regel in r.rangorde]
    voet = list(_voet(r))
    achteraan = (_TOTAAL, [*map(_eigen_totaal, r.rangorde), *(_totaalcel(totaal) for _, _, totaal in voet)])
    rijen += [(Cel(tekst=naam), [_totaalcel(n) for n in aantallen]) for naam, aantallen, _ in voet]
    yield from _kolom_per_nummer("Scores per organisatie", "Scores", nrs, rijen, achteraan=achteraan, voet=len(voet))


def _voet(r: Landelijkrapport) -> Iterator[tuple[str, list[int | None], int]]:
    """Yield the totals: what they are of, by verwachting, and of all; open and nvt only where they happen."""
    open_, nvt = sum(regel.open for regel in r.rangorde), sum(regel.nvt for regel in r.rangorde)
    zeker = "zeker voldoende" if open_ else "voldoende"
    yield zeker, [een.voldoende for een in r.scoretotalen], sum(regel.zeker for regel in r.rangorde)
    yield "beoordeeld", [een.beoordeeld for een in r.scoretotalen], sum(regel.beoordeeld for regel in r.rangorde)
    if open_:
        yield OPEN_NAAM, [een.open for een in r.scoretotalen], open_
    if nvt:
        yield "nvt", [een.nvt for een in r.scoretotalen], nvt


def _totaalcel(n: int | None) -> Cel:
    """Return an amount, or a dash where nothing can be counted."""
    if n is None:
        return Cel(tekst=NIETS, gezegd="niet te tellen")
    return Cel(tekst=str(n), getallen=(n,))


def _eigen_totaal(regel: Organisatieregel) -> Cel:
    """Return how many verwachtingen of an organisation are voldoende, of how many, and what else there is."""
    verder = ((regel.open, OPEN_NAAM), (regel.nvt, "nvt"))
    return Cel(
        tekst=regel.voldoende,
        noot=", ".join(f"{n} {naam}" for n, naam in verder if n),
        getallen=(regel.zeker, regel.beoordeeld, regel.open, regel.nvt),
    )


def _scorenamen(r: Landelijkrapport) -> dict[tuple[str, str], str]:
    """Return what each score of each verwachting is called, by its number and sign."""
    verwachtingen = (v for thema in r.themas for c in thema.criteria for v in c.verwachtingen)
    return {(v.nr, een.teken): een.naam for v in verwachtingen for een in v.aandelen}


def _scorecel(score: Scoreregel, namen: Mapping[tuple[str, str], str]) -> Cel:
    """Return a sign, which a screen reader calls by its name."""
    naam = namen.get((score.nr, score.score), "")
    eigen = naam if naam != score.score else ""
    keuze = score.score if score.score == OPEN_NAAM else f"{score.score} {eigen}".strip()
    return Cel(tekst=score.score, soort=score.soort, gezegd=gezegd_met_naam(score.score, eigen), keuze=keuze)


def _naam(regel: Organisatieregel, plekken: dict[str, str]) -> Cel:
    return Cel(tekst=regel.organisatie, doel=plekken.get(regel.organisatie, ""))


def _kolom_per_nummer(
    titel: str,
    naam: str,
    nrs: Sequence[tuple[str, str]],
    rijen: Sequence[tuple[Cel, Sequence[Cel]]],
    *,
    breed_vanaf: int = 1,
    zoekbaar: bool = True,
    achteraan: tuple[Kolom, Sequence[Cel]] | None = None,
    voet: int = 0,
) -> Iterator[Tabel]:
    """Yield a column per number, with its thema, and a row per organisation, in as many tables as the columns need.

    `achteraan` is a column that is about all numbers, so it stands in the last table only, behind them.
    """
    for groep in in_delen(list(enumerate(nrs)), BREEDSTE - (1 if achteraan is None else 2)):
        deel = "" if len(groep) == len(nrs) else f" {groep[0][1][0]} tot en met {groep[-1][1][0]}"
        slot = achteraan if groep[-1][0] == len(nrs) - 1 else None
        yield Tabel(
            titel=f"{titel}{deel}",
            kolommen=(
                _ORGANISATIE,
                *(Kolom(kop=nr, soort="teken", over=nr if zoekbaar else "", groep=thema) for _, (nr, thema) in groep),
                *([slot[0]] if slot else []),
            ),
            rijen=tuple(
                (wie, *(eigen[plek] for plek, _ in groep), *([slot[1][rij]] if slot else []))
                for rij, (wie, eigen) in enumerate(rijen)
            ),
            naam=f"{naam}{deel}",
            breed=len(groep) >= breed_vanaf,
            zoekbaar=zoekbaar,
            voet=voet,
        )


def per_organisatie(r: Landelijkrapport, plekken: dict[str, str]) -> Iterator[Blok]:
    """Yield each organisation by itself, to open: its oordelen and scores beside those of all."""
    criteria = {c.nr: c for thema in r.themas for c in thema.criteria}
    teksten = {v.nr: v.tekst for c in criteria.values() for v in c.verwachtingen}
    namen = _scorenamen(r)
    alle = sum(len(regel.scores) for regel in r.rangorde) <= SCORES_OM_TE_OPENEN
    yield Alinea(tekst="Open een organisatie om te zien waarom zij welk oordeel heeft, naast de landelijke aantallen.")
    if not alle:
        yield Alinea(tekst="Van haar scores staan hier die niet voldoende zijn; de tabel van alle scores heeft elke.")
    for regel in r.rangorde:
        plek = plekken[regel.organisatie]
        eind = f"eindoordeel {eindletter(regel).tekst}, " if r.over_geheel else ""
        titel = f"{regel.organisatie}: {eind}plaats {regel.plaats}, {regel.voldoende} verwachtingen voldoende"
        scores = _scores(regel, teksten, namen, alle=alle)
        blokken = (_eigen_oordelen(r, regel, plek, criteria), *scores, *_eigen_feiten(r, regel))
        yield Uitklap(id=plek, titel=titel, blokken=blokken)


def _eigen_oordelen(
    r: Landelijkrapport, regel: Organisatieregel, plek: str, criteria: Mapping[str, Criteriumdeel]
) -> Tabel:
    return Tabel(
        titel=f"Oordelen van {regel.organisatie}",
        kolommen=(
            _NR,
            Kolom(kop="over" if regel.bovenoordelen else "criterium", soort="kort"),
            Kolom(kop="oordeel", soort="kort"),
            Kolom(kop="waarom"),
            Kolom(kop="landelijk", soort="kort"),
        ),
        rijen=(
            *_eigen_boven(r, regel, plek),
            *(
                (
                    Cel(tekst=oordeel.nr, id=f"{plek}-{oordeel.nr}"),
                    Cel(tekst=criteria[oordeel.nr].kort),
                    lettercel(oordeel.vastgesteld or oordeel.oordeel, noot=_berekend(oordeel)),
                    Cel(tekst=_waarom(oordeel)),
                    Cel(tekst=in_woorden(criteria[oordeel.nr].aandelen), noot=_geteld(criteria[oordeel.nr])),
                )
                for oordeel in regel.oordelen
            ),
        ),
        rijkop=1,
    )


def _eigen_boven(r: Landelijkrapport, regel: Organisatieregel, plek: str) -> Iterator[tuple[Cel, ...]]:
    """Yield the oordelen of an organisation on the whole and on themas, with why."""
    delen = {een.nr: een for een in (*(thema.bovenoordeel for thema in r.themas), r.over_geheel) if een}
    for een in _boven(regel):
        yield (
            Cel(tekst="" if een.nr == GEHEEL else een.nr, id=f"{plek}-{een.nr}"),
            Cel(tekst=een.naam),
            lettercel(een.vastgesteld or een.oordeel, noot=_berekend(een)),
            Cel(tekst=een.alinea),
            Cel(tekst=in_woorden(delen[een.nr].aandelen), noot=_geteld(delen[een.nr])),
        )


def _eigen_feiten(r: Landelijkrapport, regel: Organisatieregel) -> Iterator[Tabel]:
    if regel.feiten:
        yield Tabel(
            titel=f"Feiten van {regel.organisatie}",
            kolommen=(Kolom(kop="feit", soort="kort"), Kolom(kop="vraag"), Kolom(kop="antwoord", soort="kort")),
            rijen=tuple(
                cellen((feit.naam, feit.tekst, eigen.antwoord))
                for feit, eigen in zip(r.feiten, regel.feiten, strict=True)
            ),
        )


def _scores(
    regel: Organisatieregel, teksten: Mapping[str, str], namen: Mapping[tuple[str, str], str], *, alle: bool
) -> Iterator[Tabel]:
    """Yield the scores of an organisation, or only those that are not voldoende, if there are any."""
    scores = [score for score in regel.scores if alle or score.soort != "goed"]
    if alle or scores:
        yield Tabel(
            titel=f"Scores van {regel.organisatie}{'' if alle else ' die niet voldoende zijn'}",
            kolommen=(
                _NR,
                Kolom(kop="verwachting"),
                Kolom(kop="score", soort="teken"),
                Kolom(kop="landelijk", soort="kort"),
            ),
            rijen=tuple(
                (*cellen((score.nr, teksten[score.nr])), _scorecel(score, namen), Cel(tekst=score.landelijk))
                for score in scores
            ),
            rijkop=1,
        )


def _berekend(oordeel: Criteriumoordeel | Bovenoordeel) -> str:
    return f"vastgesteld; berekend {oordeel.oordeel.tekst}" if oordeel.vastgesteld else ""


def _geteld(c: Criteriumdeel | Bovendeel) -> str:
    """Return which oordelen were counted, where that is not the same."""
    return "berekend" if c.vastgesteld else ""


def _waarom(oordeel: Criteriumoordeel) -> str:
    letter = "" if oordeel.oordeel.tekst == NIETS else oordeel.oordeel.tekst
    beslisregel = volgt_uit_zin(letter, oordeel.beslisregel)
    return " ".join(filter(None, (oordeel.telling, beslisregel, *oordeel.opmerkingen)))


def notitiedeel(r: Landelijkrapport) -> Iterator[Deel]:
    """Yield the annex of notes at cells, where they were asked for."""
    if r.notities:
        tabel = Tabel(
            titel="Notities bij de cellen van de scores",
            kolommen=(_ORGANISATIE, _NR, Kolom(kop="notitie")),
            rijen=tuple(cellen((wie, nr, " ".join(alineas_))) for wie, rijen in r.notities for nr, alineas_ in rijen),
            naam="Notities",
            zoekbaar=True,
        )
        yield Deel(id="notities", titel="Bijlage: notities in de werkmappen", blokken=(tabel,))


def herleiding(r: Landelijkrapport) -> Iterator[Blok]:
    """Yield with what the report was made, and in which cells the scores of each organisation stand."""
    eerder = r.hertoets.rondes[:-1] if r.hertoets else ()
    yield from gemaakt_met(r.herkomst, met_bestanden=False, eerder=eerder, bronnen=r.kader.bronnen)
    yield Tabel(
        titel="Welke bestanden zijn gelezen",
        kolommen=(Kolom(kop="bestand", soort="kort"), Kolom(kop="sha256")),
        rijen=tuple(map(cellen, r.herkomst.bestanden)),
        naam="Bestanden",
    )
    if not any(regel.cellen for regel in r.rangorde):
        return
    yield Tabel(
        titel="Waar de scores van elke organisatie staan: een cel per verwachting, in hun volgorde",
        kolommen=(_ORGANISATIE, Kolom(kop="bestand"), Kolom(kop="cellen", soort="kort")),
        rijen=tuple(cellen((regel.organisatie, regel.bestand, regel.cellen)) for regel in r.rangorde),
        naam="Vindplaatsen",
    )


def _cellen_van_feiten(r: Landelijkrapport) -> Iterator[Tabel]:
    rijen = [(Cel(tekst=regel.organisatie), cellen(feit.cel for feit in regel.feiten)) for regel in r.rangorde]
    namen = [(feit.naam, "") for feit in r.feiten]
    yield from _kolom_per_nummer("De cel van elk feit", "Feitcellen", namen, rijen, zoekbaar=False)


def cellendeel(r: Landelijkrapport) -> Deel:
    """Return the cell of every score by itself, for who looks them up by a program."""
    nrs = [(score.nr, "") for score in r.rangorde[0].scores]
    rijen = [(Cel(tekst=regel.organisatie), cellen(score.cel for score in regel.scores)) for regel in r.rangorde]
    tabellen = (
        *_kolom_per_nummer("De cel van elke score", "Cellen", nrs, rijen, zoekbaar=False),
        *_cellen_van_feiten(r),
    )
    return Deel(id="cellen", titel=f"{BIJLAGE}: de cel van elke score", blokken=tabellen, alleen="gegevens")
