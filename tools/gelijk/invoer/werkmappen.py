"""Workbooks as people fill them in: one organisation, all of them, later rondes, and more assessors."""

from __future__ import annotations

import random
import shutil
from datetime import date
from typing import TYPE_CHECKING, Final

from gelijk.invoer.cellen import schrijf_csv, schrijf_xlsx, scores_van, vul

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from gelijk.invoer.cellen import Cel, Tabel

    Toetsing = Callable[..., None]

IJSSELLAND: Final = "regios/IJsselland.xlsx"
ENKELE: Final = ("IJsselland", "Drenthe", "Utrecht", "Zuid Limburg", "Flevoland", "Amsterdam-Amstelland")
CRITERIA: Final = ("1.1", "1.2", "1.3", "2.1", "2.2", "3.1", "3.2")


def maak_werkmappen(map_: Path, toetsing: Toetsing) -> None:
    """Make workbooks of one organisation in ingevuld/: empty, partly and wholly filled in, and with other oordelen."""
    uit = map_ / "ingevuld"
    uit.mkdir()
    toetsing("nieuw", "ingevuld/leeg.xlsx", "-q")
    toetsing("nieuw", "ingevuld/variant.xlsx", "--variant", "toegepast-2015", "--organisatie", "Noord", "-q")
    toetsing("nieuw", "ingevuld/minnen.xlsx", "--uit", IJSSELLAND, "--ronde", "2016", "--alleen-minnen", "-q")
    bron, nrs = map_ / IJSSELLAND, list(scores_van(map_ / IJSSELLAND))

    anders_ingevuld: dict[str, Mapping[str, Cel]] = {
        "half": dict.fromkeys(nrs[::2]),
        "drie-open": dict.fromkeys(("1.1.2", "1.2.2", "2.1.3")),
        "alles-goed": dict.fromkeys(nrs, "+"),
        "alles-fout": dict.fromkeys(nrs, "-"),
        "telt-niet-mee": {"3.1.1": "+"},
        "woorden": dict(zip(nrs, ("Voldoende", " ja ", 1, 3.0, "–", "O", "V"), strict=False)),
    }
    for naam, scores in anders_ingevuld.items():
        vul(bron, uit / f"{naam}.xlsx", {("Toetsing", nr, "score"): score for nr, score in scores.items()})
    vul(
        uit / "minnen.xlsx",
        uit / "overgenomen-veranderd.xlsx",
        {("Toetsing", "1.1.1", "score"): "-", ("Toetsing", "1.1.4", "score"): "+"},
    )
    vormen = (("punten", ";", "utf-8-sig"), ("komma", ",", "utf-8"), ("tab", "\t", "utf-16"), ("ansi", ";", "cp1252"))
    for naam, scheider, codering in vormen:
        labels = [["organisatie", "Fryslân"], ["ronde", "2015"], ["datum", "18-01-2016"], ["soort", "toezicht"], []]
        schrijf_csv(uit / f"{naam}.csv", [*labels, *tabel(scores_van(bron))], scheider=scheider, codering=codering)
    schrijf_csv(uit / "kaal.csv", tabel(scores_van(bron)))


