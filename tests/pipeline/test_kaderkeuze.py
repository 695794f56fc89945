"""Which kader: asked for, named in the file, or the only one that fits; in doubt the user chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hulp.grond import GOED, STAP1
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.fouten import Gebruiksfout, Kaderfout
from toetsing.pipeline.kaderkeuze import kies_kader
from toetsing.pipeline.kaders import kader_van, kaders
from toetsing.pipeline.scoren import score
from toetsing.readers.kader.kaderbestand import load_kader
from toetsing.readers.toetsing.paden import read_paden

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.pipeline.besloten import Scoring

STAP1_TEKST = (STAP1 / "kader.yaml").read_text(encoding="utf-8")
ANDER = """\
kader: ander
versie: "1"
titel: Een ander kader
bronnen: {b: {titel: B, uitgever: U, periode: 2020}}
bron: b, bladzijde 1
scores: [{teken: "+", naam: goed, voldoet: ja}, {teken: "-", naam: fout}]
oordelen: [{letter: V, naam: voldoende}]
themas:
  - {nr: "7", naam: T, norm: N, beslisregels: [{V: alle goed}, {V: anders}], criteria: [
      {nr: "7.1", tekst: C, verwachtingen: [{nr: 7.1.1, tekst: A}, {nr: 7.1.2, tekst: B}, {nr: 7.1.3, tekst: C}]}]}
