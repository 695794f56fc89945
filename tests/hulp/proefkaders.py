"""Small kaders made for a test, of one criterium, and the rules that use every word of the rule language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hulp.laden import geladen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader


def kader_met(
    *rijen: str,
    verwachtingen: int = 3,
    extra: str = "",
    kern: int = 0,
    nvt: str = "nvt",
    getallen: tuple[int, int] | None = None,
    naast: Sequence[str] = (),
) -> Kader:
    """A kader of one criterium with these rows ("V: alle goed"); the first `kern` verwachtingen are in a groep.

    `naast` are lines beside the rows.

    With `getallen` that is what goed and fout are worth, and the first verwachting weighs double.
    """
    goed, fout = (f", getal: {n}" for n in getallen) if getallen else ("", "")
    zwaar = ", gewicht: 2" if getallen else ""

    def groep(i: int) -> str:
        return (", groep: kern" if i <= kern else ", groep: extra") if kern else ""

    tekst = (
        "kader: proef\nversie: '1'\ntitel: Proef\nbron: boek\n"
        "bronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        f"scores:\n  - {{teken: '+', naam: goed, voldoet: ja{goed}}}\n  - {{teken: '-', naam: fout{fout}}}\n"
        f"  - {{teken: nvt, naam: {nvt}, soort: nvt}}\n"
        "oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]\n" + extra + "themas:\n"
        "  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n"
        "      - nr: '1.1'\n        tekst: C\n        beslisregels:\n"
        + "".join(f"          - {rij}\n            bron: boek, bladzijde 1\n" for rij in rijen)
        + "".join(f"        {regel}\n" for regel in naast)
        + "        verwachtingen:\n"
        + "".join(
            f"          - {{nr: 1.1.{i}, tekst: T{groep(i)}{zwaar if i == 1 else ''}}}\n"
            for i in range(1, verwachtingen + 1)
        )
    )
    return geladen(tekst)


NVT = "nvt: ja\n"
ELKE_VORM: dict[str, Kader] = {
    "tellen met nvt": kader_met("V: hoogstens 1 fout", "M: precies 2 fout en de overige goed", extra=NVT),
    "alle, geen en anders": kader_met("V: alle goed", "M: geen fout", "O: anders", extra=NVT),
    "opsomming van aantallen": kader_met("V: 0 of 2 fout", "M: meer dan 2 fout", "O: minder dan 2 fout", extra=NVT),
    "percentages zonder antwoord op niets": kader_met("V: minstens 51% goed", "O: minstens 50% fout", extra=NVT),
    "percentages met een breuk": kader_met(
        "V: meer dan 33,3% goed", "O: hoogstens 33,3% goed", verwachtingen=4, extra=NVT
    ),
    "percentage van alle genoemde": kader_met("V: minstens 60% goed van alle genoemde", "O: anders", extra=NVT),
    "groepen": kader_met(
        "V: alle goed in kern en hoogstens 1 fout in extra",
        "M: minstens 50% goed in kern en niet (minstens 2 fout in extra)",
        "O: minstens 1 fout in kern of minstens 2 fout in extra",
        verwachtingen=4,
        kern=2,
        extra=NVT,
    ),
    "namen": kader_met(
        "V: 1.1.2 is goed en (geen fout of 1.1.1 is nvt)", "M: niet 1.1.2 is goed en minstens 1 goed", extra=NVT
    ),
    "uitdrukkelijk geen": kader_met("geen: minstens 1 nvt", "V: alle goed", "O: minstens 1 fout", extra=NVT),
    "lijsten": kader_met(
        'V: "minstens 2 van deze: 1.1.1 is goed; geen fout; precies 1 nvt in kern"',
        'M: "geen nvt en (precies 1 van deze: alle goed in extra; minstens 50% goed; geen fout en 1.1.2 is goed)"',
        'O: "niet hoogstens 0 van deze: 1.1.1 is fout; (precies 2 van deze: minstens 1 nvt; minstens 1 fout)"',
        kern=2,
        extra=NVT,
    ),
    "bedragen": kader_met(
        "V: de gewogen som is minstens 9 en 1.1.1 is 3",
        "M: het gemiddelde is minstens 2 of minstens 1 boven 1 in kern",
        "O: hoogstens 40% van de punten en geen met 3 of hoger",
        kern=2,
        extra=NVT,
        getallen=(3, 1),
    ),
    "rijen die elkaar overlappen": kader_met("V: minstens 1 goed", "O: minstens 1 fout", extra=NVT),
}
"""A kader for every construct of the language, each with states that no row fits or that nvt changes."""


def vijf_niveaus(*aantallen: int) -> Kader:
    """A kader with five scores and five oordelen, and so many verwachtingen in each of its criteria."""
    tekst = (
        "kader: vijf\nversie: '1'\ntitel: Vijf\nbron: boek\nbronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        "scores:\n  - {teken: '++', naam: uitstekend, voldoet: ja}\n  - {teken: '+', naam: goed, voldoet: ja}\n"
        "  - {teken: '+/-', naam: matig}\n  - {teken: '-', naam: zwak}\n  - {teken: '--', naam: slecht}\n"
        "  - {teken: nvt, naam: niet van toepassing, soort: nvt}\nnvt: ja\n"
        "oordelen: [{letter: A, naam: uitstekend}, {letter: B, naam: goed}, {letter: C, naam: voldoende}, "
        "{letter: D, naam: matig}, {letter: E, naam: onvoldoende}]\n"
        "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    beslisregels:\n"
        "      - {A: minstens 80% uitstekend, bron: 'boek, 1'}\n"
        "      - {B: minstens 80% goed of beter, bron: 'boek, 1'}\n"
        "      - {C: minstens 60% goed of beter, bron: 'boek, 1'}\n"
        "      - {D: hoogstens 3 slecht, bron: 'boek, 1'}\n    criteria:\n"
    )
    for c, aantal in enumerate(aantallen, start=1):
        tekst += f"      - nr: '1.{c}'\n        tekst: C\n        verwachtingen:\n"
        tekst += "".join(f"          - {{nr: 1.{c}.{i}, tekst: T}}\n" for i in range(1, aantal + 1))
    return geladen(tekst, "vijf")


def schalenkader(schalen: str, verwachtingen: Sequence[str], *rijen: str, extra: str = "") -> Kader:
    """A kader of one criterium with these scales, and verwachtingen with these fields ("schaal: jn, groep: a")."""
    tekst = (
        "kader: proef\nversie: '1'\ntitel: Proef\nbron: boek\n"
        "bronnen: {boek: {titel: B, uitgever: U, periode: P}}\n"
        f"{extra}schalen:\n{schalen}"
        "oordelen: [{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]\nthemas:\n"
        "  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n"
        "      - nr: '1.1'\n        tekst: C\n        beslisregels:\n"
        + "".join(f"          - {rij}\n            bron: boek, bladzijde 1\n" for rij in rijen)
        + "        verwachtingen:\n"
        + "".join(f"          - {{nr: 1.1.{i}, tekst: T, {v}}}\n" for i, v in enumerate(verwachtingen, start=1))
    )
    return geladen(tekst)


SCORES = (
    "scores: [{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}, {teken: nvt, naam: nvt, soort: nvt}]\n"
)
JA_IS_GOED = "  jn: {niveaus: [{naam: ja, voldoet: ja, invoer: [j]}, nee]}\n"
JA_IS_SLECHT = "  nj: {niveaus: [{naam: nee, voldoet: ja}, ja]}\n"
MET_STAPPEN: dict[str, Kader] = {
    "stappen in elke richting": kader_met(
        "V: geen fout",
        "M: precies 1 fout",
        "O: anders",
        naast=(
            "daarna:",
            "- 1 stap slechter als 1.1.1 is fout",
            "- 2 stappen beter als 1.1.2 is goed en hoogstens 1 fout",
            "- hoogstens M als minstens 2 nvt",
            "- minstens M als 1.1.3 is goed",
        ),
        extra=NVT,
    ),
    "stappen bij een leeg percentage en bij geen": kader_met(
        "geen: 1.1.1 is nvt en 1.1.2 is goed",
        "V: meer dan 50% goed",
        "M: precies 50% goed",
        naast=("lege_noemer: O", "daarna:", "- 1 stap slechter als minstens 1 nvt", "- minstens M als geen fout"),
        extra=NVT,
    ),
    "stappen na een trap": kader_met(
        "O: anders",
        "M: minstens 1 goed",
        "V: minstens 2 goed",
        naast=("trap: ja", "daarna: [1 stap slechter als minstens 1 nvt]"),
        extra=NVT,
    ),
}
MEER_SCHALEN: dict[str, Kader] = {
    "ja is hier goed en daar slecht": schalenkader(
        JA_IS_GOED + JA_IS_SLECHT,
        ["schaal: jn, groep: a", "schaal: jn, groep: a", "schaal: nj, groep: b", "groep: c, nvt: ja"],
        "V: alle ja in a en geen ja in b",
        "M: 1.1.4 is goed en minstens 1 ja in a",
        "O: anders",
        extra=SCORES,
    ),
    "een niveau zonder rang": schalenkader(
        "  jn: {niveaus: [{naam: ja, voldoet: ja}, nee, {naam: onbekend, rang: geen}]}\n",
        ["schaal: jn"] * 3,
        "O: minstens 2 nee of slechter",
        "V: geen onbekend en hoogstens 1 nee",
        "M: minstens 1 ja of beter",
    ),
    "twee niveaus van een rang": schalenkader(
        "  g: {niveaus: [{naam: getoond, voldoet: ja}, niet getoond, {naam: niet gevraagd, rang: als niet getoond}]}\n",
        ["schaal: g"] * 3,
        "V: alle getoond",
        "M: hoogstens 1 niet gevraagd of slechter",
        "O: precies 2 niet gevraagd",
    ),
    "leeg is een niveau": schalenkader(
        "  nj: {niveaus: [{naam: nee, voldoet: ja, leeg: ja}, ja]}\n"
        "  x: {niveaus: [{naam: x, soort: nvt, leeg: ja}, w]}\n",
        ["schaal: nj", "schaal: nj", "schaal: x, nvt: ja", "schaal: x, telt_mee: nee, reden: later"],
        "V: 1.1.1 is nee en 1.1.3 is x",
        "M: 1.1.3 is w",
        "O: anders",
    ),
    "getallen geteld": schalenkader(
        "  c: {getal: {van: 1, tot: 3, stap: '0,5'}, beter: hoger, voldoet: '2,5', niveaus: [{naam: afwezig}]}\n"
        "  r: {getal: {van: 0, tot: 2, stap: 1}, beter: lager}\n",
        ["schaal: c, groep: a", "schaal: c, groep: a", "schaal: r, groep: b"],
        'V: "alle met 2,5 of hoger in a en 1.1.3 is 1 of lager"',
        "O: minstens 1 afwezig in a",
        "M: anders",
    ),
}
"""A kader for what scales can do that one list of scores cannot."""
