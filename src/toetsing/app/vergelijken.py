"""Vergelijken: many uitslagen side by side, by name, by group, and how firm it all is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.analyse.landelijk import tel
from toetsing.analyse.vergelijken import bandbreedtes, buddies, laagste, oordeel_bereik, voldoende_bereik
from toetsing.app.documentvormen import Antwoord
from toetsing.app.kaders import kader_van, met_variant_van, varianten_van
from toetsing.app.scoren import eis_een_per_organisatie, score
from toetsing.domain.beslissen import decide
from toetsing.domain.kopnamen import kopnaam
from toetsing.domain.lijkt_op import tip
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.vergelijken import Keuze, Vergeleken, bijna_gelijk
from toetsing.domain.woorden import naamsleutel, opsomming, vergelijkbaar
from toetsing.readers.bestand import read_bestand
from toetsing.readers.kaderkeuze import Gebruiksfout
from toetsing.readers.koppeling import read_aliassen, read_kolom
from toetsing.weergave.vergelijking import vergelijkdocument

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from toetsing.app.scoren import Scoring
    from toetsing.domain.kader import Kader
    from toetsing.domain.landelijk import Bandbreedte
    from toetsing.domain.uitslag import Uitslag

_GEDRUKT = "zonder variant"
"""The rule set of the kader itself, where another was chosen."""
_ONBEKEND = "onbekend"
"""The group of who is in none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vergelijkwens:
    """What somebody wants to compare.

    `groep` is a label of the sheet Gegevens or a column; `groepen` and `aliassen` are files that say of names to which
    group they belong and for which organisation they stand.
    """

    peildatum: date
    criteria: Sequence[str] = ()
    oordelen: Sequence[str] = ()
    organisaties: Sequence[str] = ()
    laagste: int | None = None
    groep: str | None = None
    groepen: str | None = None
    aliassen: str | None = None
    robuust: bool = False
    buddies: bool = False


