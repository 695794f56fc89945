"""A folder of workbooks for a ronde: each as if it were made by itself, nothing half, and nothing chosen unseen."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hulp.bovenkader import kadertekst, toets
from hulp.gedeeld import als_werkmap
from hulp.grond import STAP1
from hulp.opdracht import op_terminal, toetsing
from hulp.openen import paren
from hulp.werkmappen import schrijf_csv
from toetsing.commands.nieuw import ronde
from toetsing.domain.dossier import Aantekening, Dossier, Tekst
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Soort
from toetsing.pipeline.kaders import kader_van, referentie
from toetsing.pipeline.schrijven import write_bestand
from toetsing.workbook.matrixwerkmap import matrix_als_werkmap
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from subprocess import CompletedProcess

    from toetsing.domain.toetsing import Toetsing

GOED, FOUTE_INVOER, FOUT_GEBRUIK, ONLEESBAAR, ONDERBROKEN = 0, 1, 2, 4, 130
KADER = kader_van(STAP1.name)
PER_NAAM = {een.organisatie: een for een in referentie(KADER)}
VIER = ("Drenthe", "Flevoland", "Twente", "Zeeland")


def dossier_van(naam: str) -> Dossier:
    return Dossier(
        aantekeningen={"1.1.1": Aantekening(onderbouwing=f"Gezien bij {naam}.", aandachtspunt="Let hierop.")},
        teksten=(Tekst(veld="inleiding", tekst=f"Een inleiding over {naam}."),),
        gegevens={"gemeenten": "11 gemeenten", "periode": "mei 2015"},
    )


def schrijf(map_: Path, toetsing_: Toetsing, dossier: Dossier | None = None, naam: str = "") -> Path:
    map_.mkdir(exist_ok=True)
    pad = map_ / f"{naam or toetsing_.organisatie}.xlsx"
    pad.write_bytes(als_werkmap(KADER, toetsing_, dossier or Dossier()))
    return pad


@pytest.fixture
def map_(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with the workbooks of four organisations in `eerder`, each with texts of its own."""
    monkeypatch.chdir(tmp_path)
    for naam in VIER:
        schrijf(tmp_path / "eerder", PER_NAAM[naam], dossier_van(naam))
    return tmp_path


@pytest.fixture
def alle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a matrix of the 26 organisations of 2015."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "landelijk.xlsx").write_bytes(matrix_als_werkmap(KADER, referentie(KADER)))
    return tmp_path


def namen(map_: Path) -> list[str]:
    return sorted(pad.name for pad in map_.iterdir()) if map_.exists() else []


def codes(uit: CompletedProcess[str]) -> list[str]:
    return [regel.rsplit("[", 1)[1].rstrip("]") for regel in uit.stderr.splitlines() if regel.endswith("]")]


# -- each is as if it were made by itself ------------------------------------------------------------------------------


@pytest.mark.parametrize("mee", [[], ["--alleen-minnen"], ["--met-scores"], ["--soort", "toezicht"]])
@pytest.mark.parametrize("wie", ["map", "lijst"])
def test_elke_werkmap_is_byte_voor_byte_die_van_de_enkele_opdracht(mee: list[str], wie: str, map_: Path) -> None:
    met = replace(PER_NAAM["Zeeland"], markering="vertrouwelijk", soort=None, ronde="2014")
    schrijf(map_ / "eerder", met, dossier_van("Zeeland"))
    schrijf_csv(map_ / "l.csv", "| organisatie |\n" + "\n".join(f"| {naam} |" for naam in reversed(VIER)))
    ronde_ = [] if mee == ["--met-scores"] else ["--ronde", "2016"]
    lijst = ["--organisaties", "l.csv"] if wie == "lijst" else []
    uit = toetsing("nieuw", "samen", "--uit", "eerder", *lijst, *ronde_, *mee)
    assert uit.returncode == GOED, uit.stderr
    assert uit.stderr.endswith("Geschreven in samen: 4 werkmappen.\n")
    for naam in VIER:
        assert (
            toetsing("nieuw", "los.xlsx", "--uit", f"eerder/{naam}.xlsx", *ronde_, *mee, "--forceer").returncode == GOED
        )
        assert (map_ / "samen" / f"{naam}.xlsx").read_bytes() == (map_ / "los.xlsx").read_bytes(), naam
    assert namen(map_ / "samen") == [f"{naam}.xlsx" for naam in VIER]


