"""Makes the tables of codes in the handleiding from what every code means: `make handleiding`. A test compares them.

A table of codes is found by its first line, and by the heading it stands under.
"""

from __future__ import annotations

from hulp.grond import WORTEL
from toetsing.domain.proof.bevinding import Onderzoek
from toetsing.domain.uitleg.uitleg import GROEPEN

HANDLEIDING = WORTEL / "docs" / "handleiding.md"
GEWOON = "| code | wat er aan de hand is | wat u doet |"
BEWIJS = "| code | onderzoek | ernst | wat het betekent | wat u doet |"


def main() -> None:
    HANDLEIDING.write_text(bijgewerkt(HANDLEIDING.read_text("utf-8")), encoding="utf-8")


def bijgewerkt(tekst: str) -> str:
    """Return the handleiding with every table of codes as it has to be."""
    uit: list[str] = []
    kop, in_tabel = "", False
    for lijn in tekst.split("\n"):
        if lijn.startswith("#"):
            kop = lijn.lstrip("# ")
        if lijn in (GEWOON, BEWIJS):
            uit += tabel(kop)
            in_tabel = True
        elif not (in_tabel and lijn.startswith("|")):
            uit.append(lijn)
            in_tabel = False
    return "\n".join(uit)


def tabel(kop: str) -> list[str]:
    """Return the table of the codes that are explained under a heading."""
    namen = {een.code: (een.naam, een.ernst.value) for een in Onderzoek}
    codes = GROEPEN[kop]
    boven = BEWIJS if codes.keys() == namen.keys() else GEWOON
    rijen = [(code, *namen.get(code, ()), *delen[:2]) for code, delen in codes.items()]
    return [boven, "|---" * (boven.count("|") - 1) + "|", *(f"| {' | '.join(rij)} |" for rij in rijen)]


def koppen(tekst: str) -> set[str]:
    """Return the headings under which there is a table of codes."""
    gevonden, kop = set(), ""
    for lijn in tekst.split("\n"):
        kop = lijn.lstrip("# ") if lijn.startswith("#") else kop
        if lijn in (GEWOON, BEWIJS):
            gevonden.add(kop)
    return gevonden


if __name__ == "__main__":
    main()
