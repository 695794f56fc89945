"""Open data: it reads back to the same uitslagen, and holds nothing of people."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from unittest import mock

import pandas as pd
import pytest

from hulp.dossiers import volledig
from hulp.gedeeld import als_werkmap
from hulp.opdracht import toetsing
from toetsing.domain.dossier import Vorige
from toetsing.domain.meldingen import melding
from toetsing.domain.plek import Plek
from toetsing.domain.rules.boom import Oordeel
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Afwijking, Soort
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.schrijven import write_bestand

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

STAP1 = "veilig-thuis-stap1-2015"
BESTANDEN = ["SHA256SUMS", "kader.yaml", "oordelen.csv", "scores.csv", "scores.ods", "sleutel.csv"]
GEHEIM = "Geheim-van-J-Jansen"
NVT = """\
kader: met-nvt
versie: "3"
titel: Een kader met nvt
bron: b
bronnen:
  b: {titel: B, uitgever: B, periode: "2026"}
scores:
  - {teken: "+", naam: goed, voldoet: ja}
  - {teken: "-", naam: fout}
  - {teken: nvt, naam: nvt, soort: nvt}
oordelen:
  - {letter: V, naam: voldoende}
  - {letter: O, naam: onvoldoende}
themas:
  - nr: "1"
    naam: Thema
    norm: Norm
    criteria:
      - nr: "1.1"
        kort: Eerste
        tekst: Eerste
        beslisregels:
          - V: minstens 50% goed
          - O: anders
        lege_noemer: O
        verwachtingen:
          - {nr: "1.1.1", tekst: A, nvt: ja}
          - {nr: "1.1.2", tekst: B, nvt: ja}
      - nr: "1.10"
        kort: Tiende
        tekst: Tiende
        verwachtingen:
          - {nr: "1.10.1", tekst: C}
          - {nr: "1.10.10", tekst: "=D"}
