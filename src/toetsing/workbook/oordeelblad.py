"""The sheet *Oordeel*: per criterium what follows from the scores, what is open, and what people set or published.

Below it stands what its letters, signs and colours mean.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.document.bovenzinnen import wat_boven
from toetsing.document.zinnen import openingszin
from toetsing.domain.oordeelplaatsen import naam_boven
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
    VASTGESTELD,
    WELK_GETAL,
)
from toetsing.formats.xlsx.werkmap import Formule, Kolom, ingekort
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.gevolgen import GENOEMD
from toetsing.workbook.kleuren import kleur_oordelen, kleur_van
from toetsing.workbook.woorden import LEGENDA, legenda_van_scores, staat_vast_zin

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.decide.uitslag import Criteriumuitslag, Knoopuitslag, Uitslag
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.rules.regelset import Regelset
    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

OMSCHRIJVING: Final = "omschrijving"
VAN_DE_INSPECTIE: Final = (GEPUBLICEERD, AFWIJKEND, MOTIVERING, DOOR)
"""The last headers: what an inspectorate fills in, hidden in a zelfevaluatie as long as nothing stands there."""
_NIETS: Final = ("",) * len(VAN_DE_INSPECTIE)


def oordeelblad(blad: Blad, kader: Kader, uitslag: Uitslag, reken: Rekenblad, *, kop: int) -> None:
    """Write a row per criterium below the headers in row `kop`, and below these what everything means.

    What is decided above the criteria has its rows below theirs.
    """
    kolommen = _kolommen(kader)
    gescoord = {criterium.nr for criterium in kader.gescoorde_criteria}
    criteria = [(thema, een) for thema in kader.themas for een in thema.criteria if een.nr in gescoord]
    aantal = len(criteria) + len(uitslag.boven)
    wat = "criterium" if not uitslag.boven else "criterium, een thema of het geheel"
    blad.tabel(kop, kolommen, aantal, "Oordeel", f"Per rij een {wat} met het oordeel uit de scores.", filter_=False)
    gegeven = {een.nr: _gegeven(een) for een in uitslag.van_criteria(kader)}
    breedtes = {kolom.kop: kolom.breedte for kolom in kolommen}
    gezet = afwijkendcellen(kader, uitslag, kop=kop)
    for rij, (thema, criterium) in enumerate(criteria, start=kop + 1):
        van_mensen = gegeven.get(criterium.nr, _NIETS)
        live = _live(kader, criterium, reken, gezet)
        blad.tabelrij(
            rij,
            kolommen,
            (thema.naam, criterium.nr, criterium.kort, *live, *van_mensen),
            begin=criterium is thema.criteria[0],
        )
        if criterium.nr in kader.mensoordelen:
            _sluit(blad, kolommen, rij, begin=criterium is thema.criteria[0])
        langste = {
            OMSCHRIJVING: criterium.kort,
            NOG_TE_SCOREN: _langste_lijst(criterium),
            BESLISREGEL: _langste_zin(criterium.regelset),
            MOTIVERING: van_mensen[VAN_DE_INSPECTIE.index(MOTIVERING)],
        }
        blad.hoogte(rij, [(tekst, breedtes[naam]) for naam, tekst in langste.items()])
    laatste = kop + len(criteria)
    rij = kop + 1
    for oordelen, samen in groupby(criterium.oordelen for _, criterium in criteria):
        aantal = len(list(samen))
        _keuzes(blad, oordelen, kolommen, (rij, rij + aantal - 1))
        rij += aantal
    for rij, een in enumerate(uitslag.boven, start=laatste + 1):
        _bovenrij(blad, kader, een, reken, rij)
    laatste += len(uitslag.boven)
    van_iemand = [*gegeven.values(), *map(_gegeven, uitslag.boven)]
    if uitslag.toetsing.soort is Soort.ZELFEVALUATIE and not any(map(any, van_iemand)):
        eerste = len(kolommen) - len(VAN_DE_INSPECTIE)
        blad.set_column(eerste, len(kolommen) - 1, None, None, {"hidden": True})
    laatste = _legenda(blad, kader, laatste + 2)
    blad.print_area(0, 0, laatste, len(kolommen) - 1)
    blad.bescherm()


def afwijkendcellen(kader: Kader, uitslag: Uitslag, *, kop: int) -> dict[str, Formule]:
    """Return where people set an oordeel, by criterium, thema ("thema 1") and "geheel", and which they set now."""
    kolom = [kolom.kop for kolom in _kolommen(kader)].index(AFWIJKEND)
    gezet = {een.nr: _gegeven(een)[1] for een in uitslag.alle_criteria}
    gezet |= {naam_boven(een.nr): _gegeven(een)[1] for een in uitslag.boven}
    namen = [*(criterium.nr for criterium in kader.gescoorde_criteria), *(naam_boven(een.nr) for een in uitslag.boven)]
    return {
        naam: Formule(formule=f"Oordeel!{cel_vast(rij, kolom)}", waarde=gezet.get(naam, ""))
        for rij, naam in enumerate(namen, start=kop + 1)
    }


def _bovenrij(blad: Blad, kader: Kader, een: Knoopuitslag, reken: Rekenblad, rij: int) -> None:
    """Write the row of a thema or of the whole, in the columns that the rows of criteria have too."""
    kolommen, naam = _kolommen(kader), naam_boven(een.nr)
    live = reken.boven[naam]
    thema = next((thema for thema in kader.themas if thema.nr == een.nr), None)
    eerste = next((thema.nr for thema in kader.themas), een.nr)
    van_mensen = _gegeven(een)
    cellen: dict[str, str | Formule] = {
        "thema": "" if thema is None else thema.naam,
        CRITERIUM: naam,
        OMSCHRIJVING: wat_boven(een.nr),
        OORDEEL: live.oordeel,
        OPEN_KOP: live.open,
        ONGELDIG: live.ongeldig,
        BESLISREGEL: live.waardoor,
        VASTGESTELD: live.vastgesteld,
        **dict(zip(VAN_DE_INSPECTIE, van_mensen, strict=True)),
    }
    blad.tabelrij(rij, kolommen, [cellen.get(kolom.kop, "") for kolom in kolommen], begin=een.nr == eerste)
    if een.nr in kader.mensoordelen:
        _sluit(blad, kolommen, rij, begin=een.nr == eerste)
    breedtes = {kolom.kop: kolom.breedte for kolom in kolommen}
    regelset = kader.eindregels if thema is None else thema.regels
    langste = {BESLISREGEL: _langste_zin(regelset.regelset if regelset else None), MOTIVERING: van_mensen[2]}
    blad.hoogte(rij, [(tekst, breedtes[kop]) for kop, tekst in langste.items()])
    _keuzes(blad, kader.oordelen_boven(een.nr), kolommen, (rij, rij))


def openingszinnen(kader: Kader, uitslag: Uitslag, *, kop: int) -> dict[str, Formule]:
    """Return by criterium, live, with which sentence a text about it can begin: by the oordeel that holds.

    `kop` is the row of the headers. Without one letter there is no sentence: while scores are open, or where no
    beslisregel applies.
    """
    namen = [kolom.kop for kolom in _kolommen(kader)]
    beslist = {een.nr: een for een in uitslag.van_criteria(kader)}
    zinnen = {}
    for rij, criterium in enumerate(kader.gescoorde_criteria, start=kop + 1):
        oordeel, afwijkend = (f"Oordeel!{cel_vast(rij, namen.index(naam))}" for naam in (OORDEEL, AFWIJKEND))
        letter = f'IF({afwijkend}="",{oordeel},{afwijkend})'
        zin_bij = {
            str(niveau.letter): ingekort(openingszin(criterium.nr, criterium.kort, niveau.naam))
            for niveau in criterium.oordelen
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
        *((Kolom(VASTGESTELD, 11, "oordeel"),) if kader.heeft_bovenregels else ()),
        Kolom(GEPUBLICEERD, 12.5, "score"),
        Kolom(AFWIJKEND, 10.5, "score"),
        Kolom(MOTIVERING, 27),
        Kolom(DOOR, 12),
    )


def _met_getal(kader: Kader) -> bool:
    return any(criterium.getal is not None for criterium in kader.gescoorde_criteria)


def _live(
    kader: Kader, criterium: Criterium, reken: Rekenblad, gezet: Mapping[str, Formule]
) -> tuple[str | Formule | None, ...]:
    """Return the cells that follow from the scores."""
    live, getal = reken.criteria[criterium.nr], criterium.getal
    welk = None if getal is None else getal_in_woorden(getal) + (" in %" if getal.wat is Grootheid.PUNTEN else "")
    erbij: tuple[str | Formule | None, ...] = (live.getal, welk) if _met_getal(kader) else ()
    if kader.heeft_bovenregels:
        erbij += (_vastgesteld(live.oordeel, gezet[criterium.nr]),)
    return live.oordeel, *live.aantallen, live.open, live.welke_open, live.ongeldig, live.beslisregel, *erbij


def _vastgesteld(oordeel: Formule | None, gezet: Formule) -> Formule:
    """Return what people set, else the computed oordeel; nothing where there is neither."""
    berekend = Formule(formule='""', waarde="") if oordeel is None else oordeel
    return Formule(
        formule=f'IF({gezet.formule}="",{berekend.formule},{gezet.formule})', waarde=gezet.waarde or berekend.waarde
    )


def _gegeven(beslist: Criteriumuitslag | Knoopuitslag) -> tuple[str, str, str, str]:
    """Return what people set or published, in the order of the columns."""
    afwijking = beslist.afwijking
    anders = (str(afwijking.oordeel), afwijking.motivering, afwijking.door or "") if afwijking else ("", "", "")
    return str(beslist.gepubliceerd or ""), *anders


def _langste_zin(regelset: Regelset | None) -> str:
    """Return the longest sentence that can stand in a row, to make the row high enough for it."""
    rijen = regelset.alle_rijen if regelset else ()
    stappen = "".join(f"; daarna {stap.zin}: X wordt Y" for stap in (regelset.daarna if regelset else ()))
    return max((f"{rij.leest}{stappen}; {staat_vast_zin(1)}" for rij in rijen), key=len, default="")


def _langste_lijst(criterium: Criterium) -> str:
    """Return the longest list of open numbers that can stand there."""
    nrs = [v.nr for v in criterium.tellend]
    return f"{', '.join(nrs[:GENOEMD])}{' en nog 10' if len(nrs) > GENOEMD else ''}"


def _sluit(blad: Blad, kolommen: Sequence[Kolom], rij: int, *, begin: bool) -> None:
    """Close the cells with which people set another oordeel: here they give it, on the sheet with the scores."""
    for plaats, kolom in enumerate(kolommen):
        if kolom.kop in (AFWIJKEND, MOTIVERING, DOOR):
            blad.write_blank(rij, plaats, None, blad.werkmap.vorm("vast", begin=begin))


def _keuzes(blad: Blad, oordelen: Sequence[Oordeelniveau], kolommen: Sequence[Kolom], rijen: tuple[int, int]) -> None:
    """Put dropdowns on the oordelen that people give, and colours on all."""
    plaats = {kolom.kop: k for k, kolom in enumerate(kolommen)}
    letters = [niveau.letter for niveau in oordelen]
    for naam in (GEPUBLICEERD, AFWIJKEND):
        zin = f"Kies {', '.join(letters)} of laat leeg."
        blad.keuzelijst((rijen[0], plaats[naam], rijen[1], plaats[naam]), letters, naam.capitalize(), zin)
    met_kleur = (OORDEEL, VASTGESTELD, GEPUBLICEERD, AFWIJKEND)
    kleur_oordelen(blad, oordelen, rijen, [plaats[naam] for naam in met_kleur if naam in plaats])


def _legenda(blad: Blad, kader: Kader, rij: int) -> int:
    """Write from this row on what the letters, their colours and the scores mean; return the last row."""
    blad.write_string(rij, 0, LEGENDA, blad.werkmap.vorm("hoofd"))
    boven = (regels.oordelen for regels in (*(thema.regels for thema in kader.themas), kader.eindregels) if regels)
    genoemd: set[Oordeelniveau] = set()
    for oordelen in (*kader.per_oordelen, *boven):
        for niveau in oordelen:
            if niveau not in genoemd:
                genoemd.add(niveau)
                rij += 1
                kleur = blad.werkmap.opvallend(bold=True, align="center", **kleur_van(oordelen, niveau.letter))
                blad.write_string(rij, 0, niveau.letter, kleur)
                blad.write_string(rij, 1, niveau.naam, blad.werkmap.vorm("regel"))
    for teken, betekenis in legenda_van_scores(kader):
        rij += 1
        blad.write_string(rij, 0, teken, blad.werkmap.vorm("teken"))
        blad.write_string(rij, 1, betekenis, blad.werkmap.vorm("regel"))
    return rij
