"""Own numbers of verwachtingen in the cells of a file: known by the kader, whatever their case, and never guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hulp import eigenkader
from hulp.eigenkader import NRS, SCORES, lange_tabel, matrix
from hulp.grond import STAP1
from hulp.hertoetskaders import kader_uit
from hulp.werkmappen import schrijf_xlsx
from toetsing.domain.fouten import Gebruiksfout
from toetsing.pipeline.kaderkeuze import gevraagd_kader, kies_kader
from toetsing.pipeline.kaderplaatsen import Gevonden, Kaders
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.blad import Bestand
from toetsing.readers.files.cellen import als_nummer
from toetsing.readers.toetsing.dossier import read_dossier, verwachtingteksten
from toetsing.readers.toetsing.dossiercontrole import controleer_dossier
from toetsing.readers.toetsing.eigen import heeft_scores
from toetsing.readers.toetsing.koppeling import read_groepen, read_kolom
from toetsing.readers.toetsing.nummers import Nummers, nummers_van
from toetsing.readers.toetsing.toetsingen import kader_in, read_toetsingen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from toetsing.readers.toetsing.gelezen import Gelezen

KADER = kader_uit(eigenkader.KADER)
NUMMERS = Nummers(KADER)


def bestand_van(pad: Path, tekst: str) -> Bestand:
    pad.write_text(tekst, "utf-8")
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand), bestand
    return bestand


def gelezen(pad: Path, tekst: str) -> Gelezen:
    return read_toetsingen(bestand_van(pad, tekst), KADER)


def meldingen(gelezen_: Gelezen) -> list[tuple[str, str | None]]:
    return [(m.code, m.plek.cel) for m in gelezen_.meldingen]


def scores(gelezen_: Gelezen) -> Mapping[str, str]:
    (toetsing,) = gelezen_.toetsingen
    return {nr: str(toetsing.scores[nr]) for nr in NRS}


# -- one cell ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cel", ["M10", "m10", " M10 ", "M10.", "'M10", "“m10”", "\u200bM10"])
def test_een_nummer_is_het_nummer_hoe_het_ook_is_getypt(cel: str) -> None:
    assert NUMMERS.als_nummer(cel) == "M10"
    assert als_nummer(cel) == ""


@pytest.mark.parametrize("cel", ["M 10", "M.10", "m-10", "M99", "A 2", "NBB 1.10"])
def test_wat_erop_lijkt_is_een_onbekend_nummer(cel: str) -> None:
    assert NUMMERS.als_nummer(cel) == cel
    assert NUMMERS.is_onbekend(cel)


@pytest.mark.parametrize("cel", ["Q1", "M", "M1M2", "m" * 30 + "1", "", "De deur", 10, True, None])
def test_al_het_andere_is_geen_nummer(cel: object) -> None:
    assert NUMMERS.als_nummer(cel) == ""  # type: ignore[arg-type] # what a cell can never be as well
    assert not NUMMERS.is_onbekend("")


def test_een_nummer_van_cijfers_is_wat_het_was() -> None:
    for cel in ("1.2.4", "1. 2.4", "1.1", "9.9.9", "2", "x", 1.1):
        assert NUMMERS.als_nummer(cel) == als_nummer(cel)
        assert nummers_van(None).als_nummer(cel) == als_nummer(cel)
    assert NUMMERS.is_onbekend("9.9.9")
    assert not NUMMERS.is_onbekend("1.1")
    assert not nummers_van(None).eigen
    assert nummers_van(None).vreemd_eigen("M1") == ""


@pytest.mark.parametrize(
    ("cel", "nr", "erachter"),
    [
        ("M10 De deur", "M10", "De deur"),
        ("m10: De deur", "M10", ": De deur"),
        ("Vraag A.2: De ruggen", "A.2", ": De ruggen"),
        ("Score [NBB-1.10 Boeken]", "NBB-1.10", "Boeken]"),
        ("(1b) Terug", "1b", ") Terug"),
        ("1.2.4 Een boete", "1.2.4", "Een boete"),
        ("M10", "M10", ""),
        ("M10x De deur", "", ""),
        ("M101 De deur", "", ""),
        ("M10-bis De deur", "", ""),
        ("De deur M10", "", ""),
        (10, "", ""),
    ],
)
def test_een_nummer_voor_een_tekst(cel: object, nr: str, erachter: str) -> None:
    assert NUMMERS.vooraan(cel) == nr  # type: ignore[arg-type]
    assert NUMMERS.achter(cel) == erachter  # type: ignore[arg-type]


# -- tables ------------------------------------------------------------------------------------------------------------


def test_een_tabel_en_een_matrix_worden_gelezen(tmp_path: Path) -> None:
    lang = gelezen(tmp_path / "noord.csv", lange_tabel("Noord"))
    assert meldingen(lang) == []
    assert scores(lang) == dict(zip(NRS, SCORES["Noord"], strict=True))
    breed = gelezen(tmp_path / "matrix.csv", matrix().lower())
    assert meldingen(breed) == []
    assert [str(t.scores[nr]) for t in breed.toetsingen for nr in NRS] == list("".join(SCORES.values()))


@pytest.mark.parametrize("getypt", ["M 2", "m.2", "M12"])
def test_een_nummer_dat_er_niet_is_wordt_genoemd_en_niet_geraden(getypt: str, tmp_path: Path) -> None:
    for naam, tekst, cel in (
        ("noord.csv", lange_tabel("Noord").replace("m2;", f"{getypt};"), "A6"),
        ("matrix.csv", matrix().replace(";M2;", f";{getypt};"), "D1"),
    ):
        fout = gelezen(tmp_path / naam, tekst)
        assert set(meldingen(fout)) == {("T025", cel), ("T024", None)}
        assert not fout.toetsingen
        (melding,) = (m for m in fout.meldingen if m.code == "T025")
        assert "Bedoelde u 'M2'?" in melding.advies


def test_een_kolom_van_een_ander_soort_wordt_alleen_genoemd(tmp_path: Path) -> None:
    regels = [f"{regel};{extra}" for regel, extra in zip(matrix().splitlines(), ("Q1", "a", "b", "c"), strict=True)]
    uit = gelezen(tmp_path / "matrix.csv", "\n".join(regels))
    assert len(uit.toetsingen) == 3
    assert [een.code for een in uit.ongelezen] == ["T192"]


def test_een_nummer_twee_keer(tmp_path: Path) -> None:
    fout = gelezen(tmp_path / "noord.csv", lange_tabel("Noord") + "M10;+\n")
    assert meldingen(fout) == [("T026", "A17")]


@pytest.mark.parametrize("waarde", ["<300>", "<2026-03-01>"])
def test_wat_een_rekenblad_van_een_nummer_maakte(waarde: str, tmp_path: Path) -> None:
    """Whoever types 3E2 in a cell of a spreadsheet gets 300, and MRT1 is the first of March."""
    welk = "3E2" if waarde == "<300>" else "MRT1"
    rijen = [f"| {waarde if nr == welk else nr} | + |" for nr in NRS]
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", Toetsing="\n".join(["| nr | score |", *rijen]))
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    fout = read_toetsingen(bestand, KADER)
    assert ("T027", f"A{NRS.index(welk) + 2}") in meldingen(fout)
    assert not NUMMERS.verkeerd_getypt(301)


def test_een_hele_rij_in_een_cel(tmp_path: Path) -> None:
    tekst = lange_tabel("Noord").replace("m2;-", "m2: -;")
    assert ("T271", "A6") in meldingen(gelezen(tmp_path / "noord.csv", tekst))


def test_koppen_van_een_formulier(tmp_path: Path) -> None:
    kop, *rijen = matrix().splitlines()
    koppen = [f"Vraag {nr}: wat vindt u?" if nr in NRS else nr for nr in kop.split(";")]
    uit = gelezen(tmp_path / "matrix.csv", "\n".join([";".join(koppen), *rijen]))
    assert len(uit.toetsingen) == 3


def test_een_tabel_van_meer_organisaties(tmp_path: Path) -> None:
    rijen = [f"{naam};{nr};{teken}" for naam, tekens in SCORES.items() for nr, teken in zip(NRS, tekens, strict=True)]
    uit = gelezen(tmp_path / "alles.csv", "\n".join(["organisatie;nr;score", *rijen]))
    assert [t.organisatie for t in uit.toetsingen] == list(SCORES)


def test_een_blad_per_thema(tmp_path: Path) -> None:
    bladen = {
        naam: "\n".join(["| nr | score |", *(f"| {nr} | + |" for nr in nrs)])
        for naam, nrs in (("Open", NRS[:7]), ("Boeken", NRS[7:]))
    }
    pad = schrijf_xlsx(tmp_path / "noord.xlsx", **bladen)
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    assert set(scores(read_toetsingen(bestand, KADER)).values()) == {"+"}


def test_verschoven_teksten_vallen_op(tmp_path: Path) -> None:
    teksten = {v.nr: v.tekst for v in KADER.verwachtingen if v.telt_mee}
    schuin = [*list(teksten.values())[1:], next(iter(teksten.values()))]
    for namen in (list(teksten.values()), schuin):
        rijen = [f"{nr} {tekst};+" for nr, tekst in zip(teksten, namen, strict=True)]
        uit = gelezen(tmp_path / "noord.csv", "\n".join(["verwachting;score", *rijen]))
        assert [code for code, _ in meldingen(uit)] == ([] if namen is not schuin else ["T194"])


# -- which kader -------------------------------------------------------------------------------------------------------


def bekende(**paden: Path) -> Kaders:
    return Kaders({id_: (Gevonden(pad, str(pad), ""),) for id_, pad in paden.items()})


def test_het_kader_volgt_uit_de_nummers(tmp_path: Path) -> None:
    eigenkader.schrijf_kader(tmp_path)
    bekend = bekende(
        **{
            "buurtbieb-2024": tmp_path / "buurtbieb-2024/kader.yaml",
            "buurtbieb-2026": tmp_path / "buurtbieb-2026/kader.yaml",
            "stap1": STAP1 / "kader.yaml",
        }
    )
    for naam, tekst, id_ in (
        ("nu.csv", lange_tabel("Noord"), "buurtbieb-2026"),
        ("matrix.csv", matrix(), "buurtbieb-2026"),
        ("vragen.csv", "verwachting;score\n" + "".join(f"Vraag {nr}: wat;+\n" for nr in NRS), "buurtbieb-2026"),
        ("toen.csv", eigenkader.EERDERE_SCORES, "buurtbieb-2024"),
        ("2015.csv", (STAP1 / "scores-2015.csv").read_text("utf-8"), "veilig-thuis-stap1-2015"),
    ):
        kader, bestanden, over = kies_kader(None, [bestand_van(tmp_path / naam, tekst)], bekend)
        assert kader is not None
        assert (kader.id, len(bestanden), over) == (id_, 1, ())
    with pytest.raises(Gebruiksfout):
        kies_kader(None, [bestand_van(tmp_path / "leeg.csv", "nr;score\nQ1;+\n")], bekend)


def test_een_bestand_van_een_ander_kader_hoort_er_niet_bij(tmp_path: Path) -> None:
    eigenkader.schrijf_kader(tmp_path)
    bekend = bekende(**{"buurtbieb-2026": tmp_path / "buurtbieb-2026/kader.yaml"})
    oud = bestand_van(tmp_path / "2015.csv", (STAP1 / "scores-2015.csv").read_text("utf-8"))
    nu = bestand_van(tmp_path / "nu.csv", lange_tabel("Noord"))
    _, goed, over = gevraagd_kader("buurtbieb-2026", [oud, nu], bekend)
    assert [een.naam for een in goed] == ["nu.csv"]
    assert [een.code for een in over] == ["T015"]


def test_een_label_boven_een_matrix(tmp_path: Path) -> None:
    assert kader_in(bestand_van(tmp_path / "m.csv", "kader;buurtbieb-2026\n\n" + matrix())) is not None
    assert kader_in(bestand_van(tmp_path / "m.csv", matrix() + "kader;buurtbieb-2026\n")) is None


def test_een_matrix_is_een_tabel_waarin_scores_kunnen_staan(tmp_path: Path) -> None:
    assert heeft_scores(bestand_van(tmp_path / "m.csv", matrix()))
    assert not heeft_scores(bestand_van(tmp_path / "m.csv", "organisatie;sha256;top3\nNoord;a;b\n"))


# -- beside the scores -------------------------------------------------------------------------------------------------


def test_een_kolom_met_scores_is_geen_groep(tmp_path: Path) -> None:
    regels = [f"{regel};{extra}" for regel, extra in zip(matrix().splitlines(), ("deel", "a", "b", "a"), strict=True)]
    bestand = bestand_van(tmp_path / "m.csv", "\n".join(regels))
    assert read_groepen(bestand, KADER) == {"Noord": {"deel": "a"}, "Oost": {"deel": "b"}, "West": {"deel": "a"}}
    _, _, (weg,) = read_kolom(bestand, "del", KADER)
    assert "Er is wel: ronde en deel." in weg.advies + weg.tekst


def test_wat_naast_een_score_staat_hoort_bij_het_nummer_van_het_kader(tmp_path: Path) -> None:
    pad = schrijf_xlsx(
        tmp_path / "noord.xlsx",
        Toetsing="| nr | verwachting | score | onderbouwing |\n| m2 | De deur | - | Dicht. |\n| Z9 | Weg | - | Oud. |",
        Plan="| nr | verbetermaatregel |\n| m2 | Sleutel kopen |",
        Teksten="| veld | tekst |\n| onderbouwing m10 | Altijd. |\n| onderbouwing M99 | Nergens. |",
    )
    bestand = read_bestand(pad, pad.name)
    assert isinstance(bestand, Bestand)
    dossier = read_dossier(bestand, KADER)
    assert {nr: een.onderbouwing for nr, een in dossier.aantekeningen.items()} == {"M2": "Dicht.", "Z9": "Oud."}
    assert [een.nr for een in dossier.plan] == ["M2"]
    assert verwachtingteksten(bestand, KADER) == {"M2": "De deur", "Z9": "Weg"}
    assert [(m.code, m.plek.cel) for m in controleer_dossier(bestand, KADER)] == [("T053", "A3")]
