"""The workbook of one organisation: fill in scores, see the oordeel live, write what the report needs.

Here is the sheet *Toetsing* with the scores; what follows from them stands on the others. Headers follow the contract
that the readers follow too: `kopnamen`, and the row types of `dossier`.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import kadernaam
from toetsing.domain.decide.beslissen import decide
from toetsing.domain.dossier import Aantekening, Dossier, cellen_van, koppen_van
from toetsing.domain.markering import markeringen
from toetsing.domain.mensen import DOOR_MENSEN
from toetsing.domain.oordeelplaatsen import kort_plaats
from toetsing.domain.plek import cel_naam, cel_vast
from toetsing.domain.toetsing import Ondertekening
from toetsing.domain.words.dagen import in_cijfers
from toetsing.domain.words.kopnamen import (
    CRITERIUM,
    DATUM,
    DOOR,
    ONGELDIG,
    OORDEEL_CRITERIUM,
    OVERGENOMEN_UIT,
    VORIGE_SCORE,
)
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.xlsx.werkmap import Formule, Kolom, Werkmap
from toetsing.workbook.bladkop import KOP, kop_boven
from toetsing.workbook.celformules import TEKEN, scorecel, scorekeuze
from toetsing.workbook.celnotitie import zet_notitie
from toetsing.workbook.consensuswerkmap import CONSENSUS, consensus
from toetsing.workbook.feitenrijen import Invoercellen
from toetsing.workbook.invulbladen import BREEDTES, gegevens, herkomst, invultabellen, uitlegblad
from toetsing.workbook.kleuren import kleur_per_rij
from toetsing.workbook.meegenomenblad import MEEGENOMEN, SCHUIN, schrijf_meegenomen
from toetsing.workbook.nummerkolom import nummerbreedte
from toetsing.workbook.oordeelblad import afwijkendcellen, oordeelblad, openingszinnen
from toetsing.workbook.planblad import plan
from toetsing.workbook.reeksenblad import reeksenblad
from toetsing.workbook.reekswoorden import REEKSEN
from toetsing.workbook.rekenblad import schrijf_rekenblad
from toetsing.workbook.woorden import FEITEN, OORDELEN, rekent_mee, scorewenk, uitleg

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.dossier import Vorige
    from toetsing.domain.kader import Gevraagd, Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

_BLAD: Final = "Toetsing"
_INVULLEN: Final = "Vul de witte cellen in; hoe dat werkt, staat op het blad Uitleg."
_GEEN_STAND: Final = Formule(formule='""', waarde="")
"""What stands above the sheets where nothing is scored."""
_NUMMER: Final = 2
"""Column of the numbers on the score sheet, from zero."""
_BLADEN: Final = ("Good practices", "Teksten", "Reacties")


def toetsing_als_werkmap(  # noqa: PLR0913 - what a workbook is made from
    kader: Kader,
    toetsing: Toetsing,
    dossier: Dossier | None = None,
    vorige: Vorige | None = None,
    notities: Mapping[str, str] | None = None,
    *,
    eigen_kader: bool = False,
) -> bytes:
    """Return the workbook of one organisation with these scores filled in, and what people wrote beside them.

    With `vorige` every old score stands beside the new one, and a score that was taken over says from which ronde.
    `notities` are put as notes at the cells of scores and items, by what those are called, without anybody's name. Of
    an `eigen_kader`, none that the program knows by its id, the workbook says that it has to be named.
    """
    inhoud = dossier or Dossier()
    if not kader.heeft_oordelen:
        from toetsing.workbook.itemwerkmap import items_als_werkmap  # a kader that scores nothing has other sheets

        return items_als_werkmap(kader, toetsing, inhoud, vorige, notities or {}, eigen_kader=eigen_kader)
    naam = f"{kadernaam(kader)}: {toetsing.organisatie}" if toetsing.organisatie else kadernaam(kader)
    werkmap = Werkmap(naam, herkomst(kader), paginakop=" · ".join(markeringen([toetsing])))
    scoreblad = werkmap.blad(_BLAD)
    itemsblad = werkmap.blad("Items") if kader.itempunten else None
    consensusblad = werkmap.blad(CONSENSUS) if inhoud.verschillen else None
    oordeel = werkmap.blad("Oordeel")
    met_plan = kader.heeft_scores or inhoud.plan  # else nothing can be improved that a plan could be of
    maatregelen = werkmap.blad("Plan") if met_plan else None
    if kader.registers:
        from toetsing.workbook.registerbladen import registerbladen  # only a kader that has them pays for it

        registerbladen(werkmap, kader, inhoud)
    tabellen = [werkmap.blad(blad) for blad in _BLADEN]
    kolommen = _kolommen(kader, vorige)
    merken = None
    if inhoud.meegenomen:
        beschreven = (scoreblad, KOP + 1, [kolom.kop for kolom in kolommen]), maatregelen, tabellen[1]
        merken = schrijf_meegenomen(werkmap.blad(MEEGENOMEN), inhoud.meegenomen, *beschreven)
    if kader.reeksen:
        reeksenblad(werkmap.blad(REEKSEN), kader, toetsing)
    gegevensblad, uitleg_ = (werkmap.blad(blad, liggend=False) for blad in ("Gegevens", "Uitleg"))
    uitslag = decide(kader, toetsing)
    reken = schrijf_rekenblad(werkmap, kader, uitslag, _invoercellen(kader, kolommen, uitslag))
    rijen = _rijen(kader, toetsing, inhoud, vorige, reken)
    stand = _met(reken.stand, _overgenomen(kader, kolommen, vorige)) if kader.heeft_scores else _GEEN_STAND
    kop_boven(scoreblad, kader, toetsing, stand, f"{_INVULLEN}{SCHUIN if inhoud.meegenomen else ''}")
    _scoreblad(scoreblad, kader, kolommen, rijen)
    _keuzelijsten(scoreblad, kader, kolommen, reken)
    _notities(scoreblad, kader, kolommen, notities or {})
    kop_boven(oordeel, kader, toetsing, stand, rekent_mee(kader))
    oordeelblad(oordeel, kader, uitslag, reken, kop=KOP)
    if itemsblad is not None:
        from toetsing.workbook.itemblad import (  # only a kader with items pays for it
            WENK,
            itemblad,
            itemnotities,
            itemstand,
        )

        kop_boven(itemsblad, kader, toetsing, itemstand(kader, toetsing.items, kop=KOP), WENK)
        itemblad(itemsblad, kader, toetsing.items, vorige.items if vorige else None, kop=KOP)
        itemnotities(itemsblad, kader, notities or {}, kop=KOP)
        if merken is not None:
            merken.items(itemsblad, KOP + 1, (1, 3, 4))
    if consensusblad is not None:
        consensus(consensusblad, inhoud.verschillen, reken)
    if maatregelen is not None:
        plan(maatregelen, kader, inhoud.plan, reken)
    invultabellen(tabellen, kader, inhoud, openingszinnen(kader, uitslag, kop=KOP))
    gegevens(gegevensblad, kader, toetsing, inhoud)
    uitlegblad(uitleg_, kader, uitleg(kader, toetsing.soort, eigen_kader=eigen_kader))
    scoreblad.activate()
    return werkmap.bytes()


def _met(formule: Formule, rest: Formule | None) -> Formule:
    if rest is None:
        return formule
    return Formule(formule=f"{formule.formule}&{rest.formule}", waarde=f"{formule.waarde}{rest.waarde}")


# -- the scores --------------------------------------------------------------------------------------------------------


def _kolommen(kader: Kader, vorige: Vorige | None) -> tuple[Kolom, ...]:
    oud = (Kolom(VORIGE_SCORE, 8, "vast midden"), Kolom(OVERGENOMEN_UIT, 13)) if vorige else ()
    return (
        Kolom("thema", 14.5, "vast"),
        Kolom(CRITERIUM, 16, "vast"),
        Kolom("nr", nummerbreedte((een.nr for een in kader.gevraagd), 7), "vast"),
        Kolom("verwachting", 44, "vast"),
        Kolom("score", 8.5, "score"),
        *oud,
        Kolom(OORDEEL_CRITERIUM, 10.5, "oordeel"),
        *(Kolom(kop, BREEDTES[kop]) for kop in koppen_van(Aantekening)),
        *((Kolom(DATUM, 11, "datum"), Kolom(DOOR, 20)) if kader.mensoordelen else ()),
    )


def _scorekolom(kolommen: Sequence[Kolom]) -> int:
    return next(k for k, kolom in enumerate(kolommen) if kolom.vorm == "score")


def _bereik(kader: Kader, kolom: int) -> str:
    """Return the cells of a column of the score sheet."""
    aantal = len(kader.gevraagd)
    return f"{_BLAD}!{cel_vast(KOP + 1, kolom)}:{cel_vast(KOP + aantal, kolom)}"


def _invoercellen(kader: Kader, kolommen: Sequence[Kolom], uitslag: Uitslag) -> Invoercellen:
    """Return where each score and motivering stands: beside its number, also where somebody sorted the rows.

    And where the oordelen that people set stand.
    """
    plaats = {kolom.kop: k for k, kolom in enumerate(kolommen)}
    nummers, scores = (_bereik(kader, k) for k in (_NUMMER, _scorekolom(kolommen)))
    naast = {
        feit.nr: (koppen_van(Aantekening)[0], *((DATUM, DOOR) if feit.oordeel_over is not None else ()))
        for feit in kader.feiten
        if feit.motivering
    }
    return Invoercellen(
        scores={een.nr: f'INDEX({scores},MATCH("{een.nr}",{nummers},0))' for een in kader.gevraagd},
        vereist={
            nr: [f'INDEX({_bereik(kader, plaats[kop])},MATCH("{nr}",{nummers},0))' for kop in koppen]
            for nr, koppen in naast.items()
        },
        afwijkend=afwijkendcellen(kader, uitslag, kop=KOP),
    )


def _overgenomen(kader: Kader, kolommen: Sequence[Kolom], vorige: Vorige | None) -> Formule | None:
    """Return "; 18 scores overgenomen" while they are, so that no sheet shows them as scored again."""
    if vorige is None:
        return None
    kolom = _scorekolom(kolommen)
    score, oud, merk = (_bereik(kader, kolom + i) for i in range(3))
    tel = f'SUMPRODUCT(--({merk}<>""),--({score}={oud}))'
    zin = f"; {len(vorige.overgenomen)} overgenomen uit een eerdere ronde" if vorige.overgenomen else ""
    return Formule(formule=f'IF({tel}>0,"; "&{tel}&" overgenomen uit een eerdere ronde","")', waarde=zin)


def _rijen(
    kader: Kader, toetsing: Toetsing, dossier: Dossier, vorige: Vorige | None, reken: Rekenblad
) -> list[tuple[str | float | Formule, ...]]:
    """Return the cells of the score sheet, a row per verwachting and per fact, in the order of the columns."""
    rijen: list[tuple[str | float | Formule, ...]] = []
    for onder, waarvan, een in _gevraagd(kader):
        oud: tuple[str | float, ...] = ()
        if vorige is not None:
            toen = vorige.scores.get(een.nr)
            oud = "" if toen is None else scorecel(een, toen), vorige.overgenomen.get(een.nr, "")
        teksten = cellen_van(dossier.aantekeningen.get(een.nr, Aantekening()))
        wie = toetsing.ondertekend.get(een.nr, Ondertekening(datum=None, door=""))
        gegeven = ("" if wie.datum is None else in_cijfers(wie.datum), wie.door) if kader.mensoordelen else ()
        nr = f"${cel_naam(KOP + 1 + len(rijen), _NUMMER)}"
        oordeel: str | Formule = ""
        if een.nr in kader.per_nr:
            oordeel = Formule(
                formule=f'IFERROR({reken.bij(nr, OORDEEL_CRITERIUM)},"")',
                waarde=reken.waarden[een.nr][OORDEEL_CRITERIUM],
            )
        score = scorecel(een, toetsing.scores[een.nr])
        rijen.append((onder, waarvan, een.nr, een.tekst, score, *oud, oordeel, *teksten, *gegeven))
    return rijen


def _gevraagd(kader: Kader) -> Iterator[tuple[str, str, Gevraagd]]:
    """Yield every verwachting with its thema and criterium, and every fact with the criteria that look at it."""
    for thema in kader.themas:
        for criterium in thema.criteria:
            yield from ((thema.naam, f"{criterium.nr} {criterium.kort}", v) for v in criterium.verwachtingen)
    for feit in kader.losse_feiten:
        bij = [*map(kort_plaats, kader.plaatsen_met(feit))]
        yield FEITEN, f"bij {opsomming(bij)}" if bij else "", feit
    yield from ((OORDELEN, DOOR_MENSEN, feit) for feit in kader.mensoordelen.values())


def _scoreblad(
    blad: Blad,
    kader: Kader,
    kolommen: Sequence[Kolom],
    rijen: Sequence[tuple[str | float | Formule, ...]],
) -> None:
    blad.tabel(KOP, kolommen, len(rijen), "Toetsing", "Per rij een verwachting van het kader met haar score.")
    eerste = {criterium.verwachtingen[0].nr for criterium in kader.criteria if criterium.verwachtingen}
    eerste |= {feit.nr for feit in (*kader.losse_feiten[:1], *[*kader.mensoordelen.values()][:1])}
    for r, cellen in enumerate(rijen, start=KOP + 1):
        blad.tabelrij(r, kolommen, cellen, begin=cellen[_NUMMER] in eerste)
    kolom = _scorekolom(kolommen)
    gegeven = {feit.nr for feit in kader.mensoordelen.values()}
    dicht = [k for k, een in enumerate(kolommen) if een.kop in (DATUM, DOOR)]
    for r, v in enumerate(kader.gevraagd, start=KOP + 1):
        for k in dicht if v.nr not in gegeven else ():
            blad.write_blank(r, k, None, blad.werkmap.vorm("vast", begin=v.nr in eerste))
        if not v.telt_mee:
            blad.schrijf(r, kolom, rijen[r - KOP - 1][kolom], blad.werkmap.vorm("niet mee", begin=v.nr in eerste))
    oordeel = next(k for k, kolom in enumerate(kolommen) if kolom.kop == OORDEEL_CRITERIUM)
    per_rij = [criterium.oordelen for criterium in kader.criteria for _ in criterium.verwachtingen]
    kleur_per_rij(blad, per_rij, KOP + 1, [oordeel])
    blad.set_selection(KOP + 1, kolom, KOP + 1, kolom)
    blad.print_area(0, 0, KOP + len(rijen), len(kolommen) - 1)
    blad.bescherm()


def _keuzelijsten(blad: Blad, kader: Kader, kolommen: Sequence[Kolom], reken: Rekenblad) -> None:
    """Put a dropdown on every score cell, and a question mark before what is no score."""
    kolom = _scorekolom(kolommen)
    rij = KOP + 1
    for (zin, *_), groep in groupby(kader.gevraagd, key=lambda v: (scorewenk(v), v.scores, v.schaal)):
        gelijk = list(groep)
        scorekeuze(blad, (rij, kolom, rij + len(gelijk) - 1, kolom), gelijk[0], ("Score", zin))
        rij += len(gelijk)
    onjuist = f'{reken.bij(f"${cel_naam(KOP + 1, _NUMMER)}", TEKEN)}="{ONGELDIG}"'
    blad.vraagteken((KOP + 1, kolom, rij - 1, kolom), onjuist)


def _notities(blad: Blad, kader: Kader, kolommen: Sequence[Kolom], notities: Mapping[str, str]) -> None:
    kolom = _scorekolom(kolommen)
    for rij, een in enumerate(kader.gevraagd, start=KOP + 1):
        zet_notitie(blad, (rij, kolom), notities.get(een.nr, ""))
