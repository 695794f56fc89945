"""The oordelen above the criteria, live: of each thema that has rules, and of the whole.

Each is decided over what its rows see, as long as that is known, so also where what is open makes no difference. Where
it does, all that is open is also filled in at its best and at its worst, with each answer to the facts: what is
possible is between the best and the worst oordeel of these. Beside it stands what follows from what people set.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import mogelijk_lang
from toetsing.domain.kader import naam_van_criterium
from toetsing.domain.knopen import geheel_van
from toetsing.domain.proof.uitersten import uitersten
from toetsing.domain.rules.boom import GEEN
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import NOG_OPEN, ONGELDIG, OORDEEL, VASTGESTELD
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import als_tekst
from toetsing.workbook.deelblok import Deelblok
from toetsing.workbook.stappen import letterformule
from toetsing.workbook.woorden import NOG_HOEVEEL, NOG_NIET_GEGEVEN, VAST_MET, VERBETER, nog_open_zin, staat_vast_zin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.knopen import Knoop
    from toetsing.domain.proof.uitersten import Uiterste
    from toetsing.workbook.celformules import Blok
    from toetsing.workbook.deelblok import Besluitcellen

_GEEN: Final = Formule(formule=als_tekst(GEEN), waarde=GEEN)
_UITERSTEN: Final = ("op zijn best", "op zijn slechtst")
"""What stands behind the name of a node that is decided over something else than what is filled in."""
_ANTWOORDEN: Final = 6
"""The most answers to all facts together that are looked at; where there are more, what is open of these stays so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumcel:
    """A criterium on the sheet: its oordeel, None without rules, and what of its verwachtingen is open or ongeldig."""

    oordeel: Formule | None
    open: Formule
    ongeldig: Formule


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenbron:
    """What stands elsewhere on the sheets: the tekens of verwachtingen and facts, criteria by number, what people set.

    `afwijkend` has the cell with the oordeel that people set, and that oordeel, by what it is about.
    """

    tekens: Mapping[str, Formule]
    criteria: Mapping[str, Criteriumcel]
    afwijkend: Mapping[str, Formule]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bovenformules:
    """What a sheet can show of a thema or the whole, as it does of a criterium, and what holds by what people set."""

    oordeel: Formule
    vastgesteld: Formule
    waardoor: Formule
    open: Formule
    ongeldig: Formule


