"""The sentences of `toetsing.document.kaderzinnen`, and those of the next edition of a kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.kader.nieuw import uitgavezinnen
from toetsing.document import kaderzinnen
from toetsing.domain.relaties import Relatie
from zinnen.rij import STAP1, met

if TYPE_CHECKING:
    from zinnen.rij import Rij

TABEL: Final[list[Rij]] = [
    (kaderzinnen.was_in_woorden, met("1.1.4", Relatie.GELIJK), "was 1.1.4"),
    (kaderzinnen.was_in_woorden, met("1.1.4", Relatie.RUIMER), "was 1.1.4, en is ruimer"),
    (kaderzinnen.was_in_woorden, met("1.1.4", Relatie.ENGER), "was 1.1.4, en is enger"),
    (kaderzinnen.was_in_woorden, met("1.1.4", Relatie.DEELS), "was 1.1.4, en is deels dezelfde"),
    (
        kaderzinnen.bron_in_woorden,
        met(STAP1, "landelijk, bijlage 3"),
        "Rapport over het landelijk beeld van Veilig Thuis, Stap 1, bijlage 3",
    ),
    (kaderzinnen.bron_in_woorden, met(STAP1, "landelijk"), "Rapport over het landelijk beeld van Veilig Thuis, Stap 1"),
    (kaderzinnen.bron_in_woorden, met(STAP1, "Jaarverslag, p. 7"), "Jaarverslag, p. 7"),
    (kaderzinnen.bron_in_woorden, met(STAP1, ""), ""),
    (
        kaderzinnen.inhoud_in_woorden,
        met(3, 7, 25, 24),
        "3 thema's, 7 criteria en 25 verwachtingen, waarvan er 24 meetellen",
    ),
    (
        kaderzinnen.inhoud_in_woorden,
        met(1, 2, 2, 2, beschreven=1),
        "1 thema, 2 criteria en 2 verwachtingen, die beide meetellen, en 1 verwachting zonder score",
    ),
    (
        kaderzinnen.inhoud_in_woorden,
        met(1, 2, 0, 0, beschreven=3),
        "1 thema, 2 criteria en 3 verwachtingen, zonder scores",
    ),
    (kaderzinnen.zonder_scores_zin, met(()), "Dit kader vraagt geen scores."),
    (
        kaderzinnen.zonder_scores_zin,
        met(["toezeggingen"]),
        "Dit kader vraagt geen scores. Hoe het met het register toezeggingen staat, toont 'toetsing opvolging'.",
    ),
    (
        kaderzinnen.zonder_scores_zin,
        met(["adviezen", "toezeggingen", "vragen"]),
        "Dit kader vraagt geen scores. Hoe het met de registers adviezen, toezeggingen en vragen staat, toont 'toetsing "
        "opvolging'.",
    ),
    (
        kaderzinnen.zonder_scores_zin,
        met(["toezeggingen", "vragen"]),
        "Dit kader vraagt geen scores. Hoe het met de registers toezeggingen en vragen staat, toont 'toetsing "
        "opvolging'.",
    ),
    (kaderzinnen.bladen_in_woorden, met(0, 1), "alleen 1 register"),
    (kaderzinnen.bladen_in_woorden, met(1, 0), "alleen 1 reeks"),
    (kaderzinnen.bladen_in_woorden, met(2, 0), "alleen 2 reeksen"),
    (kaderzinnen.bladen_in_woorden, met(3, 2), "alleen 2 registers en 3 reeksen"),
    (kaderzinnen.bladen_in_woorden, met(1, 3, ", en meer"), "alleen 3 registers en 1 reeks, en meer"),
    (kaderzinnen.inhoud_in_woorden, met(1, 1, 1, 1), "1 thema, 1 criterium en 1 verwachting, die meetelt"),
    (kaderzinnen.inhoud_in_woorden, met(1, 1, 2, 2), "1 thema, 1 criterium en 2 verwachtingen, die beide meetellen"),
    (kaderzinnen.inhoud_in_woorden, met(1, 1, 2, 1), "1 thema, 1 criterium en 2 verwachtingen, waarvan er 1 meetelt"),
    (
        kaderzinnen.inhoud_in_woorden,
        met(2, 2, 6, 6, "; het is een vervolg op kader stap1"),
        "2 thema's, 2 criteria en 6 verwachtingen, die alle meetellen; het is een vervolg op kader stap1",
    ),
    (
        kaderzinnen.inhoud_in_woorden,
        met(1, 1, 2, 0),
        "1 thema, 1 criterium en 2 verwachtingen, waarvan er geen meetelt",
    ),
    (
        kaderzinnen.leeg_zin,
        met("schaal klacht", "nee", overal=True),
        "Op schaal klacht is een lege cel niet open: zij telt als 'nee'.",
    ),
    (
        kaderzinnen.leeg_zin,
        met("schaal klacht", "nvt", overal=False),
        "Op schaal klacht is een lege cel niet open waar 'nvt' mag: zij telt daar als 'nvt'.",
    ),
    (
        kaderzinnen.open_typen,
        met("schaal klacht", "nee", overal=True),
        "op schaal klacht telt een lege cel als 'nee': kies of typ daar open zolang u het nog niet weet",
    ),
    (
        kaderzinnen.open_typen,
        met("schaal klacht", "nvt", overal=False),
        "op schaal klacht telt een lege cel als 'nvt' waar dat mag: kies of typ daar open zolang u het nog niet weet",
    ),
    (
        kaderzinnen.inhoud_zin,
        met("het Toetsingskader Stap 1", "3 thema's, 7 criteria en 25 verwachtingen, waarvan er 24 meetellen"),
        "Getoetst is aan de hand van het Toetsingskader Stap 1. Het heeft 3 thema's, 7 criteria en 25 verwachtingen, waarvan er 24 meetellen.",
    ),
    (
        kaderzinnen.inhoud_zin,
        met("het kader Scan", "een thema, een criterium en 4 verwachtingen, zonder scores", beschreven=True),
        "Gevolgd is het kader Scan. Het heeft een thema, een criterium en 4 verwachtingen, zonder scores.",
    ),
    (kaderzinnen.zonder_beslisregels_zin, met(("1.1",)), "1.1 heeft geen beslisregels, en dus geen oordeel."),
    (
        kaderzinnen.zonder_beslisregels_zin,
        met(("1.1", "1.2")),
        "1.1 en 1.2 hebben geen beslisregels, en dus geen oordeel.",
    ),
    (
        kaderzinnen.zonder_beslisregels_zin,
        met(("1.1", "1.2", "1.3")),
        "1.1, 1.2 en 1.3 hebben geen beslisregels, en dus geen oordeel.",
    ),
    (
        kaderzinnen.door_mensen_zin,
        met(("1.1",)),
        "Het oordeel over criterium 1.1 geven mensen, met een motivering, de datum en hun rol.",
    ),
    (
        kaderzinnen.door_mensen_zin,
        met(("1.1", "geheel")),
        "De oordelen over criterium 1.1 en het geheel geven mensen, met een motivering, de datum en hun rol.",
    ),
    (
        kaderzinnen.door_mensen_zin,
        met(("1.1", "1.2", "2", "geheel")),
        "De oordelen over criterium 1.1 en 1.2, thema 2 en het geheel geven mensen, met een motivering, de datum en hun rol.",
    ),
    (kaderzinnen.groep_in_woorden, met(()), ""),
    (kaderzinnen.groep_in_woorden, met(("kern",)), "[groep kern]"),
    (kaderzinnen.groep_in_woorden, met(("extra", "kern")), "[groep extra en kern]"),
    (kaderzinnen.groep_in_woorden, met(("extra", "kern", "rest")), "[groep extra, kern en rest]"),
    (kaderzinnen.met_groep, met("1. Oven", ()), "1. Oven"),
    (kaderzinnen.met_groep, met("1. Oven", ("extra", "kern")), "1. Oven [groep extra en kern]"),
    (kaderzinnen.met_groep, met("1. Oven", ("extra", "kern", "rest")), "1. Oven [groep extra, kern en rest]"),
    (kaderzinnen.groepen_zin, met(()), ""),
    (
        kaderzinnen.groepen_zin,
        met((("1.1", ("kern",)), ("1.2", ("kern",)), ("1.3", ("kern",)))),
        "In een groep: criteria 1.1 [groep kern], 1.2 [groep kern] en 1.3 [groep kern].",
    ),
    (kaderzinnen.met_groep, met("1. Oven", ("kern",)), "1. Oven [groep kern]"),
    (kaderzinnen.groepen_zin, met((("1.1", ()),)), ""),
    (kaderzinnen.groepen_zin, met((("1.1", ("kern",)), ("1.2", ()))), "In een groep: criterium 1.1 [groep kern]."),
    (
        kaderzinnen.groepen_zin,
        met((("1.1", ("kern",)), ("1.2", ("extra", "kern")))),
        "In een groep: criteria 1.1 [groep kern] en 1.2 [groep extra en kern].",
    ),
    (kaderzinnen.gewichten_zin, met((), 3), ""),
    (kaderzinnen.gewichten_zin, met((("2", ("1.1.1",)),), 0), "1.1.1 heeft gewicht 2."),
    (
        kaderzinnen.gewichten_zin,
        met((("2", ("1.1.1",)),), 1),
        "1.1.1 heeft gewicht 2; de andere verwachting heeft gewicht 1.",
    ),
    (
        kaderzinnen.gewichten_zin,
        met((("2", ("1.1.1", "1.1.3")),), 2),
        "1.1.1 en 1.1.3 hebben gewicht 2; de andere verwachtingen hebben gewicht 1.",
    ),
    (
        kaderzinnen.gewichten_zin,
        met((("2", ("1.1.1", "1.1.3", "1.1.4")), ("0,5", ("1.1.2",))), 5),
        "1.1.1, 1.1.3 en 1.1.4 hebben gewicht 2 en 1.1.2 heeft gewicht 0,5; de andere verwachtingen hebben gewicht 1.",
    ),
    (
        kaderzinnen.gewichten_zin,
        met((("2", ("1.1.1",)), ("0,5", ("1.1.2",)), ("3", ("1.1.3", "1.1.4"))), 0),
        "1.1.1 heeft gewicht 2, 1.1.2 heeft gewicht 0,5 en 1.1.3 en 1.1.4 hebben gewicht 3.",
    ),
    (kaderzinnen.beslisregels_van, met(("1.1",)), "Beslisregels van criterium 1.1"),
    (kaderzinnen.beslisregels_van, met(("1.1", "1.2")), "Beslisregels van de criteria 1.1 en 1.2"),
    (kaderzinnen.beslisregels_van, met(("1.1", "1.2", "1.3")), "Beslisregels van de criteria 1.1, 1.2 en 1.3"),
    (
        kaderzinnen.bron_zin,
        met("Rapport over Veilig Thuis.", "Inspectie", "2015"),
        "Rapport over Veilig Thuis. Inspectie; 2015.",
    ),
    (
        kaderzinnen.oordelen_zin,
        met("V = voldoende, O = onvoldoende"),
        "Een criterium krijgt een van deze oordelen: V = voldoende, O = onvoldoende.",
    ),
    (
        kaderzinnen.gemaakt_zin,
        met("toetsing 1", "18 november 2015", "Stap 1 (stap1, versie 2015)"),
        "Gemaakt met toetsing 1; de peildatum is 18 november 2015, het kader is Stap 1 (stap1, versie 2015).",
    ),
    (
        kaderzinnen.gemaakt_zin,
        met("toetsing 1", "18 november 2015"),
        "Gemaakt met toetsing 1; de peildatum is 18 november 2015.",
    ),
    (kaderzinnen.inhoud_in_woorden, met(3, 7, 24, 24), "3 thema's, 7 criteria en 24 verwachtingen, die alle meetellen"),
    (
        kaderzinnen.berust_zin,
        met(("de Jeugdwet",), "landelijk, bijlage 2"),
        "De verwachtingen van het kader als geheel berusten op de Jeugdwet (landelijk, bijlage 2).",
    ),
    (
        kaderzinnen.berust_zin,
        met(("de Jeugdwet", "veldnormen"), "landelijk, bijlage 2"),
        "De verwachtingen van het kader als geheel berusten op de Jeugdwet en veldnormen (landelijk, bijlage 2).",
    ),
    (
        kaderzinnen.berust_zin,
        met(("de Jeugdwet", "richtlijnen", "veldnormen"), "landelijk, bijlage 2"),
        "De verwachtingen van het kader als geheel berusten op de Jeugdwet, richtlijnen en veldnormen (landelijk, bijlage 2).",
    ),
    (
        kaderzinnen.zin_met_bron,
        met("Dit komt uit dat.", "landelijk, bijlage 2"),
        "Dit komt uit dat (landelijk, bijlage 2).",
    ),
    (kaderzinnen.ronde_zin, met("2016", "toezicht", ""), "Ronde 2016, toezicht."),
    (
        kaderzinnen.ronde_zin,
        met("2015", "toezicht", "de scores staan"),
        "Ronde 2015, toezicht; de scores staan bij het kader.",
    ),
    (
        kaderzinnen.ronde_zin,
        met("2016", "", "wat er is ingevuld staat"),
        "Ronde 2016; wat er is ingevuld staat bij het kader.",
    ),
    (kaderzinnen.ook_in_woorden, met(0), ""),
    (kaderzinnen.ook_in_woorden, met(0, "stap1"), "; het is een vervolg op kader stap1"),
    (kaderzinnen.ook_in_woorden, met(1), ", en 1 feit"),
    (kaderzinnen.ook_in_woorden, met(2), ", en 2 feiten"),
    (kaderzinnen.ook_in_woorden, met(12, "stap1"), ", en 12 feiten; het is een vervolg op kader stap1"),
    (kaderzinnen.motivering_zin, met(()), ""),
    (kaderzinnen.motivering_zin, met(("opzet",)), "Zonder motivering telt het feit opzet als open."),
    (
        kaderzinnen.motivering_zin,
        met(("opzet", "recidive")),
        "Zonder motivering tellen de feiten opzet en recidive als open.",
    ),
    (
        kaderzinnen.motivering_zin,
        met(("opzet", "recidive", "ernst")),
        "Zonder motivering tellen de feiten opzet, recidive en ernst als open.",
    ),
    (uitgavezinnen.niet_meegenomen_zin, met(()), ""),
    *(
        (
            uitgavezinnen.niet_meegenomen_zin,
            met(bestanden),
            f"Niet meegenomen: {samen}. Wat daarin staat, is gezegd of besloten over het vorige kader; geldt het ook voor "
            "dit, neem het dan over met de bron erbij.",
        )
        for bestanden, samen in (
            (("rapport.yaml",), "rapport.yaml"),
            (("rapport.yaml", "rondes.yaml"), "rapport.yaml en rondes.yaml"),
            (("rapport.yaml", "rondes.yaml", "varianten/a.yaml"), "rapport.yaml, rondes.yaml en varianten/a.yaml"),
        )
    ),
]
