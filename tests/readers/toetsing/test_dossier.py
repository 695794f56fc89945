"""What people wrote beside the scores comes back as they typed it, whatever they did to the sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import als_werkmap
from hulp.werkmappen import schrijf_csv, schrijf_xlsx
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Aantekening, Dossier, Geraadpleegd, GoodPractice, Maatregel, Reactie, Tekst, Toetser
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.toetsing.dossier import read_dossier, verwachtingteksten

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

VOL = Dossier(
    aantekeningen={
        "1.1.1": Aantekening(onderbouwing="Eerste regel\nTweede regel", aandachtspunt="=SOM(1)", bron="+rooster"),
        "3.2.2": Aantekening(bron="@gesprek"),
    },
    plan=(
        Maatregel(
            nr="1.1.4", verbetermaatregel="Rooster", verantwoordelijke="manager", termijn="1-3-2016", status="bezig"
        ),
        Maatregel(nr="1.1.4", verbetermaatregel="Nog een"),
        Maatregel(nr="9.9", verbetermaatregel="Algemeen"),
    ),
    good_practices=(GoodPractice(thema="Veiligheid", good_practice="Samen kijken", toelichting="Elke week"),),
    teksten=(Tekst(veld="inleiding", tekst="Een lange tekst. " * 40), Tekst(veld="onderbouwing 1.1", tekst="Omdat.")),
    reacties=(Reactie(plaats="1.1", opmerking="Het zijn er 12", overgenomen="ja", toelichting="verbeterd"),),
    toetsers=(Toetser(rol="inspecteur", toetser="A. Voorbeeld"), Toetser(rol="secretaris", toetser="B. Voorbeeld")),
    geraadpleegd=(Geraadpleegd(soort_bron="document", geraadpleegde_bron="jaarverslag"),),
    gegevens={"regio": "IJssel", "gemeenten": "11", "contact": "receptie"},
)


def lees(pad: Path, inhoud: bytes) -> Bestand:
    pad.write_bytes(inhoud)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    return bestand


def test_wat_is_geschreven_komt_terug(stap1: Kader, tmp_path: Path) -> None:
    bestand = lees(tmp_path / "a.xlsx", als_werkmap(stap1, leeg(stap1, "Noord"), VOL))
    gelezen = read_dossier(bestand)
    for veld in ("plan", "good_practices", "reacties", "toetsers", "geraadpleegd", "gegevens"):
        assert getattr(gelezen, veld) == getattr(VOL, veld), veld
    assert gelezen.aantekeningen == VOL.aantekeningen
    assert [t.veld for t in gelezen.teksten] == ["inleiding", "onderbouwing 1.1"]
    assert gelezen.teksten[0].tekst == VOL.teksten[0].tekst.strip()


def test_een_lege_werkmap_zegt_niets(stap1: Kader, tmp_path: Path) -> None:
    bestand = lees(tmp_path / "a.xlsx", als_werkmap(stap1, leeg(stap1, "Noord")))
    assert read_dossier(bestand) == Dossier()


def test_de_teksten_van_de_verwachtingen(stap1: Kader, tmp_path: Path) -> None:
    bestand = lees(tmp_path / "a.xlsx", als_werkmap(stap1, leeg(stap1, "Noord")))
    assert verwachtingteksten(bestand) == {v.nr: v.tekst for v in stap1.verwachtingen}


def test_andere_bladnamen_andere_volgorde_en_lege_rijen(tmp_path: Path) -> None:
    pad = schrijf_xlsx(
        tmp_path / "eigen.xlsx",
        Scores="| score | bron | nr | onderbouwing |\n| + | rooster | 1.1.1 | gezien |\n| + | | 1.1.2 | |",
        Maatregelen="| status | verbetermaatregel | nr |\n| bezig | Rooster | 1.1.1 |\n\n| | Later | 1.1.2 |",
        Overig="| rol | toetser |\n| inspecteur | A. |\n\n| geraadpleegde bron | soort bron |\n| verslag | |",
    )
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    assert read_dossier(bestand) == Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing="gezien", bron="rooster")},
        plan=(
            Maatregel(nr="1.1.1", verbetermaatregel="Rooster", status="bezig"),
            Maatregel(nr="1.1.2", verbetermaatregel="Later"),
        ),
        toetsers=(Toetser(rol="inspecteur", toetser="A."),),
        geraadpleegd=(Geraadpleegd(geraadpleegde_bron="verslag"),),
    )


def test_getallen_en_datums_worden_tekst_zoals_ze_er_staan(tmp_path: Path) -> None:
    pad = schrijf_xlsx(
        tmp_path / "plan.xlsx",
        Plan="| nr | verbetermaatregel | termijn | status |\n| 1.1.1 | <1.5> | <2016-01-18> | <ja> |",
    )
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    assert read_dossier(bestand).plan == (
        Maatregel(nr="1.1.1", verbetermaatregel="1,5", termijn="18-1-2016", status="WAAR"),
    )


@pytest.mark.parametrize("kop", ["nr", "nummer", "verwachting"])
def test_een_csv_met_alleen_nummers_heeft_geen_teksten_van_verwachtingen(kop: str, tmp_path: Path) -> None:
    pad = schrijf_csv(tmp_path / "a.csv", f"| {kop} | score | onderbouwing |\n| 1.1.1 | + | gezien |")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    assert verwachtingteksten(bestand) == {}
    assert read_dossier(bestand).aantekeningen == {"1.1.1": Aantekening(onderbouwing="gezien")}
