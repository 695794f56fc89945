"""Registers as the kader declares them, and a row that somebody filled in."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hulp.registerkader import registerkader
from toetsing.domain.dossier import Maatregel, Reactie, koppen_van
from toetsing.domain.plek import Plek
from toetsing.domain.registers import PLAN, REACTIES, Register, Registerrij
from toetsing.domain.velden import Veld, Veldfout, Veldreden

FOUT = Veldfout(reden=Veldreden.GEEN_GETAL, gevonden="veel")


def test_een_register_wordt_herkend_aan_de_eerste_kolom_en_wat_moet() -> None:
    per_naam = {register.naam: register for register in registerkader().registers}
    assert per_naam["toezeggingen"].ken == {"onderwerp", "toezegging"}
    assert per_naam["verscherpt toezicht"].ken == {"reden", "vanaf"}
    assert per_naam["vragen"].ken == {"vraag", "antwoord"}
    een = Register(naam="x", tekst="", kolommen=(Veld(naam="A "), Veld(naam="b", verplicht=True), Veld(naam="C:")))
    assert een.ken == {"a", "b"}
    assert een.koppen == {"a", "b", "c"}
    assert een.titel == "X"


def test_de_vaste_registers_hebben_de_kolommen_van_hun_blad() -> None:
    assert tuple(veld.naam for veld in PLAN.kolommen) == koppen_van(Maatregel)
    assert tuple(veld.naam for veld in REACTIES.kolommen) == koppen_van(Reactie)


def test_wat_er_in_een_rij_staat() -> None:
    getal, dag = Veld(naam="kosten", eenheid="euro", decimalen=2), Veld(naam="op")
    rij = Registerrij(waarden={"kosten": Fraction(5, 2), "op": date(2016, 1, 8), "duur": FOUT}, plek=Plek())
    assert [rij.waarde(kolom) for kolom in ("kosten", "duur", "weg")] == [Fraction(5, 2), None, None]
    assert [rij.dag(kolom) for kolom in ("op", "kosten", "duur")] == [date(2016, 1, 8), None, None]
    assert [rij.is_fout(kolom) for kolom in ("kosten", "duur", "weg")] == [False, True, False]
    assert [rij.tekst(veld) for veld in (getal, dag, Veld(naam="duur"), Veld(naam="weg"))] == [
        "2,50 euro", "08-01-2016", "veel", "",
    ]  # fmt: skip
