"""From one ronde to the next: which texts go along, which scores are taken over, and what to look at again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import VERVALLEN, Aantekening, Dossier, Tekst, cellen_van, koppen_van
from toetsing.domain.itempunt import itemnamen
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.scores import OPEN
from toetsing.domain.velden import als_tekst
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Registerrij
    from toetsing.domain.scores import Ingevuld, Score
    from toetsing.domain.toetsing import Toetsing

NOTITIE: Final = "notitie"
"""What the name of a text has that was a note at a cell."""
_LANGSTE_NOTITIE: Final = 32_000
"""The most characters of one note that a spreadsheet program surely takes."""
_VAN_TOEN = ("periode",)
"""What is known of an organisation that belongs to the ronde, not to the organisation."""


def vervolg_dossier(
    dossier: Dossier, kader: Kader, teksten: Mapping[str, str], bestand: str, *, zelfde_ronde: bool
) -> tuple[Dossier, tuple[Melding, ...]]:
    """Return what goes along to the next workbook. Nothing written is lost: what has no place any more becomes a text.

    `teksten` holds the texts of the verwachtingen as the earlier workbook has them, where it has them. To a next ronde
    reactions do not go along: they are about the earlier report. Neither do decisions on differences between assessors.
    What stands in registers does: it is followed up until it is done.
    What was written at facts is for `vervolg_feiten`.
    """
    nu = {een.nr: een.tekst for een in kader.gevraagd}
    meldingen: list[Melding] = []
    over: list[Tekst] = []
    aantekeningen: dict[str, Aantekening] = {}
    for nr, aantekening in dossier.aantekeningen.items():
        plek = Plek(bestand=bestand, verwachting=nr)
        if nr not in nu:
            over += _als_teksten(nr, aantekening)
            meldingen.append(melding("T082", plek, wat=f"Verwachting {nr}"))
            continue
        aantekeningen[nr] = aantekening
        if not _gelijk(teksten.get(nr), nu[nr]):
            wat = f"verwachting {nr}" if nr in kader.per_nr else f"feit {nr}"
            meldingen.append(melding("T081", plek, wat=wat))
    registers, weg, over_registers = _registers(dossier, kader, bestand)
    meldingen += over_registers
    over += weg
    return (
        replace(
            dossier,
            registers=registers,
            aantekeningen=aantekeningen,
            teksten=(*dossier.teksten, *over),
            reacties=dossier.reacties if zelfde_ronde else (),
            verschillen=dossier.verschillen if zelfde_ronde else (),
            gegevens={k: tekst for k, tekst in dossier.gegevens.items() if zelfde_ronde or k not in _VAN_TOEN},
        ),
        tuple(meldingen),
    )


def _registers(
    dossier: Dossier, kader: Kader, bestand: str
) -> tuple[dict[str, tuple[Registerrij, ...]], list[Tekst], list[Melding]]:
    """Return the rows of the registers that the kader has, and as texts what it has no place for any more."""
    blijft = {register.naam: {veld.naam for veld in register.kolommen} for register in kader.registers}
    over: list[Tekst] = []
    meldingen: list[Melding] = []
    for naam, rijen in dossier.registers.items():
        gevuld = [(rij, kolom, w) for rij in rijen for kolom, w in rij.waarden.items()]
        for rij, kolom, _ in gevuld:
            if rij.is_celfout(kolom):
                meldingen.append(melding("T374", rij.plek, kolom=kolom))
        weg = [(k, w) for rij, k, w in gevuld if k not in blijft.get(naam, ()) and not rij.is_celfout(k)]
        for kolom, waarde in weg:
            over.append(Tekst(veld=f"{VERVALLEN} {naam} {kolom}", tekst=als_tekst(waarde)))
        if weg:
            kolommen = opsomming(dict.fromkeys(f"'{kolom}'" for kolom, _ in weg))
            meldingen.append(melding("T334", Plek(bestand=bestand), register=naam, kolommen=kolommen))
    registers = {naam: rijen for naam, rijen in dossier.registers.items() if naam in blijft}
    return registers, over, meldingen


def vervolg_feiten(
    dossier: Dossier, van: Kader, naar: Kader, toetsing: Toetsing | None, bestand: str
) -> tuple[Dossier, tuple[Melding, ...]]:
    """Return a dossier with what was written at the facts of an earlier workbook, as far as that goes along.

    A fact is of its ronde, and so is what people wrote about it: to a next ronde nothing goes along, and `toetsing` is
    None. In the same ronde the motivering goes along with the toetsing; what has no place any more becomes a text.
    """
    feiten = {feit.nr for feit in van.feiten}
    aantekeningen = {nr: een for nr, een in dossier.aantekeningen.items() if nr not in feiten}
    if toetsing is None:
        return replace(dossier, aantekeningen=aantekeningen), ()
    over: list[Tekst] = []
    meldingen: list[Melding] = []
    for naam in (feit.nr for feit in van.feiten):
        aantekening = dossier.aantekeningen.get(naam, Aantekening())
        aantekening = replace(aantekening, onderbouwing=toetsing.motiveringen.get(naam, aantekening.onderbouwing))
        if not any(cellen_van(aantekening)):
            continue
        if naam in naar.bij_naam:
            aantekeningen[naam] = aantekening
            continue
        over += _als_teksten(naam, aantekening)
        meldingen.append(melding("T082", Plek(bestand=bestand, verwachting=naam), wat=f"Feit {naam}"))
    teksten = (*dossier.teksten, *over)
    return replace(dossier, aantekeningen=aantekeningen, teksten=teksten), tuple(meldingen)


def vervolg_notities(kader: Kader, notities: Mapping[str, tuple[str, ...]]) -> tuple[dict[str, str], tuple[Tekst, ...]]:
    """Return the notes that go along to the cell of the same verwachting, fact or item, and those that become texts.

    What has no verwachting any more, or is longer than a note may be, is not lost.
    """
    nrs = {*kader.bij_naam, *itemnamen(kader.itempunten)}
    bij: dict[str, str] = {}
    over: list[Tekst] = []
    for nr, teksten in notities.items():
        samen = "\n\n".join(teksten)
        if nr in nrs and len(samen) <= _LANGSTE_NOTITIE:
            bij[nr] = samen
        else:
            veld = f"{NOTITIE} {nr}" if nr in nrs else f"{VERVALLEN} {nr} {NOTITIE}"
            over += (Tekst(veld=veld, tekst=tekst) for tekst in teksten)
    return bij, tuple(over)


def passende_scores(kader: Kader, scores: Mapping[str, Ingevuld], teksten: Mapping[str, str]) -> dict[str, Score]:
    """Return the scores that still fit: filled in, allowed, at a verwachting of which the text is the same."""
    return {
        v.nr: score
        for v in kader.verwachtingen
        if v.telt_mee
        and (score := scores.get(v.nr, OPEN)) is not OPEN
        and score in v.scores
        and _gelijk(teksten.get(v.nr), v.tekst)
    }


def passende_feiten(kader: Kader, scores: Mapping[str, Ingevuld], teksten: Mapping[str, str]) -> dict[str, Score]:
    """Return the facts that still fit within their ronde: answered, allowed, and the question is the same."""
    return {
        feit.nr: score
        for feit in kader.feiten
        if (score := scores.get(feit.nr, OPEN)) is not OPEN
        and score in feit.scores
        and _gelijk(teksten.get(feit.nr), feit.tekst)
    }


def zonder_minnen(kader: Kader, scores: Mapping[str, Score]) -> dict[str, Score]:
    """Return the scores that a hertoets of the minuses takes over."""
    return {nr: score for nr, score in scores.items() if not kader.per_nr[nr].is_min(score)}


def beginscores(kader: Kader, mee: Mapping[str, Score]) -> dict[str, Ingevuld]:
    """Return the scores a workbook begins with, facts too: open, what goes along, nvt where nothing is assessed.

    Open is open, also where a blank cell would mean a level: what has to be scored anew nobody has scored.
    """
    return {een.nr: mee.get(een.nr, OPEN) if een.telt_mee else een.bij_leeg for een in kader.gevraagd}


def _als_teksten(nr: str, aantekening: Aantekening) -> Iterator[Tekst]:
    for kop, tekst in zip(koppen_van(type(aantekening)), cellen_van(aantekening), strict=True):
        if tekst:
            yield Tekst(veld=f"{VERVALLEN} {nr} {kop}", tekst=tekst)


def _gelijk(toen: str | None, nu: str) -> bool:
    """Return whether a text is still the same; where the earlier workbook does not have it, nothing says otherwise."""
    return toen is None or toen.split() == nu.split()
