"""A dossier with something in every place, for whoever tests what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.dossier import (
    Aantekening,
    Dossier,
    Geraadpleegd,
    GoodPractice,
    Maatregel,
    Reactie,
    Tekst,
    Toetser,
    vaste_teksten,
)

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader

DAG = "1 maart 2016"
"""The term of a measure: a day, as anything else is asked about."""


def volledig(kader: Kader, tekst: str = "Geschreven.") -> Dossier:
    """A dossier with something in every place."""
    return Dossier(
        aantekeningen={v.nr: Aantekening(onderbouwing=tekst, aandachtspunt=tekst) for v in kader.verwachtingen},
        plan=(Maatregel(nr="1.1.4", verbetermaatregel=tekst, verantwoordelijke=tekst, termijn=DAG, status="bezig"),),
        good_practices=(GoodPractice(thema="Veiligheid", good_practice=tekst, toelichting=tekst),),
        teksten=tuple(Tekst(veld=veld, tekst=tekst) for veld in vaste_teksten(kader)),
        reacties=(Reactie(plaats=tekst, opmerking=tekst, overgenomen="ja", toelichting=tekst),),
        toetsers=(Toetser(rol=tekst, toetser=tekst),),
        geraadpleegd=(Geraadpleegd(soort_bron=tekst, geraadpleegde_bron=tekst),),
        gegevens={"gemeenten": tekst},
    )
