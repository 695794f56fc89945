"""A list of conditions in the proof: what it finds, how much there is to look at, and what the cases notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.lijstkader import DEZE, RIJEN, lijstkader
from toetsing.domain.proof.bevinding import Gaten, Onderzoek, Overlap, Verslechtering
from toetsing.domain.proof.bewijs import bewijs

if TYPE_CHECKING:
    from toetsing.domain.proof.bevinding import Feit
    from toetsing.domain.proof.bewijs import Certificaat

GOED, MATIG, SLECHT = RIJEN


def feiten(certificaat: Certificaat, soort: type[Feit]) -> list[Feit]:
    return [een.feit for een in certificaat.bevindingen if isinstance(een.feit, soort)]


def test_twee_van_vier_voorwaarden_sluit_en_is_monotoon() -> None:
    certificaat = bewijs(lijstkader(), [])
    gevonden = {een.onderzoek for een in certificaat.bevindingen}
    assert certificaat.bewezen
    assert not gevonden & {Onderzoek.VOLLEDIG, Onderzoek.EENDUIDIG, Onderzoek.DODE_RIJ, Onderzoek.MONOTOON}


def test_een_toestand_is_wat_elke_voorwaarde_van_de_lijst_ziet() -> None:
    (tabel,) = bewijs(lijstkader(), []).tabellen
    assert len(tabel.toestanden) == 27
    assert sum(tabel.invullingen.values()) == 2**3 * 3**2
    samen = DEZE.replace("; ", " en ")
    (ook,) = bewijs(lijstkader(f"V: {samen}", "O: anders"), []).tabellen
    assert len(ook.toestanden) == 27


def test_een_geplant_gat_wordt_gevonden() -> None:
    certificaat = bewijs(lijstkader(GOED, MATIG, SLECHT.replace("hoogstens 1 van", "precies 0 van")), [])
    (gaten,) = feiten(certificaat, Gaten)
    assert isinstance(gaten, Gaten)
    assert len(gaten.toestanden) == 7
    assert "1.1.1 gebrek, 2 in orde bij 1.1.2 en 1.1.3 en 2 gebrek bij 1.1.4 en 1.1.5" in {
        toestand.in_woorden for toestand in gaten.toestanden
    }


def test_een_geplante_overlap_noemt_beide_rijen() -> None:
    (overlap,) = feiten(bewijs(lijstkader(GOED, MATIG.replace("precies 2 van", "minstens 2 van"), SLECHT), []), Overlap)
    assert isinstance(overlap, Overlap)
    assert (overlap.eerste.nummer, overlap.tweede.nummer) == (1, 2)
    assert len(overlap.toestanden) == 8


def test_een_rij_die_een_vierde_voorwaarde_bestraft_is_niet_monotoon() -> None:
    rijen = GOED.replace("minstens 3 van", "precies 3 van"), MATIG.replace("precies 2 van", "minstens 2 van"), SLECHT
    (slechter,) = feiten(bewijs(lijstkader(*rijen), []), Verslechtering)
    assert isinstance(slechter, Verslechtering)
    wissels = {(wissel.voor.beslissing.oordeel, wissel.na.beslissing.oordeel) for wissel in slechter.wissels}
    assert wissels == {("V", "M")}
    assert any(wissel.na.in_woorden.count("gebrek") == 0 for wissel in slechter.wissels)