def maak_dossiers(map_: Path, toetsing: Toetsing) -> None:
    """Make workbooks in dossiers/ in which much is written beside the scores, also things that do not belong there."""
    uit = map_ / "dossiers"
    toetsing("nieuw", "ingevuld/zelf.xlsx", "--organisatie", "Zelf", "--soort", "zelfevaluatie", "-q")
    zinnen = 'Eerste alinea, met <tekens> & "aanhaling".\n\nTweede alinea: één, twee; $ # * _ [x] \\ ` {{ veld }}.'
    cellen: dict[tuple[str, str, str], Cel] = {
        ("Toetsing", "1.1.4", "onderbouwing"): zinnen,
        ("Toetsing", "1.1.4", "aandachtspunt"): "Vertrouwensarts.",
        ("Toetsing", "1.2.2", "bron"): "gesprek 12-10-2015",
        ("Gegevens", "datum", "waarde"): "2016-01-18",
        ("Gegevens", "periode", "waarde"): "oktober 2015",
        ("Gegevens", "gemeenten", "waarde"): "Zwolle; Deventer; Kampen",
        ("Gegevens", "moederorganisaties", "waarde"): "Stichting A",
        ("Oordeel", "1.1", "gepubliceerd"): "M",
        ("Oordeel", "1.1", "afwijkend oordeel"): "M",
        ("Oordeel", "1.1", "motivering"): "De vertrouwensarts is nooit bereikbaar; dat weegt zwaarder.",
        ("Oordeel", "1.1", "door"): "J. de Vries, inspecteur",
        ("Plan", "1.1.4", "verbetermaatregel"): "Contract met een vertrouwensarts",
        ("Plan", "1.1.4", "verantwoordelijke"): "manager",
        ("Plan", "1.1.4", "termijn"): "01-12-2015",
        ("Plan", "1.1.4", "status"): "bezig",
        ("Plan", "1.2.2", "verbetermaatregel"): "Werven",
        ("Plan", "1.2.2", "termijn"): "voorjaar",
        ("Plan", "2.1.1", "verbetermaatregel"): "Al goed",
        ("Plan", "2.1.1", "status"): "klaar",
    }
    teksten: dict[tuple[str, str, str], Cel] = {
        ("Teksten", veld, "tekst"): f"{veld}: {zinnen}"
        for veld in ("samenvatting", "inleiding", "verantwoording", *(f"onderbouwing {nr}" for nr in CRITERIA))
    }
    rijen: dict[str, Tabel] = {
        "thema": [["Veiligheid", "Zicht op kinderen", "Elke week"], ["Randvoorwaarden", "Wacht"]],
        "plaats": [["1.1", "Dit klopt niet.", "ja", "Aangepast."], ["2.1", "Anders.", "nee"]],
        "rol": [["projectleider", "J. de Vries"], ["inspecteur", "K. Bakker"]],
        "soort_bron": [["gesprek", "manager"], ["document", "jaarverslag 2014"]],
    }
    vul(map_ / IJSSELLAND, uit / "volledig.xlsx", {**cellen, **teksten}, **rijen)
    vul(map_ / IJSSELLAND, uit / "concept.xlsx", cellen)
    verder = ("--uit", "dossiers/volledig.xlsx", "--ronde", "2016", "--alleen-minnen", "-q")
    toetsing("nieuw", "ingevuld/vervolg.xlsx", *verder)
    nu: dict[tuple[str, str, str], Cel] = {
        **{("Toetsing", nr, "score"): "+" for nr in ("1.1.4", "1.2.2", "1.2.4")},
        **{("Toetsing", nr, "score"): "-" for nr in ("1.2.5", "1.3.1", "1.3.4")},
        ("Oordeel", "1.3", "motivering"): "Zonder letter",
        ("Teksten", "samenvatting", "tekst"): "Herschreven.",
    }
    open_reactie = [["1.1", "Dit klopt niet."], ["2.1", "Dit wel.", "ja"]]
    vul(map_ / "ingevuld/vervolg.xlsx", uit / "vervolg.xlsx", nu, plaats=open_reactie)
    vul(
        map_ / IJSSELLAND,
        uit / "vreemd.xlsx",
        {
            ("Gegevens", "organisatie", "waarde"): "Ĳssellând 東京 🦺 <b>&amp;</b>",
            ("Teksten", "samenvatting", "tekst"): "שלום مرحبا 🦺 \u200b ﬁ",
            ("Plan", "1.1.1", "verbetermaatregel"): "Bij een verwachting die niet meetelt",
            ("Plan", "1.1.1", "nr"): "3.1.1",
            ("Teksten", "inleiding", "tekst"): "Onder een naam met een tikfout",
            ("Teksten", "inleiding", "veld"): "inleidinq",
            ("Teksten", "verantwoording", "tekst"): "Zonder naam",
            ("Teksten", "verantwoording", "veld"): None,
            (
                "Teksten",
                "onderbouwing 3.1",
                "tekst",
            ): "- **vet** en [een koppeling](https://a.nl/a?b=1)\n- 2 * 3",
            ("Teksten", "onderbouwing 3.2", "tekst"): "Bij een nummer dat er niet is, en een dat dubbel staat",
            ("Teksten", "onderbouwing 3.2", "veld"): "onderbouwing 3.2.1, 3.2.2, 3.2.9 en 3.2.1",
            ("Plan", "1.1.4", "status"): "misschien",
            ("Oordeel", "1.2", "motivering"): "Zonder oordeel",
            ("Oordeel", "1.3", "afwijkend oordeel"): "M",
            ("Oordeel", "1.3", "motivering"): "Hetzelfde als berekend",
        },
        thema=[["Veligheid", "Tikfout in het thema"]],
    )
    vul(
        map_ / "ingevuld/zelf.xlsx",
        uit / "zelfevaluatie.xlsx",
        {("Toetsing", nr, "score"): s for nr, s in list(scores_van(map_ / IJSSELLAND).items())[:20]},
    )


