"""`rapport.yaml` beside a kader is read strictly: what is wrong is named with its line, and nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from toetsing.domain.fouten import Kaderfout
from toetsing.domain.rapportregels import Bronzin, Normbronnen, Rapportregels, Vastblok
from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.pipeline.rapportregels import rapportregels_bij
from toetsing.readers.kader.rapportregels import load_rapportregels

if TYPE_CHECKING:
    from pathlib import Path

    from toetsing.domain.kader import Kader

KOP = "kader: veilig-thuis-stap1-2015\n"
BRON = "    bron: landelijk, bijlage 3\n"


def lees(inhoud: str, kader: Kader) -> tuple[Rapportregels | None, list[tuple[str, int | None]]]:
    regels, meldingen = load_rapportregels(inhoud.encode(), "rapport.yaml", kader)
    return regels, [(een.code, een.plek.lijn) for een in meldingen]


def test_alles_wat_er_kan_staan(stap1: Kader) -> None:
    inhoud = (
        KOP
        + "organisatie: VT <organisatie>\n"
        + "".join(
            f"{veld}:\n  - zin: Dit is {veld}.\n{BRON}"
            for veld in ("plicht", "plicht_landelijk", "maatregelen", "opvolging")
        )
        + "termijn:\n    naam: klaar vóór\n    zin: Vóór <datum> is <organisatie> klaar.\n"
        + BRON
        + "maatregel_bij_definitief: ja\n"
        + "normbronnen:\n    soorten: [wet, veldnorm]\n    toelichting: Waaronder een protocol.\n"
        + BRON
        + "blokken:\n  - titel: Colofon\n    alineas: [Een., Twee.]\n"
        + BRON
        + "korte_namen:\n  1.1.1: altijd bereikbaar\n  3.1.1: werktoedeling\n"
    )
    plaats = "landelijk, bijlage 3"
    zin = {
        veld: (Bronzin(zin=f"Dit is {veld}.", bron=plaats),)
        for veld in ("plicht", "plicht_landelijk", "maatregelen", "opvolging")
    }
    assert lees(inhoud, stap1) == (
        Rapportregels(
            organisatie="VT <organisatie>",
            **zin,
            termijnnaam="klaar vóór",
            termijn=(Bronzin(zin="Vóór <datum> is <organisatie> klaar.", bron=plaats),),
            maatregel_bij_definitief=True,
            normbronnen=Normbronnen(soorten=("wet", "veldnorm"), toelichting="Waaronder een protocol.", bron=plaats),
            blokken=(Vastblok(titel="Colofon", alineas=("Een.", "Twee."), bron=plaats),),
            korte_namen={"1.1.1": "altijd bereikbaar", "3.1.1": "werktoedeling"},
        ),
        [],
    )


def test_alleen_de_naam_van_het_kader_is_nodig(stap1: Kader) -> None:
    assert lees(KOP, stap1) == (Rapportregels(), [])


@pytest.mark.parametrize(
    ("inhoud", "meldingen"),
    [
        ("plicht: []\n", [("K002", 1)]),
        ("kader: een-ander\n", [("K031", 1)]),
        (KOP + "plciht: []\n", [("K003", 2)]),
        (KOP + "plicht: Dit moet.\n", [("K005", 2)]),
        (KOP + "plicht:\n  - Dit moet.\n", [("K005", 3), ("K002", 3), ("K002", 3)]),
        (KOP + "plicht:\n  - zin: Dit moet.\n", [("K002", 3)]),
        (KOP + "plicht:\n  - zin: Dit moet.\n    bron: een boek\n", [("K008", 4)]),
        (KOP + f"plicht:\n  - zin: Vóór <datum> moet dit.\n{BRON}", [("K050", 3)]),
        (KOP + f"plicht:\n  - zin: <instelling> moet dit.\n{BRON}", [("K050", 3)]),
        (KOP + f"plicht_landelijk:\n  - zin: <organisatie> moet dit.\n{BRON}", [("K050", 3)]),
        (KOP + "organisatie: Veilig Thuis\n", [("K051", 2)]),
        (KOP + "organisatie: <datum> <organisatie>\n", [("K050", 2)]),
        (KOP + f"termijn:\n    zin: Vóór morgen.\n{BRON}", [("K051", 3)]),
        (KOP + f"termijn:\n    naam: datum\n    zin: Vóór <datum>.\n{BRON}", [("K013", 3)]),
        (KOP + f"termijn:\n    naam: klaar\n{BRON}", [("K002", 3)]),
        (KOP + "maatregel_bij_definitief: soms\n", [("K005", 2)]),
        (KOP + f"normbronnen:\n    toelichting: Niets.\n{BRON}", [("K002", 3)]),
        (KOP + f"normbronnen:\n    soorten: []\n{BRON}", [("K005", 3)]),
        (KOP + f"blokken:\n  - titel: A\n{BRON}", [("K002", 3)]),
        (KOP + "korte_namen: bereikbaar\n", [("K005", 2)]),
        (KOP + "korte_namen:\n  1.1: bereikbaar\n", [("K037", 3)]),
        (KOP + "korte_namen:\n  9.9.9: bereikbaar\n", [("K037", 3)]),
        (KOP + f"korte_namen:\n  1.1.1: {'x' * 29}\n", [("K005", 3)]),
        (KOP + "korte_namen:\n  1.1.1: ''\n", [("K005", 3)]),
        (KOP + "korte_namen:\n  1.1.1: [a]\n", [("K005", 3)]),
        (KOP + "korte_namen:\n  1.1.1: a\n  1.1.1: b\n", [("K004", 4)]),
        (KOP + "korte_namen:\n  1.1.1: a\n  1.1.2: a\n", [("K013", 4)]),
        (KOP + 2 * f"  - titel: A\n    alineas: [B]\n{BRON}".replace("  -", "blokken:\n  -", 1), [("K004", 6)]),
        (
            KOP + "blokken:\n" + 2 * f"  - titel: A\n    alineas: [B]\n{BRON}",
            [("K013", 6)],
        ),
        ("- een lijst\n", [("K005", 1), ("K002", 1)]),
        ("", [("K001", None)]),
    ],
)
def test_wat_niet_klopt_wordt_genoemd(inhoud: str, meldingen: list[tuple[str, int | None]], stap1: Kader) -> None:
    assert lees(inhoud, stap1) == (None, meldingen)


@pytest.mark.parametrize("id_", kaders())
def test_wat_erbij_hoort_is_in_orde(id_: str) -> None:
    regels, meldingen = rapportregels_bij(kader_van(id_))
    assert regels != Rapportregels()
    assert meldingen == ()


def test_een_kader_zonder_het_bestand_zegt_niets(stap1: Kader, tmp_path: Path) -> None:
    (tmp_path / "kader.yaml").write_bytes(kaders()[stap1.id].pad.read_bytes())
    assert rapportregels_bij(stap1, str(tmp_path)) == (Rapportregels(), ())
    (tmp_path / "rapport.yaml").write_text("kader: een-ander\n", encoding="utf-8")
    for kader in (tmp_path, tmp_path / "kader.yaml"):
        with pytest.raises(Kaderfout) as fout:
            rapportregels_bij(stap1, str(kader))
        assert [een.code for een in fout.value.meldingen] == ["K031"]
        assert str(tmp_path / "rapport.yaml") in str(fout.value.meldingen[0])


def test_stap_1_heeft_voor_elke_verwachting_een_korte_naam(stap1: Kader) -> None:
    regels, _ = rapportregels_bij(stap1)
    assert list(regels.korte_namen) == [v.nr for v in stap1.verwachtingen]
    assert all(len(naam) <= 28 for naam in regels.korte_namen.values())
