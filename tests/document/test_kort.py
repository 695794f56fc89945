"""What people wrote, in a short answer."""

from __future__ import annotations

from toetsing.document.blokken import Kolom, Tabel, cellen
from toetsing.document.kort import met_korte_teksten


def test_een_lange_tekst_is_haar_begin_en_wat_er_niet_is_gevraagd_blijft_heel() -> None:
    rijen = (cellen(("kort", "x" * 90)), cellen((f"{'x' * 58} {'y' * 9}", "")), cellen(("z" * 60, "")))
    tabel = Tabel("t", (Kolom("wat"), Kolom("plek")), rijen)
    kort = met_korte_teksten(tabel, ("wat",))
    assert [rij[0].tekst for rij in kort.rijen] == ["kort", f"{'x' * 58}…", "z" * 60]
    assert [rij[1].tekst for rij in kort.rijen] == ["x" * 90, "", ""]
