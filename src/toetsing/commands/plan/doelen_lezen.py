"""What somebody typed behind an opdracht about a plan: a goal ("geen O, 1.2=M") and changes of scores ("1.1.4=+").

Everything that is wrong in it is said at once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.document.bovennamen import waarover
from toetsing.domain.change.verbeteren import Eisen
from toetsing.domain.fouten import Gebruiksfout, gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.nummers import eigen_nummers
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import toegestaan, vormen_van
from toetsing.domain.scores import OPEN, als_woord, normaliseer_invoer
from toetsing.domain.words.kopnamen import EINDOORDEEL
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import toon
from toetsing.readers.toetsing.nummers import nummers_van

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.boom import Oordeel
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
    if not _aanwijsbaar(kader):
        raise gebruiksfout("G110", kader=kader.id)
    eisen: dict[_Waar, Oordeel] = {}
    fouten: list[Melding] = []
    delen = [deel.strip() for deel in schoon(doel).replace(";", ",").split(",") if deel.strip()]
    for deel in delen:
        gevraagd, mis = _eis(kader, deel)
        fouten += mis
        for waar, letter in gevraagd.items():
            eisen[waar] = min(letter, eisen.get(waar, letter), key=[een.letter for een in _oordelen(kader, waar)].index)
    if not delen:
        fouten.append(melding("G112", voorbeelden=""))
    voorbeelden = _voorbeelden_van_een_doel(kader)
    _eis_foutloos(melding("G111", voorbeelden=voorbeelden), fouten, voorbeelden)
    return Eisen(
        criteria={nr: letter for (is_boven, nr), letter in eisen.items() if not is_boven},
        boven={nr: letter for (is_boven, nr), letter in eisen.items() if is_boven},
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
    _eis_foutloos(melding("G120", voorbeeld=_voorbeeld(kader)), fouten)
    return _die_iets_veranderen(kader, toetsing, {nr: score for nr, (score,) in gevraagd.items()})


def _eis_foutloos(kop: Melding, fouten: Sequence[Melding], slot: str = "") -> None:
    """Raise Gebruiksfout with all that is wrong: one thing on the line itself, more in a list below the heading."""
    delen = list(dict.fromkeys(fouten))
    if len(delen) > 1:
        raise Gebruiksfout(kop, delen)
    if delen:
        raise Gebruiksfout(replace(delen[0], advies=f"{delen[0].advies} {slot}".strip()))


# -- a goal ------------------------------------------------------------------------------------------------------------


_Waar = tuple[bool, str]
"""Of what an oordeel is asked: whether it stands above the criteria, and its number."""


def _eis(kader: Kader, deel: str) -> tuple[Mapping[_Waar, Oordeel], Fouten]:
    """Return of what a part of a goal asks which oordeel, and what is wrong with it."""
    wat, is_teken, rest = deel.partition("=")
    if is_teken:
        waar, mis = _waar(kader, wat.strip())
        letter, ook_mis = _letter(kader, waar, deel, rest)
        return {} if waar is None or letter is None else {waar: letter}, (*mis, *ook_mis)
    wat, _, rest = deel.partition(" ")
    hoe = wat.casefold()
    if hoe not in ("alles", "alle", "geen"):
        return {}, (melding("G114", waarde=toon(deel), voorbeelden=""),)
    alle = [(False, nr) for nr in _met_beslisregels(kader)]
    eerste, _, erna = rest.strip().partition(" ")
    if eerste.casefold() in ("thema", "themas", "thema's", "thema’s") and (themas := _themas(kader)):
        alle, rest = [(True, nr) for nr in themas], erna
    if not alle:
        return {}, (melding("G114", waarde=toon(deel), voorbeelden=""),)
    gevraagd: dict[_Waar, Oordeel] = {}
    fouten: dict[Melding, None] = {}
    for waar in alle:
        oordelen = _oordelen(kader, waar)
        letter, mis = _letter(kader, waar, deel, rest)
        if letter == oordelen[0].letter and hoe == "geen":
            letter, mis = None, (melding("G115", waarde=toon(deel), letter=letter, voorbeelden=""),)
        fouten |= dict.fromkeys(mis)
        if letter is not None:
            letters = [een.letter for een in oordelen]
            gevraagd[waar] = letters[letters.index(letter) - (hoe == "geen")]
    return gevraagd, tuple(fouten)


def _waar(kader: Kader, tekst: str) -> tuple[_Waar | None, Fouten]:
    """Return what somebody points at before an equals sign."""
    nr = nummers_van(kader).als_nummer(tekst)
    if nr in _met_beslisregels(kader):
        return (False, nr), ()
    woord, _, rest = tekst.partition(" ")
    if kader.eindregels is not None and tekst.casefold() in (EINDOORDEEL, GEHEEL):
        return (True, GEHEEL), ()
    thema = rest.strip() if woord.casefold() == "thema" else tekst
    if thema in _themas(kader):
        return (True, thema), ()
    keuze = _aanwijsbaar(kader)
    wat = "criterium of thema" if _themas(kader) else "criterium"
    return None, (melding("G113", waarde=toon(tekst), wat=wat, keuze=opsomming(keuze, "of"), tip=tip(tekst, keuze)),)


def _letter(kader: Kader, waar: _Waar | None, deel: str, tekst: str) -> tuple[Oordeel | None, Fouten]:
    """Return the oordeel that is asked of something, and what is wrong with it; None is what nobody knows."""
    oordelen = next(iter(kader.per_oordelen)) if waar is None else _oordelen(kader, waar)
    vorm = tekst.strip().casefold()
    for niveau in oordelen:
        if vorm in (niveau.letter.casefold(), niveau.naam.casefold()):
            return niveau.letter, ()
    kies = opsomming((niveau.letter for niveau in oordelen), "of")
    if not vorm:
        return None, (melding("G116", waarde=toon(deel), keuze=kies),)
    bedoeld = tip(tekst.strip(), [niveau.naam for niveau in oordelen])
    ergens = (een for van in (*kader.per_oordelen, *map(kader.oordelen_boven, kader.nrs_boven)) for een in van)
    elders = waar is not None and any(vorm in (een.letter.casefold(), een.naam.casefold()) for een in ergens)
    wat = _waarvan(waar) if waar is not None and elders else "dit kader"
    return None, (melding("G049", waarde=toon(tekst), wat=wat, keuze=kies, tip=bedoeld),)


def _waarvan(waar: _Waar) -> str:
    """Return of what an oordeel is none that stands elsewhere in the kader."""
    is_boven, nr = waar
    return waarover(nr) if is_boven else "een criterium"


def _oordelen(kader: Kader, waar: _Waar) -> tuple[Oordeelniveau, ...]:
    return kader.oordelen_van(waar[1])


def _met_beslisregels(kader: Kader) -> list[str]:
    return [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]


def _themas(kader: Kader) -> list[str]:
    return [thema.nr for thema in kader.themas if thema.regels is not None]


def _aanwijsbaar(kader: Kader) -> list[str]:
    """Return all of which a goal can ask an oordeel, as it is written."""
    eind = [EINDOORDEEL] if kader.eindregels is not None else []
    return [*_met_beslisregels(kader), *(f"thema {nr}" for nr in _themas(kader)), *eind]


def _voorbeelden_van_een_doel(kader: Kader) -> str:
    vormen: list[str] = []
    if nrs := _met_beslisregels(kader):
        beste, slechtste = (kader.oordelen_van(nrs[0])[plek].letter for plek in (0, -1))
        geen = [f'"geen {slechtste}"'] if slechtste != beste else []
        vormen = [f'"alles {beste}"', *geen, f'"{nrs[0]}={beste}"']
    boven = [(f"thema {nr}", nr) for nr in _themas(kader)[:1]]
    boven += [(EINDOORDEEL, GEHEEL)] if kader.eindregels is not None else []
    vormen += [f'"{naam}={_oordelen(kader, (True, nr))[0].letter}"' for naam, nr in boven]
    return f"Een doel is bijvoorbeeld {opsomming(vormen, 'of')}, of meer daarvan met komma's ertussen."


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
    familie = _onder(kader, nr.rpartition(".")[0])
    van, tot = next(iter(per_nr)), next(reversed(per_nr))
    alle = (
        f"een nummer uit het kader, zoals {van}" if eigen_nummers(per_nr) else f"een nummer van {van} tot en met {tot}"
    )
    kies = opsomming(familie, "of") or alle
    raad = "" if familie else tip(tekst, per_nr)
    return None, (melding("G124", waarde=toon(tekst), kader=kader.id, keuze=kies, tip=raad),)


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
