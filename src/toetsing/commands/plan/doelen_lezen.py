"""What somebody typed behind an opdracht about a plan: a goal ("geen O, 1.2=M") and changes of scores ("1.1.4=+").

Everything that is wrong in it is said at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import toegestaan, vormen_van
from toetsing.domain.scores import OPEN, als_woord, normaliseer_invoer
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, schoon
from toetsing.readers.files.cellen import als_nummer, toon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.rules.boom import Oordeel
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing

    Fouten = tuple[str, ...]
    """What is wrong, a line each; none where nothing is."""


def eisen_in(kader: Kader, doel: str) -> dict[str, Oordeel]:
    """Return the least oordeel that a goal asks of each criterium it speaks of; of two the better one holds.

    "alles V" asks V of every criterium with beslisregels, "geen O" something better than O, "1.2=M" at least M.

    Raises Gebruiksfout that names every part that is none of these.
    """
    if not _met_beslisregels(kader):
        raise Gebruiksfout(f"Kader {kader.id} heeft geen beslisregels, en dus geen oordelen om als doel te kiezen.")
    eisen: dict[str, Oordeel] = {}
    fouten: list[str] = []
    delen = [deel.strip() for deel in schoon(doel).replace(";", ",").split(",") if deel.strip()]
    for deel in delen:
        nrs, letter, mis = _eis(kader, deel)
        fouten += mis
        if letter is not None:
            eisen |= {nr: min(letter, eisen.get(nr, letter), key=kader.letters.index) for nr in nrs}
    if not delen:
        fouten.append("Achter --doel staat geen doel.")
    _eis_foutloos("Dit doel klopt niet:", fouten, _voorbeelden_van_een_doel(kader))
    return eisen


def wijzigingen_in(
    kader: Kader, toetsing: Toetsing, teksten: Sequence[str]
) -> tuple[dict[str, Ingevuld], tuple[Melding, ...]]:
    """Return the changed scores by number, and a melding for each change that changes nothing.

    Every spelling that a cell may have will do; nothing, or "open", is open.

    Raises Gebruiksfout that names everything that is no change, every unknown number and every score that the
    verwachting cannot have.
    """
    gevraagd: dict[str, list[Ingevuld]] = {}
    fouten: list[str] = []
    for tekst in teksten:
        nr, score, mis = _wijziging(kader, tekst)
        fouten += mis
        if nr is not None and score is not None and score not in gevraagd.setdefault(nr, []):
            gevraagd[nr].append(score)
    for nr, scores in gevraagd.items():
        if len(scores) > 1:
            welke = opsomming(map(als_woord, scores))
            fouten.append(f"Voor verwachting {nr} worden verschillende scores gevraagd: {welke}. Geef er één.")
    _eis_foutloos("Deze wijzigingen kloppen niet:", fouten)
    return _die_iets_veranderen(kader, toetsing, {nr: score for nr, (score,) in gevraagd.items()})


def _eis_foutloos(kop: str, fouten: Sequence[str], slot: str = "") -> None:
    """Raise Gebruiksfout with all that is wrong: one thing on the line itself, more in a list below the heading."""
    regels = list(dict.fromkeys(fouten))
    if len(regels) > 1:
        raise Gebruiksfout("\n".join((kop, *(f"- {regel}" for regel in regels), *([slot] if slot else []))))
    if regels:
        raise Gebruiksfout(f"{regels[0]} {slot}".strip())


# -- a goal ------------------------------------------------------------------------------------------------------------


def _eis(kader: Kader, deel: str) -> tuple[Sequence[str], Oordeel | None, Fouten]:
    """Return of which criteria a part of a goal asks which oordeel, and what is wrong with it."""
    alle = _met_beslisregels(kader)
    wat, is_teken, rest = deel.partition("=")
    if is_teken:
        letter, mis = _letter(kader, deel, rest)
        nr = als_nummer(wat.strip())
        if nr in alle:
            return [nr], letter, mis
        kies = f"Kies {opsomming(alle, 'of')}.{tip(wat.strip(), alle)}"
        return (), None, (f"'{toon(wat)}' is geen criterium met beslisregels. {kies}", *mis)
    wat, _, rest = deel.partition(" ")
    if wat.casefold() in ("alles", "alle"):
        return alle, *_letter(kader, deel, rest)
    if wat.casefold() != "geen":
        return (), None, (f"'{toon(deel)}' is geen doel.",)
    letter, mis = _letter(kader, deel, rest)
    if letter == kader.letters[0]:
        return (), None, (f"'{toon(deel)}' kan geen doel zijn: beter dan {letter} bestaat niet.",)
    return alle, None if letter is None else kader.letters[kader.letters.index(letter) - 1], mis


def _letter(kader: Kader, deel: str, tekst: str) -> tuple[Oordeel | None, Fouten]:
    vorm = tekst.strip().casefold()
    for niveau in kader.oordelen:
        if vorm in (niveau.letter.casefold(), niveau.naam.casefold()):
            return niveau.letter, ()
    kies = f"Kies {opsomming((niveau.letter for niveau in kader.oordelen), 'of')}."
    if not vorm:
        return None, (f"Achter '{toon(deel)}' ontbreekt een oordeel. {kies}",)
    bedoeld = tip(tekst.strip(), [niveau.naam for niveau in kader.oordelen])
    return None, (f"'{toon(tekst)}' is geen oordeel van dit kader. {kies}{bedoeld}",)


def _met_beslisregels(kader: Kader) -> list[str]:
    return [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]


def _voorbeelden_van_een_doel(kader: Kader) -> str:
    beste, slechtste = kader.oordelen[0].letter, kader.oordelen[-1].letter
    geen = [f'"geen {slechtste}"'] if slechtste != beste else []
    vormen = [f'"alles {beste}"', *geen, f'"{_met_beslisregels(kader)[0]}={beste}"']
    return f"Een doel is bijvoorbeeld {opsomming(vormen, 'of')}, of meer daarvan met komma's ertussen."


# -- other scores ------------------------------------------------------------------------------------------------------


def _wijziging(kader: Kader, tekst: str) -> tuple[str | None, Ingevuld | None, Fouten]:
    """Return which verwachting gets which score, and what is wrong with that."""
    links, is_teken, rechts = tekst.partition("=")
    if not is_teken:
        return None, None, (f"'{toon(tekst)}' is geen wijziging. Schrijf nummer=score, zoals {_voorbeeld(kader)}.",)
    verwachting, mis = _verwachting(kader, links.strip())
    score, ook_mis = _score(kader, verwachting, rechts.strip())
    return verwachting.nr if verwachting else None, score, (*mis, *ook_mis)


def _verwachting(kader: Kader, tekst: str) -> tuple[Verwachting | None, Fouten]:
    nr = als_nummer(tekst)
    per_nr = {v.nr: v for v in kader.verwachtingen}
    if nr in per_nr:
        return per_nr[nr], ()
    if onder := _onder(kader, nr):
        kies = f"Kies {opsomming(onder, 'of')}."
        return None, (f"{nr} is een thema of criterium; scores staan bij verwachtingen. {kies}",)
    familie = _onder(kader, nr.rpartition(".")[0])
    alle = f"een nummer van {next(iter(per_nr))} tot en met {next(reversed(per_nr))}"
    kies = f"Kies {opsomming(familie, 'of') or alle}."
    zin = f"'{toon(tekst)}' is geen nummer van een verwachting in kader {kader.id}."
    return None, (f"{zin} {kies}{'' if familie else tip(tekst, per_nr)}",)


def _onder(kader: Kader, nr: str) -> list[str]:
    return [v.nr for v in kader.verwachtingen if nr and v.nr.startswith(f"{nr}.")]


def _score(kader: Kader, verwachting: Verwachting | None, tekst: str) -> tuple[Ingevuld | None, Fouten]:
    """Return the score that a text stands for; where the verwachting is not known, any score of the kader will do."""
    vorm = normaliseer_invoer(tekst)
    teken = vormen_van(kader).get(vorm)
    if teken is None and vorm in ("", OPEN.value):
        return OPEN, ()
    mag = toegestaan(verwachting) if verwachting else ", ".join(niveau.teken for niveau in kader.schaal)
    if teken is None:
        bekend = [invoer for niveau in kader.schaal for invoer in niveau.invoer]
        voor = f" voor {verwachting.nr}" if verwachting else ""
        return None, (f"'{toon(tekst)}' is geen score{voor}. Kies {mag} of open.{tip(tekst, bekend)}",)
    if verwachting and verwachting.telt_mee and teken not in verwachting.scores:
        return None, (f"'{toon(tekst)}' mag niet bij {verwachting.nr}. Kies {mag} of open.",)
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
