"""What the reader of a guide has at the start, by guide, or did with a workbook before a command, by that command."""

from __future__ import annotations

import csv
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import openpyxl

from hulp.gedeeld import als_werkmap, kopie
from hulp.grond import WORTEL
from hulp.opdracht import toetsing
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.scores import Score
from toetsing.domain.toetsing import Soort
from toetsing.pipeline.kaders import kader_van

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    Doet = Callable[[Path, Path], None]

SCORES: Final = WORTEL / "kaders" / "veilig-thuis-stap1-2015" / "scores-2015.csv"


def oefenen(map_: Path, voorbeeld: Path) -> None:
    """Do what each guide begins with: `toetsing voorbeeld oefenen`."""
    kopie(voorbeeld, map_ / "oefenen")


def enkele(map_: Path, voorbeeld: Path) -> None:
    """Do the same, and keep a few of the workbooks, where a report of each is made."""
    oefenen(map_, voorbeeld)
    for pad in (map_ / "oefenen" / "regios").iterdir():
        if pad.stem not in ("IJsselland", "Utrecht", "Noordoost-Brabant"):
            pad.unlink()


def scores_van(organisatie: str, **anders: str) -> dict[str, str]:
    """Return the published scores of an organisation, by the number of the verwachting, and some otherwise."""
    with SCORES.open(encoding="utf-8-sig", newline="") as bestand:
        rijen = list(csv.DictReader(bestand, delimiter=";"))
    rij = next(rij for rij in rijen if rij["organisatie"] == organisatie)
    tekens = {"1": "+", "3": "-"}
    return {nr: tekens[waarde] for nr, waarde in rij.items() if waarde in tekens} | _genummerd(anders)


def _genummerd(scores: Mapping[str, str]) -> dict[str, str]:
    return {naam.removeprefix("v").replace("_", "."): waarde for naam, waarde in scores.items()}


def werkmap(pad: Path, organisatie: str, ronde: str, scores: Mapping[str, str], *, soort: str = "toezicht") -> None:
    """Have a workbook as `toetsing nieuw` makes it, in which scores were typed."""
    pad.parent.mkdir(exist_ok=True)
    kader = kader_van(SCORES.parent.name)
    begin = leeg(kader, organisatie, ronde)
    getypt = {nr: Score(teken) for nr, teken in scores.items()}
    toetsing_ = replace(begin, soort=Soort(soort), scores={**begin.scores, **getypt})
    pad.write_bytes(als_werkmap(kader, toetsing_))


def typ(pad: Path, naam: str, sleutel: str, waarden: Mapping[str, Mapping[str, str]]) -> None:
    """Type in the table of a sheet: by what stands in the key column, and by the head of the column."""
    boek = openpyxl.load_workbook(pad)
    blad = boek[naam]
    kop = next(rij for rij in blad.iter_rows() if sleutel in [cel.value for cel in rij])
    kolommen = {str(cel.value): int(cel.column or 0) for cel in kop}
    for rij in range(int(kop[0].row or 0) + 1, blad.max_row + 1):
        for kolom, waarde in waarden.get(str(blad.cell(rij, kolommen[sleutel]).value), {}).items():
            blad.cell(rij, kolommen[kolom]).value = waarde
            blad.cell(rij, kolommen[kolom]).data_type = "s"
    boek.save(pad)


def zelfevaluatie(map_: Path, _: Path) -> None:
    """Fill in a zelfevaluatie in which three scores are still open."""
    scores = dict.fromkeys(scores_van("Utrecht"), "+") | dict.fromkeys(("1.2.4", "1.2.5", "1.3.1", "1.3.4"), "-")
    for nr in ("1.1.2", "1.2.2", "2.1.3"):
        del scores[nr]
    werkmap(map_ / "zelfevaluatie.xlsx", "Veilig Thuis Voorbeeld", "2026", scores, soort="zelfevaluatie")


def afgeweken(map_: Path, _: Path) -> None:
    """Set an oordeel otherwise, with the published one beside it."""
    werkmap(map_ / "IJsselland.xlsx", "IJsselland", "2015", scores_van("IJsselland"))
    reden = "De vertrouwensarts is nooit bereikbaar; dat weegt zwaarder."
    vast = {"gepubliceerd": "M", "afwijkend oordeel": "M", "motivering": reden, "door": "J. de Vries, inspecteur"}
    typ(map_ / "IJsselland.xlsx", "Oordeel", "criterium", {"1.1": vast, "1.2": {"gepubliceerd": "O"}})


