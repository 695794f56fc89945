"""Many toetsingen: a row each with an oordeel per criterium, and below how often each oordeel comes."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.document.blokken import Alinea, Cel, Kolom, Tabel, kale_lettercel
from toetsing.document.bovennamen import kortnaam, met_lidwoord
from toetsing.document.feiten import feitenoverzicht
from toetsing.document.getallen import getallenoverzicht
from toetsing.document.items import itemoverzicht
from toetsing.document.letter import NIETS, letter_bij, letter_van, met_ster, soort_bij, vastgesteld_van
from toetsing.document.stand import STAND, standcel
from toetsing.document.telzinnen import alle_scores_zin
from toetsing.document.zinnen import overgenomen_zin
from toetsing.domain.decide.uitslag import mogelijk_kort, tel_oordelen
from toetsing.domain.oordeelplaatsen import noem_plaatsen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.words.woorden import ZONDER_RONDE, datum, opsomming, rondesleutel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.document.blokken import Blok
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Telling, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.oordelen import Oordeelniveau


def kenmerken(uitslagen: Sequence[Uitslag]) -> str:
    """Return what toetsingen have in common: "ronde 2015, toezicht"; of one also its day and what was taken over."""
    toetsingen = [uitslag.toetsing for uitslag in uitslagen]
    rondes = {rondesleutel(toetsing.ronde) for toetsing in toetsingen}
    soorten = {toetsing.soort for toetsing in toetsingen}
    een = toetsingen[0]
    delen = [
        f"ronde {een.ronde}" if een.ronde and len(rondes) == 1 else "",
        datum(een.datum) if een.datum and len(toetsingen) == 1 else "",
        een.soort.value if een.soort and len(soorten) == 1 else "",
        overgenomen_zin(een) if len(toetsingen) == 1 else "",
        "let op: verschillende soorten door elkaar" if len(soorten) > 1 else "",
    ]
    return ", ".join(filter(None, delen))


def overzichtblokken(kader: Kader, uitslagen: Sequence[Uitslag]) -> Iterator[Blok]:
    """Yield the table of toetsingen in the order in which they were given, their facts and items, and counts."""
    criteria = tuple(criterium.nr for criterium in kader.criteria if criterium.regelset is not None)
    met_oordeel = {criterium.nr for uitslag in uitslagen for criterium in uitslag.van_criteria(kader)}
    getoond = [criterium.nr for criterium in kader.criteria if criterium.nr in met_oordeel]
    met_ronde = len({rondesleutel(u.toetsing.ronde) for u in uitslagen}) > 1
    met_soort = len({u.toetsing.soort for u in uitslagen}) > 1
    boven = sorted(kader.nrs_boven, key=lambda nr: nr != GEHEEL)
    namen = [_naam(uitslag, met_ronde=met_ronde, met_soort=met_soort) for uitslag in uitslagen]
    items = tuple(itemoverzicht(kader, namen, [uitslag.toetsing for uitslag in uitslagen]))
    if not kader.heeft_oordelen:
        yield from items
        return
    zeker, open_, geheel = (
        sum(getattr(uitslag, veld) for uitslag in uitslagen) for veld in ("voldoende", "kan_nog", "beoordeeld")
    )
    if kader.heeft_scores:
        yield Alinea(tekst=alle_scores_zin(zeker, geheel, open_))
    yield Tabel(
        titel="Oordelen per organisatie",
        kolommen=(
            Kolom(kop="organisatie", soort="kort"),
            *((Kolom(kop="voldoende", soort="teken", telt=STAND),) if kader.heeft_scores else ()),
            *(Kolom(kop=kortnaam(nr), soort="teken") for nr in boven),
            *(Kolom(kop=nr, soort="teken") for nr in getoond),
        ),
        rijen=tuple(
            (
                Cel(tekst=naam),
                *(
                    (standcel(_van(uitslag.voldoende, uitslag.kan_nog, uitslag.beoordeeld), uitslag),)
                    if kader.heeft_scores
                    else ()
                ),
                *(_boven(kader, een) for nr in boven for een in uitslag.boven if een.nr == nr),
                *_oordelen(kader, uitslag, getoond),
            )
            for naam, uitslag in zip(namen, uitslagen, strict=True)
        ),
        naam="Overzicht",
        zoekbaar=True,
    )
    yield from getallenoverzicht(kader, list(zip(namen, uitslagen, strict=True)))
    yield from feitenoverzicht(kader, list(zip(namen, (uitslag.toetsing for uitslag in uitslagen), strict=True)))
    yield from items
    yield from _verdelingen_boven(kader, uitslagen)
    yield from _verdelingen(kader, uitslagen, criteria, getoond)


def _verdelingen_boven(kader: Kader, uitslagen: Sequence[Uitslag]) -> Iterator[Tabel]:
    """Yield the same as `_verdelingen` above the criteria: a table for all that can have the same oordelen."""
    per_letters: dict[tuple[Oordeelniveau, ...], dict[str, list[Knoopuitslag]]] = {}
    for nr in sorted(kader.nrs_boven, key=lambda nr: nr != GEHEEL):
        van_een = [een for uitslag in uitslagen for een in uitslag.boven if een.nr == nr]
        per_letters.setdefault(kader.oordelen_boven(nr), {})[nr] = van_een
    for oordelen, per_nr in per_letters.items():
        letters = (*(een.letter for een in oordelen), GEEN)
        tellingen = {nr: tel_oordelen(letters, van_een) for nr, van_een in per_nr.items()}
        anders = any(telling.afwijkend for telling in tellingen.values())
        open_ = any(een.open or een.open_feiten for van_een in per_nr.values() for een in van_een)
        wat, koppen = opsomming(map(met_lidwoord, per_nr)), [kortnaam(nr) for nr in per_nr]
        berekend = {nr: telling.berekend for nr, telling in tellingen.items()}
        vastgesteld = {nr: telling.vastgesteld for nr, telling in tellingen.items()}
        for hoe, geteld in (("berekend", berekend), *([("vastgesteld", vastgesteld)] if anders else [])):
            yield Tabel(
                titel=f"Verdeling van {wat}{f', zoals {hoe}' if anders else ''}",
                kolommen=(Kolom(kop="aantal", soort="kort"), *_telkolommen(koppen, open_=open_)),
                rijen=tuple(_verdeling(oordelen, geteld)),
                naam=f"{'Verdeling' if hoe == 'berekend' else 'Vastgesteld'} {koppen[0]}",
            )


def _verdelingen(
    kader: Kader, uitslagen: Sequence[Uitslag], criteria: Sequence[str], getoond: Sequence[str]
) -> Iterator[Tabel]:
    """Yield how often each oordeel was computed, and where that is not the same how often it was set."""
    per_criterium: dict[str, list[Criteriumuitslag]] = {nr: [] for nr in getoond}
    for criterium in (een for uitslag in uitslagen for een in uitslag.van_criteria(kader)):
        per_criterium[criterium.nr].append(criterium)
    tellingen = {nr: tel_oordelen(kader.letters, van_een) for nr, van_een in per_criterium.items()}
    anders = any(telling.afwijkend for telling in tellingen.values())
    open_ = any(uitslag.open or any(een.open_feiten for een in uitslag.criteria) for uitslag in uitslagen)
    for oordelen, bij, nrs in _samen_te_tellen(kader, criteria):
        yield Tabel(
            titel=f"Verdeling {bij or 'per criterium'}{', zoals berekend' if anders else ''}",
            kolommen=(Kolom(kop="aantal", soort="kort"), *_telkolommen(nrs, open_=open_)),
            rijen=tuple(_verdeling(oordelen, {nr: tellingen[nr].berekend for nr in nrs})),
            naam=f"Verdeling {nrs[0]}" if bij else "Verdeling",
        )
    for oordelen, bij, nrs in _samen_te_tellen(kader, getoond) if anders else ():
        yield Tabel(
            titel=f"Verdeling {bij or 'per criterium'}, zoals vastgesteld",
            kolommen=(Kolom(kop="aantal", soort="kort"), *_telkolommen(nrs, open_=open_)),
            rijen=(
                *_verdeling(oordelen, {nr: tellingen[nr].vastgesteld for nr in nrs}),
                *_afwijkingen({nr: per_criterium[nr] for nr in nrs}),
            ),
            naam=f"Vastgesteld {nrs[0]}" if bij else "Vastgesteld",
        )


def _samen_te_tellen(
    kader: Kader, nrs: Sequence[str]
) -> Iterator[tuple[tuple[Oordeelniveau, ...], str, tuple[str, ...]]]:
    """Yield which of these criteria have the same oordelen, and where not all have, of which they are."""
    for oordelen, alle in kader.per_oordelen.items():
        samen = tuple(nr for nr in nrs if nr in alle)
        if samen:
            yield oordelen, f"van {noem_plaatsen(samen)}" if samen != tuple(nrs) else "", samen


def _oordelen(kader: Kader, uitslag: Uitslag, getoond: Sequence[str]) -> Iterator[Cel]:
    per_nr = {criterium.nr: criterium for criterium in uitslag.van_criteria(kader)}
    yield from (_oordeel(kader, per_nr[nr]) if nr in per_nr else Cel(tekst="") for nr in getoond)


def _boven(kader: Kader, knoop: Knoopuitslag) -> Cel:
    """Return the same of what is decided above the criteria."""
    oordelen = kader.oordelen_boven(knoop.nr)
    kort = replace(letter_bij(oordelen, knoop.mogelijk), tekst=mogelijk_kort(knoop.mogelijk))
    return kale_lettercel(met_ster(kort, letter_bij(oordelen, knoop.geldend) if knoop.wijkt_af else None))


def _oordeel(kader: Kader, criterium: Criteriumuitslag) -> Cel:
    """Return "V", "V/M" while open, or "M*(V)": set by people, with the computed one beside it."""
    letter = letter_van(kader, criterium.nr, criterium.mogelijk)
    if not criterium.geldend:  # no beslisregels, and nothing set: what was published is all there is
        return Cel(tekst=f"{criterium.gepubliceerd} (gepubliceerd)", soort=letter.soort)
    kort = replace(letter, tekst=mogelijk_kort(criterium.mogelijk) or letter.tekst)
    return kale_lettercel(met_ster(kort, vastgesteld_van(kader, criterium)))


def _verdeling(oordelen: Sequence[Oordeelniveau], tellingen: Mapping[str, Telling]) -> Iterator[tuple[Cel, ...]]:
    """Yield a row for each of these oordelen, and for none where that happens."""
    for letter in (*(niveau.letter for niveau in oordelen), GEEN):
        if letter != GEEN or any(telling.mogelijk[GEEN] for telling in tellingen.values()):
            aantallen = (_tot(een.zeker[letter], een.mogelijk[letter]) for een in tellingen.values())
            yield Cel(tekst=letter, soort=soort_bij(oordelen, letter)), *aantallen


def _afwijkingen(per_criterium: Mapping[str, Sequence[Criteriumuitslag]]) -> Iterator[tuple[Cel, ...]]:
    """Yield per direction ("van V naar M") how many departures from what was computed there are on each criterium."""
    tellingen = {nr: Counter(_richting(c) for c in van_een if c.wijkt_af) for nr, van_een in per_criterium.items()}
    for richting in sorted({richting for telling in tellingen.values() for richting in telling}):
        aantallen = (telling[richting] for telling in tellingen.values())
        yield Cel(tekst=richting), *(Cel(tekst=str(n) if n else "", getallen=(n, n)) for n in aantallen)


def _richting(criterium: Criteriumuitslag) -> str:
    return f"van {mogelijk_kort(criterium.mogelijk) or NIETS} naar {criterium.vastgesteld}"


def _naam(uitslag: Uitslag, *, met_ronde: bool, met_soort: bool) -> str:
    """Return the name, with ronde and soort where the overview has more than one of them, and what was taken over."""
    toetsing = uitslag.toetsing
    delen = []
    if met_ronde:
        delen.append(toetsing.ronde or ZONDER_RONDE)
    if met_soort:
        delen.append(toetsing.soort.value if toetsing.soort else "soort onbekend")
    if toetsing.overgenomen:
        delen.append(overgenomen_zin(toetsing))
    return f"{toetsing.organisatie} ({', '.join(delen)})" if delen else toetsing.organisatie


def _van(zeker: int, open_: int, geheel: int) -> str:
    return f"{zeker}-{zeker + open_} van {geheel}" if open_ else f"{zeker} van {geheel}"


def _telkolommen(koppen: Iterable[str], *, open_: bool) -> Iterator[Kolom]:
    """Yield a column for each; for who counts further of what is certain, and where open of what is possible."""
    yield from (Kolom(kop=kop, soort="teken", telt=(kop, f"{kop} mogelijk") if open_ else (kop,)) for kop in koppen)


def _tot(zeker: int, mogelijk: int) -> Cel:
    """Return "8", or "8-10" for certain and possible."""
    return Cel(tekst=str(zeker) if zeker == mogelijk else f"{zeker}-{mogelijk}", getallen=(zeker, mogelijk))
