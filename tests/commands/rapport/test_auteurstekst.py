"""Where the texts of an author stand in a report, and whose text goes before whose."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hulp.gedeeld import als_werkmap
from hulp.nummers import zonder_nummers
from toetsing.cli.hoofd import start
from toetsing.domain.dossier import Dossier, Tekst
from toetsing.pipeline.kaders import referentie

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from toetsing.domain.kader import Kader

DAG = ["--peildatum", "18-11-2015", "-q"]


def met_teksten(map_: Path, kader: Kader, naam: str = "IJsselland", **teksten: str) -> Path:
    """A workbook with texts by field."""
    toetsing = next(t for t in referentie(kader) if t.organisatie == "IJsselland")
    dossier = Dossier(teksten=tuple(Tekst(veld=veld, tekst=tekst) for veld, tekst in teksten.items()))
    pad = map_ / f"{naam}.xlsx"
    pad.write_bytes(als_werkmap(kader, toetsing, dossier))
    return pad


def koppen(pad: Path, *args: str, soort: str = "regio") -> list[str]:
    """The headings of parts and criteria of a report."""
    uit = pad.with_suffix(".md")
    assert start(["rapport", soort, str(pad), "--naar", str(uit), "--forceer", *DAG, *args]) == 0
    return [regel for regel in zonder_nummers(uit.read_text(encoding="utf-8")).splitlines() if regel.startswith("## ")]


def als_json(pad: Path, *args: str) -> dict[str, Any]:
    uit = pad.with_suffix(".json")
    assert start(["rapport", "regio", str(pad), "--naar", str(uit), "--forceer", *DAG, *args]) == 0
    rapport: dict[str, Any] = json.loads(uit.read_bytes())["rapport"]
    return rapport


def tussen(pad: Path, begin: str, eind: str) -> str:
    tekst = zonder_nummers(pad.with_suffix(".md").read_text(encoding="utf-8"))
    return tekst.partition(begin)[2].partition(eind)[0]


def test_zonder_tekst_staan_aanbieding_vervolg_en_colofon_er_niet(stap1: Kader, tmp_path: Path) -> None:
    pad = met_teksten(tmp_path, stap1, aanbieding=" ", colofon="")
    for soort in ("regio", "landelijk"):
        assert not {"## Aanbieding", "## Vervolg", "## Colofon"} & {*koppen(pad, soort=soort)}


def test_elke_tekst_heeft_zijn_plaats_in_het_rapport_over_een_organisatie(stap1: Kader, tmp_path: Path) -> None:
    pad = met_teksten(
        tmp_path, stap1, aanbieding="Geacht bestuur,", vervolg="- **Mei**: gesprek\n- Juni", colofon="Van ons."
    )
    delen = koppen(pad)
    assert delen[:2] == ["## Aanbieding", "## Samenvatting"]
    assert delen[delen.index("## Wat is toezicht?") :][:3] == [
        "## Wat is toezicht?", "## Colofon", "## Bijlage: het kader",
    ]  # fmt: skip
    assert "- **Mei**: gesprek\n- Juni" in tussen(pad, "## Eindoordeel en vervolg", "\n## ")


def test_elke_tekst_heeft_zijn_plaats_in_het_landelijke_rapport(stap1: Kader, tmp_path: Path) -> None:
    pad = met_teksten(tmp_path, stap1, aanbieding="Excellentie,", vervolg="In mei.", colofon="Van ons.")
    delen = koppen(pad, "--teksten", str(pad), soort="landelijk")
    assert delen[:2] == ["## Aanbieding", "## Samenvatting"]
    assert delen[delen.index("## Afwijkingen") + 1] == "## Vervolg"
    assert delen[delen.index("## Colofon") + 1] == "## Bijlage: alle oordelen"


def test_een_concept_vraagt_niet_om_wat_mag_ontbreken(
    stap1: Kader, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pad = met_teksten(tmp_path, stap1)
    assert start(["rapport", "regio", str(pad), "--naar", str(tmp_path / "r.md"), "--peildatum", "18-11-2015"]) == 0
    fout = capsys.readouterr().err
    assert "[T090]" in fout
    assert not any(veld in fout for veld in ("aanbieding", "vervolg", "colofon"))


# -- one text about several --------------------------------------------------------------------------------------------


def test_een_tekst_over_meer_verwachtingen_staat_er_een_keer(stap1: Kader, tmp_path: Path) -> None:
    veld = {"onderbouwing 1.1.1, 1.1.2 en 1.1.4": "Overdag **altijd**.", "onderbouwing 1.2.1 t/m 1.2.3": "Anders."}
    pad = met_teksten(tmp_path, stap1, **veld)
    (eerste, tweede, *rest) = [c for thema in als_json(pad)["themas"] for c in thema["criteria"]]
    assert eerste["samen"] == [["1.1.1, 1.1.2 en 1.1.4", ["Overdag altijd."]]]
    assert tweede["samen"] == [["1.2.1, 1.2.2 en 1.2.3", ["Anders."]]]
    assert not any(c["samen"] for c in rest)
    assert [punt["onderbouwing"] for punt in eerste["verbeterpunten"]] == [
        ["Zie de onderbouwing bij 1.1.1, 1.1.2 en 1.1.4."]
    ]
    koppen(pad)
    assert pad.with_suffix(".md").read_text(encoding="utf-8").count("Overdag **altijd**.") == 1


def test_in_het_landelijke_rapport_staat_zij_bij_de_verwachtingen(stap1: Kader, tmp_path: Path) -> None:
    pad = met_teksten(tmp_path, stap1, **{"onderbouwing 1.1.1 en 1.1.2": "Over twee."})
    koppen(pad, "--teksten", str(pad), soort="landelijk")
    assert "**Verwachtingen 1.1.1 en 1.1.2**\n\nOver twee." in tussen(
        pad, "#### Per verwachting van 1.1", "### Criterium 1.2"
    )


def test_zij_is_de_onderbouwing_van_elk_verbeterpunt(stap1: Kader, tmp_path: Path) -> None:
    from toetsing.domain.change.definitief import rapportstand

    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    tekst = Tekst(veld="onderbouwing 1.1.3 en 1.1.4", tekst="Daarom.")
    zonder = rapportstand(stap1, toetsing, Dossier()).zonder_onderbouwing
    assert "1.1.4" in zonder
    met = rapportstand(stap1, toetsing, Dossier(teksten=(tekst,))).zonder_onderbouwing
    assert met == tuple(nr for nr in zonder if nr != "1.1.4")


def test_zij_gaat_mee_naar_een_volgende_ronde_en_wordt_als_onveranderd_herkend(stap1: Kader) -> None:
    from toetsing.domain.change.meegenomen import merken, onveranderd

    toetsing = next(t for t in referentie(stap1) if t.organisatie == "IJsselland")
    dossier = Dossier(teksten=(Tekst(veld="Onderbouwing 1.1.3 en 1.1.4", tekst="Daarom."),))
    (merk,) = merken(dossier, stap1, toetsing.scores, "2015")
    assert merk.meegenomen_bij == "onderbouwing 1.1.3 en 1.1.4"
    scores = {**toetsing.scores, "1.1.4": toetsing.scores["1.1.3"]}
    (een,) = onveranderd(replace(dossier, meegenomen=(merk,)), stap1, scores)
    assert een.score_veranderd


# -- whose text goes before whose --------------------------------------------------------------------------------------


def test_een_blok_van_de_huisstijl_gaat_voor_dat_van_het_kader_en_een_van_de_schrijver_voor_beide(
    stap1: Kader, tmp_path: Path
) -> None:
    stijl = tmp_path / "stijl.yaml"
    stijl.write_text(
        "blokken:\n  - titel: Wat is toezicht?\n    alineas: [Van de **afzender**.]\n"
        "  - titel: Klachten\n    alineas: [Bel.]\n",
        encoding="utf-8",
    )
    pad = met_teksten(tmp_path, stap1, **{"blok Klachten": "Schrijf.", "blok Wie wij zijn": "Wij."})
    blokken = dict(als_json(pad, "--huisstijl", str(stijl))["kader"]["blokken"])
    assert blokken == {
        "Wat is toezicht?": ["Van de afzender."], "Klachten": ["Schrijf."], "Wie wij zijn": ["Wij."],
    }  # fmt: skip
    assert als_json(pad)["kader"]["blokken"][0][1][-1].startswith(
        "Bron: De kwaliteit van Veilig Thuis IJsselland, Stap 1, laatste bladzijde"
    )


def test_standaardteksten_gelden_waar_de_werkmap_niets_zegt(stap1: Kader, tmp_path: Path) -> None:
    standaard = met_teksten(
        tmp_path, stap1, "standaard", colofon="Van allen.", vervolg="Van allen.", aanbieding="Van allen."
    )
    pad = met_teksten(tmp_path, stap1, vervolg="Van ons.")
    rapport = als_json(pad, "--teksten", str(standaard))
    assert rapport["aanbieding"] == ["Van allen."]
    assert rapport["vervolg"] == ["Van ons."]
    assert rapport["kader"]["blokken"][-1] == ["Colofon", ["Van allen."]]
