"""Small invented kaders in which numbers are added up, averaged, weighed and shared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader

CIJFER = "{getal: {van: 1, tot: 10, stap: '0,1'}, beter: hoger, voldoet: '5,5'}"
KORT = "{getal: {van: 1, tot: 4, stap: 1}, beter: hoger, voldoet: 3}"
MET_NVT = "{getal: {van: 0, tot: 3, stap: 1}, beter: hoger, voldoet: 2, niveaus: [{teken: nvt, naam: nvt, soort: nvt}]}"


def yaml_met_getallen(
    *rijen: str, schalen: Mapping[str, str], verwachtingen: Sequence[str], extra: str = "", bij_rijen: str = ""
) -> str:
    """A kader of one criterium as YAML: its rows, its scales, and of each verwachting what it has besides a number."""
    return (
        "kader: proef\nversie: '1'\ntitel: Proef\nbron: boek\n"
        "bronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        "schalen:\n" + "".join(f"  {naam}: {schaal}\n" for naam, schaal in schalen.items()) + extra + "oordelen: "
        "[{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]\nthemas:\n"
        "  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n"
        "      - nr: '1.1'\n        tekst: C\n"
        + bij_rijen
        + "        beslisregels:\n"
        + "".join(f"          - {rij}\n            bron: boek, bladzijde 1\n" for rij in rijen)
        + "        verwachtingen:\n"
        + "".join(f"          - {{nr: 1.1.{i}, tekst: T, {eigen}}}\n" for i, eigen in enumerate(verwachtingen, start=1))
    )


def kader_met_getallen(
    *rijen: str, schalen: Mapping[str, str], verwachtingen: Sequence[str], extra: str = "", bij_rijen: str = ""
) -> Kader:
    tekst = yaml_met_getallen(*rijen, schalen=schalen, verwachtingen=verwachtingen, extra=extra, bij_rijen=bij_rijen)
    return geladen(tekst)


def examentekst(stap: str = "0,1", *, vakken: int = 20, van: int = 1, tot: int = 10, nvt: bool = True) -> str:
    """Marks in tenths: a mean, how many are low, and a core in which none may be. As YAML."""
    vrij = ", niveaus: [{teken: vr, naam: vrijstelling, soort: nvt}]" if nvt else ""
    return yaml_met_getallen(
        "V: het gemiddelde is minstens 5,5 en hoogstens 2 onder 5,5 en geen onder 5 in kern",
        "M: het gemiddelde is minstens 5 en hoogstens 4 onder 5,5",
        "O: anders",
        schalen={
            "cijfer": f"{{getal: {{van: {van}, tot: {tot}, stap: '{stap}'}}, beter: hoger, voldoet: '5,5'{vrij}}}"
        },
        verwachtingen=[f"schaal: cijfer{', groep: kern' if i < 5 else ''}" for i in range(vakken)],
        extra="nvt: ja\n" if nvt else "",
        bij_rijen="        lege_noemer: geen\n" if nvt else "",
    )


def examen(stap: str = "0,1", *, vakken: int = 20, van: int = 1, tot: int = 10, nvt: bool = True) -> Kader:
    """The same as a kader."""
    return geladen(examentekst(stap, vakken=vakken, van=van, tot=tot, nvt=nvt))