@pytest.mark.parametrize("mee", [[], ["--alleen-minnen"]])
def test_ook_uit_een_matrix(mee: list[str], alle: Path) -> None:
    schrijf_csv(alle / "l.csv", "| organisatie |\n| Zeeland |\n| Drenthe |")
    args = ("--uit", "landelijk.xlsx", "--ronde", "2016", *mee)
    assert toetsing("nieuw", "samen", "--organisaties", "l.csv", *args).returncode == GOED
    for naam in ("Drenthe", "Zeeland"):
        assert toetsing("nieuw", "los.xlsx", "--organisatie", naam, *args, "--forceer").returncode == GOED
        assert (alle / "samen" / f"{naam}.xlsx").read_bytes() == (alle / "los.xlsx").read_bytes()


def test_zonder_eerdere_ronde_is_elke_werkmap_de_lege_van_die_organisatie(map_: Path) -> None:
    schrijf_csv(map_ / "l.csv", "| naam |\n| Noord |\n| Zuid/Oost |")
    keuzes = ("--ronde", "2026", "--soort", "zelfevaluatie", "--variant", "toegepast-2015", "--kader", STAP1.name)
    uit = toetsing("nieuw", "ronde", "--organisaties", "l.csv", *keuzes)
    assert (uit.returncode, uit.stderr) == (GOED, "Geschreven in ronde: 2 werkmappen.\n")
    assert namen(map_ / "ronde") == ["Noord.xlsx", "Zuid-Oost.xlsx"]
    assert toetsing("nieuw", "los.xlsx", "--organisatie", "Zuid/Oost", *keuzes).returncode == GOED
    assert (map_ / "ronde" / "Zuid-Oost.xlsx").read_bytes() == (map_ / "los.xlsx").read_bytes()


def test_alle_26_van_2015_gaan_verder(alle: Path) -> None:
    uit = toetsing("nieuw", "2016", "--uit", "landelijk.xlsx", "--ronde", "2016")
    assert (uit.returncode, uit.stderr) == (GOED, "Geschreven in 2016: 26 werkmappen.\n")
    assert namen(alle / "2016") == sorted(f"{naam}.xlsx" for naam in PER_NAAM)


def test_wie_kijkt_ziet_de_voortgang(alle: Path) -> None:
    uit = op_terminal("nieuw", "2016", "--uit", "landelijk.xlsx", "--ronde", "2016")
    assert re.search(r"werkmappen .*26/26", uit.stderr)
    assert uit.stderr.endswith("Geschreven in 2016: 26 werkmappen.\n")


# -- the lowest --------------------------------------------------------------------------------------------------------


def met_de_hand() -> dict[str, int]:
    """Count what is voldoende in 2015, as it stands in the file with the scores: 1 is +."""
    with (STAP1 / "scores-2015.csv").open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.reader(bestand, delimiter=";"))
    return {rij[0]: rij[1:].count("1") for rij in rijen[1:]}


def test_de_zeven_van_2015_zijn_de_zeven_met_de_minste_plussen(alle: Path) -> None:
    plussen = met_de_hand()
    zeven = sorted(plussen, key=lambda naam: plussen[naam])[:7]
    assert sorted(plussen.values())[6:8] == [15, 16]
    uit = toetsing("nieuw", "hertoets", "--uit", "landelijk.xlsx", "--laagste", "7", "--ronde", "hertoets 2016")
    assert uit.returncode == GOED
    assert namen(alle / "hertoets") == sorted(f"{naam}.xlsx" for naam in zeven)
    assert "Gekozen zijn de laagste 7 van de 26 organisaties, naar het aantal verwachtingen" in uit.stderr
    assert all(f"\n- {naam}: {plussen[naam]} van de 24\n" in uit.stderr for naam in zeven)
    eerste = openpyxl.load_workbook(alle / "hertoets" / f"{zeven[0]}.xlsx")
    assert paren(eerste["Gegevens"])["ronde"] == "hertoets 2016"