def maak_matrices(map_: Path, toetsing: Toetsing) -> None:
    """Make matrices in matrix/: with open scores, with oordelen of people, of both soorten, with texts, and empty."""
    uit = map_ / "matrix"
    alle = {pad.stem: scores_van(pad) for pad in sorted((map_ / "regios").iterdir())}
    open_ = {naam: anders(scores, naam, deel=0.2, tekens=(None,)) for naam, scores in alle.items()}
    schrijf_csv(uit / "open.csv", matrix(open_, {"ronde": lambda _: "2015"}))
    extra = {
        "1.1": lambda naam: "M" if naam < "K" else "",
        "1.1 afwijkend": lambda naam: "V" if naam in ("Drenthe", "Flevoland") else "",
        "1.1 motivering": lambda naam: "Goed hersteld" if naam in ("Drenthe", "Flevoland") else "",
        "1.1 door": lambda naam: "team" if naam == "Drenthe" else "",
        "groep": lambda naam: naam[:1] if naam < "M" else "",
    }
    schrijf_xlsx(uit / "oordelen.xlsx", Landelijk=matrix(alle, extra))
    soorten = {
        "soort": lambda naam: "zelfevaluatie" if naam < "F" else "toezicht",
        "ronde": lambda naam: f"201{len(naam) % 2}",
    }
    schrijf_csv(uit / "soorten.csv", matrix(dict(list(alle.items())[:12]), soorten))
    namen = {f"{naam}-Noord": scores for naam, scores in list(alle.items())[:3]}
    namen |= {f"Noord {naam}": scores for naam, scores in list(alle.items())[:3]}
    schrijf_csv(uit / "namen.csv", matrix(namen))
    toetsing("nieuw", "matrix/leeg.xlsx", "--matrix", "--organisaties", "lijsten/namen.csv", "--ronde", "2026", "-q")
    cellen: dict[tuple[str, str, str], Cel] = {
        ("Teksten", "samenvatting", "tekst"): "Het beeld is wisselend.",
        ("Teksten", "wat gaat goed", "tekst"): "2.2, 3.1",
        ("Teksten", "wat moet beter", "tekst"): "1.2, 9.9, 2.2",
    }
    vul(map_ / "landelijk.xlsx", uit / "teksten.xlsx", cellen)


def maak_rondes(map_: Path) -> None:
    """Make the folders ronde-2016 and ronde-2018 with some of the organisations again, and matrices of all of them."""
    for ronde, datum in (("2016", date(2016, 11, 1)), ("2018", date(2018, 3, 2))):
        for naam in ENKELE:
            scores = anders(
                scores_van(map_ / f"regios/{naam}.xlsx"), naam + ronde, deel=0.3, tekens=("+", "+", "-", None)
            )
            labels: Tabel = [["organisatie", naam], ["ronde", ronde], ["datum", datum], ["soort", "toezicht"], []]
            schrijf_xlsx(map_ / f"ronde-{ronde}" / f"{naam}.xlsx", Toetsing=[*labels, *tabel(scores)])
    alle = {pad.stem: scores_van(pad) for pad in sorted((map_ / "regios").iterdir())}
    later = {naam: anders(scores, naam, deel=0.25, tekens=("+", "-")) for naam, scores in list(alle.items())[2:]}
    schrijf_csv(map_ / "matrix/later.csv", matrix(later, {"ronde": lambda _: "2016"}))
    schrijf_csv(map_ / "matrix/eerder.csv", matrix(later, {"ronde": lambda _: "2013"}))


