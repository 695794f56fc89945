"""How often each answer was chosen."""

from __future__ import annotations

from datetime import date

from hulp.registerkader import registerkader
from toetsing.domain.change.keuzes import keuzes_van, tel_keuzes
from toetsing.domain.change.voortgang import Peiling, volg_rij
from toetsing.domain.plek import Plek
from toetsing.domain.registers import Registerrij
from toetsing.domain.velden import Veldfout, Veldreden

K = registerkader()
PER_NAAM = {register.naam: register for register in K.registers}
PEILING = Peiling(peildatum=date(2016, 1, 18), kader=K)
FOUT = Veldfout(reden=Veldreden.GEEN_KEUZE, gevonden="half")


def test_elke_keuze_van_het_kader_wordt_geteld_en_wat_er_geen_is_staat_erachter() -> None:
    antwoorden = ["nee", None, FOUT, "ja", "nee"]
    rijen = [
        volg_rij(
            PER_NAAM["zienswijzen"], Registerrij(waarden={"overgenomen": een} if een else {}, plek=Plek()), PEILING
        )
        for een in antwoorden
    ]
    assert list(tel_keuzes(rijen)["overgenomen"].items()) == [("ja", 1), ("deels", 0), ("nee", 2), ("half", 1)]
    assert list(keuzes_van(rijen[1])) == [("overgenomen", "")]


def test_zonder_keuze_die_zegt_hoe_ver_een_rij_is_valt_er_niets_te_tellen() -> None:
    rij = Registerrij(waarden={"vraag": "x", "antwoord": "y"}, plek=Plek())
    assert not tel_keuzes([volg_rij(PER_NAAM["vragen"], rij, PEILING)])