@pytest.mark.parametrize("aantal", [8, 9])
def test_een_grens_tussen_gelijken_wordt_geweigerd_met_wie_zeker_is_en_wie_gelijk_staat(
    aantal: int, alle: Path
) -> None:
    plussen = met_de_hand()
    uit = toetsing("nieuw", "hertoets", "--uit", "landelijk.xlsx", "--laagste", aantal, "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUT_GEBRUIK, ["G095"])
    zeker, gelijk = uit.stderr.split("Op de grens staan er 3 gelijk (16 van de 24): ")
    assert all(naam in zeker for naam, n in plussen.items() if n < 16)
    assert all(naam in gelijk for naam, n in plussen.items() if n == 16)
    assert not any(naam in uit.stderr for naam, n in plussen.items() if n > 16)
    assert "Kies --laagste 7 of --laagste 10, of noem de organisaties zelf" in uit.stderr
    assert not (alle / "hertoets").exists()


@pytest.mark.parametrize("aantal", [7, 10])
def test_de_aantallen_die_worden_geraden_snijden(aantal: int, alle: Path) -> None:
    args = ("--uit", "landelijk.xlsx", "--laagste", aantal, "--ronde", "2016")
    assert toetsing("nieuw", "hertoets", *args).returncode == GOED
    assert len(namen(alle / "hertoets")) == aantal


def test_wat_open_is_wordt_niet_geraden(map_: Path) -> None:
    """Drenthe has 8; Zeeland has 16, of which 9 are taken away: it may end as low as 7."""
    plus = [nr for nr, score in PER_NAAM["Zeeland"].scores.items() if score == "+"]
    half = replace(PER_NAAM["Zeeland"], scores={**PER_NAAM["Zeeland"].scores, **dict.fromkeys(plus[:9], OPEN)})
    schrijf(map_ / "eerder", half)
    args = ("nieuw", "h", "--uit", "eerder", "--ronde", "2016", "--laagste")
    uit = toetsing(*args, "1")
    assert (uit.returncode, codes(uit)) == (FOUT_GEBRUIK, ["G096"])
    assert "Niemand is zeker de laagste. Of Zeeland en Drenthe daarbij horen, is nog niet te zeggen." in uit.stderr
    assert "Kies --laagste 3, of noem" in uit.stderr  # Flevoland has 16 too, and Twente 17
    assert toetsing(*args, "3").returncode == GOED
    assert namen(map_ / "h") == ["Drenthe.xlsx", "Flevoland.xlsx", "Zeeland.xlsx"]


def test_een_fout_in_de_vorige_ronde_laat_niet_zien_wie_de_laagste_zijn(map_: Path) -> None:
    (map_ / "eerder" / "kapot.xlsx").write_bytes(b"PK\x03\x04")
    uit = toetsing("nieuw", "h", "--uit", "eerder", "--ronde", "2016", "--laagste", "1")
    assert uit.returncode == FOUTE_INVOER
    assert set(codes(uit)) == {"T007", "T217"}
    assert not (map_ / "h").exists()


def test_een_eindoordeel_gaat_voor_het_aantal(map_: Path) -> None:
    """As in a comparison: who has the same eindoordeel stands equal, however many are voldoende."""
    (map_ / "kader").mkdir()
    (map_ / "kader" / "kader.yaml").write_text(kadertekst(), encoding="utf-8")
    kader = kader_van("kader")
    for een in (toets("Noord"), toets("Oost", min_="1.1.1 1.1.2 1.2.1 1.2.2"), toets("West", min_="1.1.1")):
        schrijf_in = map_ / "boven"
        schrijf_in.mkdir(exist_ok=True)
        (schrijf_in / f"{een.organisatie}.xlsx").write_bytes(toetsing_als_werkmap(kader, een, eigen_kader=True))
    args = ("nieuw", "h", "--uit", "boven", "--kader", "kader", "--ronde", "2")
    rang = toetsing("vergelijk", "boven", "--kader", "kader", "--json")
    assert '"eindoordeel"' in rang.stdout
    uit = toetsing(*args, "--laagste", "1")
    assert "naar het eindoordeel:\n- Oost: eindoordeel O\n" in uit.stderr, uit.stderr
    assert namen(map_ / "h") == ["Oost.xlsx"]


@pytest.mark.parametrize("aantal", ["0", "-1", "27"])
def test_zoveel_zijn_er_niet(aantal: str, alle: Path) -> None:
    uit = toetsing("nieuw", "h", "--uit", "landelijk.xlsx", "--ronde", "2016", f"--laagste={aantal}")
    assert (uit.returncode, codes(uit)) == (FOUT_GEBRUIK, ["G066"])


# -- the texts of the ronde --------------------------------------------------------------------------------------------


def teksten_van(pad: Path) -> dict[str, object]:
    return {str(veld): tekst for veld, tekst in paren(openpyxl.load_workbook(pad)["Teksten"]).items() if tekst}


def test_de_teksten_van_de_ronde_staan_in_elke_werkmap(map_: Path) -> None:
    """A text that only went along from an earlier ronde gives way, as in a report, and that is said."""
    tabel = "| veld | tekst |\n| inleiding | De ronde van 2016. |\n| verantwoording | Zo ging het. |\n"
    schrijf_csv(map_ / "t.csv", f"{tabel}| landelijk beeld 1.1 | Alleen landelijk. |")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--teksten", "t.csv")
    assert (uit.returncode, codes(uit)) == (GOED, ["T225", "T216"])
    assert "bij Drenthe, Flevoland, Twente en Zeeland de tekst bij inleiding" in uit.stderr
    for naam in VIER:
        gevonden = teksten_van(map_ / "r" / f"{naam}.xlsx")
        assert (gevonden["inleiding"], gevonden["verantwoording"]) == ("De ronde van 2016.", "Zo ging het.")
        assert "landelijk beeld 1.1" not in gevonden
        merken = openpyxl.load_workbook(map_ / "r" / f"{naam}.xlsx")["Meegenomen"].iter_rows(values_only=True)
        bij = [rij[0] for rij in merken]
        assert "onderbouwing 1.1.1" in bij
        assert "inleiding" not in bij


def test_een_tekst_van_deze_ronde_zelf_blijft(map_: Path) -> None:
    schrijf_csv(map_ / "t.csv", "| veld | tekst |\n| inleiding | Van de ronde. |\n| samenvatting | Kort. |")
    args = ("--met-scores", "--teksten", "t.csv")
    uit = toetsing("nieuw", "r", "--uit", "eerder", *args)
    assert (uit.returncode, codes(uit)) == (GOED, [])
    assert teksten_van(map_ / "r" / "Twente.xlsx") == {
        "samenvatting": "Kort.", "inleiding": "Een inleiding over Twente.",
    }  # fmt: skip
    assert toetsing("nieuw", "los.xlsx", "--uit", "eerder/Twente.xlsx", *args).returncode == GOED
    assert (map_ / "r" / "Twente.xlsx").read_bytes() == (map_ / "los.xlsx").read_bytes()


def test_zonder_blad_teksten_wordt_er_niets_gemaakt(map_: Path) -> None:
    schrijf_csv(map_ / "t.csv", "| wat | hoe |\n| a | b |")
    for waar in ("r", "los.xlsx"):
        uit = "eerder" if waar == "r" else "eerder/Twente.xlsx"
        gedaan = toetsing("nieuw", waar, "--uit", uit, "--ronde", "2016", "--teksten", "t.csv")
        assert (gedaan.returncode, codes(gedaan)) == (FOUTE_INVOER, ["T098"])
        assert not (map_ / waar).exists()


# -- what is wrong, all of it in one run -------------------------------------------------------------------------------


def test_alle_fouten_van_de_lijst_komen_tegelijk_en_er_wordt_niets_gemaakt(map_: Path) -> None:
    rijen = ("Drenthe | Assen", " | Zwolle", "DRENTHE | ", "Twenthe | ", "Zee-land | ", "Zeeland | ")
    schrijf_csv(map_ / "l.csv", "\n".join(f"| {rij} |" for rij in ("organisatie | plaats", *rijen)))
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--organisaties", "l.csv")
    assert uit.returncode == FOUTE_INVOER
    assert sorted(codes(uit)) == sorted(["T084", "T087", "T100", "T208", "T208", "T214"])
    assert "l.csv › A3: In deze rij staat geen organisatie, en wel 'Zwolle'." in uit.stderr
    assert "Bedoelde u 'Twente'?" in uit.stderr
    assert "eerder: info: Niet in de lijst, en dus zonder nieuwe werkmap: Flevoland en Twente." in uit.stderr
    assert not (map_ / "r").exists()


def test_een_lijst_die_niet_te_lezen_is_en_een_map_die_er_niet_is_worden_samen_gezegd(map_: Path) -> None:
    uit = toetsing("nieuw", "r", "--uit", "weg", "--ronde", "2016", "--organisaties", "ook-weg.csv")
    assert (uit.returncode, codes(uit)) == (ONLEESBAAR, ["T001", "T001"])
    (map_ / "l.csv").write_bytes(b"\xff\xfe\x00")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--organisaties", "l.csv")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T012"])
    assert not (map_ / "r").exists()


