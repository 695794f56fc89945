"""From one ronde to the next: which texts go along, which scores are taken over, and what to look at again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.domain.dossier import Dossier, Tekst, cellen_van, koppen_van
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek
from toetsing.domain.scores import OPEN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from toetsing.domain.dossier import Aantekening, Vorige
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

_VAN_TOEN = ("periode",)
"""What is known of an organisation that belongs to the ronde, not to the organisation."""


def vervolg_dossier(
    dossier: Dossier, kader: Kader, teksten: Mapping[str, str], bestand: str
) -> tuple[Dossier, tuple[Melding, ...]]:
    """Return what goes along to the next ronde. Nothing written is lost: what has no place any more becomes a text.

    `teksten` holds the texts of the verwachtingen as the earlier workbook has them, where it has them. Reactions stay
    behind: they are about the earlier report.
    """
    nu = {v.nr: v.tekst for v in kader.verwachtingen}
    meldingen: list[Melding] = []
    over: list[Tekst] = []
    aantekeningen: dict[str, Aantekening] = {}
    for nr, aantekening in dossier.aantekeningen.items():
        plek = Plek(bestand=bestand, verwachting=nr)
        if nr not in nu:
            over += _als_teksten(nr, aantekening)
            meldingen.append(melding("T082", plek, nr=nr))
            continue
        aantekeningen[nr] = aantekening
        if not _gelijk(teksten.get(nr), nu[nr]):
            meldingen.append(melding("T081", plek, nr=nr))
    return (
        replace(
            dossier,
            aantekeningen=aantekeningen,
            teksten=(*dossier.teksten, *over),
            reacties=(),
            gegevens={label: tekst for label, tekst in dossier.gegevens.items() if label not in _VAN_TOEN},
        ),
        tuple(meldingen),
    )


def over_te_nemen(kader: Kader, scores: Mapping[str, Ingevuld], teksten: Mapping[str, str]) -> frozenset[str]:
    """Return the verwachtingen whose score a hertoets of the minuses takes over: filled in, no minus, same text."""
    goed = kader.voldoet | kader.nvt
    return frozenset(
        v.nr
        for v in kader.verwachtingen
        if v.telt_mee
        and (score := scores.get(v.nr, OPEN)) is not OPEN
        and score in goed.intersection(v.scores)
        and _gelijk(teksten.get(v.nr), v.tekst)
    )


def beginscores(kader: Kader, vorige: Vorige | None) -> dict[str, Ingevuld]:
    """Return the scores a workbook begins with: open, what was taken over, nvt where nothing is assessed."""
    nvt = next((niveau.teken for niveau in kader.schaal if niveau.nvt), OPEN)
    mee = vorige.overgenomen if vorige is not None else frozenset()
    return {
        v.nr: nvt if not v.telt_mee else vorige.scores[v.nr] if vorige is not None and v.nr in mee else OPEN
        for v in kader.verwachtingen
    }


def _als_teksten(nr: str, aantekening: Aantekening) -> Iterator[Tekst]:
    for kop, tekst in zip(koppen_van(type(aantekening)), cellen_van(aantekening), strict=True):
        if tekst:
            yield Tekst(veld=f"vervallen {nr} {kop}", tekst=tekst)


def _gelijk(toen: str | None, nu: str) -> bool:
    """Return whether a text is still the same; where the earlier workbook does not have it, nothing says otherwise."""
    return toen is None or toen.split() == nu.split()
