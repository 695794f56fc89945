"""Facts in both reports: near the oordeel that looks at them, with their cells, and in no count of verwachtingen."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hulp.feiten import feiten, ontbrekend, tekst_van
from hulp.feitenbestanden import schrijf
from hulp.feitenkader import SCORES, feitenkader
from hulp.grond import STAP1
from hulp.opdracht import toetsing
from hulp.schemas import volgt_schema
from toetsing.commands.rapport.rapporteren import landelijk_rapport, regiorapporten
from toetsing.commands.rapport.regio.feiten import feitregel
from toetsing.commands.rapport.regio.maken import toon_regiorapport
from toetsing.commands.rapport.schrijven import antwoord_van, document_van
from toetsing.commands.rapport.wens import Rapportwens
from toetsing.document.blokken import Tabel
from toetsing.document.opgemaakt import Opgemaakt
from toetsing.domain.dossier import Dossier
from toetsing.formats.bestanden import als_bytes
from toetsing.formats.vormen import VORMEN
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.pipeline.opmaak import opmaak_van
from toetsing.pipeline.scoren import score

if TYPE_CHECKING:
    from pathlib import Path

    from hulp.feitenbestanden import Bestanden
    from toetsing.commands.rapport.schrijven import Rapport

DAG = date(2026, 5, 1)
WENS = Rapportwens(peildatum=DAG)


@pytest.fixture(scope="module")
def er(tmp_path_factory: pytest.TempPathFactory) -> Bestanden:
    return schrijf(tmp_path_factory.mktemp("feiten"))


def regio(er: Bestanden, organisatie: str) -> dict[str, Any]:
    bron = er.een if organisatie == "Ezel" else er.scores
    gemaakt = toetsing(
        *("rapport", "regio", bron, "--kader", er.kader, "--organisatie", organisatie, "--json", "--naar", "-", "-q")
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    inhoud = json.loads(gemaakt.stdout)
    volgt_schema(inhoud, "regiorapport")
    return dict(inhoud["rapport"])


def landelijk(er: Bestanden, *opties: object) -> dict[str, Any]:
    gemaakt = toetsing(
        *("rapport", "landelijk", er.scores, "--kader", er.kader, "--json", "--naar", "-", "-q", *opties)
    )
    assert gemaakt.returncode == 0, gemaakt.stderr
    inhoud = json.loads(gemaakt.stdout)
    volgt_schema(inhoud, "landelijkrapport")
    return dict(inhoud["rapport"])


def criteria(rapport: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {c["nr"]: c for thema in rapport["themas"] for c in thema["criteria"]}


# -- one organisation --------------------------------------------------------------------------------------------------


def test_een_criterium_toont_de_feiten_die_zijn_beslisregels_noemen(er: Bestanden) -> None:
    per_nr = criteria(regio(er, "Ezel"))
    namen = {nr: [feit["naam"] for feit in c.get("feiten", [])] for nr, c in per_nr.items()}
    assert namen == {"1.1": ["overtreding", "Opzet", "klasse"], "1.2": ["overtreding"], "2.1": []}
    opzet = per_nr["1.1"]["feiten"][1]
    assert opzet["tekst"] == "Was er opzet in het spel?"
    assert opzet["antwoord"] == "nee"
    assert opzet["motivering"] == ["De kok wist van niets."]
    assert per_nr["1.1"]["telling"] == "De score is 1 keer in orde, 1 keer gebrek en 1 keer nvt."
    assert per_nr["1.2"]["beslisregel"] == "geen gebrek en niet overtreding is ja"
    assert {een["nr"] for een in per_nr["1.1"]["scores"]} == {"1.1.1", "1.1.2", "1.1.3"}


def test_elk_feit_heeft_zijn_cel_en_staat_niet_tussen_de_scores(er: Bestanden) -> None:
    rapport = regio(er, "Ezel")
    assert {f["naam"]: f["cel"] for f in rapport["feiten"]} == {"overtreding": "D9", "Opzet": "D10", "klasse": "D11"}
    assert [regel["nr"] for regel in rapport["herleiding"]] == [v.nr for v in feitenkader().verwachtingen]
    assert rapport["hoofdzaak"] == "5 van de 6 verwachtingen zijn voldoende."


def test_een_motivering_staat_er_zoals_haar_schrijver_haar_schreef(er: Bestanden) -> None:
    (uitslag,) = score([str(er.een)], kader=str(er.kader)).uitslagen
    tekst = "De kok wist van niets.\nDat bleek uit **zijn** lijst."
    van_nu = replace(uitslag.toetsing, motiveringen={"Opzet": tekst}, herkomst={})
    (opzet,) = (feitregel(feit, van_nu, met_door=False) for feit in feitenkader().feiten if feit.nr == "Opzet")
    assert opzet.motivering == ("De kok wist van niets.", "Dat bleek uit zijn lijst.")
    assert isinstance(opzet.motivering[1], Opgemaakt)
    assert opzet.cel == "geen cel"


def test_een_open_feit_wordt_genoemd_waar_het_oordeel_erop_wacht(er: Bestanden) -> None:
    rapport = regio(er, "Dok")
    assert "De feiten overtreding, Opzet en klasse zijn nog open." in rapport["samenvatting"]
    per_nr = criteria(rapport)
    assert per_nr["1.1"]["opmerkingen"] == ["De feiten overtreding, Opzet en klasse zijn nog open."]
    assert per_nr["1.2"]["opmerkingen"] == ["Het feit overtreding is nog open."]
    assert {feit["antwoord"] for feit in per_nr["1.1"]["feiten"]} == {"nog open"}
    assert per_nr["2.1"]["opmerkingen"] == []


def test_wat_niet_open_is_wordt_niet_open_genoemd(er: Bestanden) -> None:
    assert not any("open" in zin for zin in regio(er, "Ezel")["samenvatting"])


def test_de_leeswijzer_kent_alleen_scores_van_verwachtingen(er: Bestanden) -> None:
    regels = regio(er, "Ezel")["leesregels"]
    assert regels[0].endswith(
        "Een verwachting krijgt een score: + is in orde, - is gebrek en nvt telt niet mee. Als voldoende telt in orde."
    )
    assert any(regel.startswith("Een feit is geen verwachting") for regel in regels)


def test_een_feit_dat_geen_beslisregel_noemt_staat_bij_de_cellen(tmp_path: Path) -> None:
    er = schrijf(tmp_path, "V: geen gebrek", "O: anders")
    rapport = regio(er, "Ezel")
    genoemd = {feit["naam"] for c in criteria(rapport).values() for feit in c.get("feiten", [])}
    assert genoemd == {"overtreding"}
    assert [feit["naam"] for feit in rapport["feiten"]] == ["overtreding", "Opzet", "klasse"]


def test_een_notitie_bij_de_cel_van_een_feit_staat_bij_het_criterium(er: Bestanden) -> None:
    (uitslag,) = score([str(er.een)], kader=str(er.kader)).uitslagen
    rapport = toon_regiorapport(feitenkader(), uitslag, Dossier(), WENS, notities={"Opzet": ["Vraag dit na."]})
    (eerste, tweede), (derde,) = (thema.criteria for thema in rapport.themas)
    assert (eerste.notities, tweede.notities, derde.notities) == ((("Opzet", ("Vraag dit na.",)),), (), ())


# -- all of them -------------------------------------------------------------------------------------------------------


def test_per_feit_hoeveel_organisaties_welk_antwoord_hebben_en_wie(er: Bestanden) -> None:
    rapport = landelijk(er)
    overtreding, opzet, klasse = rapport["feiten"]
    assert overtreding["zin"] == (
        "Het antwoord is bij 1 van de 4 organisaties ja (25%), bij 2 nee (50%) en bij 1 nog open (25%)."
    )
    assert [(een["antwoord"], een["wie"]) for een in opzet["antwoorden"]] == [
        ("ja", ["Credo"]), ("nee", ["Anker", "Bark"]), ("open", ["Dok"]),
    ]  # fmt: skip
    assert klasse["zin"] == "Een getal is bekend bij 3 van de 4 organisaties: het laagste is 1 en het hoogste 3."


def test_een_feit_telt_in_geen_aantal_van_verwachtingen(er: Bestanden) -> None:
    rapport = landelijk(er)
    assert rapport["hoofdzaak"] == "Ruim drie kwart van alle scores is voldoende: 23 van de 27."
    nrs = [v.nr for v in feitenkader().verwachtingen]
    for regel in rapport["rangorde"]:
        assert [score["nr"] for score in regel["scores"]] == nrs
        assert {een["naam"] for een in regel["aandelen"]} == {"in orde", "gebrek", "nvt", "open"}
        assert sum(een["aantal"] for een in regel["aandelen"]) == len(nrs)
        assert [feit["naam"] for feit in regel["feiten"]] == ["overtreding", "Opzet", "klasse"]


def test_zolang_een_feit_open_is_zegt_het_rapport_dat_oordelen_daarop_wachten(er: Bestanden) -> None:
    rapport = landelijk(er)
    assert rapport["leesregels"][-1] == (
        "Bij 1 van de 4 organisaties is nog een feit open; een oordeel dat daarvan afhangt, telt bij geen letter mee."
    )
    assert "door open scores en feiten nog niet te zeggen" in rapport["keuze"]
    assert "zeker voldoende heeft" in rapport["keuze"]  # no score is open, and yet an oordeel can still change
    assert criteria(rapport)["1.1"]["mogelijk"].startswith("Hoe de open scores en feiten ook uitvallen")


def test_in_het_landelijke_rapport_staat_niet_wat_mensen_bij_een_feit_schreven(er: Bestanden) -> None:
    assert "De klok was verzet." in SCORES
    assert "De klok was verzet." not in json.dumps(landelijk(er), ensure_ascii=False)


def test_in_de_werkmap_hebben_feiten_eigen_bladen_met_uitleg(er: Bestanden, tmp_path: Path) -> None:
    doel = tmp_path / "landelijk.xlsx"
    gemaakt = toetsing("rapport", "landelijk", er.scores, "--kader", er.kader, "--naar", doel, "-q")
    assert gemaakt.returncode == 0, gemaakt.stderr
    werkmap = openpyxl.load_workbook(doel)
    rijen = [rij[:4] for rij in werkmap["Feiten"].iter_rows(values_only=True)]
    assert ("klasse", "3", 1, "Credo") in rijen
    assert ("Credo", "nee", "ja", "3") in [r[:4] for r in werkmap["Feiten per organisatie"].iter_rows(values_only=True)]
    assert ("Credo", "J4", "K4", "M4") in [r[:4] for r in werkmap["Feitcellen"].iter_rows(values_only=True)]
    uitleg = {(kop, blad): wat for kop, wat, blad, *_ in werkmap["Kolommen"].iter_rows(min_row=6, values_only=True)}
    assert uitleg["Opzet", "Feiten per organisatie"] == "Het feit Opzet: Was er opzet in het spel?"
    assert all(wat for (_, blad), wat in uitleg.items() if blad)
    assert not any("overtreding" in str(rij) for rij in werkmap["Elke score"].iter_rows(values_only=True))


# -- every form --------------------------------------------------------------------------------------------------------


def rapporten(er: Bestanden) -> list[Rapport]:
    wens = Rapportwens(peildatum=DAG, kader=str(er.kader))
    return [*regiorapporten([str(er.een)], wens).rapporten, *landelijk_rapport([str(er.scores)], wens).rapporten]


@pytest.mark.parametrize("vorm", ["html", "markdown", "pdf", "docx"])
def test_elke_vorm_zegt_alles_van_de_feiten(vorm: str, er: Bestanden) -> None:
    opmaak, _ = opmaak_van(None, None, DAG)
    assert opmaak is not None
    for rapport in rapporten(er):
        document = document_van(rapport)
        inhoud, _ = VORMEN[vorm].maak(antwoord_van(rapport), meegeleverd("rapporten"), lambda: opmaak)
        alles = list(feiten(document, op_scherm=vorm == "html", op_papier=vorm in ("pdf", "docx")))
        tabellen = [blok for deel in document.delen for blok in deel.blokken if isinstance(blok, Tabel)]
        assert any(tabel.kolommen[0].kop == "feit" for tabel in tabellen)
        assert ontbrekend(alles, tekst_van(vorm, als_bytes(inhoud))) == []


def test_een_kader_zonder_feiten_zegt_er_niets_van() -> None:
    for soort in ("regio", "landelijk"):
        wie = ("--organisatie", "Drenthe") if soort == "regio" else ()
        gemaakt = toetsing("rapport", soort, STAP1 / "scores-2015.csv", *wie, "--json", "--naar", "-", "-q")
        assert '"feiten"' not in gemaakt.stdout