def test_wie_er_nog_niet_was_begint_leeg_en_dat_wordt_gezegd(map_: Path) -> None:
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Twente |\n| Nieuw |")
    args = ("--uit", "eerder", "--ronde", "2016", "--organisaties", "l.csv", "--alleen-minnen")
    uit = toetsing("nieuw", "r", *args)
    assert (uit.returncode, codes(uit)) == (GOED, ["T214", "T208"])
    assert toetsing("nieuw", "los.xlsx", "--organisatie", "Nieuw", "--ronde", "2016").returncode == GOED
    assert (map_ / "r" / "Nieuw.xlsx").read_bytes() == (map_ / "los.xlsx").read_bytes()


def test_een_kapotte_werkmap_houdt_de_andere_niet_tegen(map_: Path) -> None:
    (map_ / "eerder" / "Utrecht.xlsx").write_bytes(b"PK\x03\x04 kapot")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T007"])
    assert namen(map_ / "r") == [f"{naam}.xlsx" for naam in VIER]


def test_een_bestand_zonder_scores_wordt_gezegd_en_houdt_de_andere_niet_tegen(map_: Path) -> None:
    schrijf_csv(map_ / "eerder" / "notulen.csv", "| dag | wie |\n| maandag | Noord |")
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Utrecht |\n| Twente |")
    args = ("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    uit = toetsing(*args)
    assert uit.returncode == FOUTE_INVOER
    assert all(regel.startswith("eerder/notulen.csv: ") for regel in uit.stderr.splitlines() if regel.endswith("]"))
    assert namen(map_ / "r") == [f"{naam}.xlsx" for naam in VIER]
    uit = toetsing(*args, "--organisaties", "l.csv", "--forceer")
    assert uit.returncode == FOUTE_INVOER
    assert codes(uit)[1:] == ["T214", "T213"]


def test_wie_in_een_kapotte_werkmap_kan_staan_krijgt_geen_lege(map_: Path) -> None:
    (map_ / "eerder" / "Utrecht.xlsx").write_bytes(b"PK\x03\x04 kapot")
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Utrecht |\n| Twente |")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--organisaties", "l.csv")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T007", "T214", "T213"])
    assert namen(map_ / "r") == ["Twente.xlsx"]