class Bovenblok:
    """Writes one node after the other, those below first."""

    def __init__(self, blok: Callable[..., Blok], kader: Kader, bron: Bovenbron) -> None:
        self._bron, self._geheel, self._tekens = bron, geheel_van(kader), dict(bron.tekens)
        self._feiten = blok("feit", "gezien")
        self._onder = blok("onder", "open", ONGELDIG, "gezet")
        self._deel = Deelblok(blok, kader)
        self._blok = blok("oordeel over", "open", ONGELDIG, *_UITERSTEN, OORDEEL, VASTGESTELD, "waardoor")
        self._criteria = {naam_van_criterium(criterium): criterium.nr for criterium in kader.gescoorde_criteria}
        self._boven = [knoop for knoop in self._geheel.alle if knoop.naam not in self._criteria]
        self._rijen_onder: dict[str, int] = {}

    def schrijf(self) -> dict[str, Bovenformules]:
        """Write them all; return what can be shown of each, by the name of a thema or "geheel"."""
        self._zie_feiten()
        self._tel_eronder()
        kanten = self._aan_beide_kanten()
        nu = {naam: self._bron.criteria[nr].oordeel or _GEEN for naam, nr in self._criteria.items()}
        vast = {naam: self._gezet(naam, een) for naam, een in nu.items()}
        formules = {}
        for knoop in self._boven:
            if knoop.zicht is None:
                nu[knoop.naam] = vast[knoop.naam] = _GEEN
                continue
            besluit = self._deel.beslis(knoop.naam, knoop.zicht, self._tekens | nu)
            gezet = self._deel.beslis(f"{knoop.naam} {VASTGESTELD}", knoop.zicht, self._tekens | vast)
            formules[knoop.naam] = een = self._toon(knoop, besluit, gezet, kanten.get(knoop.naam, ()))
            nu[knoop.naam], vast[knoop.naam] = een.oordeel, een.vastgesteld
        return formules

    def _zie_feiten(self) -> None:
        """Write what rules see of each fact, once for all of them."""
        for feit in self._geheel.feiten:
            teken = self._tekens[feit.nr]
            cel = self._feiten.cel(self._feiten.voeg_toe(feit.nr, teken), 1)
            self._tekens[feit.nr] = Formule(formule=cel, waarde=teken.waarde)

    def _tel_eronder(self) -> None:
        """Write of everything below the whole how much is open and ongeldig, and whether people set its oordeel.

        They stand in the order of the tree, so that what is below a node stands together.
        """
        niets = Formule(formule="0", waarde=0)
        for knoop in self._geheel.alle[:-1]:
            cellen = self._bron.criteria.get(self._criteria.get(knoop.naam, ""))
            cel = self._bron.afwijkend.get(self._criteria.get(knoop.naam, knoop.naam))
            gezet = niets
            if cel is not None:
                gezet = Formule(formule=f'IF({cel.formule}="",0,1)', waarde=int(cel.waarde != ""))
            geteld = (niets, niets) if cellen is None else (cellen.open, cellen.ongeldig)
            self._rijen_onder[knoop.naam] = self._onder.voeg_toe(knoop.naam, *geteld, gezet)

    # -- what is open, at its best and at its worst ----------------------------------------------------------------

    def _aan_beide_kanten(self) -> dict[str, list[Besluitcellen]]:
        """Decide everything with what is open at its best and at its worst, for every answer to the facts."""
        eigen = {knoop: uitersten(knoop) for knoop in self._boven if knoop.zicht is not None}
        if not any(eigen.values()):
            return {}
        kan = {v.nr: _van_allen([een.get(v.nr) for knoop, een in eigen.items() if v in knoop.alle_verwachtingen])
               for v in self._geheel.alle_verwachtingen}  # fmt: skip
        kanten: dict[str, list[Besluitcellen]] = {knoop.naam: [] for knoop in eigen}
        for antwoord in self._antwoorden():
            for i, woord in enumerate(_UITERSTEN):
                bij_open = {nr: een[i] for nr, een in kan.items() if een is not None} | antwoord
                besluiten = self._kant(" ".join([woord, *antwoord.values()]), bij_open)
                for naam, hier in kanten.items():
                    hier.append(besluiten[naam])
        return kanten

    def _antwoorden(self) -> list[dict[str, str]]:
        """Return every answer to the facts together; where there are too many, one that answers none of them."""
        feiten = self._geheel.feiten
        if prod(len(feit.tekens) for feit in feiten) > _ANTWOORDEN:
            return [{}]
        nrs = [feit.nr for feit in feiten]
        return [dict(zip(nrs, tekens, strict=True)) for tekens in product(*(feit.tekens for feit in feiten))]

    def _kant(self, woord: str, bij_open: Mapping[str, str]) -> dict[str, Besluitcellen]:
        """Decide every criterium and node with these tekens for what is open; what has none here stays open."""
        open_ = als_tekst(OPEN.value)
        hier = dict(self._tekens)
        for nr, teken in bij_open.items():
            was = self._tekens[nr]
            formule = f"IF({was.formule}={open_},{als_tekst(teken)},{was.formule})"
            hier[nr] = Formule(formule=formule, waarde=teken if was.waarde == OPEN.value else was.waarde)
        besluiten = {}
        for knoop in self._geheel.alle:
            hier[knoop.naam] = _GEEN
            if knoop.zicht is not None:
                besluiten[knoop.naam] = een = self._deel.beslis(f"{knoop.naam} {woord}", knoop.zicht, hier)
                hier[knoop.naam] = een.letter
        return besluiten

    # -- what people see -------------------------------------------------------------------------------------------

    def _toon(
        self,
        knoop: Knoop,
        besluit: Besluitcellen,
        gezet: Besluitcellen,
        kanten: Sequence[Besluitcellen],
    ) -> Bovenformules:
        rij = self._blok.rij + 1
        open_, ongeldig, best, slechtst, oordeel, vast, waardoor = (self._blok.cel(rij, i) for i in range(1, 8))
        aantal, fout = self._som(knoop, 1, OPEN.value), self._som(knoop, 2, ONGELDIG)
        uiterste = _uiterste("MIN", min, kanten), _uiterste("MAX", max, kanten)
        eerste, laatste = (int(een.waarde) for een in uiterste)
        bij_open = _bij_open(knoop, Formule(formule=best, waarde=eerste), Formule(formule=slechtst, waarde=laatste))
        zin_bij_open = Formule(
            formule=f"IF(AND({best}>0,{best}={slechtst}),{_met(VAST_MET, open_)},{_met(NOG_HOEVEEL, open_)})",
            waarde=(staat_vast_zin if 0 < eerste == laatste else nog_open_zin)(int(aantal.waarde)),
        )
        mensen = knoop.zicht is not None and knoop.zicht.regelset.door_mensen
        if mensen:
            zin_bij_open = Formule(formule=als_tekst(NOG_NIET_GEGEVEN), waarde=NOG_NIET_GEGEVEN)
        vol = bool(besluit.vol.waarde)
        ook = '""' if mensen else f'IF({open_}>0,"; "&{_met(VAST_MET, open_)},"")'
        ook_nu = f"; {staat_vast_zin(int(aantal.waarde))}" if aantal.waarde and not mensen else ""
        getoond = Formule(
            formule=f"IF({ongeldig}>0,{als_tekst(ONGELDIG)},"
            f"IF({besluit.vol.formule},{besluit.letter.formule},{bij_open.formule}))",
            waarde=besluit.letter.waarde if vol else bij_open.waarde,
        )
        zin = Formule(
            formule=f"IF({ongeldig}>0,{als_tekst(VERBETER)},"
            f"IF({besluit.vol.formule},{besluit.zin.formule}&{ook},{zin_bij_open.formule}))",
            waarde=f"{besluit.zin.waarde}{ook_nu}" if vol else zin_bij_open.waarde,
        )
        vastgesteld = self._vastgesteld(knoop, Formule(formule=oordeel, waarde=getoond.waarde), ongeldig, gezet)
        self._blok.voeg_toe(knoop.naam, aantal, fout, *uiterste, getoond, vastgesteld, zin)
        return Bovenformules(
            oordeel=Formule(formule=oordeel, waarde=getoond.waarde),
            vastgesteld=Formule(formule=vast, waarde=vastgesteld.waarde),
            waardoor=Formule(formule=waardoor, waarde=zin.waarde),
            open=Formule(formule=open_, waarde=aantal.waarde),
            ongeldig=Formule(formule=ongeldig, waarde=0),
        )

    def _eronder(self, knoop: Knoop, kolom: int) -> str:
        """Return, as a formula, the sum of a column over all that is below a node; of none it is 0."""
        rijen = [self._rijen_onder[een.naam] for een in knoop.alle[:-1]]
        return f"SUM({self._onder.bereik(kolom, rijen[0], rijen[-1])})" if rijen else "0"

    def _som(self, knoop: Knoop, kolom: int, teken: str) -> Formule:
        """Count what is open or ongeldig below a node: verwachtingen, and facts that rules name, each once."""
        feiten = [self._tekens[feit.nr] for feit in knoop.feiten]
        ook = "".join(f"+IF({cel.formule}={als_tekst(teken)},1,0)" for cel in feiten)
        criteria = [self._bron.criteria[self._criteria[een.naam]] for een in knoop.alle if een.naam in self._criteria]
        geteld = sum(int((een.open if teken == OPEN.value else een.ongeldig).waarde) for een in criteria)
        waarde = geteld + sum(cel.waarde == teken for cel in feiten)
        return Formule(formule=f"{self._eronder(knoop, kolom)}{ook}", waarde=waarde)

    def _gezet(self, naam: str, berekend: Formule) -> Formule:
        """Return the oordeel that people set, else the computed one."""
        cel = self._bron.afwijkend[self._criteria.get(naam, naam)]
        return Formule(
            formule=f'IF({cel.formule}="",{berekend.formule},{cel.formule})', waarde=cel.waarde or berekend.waarde
        )

    def _vastgesteld(self, knoop: Knoop, oordeel: Formule, ongeldig: str, gezet: Besluitcellen) -> Formule:
        """Return what holds by what people set, here or below; the computed oordeel where they set nothing."""
        namen = [self._criteria.get(een.naam, een.naam) for een in knoop.alle[:-1]]
        iets = any(self._bron.afwijkend[naam].waarde for naam in namen if naam in self._bron.afwijkend)
        zonder = f"IF({ongeldig}>0,{als_tekst(ONGELDIG)},{als_tekst(NOG_OPEN)})"
        volgt = f"IF({gezet.vol.formule},{gezet.letter.formule},{zonder})"
        nu = oordeel.waarde
        if iets:
            nu = gezet.letter.waarde if gezet.vol.waarde else NOG_OPEN
        formule = f"IF({self._eronder(knoop, 3)}=0,{oordeel.formule},{volgt})"
        return self._gezet(knoop.naam, Formule(formule=formule, waarde=nu))


