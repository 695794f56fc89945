"""The kader with facts and its toetsingen as files in a folder, for who runs an opdracht on them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, NamedTuple

from hulp.feitenkader import DAARNA, GEVALLEN, NAAM, SCORES, kadertekst
from hulp.opdracht import toetsing

if TYPE_CHECKING:
    from pathlib import Path
    from subprocess import CompletedProcess

LANG = """\
organisatie;Anker
ronde;2026

nr;score;onderbouwing
1.1.1;+;
1.1.2;-;
1.1.3;+;
1.2.1;+;
1.2.2;+;
2.1.1;+;
2.1.2;+;
overtreding;;
opzet;nee;Niets wijst daarop.
klasse;2;
"""
"""One toetsing in a long file, of which one fact is open."""


class Horeca(NamedTuple):
    """Where the kader and the files with toetsingen are."""

    kader: Path
    scores: Path
    daarna: Path
    lang: Path

    def draai(self, *args: object, breedte: int = 200) -> CompletedProcess[str]:
        """Run an opdracht with this kader."""
        return toetsing(*args, "--kader", self.kader, breedte=breedte)

    def csv(self, *args: object) -> list[dict[str, str]]:
        """Return the rows of what an opdracht answers as csv."""
        uit = self.draai(*args, "--formaat", "csv")
        assert uit.returncode == 0, uit.stderr
        return list(csv.DictReader(io.StringIO(uit.stdout.removeprefix("\ufeff")), delimiter=";"))


def schrijf_horeca(pad: Path, *rijen: str) -> Horeca:
    """Write the kader, with these rows for 1.1 instead of its own, and its toetsingen."""
    kader = pad / NAAM
    (kader / "gevallen").mkdir(parents=True)
    (kader / "kader.yaml").write_text(kadertekst(*rijen), encoding="utf-8")
    if not rijen:
        (kader / "gevallen" / "feiten.yaml").write_text(GEVALLEN, encoding="utf-8")
    horeca = Horeca(kader / "kader.yaml", pad / "scores.csv", pad / "daarna.csv", pad / "anker.csv")
    for doel, tekst in ((horeca.scores, SCORES), (horeca.daarna, DAARNA), (horeca.lang, LANG)):
        doel.write_text(tekst, encoding="utf-8")
    return horeca
