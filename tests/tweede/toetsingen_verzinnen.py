"""Makes up toetsingen of a kader, and worked cases. It knows nothing of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tweede.kader import GEEN, Getypt, Geval
from tweede.schaal import Schaal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tweede.invullen import Toetsing
    from tweede.kader import Feit, Kader
    from tweede.rekening import Rekening


def verzin_toetsingen(alle: Sequence[Rekening], aantal: int, kans: Random) -> dict[str, Toetsing]:
    """Make organisations: of some all is known, of some nothing; much may be good, bad or nvt."""
    uit: dict[str, Toetsing] = {}
    for i in range(aantal):
        open_ = kans.choice((0.0, 0.0, 0.15, 0.4, 0.8))
        gewicht = {score.teken: kans.choice((1, 1, 2, 6)) for een in alle for score in een.schaal.scores}
        uit[f"Organisatie {i}"] = {
            nr: een.schaal.leeg if kans.random() < open_ else kans.choices(mag, [gewicht[teken] for teken in mag])[0]
            for een in alle
            for nr, mag in zip(een.eigen, een.mag, strict=False)  # the facts come behind
        }
    return uit


def verzin_feiten(kader: Kader, organisaties: Sequence[str], kans: Random) -> dict[str, dict[str, Getypt]]:
    """Make what each organisation has at each fact; a motivering is mostly there where it is asked, else seldom."""
    return {
        naam: {
            feit.naam: Getypt(
                None if kans.random() < open_ else kans.choice(kader.scores_van(feit)).teken,
                f"Omdat {naam} zo is" if kans.random() < (0.85 if feit.motivering else 0.15) else "",
            )
            for feit in kader.feiten
        }
        for naam in organisaties
        for open_ in [kans.choice((0.0, 0.0, 0.2, 0.5))]
    }


def geldt(kader: Kader, feit: Feit, getypt: Getypt) -> str | None:
    """Return what a fact is: open where nothing was typed, and where somebody should have written why."""
    ingevuld = is_ingevuld(kader, feit, getypt)
    return None if feit.motivering and not getypt.motivering else ingevuld


def is_ingevuld(kader: Kader, feit: Feit, getypt: Getypt) -> str | None:
    return getypt.teken if getypt.teken is not None else Schaal(kader.scores_van(feit)).leeg


def verzin_gevallen(alle: Sequence[Rekening], kans: Random) -> list[Geval]:
    """Make worked cases, most of which say what is so."""
    gevallen = []
    for een in alle:
        for _ in range(kans.choice((0, 0, 1, 2)) if een.regels else 0):
            alles = [None if kans.random() < 0.2 else kans.choice(mag) for mag in een.mag]
            n = len(een.eigen)
            anders = [feit.naam for feit in een.kader.feiten if feit.naam not in een.feiten]
            feiten: dict[str, str | None] = {naam: None for naam in anders if kans.random() < 0.1}
            feiten |= {f: t for f, t in zip(een.feiten, alles[n:], strict=True) if t is not None or kans.random() < 0.3}
            proef = Geval(een.nr, tuple(alles[:n]), frozenset(), feiten=tuple(feiten.items()))
            antwoord = een.antwoord(een.gevuld(proef))
            rijen = [rij for rij in antwoord.rijen if rij >= 0]
            oordelen = frozenset(antwoord.oordelen)
            if kans.random() < 0.2:
                oordelen = frozenset(kans.sample([*een.letters, GEEN], kans.choice((1, 1, 2))))
            rij = kans.choice([None, *rijen]) if rijen else None
            gevallen.append(proef._replace(oordelen=oordelen, rij=rij))
    return gevallen
