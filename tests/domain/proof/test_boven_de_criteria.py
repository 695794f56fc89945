"""What is proven and decided above the criteria, where it was once otherwise than below."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from hulp.bovenregels import NRS, bovenkader, gelezen
from toetsing.commands.kader.bewijszinnen import bevinding_zin
from toetsing.domain.decide.boven import beslis_knoop
from toetsing.domain.knopen import geheel_van
from toetsing.domain.proof.bevinding import (
    AlleenDoorAnders,
    BeslistNooit,
    Scorewissel,
    StapZonderGevolg,
    Verslechtering,
    ZonderBron,
)
from toetsing.domain.proof.bewijs import bewijs
from toetsing.domain.proof.mutanten import Soort
from toetsing.domain.proof.opmerken import Gemist, Lot
from toetsing.domain.rules.regelset import Rij, Stap
from toetsing.domain.scores import Score
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader


def feiten_van(kader: Kader, waarvan: str) -> list[object]:
    return [een.feit for een in bewijs(kader, ()).bevindingen if een.criterium == waarvan]


def test_een_geerfde_rij_die_in_een_ander_thema_beslist_is_niet_dood() -> None:
    kader = gelezen("themaregels: [{V: alle criteria V}, {M: precies 1 criterium V}, {O: anders}]\n")
    (nooit,) = (een for een in feiten_van(kader, "thema 2") if isinstance(een, BeslistNooit))
    assert (nooit.rij.nummer, nooit.elders) == (2, True)
    assert nooit.onderzoek.code == "B04"


def test_een_criterium_zonder_regels_heeft_nooit_een_oordeel() -> None:
    tekst = bovenkader("eindregels: [{V: alle criteria V}, {M: criterium 2.1 is zonder oordeel}, {O: anders}]\n")
    tekst = tekst.replace('{nr: "2.1", tekst: C, beslisregels: [{V: alle goed}, {O: anders}]', '{nr: "2.1", tekst: C')
    kader, _ = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None
    (tabel,) = bewijs(kader, ()).boven
    assert {een.beslissing.oordeel for een in tabel.toestanden.values()} == {"M"}


def test_van_geerfde_rijen_wordt_een_ontbrekende_bron_een_keer_gezegd() -> None:
    kader = gelezen("themaregels: [{V: alle criteria V}, {O: anders}]\n")
    per_thema = [feiten_van(kader, waar) for waar in ("thema 1", "thema 2")]
    assert [sum(isinstance(een, ZonderBron) for een in feiten) for feiten in per_thema] == [2, 0]


def test_een_cijfer_wordt_ook_boven_een_criterium_alleen_het_volgende() -> None:
    tekst = bovenkader("eindregels: [{V: de som in kern is hoogstens 1}, {O: anders}]\n")
    tekst = tekst.replace("rang: geen}}", "rang: geen}, cijfer: {getal: {van: 1, tot: 3, stap: 1}, beter: hoger}}")
    tekst = tekst.replace("{nr: 2.1.1, tekst: T}", "{nr: 2.1.1, tekst: T, groep: kern, schaal: cijfer}")
    tekst = tekst.replace('{nr: "2.1", tekst: C, beslisregels: [{V: alle goed}, {O: anders}]', '{nr: "2.1", tekst: C')
    kader, _ = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None
    (slechter,) = (een for een in feiten_van(kader, "geheel") if isinstance(een, Verslechtering))
    assert [_van_naar(wissel) for wissel in slechter.wissels] == [("2.1.1", "1", "2")]


def _van_naar(wissel: Scorewissel) -> tuple[str | None, str, str]:
    return wissel.nr, wissel.van, wissel.naar


GELIJK = """\
kader: proef
versie: "1"
titel: Proef
bronnen: {boek: {titel: B, uitgever: U, periode: P}}
bron: boek
scores: [{teken: "+", naam: goed, voldoet: ja}, {teken: "-", naam: slecht}, {teken: nvt, naam: nvt, soort: nvt}]
schalen:
  een: {niveaus: [{teken: a, naam: hoog, getal: 3}, {teken: b, naam: laag, getal: 1}]}
  twee: {niveaus: [{teken: a, naam: hoog, getal: 2}, {teken: b, naam: laag, getal: 1}]}
oordelen: [{letter: V, naam: voldoende}, {letter: O, naam: onvoldoende}]
eindregels: [{V: geen criterium O}, {O: anders}]
themas:
  - nr: "1"
    naam: T
    norm: N
    beslisregels: [{V: RIJ}, {O: anders}]
    criteria:
      - {nr: "1.1", tekst: C, verwachtingen: [{nr: 1.1.1, tekst: T}, {nr: 1.1.2, tekst: T}]}
      - {nr: "1.2", tekst: C, verwachtingen: [{nr: 1.2.1, tekst: T}, {nr: 1.2.2, tekst: T}ERBIJ]}
