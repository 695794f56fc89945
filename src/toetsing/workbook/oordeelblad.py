"""The sheet *Oordeel*: per criterium what follows from the scores, what is open, and what people set or published.

Below it stands what its letters, signs and colours mean.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import openingszin
from toetsing.domain.plek import cel_vast
from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.kopnamen import (
    AFWIJKEND,
    BESLISREGEL,
    CRITERIUM,
    DOOR,
    GEPUBLICEERD,
    GETAL,
    MOTIVERING,
    NOG_TE_SCOREN,
    ONGELDIG,
    OORDEEL,
    OPEN_KOP,
    WELK_GETAL,
)
from toetsing.formats.xlsx.werkmap import Formule, Kolom, ingekort
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.gevolgen import GENOEMD
from toetsing.workbook.kleuren import kleur_oordelen, kleur_van
from toetsing.workbook.woorden import LEGENDA, legenda_van_scores

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

OMSCHRIJVING: Final = "omschrijving"
VAN_DE_INSPECTIE: Final = (GEPUBLICEERD, AFWIJKEND, MOTIVERING, DOOR)
"""The last headers: what an inspectorate fills in, hidden in a zelfevaluatie as long as nothing stands there."""
_NIETS: Final = ("",) * len(VAN_DE_INSPECTIE)


def oordeelblad(blad: Blad, kader: Kader, uitslag: Uitslag, reken: Rekenblad, *, kop: int) -> None:
    """Write a row per criterium below the headers in row `kop`, and below these what everything means."""
    kolommen = _kolommen(kader)
    criteria = [(thema, criterium) for thema in kader.themas for criterium in thema.criteria]
    blad.tabel(
        kop, kolommen, len(criteria), "Oordeel", "Per rij een criterium met het oordeel uit de scores.", filter_=False
    )
    gegeven = {een.nr: _gegeven(een) for een in uitslag.van_criteria(kader)}
    breedtes = {kolom.kop: kolom.breedte for kolom in kolommen}
    for rij, (thema, criterium) in enumerate(criteria, start=kop + 1):
        van_mensen = gegeven.get(criterium.nr, _NIETS)
        cellen = (thema.naam, criterium.nr, criterium.kort, *_live(kader, criterium, reken), *van_mensen)
        blad.tabelrij(rij, kolommen, cellen, begin=criterium is thema.criteria[0])
        langste = {
            OMSCHRIJVING: criterium.kort,
            NOG_TE_SCOREN: _langste_lijst(criterium),
            BESLISREGEL: _langste_zin(criterium),
            MOTIVERING: van_mensen[VAN_DE_INSPECTIE.index(MOTIVERING)],
        }
        blad.hoogte(rij, [(tekst, breedtes[naam]) for naam, tekst in langste.items()])
    laatste = kop + len(criteria)
    _keuzes(blad, kader, kolommen, (kop + 1, laatste))
    if uitslag.toetsing.soort is Soort.ZELFEVALUATIE and not any(map(any, gegeven.values())):
        eerste = len(kolommen) - len(VAN_DE_INSPECTIE)
        blad.set_column(eerste, len(kolommen) - 1, None, None, {"hidden": True})
    laatste = _legenda(blad, kader, laatste + 2)
    blad.print_area(0, 0, laatste, len(kolommen) - 1)
    blad.bescherm()


def openingszinnen(kader: Kader, uitslag: Uitslag, *, kop: int) -> dict[str, Formule]:
    """Return by criterium, live, with which sentence a text about it can begin: by the oordeel that holds.

    `kop` is the row of the headers. Without one letter there is no sentence: while scores are open, or where no
    beslisregel applies.
    """
    namen = [kolom.kop for kolom in _kolommen(kader)]
    beslist = {een.nr: een for een in uitslag.van_criteria(kader)}
    zinnen = {}
    for rij, criterium in enumerate(kader.criteria, start=kop + 1):
        oordeel, afwijkend = (f"Oordeel!{cel_vast(rij, namen.index(naam))}" for naam in (OORDEEL, AFWIJKEND))
        letter = f'IF({afwijkend}="",{oordeel},{afwijkend})'
        zin_bij = {
            str(niveau.letter): ingekort(openingszin(criterium.nr, criterium.kort, niveau.naam))
            for niveau in kader.oordelen
        }
        formule = '""'
        for een, zin in zin_bij.items():
            formule = f"IF({letter}={als_tekst(een)},{als_tekst(zin)},{formule})"
        uit = beslist.get(criterium.nr)
        nu = (uit.afwijking.oordeel if uit.afwijking else uit.oordeel) if uit else None
        zinnen[criterium.nr] = Formule(formule=formule, waarde=zin_bij.get(str(nu), ""))
    return zinnen


def _kolommen(kader: Kader) -> tuple[Kolom, ...]:
    return (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 9, "vast"),
        Kolom(OMSCHRIJVING, 23, "vast"),
        Kolom(OORDEEL, 10, "oordeel"),
        *(Kolom(kolom.naam, max(*map(len, kolom.naam.split()), 4) + 1, "getal") for kolom in kader.kolommen),
        Kolom(OPEN_KOP, 6, "getal"),
        Kolom(NOG_TE_SCOREN, 17, "vast"),
        Kolom(ONGELDIG, 9.5, "getal"),
        Kolom(BESLISREGEL, 27, "vast"),
        *((Kolom(GETAL, 10, "uitkomst"), Kolom(WELK_GETAL, 17, "vast")) if _met_getal(kader) else ()),
        Kolom(GEPUBLICEERD, 12.5, "score"),
        Kolom(AFWIJKEND, 10.5, "score"),
        Kolom(MOTIVERING, 27),
        Kolom(DOOR, 12),
    )


def _met_getal(kader: Kader) -> bool:
    return any(criterium.getal is not None for criterium in kader.criteria)


def _live(kader: Kader, criterium: Criterium, reken: Rekenblad) -> tuple[str | Formule | None, ...]:
    """Return the cells that follow from the scores."""
    live, getal = reken.criteria[criterium.nr], criterium.getal
    welk = None if getal is None else getal_in_woorden(getal) + (" in %" if getal.wat is Grootheid.PUNTEN else "")
    erbij = (live.getal, welk) if _met_getal(kader) else ()
    return live.oordeel, *live.aantallen, live.open, live.welke_open, live.ongeldig, live.beslisregel, *erbij


def _gegeven(beslist: Criteriumuitslag) -> tuple[str, str, str, str]:
    """Return what people set or published for a criterium, in the order of the columns."""
    afwijking = beslist.afwijking
    anders = (str(afwijking.oordeel), afwijking.motivering, afwijking.door or "") if afwijking else ("", "", "")
    return str(beslist.gepubliceerd or ""), *anders


def _langste_zin(criterium: Criterium) -> str:
    """Return the longest sentence that can stand in the row of a criterium, to make the row high enough for it."""
    rijen = criterium.regelset.alle_rijen if criterium.regelset else ()
    return max((f"{rij.zin}; staat vast, ook met 1 open" for rij in rijen), key=len, default="")


def _langste_lijst(criterium: Criterium) -> str:
    """Return the longest list of open numbers that can stand there."""
    nrs = [v.nr for v in criterium.tellend]
    return f"{', '.join(nrs[:GENOEMD])}{' en nog 10' if len(nrs) > GENOEMD else ''}"


def _keuzes(blad: Blad, kader: Kader, kolommen: Sequence[Kolom], rijen: tuple[int, int]) -> None:
    """Put dropdowns on the oordelen that people give, and colours on all."""
    plaats = {kolom.kop: k for k, kolom in enumerate(kolommen)}
    letters = [niveau.letter for niveau in kader.oordelen]
    for naam in (GEPUBLICEERD, AFWIJKEND):
        zin = f"Kies {', '.join(letters)} of laat leeg."
        blad.keuzelijst((rijen[0], plaats[naam], rijen[1], plaats[naam]), letters, naam.capitalize(), zin)
    kleur_oordelen(blad, kader, rijen, [plaats[naam] for naam in (OORDEEL, GEPUBLICEERD, AFWIJKEND)])


def _legenda(blad: Blad, kader: Kader, rij: int) -> int:
    """Write from this row on what the letters, their colours and the scores mean; return the last row."""
    blad.write_string(rij, 0, LEGENDA, blad.werkmap.vorm("hoofd"))
    for niveau in kader.oordelen:
        rij += 1
        kleur = blad.werkmap.opvallend(bold=True, align="center", **kleur_van(kader, niveau.letter))
        blad.write_string(rij, 0, niveau.letter, kleur)
        blad.write_string(rij, 1, niveau.naam, blad.werkmap.vorm("regel"))
    for teken, betekenis in legenda_van_scores(kader):
        rij += 1
        blad.write_string(rij, 0, teken, blad.werkmap.vorm("teken"))
        blad.write_string(rij, 1, betekenis, blad.werkmap.vorm("regel"))
    return rij
