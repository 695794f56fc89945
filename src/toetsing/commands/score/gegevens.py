"""The uitslagen as tidy tables, for a spreadsheet or an analyst."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.document.blokken import Cel, Deel, Kolom, Tabel, cellen
from toetsing.document.feiten import feitentabellen
from toetsing.document.getallen import GETALVELDEN, getaltabellen, getalvelden, met_getal
from toetsing.document.items import itemtabellen
from toetsing.document.scoretabel import scoretabel
from toetsing.document.zinnen import beslisregel_zin
from toetsing.domain.decide.beslissen import met_alleen_een_getal
from toetsing.domain.decide.uitslag import Criteriumuitslag, mogelijk_kort
from toetsing.domain.oordeelplaatsen import niveau_van
from toetsing.domain.words.woorden import datum, opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from toetsing.domain.decide.uitslag import Knoopuitslag, Uitslag
    from toetsing.domain.kader import Feit, Kader
    from toetsing.pipeline.besloten import Besloten


def gegevensdeel(scoring: Besloten, *, uitleg: bool) -> Deel:
    """Return a row per organisation and oordeel, with `uitleg` also one per verwachting; facts, numbers and files."""
    feiten = feitentabellen(scoring.kader, [uitslag.toetsing for uitslag in scoring.uitslagen])
    items = itemtabellen(scoring.kader, [uitslag.toetsing for uitslag in scoring.uitslagen])
    if not scoring.kader.heeft_oordelen:
        tabellen = (*items, *_reeksen(scoring), bestandentabel(scoring))
        return Deel(id="gegevens", titel="Gegevens", blokken=tabellen, alleen="gegevens")
    getallen = getaltabellen(scoring.kader, scoring.uitslagen)
    uitgelegd = _uitgelegd(scoring) if uitleg else ()
    tabellen = (
        *(_oordelen(scoring), *uitgelegd, *feiten, *items, *getallen, *_reeksen(scoring)),
        bestandentabel(scoring),
    )
    return Deel(id="gegevens", titel="Gegevens", blokken=tabellen, alleen="gegevens")


def _reeksen(scoring: Besloten) -> Iterator[Tabel]:
    if scoring.kader.reeksen:
        from toetsing.document.reekstabellen import reekstabellen  # only a kader that asks for series pays for it

        yield from reekstabellen(scoring.kader, [uitslag.toetsing for uitslag in scoring.uitslagen])


def _oordelen(scoring: Besloten) -> Tabel:
    kader = scoring.kader
    koppen = ["organisatie", "ronde", "soort", "thema", "themanaam", "criterium", "criteriumnaam"]
    koppen += ["niveau"] if kader.heeft_bovenregels else []
    koppen += ["berekend", "vastgesteld", "mogelijk", "beslisregel"]
    koppen += ["feiten", "open feiten"] if kader.losse_feiten else []
    aantallen = [*(kolom.teken for kolom in kader.kolommen), *("open", "voldoende", "beoordeeld")]
    getallen = GETALVELDEN if met_getal(kader) else ()
    verder = ["gepubliceerd", "afwijkend", "motivering", "door"]
    verder += ["gegeven op"] if kader.mensoordelen else []
    verder += ["overgenomen", "bestand", "kader", "versie", "variant"]
    kort = dict.fromkeys(("thema", "criterium"), "nr")
    kort |= dict.fromkeys(("berekend", "vastgesteld", "gepubliceerd", "afwijkend"), "teken")
    return Tabel(
        titel=f"Elk oordeel, een rij per organisatie en criterium{', thema en geheel' * kader.heeft_bovenregels}",
        kolommen=(
            *(_kolom(kop, kort) for kop in koppen),
            *(Kolom(kop=kop, soort="getal") for kop in aantallen),
            *getallen,
            *(_kolom(kop, kort) for kop in verder),
        ),
        rijen=tuple(
            rij
            for uitslag in scoring.uitslagen
            for rij in (
                *(_rij(kader, uitslag, criterium) for criterium in _met_een_rij(kader, uitslag)),
                *(_bovenrij(kader, uitslag, knoop) for knoop in uitslag.boven),
            )
        ),
        naam="Uitslagen",
        zoekbaar=True,
    )


def _met_een_rij(kader: Kader, uitslag: Uitslag) -> Iterator[Criteriumuitslag]:
    """Yield every criterium with an oordeel or a number, in the order of the kader."""
    per_nr = {een.nr: een for een in (*uitslag.alle_criteria, *met_alleen_een_getal(kader, uitslag))}
    yield from (per_nr[criterium.nr] for criterium in kader.criteria if criterium.nr in per_nr)


def _rij(kader: Kader, uitslag: Uitslag, een: Criteriumuitslag) -> tuple[Cel, ...]:
    thema, van = next((t, c) for t in kader.themas for c in t.criteria if c.nr == een.nr)
    plek = (thema.nr, thema.naam, van.nr, van.kort)
    feiten = [feit for feit in kader.feiten if feit.nr in een.feiten]
    berekend = _berekend(kader, uitslag, een, plek, (beslisregel_zin(een), feiten))
    gezet = _gezet(kader, uitslag, een, {v.nr for v in van.verwachtingen})
    return (*cellen(berekend), *getalvelden(kader, van, uitslag), *cellen(gezet))


def _bovenrij(kader: Kader, uitslag: Uitslag, knoop: Knoopuitslag) -> tuple[Cel, ...]:
    """Return the row of what is decided above the criteria: it has no counts and no number of its own."""
    thema = next((thema for thema in kader.themas if thema.nr == knoop.nr), None)
    plek = (thema.nr if thema else "", thema.naam if thema else "", "", "")
    feiten = [feit for feit in kader.feiten if knoop.nr in kader.boven_criteria_met(feit)]
    berekend = _berekend(kader, uitslag, knoop, plek, (beslisregel_zin(knoop), feiten))
    getal = ("",) * len(GETALVELDEN) if met_getal(kader) else ()
    return (*cellen(berekend), *cellen(getal), *cellen(_gezet(kader, uitslag, knoop, set())))


def _berekend(
    kader: Kader,
    uitslag: Uitslag,
    een: Criteriumuitslag | Knoopuitslag,
    plek: Iterable[str],
    waardoor: tuple[str, Sequence[Feit]],
) -> Iterator[str]:
    """Yield of whom and what a row is, and what follows from the scores: by which row, and with which facts."""
    toetsing, (beslisregel, feiten) = uitslag.toetsing, waardoor
    yield from (toetsing.organisatie, toetsing.ronde or "", toetsing.soort.value if toetsing.soort else "", *plek)
    if kader.heeft_bovenregels:
        yield niveau_van(een.nr)
    yield from (een.oordeel or "", een.vastgesteld or "", mogelijk_kort(een.mogelijk), beslisregel)
    if kader.losse_feiten:
        los = {feit.nr for feit in kader.losse_feiten}
        yield "; ".join(f"{feit.nr}: {feit.antwoord(toetsing.scores[feit.nr])}" for feit in feiten if feit.nr in los)
        yield "; ".join(feit for feit in een.open_feiten if feit in los)
    aantallen = een.aantallen if isinstance(een, Criteriumuitslag) else {}
    yield from (str(aantallen.get(kolom.teken, "")) for kolom in kader.kolommen)
    yield from (str(len(een.open)), str(uitslag.voldoende), str(uitslag.beoordeeld))


def _gezet(
    kader: Kader, uitslag: Uitslag, een: Criteriumuitslag | Knoopuitslag, eigen: Collection[str]
) -> Iterator[str]:
    """Yield what people gave, what was taken over of these verwachtingen, and where all of it comes from."""
    toetsing, afwijking = uitslag.toetsing, een.afwijkend
    yield een.gepubliceerd or ""
    feit = kader.mensoordelen.get(een.nr)
    if feit is not None and afwijking is None:
        wie = toetsing.ondertekend.get(feit.nr)
        yield from ("", schoon(toetsing.motiveringen.get(feit.nr, "")), wie.door if wie else "")
    else:
        yield from (afwijking.oordeel, afwijking.motivering, afwijking.door or "") if afwijking else ("", "", "")
    if kader.mensoordelen:
        wie = toetsing.ondertekend.get(feit.nr) if feit is not None else None
        yield datum(wie.datum) if wie is not None and wie.datum is not None else ""
    yield opsomming(f"{nr} uit {ronde}" for nr, ronde in toetsing.overgenomen.items() if nr in eigen)
    yield from (toetsing.bron.bestand, kader.id, kader.versie, kader.variant.id if kader.variant else "")


def _uitgelegd(scoring: Besloten) -> tuple[Tabel, Tabel]:
    from toetsing.commands.score.uitleg import niet_beter_tabel  # who does not ask for it does not pay for it

    return alle_scores(scoring, onderbouwing=True), niet_beter_tabel(scoring)


def alle_scores(scoring: Besloten, *, onderbouwing: bool = False) -> Tabel:
    """Return a row per organisation and verwachting, if asked for with what people wrote why."""
    toetsingen = [uitslag.toetsing for uitslag in scoring.uitslagen]
    waarom = [scoring.onderbouwingen_van(toetsing) for toetsing in toetsingen] if onderbouwing else None
    return scoretabel(scoring.kader, toetsingen, scoring.gegevens, waarom)


def bestandentabel(scoring: Besloten) -> Tabel:
    """Return which files were read, with the hash of each."""
    return Tabel(
        titel="Welke bestanden zijn gelezen",
        kolommen=(Kolom(kop="bestand"), Kolom(kop="sha256")),
        rijen=tuple(cellen((bron.bestand, bron.sha256)) for bron in scoring.bronnen),
        naam="Bestanden",
    )


def _kolom(kop: str, soorten: dict[str, str]) -> Kolom:
    return Kolom(kop=kop, soort=soorten.get(kop, "tekst"))  # type: ignore[arg-type]