"""


@pytest.mark.parametrize(
    ("rij", "erbij", "schaal", "samen"),
    [
        ("minstens 60% goed van alle genoemde", "", "", 1),
        ("minstens 60% goed van alle genoemde", ", {nr: 1.2.3, tekst: T, telt_mee: nee, reden: nog niet}", "", 2),
        ("de som is minstens 3", "", "een", 1),
        ("de som is minstens 3", "", "twee", 2),
    ],
)
def test_in_criteria_met_dezelfde_rijen_wegen_alleen_verwachtingen_die_hetzelfde_doen_even_zwaar(
    rij: str, erbij: str, schaal: str, samen: int
) -> None:
    tekst = GELIJK.replace("RIJ", rij).replace("ERBIJ", erbij)
    for nr in ("1.1.1", "1.1.2", "1.2.1", "1.2.2") if schaal else ():
        tekst = tekst.replace(f"nr: {nr}, ", f"nr: {nr}, schaal: {'een' if nr < '1.2' else schaal}, ")
    if schaal:  # the thema has rows for both scales only where each criterium has its own
        regels = "beslisregels: [{V: RIJ}, {O: anders}]".replace("RIJ", rij)
        tekst = tekst.replace(f"    {regels}\n", "").replace("tekst: C, ", f"tekst: C, {regels}, ")
    kader, meldingen = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None, [str(een) for een in meldingen]
    assert len(geheel_van(kader).gelijke) == samen


TWEE_KEER = "[{V: alle themas V}, {M: anders}]\ndaarna: [hoogstens M als ramp is ja, hoogstens M als ramp is ja]\n"
ALLE = "themaregels: [{V: alle criteria V}, {O: anders}]"


def test_een_stap_die_er_twee_keer_staat_geldt_twee_keer() -> None:
    kader = gelezen(f"eindregels: {TWEE_KEER}", ALLE, ALLE)
    scores = MappingProxyType({**dict.fromkeys(NRS, Score("-")), "ramp": Score("ja")})
    assert kader.eindregels is not None
    eerste, tweede = kader.eindregels.regelset.daarna
    zetten = beslis_knoop("geheel", geheel_van(kader), scores, {}).zetten
    assert [zet.stap is stap for zet, stap in zip(zetten, (eerste, tweede), strict=True)] == [True, True]
    (zonder,) = (een for een in feiten_van(kader, "geheel") if isinstance(een, StapZonderGevolg))
    assert zonder.stap is tweede
    assert zonder.geldt


MET_STAP = "beslisregels: [{V: alle goed}, {M: anders}]\ndaarna: [1 stap slechter als minstens 50% slecht]"


def test_de_mutanten_van_een_criterium_worden_met_de_stappen_beoordeeld() -> None:
    """What is not wholly good comes one step worse than its row: there O for M makes no difference."""
    tekst = bovenkader("", MET_STAP).replace("groep: kern, beslisregels: [{V: alle goed}, {O: anders}], ", "")
    kader, _ = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None
    van_rij_2 = {
        een.mutant.wordt: een.uitkomst
        for een in bewijs(kader, ()).proeven
        if een.criterium == "1.1" and een.mutant.soort is Soort.OORDEEL and een.mutant.rijen[0].nummer == 2
    }
    assert van_rij_2["O"] is Lot.GELIJK
    assert isinstance(van_rij_2["V"], Gemist)
    assert (van_rij_2["V"].oordeel, van_rij_2["V"].wordt) == ("O", "M")


def criterium_met(daarna: str, boven: str = "") -> Kader:
    """Return a kader of which criterium 1.1 and 1.2 inherit rows with these steps."""
    tekst = bovenkader(boven, f"beslisregels: [{{V: alle goed}}, {{O: anders}}]\ndaarna: [{daarna}]")
    tekst = tekst.replace("groep: kern, beslisregels: [{V: alle goed}, {O: anders}], ", "")
    kader, meldingen = load_kader(tekst.encode(), "k.yaml")
    assert kader is not None, [*map(str, meldingen)]
    return kader


def test_een_stap_bij_een_criterium_die_nooit_iets_verandert_wordt_gezegd() -> None:
    kader = criterium_met("minstens O als ramp is ja, hoogstens M als ramp is ja")
    (zonder,) = (een for een in feiten_van(kader, "1.1") if isinstance(een, StapZonderGevolg))
    assert (zonder.stap.zin, zonder.geldt) == ("minstens O als ramp is ja", True)


def test_alleen_door_anders_zegt_wat_de_stappen_ervan_maken() -> None:
    def anders_van(daarna: str) -> AlleenDoorAnders:
        (een,) = (een for een in feiten_van(criterium_met(daarna), "1.1") if isinstance(een, AlleenDoorAnders))
        return een

    assert (anders_van("1 stap beter als ramp is ja").oordeel, anders_van("1 stap beter als ramp is ja").erna) == (
        "O",
        ("M", "O"),
    )
    assert anders_van("1 stap slechter als ramp is ja").erna == ()


def test_ook_van_een_stap_en_een_keer_van_zoals_wordt_gezegd_dat_er_geen_eigen_bron_is() -> None:
    kader = criterium_met("hoogstens M als ramp is ja", "eindregels: [{zoals: criterium 1.1}, {O: anders}]\n")
    van_criterium = [een.wat for een in feiten_van(kader, "1.1") if isinstance(een, ZonderBron)]
    assert [een.zin for een in van_criterium if isinstance(een, Stap)] == ["hoogstens M als ramp is ja"]
    assert [een.nummer for een in van_criterium if isinstance(een, Rij)] == [1, 2]
    van_geheel = [een for een in feiten_van(kader, "geheel") if isinstance(een, ZonderBron)]
    assert [bevinding_zin(een).partition(" heeft")[0] for een in van_geheel] == [
        "Rij 1 (zoals criterium 1.1)",
        "Rij 5 (O: anders)",
    ]