"""


@pytest.fixture(scope="module")
def stap1() -> Kader:
    return kader_van(STAP1)


def uitslagen(*args: object) -> list[dict[str, Any]]:
    """Return what `score` decides, by organisation, without where each score stood."""
    uit = toetsing("score", *args, "--json")
    assert uit.returncode == 0, uit.stderr
    zonder = ("bron", "herkomst")
    alle = [{k: w for k, w in een.items() if k not in zonder} for een in json.loads(uit.stdout)["toetsingen"]]
    return sorted(alle, key=lambda een: (een["organisatie"], een["ronde"] or "", een["soort"] or ""))


def publiceer(*args: object) -> CompletedProcess[str]:
    return toetsing("publiceer", *args)


def codes(uit: CompletedProcess[str]) -> set[str]:
    return {een.rpartition("[")[2].rstrip("]") for een in uit.stderr.splitlines() if een.endswith("]")}


@pytest.mark.lang
def test_de_26_van_2015_lezen_terug_tot_dezelfde_uitslagen(voorbeeld_2015: Path, tmp_path: Path) -> None:
    doel = tmp_path / "open"
    uit = publiceer(voorbeeld_2015 / "regios", "--naar", doel)
    assert (uit.returncode, uit.stdout) == (0, "")
    assert uit.stderr == f"Geschreven in {doel}: 6 bestanden.\n"
    assert sorted(pad.name for pad in doel.iterdir()) == BESTANDEN
    eerst = uitslagen(voorbeeld_2015 / "regios")
    assert len(eerst) == 26
    assert uitslagen(doel) == eerst
    assert uitslagen(doel / "scores.csv") == eerst
    assert uitslagen(doel / "scores.ods") == eerst
    assert uitslagen(doel, "--kader", doel / "kader.yaml") == eerst
    over = toetsing("score", doel)
    assert codes(over) == {"T013"}


def test_met_nvt_open_scores_en_vreemde_namen_leest_het_terug(tmp_path: Path) -> None:
    kader = tmp_path / "nvt.yaml"
    kader.write_text(NVT, "utf-8")
    rijen = ["=Noord;2026;toezicht;2026-03-04;nvt;+;+;", "-Zuid;;zelfevaluatie;;nvt;nvt;;-", "1.10;2026;;;;;-;+"]
    kop = "organisatie;ronde;soort;datum;1.1.1;1.1.2;1.10.1;1.10.10"
    matrix = tmp_path / "matrix.csv"
    matrix.write_text("\n".join([kop, *rijen]), "utf-8")
    doel = tmp_path / "open"
    assert publiceer(matrix, "--kader", kader, "--naar", doel).returncode == 0
    eerst = uitslagen(matrix, "--kader", kader)
    assert [een["open"] for een in eerst] == [1, 2, 1]
    assert {een["scores"]["1.1.1"] for een in eerst} == {"nvt", None}
    assert eerst[2]["datum"] == "2026-03-04"
    for bron in (doel, doel / "scores.csv", doel / "scores.ods"):
        assert uitslagen(bron, "--kader", doel / "kader.yaml") == eerst
    oordelen = pd.read_csv(doel / "oordelen.csv", sep=";", dtype={"criterium": str})
    assert oordelen[["+", "-", "nvt", "open"]].dtypes.astype(str).tolist() == ["int64"] * 4
    assert set(oordelen["criterium"]) == {"1.1"}


def test_een_overgenomen_score_blijft_overgenomen(stap1: Kader, tmp_path: Path) -> None:
    eerst = next(een for een in referentie(stap1) if een.organisatie == "Drenthe")
    nu = replace(eerst, ronde="2016", scores={**eerst.scores, "1.1.1": OPEN})
    over = {nr: "2015" for nr, score in eerst.scores.items() if score == "+"}
    werkmap = tmp_path / "Drenthe.xlsx"
    werkmap.write_bytes(als_werkmap(stap1, nu, vorige=Vorige(scores=eerst.scores, overgenomen=over)))
    assert publiceer(werkmap, "--naar", tmp_path / "open").returncode == 0
    gelezen = uitslagen(tmp_path / "open")
    assert gelezen == uitslagen(werkmap)
    assert set(gelezen[0]["overgenomen"].values()) == {"2015"}


def test_een_variant_gaat_mee(voorbeeld_2015: Path, tmp_path: Path) -> None:
    doel, variant = tmp_path / "open", "toegepast-2015"
    assert publiceer(voorbeeld_2015 / "landelijk.xlsx", "--variant", variant, "--naar", doel).returncode == 0
    assert "variant.yaml" in {pad.name for pad in doel.iterdir()}
    eerst = uitslagen(voorbeeld_2015 / "landelijk.xlsx", "--variant", variant)
    assert uitslagen(doel, "--variant", doel / "variant.yaml") == eerst
    oordelen = pd.read_csv(doel / "oordelen.csv", sep=";", dtype={"criterium": str})
    assert (oordelen[oordelen["criterium"] == "1.1"]["berekend"].value_counts()).to_dict() == {"V": 2, "M": 23, "O": 1}


def alles_in(map_: Path) -> str:
    """Return every text of every file, also what is packed."""
    teksten = []
    for pad in map_.iterdir():
        if pad.suffix == ".ods":
            with zipfile.ZipFile(pad) as pakket:
                teksten += [pakket.read(naam).decode() for naam in pakket.namelist()]
        else:
            teksten.append(pad.read_text("utf-8-sig"))
    return "\n".join(teksten)


def test_niets_van_mensen_komt_in_open_data(stap1: Kader, tmp_path: Path) -> None:
    een = next(een for een in referentie(stap1) if een.organisatie == "IJsselland")
    een = replace(
        een,
        datum=date(2015, 9, 1),
        afwijkingen={"1.2": Afwijking(oordeel=Oordeel("M"), motivering=GEHEIM, door=GEHEIM)},
        gepubliceerd={"1.1": Oordeel("M")},
    )
    regios = tmp_path / GEHEIM
    regios.mkdir()
    notities = dict.fromkeys(een.scores, GEHEIM)
    werkmap = als_werkmap(stap1, een, volledig(stap1, GEHEIM), notities=notities)
    (regios / f"{GEHEIM}.xlsx").write_bytes(werkmap)
    doel = tmp_path / "open"
    assert publiceer(regios, "--naar", doel).returncode == 0
    alles = alles_in(doel)
    assert "IJsselland" in alles
    for deel in (GEHEIM, "Jansen", ".xlsx", "Toetsing!", "motivering", "door;"):
        assert deel not in alles
    rijen = list(csv.DictReader(io.StringIO((doel / "oordelen.csv").read_text("utf-8-sig")), delimiter=";"))
    per = {rij["criterium"]: rij for rij in rijen}
    assert (per["1.2"]["berekend"], per["1.2"]["vastgesteld"]) == ("O", "M")
    assert [per["1.1"][kop] for kop in ("berekend", "vastgesteld", "gepubliceerd")] == ["V", "V", "M"]
    assert {rij["datum"] for rij in rijen} == {"2015-09-01"}


def test_de_kolommen_zijn_die_van_de_sleutel(voorbeeld_2015: Path, tmp_path: Path) -> None:
    assert publiceer(voorbeeld_2015 / "regios", "--naar", tmp_path / "open").returncode == 0
    sleutel = pd.read_csv(tmp_path / "open" / "sleutel.csv", sep=";", keep_default_na=False)
    for tabel in ("scores", "oordelen"):
        frame = pd.read_csv(tmp_path / "open" / f"{tabel}.csv", sep=";", dtype={"criterium": str, "nr": str})
        eigen = sleutel[sleutel["tabel"] == tabel]
        assert list(eigen["kolom"]) == [kop for kop in frame if kop != "uitkomst van"]
        assert all(eigen["betekenis"])
        for kolom, soort in zip(eigen["kolom"], eigen["soort"], strict=True):
            assert (soort == "geheel getal") == (kolom not in ("thema", "ronde") and frame[kolom].dtype == "int64")


def test_de_controlegetallen_kloppen_en_twee_keer_is_hetzelfde(voorbeeld_2015: Path, tmp_path: Path) -> None:
    for naam in ("een", "ander"):
        assert publiceer(voorbeeld_2015 / "regios", "--naar", tmp_path / naam).returncode == 0
    regels = (tmp_path / "een" / "SHA256SUMS").read_text().splitlines()
    assert [regel.split("  ")[1] for regel in regels] == BESTANDEN[1:]
    for regel in regels:
        getal, naam = regel.split("  ")
        assert sha256((tmp_path / "een" / naam).read_bytes()).hexdigest() == getal
    assert all((tmp_path / "een" / naam).read_bytes() == (tmp_path / "ander" / naam).read_bytes() for naam in BESTANDEN)


# -- what is not published ---------------------------------------------------------------------------------------------


def test_een_fout_ergens_en_er_wordt_niets_geschreven(voorbeeld_2015: Path, tmp_path: Path) -> None:
    fout = tmp_path / "fout.csv"
    fout.write_text("organisatie;nr;score\nNoord;1.1.1;mischien\n", "utf-8")
    uit = publiceer(voorbeeld_2015 / "regios", fout, "--naar", tmp_path / "open")
    assert uit.returncode == 1
    assert {"T031", "T241"} <= codes(uit)
    assert "want in de invoer zit een fout. Verbeter de fout, of laat dat bestand weg; in open data " in uit.stderr
    assert not (tmp_path / "open").exists()


def test_een_andere_uitgave_van_het_kader_is_een_ander_kader(stap1: Kader, tmp_path: Path) -> None:
    eerste, tweede, *_ = referentie(stap1)
    (tmp_path / "een.xlsx").write_bytes(als_werkmap(stap1, eerste))
    (tmp_path / "twee.xlsx").write_bytes(als_werkmap(replace(stap1, sha256="0" * 64), tweede))
    uit = publiceer(tmp_path / "een.xlsx", tmp_path / "twee.xlsx", "--naar", tmp_path / "open")
    assert uit.returncode == 1
    assert f"Niet alles is van hetzelfde kader en dezelfde variant: {tmp_path / 'twee.xlsx'}." in uit.stderr
    assert {"T019", "T240"} <= codes(uit)
    assert not (tmp_path / "open").exists()


def test_een_bestand_van_een_kader_dat_er_niet_bij_hoort_houdt_alles_tegen(stap1: Kader, tmp_path: Path) -> None:
    (een, *_) = referentie(stap1)
    (tmp_path / "een.xlsx").write_bytes(als_werkmap(stap1, een))
    (tmp_path / "ander.xlsx").write_bytes(als_werkmap(replace(stap1, id="iets-anders"), een))
    uit = publiceer(tmp_path / "een.xlsx", tmp_path / "ander.xlsx", "--naar", tmp_path / "open")
    assert uit.returncode == 1
    assert "T241" in codes(uit)
    assert not (tmp_path / "open").exists()


def test_een_organisatie_die_alleen_in_de_bestandsnaam_staat_wordt_niet_gepubliceerd(
    voorbeeld_2015: Path, tmp_path: Path, stap1: Kader
) -> None:
    nrs = [v.nr for v in stap1.verwachtingen if v.telt_mee]
    (tmp_path / "jansen.csv").write_text("\n".join(["nr;score", *(f"{nr};+" for nr in nrs)]), "utf-8")
    uit = publiceer(tmp_path / "jansen.csv", "--naar", tmp_path / "open")
    assert uit.returncode == 1
    assert "alleen de naam van het bestand noemt de organisatie: jansen. Zet in het bestand zelf " in uit.stderr
    assert "laat dat bestand weg" not in uit.stderr
    assert not (tmp_path / "open").exists()


def test_wat_soms_geen_ronde_heeft_leest_niet_terug_en_wordt_niet_gepubliceerd(stap1: Kader, tmp_path: Path) -> None:
    (een, *_) = referentie(stap1)
    for ronde in ("2015", None):
        (tmp_path / f"{ronde}.xlsx").write_bytes(als_werkmap(stap1, replace(een, ronde=ronde)))
    uit = publiceer(tmp_path / "2015.xlsx", tmp_path / "None.xlsx", "--naar", tmp_path / "open")
    assert uit.returncode == 1
    assert {"T147", "T241"} <= codes(uit)
    assert "niet elke toetsing een ronde. Vul bij elke toetsing de ronde in. [T241]" in uit.stderr


def test_er_wordt_niets_overschreven_zonder_forceer(voorbeeld_2015: Path, tmp_path: Path) -> None:
    (tmp_path / "scores.csv").write_text("van mij")
    matrix = voorbeeld_2015 / "landelijk.xlsx"
    uit = publiceer(matrix, "--naar", tmp_path)
    assert uit.returncode == 4
    assert "T072" in codes(uit)
    assert "In deze map staat al 1 bestand met een naam die hier nodig is; er is niets veranderd." in uit.stderr
    assert [pad.name for pad in tmp_path.iterdir()] == ["scores.csv"]
    assert (tmp_path / "scores.csv").read_text() == "van mij"
    assert publiceer(matrix, "--naar", tmp_path, "--forceer").returncode == 0
    assert len(uitslagen(tmp_path)) == 26


def test_een_markering_wordt_genoemd_want_in_open_data_staat_zij_niet(stap1: Kader, tmp_path: Path) -> None:
    drenthe, *_ = referentie(stap1)
    for markering in ("", "embargo tot 1 maart"):
        pad, naar = tmp_path / f"{len(markering)}.xlsx", tmp_path / f"open{len(markering)}"
        pad.write_bytes(als_werkmap(stap1, replace(drenthe, markering=markering)))
        uit = publiceer(pad, "--naar", naar)
        assert uit.returncode == 0
        assert ("T206" in codes(uit)) is bool(markering)
        assert (f"{drenthe.organisatie} staat als markering '{markering}'" in uit.stderr) is bool(markering)
        assert "embargo" not in (naar / "scores.csv").read_text("utf-8-sig")


def test_niet_in_de_map_die_wordt_gelezen_en_niet_daaronder(voorbeeld_2015: Path) -> None:
    regios = voorbeeld_2015 / "regios"
    for naar in (f"{regios}/.", f"{regios}/open", f"{regios}/../regios/a/open"):
        uit = publiceer(regios, "--naar", naar, "--forceer")
        assert (uit.returncode, codes(uit)) == (2, {"G154"})
    assert not [pad for pad in regios.iterdir() if pad.is_dir()]


def test_gaat_er_een_bestand_mis_dan_blijft_er_niets_half_staan(voorbeeld_2015: Path, tmp_path: Path) -> None:
    def vol(pad: Path, inhoud: bytes, *, forceer: bool) -> Melding | None:
        if pad.name == "sleutel.csv":
            return melding("T071", Plek(bestand=str(pad)), reden="de schijf is vol")
        return write_bestand(pad, inhoud, forceer=forceer)

    (tmp_path / "kader.yaml").write_text("oud")
    with mock.patch("toetsing.pipeline.schrijven.write_bestand", vol):
        uit = publiceer(voorbeeld_2015 / "landelijk.xlsx", "--naar", tmp_path, "--forceer")
        elders = publiceer(voorbeeld_2015 / "landelijk.xlsx", "--naar", tmp_path / "nieuw")
    assert (uit.returncode, codes(uit)) == (elders.returncode, codes(elders)) == (4, {"T071"})
    assert [pad.name for pad in tmp_path.iterdir()] == ["kader.yaml"]


def test_een_score_is_nooit_een_ander_teken(stap1: Kader, tmp_path: Path) -> None:
    """Planted: were open written as a teken, the table would still read back, and say something else."""
    (een, *_) = referentie(stap1)
    half = replace(een, soort=Soort.ZELFEVALUATIE, scores={**een.scores, "1.1.1": OPEN, "1.1.2": Score("-")})
    (tmp_path / "een.xlsx").write_bytes(als_werkmap(stap1, half))
    assert publiceer(tmp_path / "een.xlsx", "--naar", tmp_path / "open").returncode == 0
    tekst = (tmp_path / "open" / "scores.csv").read_text("utf-8-sig")
    per = {rij["nr"]: rij for rij in csv.DictReader(io.StringIO(tekst), delimiter=";")}
    assert [per[nr]["score"] for nr in ("1.1.1", "1.1.2", "3.1.1")] == ["", "-", "nvt"]
    assert [per[nr]["telt mee"] for nr in ("1.1.1", "1.1.2", "3.1.1")] == ["ja", "ja", "nee"]
