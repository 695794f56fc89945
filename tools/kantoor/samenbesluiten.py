"""From assessors who differ to one workbook in which they decide, and that in LibreOffice."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kantoor.aansturing import bestuur, bewaar, toetsing
from kantoor.verwacht import koppen, verwacht
from kantoor.werkmap import vind_tabel
from toetsing.commands.nieuw.nieuwe_werkmap import leeg
from toetsing.domain.dossier import Aantekening, Dossier
from toetsing.domain.scores import OPEN, Score
from toetsing.workbook.toetsingswerkmap import toetsing_als_werkmap

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kantoor.aansturing import Stap
    from kantoor.verwacht import Staat
    from toetsing.domain.kader import Kader

ANDERS: Mapping[str, Mapping[str, str | None]] = {
    "jansen": {"1.1.1": "-"},
    "bakker": {"1.1.2": "-", "1.3.1": None, "2.1.3": "-"},
}
"""What an assessor scores otherwise than `+`, or leaves open."""
BESLUITEN = {"1.1.1": "-", "1.1.2": "-", "2.1.3": "-"}
"""What they decide together."""
ALLEEN = {"1.3.1": ("+", "Alleen gescoord door jansen.")}
"""What only one of them scored, and why it stands there."""
RIJEN = sorted((*BESLUITEN, *ALLEEN))
"""The rows of the sheet, in the order of the kader."""
KOPPEN = ("nr", "verwachting", "gegeven scores", "onderbouwingen", "besluit", "motivering")
NOG, KAAL = "2.1.3", "1.1.2"
"""Halfway: the one not decided yet, and the one without a motivering."""


def samen_besluiten(kader: Kader, werk: Path) -> str:
    """Show that the workbook has every difference, follows what is decided, and that nothing is left to say then."""
    samen = werk / "samen.xlsx"
    toetsing("beoordelaars", *_beoordeeld(kader, werk), "--consensus", samen, "-q")
    deels = {nr: score for nr, score in BESLUITEN.items() if nr != NOG}
    half, heel = werk / "half.xlsx", [werk / "heel.xlsx", werk / "heel.ods"]
    stappen = [
        _lees_verschillen(samen),
        _lees_stand(kader, samen),
        _besluit(samen, deels, {nr: _waarom(nr) for nr in deels if nr != KAAL}),
        _lees_stand(kader, samen),
        bewaar(half),
        _besluit(samen, {NOG: BESLUITEN[NOG]}, {nr: _waarom(nr) for nr in (NOG, KAAL)}),
        _lees_stand(kader, samen),
        bewaar(*heel),
    ]
    ((verschillen, begin, _, halverwege, _, _, eind, _),) = bestuur([(samen, stappen)])
    assert verschillen == _verschillen(kader), verschillen
    assert begin == _stand(kader, {}, kaal=0), begin
    assert halverwege == _stand(kader, deels, kaal=1), halverwege
    assert eind == _stand(kader, BESLUITEN, kaal=0), eind
    assert _gezegd(half) == {NOG: "T133", KAAL: "T134"}, _gezegd(half)
    for pad in heel:
        assert _gezegd(pad) == {}, (pad.name, _gezegd(pad))
        besloten = json.loads(toetsing("score", pad, "--json"))
        assert besloten["meldingen"] == [], pad.name
        assert besloten["toetsingen"][0]["scores"] == {"3.1.1": "nvt"} | _scores(kader, BESLUITEN), pad.name
    return f"{len(RIJEN)} differences shown, decided and read back from .xlsx and .ods"


# -- what is typed -----------------------------------------------------------------------------------------------------


def _beoordeeld(kader: Kader, werk: Path) -> list[Path]:
    """Write a workbook as each assessor filled it in, and return the files."""
    paden = [werk / f"{naam}.xlsx" for naam in ANDERS]
    for pad, (naam, anders) in zip(paden, ANDERS.items(), strict=True):
        scores = {
            v.nr: Score(score) if (score := anders.get(v.nr, "+")) else OPEN for v in kader.verwachtingen if v.telt_mee
        }
        gescoord = leeg(kader, "IJsselland")
        gescoord = replace(gescoord, scores={**gescoord.scores, **scores})
        dossier = Dossier(aantekeningen={nr: Aantekening(onderbouwing=_gezien(naam, nr)) for nr in RIJEN})
        pad.write_bytes(toetsing_als_werkmap(kader, gescoord, dossier))
    return paden


def _besluit(samen: Path, scores: Mapping[str, str], waarom: Mapping[str, str]) -> Stap:
    """Return the step that decides scores, and writes why."""
    invoer, verschil = vind_tabel(samen, "Toetsing", "nr", "score"), vind_tabel(samen, "Consensus", "nr", "besluit")
    cellen = [invoer.cel(nr, "score") | {"waarde": score} for nr, score in scores.items()]
    return {"vul": [*cellen, *(verschil.cel(nr, "motivering") | {"waarde": tekst} for nr, tekst in waarom.items())]}


def _gezien(naam: str, nr: str) -> str:
    return f"{naam} zag {nr} zelf."


def _waarom(nr: str) -> str:
    return f"Samen {nr} nagelopen."


# -- what must be shown ------------------------------------------------------------------------------------------------


def _lees_verschillen(samen: Path) -> Stap:
    tabel = vind_tabel(samen, "Consensus", "nr", "besluit")
    return {"lees": [tabel.cel(nr, kop) for nr in tabel.rijen for kop in KOPPEN]}


def _verschillen(kader: Kader) -> list[str]:
    """Return every cell of the rows of the sheet, before anything is decided."""
    teksten = {v.nr: v.tekst for v in kader.verwachtingen}
    uit = []
    for nr in RIJEN:
        scores = "\n".join(f"{naam}: {anders.get(nr, '+') or 'open'}" for naam, anders in ANDERS.items())
        gezien = "\n".join(f"{naam}: {_gezien(naam, nr)}" for naam in ANDERS)
        uit += [nr, teksten[nr], scores, gezien, *ALLEEN.get(nr, ("nog te beslissen", ""))]
    return uit


def _lees_stand(kader: Kader, samen: Path) -> Stap:
    verschil, uitkomst = (
        vind_tabel(samen, "Consensus", "nr", "besluit"),
        vind_tabel(samen, "Oordeel", "criterium", "oordeel"),
    )
    return {
        "lees": [
            {"blad": "Consensus", "cel": "A2"},
            *(verschil.cel(nr, "besluit") for nr in BESLUITEN),
            *(uitkomst.cel(criterium.nr, kop) for criterium in kader.criteria for kop in koppen(kader)),
        ]
    }


def _stand(kader: Kader, besloten: Mapping[str, str], *, kaal: int) -> list[str]:
    """Return how far they are, each besluit, and every oordeel as the evaluator decides it."""
    nog = len(BESLUITEN) - len(besloten)
    moet = verwacht(kader, {"3.1.1": None} | _scores(kader, besloten))
    return [
        f"Verschillen: {len(RIJEN)}; nog te beslissen: {nog}; besloten zonder motivering: {kaal}",
        *(besloten.get(nr, "nog te beslissen") for nr in BESLUITEN),
        *(moet[criterium.nr][kop] for criterium in kader.criteria for kop in koppen(kader)),
    ]


def _scores(kader: Kader, besloten: Mapping[str, str]) -> Staat:
    """Return the scores: what was decided, open where they differ, else the plus that both gave."""
    return {v.nr: besloten.get(v.nr) if v.nr in BESLUITEN else "+" for v in kader.verwachtingen if v.telt_mee}


def _gezegd(pad: Path) -> dict[str, str]:
    """Return every melding of a file, by verwachting."""
    meldingen: list[dict[str, Any]] = json.loads(toetsing("controleer", pad, "--json"))["meldingen"]
    return {een["verwachting"] or een["tekst"]: een["code"] for een in meldingen}