@pytest.mark.parametrize(("mee", "code"), [([], "T080"), (["--alleen-minnen"], "T218")])
def test_een_fout_in_een_toetsing_is_van_haar_alleen(mee: list[str], code: str, map_: Path) -> None:
    boek = openpyxl.load_workbook("eerder/Twente.xlsx")
    boek["Toetsing"]["E8"] = "mischien"
    boek.save("eerder/Twente.xlsx")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", *mee)
    assert uit.returncode == (FOUTE_INVOER if mee else GOED)
    assert code in codes(uit)
    assert ("Twente.xlsx" in namen(map_ / "r")) == (not mee)
    assert len(namen(map_ / "r")) == (3 if mee else 4)


def test_een_fout_in_een_rij_van_een_matrix_is_van_die_organisatie_alleen(alle: Path) -> None:
    boek = openpyxl.load_workbook("landelijk.xlsx")
    blad = boek.worksheets[0]
    kop = next(rij for rij in blad.iter_rows() if any(cel.value == "1.1.1" for cel in rij))
    kolom = next(cel.column for cel in kop if cel.value == "1.1.1")
    rij = next(cel.row for cel in blad["A"] if cel.value == "Drenthe")
    blad.cell(rij, kolom).value = "mischien"
    boek.save("landelijk.xlsx")
    uit = toetsing("nieuw", "r", "--uit", "landelijk.xlsx", "--ronde", "2016", "--alleen-minnen")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T031", "T218"])
    assert namen(alle / "r") == sorted(f"{naam}.xlsx" for naam in PER_NAAM if naam != "Drenthe")


