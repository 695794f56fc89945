"""Demands on a scoring: an oordeel that every criterium must certainly have, or one place; and no score open."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from toetsing.document.zinnen import anders_vastgesteld, mogelijk_lang
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.oordeelplaatsen import kort_plaats, noem_plaats, noem_plaatsen
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.telwoorden import en_feiten
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.pipeline.besloten import Scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Eisen:
    """The least oordeel of every criterium that can have it, `alle`, and that of places, by number or "geheel"."""

    alle: Oordeel | None = None
    plaatsen: Mapping[str, Oordeel] = field(default_factory=dict)


def eisen_in(kader: Kader | None, getypt: Sequence[str]) -> Eisen:
    """Return what is demanded: "V" of every criterium, "1.1=V", "thema 1=V" or "eindoordeel=V" of one place.

    A place is called as in a goal of a plan, and more may stand behind each other. Of two the better one holds; where
    no kader is known nothing can be demanded.

    Raises Gebruiksfout that names everything that is none of these.
    """
    if kader is None or not getypt:
        return Eisen()
    eis_oordelen(kader, "Een eis aan een oordeel")
    from toetsing.pipeline.gevraagd_oordeel import delen_van  # who demands nothing does not pay for it

    delen = [deel for een in getypt for deel in ([een] if _letter(kader, een) else delen_van(een) or [een])]
    alle = [letter for deel in delen if (letter := _letter(kader, deel)) is not None]
    plaatsen = _op_plaatsen(kader, [deel for deel in delen if _letter(kader, deel) is None])
    eisen = Eisen(alle=min(alle, key=kader.letters.index, default=None), plaatsen=plaatsen)
    zonder = [] if eisen.alle is None else [nr for nr in _zonder_letter(kader, eisen.alle) if nr not in plaatsen]
    if zonder:
        raise gebruiksfout("G149", letter=eisen.alle, nrs=noem_plaatsen(zonder), voorbeeld=_eigen_eis(kader, zonder[0]))
    return eisen


def _zonder_letter(kader: Kader, letter: Oordeel) -> Iterator[str]:
    """Yield the criteria that rules or people decide and that can never have this oordeel."""
    for criterium in kader.criteria:
        if criterium.regelset is not None and letter not in criterium.letters:
            yield criterium.nr


def _eigen_eis(kader: Kader, nr: str) -> str:
    return f"{nr}={kader.beste_letter[nr]}"


def onvervulde_eisen(scoring: Scoring, *, eisen: Eisen, volledig: bool) -> tuple[Melding, ...]:
    """Return a melding for every demand that is not met: a computed oordeel certainly at least so, no score open.

    A fact that a row names is open too, and so is an item that has to be filled in.
    """
    kader = scoring.kader
    meldingen: list[Melding] = []
    for uitslag in scoring.uitslagen:
        naam = uitslag.toetsing.organisatie
        if kader is not None:
            meldingen += _onvervuld(kader, uitslag, eisen)
        if volledig and uitslag.open:
            open_ = [nr for nr in kader.per_nr if uitslag.toetsing.scores[nr] is OPEN] if kader else []
            meldingen.append(melding("G012", organisatie=naam, nummers=", ".join(open_)))
        if volledig and uitslag.open_feiten:
            feiten = en_feiten((), uitslag.open_feiten)
            meldingen.append(melding("G016", organisatie=naam, feiten=feiten))
        if volledig and scoring.kader is not None and scoring.kader.itempunten:
            from toetsing.domain.items import stand_van  # only a kader with items pays for it

            if leeg := stand_van(scoring.kader, uitslag.toetsing.items).lege_namen:
                meldingen.append(melding("G019", organisatie=naam, items=opsomming(leeg)))
    return tuple(meldingen)


def eis_scores(kader: Kader, wat: str) -> None:
    """Raise Gebruiksfout where a kader scores nothing: `wat` reckons with scores."""
    if not kader.heeft_scores:
        raise gebruiksfout("G160", kader=kader.id, wat=wat)


def eis_oordelen(kader: Kader, wat: str) -> None:
    """Raise Gebruiksfout where a kader has no oordelen, also not by people: `wat` is about these."""
    if not kader.heeft_oordelen:
        raise gebruiksfout("G160", kader=kader.id, wat=wat)


def naast_de_eis(scoring: Scoring, eisen: Eisen) -> Iterator[Melding]:
    """Yield for whoever has them the oordelen that were set otherwise: a demand looks at the computed ones.

    Of those about which something is demanded.
    """
    for uitslag in scoring.uitslagen:
        criteria = [een for een in uitslag.criteria if eisen.alle is not None or een.nr in eisen.plaatsen]
        boven = [een for een in uitslag.boven if een.nr in eisen.plaatsen]
        if anders := anders_vastgesteld((*criteria, *boven)):
            yield melding("T230", organisatie=uitslag.toetsing.organisatie, criteria=anders)


# -- what is demanded --------------------------------------------------------------------------------------------------


def _letter(kader: Kader, tekst: str) -> Oordeel | None:
    """Return which oordeel of a criterium this is; None for something else."""
    alle = (niveau.letter for oordelen in kader.per_oordelen for niveau in oordelen)
    return next((letter for letter in alle if letter.casefold() == tekst.casefold()), None)


def _op_plaatsen(kader: Kader, delen: Sequence[str]) -> dict[str, Oordeel]:
    """Return what is demanded of which place; what names no place is no oordeel either."""
    from toetsing.pipeline.gevraagd_oordeel import aanwijsbaar, eis_foutloos, gevraagd_in, noemt_plaats, voorbeelden_van

    noemend = [deel for deel in delen if noemt_plaats(deel)]
    if noemend and not aanwijsbaar(kader):
        raise gebruiksfout("G110", kader=kader.id, heet="eis")
    fouten = [_geen_oordeel(kader, deel) for deel in delen if deel not in noemend]
    gevraagd, mis = gevraagd_in(kader, noemend, "eis")
    eis_foutloos(melding("G018", voorbeelden=voorbeelden_van(kader)), (*fouten, *mis))
    return {nr: letter for (_, nr), letter in gevraagd.items()}


def _geen_oordeel(kader: Kader, tekst: str) -> Melding:
    """Return that no criterium can have this oordeel, and where else it can be demanded."""
    from toetsing.pipeline.gevraagd_oordeel import waar_het_kan

    boven = waar_het_kan(kader, tekst)
    wat = "een criterium, en daar gaat een eis zonder plaats over" if kader.heeft_bovenregels else "dit kader"
    raad = f" Vraagt u het ergens anders van, schrijf dan {opsomming(boven, 'of')}." if boven else ""
    keuze = opsomming(kader.letters[:-1], "of")
    return melding("G049", waarde=tekst, wat=wat, keuze=keuze, tip=raad)


# -- whether it is met -------------------------------------------------------------------------------------------------


def _onvervuld(kader: Kader, uitslag: Uitslag, eisen: Eisen) -> Iterator[Melding]:
    """Yield what one organisation does not meet: of all criteria together, and of each place by itself."""
    naam = uitslag.toetsing.organisatie
    if eisen.alle is not None:
        kennen = set(kader.beste_letter) - set(_zonder_letter(kader, eisen.alle))
        lager = [een.nr for een in uitslag.criteria if een.nr in kennen and not _haalt(kader, een, eisen.alle)]
        if lager:
            yield melding("G011", eis=eisen.alle, organisatie=naam, criteria=", ".join(lager))
    beslist: tuple[Criteriumuitslag | Knoopuitslag, ...] = (*uitslag.criteria, *uitslag.boven)
    for een in beslist:
        minstens = eisen.plaatsen.get(een.nr)
        if minstens is not None and not _haalt(kader, een, minstens):
            eis = f"{kort_plaats(een.nr) if een.nr != GEHEEL else EINDOORDEEL}={minstens}"
            yield melding("G017", eis=eis, organisatie=naam, stand=_stand(een))


def _haalt(kader: Kader, een: Criteriumuitslag | Knoopuitslag, minstens: Oordeel) -> bool:
    """Return whether an oordeel is certainly at least another."""
    letters = [niveau.letter for niveau in kader.oordelen_van(een.nr)]
    return set(letters[: letters.index(minstens) + 1]).issuperset(een.mogelijk)


def _stand(een: Criteriumuitslag | Knoopuitslag) -> str:
    """Return what there is instead: "het eindoordeel is M of O"."""
    if een.oordeel == GEEN:
        return f"over {noem_plaats(een.nr)} is er geen oordeel"
    wat = f"het {EINDOORDEEL}" if een.nr == GEHEEL else f"het oordeel over {noem_plaats(een.nr)}"
    return f"{wat} is {mogelijk_lang(een.mogelijk)}"