def vergelijk(
    paden: Sequence[str],
    wens: Vergelijkwens,
    *,
    kader: str | None = None,
    variant: str | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord:
    """Compare every sound toetsing in the input, one for each organisation.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where an organisation comes more than once or
    something that was asked for is not there.
    """
    scoring = score(paden, kader=kader, variant=variant, met_dossiers=True, voortgang=voortgang)
    if scoring.kader is None or not scoring.uitslagen:
        return Antwoord(beeld=None, document=None, meldingen=scoring.meldingen)
    aliassen, fouten = _aliassen(wens.aliassen)
    uitslagen = tuple(_hernoemd(uitslag, aliassen) for uitslag in scoring.uitslagen)
    eis_een_per_organisatie(uitslagen)
    keuze = _keuze(scoring.kader, uitslagen, wens)
    groep, groep_van, opmerkingen = _groepen(scoring, uitslagen, wens)
    vergeleken = _vergeleken(scoring.kader, kader or scoring.kader.id, uitslagen, groep_van, wens)
    namen = [uitslag.toetsing.organisatie for uitslag in uitslagen]
    practices = {
        naam: scoring.dossiers[uitslag.toetsing.bron.bestand].good_practices
        for naam, uitslag in zip(namen, uitslagen, strict=True)
        if uitslag.toetsing.bron.bestand not in scoring.gedeeld
    }
    document = vergelijkdocument(
        scoring.kader, vergeleken, keuze, groep=groep, good_practices=practices, peildatum=wens.peildatum
    )
    meldingen = (*scoring.meldingen, *fouten, *opmerkingen, *_over_namen(namen, aliassen, wens), *_gemengd(uitslagen))
    als_json = partial(_als_json, scoring.kader, uitslagen, vergeleken, meldingen)
    return Antwoord(beeld=None, document=document, meldingen=meldingen, als_json=als_json)


def _als_json(kader: Kader, uitslagen: Sequence[Uitslag], vergeleken: Vergeleken, meldingen: Sequence[Melding]) -> str:
    from toetsing.writers.json_vergelijking import vergelijking_als_json

    return vergelijking_als_json(kader, uitslagen, vergeleken, meldingen)


def _vergeleken(
    kader: Kader, id_of_pad: str, uitslagen: Sequence[Uitslag], groep_van: Mapping[str, str], wens: Vergelijkwens
) -> Vergeleken:
    """Count what was asked for."""
    per_groep: dict[str, list[Uitslag]] = {}
    for uitslag in uitslagen:
        if groep_van:
            groep = groep_van.get(vergelijkbaar(uitslag.toetsing.organisatie), _ONBEKEND)
            per_groep.setdefault(groep, []).append(uitslag)
    beste, slechtste = kader.oordelen[0].letter, kader.oordelen[-1].letter
    varianten: tuple[str, ...] = ()
    op_verwachtingen: tuple[Bandbreedte, ...] | None = None
    op_oordelen: tuple[Bandbreedte, ...] | None = None
    if wens.robuust:
        kaal = kader_van(id_of_pad)
        gedrukt = {} if kader.variant is None else {_GEDRUKT: kaal}
        anders = gedrukt | {
            id_: met_variant_van(kaal, id_of_pad, id_)
            for id_ in varianten_van(id_of_pad)
            if kader.variant is None or id_ != kader.variant.id
        }
        varianten = tuple(anders)
        standen = {"": oordeel_bereik(uitslagen, beste)} | {
            id_: oordeel_bereik([decide(ander, uitslag.toetsing) for uitslag in uitslagen], beste)
            for id_, ander in anders.items()
        }
        op_verwachtingen = bandbreedtes({"": voldoende_bereik(uitslagen)})
        op_oordelen = bandbreedtes(standen)
    return Vergeleken(
        landelijk=tel(kader, uitslagen),
        groepen={naam: tel(kader, per_groep[naam]) for naam in sorted(per_groep, key=naamsleutel)},
        laagste=laagste(uitslagen, wens.laagste) if wens.laagste is not None else None,
        op_verwachtingen=op_verwachtingen,
        op_oordelen=op_oordelen,
        varianten=varianten,
        buddies=buddies(uitslagen, beste, slechtste) if wens.buddies else None,
    )


# -- what was asked for ------------------------------------------------------------------------------------------------


def _keuze(kader: Kader, uitslagen: Sequence[Uitslag], wens: Vergelijkwens) -> Keuze:
    """Return what to show. Raises Gebruiksfout for a criterium, oordeel or organisation that is not there."""
    nrs = [*(thema.nr for thema in kader.themas), *(criterium.nr for criterium in kader.criteria)]
    for nr in wens.criteria:
        if nr not in nrs:
            raise Gebruiksfout(f"'{nr}' is geen thema of criterium van dit kader. Kies {', '.join(nrs)}.{tip(nr, nrs)}")
    letters = {niveau.letter.casefold(): niveau.letter for niveau in kader.oordelen}
    for letter in wens.oordelen:
        if letter.casefold() not in letters:
            raise Gebruiksfout(f"'{letter}' is geen oordeel van dit kader. Kies {', '.join(letters.values())}.")
    namen = {vergelijkbaar(uitslag.toetsing.organisatie): uitslag.toetsing.organisatie for uitslag in uitslagen}
    for naam in wens.organisaties:
        if vergelijkbaar(naam) not in namen:
            raise Gebruiksfout(f"De organisatie '{naam}' komt niet voor.{tip(naam, namen.values())}")
    if wens.laagste is not None and not 0 < wens.laagste <= len(uitslagen):
        raise Gebruiksfout(f"Bij --laagste hoort een aantal van 1 tot en met {len(uitslagen)}.")
    return Keuze(
        criteria=frozenset(wens.criteria),
        oordelen=frozenset(letters[letter.casefold()] for letter in wens.oordelen),
        organisaties=frozenset(map(vergelijkbaar, wens.organisaties)),
    )


def _aliassen(pad: str | None) -> tuple[dict[str, str], tuple[Melding, ...]]:
    if pad is None:
        return {}, ()
    bestand = read_bestand(Path(pad), pad)
    if isinstance(bestand, Melding):
        return {}, (bestand,)
    aliassen, meldingen = read_aliassen(bestand)
    return {vergelijkbaar(alias): wie for alias, wie in aliassen.items()}, meldingen


def _hernoemd(uitslag: Uitslag, aliassen: Mapping[str, str]) -> Uitslag:
    naam = aliassen.get(vergelijkbaar(uitslag.toetsing.organisatie))
    return replace(uitslag, toetsing=replace(uitslag.toetsing, organisatie=naam)) if naam else uitslag


def _groepen(
    scoring: Scoring, uitslagen: Sequence[Uitslag], wens: Vergelijkwens
) -> tuple[str, Mapping[str, str], tuple[Melding, ...]]:
    """Return by what the groups are, to which each organisation belongs, and what is to be said of it."""
    if wens.groep is None and wens.groepen is None:
        return "", {}, ()
    groep, groep_van, fouten = _gelezen_groepen(scoring, uitslagen, wens)
    if fouten:
        return groep, {}, fouten
    namen = {vergelijkbaar(uitslag.toetsing.organisatie): uitslag.toetsing.organisatie for uitslag in uitslagen}
    zonder = [naam for sleutel, naam in namen.items() if sleutel not in groep_van]
    meldingen = [melding("T103", Plek(bestand=wens.groepen), namen=opsomming(zonder), groep=groep)] if zonder else []
    if wens.groepen is not None:
        over = [naam for naam in groep_van if naam not in namen]
        plek = Plek(bestand=wens.groepen)
        meldingen += [melding("T101", plek, naam=naam, tip=tip(naam, namen.values())) for naam in over]
    return groep, groep_van, tuple(meldingen)


def _gelezen_groepen(
    scoring: Scoring, uitslagen: Sequence[Uitslag], wens: Vergelijkwens
) -> tuple[str, Mapping[str, str], tuple[Melding, ...]]:
    """Read the groups from the file that was given, from the one file of all, or from the sheets Gegevens."""
    bestanden = {uitslag.toetsing.bron.bestand for uitslag in uitslagen}
    pad = wens.groepen or (next(iter(bestanden)) if len(bestanden) == 1 and len(uitslagen) > 1 else None)
    if pad is not None:
        bestand = read_bestand(Path(pad), pad)
        if isinstance(bestand, Melding):
            return "", {}, (bestand,)
        groep, gelezen, meldingen = read_kolom(bestand, wens.groep)
        return groep, {vergelijkbaar(naam): wat for naam, wat in gelezen.items()}, meldingen
    groep_van = {}
    for toetsing in (uitslag.toetsing for uitslag in uitslagen):
        gegevens = {kopnaam(label): tekst for label, tekst in scoring.dossiers[toetsing.bron.bestand].gegevens.items()}
        if tekst := gegevens.get(kopnaam(wens.groep or "")):
            groep_van[vergelijkbaar(toetsing.organisatie)] = tekst
    if not groep_van:
        bekend = list(dict.fromkeys(label for een in scoring.dossiers.values() for label in een.gegevens))
        fout = melding(
            "T106", groep=wens.groep, staat=opsomming(bekend, "of") or "(geen)", tip=tip(wens.groep or "", bekend)
        )
        return wens.groep or "", {}, (fout,)
    return wens.groep or "", groep_van, ()


# -- what there is to say ----------------------------------------------------------------------------------------------


def _over_namen(namen: Sequence[str], aliassen: Mapping[str, str], wens: Vergelijkwens) -> tuple[Melding, ...]:
    lijkend = (melding("T100", Plek(), een=een, ander=ander) for een, ander in bijna_gelijk(namen))
    bekend = set(map(vergelijkbaar, namen))
    plek = Plek(bestand=wens.aliassen)
    weg = sorted({wie for wie in aliassen.values() if vergelijkbaar(wie) not in bekend})
    return (*lijkend, *(melding("T101", plek, naam=naam, tip=tip(naam, namen)) for naam in weg))


def _gemengd(uitslagen: Sequence[Uitslag]) -> tuple[Melding, ...]:
    soorten = {uitslag.toetsing.soort for uitslag in uitslagen if uitslag.toetsing.soort}
    rondes = {uitslag.toetsing.ronde for uitslag in uitslagen if uitslag.toetsing.ronde}
    gemengd = [melding("T104")] if len(soorten) > 1 else []
    return (*gemengd, *([melding("T105", rondes=opsomming(sorted(rondes)))] if len(rondes) > 1 else []))