def met_fouten(map_: Path, _: Path) -> None:
    """Fill in the new workbook, with a slip of the pen and a score that does not count."""
    typ(map_ / "noord.xlsx", "Toetsing", "nr", {nr: {"score": teken} for nr, teken in scores_van("Utrecht").items()})
    typ(map_ / "noord.xlsx", "Toetsing", "nr", {"1.1.3": {"score": "mischien"}, "3.1.1": {"score": "+"}})


def geschreven(pad: Path, *, behalve: Sequence[str] = ()) -> None:
    """Write every text that a report asks for, but for some, and a good practice."""
    velden = ["samenvatting", "inleiding", "verantwoording"]
    velden += [f"onderbouwing {nr}" for nr in ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2")]
    typ(pad, "Teksten", "veld", {veld: {"tekst": "Zo is het."} for veld in velden if veld not in behalve})
    boek = openpyxl.load_workbook(pad)
    (kop,) = (cel for rij in boek["Good practices"].iter_rows() for cel in rij if cel.value == "good practice")
    boek["Good practices"].cell(int(kop.row or 0) + 1, int(kop.column or 0)).value = "Elke ochtend overleg."
    boek.save(pad)


def hoe_ver(map_: Path, _: Path) -> None:
    """Be at work on three organisations: one is done, one half way, one not begun."""
    vol = scores_van("Utrecht")
    half = {nr: teken for nr, teken in vol.items() if nr not in ("1.1.2", "1.2.2", "2.1.3")}
    for naam, scores in (("Noord", vol), ("Midden", half), ("Zuid", {})):
        werkmap(map_ / "regios-2027" / f"{naam}.xlsx", naam, "2027", scores)
    geschreven(map_ / "regios-2027" / "Noord.xlsx")
    geschreven(map_ / "regios-2027" / "Midden.xlsx", behalve=("samenvatting", "onderbouwing 1.1"))


def tweede_ronde(map_: Path, _: Path) -> None:
    """Assess again with the texts of the ronde before, at one other score; three remarks came in, one was answered."""
    werkmap(map_ / "noord.xlsx", "Noord", "2026", scores_van("Utrecht", v1_1_4="-"))
    geschreven(map_ / "noord.xlsx")
    typ(map_ / "noord.xlsx", "Toetsing", "nr", {"1.1.4": {"onderbouwing": "Niet bereikbaar in het weekend."}})
    typ(map_ / "noord.xlsx", "Plan", "nr", {"1.1.4": {"verbetermaatregel": "Een rooster maken."}})
    uit = toetsing("nieuw", "noord-2027.xlsx", "--uit", "noord.xlsx", "--ronde", "2027", "--forceer", cwd=map_)
    assert uit.returncode == 0, uit.stderr
    scores = {nr: {"score": teken} for nr, teken in scores_van("Utrecht", v1_1_4="+").items()}
    typ(map_ / "noord-2027.xlsx", "Toetsing", "nr", scores)
    boek = openpyxl.load_workbook(map_ / "noord-2027.xlsx")
    blad = boek["Reacties"]
    kop = next(rij for rij in blad.iter_rows() if "opmerking" in [cel.value for cel in rij])
    kolommen = {str(cel.value): int(cel.column or 0) for cel in kop}
    for plaats, overgenomen in enumerate(("", "ja", ""), start=1):
        blad.cell(int(kop[0].row or 0) + plaats, kolommen["opmerking"]).value = "Dit klopt niet."
        blad.cell(int(kop[0].row or 0) + plaats, kolommen["overgenomen"]).value = overgenomen or None
    boek.save(map_ / "noord-2027.xlsx")


def met_provincies(map_: Path, _: Path) -> None:
    """Have rondes and organisations together: a folder of workbooks, and a matrix with a group."""
    nrs = list(scores_van("Drenthe"))
    lijnen = [";".join(("organisatie", "ronde", "provincie", *nrs))]
    for organisatie, provincie in (("Drenthe", "noord"), ("Utrecht", "midden"), ("Groningen", "noord")):
        scores = scores_van(organisatie)
        lijnen += [";".join((organisatie, ronde, provincie, *scores.values())) for ronde in ("2016", "2018")]
        for ronde in ("2016", "2018"):
            werkmap(map_ / "regios" / f"{organisatie}-{ronde}.xlsx", organisatie, ronde, scores)
    (map_ / "wie.csv").write_text("\n".join(lijnen) + "\n", encoding="utf-8")


def door_de_jaren(map_: Path, _: Path) -> None:
    """Have one folder with all rondes, in which nobody stands in each."""
    van = {"2015": "Drenthe", "2016": "IJsselland", "2018": "Utrecht"}
    for naam, rondes_ in (("Kust", ("2015", "2016")), ("Oost", ("2015", "2018")), ("West", ("2016", "2018"))):
        for ronde in rondes_:
            werkmap(map_ / "alle-rondes" / f"{naam}-{ronde}.xlsx", naam, ronde, scores_van(van[ronde]))


def hersteld(map_: Path, _: Path) -> None:
    """Mend what `controleer` found."""
    typ(map_ / "noord.xlsx", "Toetsing", "nr", {"1.1.3": {"score": "+"}, "3.1.1": {"score": ""}})


def beoordeeld(map_: Path, _: Path) -> None:
    """Let two people assess one organisation, and the organisation itself; and two organisations, in folders."""
    anders = scores_van("Drenthe", v1_1_3="+", v2_1_1="-")
    werkmap(map_ / "jansen.xlsx", "Drenthe", "2026", scores_van("Drenthe"))
    werkmap(map_ / "bakker.xlsx", "Drenthe", "2026", anders)
    werkmap(map_ / "inspectie.xlsx", "Veilig Thuis Voorbeeld", "2026", scores_van("Utrecht"))
    for organisatie in ("Drenthe", "Utrecht"):
        werkmap(map_ / "inspectie" / f"{organisatie}.xlsx", organisatie, "2026", scores_van(organisatie))
        zelf = scores_van(organisatie, v1_1_4="+")
        werkmap(map_ / "zelfevaluaties" / f"{organisatie}.xlsx", organisatie, "2026", zelf, soort="zelfevaluatie")


def rondes(map_: Path, _: Path) -> None:
    """Assess again in later rondes."""
    for ronde, organisatie in (("2015", "Drenthe"), ("2016", "Utrecht"), ("2018", "IJsselland")):
        werkmap(map_ / ronde / "noord.xlsx", "Veilig Thuis Noord", ronde, scores_van(organisatie))
        for naam in ("Noord", "Zuid"):
            werkmap(map_ / f"regios-{ronde}" / f"{naam}.xlsx", naam, ronde, scores_van(organisatie))


def namen(map_: Path, _: Path) -> None:
    """Have a list of names."""
    (map_ / "namen.csv").write_text("organisatie\nNoord\nZuid\n", encoding="utf-8")


def gepubliceerd(map_: Path, voorbeeld: Path) -> None:
    """Have scores and published figures of one's own: those of 2015."""
    oefenen(map_, voorbeeld)
    (map_ / "scores.xlsx").write_bytes((map_ / "oefenen" / "landelijk.xlsx").read_bytes())
    (map_ / "gepubliceerd.yaml").write_bytes((SCORES.parent / "gepubliceerd.yaml").read_bytes())


def eigen_kader(map_: Path, _: Path) -> None:
    """Write the kader of the guide, what its reports say and its cases, and a csv to score with it."""
    tekst = (WORTEL / "docs" / "kadermaker.md").read_text("utf-8")
    begint = ("kader: leesbaar-2024\nversie", "kader: leesbaar-2024\norganisatie", "gevallen:")
    kader, rapport, gevallen = (_blok(tekst, begin) for begin in begint)
    (map_ / "leesbaar-2024" / "gevallen").mkdir(parents=True)
    (map_ / "leesbaar-2024" / "kader.yaml").write_text(kader, encoding="utf-8")
    (map_ / "leesbaar-2024" / "rapport.yaml").write_text(rapport, encoding="utf-8")
    (map_ / "leesbaar-2024" / "gevallen" / "brieven.yaml").write_text(gevallen, encoding="utf-8")
    (map_ / "brieven.csv").write_text("nr;score\n1.1.1;+\n1.1.2;-\n", encoding="utf-8")
    (map_ / "zwembad-2024").mkdir()
    (map_ / "zwembad-2024" / "kader.yaml").write_text(_blok(tekst, "kader: zwembad-2024\nversie"), encoding="utf-8")
    rijen = ("organisatie;1.1.1;1.1.2;1.1.3;1.2.1;1.2.2", "De Waterval;ja;ja;;+;7,5", "Het Diepe;ja;nv;nee;+;6")
    (map_ / "zwembad.csv").write_text("\n".join(rijen) + "\n", encoding="utf-8")
    (map_ / "camping-2025").mkdir()
    (map_ / "camping-2025" / "kader.yaml").write_text(_blok(tekst, "kader: camping-2025\nversie"), encoding="utf-8")
    (map_ / "markt-2025").mkdir()
    (map_ / "markt-2025" / "kader.yaml").write_text(_blok(tekst, "kader: markt-2025\nversie"), encoding="utf-8")
    (map_ / "wijkteam-2016").mkdir()
    (map_ / "wijkteam-2016" / "kader.yaml").write_text(_blok(tekst, "kader: wijkteam-2016\nversie"), encoding="utf-8")
    (map_ / "wijkteam.csv").write_text(_blok(tekst, "organisatie;1.1.1;1.1.1", "text"), encoding="utf-8")
    (map_ / "markt.csv").write_text(_blok(tekst, "organisatie;1.1.1", "text"), encoding="utf-8")
    (map_ / "bibliotheek-2026").mkdir()
    bibliotheek = _blok(tekst, "kader: bibliotheek-2026\nversie")
    (map_ / "bibliotheek-2026" / "kader.yaml").write_text(bibliotheek, encoding="utf-8")
    (map_ / "leeszaal.csv").write_text("organisatie;1.1.1;1.1.2\nDe Leeszaal;+;+\n", encoding="utf-8")
    (map_ / "wachtenden.csv").write_text(_blok(tekst, "organisatie;reeks", "text"), encoding="utf-8")


def _blok(tekst: str, begin: str, soort: str = "yaml") -> str:
    return tekst[tekst.index(f"```{soort}\n{begin}") :].removeprefix(f"```{soort}\n").split("```")[0]


def een_werkmap(map_: Path, voorbeeld: Path) -> None:
    """Have a workbook of one's own."""
    oefenen(map_, voorbeeld)
    werkmap(map_ / "noord.xlsx", "Veilig Thuis Noord", "2026", scores_van("Utrecht"))


def niets(map_: Path, voorbeeld: Path) -> None:
    """Begin with nothing."""


VOORAF: Final[Mapping[str, Doet]] = {
    "handleiding": niets,
    "inspecteur": enkele,
    "manager": oefenen,
    "analist": oefenen,
    "kadermaker": eigen_kader,
    "beheerder": een_werkmap,
    "toetsing score zelfevaluatie.xlsx": zelfevaluatie,
    "toetsing score zelfevaluatie.xlsx --eis V --volledig": zelfevaluatie,
    "toetsing score IJsselland.xlsx": afgeweken,
    "toetsing controleer noord.xlsx": met_fouten,
    "toetsing rapport regio noord.xlsx --naar noord.docx": hersteld,
    "toetsing controleer regios-2027": hoe_ver,
    "toetsing rapport regio noord-2027.xlsx --naar noord.pdf --definitief": tweede_ronde,
    "toetsing hertoets alle-rondes": door_de_jaren,
    "toetsing score regios --alleen-ronde 2016": met_provincies,
    "toetsing beoordelaars jansen.xlsx bakker.xlsx": beoordeeld,
    "toetsing hertoets 2015/noord.xlsx 2016/noord.xlsx": rondes,
    "toetsing nieuw landelijk.xlsx --matrix --organisaties namen.csv --ronde 2026 --soort toezicht": namen,
    "toetsing herreken scores.xlsx --gepubliceerd gepubliceerd.yaml": gepubliceerd,
}
