"""What the certificate says about worked cases that a kader still lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.oordeelplaatsen import noem_plaatsen
from toetsing.domain.proof.opmerken import tel
from toetsing.domain.rules.boom import Laag
from toetsing.domain.words.telwoorden import bij_aantal

if TYPE_CHECKING:
    from toetsing.domain.proof.bewijs import Certificaat


def zonder_gevallen_zin(certificaat: Certificaat) -> str:
    """Say of what there are no worked cases yet, and that those below are all it takes; empty where there are."""
    zonder = certificaat.zonder_gevallen
    if not zonder:
        return ""
    alles = len(zonder) == len(certificaat.tabellen) + len(certificaat.boven)
    waar = "" if alles else f" voor {noem_plaatsen(map(_zonder_woord, zonder))}"
    return (
        f"Er zijn nog geen uitgewerkte gevallen{waar}. De gevallen die toetsing onder aan dit antwoord voorstelt, "
        "laten elke rij een keer beslissen en merken elke verandering van een rij op."
    )


def nieuwe_gevallen_zin(certificaat: Certificaat, n: int, geschreven: str = "") -> str:
    """Say what so many cases are good for, and what to do with them where they were `geschreven`; nothing of none."""
    if not n:
        return ""
    telling, nvt = tel(certificaat.proeven), bool(certificaat.zonder_nvtgeval)
    dit = "Dit geval" if n == 1 else f"Deze {n} gevallen"
    if telling.gemist:
        nagegaan = "nagegane " if telling.te_veel else ""
        wat = f"{bij_aantal(n, 'merkt', 'merken')} elke {nagegaan}verandering op die nu nog geen geval opmerkt"
        wat += f", en {bij_aantal(n, 'laat', 'laten')} zien wat nvt doet" if nvt else ""
    else:
        wat = f"{bij_aantal(n, 'laat', 'laten')} zien wat nvt met het oordeel doet"
    zegt = "Een oordeel erin is wat uw beslisregels zeggen, en niet wat er op papier staat"
    zeker = f"{zegt}: houd elk geval naast het papier"
    if geschreven:
        staan = bij_aantal(n, "Het staat", "Zij staan")
        return f"{dit} {wat}. {staan} nu in {geschreven}. {zeker}, en maak dan van 'nagekeken: nee' 'nagekeken: ja'."
    return (
        f"{dit} {wat}. {zeker}. Zo'n geval hoort onder 'gevallen:' in een bestand in de map gevallen, naast "
        "kader.yaml; --schrijf-gevallen zet ze daar allemaal."
    )


def _zonder_woord(nr: str) -> str:
    """Return the number of what a bevinding names: of "thema 1" that is "1"."""
    return nr.removeprefix(f"{Laag.THEMA.enkelvoud} ")
