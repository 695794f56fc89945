"""Vergelijken: many uitslagen side by side, by name, by group, and how firm it all is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from toetsing.commands.vergelijk.document import vergelijkdocument
from toetsing.document.antwoord import Antwoord, GeenAntwoord
from toetsing.domain.compare.gemengd import gemengd
from toetsing.domain.compare.keuze import ZONDER_VARIANT, Keuze, Robuust, Vergeleken
from toetsing.domain.compare.landelijk import tel
from toetsing.domain.compare.organisaties import (
    bandbreedtes,
    buddies,
    eindbanden,
    laagste,
    oordeel_bereik,
    voldoende_bereik,
)
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout, melding
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.plek import Plek
from toetsing.domain.words.kopnamen import EINDOORDEEL, kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import genoemd, naamsleutel, opsomming, schoon, vergelijkbaar
from toetsing.pipeline.aliassen import hernoemd, lees_aliassen
from toetsing.pipeline.besloten import ZonderKader
from toetsing.pipeline.eisen import eis_oordelen, eis_scores
from toetsing.pipeline.kaders import kader_van, met_variant_van, varianten_van
from toetsing.pipeline.scoren import score
from toetsing.pipeline.toetsingkeuze import eis_een_per_organisatie
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.toetsing.koppeling import ALIAS, read_groepen, read_kolom
from toetsing.readers.toetsing.paden import staat_onder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.compare.keuze import Uitsnede
    from toetsing.domain.compare.landelijk import Landelijk
    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import GoodPractice
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.selectie import Selectie
    from toetsing.pipeline.besloten import Besloten

    Groepering = tuple[str, Mapping[str, str], tuple[Melding, ...]]
    """By what the groups are, to which each name belongs, and what is to be said of it."""

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

    @property
    def op_scores(self) -> bool:
        """Whether something is asked that looks at scores."""
        return self.robuust or self.laagste is not None

    @property
    def op_oordelen(self) -> bool:
        """Whether something is asked that looks at oordelen."""
        return bool(self.oordelen or self.buddies)


def vergelijk(
    paden: Sequence[str],
    wens: Vergelijkwens,
    *,
    kader: str | None = None,
    variant: str | None = None,
    alleen: Selectie | None = None,
    voortgang: Callable[[int, int], None] | None = None,
) -> Antwoord | GeenAntwoord:
    """Compare every sound toetsing in the input, one for each organisation.

    Raises Gebruiksfout or Kaderfout as `score` does, and Gebruiksfout where an organisation comes more than once or
    something that was asked for is not there.
    """
    aliassen, fouten = lees_aliassen(wens.aliassen)
    gekozen = _met_lijst(alleen, wens.groepen)
    if isinstance(gekozen, Melding):
        return GeenAntwoord(meldingen=(*fouten, gekozen))
    lijst = _uit_lijst(wens.groepen, wens.groep) if wens.groepen is not None else None
    scoring = score(
        paden,
        kader=kader,
        variant=variant,
        met_dossiers=True,
        aliassen=aliassen,
        alleen=gekozen,
        ook_gelezen=tuple(_ook_gelezen(paden, wens, lijst)),
        voortgang=voortgang,
    )
    if isinstance(scoring, ZonderKader) or not scoring.uitslagen:
        return GeenAntwoord(meldingen=(*scoring.meldingen, *fouten))
    uitslagen = tuple(hernoemd(uitslag, aliassen) for uitslag in scoring.uitslagen)
    eis_een_per_organisatie(uitslagen, [uitslag.toetsing.organisatie for uitslag in scoring.uitslagen])
    if wens.op_scores:
        eis_scores(scoring.kader, "Wie naar scores kiest of ordent")
    if wens.op_oordelen:
        eis_oordelen(scoring.kader, "Wie naar oordelen kiest of ordent")
    uitsnede = _keuze(scoring.kader, uitslagen, wens).uitsnede(scoring.kader, uitslagen)
    groep, groep_van, opmerkingen = _groepen(scoring, uitslagen, wens, lijst, aliassen)
    vergeleken = Vergeleken(
        landelijk=tel(scoring.kader, uitslagen),
        uitsnede=uitsnede,
        groepen=_per_groep(scoring.kader, uitslagen, groep_van),
        good_practices=_good_practices(scoring, uitslagen),
        laagste=laagste(uitslagen, wens.laagste) if wens.laagste is not None else None,
        robuust=_robuust(scoring.kader, kader or scoring.kader.id, uitslagen, uitsnede) if wens.robuust else None,
        buddies=buddies(scoring.kader, uitslagen, uitsnede) if wens.buddies else None,
    )
    meldingen = (
        *scoring.meldingen,
        *fouten,
        *opmerkingen,
        *_over_namen(uitslagen, aliassen, wens),
        *gemengd([uitslag.toetsing for uitslag in uitslagen]),
    )
    return Antwoord(
        document=partial(vergelijkdocument, scoring.kader, vergeleken, groep=groep, peildatum=wens.peildatum),
        als_json=partial(_als_json, scoring.kader, uitslagen, vergeleken, meldingen, wens.peildatum),
        meldingen=meldingen,
    )


def _als_json(
    kader: Kader, uitslagen: Sequence[Uitslag], vergeleken: Vergeleken, meldingen: Sequence[Melding], peildatum: date
) -> str:
    from toetsing.commands.vergelijk.json import vergelijking_als_json

    return vergelijking_als_json(kader, uitslagen, vergeleken, meldingen, peildatum)


def _per_groep(kader: Kader, uitslagen: Sequence[Uitslag], groep_van: Mapping[str, str]) -> dict[str, Landelijk]:
    """Count each group by itself, who is in none last; nothing where nobody said which groups there are."""
    per_groep: dict[str, list[Uitslag]] = {}
    for uitslag in uitslagen if groep_van else ():
        groep = groep_van.get(vergelijkbaar(uitslag.toetsing.organisatie), _ONBEKEND)
        per_groep.setdefault(groep, []).append(uitslag)
    op_volgorde = sorted(per_groep, key=lambda naam: (naam == _ONBEKEND, naamsleutel(naam)))
    return {naam: tel(kader, per_groep[naam]) for naam in op_volgorde}


def _good_practices(scoring: Besloten, uitslagen: Sequence[Uitslag]) -> dict[str, tuple[GoodPractice, ...]]:
    """Return the good practices by organisation; what stands in a file about more organisations is of none."""
    per_naam = {
        toetsing.organisatie: tuple(
            een for een in scoring.dossiers[toetsing.bron.bestand].good_practices if schoon(een.good_practice)
        )
        for toetsing in (uitslag.toetsing for uitslag in uitslagen)
        if toetsing.bron.bestand not in scoring.gedeeld
    }
    return {naam: practices for naam, practices in per_naam.items() if practices}


def _robuust(kader: Kader, id_of_pad: str, uitslagen: Sequence[Uitslag], uitsnede: Uitsnede) -> Robuust:
    """Return the bands of places under the beslisregels that were chosen and every other set of this kader."""
    kaal = kader_van(id_of_pad)
    gedrukt = {} if kader.variant is None else {ZONDER_VARIANT: kaal}
    anders = gedrukt | {
        id_: met_variant_van(kaal, id_of_pad, id_)
        for id_ in varianten_van(id_of_pad)
        if kader.variant is None or id_ != kader.variant.id
    }
    per_regelset = {"": uitslagen} | {
        id_: [decide(ander, uitslag.toetsing) for uitslag in uitslagen] for id_, ander in anders.items()
    }
    eind = None if kader.eindregels is None else eindbanden(kader.eindregels.oordelen, per_regelset)
    return Robuust(
        varianten=tuple(anders),
        op_verwachtingen=uitsnede.banden(bandbreedtes({"": voldoende_bereik(uitslagen)})),
        op_oordelen=uitsnede.banden(
            bandbreedtes({id_: oordeel_bereik(kader, van) for id_, van in per_regelset.items()})
        ),
        op_eindoordeel=None if eind is None else uitsnede.banden(eind),
    )


# -- what was asked for ------------------------------------------------------------------------------------------------


def _keuze(kader: Kader, uitslagen: Sequence[Uitslag], wens: Vergelijkwens) -> Keuze:
    """Return what to show. Raises Gebruiksfout for a criterium, oordeel or organisation that is not there."""
    nrs = [nr for thema in kader.themas for nr in (thema.nr, *(criterium.nr for criterium in thema.criteria))]
    geheel = {EINDOORDEEL: GEHEEL, GEHEEL: GEHEEL} if kader.eindregels is not None else {}
    waar = geheel | {nr: nr for nr in nrs}
    for nr in wens.criteria:
        if nr not in waar:
            te_kiezen = [*nrs, *([EINDOORDEEL] if geheel else [])]
            raise gebruiksfout("G050", nr=nr, keuze=opsomming(te_kiezen, "of"), tip=tip(nr, te_kiezen))
    letters: dict[str, dict[Oordeel, None]] = {}
    for oordelen in (*kader.per_oordelen, *map(kader.oordelen_boven, kader.nrs_boven)):
        for niveau in oordelen:
            letters.setdefault(niveau.letter.casefold(), {})[niveau.letter] = None
    for gevraagd in wens.oordelen:
        if gevraagd.casefold() not in letters:
            keuze = opsomming((letter for gelijk in letters.values() for letter in gelijk), "of")
            raise gebruiksfout("G049", waarde=gevraagd, wat="dit kader", keuze=keuze, tip="")
    namen = {vergelijkbaar(uitslag.toetsing.organisatie): uitslag.toetsing.organisatie for uitslag in uitslagen}
    for naam in wens.organisaties:
        if vergelijkbaar(naam) not in namen:
            er_zijn = genoemd([*namen.values()])
            raise gebruiksfout("G061", organisatie=naam, tip=tip(naam, namen.values()), gevonden=er_zijn)
    if wens.laagste is not None and not 0 < wens.laagste <= len(uitslagen):
        raise gebruiksfout("G066", aantal=len(uitslagen))
    return Keuze(
        criteria=tuple(dict.fromkeys(waar[nr] for nr in wens.criteria)),
        oordelen=tuple(dict.fromkeys(een for letter in wens.oordelen for een in letters[letter.casefold()])),
        organisaties=tuple(dict.fromkeys(namen[vergelijkbaar(naam)] for naam in wens.organisaties)),
    )


def _met_lijst(alleen: Selectie | None, pad: str | None) -> Selectie | Melding | None:
    """Return what was asked for, where groups are those of a list that was given too, or why it cannot be read."""
    if alleen is None or not alleen.groepen or pad is None:
        return alleen
    bestand = read_bestand(Path(pad), pad)
    return bestand if isinstance(bestand, Melding) else replace(alleen, lijst=read_groepen(bestand))


def _ook_gelezen(paden: Sequence[str], wens: Vergelijkwens, lijst: Groepering | None) -> Iterator[str]:
    """Yield the headers of the columns beside the scores that are read for something else."""
    if lijst is None and wens.groep is not None:
        yield kopnaam(wens.groep)
    if lijst is not None and staat_onder(wens.groepen, paden):
        yield lijst[0]
    if staat_onder(wens.aliassen, paden):
        yield ALIAS


def _groepen(
    scoring: Besloten,
    uitslagen: Sequence[Uitslag],
    wens: Vergelijkwens,
    uit_lijst: Groepering | None,
    aliassen: Mapping[str, str],
) -> Groepering:
    """Return by what the groups are, to which each organisation belongs, and what is to be said of it.

    They are read from the list that was given, from the one file of all, or from what each file says.
    """
    if wens.groep is None and wens.groepen is None:
        return "", {}, ()
    bestanden = {uitslag.toetsing.bron.bestand for uitslag in uitslagen}
    lijst = wens.groepen or (next(iter(bestanden)) if len(bestanden) == 1 and len(uitslagen) > 1 else None)
    if uit_lijst is not None:
        groep, gelezen, fouten = uit_lijst
    elif lijst is not None:
        groep, gelezen, fouten = _uit_lijst(lijst, wens.groep, scoring.kader)
    else:
        groep, gelezen, fouten = _uit_bestanden(scoring, uitslagen, wens.groep or "")
    if any(map(is_fout, fouten)):
        return groep, {}, fouten
    sleutels = {naam: vergelijkbaar(aliassen.get(vergelijkbaar(naam), naam)) for naam in gelezen}
    groep_van = {sleutels[naam]: wat for naam, wat in gelezen.items()}
    namen = {vergelijkbaar(uitslag.toetsing.organisatie): uitslag.toetsing.organisatie for uitslag in uitslagen}
    over = [naam for naam in gelezen if wens.groepen is not None and sleutels[naam] not in namen]
    gezegd = fouten if wens.groepen is not None else ()  # of the file with scores it was said already
    return (
        groep,
        groep_van,
        (*gezegd, *_zonder_groep(scoring, uitslagen, groep, groep_van, lijst), *_niet_in(namen, over, wens.groepen)),
    )


def _uit_lijst(pad: str, kolom: str | None, kader: Kader | None = None) -> Groepering:
    bestand = read_bestand(Path(pad), pad)
    return ("", {}, (bestand,)) if isinstance(bestand, Melding) else read_kolom(bestand, kolom, kader)


def _uit_bestanden(scoring: Besloten, uitslagen: Sequence[Uitslag], groep: str) -> Groepering:
    """Read it from the sheet Gegevens of a workbook, and from the column of a file about more organisations."""
    per_naam: dict[str, dict[str, str]] = {}
    for bestand in sorted(scoring.gedeeld):
        per_naam |= _kolommen(bestand, scoring.kader)
    groep_van = {naam: tekst for naam, per_kop in per_naam.items() if (tekst := per_kop.get(kopnaam(groep)))}
    for toetsing in (uitslag.toetsing for uitslag in uitslagen):
        gegevens = {kopnaam(label): tekst for label, tekst in scoring.dossiers[toetsing.bron.bestand].gegevens.items()}
        if tekst := gegevens.get(kopnaam(groep)):
            groep_van[toetsing.organisatie] = tekst
    if groep_van:
        return groep, groep_van, ()
    bekend = list(dict.fromkeys(label for een in scoring.dossiers.values() for label in een.gegevens))
    bekend += dict.fromkeys(kop for kolommen in per_naam.values() for kop in kolommen)
    doe = f"Kies {opsomming(bekend, 'of')}" if bekend else "Vul het daar in"
    return groep, {}, (melding("T106", groep=groep, doe=doe, tip=tip(groep, bekend)),)


def _kolommen(bestand: str, kader: Kader) -> dict[str, dict[str, str]]:
    """Return what a file that was read before says of each name, by header."""
    weer = read_bestand(Path(bestand), bestand)
    return {} if isinstance(weer, Melding) else read_groepen(weer, kader)


# -- what there is to say ----------------------------------------------------------------------------------------------


def _zonder_groep(
    scoring: Besloten, uitslagen: Sequence[Uitslag], groep: str, groep_van: Mapping[str, str], lijst: str | None
) -> Iterator[Melding]:
    """Say of whom it is not known, and where it can be filled in."""
    toetsingen = [u.toetsing for u in uitslagen if vergelijkbaar(u.toetsing.organisatie) not in groep_van]
    if toetsingen:
        namen = [t.organisatie if lijst else f"{t.organisatie} ({t.bron.bestand})" for t in toetsingen]
        kolom, gegevens = f"de kolom '{groep}'", "het blad Gegevens van de werkmap"
        waar = dict.fromkeys(kolom if lijst or t.bron.bestand in scoring.gedeeld else gegevens for t in toetsingen)
        yield melding("T103", Plek(bestand=lijst), namen=genoemd(namen), groep=groep, waar=opsomming(waar, "of"))


def _niet_in(namen: Mapping[str, str], gelezen: Iterable[str], lijst: str | None) -> Iterator[Melding]:
    """Say which names of a list are not among the toetsingen."""
    for naam in gelezen:
        yield melding("T101", Plek(bestand=lijst), naam=naam, tip=tip(naam, namen.values()))


def _over_namen(uitslagen: Sequence[Uitslag], aliassen: Mapping[str, str], wens: Vergelijkwens) -> Iterator[Melding]:
    namen = {vergelijkbaar(uitslag.toetsing.organisatie): uitslag.toetsing.organisatie for uitslag in uitslagen}
    yield from _niet_in(
        namen, sorted({wie for wie in aliassen.values() if vergelijkbaar(wie) not in namen}), wens.aliassen
    )
