"""Which cases about nvt a proof asks for: of every verwachting that may be it, and of each example of what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toetsing.commands.kader.nieuwe_gevallen import nieuwe_gevallen
from toetsing.domain.meldingen import Ernst
from toetsing.domain.proof.bevinding import DoorNvt
from toetsing.domain.proof.bewijs import bewijs
from toetsing.readers.kader.gevallen import load_gevallen
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bewijs import Certificaat

KADER = """
kader: k
versie: '1'
titel: K
bron: boek
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
scores: [{teken: ja, naam: ja, voldoet: ja}, {teken: deels, naam: deels}, {teken: nee, naam: nee},
  {teken: nvt, naam: nvt, soort: nvt}]
oordelen: [{letter: G, naam: g}, {letter: R, naam: r}]
BOVEN
themas:
  - {nr: '1', naam: T, beslisregels: [RIJEN], criteria: [
      {nr: '1.1', tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T, nvt: ja},
        {nr: 1.1.3, tekst: T, nvt: ja}]}]}
"""
FEIT = "schalen: {janee: {niveaus: [ja, nee], rang: geen}}\nfeiten: [{naam: ramp, tekst: R, schaal: janee}]"


def kader(rijen: str, boven: str = "") -> Kader:
    gelezen, meldingen = load_kader(KADER.replace("RIJEN", rijen).replace("BOVEN", boven).encode(), "k")
    assert gelezen is not None, meldingen
    return gelezen


def gevraagd(certificaat: Certificaat) -> list[tuple[str, str, str]]:
    return [
        (een.criterium, " ".join(een.scores[deel.nr] for deel in een.onderdelen), een.oordeel)
        for een in certificaat.zonder_nvtgeval
    ]


def ernst(certificaat: Certificaat) -> list[Ernst]:
    return [een.ernst for een in certificaat.bevindingen if isinstance(een.feit, DoorNvt)]


@pytest.mark.parametrize(
    ("rijen", "gevallen"),
    [
        ("{G: alle ja}, {R: anders}", [("1.1", "ja nvt ja", "R")]),
        ("{G: minstens 100% ja}, {R: anders}", [("1.1", "ja nvt ja", "G")]),
        (
            "{G: 1.1.3 is ja of 1.1.3 is nvt}, {R: anders}",
            [("1.1", "ja nvt ja", "G"), ("1.1", "ja ja nvt", "G")],
        ),
    ],
    ids=["alle", "wat van toepassing is", "een bij haar nummer"],
)
def test_van_elke_verwachting_die_nvt_kan_zijn_een_geval(rijen: str, gevallen: list[tuple[str, str, str]]) -> None:
    """What no row tells apart is one; an example of what nvt changes that is the same case is asked once."""
    certificaat = bewijs(kader(rijen), [])
    assert gevraagd(certificaat) == gevallen
    assert ernst(certificaat) == [Ernst.LET_OP]


def test_elk_voorbeeld_van_wat_nvt_doet_is_een_geval() -> None:
    certificaat = bewijs(kader("{G: minder dan 40% nee}, {R: anders}"), [])
    (feit,) = (een.feit for een in certificaat.bevindingen if isinstance(een.feit, DoorNvt))
    voorbeelden = {tuple(sorted(wissel.na.voorbeeld.items())) for wissel in feit.wissels}
    assert voorbeelden <= {tuple(sorted(een.scores.items())) for een in certificaat.zonder_nvtgeval}
    assert len(certificaat.zonder_nvtgeval) == feit.zonder_geval > 1


def test_een_geval_met_dezelfde_vulling_is_genoeg_en_een_ander_niet() -> None:
    van = kader("{G: alle ja}, {R: anders}")
    for scores, over in (("ja ja nvt", []), ("nee ja nvt", [("1.1", "ja nvt ja", "R")]), ("ja open nvt", None)):
        tekst = f"gevallen: [{{naam: g, criterium: '1.1', scores: '{scores}', oordeel: R}}]"
        gevallen, meldingen = load_gevallen(tekst.encode(), "g", van)
        assert meldingen == ()
        certificaat = bewijs(van, gevallen)
        assert gevraagd(certificaat) == ([("1.1", "ja nvt ja", "R")] if over is None else over)
        assert ernst(certificaat) == [Ernst.INFO if over == [] else Ernst.LET_OP]


def test_met_een_feit_is_het_antwoord_een_waarbij_nvt_ertoe_doet() -> None:
    """With the other answer every oordeel is R, and what nvt does would not be seen."""
    certificaat = bewijs(kader("{R: ramp is ja}, {G: alle ja}, {R: anders}", FEIT), [])
    assert gevraagd(certificaat) == [("1.1", "ja nvt ja nee", "R")]


def test_boven_de_criteria_alleen_waar_rijen_naar_verwachtingen_zelf_kijken() -> None:
    onder = "{G: alle ja}, {R: anders}"
    naar_criteria = bewijs(kader(onder, "eindregels: [{G: alle criteria G}, {R: anders}]"), [])
    assert {nr for nr, *_ in gevraagd(naar_criteria)} == {"1.1"}
    assert ernst(naar_criteria) == [Ernst.LET_OP, Ernst.INFO]
    zelf = bewijs(kader(onder, "eindregels: [{G: geen verwachtingen nee}, {R: anders}]"), [])
    assert next(een for een in gevraagd(zelf) if een[0] == "geheel") == ("geheel", "ja nvt ja", "G")
    assert ernst(zelf) == [Ernst.LET_OP, Ernst.LET_OP]


@pytest.mark.parametrize("boven", ["", "eindregels: [{G: geen verwachtingen nee}, {R: anders}]", FEIT])
@pytest.mark.parametrize("rijen", ["{G: alle ja}, {R: anders}", "{G: minder dan 40% nee}, {R: anders}"])
def test_wie_alles_overneemt_wordt_niets_meer_gevraagd(rijen: str, boven: str) -> None:
    van = kader(f"{{R: ramp is ja}}, {rijen}" if boven == FEIT else rijen, boven)
    lijnen = "\n".join(["gevallen:", *(een.yaml for een in nieuwe_gevallen(bewijs(van, [])))])
    gevallen, meldingen = load_gevallen(lijnen.encode(), "g", van)
    assert [een.code for een in meldingen] == ["K126"]
    certificaat = bewijs(van, gevallen)
    assert (*certificaat.zonder_nvtgeval, *nieuwe_gevallen(certificaat)) == ()
    assert set(ernst(certificaat)) == {Ernst.INFO}
    assert len(certificaat.na_te_kijken) == len(gevallen)


def test_ook_boven_de_criteria_is_het_antwoord_een_waarbij_nvt_ertoe_doet() -> None:
    boven = f"{FEIT}\neindregels: [{{R: ramp is ja}}, {{G: geen verwachtingen nee}}, {{R: anders}}]"
    certificaat = bewijs(kader("{G: alle ja}, {R: anders}", boven), [])
    assert next(een for een in gevraagd(certificaat) if een[0] == "geheel") == ("geheel", "ja nvt ja nee", "G")
