"""What somebody typed behind an opdracht about a plan: a goal ("geen O, 1.2=M") and changes of scores ("1.1.4=+")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.lijkt_op import tip
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.schrijfwijzen import toegestaan, vormen_van
from toetsing.domain.scores import OPEN, als_woord, normaliseer_invoer
from toetsing.domain.woorden import opsomming
from toetsing.readers.cellen import als_nummer
from toetsing.readers.kaderkeuze import Gebruiksfout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.beslisregels import Oordeel
    from toetsing.domain.kader import Kader, Verwachting
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing


def eisen_in(kader: Kader, doel: str) -> dict[str, Oordeel]:
    """Return the least oordeel that a goal asks of each criterium it speaks of; of two the better one holds.

    "alles V" asks V of every criterium with beslisregels, "geen O" something better than O, "1.2=M" at least M.

    Raises Gebruiksfout for what is none of these.
    """
    if not _met_beslisregels(kader):
        raise Gebruiksfout(f"Kader {kader.id} heeft geen beslisregels, en dus geen oordelen om als doel te kiezen.")
    eisen: dict[str, Oordeel] = {}
    delen = [deel.strip() for deel in doel.replace(";", ",").split(",") if deel.strip()]
    if not delen:
        raise Gebruiksfout(_zo(kader, doel))
    for deel in delen:
        nrs, letter = _eis(kader, deel)
        for nr in nrs:
            eisen[nr] = min(letter, eisen.get(nr, letter), key=kader.letters.index)
    return eisen


def _eis(kader: Kader, deel: str) -> tuple[Sequence[str], Oordeel]:
    nrs = _met_beslisregels(kader)
    wat, is_teken, letter = deel.partition("=")
    if is_teken:
        nr = als_nummer(wat.strip())
        if nr not in nrs:
            raise Gebruiksfout(
                f"'{wat.strip()}' is geen criterium met beslisregels. Kies {opsomming(nrs, 'of')}."
                f"{tip(wat.strip(), nrs)}"
            )
        return [nr], _letter(kader, letter)
    wat, _, letter = deel.partition(" ")
    match wat.casefold():
        case "alles" | "alle":
            return nrs, _letter(kader, letter)
        case "geen":
            plaats = kader.letters.index(_letter(kader, letter))
            if not plaats:
                raise Gebruiksfout(f"'{deel}' kan geen doel zijn: beter dan {kader.letters[0]} bestaat niet.")
            return nrs, kader.letters[plaats - 1]
        case _:
            raise Gebruiksfout(_zo(kader, deel))


def _met_beslisregels(kader: Kader) -> list[str]:
    return [criterium.nr for criterium in kader.criteria if criterium.regelset is not None]


def _letter(kader: Kader, tekst: str) -> Oordeel:
    vorm = tekst.strip().casefold()
    for niveau in kader.oordelen:
        if vorm in (niveau.letter.casefold(), niveau.naam.casefold()):
            return niveau.letter
    letters = [niveau.letter for niveau in kader.oordelen]
    namen = [niveau.naam for niveau in kader.oordelen]
    raise Gebruiksfout(
        f"'{tekst.strip()}' is geen oordeel van dit kader. Kies {opsomming(letters, 'of')}.{tip(tekst.strip(), namen)}"
    )


def _zo(kader: Kader, tekst: str) -> str:
    beste, slechtste = kader.oordelen[0].letter, kader.oordelen[-1].letter
    return (
        f'\'{tekst.strip()}\' is geen doel. Schrijf bijvoorbeeld "alles {beste}", "geen {slechtste}" of '
        f'"{_met_beslisregels(kader)[0]}={beste}", met komma\'s ertussen.'
    )


def wijzigingen_in(
    kader: Kader, toetsing: Toetsing, teksten: Sequence[str]
) -> tuple[dict[str, Ingevuld], tuple[Melding, ...]]:
    """Return the changed scores by number, and a melding for each change that changes nothing.

    Every spelling that a cell may have will do; nothing, or "open", is open.

    Raises Gebruiksfout for what is no change, for an unknown number and for a score that the verwachting cannot have.
    """
    verwachtingen = {v.nr: v for v in kader.verwachtingen}
    gevraagd: dict[str, Ingevuld] = {}
    meldingen: list[Melding] = []
    for tekst in teksten:
        links, is_teken, rechts = tekst.partition("=")
        if not is_teken:
            raise Gebruiksfout(f"'{tekst}' is geen wijziging. Schrijf nummer=score, zoals {_voorbeeld(kader)}.")
        verwachting = verwachtingen[_nummer(kader, links.strip())]
        score = _score(kader, verwachting, rechts.strip())
        if gevraagd.setdefault(verwachting.nr, score) != score:
            raise Gebruiksfout(f"Voor verwachting {verwachting.nr} worden twee scores gevraagd. Geef er één.")
    for nr, score in tuple(gevraagd.items()):
        plek = Plek(bestand=toetsing.bron.bestand, verwachting=nr)
        if not verwachtingen[nr].telt_mee:
            meldingen.append(melding("T122", plek, reden=f"{verwachtingen[nr].reden}."))
            del gevraagd[nr]
        elif toetsing.scores[nr] == score:
            meldingen.append(melding("T121", plek, score=als_woord(score)))
            del gevraagd[nr]
    return gevraagd, tuple(meldingen)


def _nummer(kader: Kader, tekst: str) -> str:
    bekend = [v.nr for v in kader.verwachtingen]
    nr = als_nummer(tekst)
    if nr in bekend:
        return nr
    onder = [v for v in bekend if nr and v.startswith(f"{nr}.")]
    if onder:
        raise Gebruiksfout(
            f"{nr} is een thema of criterium; scores staan bij verwachtingen. Kies {opsomming(onder, 'of')}."
        )
    raise Gebruiksfout(f"'{tekst}' is geen nummer van een verwachting in kader {kader.id}.{tip(tekst, bekend)}")


def _score(kader: Kader, verwachting: Verwachting, tekst: str) -> Ingevuld:
    vorm = normaliseer_invoer(tekst)
    teken = vormen_van(kader).get(vorm)
    if teken is None:
        if vorm in ("", OPEN.value):
            return OPEN
        bekend = [invoer for niveau in kader.schaal for invoer in niveau.invoer]
        kies = f"Kies {toegestaan(verwachting)} of open."
        raise Gebruiksfout(f"'{tekst}' is geen score voor {verwachting.nr}. {kies}{tip(tekst, bekend)}")
    if teken not in verwachting.scores and verwachting.telt_mee:
        raise Gebruiksfout(f"'{tekst}' mag niet bij {verwachting.nr}. Kies {toegestaan(verwachting)} of open.")
    return teken


def _voorbeeld(kader: Kader) -> str:
    eerste = next(v for v in kader.verwachtingen if v.telt_mee)
    return f"{eerste.nr}={eerste.scores[0]}"
