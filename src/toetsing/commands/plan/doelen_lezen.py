"""What somebody typed behind an opdracht about a plan: a goal ("geen O, 1.2=M") and changes of scores ("1.1.4=+").

Everything that is wrong in it is said at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.beschreven import beschreven_nrs
from toetsing.domain.change.verbeteren import Eisen
from toetsing.domain.fouten import gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import toegestaan, vormen_van
from toetsing.domain.scores import OPEN, als_woord, normaliseer_invoer
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming
from toetsing.pipeline.gevraagd_oordeel import aanwijsbaar, delen_van, eis_foutloos, gevraagd_in, voorbeelden_van
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

    Fouten = tuple[Melding, ...]
    """What is wrong; none where nothing is."""


def eisen_in(kader: Kader, doel: str) -> Eisen:
    """Return the least oordeel that a goal asks of each part it speaks of; of two the better one holds.

    "alles V" asks V of every criterium with beslisregels, "geen O" something better than O, "1.2=M" at least M. Where
    the kader decides above its criteria "thema 1=V" and "eindoordeel=V" ask it there, "alle themas V" and "geen thema
    O" of every thema that it decides.

    Raises Gebruiksfout that names every part that is none of these.
    """
    if not aanwijsbaar(kader):
        raise gebruiksfout("G110", kader=kader.id, heet="doel")
    delen = delen_van(doel)
    gevraagd, fouten = gevraagd_in(kader, delen, "doel")
    if not delen:
        fouten = (melding("G112", voorbeelden=""),)
    voorbeelden = f"Een doel is bijvoorbeeld {voorbeelden_van(kader)}, of meer daarvan met komma's ertussen."
    eis_foutloos(melding("G111", voorbeelden=voorbeelden), fouten, voorbeelden)
    return Eisen(
        criteria={nr: letter for (is_boven, nr), letter in gevraagd.items() if not is_boven},
        boven={nr: letter for (is_boven, nr), letter in gevraagd.items() if is_boven},
    )


def wijzigingen_in(
    kader: Kader, toetsing: Toetsing, teksten: Sequence[str]
) -> tuple[dict[str, Ingevuld], tuple[Melding, ...]]:
    """Return the changed scores by number, and a melding for each change that changes nothing.

    Every spelling that a cell may have will do; nothing is what a blank cell is, and "open" is open.

    Raises Gebruiksfout that names everything that is no change, every unknown number and every score that the
    verwachting cannot have.
    """
    gevraagd: dict[str, list[Ingevuld]] = {}
    fouten: list[Melding] = []
    for tekst in teksten:
        nr, score, mis = _wijziging(kader, tekst)
        fouten += mis
        if nr is not None and score is not None and score not in gevraagd.setdefault(nr, []):
            gevraagd[nr].append(score)
    for nr, scores in gevraagd.items():
        if len(scores) > 1:
            welke = opsomming(map(als_woord, scores))
            fouten.append(melding("G121", nr=nr, scores=welke))
    eis_foutloos(melding("G120", voorbeeld=_voorbeeld(kader)), fouten)
    return _die_iets_veranderen(kader, toetsing, {nr: score for nr, (score,) in gevraagd.items()})


# -- other scores ------------------------------------------------------------------------------------------------------


def _wijziging(kader: Kader, tekst: str) -> tuple[str | None, Ingevuld | None, Fouten]:
    """Return which verwachting gets which score, and what is wrong with that."""
    links, is_teken, rechts = tekst.partition("=")
    if not is_teken:
        return None, None, (melding("G122", waarde=toon(tekst), voorbeeld=_voorbeeld(kader)),)
    feit = next((een.nr for een in kader.feiten if een.nr.casefold() == links.strip().casefold()), None)
    if feit is not None:
        return None, None, (melding("G127", feit=feit, kader=kader.id, voorbeeld=_voorbeeld(kader)),)
    verwachting, mis = _verwachting(kader, links.strip())
    score, ook_mis = _score(kader, verwachting, rechts.strip())
    return verwachting.nr if verwachting else None, score, (*mis, *ook_mis)


def _verwachting(kader: Kader, tekst: str) -> tuple[Verwachting | None, Fouten]:
    nr = nummers_van(kader).als_nummer(tekst)
    per_nr = {v.nr: v for v in kader.verwachtingen}
    if nr in per_nr:
        return per_nr[nr], ()
    if onder := _onder(kader, nr):
        return None, (melding("G123", nr=nr, keuze=opsomming(onder, "of")),)
    if wat := _beschreven(kader, nr):
        return None, (melding("G128", wat=wat, kader=kader.id, voorbeeld=_voorbeeld(kader)),)
    familie = _onder(kader, nr.rpartition(".")[0])
    van, tot = next(iter(per_nr)), next(reversed(per_nr))
    alle = (
        f"een nummer uit het kader, zoals {van}" if eigen_nummers(per_nr) else f"een nummer van {van} tot en met {tot}"
    )
    kies = opsomming(familie, "of") or alle
    raad = "" if familie else tip(tekst, per_nr)
    return None, (melding("G124", waarde=toon(tekst), kader=kader.id, keuze=kies, tip=raad),)


def _beschreven(kader: Kader, nr: str) -> str:
    """Return what is said of a number where nothing is scored: that of a verwachting, or of what has only such ones."""
    beschreven = beschreven_nrs(kader.criteria)
    if nr in beschreven:
        return f"Verwachting {nr} wordt"
    hoger = {*(thema.nr for thema in kader.themas), *(criterium.nr for criterium in kader.criteria)}
    return f"Elke verwachting onder {nr} wordt" if nr in hoger else ""


def _onder(kader: Kader, nr: str) -> list[str]:
    """Return the verwachtingen under a thema or criterium, or whose number begins with this one."""
    return [
        v.nr
        for thema in kader.themas
        for criterium in thema.criteria
        for v in criterium.verwachtingen
        if nr and (nr in (thema.nr, criterium.nr) or v.nr.startswith(f"{nr}."))
    ]


def _score(kader: Kader, verwachting: Verwachting | None, tekst: str) -> tuple[Ingevuld | None, Fouten]:
    """Return the score that a text stands for; where the verwachting is not known, any score of the kader will do."""
    vorm = normaliseer_invoer(tekst)
    schalen = (verwachting.schaal,) if verwachting else kader.scoreschalen
    teken = next((t for schaal in schalen if (t := vormen_van(schaal).get(vorm)) is not None), None)
    if teken is None and vorm in ("", OPEN.value):
        niveau = verwachting.leeg_is if verwachting and not vorm else None
        return OPEN if niveau is None else niveau.teken, ()
    mag = toegestaan(verwachting) if verwachting else ", ".join(kolom.teken for kolom in kader.kolommen)
    if teken is None:
        bekend = [invoer for schaal in schalen for niveau in schaal.niveaus for invoer in niveau.invoer]
        voor = f" voor {verwachting.nr}" if verwachting else ""
        return None, (melding("G125", waarde=toon(tekst), voor=voor, keuze=mag, tip=tip(tekst, bekend)),)
    if verwachting and verwachting.telt_mee and teken not in verwachting.scores:
        return None, (melding("G126", waarde=toon(tekst), nr=verwachting.nr, keuze=mag),)
    return teken, ()


def _voorbeeld(kader: Kader) -> str:
    eerste = next(v for v in kader.verwachtingen if v.telt_mee)
    return f"{eerste.nr}={eerste.scores[0]}"


def _die_iets_veranderen(
    kader: Kader, toetsing: Toetsing, gevraagd: dict[str, Ingevuld]
) -> tuple[dict[str, Ingevuld], tuple[Melding, ...]]:
    """Return the changes that change something, and a melding for each of the others."""
    per_nr = {v.nr: v for v in kader.verwachtingen}
    wijzigingen: dict[str, Ingevuld] = {}
    meldingen: list[Melding] = []
    for nr, score in gevraagd.items():
        plek = Plek(bestand=toetsing.bron.bestand, verwachting=nr)
        if not per_nr[nr].telt_mee:
            meldingen.append(melding("T122", plek, reden=f"{per_nr[nr].reden}."))
        elif toetsing.scores[nr] == score:
            meldingen.append(melding("T121", plek, score=als_woord(score)))
        else:
            wijzigingen[nr] = score
    return wijzigingen, tuple(meldingen)
