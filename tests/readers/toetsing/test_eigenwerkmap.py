"""What a workbook of our own says of itself: shown oordelen, another kader, scores taken over."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.gedeeld import als_werkmap
from hulp.grond import GOED, STAP1
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.dossier import Vorige
from toetsing.domain.scores import OPEN, Score
from toetsing.pipeline.kaders import kader_van, met_variant_van, referentie
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

KADER = STAP1.name


@pytest.fixture(scope="module")
def ijsselland() -> Toetsing:
    return next(t for t in referentie(kader_van(KADER)) if t.organisatie == "IJsselland")


def codes(pad: Path, **opties: str) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.adres) for m in score([str(pad)], **opties).meldingen]  # type: ignore[arg-type]


def bewerkt(inhoud: bytes, pad: Path, bewerk: Callable[[openpyxl.Workbook], None]) -> Path:
    """Change a workbook and keep the results of its formulas, as a program that does not calculate would."""
    boek = openpyxl.load_workbook(BytesIO(inhoud), data_only=True)
    bewerk(boek)
    boek.save(pad)
    return pad


# -- shown oordelen ----------------------------------------------------------------------------------------------------


def test_getoonde_oordelen_die_kloppen_geven_geen_melding(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(als_werkmap(stap1, ijsselland))
    (uitslag,) = score([str(pad)]).uitslagen
    assert {nr: g.tekst for nr, g in uitslag.toetsing.getoond.items()} == {
        "1.1": "V", "1.2": "O", "1.3": "M", "2.1": "V", "2.2": "V", "3.1": "V", "3.2": "V",
    }  # fmt: skip
    assert codes(pad) == []


def test_een_veranderde_formule_wordt_gezegd_en_niet_geloofd(
    ijsselland: Toetsing, stap1: Kader, tmp_path: Path
) -> None:
    def liegen(boek: openpyxl.Workbook) -> None:
        boek["Oordeel"]["D8"] = "V"

    pad = bewerkt(als_werkmap(stap1, ijsselland), tmp_path / "a.xlsx", liegen)
    scoring = score([str(pad)])
    assert codes(pad) == [("T069", "Oordeel!D8")]
    assert [c.oordeel for c in scoring.uitslagen[0].criteria if c.nr == "1.2"] == ["O"]
    (melding,) = scoring.meldingen
    assert "'V' voor criterium 1.2, maar uit de scores volgt O" in melding.tekst


def test_met_een_andere_regelset_wordt_niet_vergeleken(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(als_werkmap(stap1, ijsselland))
    scoring = score([str(pad)], variant="toegepast-2015")
    assert scoring.uitslagen[0].toetsing.getoond == {}
    assert scoring.meldingen == ()


def met_variant(pad: Path, toetsing: Toetsing, variant: str = "toegepast-2015") -> Path:
    pad.write_bytes(als_werkmap(met_variant_van(kader_van(KADER), KADER, variant), toetsing))
    return pad


def test_de_variant_van_de_werkmap_beslist(ijsselland: Toetsing, tmp_path: Path) -> None:
    """What the sheet shows and what is decided are one: the workbook was made with this variant."""
    scoring = score([str(met_variant(tmp_path / "a.xlsx", ijsselland))])
    assert scoring.kader is not None
    assert scoring.kader.variant is not None
    assert scoring.kader.variant.id == "toegepast-2015"
    assert scoring.uitslagen[0].criteria[0].oordeel == "M"
    assert scoring.uitslagen[0].toetsing.getoond["1.1"].tekst == "M"
    assert scoring.meldingen == ()


def test_werkmappen_met_en_zonder_variant_samen(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    met_variant(tmp_path / "a.xlsx", replace(ijsselland, ronde="2016"))
    (tmp_path / "b.xlsx").write_bytes(als_werkmap(stap1, ijsselland))
    scoring = score([str(tmp_path)])
    assert scoring.kader is not None
    assert scoring.kader.variant is None
    (melding,) = scoring.meldingen
    assert (melding.code, melding.plek.bestand) == ("T038", str(tmp_path / "a.xlsx"))


def test_een_onbekende_variant_wordt_gezegd(ijsselland: Toetsing, tmp_path: Path) -> None:
    def verander(boek: openpyxl.Workbook) -> None:
        (cel,) = [c for c in boek["Gegevens"]["B"] if c.value == "toegepast-2015"]
        cel.value = "eigen-variant"

    inhoud = met_variant(tmp_path / "a.xlsx", ijsselland).read_bytes()
    assert [code for code, _ in codes(bewerkt(inhoud, tmp_path / "a.xlsx", verander))] == ["T038"]


# -- another kader -----------------------------------------------------------------------------------------------------


def ander_kader(map_: Path, oud: str, nieuw: str, id_: str = KADER) -> Path:
    tekst = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
    assert oud in tekst
    (map_ / id_).mkdir()
    pad = map_ / id_ / "kader.yaml"
    pad.write_text(tekst.replace(oud, nieuw, 1).replace(f"kader: {KADER}", f"kader: {id_}", 1), encoding="utf-8")
    return pad


@pytest.mark.parametrize(
    ("oud", "nieuw", "verschil"),
    [
        ('versie: "2015"', 'versie: "2016"', "versie 2015 in plaats van 2016"),
        ("Een vertrouwensarts is 24/7 bereikbaar.", "Een arts is bereikbaar.", "andere tekst: 1.1.4"),
        ("V: hoogstens 1 onvoldoende", "V: geen onvoldoende", "2015: andere beslisregels bij 1.1, 1.2 en 1.3."),
        ("# Het toetsingskader", "# Dit toetsingskader", "de verwachtingen en beslisregels die erin staan zijn gelijk"),
    ],
)
def test_een_andere_uitgave_van_het_kader_wordt_gezegd_met_het_verschil(
    oud: str, nieuw: str, verschil: str, ijsselland: Toetsing, stap1: Kader, tmp_path: Path
) -> None:
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(als_werkmap(stap1, ijsselland))
    (melding,) = score([str(pad)], kader=str(ander_kader(tmp_path, oud, nieuw))).meldingen[:1]
    assert melding.code == "T019"
    assert str(melding.plek).endswith("Gegevens!B13")
    assert verschil in melding.tekst
    assert f"--uit {pad}" in melding.advies


def test_nieuwe_en_vervallen_verwachtingen_worden_genoemd(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(als_werkmap(stap1, ijsselland))
    scoring = score([str(pad)], kader=str(ander_kader(tmp_path, "nr: 3.2.2", "nr: 3.2.3")))
    per_code = {m.code: m for m in scoring.meldingen}
    assert "nieuw in dit kader: 3.2.3; niet in dit kader: 3.2.2" in per_code["T019"].tekst
    assert {"T024", "T025"} <= per_code.keys()


def test_een_ander_kader_wordt_genoemd_met_het_verschil(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    pad = tmp_path / "a.xlsx"
    pad.write_bytes(als_werkmap(stap1, ijsselland))
    (melding,) = score(
        [str(pad)], kader=str(ander_kader(tmp_path, 'versie: "2015"', 'versie: "2"', "eigen-2016"))
    ).meldingen
    assert melding.code == "T017"
    assert "versie 2015 in plaats van 2" in melding.tekst


def test_een_matrix_van_een_andere_uitgave(tmp_path: Path, voorbeeld_2015: Path) -> None:
    kader = ander_kader(tmp_path, 'versie: "2015"', 'versie: "2016"')
    (melding,) = score([str(voorbeeld_2015 / "landelijk.xlsx")], kader=str(kader)).meldingen
    assert (melding.code, "versie 2015 in plaats van 2016" in melding.tekst) == ("T019", True)


def test_een_werkmap_van_eigen_hand_zegt_niets_over_haar_kader(tmp_path: Path) -> None:
    assert codes(schrijf_xlsx(tmp_path / "eigen.xlsx", Toetsing=GOED)) == []


def test_wat_onder_de_gegevens_staat_is_geen_label(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    """A consulted source called "kader" or a role called "naam" says nothing of the toetsing itself."""

    def vul(boek: openpyxl.Workbook) -> None:
        blad = boek["Gegevens"]
        (kop,) = [cel.row for cel in blad["A"] if cel.value == "soort bron"]
        gevuld = (
            ("Kader", "Kwaliteitskader"),
            ("Datum", "gesprek in mei"),
            ("Organisatie", "bestuur"),
            ("Soort", "dossier"),
        )
        for rij, (links, rechts) in enumerate(gevuld, start=kop + 1):
            blad.cell(rij, 1).value, blad.cell(rij, 2).value = links, rechts
        (kop,) = [cel.row for cel in blad["A"] if cel.value == "rol"]
        blad.cell(kop + 1, 1).value, blad.cell(kop + 1, 2).value = "Naam", "A. Voorbeeld"

    pad = bewerkt(als_werkmap(stap1, ijsselland), tmp_path / "a.xlsx", vul)
    scoring = score([str(pad)])
    assert (scoring.uitslagen[0].toetsing.organisatie, scoring.meldingen) == ("IJsselland", ())


def test_gegevens_onder_een_andere_bladnaam(ijsselland: Toetsing, stap1: Kader, tmp_path: Path) -> None:
    def hernoem(boek: openpyxl.Workbook) -> None:
        boek["Gegevens"].title = "Over ons"
        boek["Toetsing"].title = "Scores"

    pad = bewerkt(als_werkmap(stap1, ijsselland), tmp_path / "x.xlsx", hernoem)
    (uitslag,) = score([str(pad)]).uitslagen
    assert (uitslag.toetsing.organisatie, uitslag.toetsing.ronde) == ("IJsselland", "2015")
    assert uitslag.toetsing.getoond


# -- taken over --------------------------------------------------------------------------------------------------------


@pytest.fixture
def vervolg(ijsselland: Toetsing, stap1: Kader) -> bytes:
    plussen = {nr: "2015" for nr, s in ijsselland.scores.items() if s == "+"}
    vorige = Vorige(scores=ijsselland.scores, overgenomen=plussen)
    nu = {nr: s if nr in plussen or nr == "3.1.1" else OPEN for nr, s in ijsselland.scores.items()}
    return als_werkmap(stap1, replace(ijsselland, ronde="2016", scores=nu), None, vorige)


def test_overgenomen_scores_worden_gelezen(vervolg: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(vervolg)
    (uitslag,) = score([str(tmp_path / "a.xlsx")]).uitslagen
    assert len(uitslag.toetsing.overgenomen) == 18
    assert set(uitslag.toetsing.overgenomen.values()) == {"2015"}
    assert "1.1.4" not in uitslag.toetsing.overgenomen
    assert (uitslag.voldoende, uitslag.open) == (18, 6)


def test_een_veranderde_score_is_niet_meer_overgenomen(vervolg: bytes, tmp_path: Path) -> None:
    def verander(boek: openpyxl.Workbook) -> None:
        blad = boek["Toetsing"]
        blad["E7"], blad["E10"] = "-", "+"
        blad["E8"], blad["G9"] = None, None
        for rij in range(7, 14):
            boek["Oordeel"].cell(rij, 4).value = None

    pad = bewerkt(vervolg, tmp_path / "a.xlsx", verander)
    scoring = score([str(pad)])
    (uitslag,) = scoring.uitslagen
    assert codes(pad) == [("T037", "Toetsing!E7")]
    assert {"1.1.1", "1.1.2", "1.1.3", "1.1.4"}.isdisjoint(uitslag.toetsing.overgenomen)
    assert uitslag.toetsing.scores["1.1.1"] == Score("-")


def test_een_merk_zonder_oude_score_ernaast_geldt(tmp_path: Path) -> None:
    tabel = "\n".join(
        f"{lijn} {'overgenomen uit' if 'score' in lijn else '2015'} |" for lijn in GOED.strip().splitlines()
    )
    (uitslag,) = score([str(schrijf_xlsx(tmp_path / "a.xlsx", Toetsing=tabel))]).uitslagen
    assert len(uitslag.toetsing.overgenomen) == 24
