"""The workbook of one organisation: fill in scores, see the oordeel live, write what the report needs.

Here are the two sheets that live: *Toetsing* with the scores and *Oordeel* with what follows from them. Headers follow
the contract that the readers follow too: `kopnamen`, and the row types of `dossier`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import kadernaam
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Aantekening, Dossier, cellen_van, koppen_van
from toetsing.domain.plek import cel_naam, cel_vast
from toetsing.domain.scores import OPEN, als_invoer
from toetsing.domain.words.kopnamen import (
    AFWIJKEND,
    BESLISREGEL,
    CRITERIUM,
    DOOR,
    GEPUBLICEERD,
    MOTIVERING,
    ONGELDIG,
    OORDEEL,
    OVERGENOMEN_UIT,
    VORIGE_SCORE,
)
from toetsing.formats.xlsx.werkmap import Formule, Kolom, Werkmap
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.consensuswerkmap import CONSENSUS, consensus
from toetsing.workbook.invulbladen import BREEDTES, gegevens, herkomst, invultabellen, plan, uitlegblad, wie_formule
from toetsing.workbook.meegenomenblad import MEEGENOMEN, SCHUIN, schrijf_meegenomen
from toetsing.workbook.rekenblad import schrijf_rekenblad
from toetsing.workbook.woorden import kaderregel, scorewenk, uitleg, wie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Vorige
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

_KOP: Final = 5
"""Row of the headers of the two live sheets, from zero: the title and what is live stand above it."""
_BLAD: Final = "Toetsing"
_INVULLEN: Final = "Vul de witte cellen in; hoe dat werkt, staat op het blad Uitleg."
_NUMMER: Final = 2
"""Column of the numbers on the score sheet, from zero."""
_NOTITIEBREEDTE: Final = 330
"""How wide the frame of a note is, in pixels."""
_BLADEN: Final = ("Oordeel", "Plan", "Good practices", "Teksten", "Reacties")
_KLEUREN: Final = (
    {"bg_color": "#0A807A", "font_color": "#FFFFFF"},
    {"bg_color": "#FFD24D", "font_color": "#1A1A1A"},
    {"bg_color": "#540A1A", "font_color": "#FFFFFF"},
)
"""The best oordeel, those between, the worst. The letter says the same."""


def toetsing_als_werkmap(
    kader: Kader,
    toetsing: Toetsing,
    dossier: Dossier | None = None,
    vorige: Vorige | None = None,
    notities: Mapping[str, str] | None = None,
) -> bytes:
    """Return the workbook of one organisation with these scores filled in, and what people wrote beside them.

    With `vorige` every old score stands beside the new one, and a score that was taken over says from which ronde.
    `notities` are put as notes at the cells of the scores, by verwachting, without anybody's name.
    """
    inhoud = dossier or Dossier()
    naam = f"{kadernaam(kader)}: {toetsing.organisatie}" if toetsing.organisatie else kadernaam(kader)
    werkmap = Werkmap(naam, herkomst(kader))
    scoreblad = werkmap.blad(_BLAD)
    consensusblad = werkmap.blad(CONSENSUS) if inhoud.verschillen else None
    oordeel, maatregelen, *tabellen = (werkmap.blad(blad) for blad in _BLADEN)
    kolommen = _kolommen(vorige)
    if inhoud.meegenomen:
        beschreven = (scoreblad, _KOP + 1, [kolom.kop for kolom in kolommen]), maatregelen, tabellen[1]
        schrijf_meegenomen(werkmap.blad(MEEGENOMEN), inhoud.meegenomen, *beschreven)
    gegevensblad, uitleg_ = (werkmap.blad(blad, liggend=False) for blad in ("Gegevens", "Uitleg"))
    uitslag = decide(kader, toetsing)
    reken = schrijf_rekenblad(werkmap, kader, uitslag, _scorecellen(kader, kolommen))
    rijen = _rijen(kader, toetsing, inhoud, vorige)
    stand = _met(reken.stand, _overgenomen(kader, kolommen, vorige))
    _boven(scoreblad, kader, toetsing, stand, f"{_INVULLEN}{SCHUIN if inhoud.meegenomen else ''}")
    _scoreblad(scoreblad, kader, kolommen, rijen)
    _keuzelijsten(scoreblad, kader, kolommen, reken)
    _notities(scoreblad, kader, kolommen, notities or {})
    _boven(oordeel, kader, toetsing, stand, "Dit blad rekent mee terwijl u op het blad Toetsing scores invult.")
    _oordeelblad(oordeel, kader, uitslag, reken)
    if consensusblad is not None:
        consensus(consensusblad, inhoud.verschillen, reken)
    plan(maatregelen, kader, inhoud.plan, reken)
    invultabellen(tabellen, kader, inhoud)
    gegevens(gegevensblad, kader, toetsing, inhoud)
    uitlegblad(uitleg_, kader, uitleg(kader))
    scoreblad.activate()
    return werkmap.bytes()


def _met(formule: Formule, rest: Formule | None) -> Formule:
    if rest is None:
        return formule
    return Formule(formule=f"{formule.formule}&{rest.formule}", waarde=f"{formule.waarde}{rest.waarde}")


def _boven(blad: Blad, kader: Kader, toetsing: Toetsing, stand: Formule, wenk: str) -> None:
    """Write what stands above a live sheet: title, who, kader, how far, and a hint; on paper, above every page."""
    blad.write_string(0, 0, kader.titel, blad.werkmap.vorm("titel"))
    aanhef = wie(toetsing.organisatie, toetsing.ronde, toetsing.soort)
    blad.write_formula(1, 0, f"={wie_formule()}", blad.werkmap.vorm("stand"), aanhef)
    blad.write_string(2, 0, kaderregel(kader), blad.werkmap.vorm("regel"))
    blad.schrijf(3, 0, stand, blad.werkmap.vorm("stand"))
    blad.write_string(4, 0, wenk, blad.werkmap.vorm("regel"))
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


# -- the scores --------------------------------------------------------------------------------------------------------


def _kolommen(vorige: Vorige | None) -> tuple[Kolom, ...]:
    oud = (Kolom(VORIGE_SCORE, 8, "vast midden"), Kolom(OVERGENOMEN_UIT, 13)) if vorige else ()
    return (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 17, "vast"),
        Kolom("nr", 7, "vast"),
        Kolom("verwachting", 46, "vast"),
        Kolom("score", 10.5, "score"),
        *oud,
        *(Kolom(kop, BREEDTES[kop]) for kop in koppen_van(Aantekening)),
    )


def _scorekolom(kolommen: Sequence[Kolom]) -> int:
    return next(k for k, kolom in enumerate(kolommen) if kolom.vorm == "score")


def _bereik(kader: Kader, kolom: int) -> str:
    """Return the cells of a column of the score sheet."""
    aantal = len(list(kader.verwachtingen))
    return f"{_BLAD}!{cel_vast(_KOP + 1, kolom)}:{cel_vast(_KOP + aantal, kolom)}"


def _scorecellen(kader: Kader, kolommen: Sequence[Kolom]) -> dict[str, str]:
    """Return where each score stands: beside its number, also where somebody sorted the rows."""
    nummers, scores = _bereik(kader, _NUMMER), _bereik(kader, _scorekolom(kolommen))
    return {v.nr: f'INDEX({scores},MATCH("{v.nr}",{nummers},0))' for v in kader.verwachtingen}


def _overgenomen(kader: Kader, kolommen: Sequence[Kolom], vorige: Vorige | None) -> Formule | None:
    """Return "; 18 scores overgenomen" while they are, so that no sheet shows them as scored again."""
    if vorige is None:
        return None
    kolom = _scorekolom(kolommen)
    score, oud, merk = (_bereik(kader, kolom + i) for i in range(3))
    tel = f'SUMPRODUCT(--({merk}<>""),--({score}<>""),--({score}={oud}))'
    zin = f"; {len(vorige.overgenomen)} overgenomen uit een eerdere ronde" if vorige.overgenomen else ""
    return Formule(formule=f'IF({tel}>0,"; "&{tel}&" overgenomen uit een eerdere ronde","")', waarde=zin)


def _rijen(kader: Kader, toetsing: Toetsing, dossier: Dossier, vorige: Vorige | None) -> list[tuple[str, ...]]:
    """Return the texts of the score sheet, a row per verwachting, in the order of the columns."""
    rijen = []
    for thema in kader.themas:
        for criterium in thema.criteria:
            for v in criterium.verwachtingen:
                oud: tuple[str, ...] = ()
                if vorige is not None:
                    oud = als_invoer(vorige.scores.get(v.nr, OPEN)), vorige.overgenomen.get(v.nr, "")
                teksten = cellen_van(dossier.aantekeningen.get(v.nr, Aantekening()))
                rijen.append(
                    (
                        thema.naam,
                        f"{criterium.nr} {criterium.kort}",
                        v.nr,
                        v.tekst,
                        als_invoer(toetsing.scores[v.nr]),
                        *oud,
                        *teksten,
                    )
                )
    return rijen


def _scoreblad(
    blad: Blad,
    kader: Kader,
    kolommen: Sequence[Kolom],
    rijen: Sequence[tuple[str, ...]],
) -> None:
    blad.tabel(_KOP, kolommen, len(rijen), "Toetsing", "Per rij een verwachting van het kader met haar score.")
    eerste = {criterium.verwachtingen[0].nr for criterium in kader.criteria}
    for r, cellen in enumerate(rijen, start=_KOP + 1):
        blad.tabelrij(r, kolommen, cellen, begin=cellen[_NUMMER] in eerste)
    kolom = _scorekolom(kolommen)
    for r, v in enumerate(kader.verwachtingen, start=_KOP + 1):
        if not v.telt_mee:
            blad.schrijf(r, kolom, rijen[r - _KOP - 1][kolom], blad.werkmap.vorm("niet mee", begin=v.nr in eerste))
    blad.set_selection(_KOP + 1, kolom, _KOP + 1, kolom)
    blad.print_area(0, 0, _KOP + len(rijen), len(kolommen) - 1)
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
    onjuist = f'{reken.teken_bij(f"${cel_naam(_KOP + 1, _NUMMER)}")}="{ONGELDIG}"'
    blad.vraagteken((_KOP + 1, kolom, rij - 1, kolom), onjuist)


def _notities(blad: Blad, kader: Kader, kolommen: Sequence[Kolom], notities: Mapping[str, str]) -> None:
    kolom = _scorekolom(kolommen)
    for rij, verwachting in enumerate(kader.verwachtingen, start=_KOP + 1):
        if tekst := notities.get(verwachting.nr):
            blad.write_comment(rij, kolom, tekst, {"author": "", "width": _NOTITIEBREEDTE})


# -- the oordelen ------------------------------------------------------------------------------------------------------


def _oordeelblad(blad: Blad, kader: Kader, uitslag: Uitslag, reken: Rekenblad) -> None:
    kolommen = (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 9, "vast"),
        Kolom("omschrijving", 23, "vast"),
        Kolom(OORDEEL, 10, "oordeel"),
        *(Kolom(niveau.naam, max(len(niveau.naam) + 1, 5), "getal") for niveau in kader.schaal),
        Kolom("open", 6, "getal"),
        Kolom(ONGELDIG, 9.5, "getal"),
        Kolom(BESLISREGEL, 27, "vast"),
        Kolom(GEPUBLICEERD, 12.5, "score"),
        Kolom(AFWIJKEND, 10.5, "score"),
        Kolom(MOTIVERING, 27),
        Kolom(DOOR, 12),
    )
    letters = [niveau.letter for niveau in kader.oordelen]
    criteria = [(thema, criterium) for thema in kader.themas for criterium in thema.criteria]
    blad.tabel(
        _KOP, kolommen, len(criteria), "Oordeel", "Per rij een criterium met het oordeel uit de scores.", filter_=False
    )
    per_nr = {criterium.nr: criterium for criterium in uitslag.van_criteria(kader)}
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
        blad.hoogte(rij, [(criterium.kort, 23), (_langste(criterium), 27), (str(cellen[-2]), 27)])
    plaats = {kolom.kop: k for k, kolom in enumerate(kolommen)}
    laatste = _KOP + len(criteria)
    for kop in (GEPUBLICEERD, AFWIJKEND):
        zin = f"Kies {', '.join(letters)} of laat leeg."
        blad.keuzelijst((_KOP + 1, plaats[kop], laatste, plaats[kop]), letters, kop.capitalize(), zin)
    for i, letter in enumerate(letters):
        kleur = _KLEUREN[0 if not i else 2 if i == len(letters) - 1 else 1]
        regel = {
            "type": "cell",
            "criteria": "==",
            "value": als_tekst(letter),
            "format": blad.werkmap.opvallend(**kleur),
        }
        for kop in (OORDEEL, GEPUBLICEERD, AFWIJKEND):
            blad.conditional_format(_KOP + 1, plaats[kop], laatste, plaats[kop], regel)
    blad.print_area(0, 0, laatste, len(kolommen) - 1)
    blad.bescherm()


def _langste(criterium: Criterium) -> str:
    """Return the longest sentence that can stand in the row of a criterium, to make the row high enough for it."""
    rijen = criterium.regelset.alle_rijen if criterium.regelset else ()
    return max((f"{rij.zin}; staat vast, ook met 1 open" for rij in rijen), key=len, default="")
