"""The workbook of one organisation: fill in scores, see the oordeel live, write what the report needs.

Here are the two sheets that live: *Toetsing* with the scores and *Oordeel* with what follows from them. Headers follow
the contract that the readers follow too: `kopnamen`, and the row types of `dossier`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslissen import decide
from toetsing.domain.dossier import Aantekening, Dossier, cellen_van, koppen_van
from toetsing.domain.kopnamen import (
    AFWIJKEND,
    BESLISREGEL,
    CRITERIUM,
    DOOR,
    GEPUBLICEERD,
    MOTIVERING,
    OORDEEL,
    OVERGENOMEN_UIT,
    VORIGE_SCORE,
)
from toetsing.domain.plek import cel_vast
from toetsing.domain.scores import OPEN
from toetsing.weergave.score import kadernaam
from toetsing.weergave.werkmap import ONGELDIG, kaderregel, scorewenk, wie
from toetsing.writers.invulbladen import BREEDTES, gegevens, herkomst, invultabellen, plan, uitlegblad, wie_formule
from toetsing.writers.rekenblad import schrijf_rekenblad
from toetsing.writers.werkboek import Kolom, Werkboek

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.dossier import Vorige
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing
    from toetsing.domain.uitslag import Uitslag
    from toetsing.writers.rekenblad import Rekenblad
    from toetsing.writers.werkboek import Blad, Formule

_KOP: Final = 5
"""Row of the headers of the two live sheets, from zero: the title and what is live stand above it."""
_BLAD: Final = "Toetsing"
_BLADEN: Final = ("Oordeel", "Plan", "Good practices", "Teksten", "Reacties")
_KLEUREN: Final = (
    {"bg_color": "#0A807A", "font_color": "#FFFFFF"},
    {"bg_color": "#FFD24D", "font_color": "#1A1A1A"},
    {"bg_color": "#540A1A", "font_color": "#FFFFFF"},
)
"""The best oordeel, those between, the worst. The letter says the same."""


def toetsing_als_werkboek(
    kader: Kader, toetsing: Toetsing, dossier: Dossier | None = None, vorige: Vorige | None = None
) -> bytes:
    """Return the workbook of one organisation with these scores filled in, and what people wrote beside them.

    With `vorige` every old score stands beside the new one, and a score that was taken over says from which ronde.
    """
    inhoud = dossier or Dossier()
    naam = f"{kadernaam(kader)}: {toetsing.organisatie}" if toetsing.organisatie else kadernaam(kader)
    boek = Werkboek(naam, herkomst(kader))
    scoreblad = boek.blad(_BLAD)
    oordeel, maatregelen, *tabellen = (boek.blad(blad) for blad in _BLADEN)
    gegevensblad, uitleg_ = (boek.blad(blad, liggend=False) for blad in ("Gegevens", "Uitleg"))
    kolommen = _kolommen(vorige)
    uitslag = decide(kader, toetsing)
    reken = schrijf_rekenblad(boek, kader, uitslag, _scorecellen(kader, kolommen))
    rijen = _rijen(kader, toetsing, inhoud, vorige)
    _boven(scoreblad, kader, toetsing, reken, "Vul de witte cellen in; hoe dat werkt, staat op het blad Uitleg.")
    _scoreblad(scoreblad, kader, kolommen, rijen)
    _keuzelijsten(scoreblad, kader, kolommen, reken)
    _boven(oordeel, kader, toetsing, reken, "Dit blad rekent mee terwijl u op het blad Toetsing scores invult.")
    _oordeelblad(oordeel, kader, uitslag, reken)
    plan(maatregelen, kader, inhoud.plan, reken)
    invultabellen(tabellen, kader, inhoud)
    gegevens(gegevensblad, kader, toetsing, inhoud)
    uitlegblad(uitleg_, kader)
    scoreblad.activate()
    return boek.bytes()


def _boven(blad: Blad, kader: Kader, toetsing: Toetsing, reken: Rekenblad, wenk: str) -> None:
    """Write what stands above a live sheet: title, who, kader, how far, and a hint; on paper, above every page."""
    blad.write_string(0, 0, kader.titel, blad.boek.vorm("titel"))
    aanhef = wie(toetsing.organisatie, toetsing.ronde, toetsing.soort)
    blad.write_formula(1, 0, f"={wie_formule()}", blad.boek.vorm("stand"), aanhef)
    blad.write_string(2, 0, kaderregel(kader), blad.boek.vorm("regel"))
    blad.write_formula(3, 0, f"={reken.stand.formule}", blad.boek.vorm("stand"), reken.stand.waarde)
    blad.write_string(4, 0, wenk, blad.boek.vorm("regel"))
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


# -- the scores --------------------------------------------------------------------------------------------------------


def _kolommen(vorige: Vorige | None) -> tuple[Kolom, ...]:
    oud = (Kolom(VORIGE_SCORE, 8, "vast midden"), Kolom(OVERGENOMEN_UIT, 13)) if vorige else ()
    return (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 11, "vast"),
        Kolom("nr", 7, "vast"),
        Kolom("verwachting", 46, "vast"),
        Kolom("score", 10.5, "score"),
        *oud,
        *(Kolom(kop, BREEDTES[kop]) for kop in koppen_van(Aantekening)),
    )


def _scorekolom(kolommen: Sequence[Kolom]) -> int:
    return next(k for k, kolom in enumerate(kolommen) if kolom.vorm == "score")


def _scorecellen(kader: Kader, kolommen: Sequence[Kolom]) -> dict[str, str]:
    kolom = _scorekolom(kolommen)
    return {v.nr: f"{_BLAD}!{cel_vast(rij, kolom)}" for rij, v in enumerate(kader.verwachtingen, start=_KOP + 1)}


def _rijen(kader: Kader, toetsing: Toetsing, dossier: Dossier, vorige: Vorige | None) -> list[tuple[str, ...]]:
    """Return the texts of the score sheet, a row per verwachting, in the order of the columns."""
    rijen = []
    for thema in kader.themas:
        for criterium in thema.criteria:
            for v in criterium.verwachtingen:
                oud: tuple[str, ...] = ()
                if vorige is not None:
                    uit = vorige.ronde if v.nr in vorige.overgenomen else ""
                    oud = _tekst(vorige.scores.get(v.nr, OPEN)), uit
                teksten = cellen_van(dossier.aantekeningen.get(v.nr, Aantekening()))
                rijen.append((thema.naam, criterium.nr, v.nr, v.tekst, _tekst(toetsing.scores[v.nr]), *oud, *teksten))
    return rijen


def _tekst(score: Ingevuld) -> str:
    return "" if score is OPEN else score


def _scoreblad(
    blad: Blad,
    kader: Kader,
    kolommen: Sequence[Kolom],
    rijen: Sequence[tuple[str, ...]],
) -> None:
    blad.tabel(_KOP, kolommen, len(rijen), "Toetsing", "Per rij een verwachting van het kader met haar score.")
    eerste = {criterium.verwachtingen[0].nr for criterium in kader.criteria}
    for r, cellen in enumerate(rijen, start=_KOP + 1):
        blad.tabelrij(r, kolommen, cellen, begin=cellen[2] in eerste)
    kolom = _scorekolom(kolommen)
    blad.set_selection(_KOP + 1, kolom, _KOP + 1, kolom)
    blad.bescherm()


def _keuzelijsten(blad: Blad, kader: Kader, kolommen: Sequence[Kolom], reken: Rekenblad) -> None:
    """Put a dropdown on every score cell, and a question mark before what is no score."""
    kolom = _scorekolom(kolommen)
    rij = _KOP + 1
    verwachtingen = list(kader.verwachtingen)
    for zin, groep in groupby(verwachtingen, key=lambda v: (scorewenk(v), v.scores)):
        aantal = len(list(groep))
        blad.keuzelijst((rij, kolom, rij + aantal - 1, kolom), zin[1], "Score", zin[0])
        rij += aantal
    eerste = reken.tekens[verwachtingen[0].nr].formule.replace("$", "")
    blad.vraagteken((_KOP + 1, kolom, rij - 1, kolom), f'{eerste}="{ONGELDIG}"')


# -- the oordelen ------------------------------------------------------------------------------------------------------


def _oordeelblad(blad: Blad, kader: Kader, uitslag: Uitslag, reken: Rekenblad) -> None:
    kolommen = (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 11, "vast"),
        Kolom("omschrijving", 27, "vast"),
        Kolom(OORDEEL, 11, "oordeel"),
        *(Kolom(niveau.naam, max(len(niveau.naam) + 2, 6), "getal") for niveau in kader.schaal),
        Kolom("open", 8, "getal"),
        Kolom(ONGELDIG, 11, "getal"),
        Kolom(BESLISREGEL, 30, "vast"),
        Kolom(GEPUBLICEERD, 13.5, "score"),
        Kolom(AFWIJKEND, 12, "score"),
        Kolom(MOTIVERING, 30),
        Kolom(DOOR, 14),
    )
    letters = [niveau.letter for niveau in kader.oordelen]
    criteria = [(thema, criterium) for thema in kader.themas for criterium in thema.criteria]
    blad.tabel(_KOP, kolommen, len(criteria), "Oordeel", "Per rij een criterium met het oordeel uit de scores.")
    per_nr = {criterium.nr: criterium for criterium in uitslag.criteria}
    for rij, (thema, criterium) in enumerate(criteria, start=_KOP + 1):
        live = reken.criteria[criterium.nr]
        beslist = per_nr.get(criterium.nr)
        afwijking = beslist.afwijking if beslist else None
        cellen: tuple[str | Formule | None, ...] = (
            thema.naam, criterium.nr, criterium.kort, live.oordeel, *live.aantallen, live.open, live.ongeldig,
            live.beslisregel, (beslist.gepubliceerd if beslist else None) or "",
            *((afwijking.oordeel, afwijking.motivering, afwijking.door or "") if afwijking else ("", "", "")),
        )  # fmt: skip
        blad.tabelrij(rij, kolommen, cellen, begin=criterium is thema.criteria[0])
        blad.hoogte(rij, [(criterium.kort, 27), (_langste(criterium), 30), (str(cellen[-2]), 30)])
    plaats = {kolom.kop: k for k, kolom in enumerate(kolommen)}
    laatste = _KOP + len(criteria)
    for kop in (GEPUBLICEERD, AFWIJKEND):
        zin = f"Kies {', '.join(letters)} of laat leeg."
        blad.keuzelijst((_KOP + 1, plaats[kop], laatste, plaats[kop]), letters, kop.capitalize(), zin)
    for i, letter in enumerate(letters):
        kleur = _KLEUREN[0 if not i else 2 if i == len(letters) - 1 else 1]
        regel = {"type": "cell", "criteria": "==", "value": f'"{letter}"', "format": blad.boek.opvallend(**kleur)}
        for kop in (OORDEEL, GEPUBLICEERD, AFWIJKEND):
            blad.conditional_format(_KOP + 1, plaats[kop], laatste, plaats[kop], regel)
    blad.bescherm()


def _langste(criterium: Criterium) -> str:
    """Return the longest sentence that can stand in the row of a criterium, to make the row high enough for it."""
    rijen = criterium.regelset.alle_rijen if criterium.regelset else ()
    return max((f"{rij.zin}; staat vast, ook met 1 open" for rij in rijen), key=len, default="")
