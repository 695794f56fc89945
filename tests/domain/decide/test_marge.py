"""Whether a criterium can have the best oordeel with a verwachting that is not met."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from toetsing.domain.decide.marge import beste_met_een_min

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def met_criteria(kader: Kader, *nrs: str, zonder_regels: bool = False) -> Kader:
    """Return the kader with these criteria alone."""
    gekozen = [c for c in kader.criteria if c.nr in nrs]
    if zonder_regels:
        gekozen = [replace(c, regelset=None) for c in gekozen]
    return replace(kader, themas=(replace(kader.themas[0], criteria=tuple(gekozen)),))


def test_een_onvoldoende_mag_waar_de_beslisregels_dat_zeggen(stap1: Kader) -> None:
    assert beste_met_een_min(stap1)
    assert beste_met_een_min(met_criteria(stap1, "1.1"))


def test_wie_alles_eist_laat_geen_ruimte(stap1: Kader) -> None:
    assert not beste_met_een_min(met_criteria(stap1, "2.1", "2.2"))


def test_zonder_beslisregels_is_er_geen_ruimte(stap1: Kader) -> None:
    assert not beste_met_een_min(met_criteria(stap1, "1.1", zonder_regels=True))


def test_een_kader_zonder_oordelen_heeft_geen_beste(stap1: Kader) -> None:
    themas = tuple(
        replace(thema, criteria=tuple(replace(een, oordelen=()) for een in thema.criteria)) for thema in stap1.themas
    )
    assert beste_met_een_min(stap1)
    assert not beste_met_een_min(replace(stap1, themas=themas))


def test_een_schaal_zonder_rangen_heeft_geen_beste_score(stap1: Kader) -> None:
    (een,) = (c for c in stap1.criteria if c.nr == "1.1")
    zonder = tuple(replace(v, schaal=replace(v.schaal, niveaus=())) for v in een.verwachtingen)
    anders = replace(een, verwachtingen=zonder)
    assert not beste_met_een_min(replace(stap1, themas=(replace(stap1.themas[0], criteria=(anders,)),)))