def _van_allen(uitersten_: Sequence[Uiterste | None]) -> tuple[str, str] | None:
    """Return with which teken a verwachting is at its best for all nodes above it, and at its worst; None without."""
    if None in uitersten_:
        return None
    gedeeld = [
        [teken for teken in mogelijk[0] if all(teken in een for een in mogelijk)]
        for kant in (0, 1)
        for mogelijk in ([een[kant] for een in uitersten_ if een is not None],)
        if mogelijk
    ]
    return (gedeeld[0][0], gedeeld[1][-1]) if gedeeld and all(gedeeld) else None


def _uiterste(functie: str, kies: Callable[[Iterable[int]], int], kanten: Sequence[Besluitcellen]) -> Formule:
    """Return the place of the best or of the worst oordeel of these; 0 where one of them is not decided."""
    if not kanten:
        return Formule(formule="0", waarde=0)
    vol, plaatsen = (",".join(getattr(een, wat).formule for een in kanten) for wat in ("vol", "plaats"))
    alle = all(een.vol.waarde for een in kanten)
    return Formule(
        formule=f"IF(AND({vol}),{functie}({plaatsen}),0)",
        waarde=kies(int(een.plaats.waarde) for een in kanten) if alle else 0,
    )


def _bij_open(knoop: Knoop, best: Formule, slechtst: Formule) -> Formule:
    """Return the oordeel where what is open can make a difference, by the places of the best and of the worst.

    Both are possible, so where nothing lies between them they are all that is.
    """
    van, tot = (letterformule(een.formule, knoop.letters) for een in (best, slechtst))
    naast = f"{slechtst.formule}-{best.formule}"
    open_ = als_tekst(NOG_OPEN)
    formule = f'IF({best.formule}=0,{open_},IF({naast}=0,{van},IF({naast}=1,{van}&" of "&{tot},{open_})))'
    eerste, laatste = int(best.waarde), int(slechtst.waarde)
    letters = knoop.letters[eerste - 1 : laatste] if eerste else ()
    return Formule(formule=formule, waarde=mogelijk_lang(letters) if 0 < len(letters) <= len(_UITERSTEN) else NOG_OPEN)


def _met(woorden: tuple[str, str], cel: str) -> str:
    """Return words with the number in a cell between them, as a formula."""
    return f"{als_tekst(woorden[0])}&{cel}&{als_tekst(woorden[1])}"