def maak_beoordelaars(map_: Path, toetsing: Toetsing) -> None:
    """Make workbooks of more assessors of IJsselland, two folders of them, and what they decided together."""
    scores = scores_van(map_ / IJSSELLAND)
    for naam, deel, tekens in (("jansen", 0.0, ("+",)), ("bakker", 0.3, ("+", "-")), ("visser", 0.4, ("-", None))):
        cellen: dict[tuple[str, str, str], Cel] = {
            ("Toetsing", nr, "score"): score for nr, score in anders(scores, naam, deel=deel, tekens=tekens).items()
        }
        cellen[("Toetsing", "1.1.4", "onderbouwing")] = f"Gezien door {naam}."
        if naam != "visser":
            cellen[("Oordeel", "1.2", "afwijkend oordeel")] = "M" if naam == "jansen" else "V"
            cellen[("Oordeel", "1.2", "motivering")] = f"Volgens {naam}"
        vul(map_ / IJSSELLAND, map_ / "beoordelaars" / f"{naam}.xlsx", cellen, rol=[["inspecteur", naam.title()]])
    for naam in ENKELE[1:5]:
        (map_ / "inspectie").mkdir(exist_ok=True)
        shutil.copy(map_ / f"regios/{naam}.xlsx", map_ / "inspectie")
        labels: Tabel = [["organisatie", naam], ["ronde", "2015"], ["soort", "zelfevaluatie"], []]
        zelf = anders(scores_van(map_ / f"regios/{naam}.xlsx"), naam, deel=0.3, tekens=("+", None))
        schrijf_xlsx(map_ / "zelfevaluaties" / f"{naam}.xlsx", Toetsing=[*labels, *tabel(zelf)])
    schrijf_xlsx(map_ / "zelfevaluaties" / "Alleen hier.xlsx", Toetsing=tabel(scores))
    toetsing(
        *("beoordelaars", "beoordelaars/jansen.xlsx", "beoordelaars/bakker.xlsx", "-q"),
        *("--consensus", "beoordelaars/samen.xlsx", "--naar", "beoordelaars.json"),
    )
    verschil = next(
        nr for nr, score in anders(scores, "bakker", deel=0.3, tekens=("+", "-")).items() if score != scores[nr]
    )
    vul(map_ / "beoordelaars/samen.xlsx", map_ / "beoordelaars/besloten.xlsx", {("Toetsing", verschil, "score"): "+"})


def tabel(scores: Mapping[str, Cel]) -> Tabel:
    """Return the long table: a row per verwachting."""
    return [["nr", "score"], *([nr, score] for nr, score in scores.items())]


def matrix(alle: Mapping[str, Mapping[str, Cel]], extra: Mapping[str, Callable[[str], str]] | None = None) -> Tabel:
    """Return the matrix: a row per organisation, and more columns as `extra` says by the name of the organisation."""
    nrs, meer = list(next(iter(alle.values()))), dict(extra or {})
    rijen = [[naam, *scores.values(), *(van(naam) for van in meer.values())] for naam, scores in alle.items()]
    return [["organisatie", *nrs, *meer], *rijen]


def anders(scores: Mapping[str, str], zaad: str, *, deel: float, tekens: tuple[str | None, ...]) -> dict[str, Cel]:
    """Return scores of which a part is replaced, always in the same way for the same `zaad`."""
    toeval = random.Random(zaad)
    return {nr: toeval.choice(tekens) if toeval.random() < deel else score for nr, score in scores.items()}
