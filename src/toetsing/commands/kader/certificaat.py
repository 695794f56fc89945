"""The certificate of a kader: its beslisregels and its worked cases, proven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.fouten import Kaderfout
from toetsing.pipeline.kaderkeuze import inhoud_van, vind_kader
from toetsing.pipeline.kaders import kader_van, kaders, standaardkader
from toetsing.pipeline.meegeleverd import is_meegeleverd

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.gevallen import Geval, Knoopgeval


def certificaat(id_of_pad: str | None) -> tuple[Certificaat, tuple[Melding, ...]]:
    """Prove the beslisregels of a kader with the worked cases beside its file, and say what is wrong with those."""
    from toetsing.domain.proof.bewijs import bewijs

    kader, gevallen, meldingen = met_gevallen(id_of_pad)
    gevonden = vind_kader(id_of_pad or kader.id, kaders())
    return bewijs(kader, gevallen, meegeleverd=is_meegeleverd(gevonden.pad, "kaders")), meldingen


def met_gevallen(id_of_pad: str | None) -> tuple[Kader, tuple[Geval | Knoopgeval, ...], tuple[Melding, ...]]:
    """Return a kader with the worked cases beside its file, and what is wrong with those."""
    from toetsing.readers.kader.gevallen import load_gevallen

    kader = kader_van(id_of_pad) if id_of_pad else standaardkader()
    gevonden = vind_kader(id_of_pad or kader.id, kaders())
    gevallen: list[Geval | Knoopgeval] = []
    meldingen: list[Melding] = [*kader.opmerkingen]
    for bestand in sorted((gevonden.pad.parent / "gevallen").glob("*.yaml")):
        naam = gevonden.naast(f"gevallen/{bestand.name}")
        try:
            gelezen, opmerkingen = load_gevallen(inhoud_van(bestand, naam), naam, kader)
        except Kaderfout as fout:
            gelezen, opmerkingen = (), fout.meldingen
        gevallen += gelezen
        meldingen += opmerkingen
    return kader, tuple(gevallen), tuple(meldingen)
