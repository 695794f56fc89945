"""Every number in the JSON of vergelijk, found again from the text of the input alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.narekenen import antwoord, is_precies, kort, schrijf_matrix, uit_werkmap, zonder_rij
from hulp.narekenkaders import HAND_2015, SCORES_2015, gegooid, gehusseld, klein_kader
from hulp.narekenvergelijk import Keus, vergelijking_json
from hulp.uitslagen import KADER, TOETSINGEN
from toetsing.domain.dossier import Dossier, GoodPractice
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.toetsing import Afwijking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Vast = pytest.CaptureFixture[str]

VARIANT = replace(
    HAND_2015,
    criteria=[
        replace(
            HAND_2015.criteria[0],
            rijen=[
                ("V", "geen onvoldoende", lambda vol: list(vol.values()).count("-") == 0),
                ("M", "1 of 2 onvoldoende", lambda vol: list(vol.values()).count("-") in (1, 2)),
                ("O", "minstens 3 onvoldoende", lambda vol: list(vol.values()).count("-") >= 3),
            ],
        ),
        *HAND_2015.criteria[1:],
    ],
    kort=kort(STAP1 / "kader.yaml", KADER.id, "2015", KADER.titel, STAP1 / "varianten" / "toegepast-2015.yaml"),
)
"""The rules of criterium 1.1 as they may have been applied in 2015; the others are as printed."""


def opties(keus: Keus) -> list[str]:
    soorten = zip(("--criterium", "--oordeel", "--organisatie"), keus, strict=True)
    return [deel for optie, waarden in soorten for waarde in waarden for deel in (optie, waarde)]


def groepenlijst(pad: Path, groepen: Mapping[str, Sequence[str]]) -> str:
    regels = [f"{naam};{groep}" for groep, namen in groepen.items() if groep != "onbekend" for naam in namen]
    pad.write_text("\n".join(["organisatie;grootte", *regels]), encoding="utf-8")
    return str(pad)


def test_de_zesentwintig_regios_van_2015(tmp_path: Path, capsys: Vast) -> None:
    stukken = schrijf_matrix(tmp_path / "m.csv", SCORES_2015)
    namen = [*stukken]
    groepen = {"Groot": namen[:10], "klein": namen[10:23], "onbekend": namen[23:]}
    inhoud = antwoord(
        capsys, "vergelijk", str(tmp_path / "m.csv"), "--laagste", "8", "--robuust", "--buddies",
        "--groepen", groepenlijst(tmp_path / "groepen.csv", groepen),
    )  # fmt: skip
    assert inhoud["criteria"]["1.1"] == {"V": 8, "M": 17, "O": 1}
    assert len(inhoud["buddies"]) < sum(inhoud["helpers"].values())
    is_precies(
        inhoud,
        "vergelijking",
        [("T103", None, None)],
        **vergelijking_json(
            HAND_2015,
            stukken,
            laagste=8,
            groepen=groepen,
            regelsets={"toegepast-2015": VARIANT},
            buddies=True,
        ),
    )


def test_zonder_iets_te_vragen_is_de_rest_leeg(tmp_path: Path, capsys: Vast) -> None:
    stukken = schrijf_matrix(tmp_path / "m.csv", gehusseld("kaal", SCORES_2015, 0.1, 0.1))
    inhoud = antwoord(capsys, "vergelijk", str(tmp_path / "m.csv"))
    is_precies(inhoud, "vergelijking", **vergelijking_json(HAND_2015, stukken))


KEUZES = [
    Keus(),
    Keus(criteria=["2.1"]),
    Keus(criteria=["3", "1.2"], oordelen=["O"]),
    Keus(oordelen=["V", "M"]),
    Keus(organisaties=["Utrecht", "Drenthe", "Zeeland"]),
    Keus(criteria=["1"], oordelen=["O"], organisaties=["Drenthe", "Utrecht", "Twente"]),
    Keus(criteria=["3.2"], oordelen=["M"]),
]
"""The last leaves nobody: criterium 3.2 has no M."""


@pytest.mark.lang
@pytest.mark.parametrize("zaad", ["een", "twee"])
@pytest.mark.parametrize("keus", KEUZES, ids=str)
def test_wat_wordt_gekozen_met_open_scores(keus: Keus, zaad: str, tmp_path: Path, capsys: Vast) -> None:
    stukken = schrijf_matrix(tmp_path / "m.csv", gehusseld(zaad, SCORES_2015, 0.15, 0.08))
    namen = [*stukken]
    groepen = {"a": namen[::2], "b": namen[1::2]}
    inhoud = antwoord(
        capsys, "vergelijk", str(tmp_path / "m.csv"), *opties(keus), "--laagste", "5", "--robuust", "--buddies",
        "--groepen", groepenlijst(tmp_path / "groepen.csv", groepen),
    )  # fmt: skip
    getoonden = len(inhoud["rangorde"])
    assert (getoonden == 26) is (keus in (KEUZES[0], KEUZES[1], KEUZES[3]))
    assert (getoonden == 0) is (keus == KEUZES[-1])
    is_precies(
        inhoud,
        "vergelijking",
        **vergelijking_json(
            HAND_2015,
            stukken,
            keus,
            laagste=5,
            groepen=groepen,
            regelsets={"toegepast-2015": VARIANT},
            buddies=True,
        ),
    )


def test_onder_een_variant_telt_het_kader_zelf_als_andere_regelset(tmp_path: Path, capsys: Vast) -> None:
    stukken = schrijf_matrix(tmp_path / "m.csv", gehusseld("variant", SCORES_2015, 0.1, 0.05))
    inhoud = antwoord(capsys, "vergelijk", str(tmp_path / "m.csv"), "--variant", "toegepast-2015", "--robuust")
    verwacht = vergelijking_json(VARIANT, stukken, regelsets={"zonder variant": HAND_2015})
    assert any(band["door_varianten"] and band["door_open"] for band in verwacht["robuust"]["oordelen"])
    is_precies(inhoud, "vergelijking", **verwacht)


@pytest.mark.parametrize(
    "keus", [Keus(), Keus(criteria=["1.2", "1.3"], oordelen=["O", "V"]), Keus(criteria=["1.3"])], ids=str
)
def test_een_kader_met_nvt_en_een_criterium_zonder_beslisregels(keus: Keus, tmp_path: Path, capsys: Vast) -> None:
    hand, kader = klein_kader(tmp_path)
    stukken = schrijf_matrix(tmp_path / "m.csv", gegooid("vergelijk", hand, [f"Org {i:02}" for i in range(40)]))
    inhoud = antwoord(
        capsys, "vergelijk", str(tmp_path / "m.csv"), "--kader", kader, *opties(keus), "--laagste", "12",
        "--robuust", "--buddies",
    )  # fmt: skip
    assert all("geen" in inhoud["criteria"][nr] for nr in inhoud["criteria"] if nr == "1.2")
    is_precies(
        inhoud,
        "vergelijking",
        zonder_rij(hand, *stukken.values()),
        **vergelijking_json(hand, stukken, keus, laagste=12, regelsets={}, buddies=True),
    )


@pytest.mark.parametrize(
    "keus", [Keus(), Keus(criteria=["2.2"], oordelen=["V"]), Keus(organisaties=["Drenthe"])], ids=str
)
def test_werkmappen_met_wat_mensen_vaststelden_en_good_practices(keus: Keus, tmp_path: Path, capsys: Vast) -> None:
    """On 2.2 Drenthe was given a V, Utrecht an O and Twente what it has: of the first two no pair, of the third."""
    gezet = {"Drenthe": "V", "Utrecht": "O", "Twente": "V"}
    practices = {
        "Twente": [
            GoodPractice(thema="Veiligheid", good_practice="Samen kijken", toelichting="Elke week."),
            GoodPractice(good_practice="Terugbellen"),
            GoodPractice(thema="Randvoorwaarden", toelichting="Nog zonder naam."),
        ],
        "Zeeland": [GoodPractice(good_practice="Een rooster")],
    }
    stukken = {}
    for naam in ("Drenthe", "Gelderland Zuid", "Twente", "Utrecht", "Zeeland"):
        anders = (
            {"2.2": Afwijking(oordeel=Oordeel(gezet[naam]), motivering="Gezien.", door=None)} if naam in gezet else {}
        )
        boek = als_werkmap(
            KADER,
            replace(TOETSINGEN[naam], afwijkingen=anders),
            Dossier(good_practices=tuple(practices.get(naam, ()))),
        )
        pad = tmp_path / "in" / f"{naam}.xlsx"
        pad.parent.mkdir(exist_ok=True)
        pad.write_bytes(boek)
        stelde = {
            nr: {"oordeel": str(een.oordeel), "motivering": "Gezien.", "door": None} for nr, een in anders.items()
        }
        stukken[naam] = uit_werkmap(str(pad), naam, "2015", afwijkingen=stelde)
    inhoud = antwoord(capsys, "vergelijk", str(tmp_path / "in"), *opties(keus), "--buddies")
    genoemd: dict[str, list[dict[str, str | None]]] = {
        "Twente": [
            {"thema": "Veiligheid", "good_practice": "Samen kijken", "toelichting": "Elke week."},
            {"thema": None, "good_practice": "Terugbellen", "toelichting": None},
        ],
        "Zeeland": [{"thema": None, "good_practice": "Een rooster", "toelichting": None}],
    }
    is_precies(
        inhoud,
        "vergelijking",
        [("T068", None, None)],
        **vergelijking_json(HAND_2015, stukken, keus, buddies=True, practices=genoemd),
    )