def test_wie_twee_keer_in_de_vorige_ronde_staat_krijgt_geen_werkmap(map_: Path) -> None:
    schrijf(map_ / "eerder", replace(PER_NAAM["Twente"], ronde="2014"), naam="Twente-2014")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T209"])
    assert "eerder/Twente-2014.xlsx › Toetsing!E7, ronde 2014" in uit.stderr
    assert namen(map_ / "r") == ["Drenthe.xlsx", "Flevoland.xlsx", "Zeeland.xlsx"]


def test_verschillende_kaders_door_elkaar_vragen_om_een_keuze(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from toetsing.commands.nieuw import vorige_ronde

    boek = openpyxl.load_workbook("eerder/Twente.xlsx")
    cel = next(rij[1] for rij in boek["Gegevens"].iter_rows() if rij[0].value == "kader")
    cel.value = "ander-2016"
    boek.save("eerder/Twente.xlsx")
    bekend = {STAP1.name: STAP1 / "kader.yaml", "ander-2016": STAP1 / "kader.yaml"}
    monkeypatch.setattr(vorige_ronde, "kaders", lambda: bekend)
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUT_GEBRUIK, ["G042"])
    assert not (map_ / "r").exists()


def test_een_map_met_alleen_uitslagen_heeft_niets_om_mee_verder_te_gaan(map_: Path) -> None:
    assert toetsing("score", "eerder", "--naar", "uitslag.csv").returncode == GOED
    (map_ / "uit").mkdir()
    (map_ / "uitslag.csv").rename(map_ / "uit" / "uitslag.csv")
    uit = toetsing("nieuw", "r", "--uit", "uit", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T013", "T003"])


# -- nothing half, nothing over another --------------------------------------------------------------------------------


def test_als_een_bestand_er_al_staat_wordt_er_geen_geschreven_en_elk_genoemd(map_: Path) -> None:
    (map_ / "r").mkdir()
    for naam in ("Twente", "Zeeland"):
        (map_ / "r" / f"{naam}.xlsx").write_bytes(b"van mij")
    args = ("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    uit = toetsing(*args)
    assert (uit.returncode, codes(uit)) == (ONLEESBAAR, ["T070", "T070"])
    assert "r/Twente.xlsx: " in uit.stderr
    assert "r/Zeeland.xlsx: " in uit.stderr
    assert namen(map_ / "r") == ["Twente.xlsx", "Zeeland.xlsx"]
    assert (map_ / "r" / "Twente.xlsx").read_bytes() == b"van mij"
    assert toetsing(*args, "--forceer", "-q").returncode == GOED
    assert (map_ / "r" / "Twente.xlsx").read_bytes()[:2] == b"PK"


def test_wie_onderbreekt_houdt_wat_heel_is_en_hoort_hoeveel(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    echt, geteld = write_bestand, list[Path]()

    def derde_keer_onderbroken(pad: Path, inhoud: bytes, *, forceer: bool) -> object:
        geteld.append(pad)
        if len(geteld) == 3:
            raise KeyboardInterrupt
        return echt(pad, inhoud, forceer=forceer)

    monkeypatch.setattr(ronde, "write_bestand", derde_keer_onderbroken)
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    assert uit.returncode == ONDERBROKEN
    assert codes(uit) == ["G148", "G013"]
    assert "2 van de 4 werkmappen staan in r." in uit.stderr
    assert namen(map_ / "r") == ["Drenthe.xlsx", "Flevoland.xlsx"]
    monkeypatch.setattr(ronde, "write_bestand", echt)
    assert toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--forceer").returncode == GOED
    assert len(namen(map_ / "r")) == 4


def test_wie_meteen_onderbreekt_laat_geen_lege_map_achter(map_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def onderbroken(*_: object, **__: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(ronde, "write_bestand", onderbroken)
    assert toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016").returncode == ONDERBROKEN
    assert not (map_ / "r").exists()


def test_een_bestand_dat_niet_kan_laat_de_andere(map_: Path) -> None:
    (map_ / "r" / "Twente.xlsx").mkdir(parents=True)
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--forceer")
    assert (uit.returncode, codes(uit)) == (ONLEESBAAR, ["T071"])
    assert "Geschreven in r: 3 werkmappen." in uit.stderr


def test_een_map_die_een_bestand_is(map_: Path) -> None:
    (map_ / "r").write_bytes(b"")
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (ONLEESBAAR, ["T071"])


def test_namen_die_een_bestand_zouden_delen_worden_genoemd(map_: Path) -> None:
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Noord/Oost |\n| Con |\n| NOORD:OOST |")
    uit = toetsing("nieuw", "r", "--organisaties", "l.csv")
    assert uit.returncode == FOUTE_INVOER
    assert "T215" in codes(uit)
    assert "Dit zou het bestand zijn van Noord/Oost en NOORD:OOST." in uit.stderr
    assert not (map_ / "r").exists()
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Noord/Oost |\n| Con |")
    assert toetsing("nieuw", "r", "--organisaties", "l.csv").returncode == GOED
    assert namen(map_ / "r") == ["-Con.xlsx", "Noord-Oost.xlsx"]


# -- what does not go together -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["r"], "G098"),
        (["r", "--ronde", "2016"], "G098"),
        (["r.ods", "--uit", "eerder"], "G099"),
        (["r", "--matrix", "--organisaties", "l.csv"], "G026"),
        (["r", "--uit", "eerder"], "G084"),
        (["r", "--uit", "eerder", "--ronde", "2015"], "G083"),
        (["r", "--uit", "eerder", "--leeg"], "G087"),
        (["r", "--organisaties", "l.csv", "--alleen-minnen"], "G088"),
        (["r", "--organisaties", "l.csv", "--laagste", "2"], "G092"),
        (["r.xlsx", "--uit", "eerder/Twente.xlsx", "--laagste", "2"], "G092"),
        (["r", "--uit", "eerder", "--organisaties", "l.csv", "--laagste", "2"], "G093"),
        (["r", "--uit", "eerder", "--organisatie", "Twente", "--ronde", "2016"], "G094"),
        (["r", "--uit", "eerder", "--ronde", "2016", "--soort", "x"], "G080"),
        (["eerder", "--uit", "eerder/", "--ronde", "2016"], "G097"),
        (["r.xlsx", "--uit", "eerder", "--ronde", "2016"], "G081"),
        (["r.xlsx", "--organisaties", "l.csv"], "G090"),
        (["r.xlsx", "--matrix", "--organisaties", "l.csv", "--teksten", "t.csv"], "G091"),
        (["r", "--uit", "eerder", "--ronde", "2016", "--alleen-minnen", "--soort", "zelfevaluatie"], "G085"),
    ],
    ids=lambda een: " ".join(een) if isinstance(een, list) else een,
)
def test_wat_niet_bij_elkaar_past_wordt_uitgelegd_en_schrijft_niets(args: list[str], code: str, map_: Path) -> None:
    schrijf_csv(map_ / "l.csv", "| organisatie |\n| Twente |")
    eerder = namen(map_)
    uit = toetsing("nieuw", *args)
    assert (uit.returncode, codes(uit)) == (FOUT_GEBRUIK, [code])
    assert namen(map_) == eerder
    assert namen(map_ / "eerder") == [f"{naam}.xlsx" for naam in VIER]


def test_een_map_met_een_punt_in_haar_naam_mag_als_zij_er_is(map_: Path) -> None:
    (map_ / "versie 2.0").mkdir()
    assert toetsing("nieuw", "versie 2.0", "--uit", "eerder", "--ronde", "2016").returncode == GOED
    assert len(namen(map_ / "versie 2.0")) == 4


# -- from a file of more, only what is of one --------------------------------------------------------------------------


def lange_tabel(pad: Path, *, fout: str = "") -> None:
    rijen = ["| organisatie | ronde | nr | score | onderbouwing |"]
    for naam in ("Noord", "Zuid"):
        for v in KADER.verwachtingen:
            score = "nvt" if not v.telt_mee else "mischien" if (naam, v.nr) == (fout, "1.1.2") else "+"
            rijen.append(f"| {naam} | 2015 | {v.nr} | {score} | Gezien bij {naam}. |")
    schrijf_csv(pad, "\n".join(rijen))


@pytest.mark.parametrize("waar", ["los", "samen"])
def test_uit_een_tabel_van_meer_gaat_mee_wat_bij_de_eigen_scores_staat(waar: str, map_: Path) -> None:
    lange_tabel(map_ / "lang.csv")
    args = ("--uit", "lang.csv", "--ronde", "2016")
    if waar == "samen":
        assert toetsing("nieuw", "samen", *args).returncode == GOED
    for naam in ("Noord", "Zuid"):
        pad = map_ / waar / f"{naam}.xlsx"
        if waar == "los":
            pad.parent.mkdir(exist_ok=True)
            assert toetsing("nieuw", pad, *args, "--organisatie", naam).returncode == GOED
        blad = openpyxl.load_workbook(pad)["Toetsing"]
        teksten = {cel.value for rij in blad.iter_rows(min_row=7) for cel in rij if str(cel.value).startswith("Gezien")}
        assert teksten == {f"Gezien bij {naam}."}


def test_een_tabel_van_meer_met_maar_een_organisatie_is_van_haar(map_: Path) -> None:
    lange_tabel(map_ / "lang.csv")
    regels = (map_ / "lang.csv").read_text("utf-8").splitlines(keepends=True)
    (map_ / "lang.csv").write_text("".join(een for een in regels if not een.startswith("Zuid")), "utf-8")
    assert toetsing("nieuw", "x.xlsx", "--uit", "lang.csv", "--ronde", "2016").returncode == GOED
    blad = openpyxl.load_workbook("x.xlsx")["Toetsing"]
    assert "Gezien bij Noord." in [cel.value for cel in blad[7]]


def test_wie_een_fout_heeft_in_een_tabel_van_meer_verliest_geen_teksten_ongemerkt(map_: Path) -> None:
    lange_tabel(map_ / "lang.csv", fout="Zuid")
    uit = toetsing("nieuw", "samen", "--uit", "lang.csv", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (FOUTE_INVOER, ["T031", "T218"])
    assert namen(map_ / "samen") == ["Noord.xlsx"]


def test_de_landelijke_teksten_van_een_matrix_worden_niet_die_van_een_organisatie(alle: Path) -> None:
    boek = openpyxl.load_workbook("landelijk.xlsx")
    blad = boek["Teksten"]
    rij = next(cel.row for cel in blad["A"] if cel.value == "inleiding")
    blad.cell(rij, 2).value = "Het land in 2015."
    boek.save("landelijk.xlsx")
    uit = toetsing("nieuw", "x.xlsx", "--uit", "landelijk.xlsx", "--organisatie", "Drenthe", "--ronde", "2016")
    assert (uit.returncode, codes(uit)) == (GOED, ["T207"])
    assert teksten_van(alle / "x.xlsx") == {}


def test_een_zelfevaluatie_naast_toezicht_wordt_bij_de_laagste_gezegd(map_: Path) -> None:
    schrijf(map_ / "eerder", replace(PER_NAAM["Zeeland"], soort=Soort.ZELFEVALUATIE))
    uit = toetsing("nieuw", "r", "--uit", "eerder", "--ronde", "2016", "--laagste", "1")
    assert (uit.returncode, codes(uit)) == (GOED, ["T104"])
    assert namen(map_ / "r") == ["Drenthe.xlsx"]
    assert Score("-") in PER_NAAM["Drenthe"].scores.values()