"""
ANDERE_SCORES = "| nr | score |\n| 7.1.1 | + |\n| 7.1.2 | + |\n| 7.1.3 | - |"


@pytest.fixture
def twee_kaders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for id_, tekst in (("veilig-thuis-stap1-2015", STAP1_TEKST), ("ander", ANDER)):
        (tmp_path / "kaders" / id_).mkdir(parents=True)
        (tmp_path / "kaders" / id_ / "kader.yaml").write_text(tekst, encoding="utf-8")
    monkeypatch.setattr("toetsing.pipeline.kaderplaatsen.meegeleverd", lambda naam: tmp_path / naam)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def codes(scoring: Scoring) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.cel) for m in scoring.meldingen]


def test_het_standaardkader_dat_past_wordt_gekozen(twee_kaders: Path) -> None:
    een = score([str(schrijf_xlsx(twee_kaders / "a.xlsx", Toetsing=GOED))])
    ander = score([str(schrijf_xlsx(twee_kaders / "b.xlsx", Toetsing=ANDERE_SCORES))])
    assert een.kader is not None
    assert een.kader.id == "veilig-thuis-stap1-2015"
    assert ander.kader is not None
    assert ander.kader.id == "ander"
    assert not een.meldingen
    assert not ander.meldingen


def test_het_kader_dat_het_bestand_noemt_gaat_voor(twee_kaders: Path) -> None:
    pad = schrijf_xlsx(twee_kaders / "b.xlsx", Toetsing=f"| kader | ander |\n\n{ANDERE_SCORES}")
    scoring = score([str(pad)])
    assert scoring.kader is not None
    assert scoring.kader.id == "ander"


@pytest.mark.parametrize(
    ("label", "gelezen"), [("| kader | ander |\n\n", {"ander"}), ("", {"ander", "veilig-thuis-stap1-2015"})]
)
def test_alleen_het_kader_dat_het_bestand_noemt_wordt_gelezen(
    twee_kaders: Path, monkeypatch: pytest.MonkeyPatch, label: str, gelezen: set[str]
) -> None:
    """Where a file names none, all are: each once, however many files there are."""
    geladen: list[str] = []

    def telt(inhoud: bytes, bestand: str) -> tuple[Kader | None, tuple[Melding, ...]]:
        geladen.append(bestand.partition("/")[0])
        return load_kader(inhoud, bestand)

    monkeypatch.setattr("toetsing.pipeline.kaderkeuze.load_kader", telt)
    paden = [str(schrijf_xlsx(twee_kaders / f"{i}.xlsx", Toetsing=f"{label}{ANDERE_SCORES}")) for i in range(3)]
    kader, bestanden, _ = kies_kader(None, read_paden(paden, None)[0], kaders())
    assert kader is not None
    assert (kader.id, len(bestanden)) == ("ander", 3)
    assert (set(geladen), len(geladen)) == (gelezen, len(gelezen))


def test_een_ander_kader_met_een_fout_houdt_niemand_tegen(twee_kaders: Path) -> None:
    """Only where a kader is looked for is it said that one was left out, and for many files once."""
    kapot = Path("kaders") / "veilig-thuis-stap1-2015"
    (kapot / "kader.yaml").write_text("kader: [")
    genoemd = schrijf_xlsx(twee_kaders / "a.xlsx", Toetsing=f"| kader | ander |\n\n{ANDERE_SCORES}")
    assert codes(score([str(genoemd)])) == []
    los = [str(schrijf_xlsx(twee_kaders / f"{i}.xlsx", Toetsing=ANDERE_SCORES)) for i in range(2)]
    scoring = score(los)
    assert scoring.kader is not None
    assert scoring.kader.id == "ander"
    assert [een.code for een in scoring.meldingen] == ["K121"]
    assert scoring.meldingen[0].waarden["kader"] == kapot.name
    assert f"controleer {twee_kaders / kapot}" in scoring.meldingen[0].advies
    with pytest.raises(Kaderfout):
        score(los, kader=kapot.name)
    with pytest.raises(Gebruiksfout, match=r"geen enkel kader past; niet bekeken, want met fouten: veilig-thuis"):
        score([str(schrijf_xlsx(twee_kaders / "c.xlsx", Toetsing=GOED))])
    (twee_kaders / "kaders" / "standaard").write_text(kapot.name)
    with pytest.raises(Kaderfout):
        score([str(twee_kaders / "c.xlsx")])


def test_als_niets_past_kiest_de_gebruiker(twee_kaders: Path) -> None:
    pad = schrijf_xlsx(twee_kaders / "b.xlsx", Toetsing="| nr | score |\n| 9.1.1 | + |")
    with pytest.raises(Gebruiksfout, match=r"geen enkel kader past.*Bekende kaders: ander, veilig-thuis"):
        score([str(pad)])


def test_als_er_meer_passen_kiest_de_gebruiker(twee_kaders: Path) -> None:
    (twee_kaders / "kaders" / "kopie").mkdir()
    (twee_kaders / "kaders" / "kopie" / "kader.yaml").write_text(ANDER.replace("kader: ander", "kader: kopie"))
    pad = schrijf_xlsx(twee_kaders / "b.xlsx", Toetsing=ANDERE_SCORES)
    with pytest.raises(Gebruiksfout, match=r"meer dan één kader past \(ander, kopie\)"):
        score([str(pad)])
    assert codes(score([str(pad)], kader="kopie")) == []
    (twee_kaders / "kaders" / "standaard").write_text("kopei")
    with pytest.raises(Gebruiksfout, match=r"noemt 'kopei'.*Bedoelde u 'kopie'\?.*G186"):
        score([str(pad)])
    (twee_kaders / "kaders" / "standaard").write_text("kopie")
    scoring = score([str(pad)])
    assert scoring.kader is not None
    assert scoring.kader.id == "kopie"
    (twee_kaders / "kaders" / "standaard").write_text("veilig-thuis-stap1-2015")
    with pytest.raises(Gebruiksfout, match=r"meer dan één kader past \(ander, kopie\)"):
        score([str(pad)])


def test_bestanden_van_verschillende_kaders_gaan_niet_samen(twee_kaders: Path) -> None:
    paden = [schrijf_xlsx(twee_kaders / "a.xlsx", T=GOED), schrijf_xlsx(twee_kaders / "b.xlsx", T=ANDERE_SCORES)]
    with pytest.raises(Gebruiksfout, match="verschillende kaders"):
        score([str(pad) for pad in paden])


def test_een_bestand_met_een_onbekend_kader_valt_af_en_de_andere_niet(tmp_path: Path) -> None:
    goed = schrijf_xlsx(tmp_path / "a.xlsx", T=GOED)
    onbekend = schrijf_xlsx(tmp_path / "b.xlsx", T=f"| kader | veilig-thuis-stap1-2014 |\n\n{GOED.strip()}")
    scoring = score([str(goed), str(onbekend)])
    assert codes(scoring) == [("T016", "B1")]
    assert "veilig-thuis-stap1-2015" in scoring.meldingen[0].advies
    assert len(scoring.uitslagen) == 1
    alleen = score([str(onbekend)])
    assert codes(alleen) == [("T016", "B1")]
    assert alleen.kader is None


def test_een_bestand_dat_niet_bij_het_kader_hoort_krijgt_een_melding_en_geen_dertig(tmp_path: Path) -> None:
    (tmp_path / "ander.yaml").write_text(ANDER)
    goed = schrijf_xlsx(tmp_path / "a.xlsx", T=GOED)
    assert codes(score([str(goed)], kader=str(tmp_path / "ander.yaml"))) == [("T015", None)]
    ander = schrijf_xlsx(tmp_path / "b.xlsx", T=ANDERE_SCORES)
    assert codes(score([str(ander)])) == [("T015", None)]


def test_een_ander_kader_vragen_dan_het_bestand_noemt_wordt_gezegd(tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text(STAP1_TEKST.replace("kader: veilig-thuis-stap1-2015", "kader: proef"))
    pad = schrijf_xlsx(tmp_path / "a.xlsx", T=f"| kader | veilig-thuis-stap1-2015 |\n\n{GOED.strip()}")
    scoring = score([str(pad)], kader=str(tmp_path / "k.yaml"))
    assert codes(scoring) == [("T017", "B1")]
    assert len(scoring.uitslagen) == 1


def test_een_kader_mag_een_map_een_bestand_of_een_naam_zijn() -> None:
    for kader in ("veilig-thuis-stap1-2015", str(STAP1), str(STAP1 / "kader.yaml")):
        assert kader_van(kader).id == "veilig-thuis-stap1-2015"


def test_een_kader_dat_er_niet_is(tmp_path: Path) -> None:
    with pytest.raises(Gebruiksfout, match="Bedoelde u 'veilig-thuis-stap1-2015'"):
        kader_van("veilig-thuis-stap2-2015")
    with pytest.raises(Kaderfout) as fout:
        kader_van(str(tmp_path / "weg.yaml"))
    assert [m.code for m in fout.value.meldingen] == ["T001"]
    with pytest.raises(Kaderfout) as fout:
        kader_van(str(tmp_path))
    assert [m.code for m in fout.value.meldingen] == ["T001"]
