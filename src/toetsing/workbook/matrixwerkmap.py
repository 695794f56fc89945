"""The workbook with a row per organisation and a column per verwachting, for who compares: dropdowns and live counts.

Counts stand beside every row and above every column, so that a score that is none is found where the two meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import kadernaam
from toetsing.domain.plek import cel_vast
from toetsing.domain.scores import OPEN, als_woord
from toetsing.domain.words.dagen import in_cijfers
from toetsing.domain.words.kopnamen import DATUM, DOOR, MOTIVERING, ONGELDIG, ORGANISATIE, TELT_GETALLEN
from toetsing.formats.xlsx.werkmap import Formule, Kolom, Werkmap
from toetsing.workbook.celformules import (
    Blok,
    als_tekst,
    getypte_vorm,
    schrijf_vormen,
    scorecel,
    scorekeuze,
    teken_formule,
)
from toetsing.workbook.invulbladen import gegevens_van_matrix, herkomst, landelijke_teksten_blad, uitlegblad
from toetsing.workbook.nummerkolom import nummerbreedte
from toetsing.workbook.reeksenblad import reeksenblad_van_matrix
from toetsing.workbook.reekswoorden import REEKSEN
from toetsing.workbook.woorden import kaderregel, scorewenk, uitleg_bij_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.toetsing import Toetsing
    from toetsing.formats.xlsx.werkmap import Blad

_BLAD: Final = "Landelijk"
_REKENBLAD: Final = "Rekenblad"
_WENK: Final = (
    "Wat elke verwachting inhoudt, staat op het blad Uitleg. Een rij die u zelf toevoegt wordt gelezen, maar hier niet "
    "meegeteld."
)
_BREEDTES: Final = {MOTIVERING: 27, DATUM: 12, DOOR: 16}
"""How wide the columns beside facts are."""
_GETAL: Final = "#getal"
"""What numbers are counted as, in the place of a teken; a score cannot be called so, for a score may be typed."""
_AANTALLEN: Final = 4
"""Row of the first count above the columns, from zero."""


def matrix_als_werkmap(
    kader: Kader, toetsingen: Sequence[Toetsing], dossiers: Sequence[Dossier] = (), *, eigen_kader: bool = False
) -> bytes:
    """Return one workbook with a row per toetsing; ronde and soort are given once, where all share them.

    Of the `dossiers` the rows of registers stand in it, each of which names its organisation. Of an `eigen_kader`, none
    that the program knows by its id, the workbook says that it has to be named.
    """
    werkmap = Werkmap(kadernaam(kader), herkomst(kader))
    blad = werkmap.blad(_BLAD)
    _registers(werkmap, kader, dossiers)
    if kader.reeksen:
        reeksenblad_van_matrix(werkmap.blad(REEKSEN), kader, toetsingen)
    gegevensblad, teksten, uitleg_ = (werkmap.blad(naam, liggend=False) for naam in ("Gegevens", "Teksten", "Uitleg"))
    if kader.heeft_oordelen:
        _Matrix(werkmap, kader, toetsingen).schrijf(blad)
        blokken = uitleg_bij_matrix(kader, eigen_kader=eigen_kader)
    else:
        from toetsing.workbook.itemmatrix import schrijf_itemmatrix  # such a kader has nothing of the rest
        from toetsing.workbook.itemuitleg import uitleg_bij_itemmatrix

        schrijf_itemmatrix(blad, kader, toetsingen)
        blokken = uitleg_bij_itemmatrix(kader, eigen_kader=eigen_kader)
    rondes, soorten = {t.ronde for t in toetsingen}, {t.soort for t in toetsingen}
    gegevens_van_matrix(
        gegevensblad,
        kader,
        rondes.pop() if len(rondes) == 1 else None,
        soorten.pop() if len(soorten) == 1 else None,
    )
    landelijke_teksten_blad(teksten, kader)
    uitlegblad(uitleg_, kader, blokken)
    blad.activate()
    return werkmap.bytes()


def _ernaast(toetsing: Toetsing, naam: str, wat: str) -> str:
    """Return what people wrote beside a fact: why it is so, or when or by whom an oordeel was given."""
    if wat == MOTIVERING:
        return toetsing.motiveringen.get(naam, "")
    wie = toetsing.ondertekend.get(naam)
    if wie is None:
        return ""
    return wie.door if wat == DOOR else in_cijfers(wie.datum) if wie.datum is not None else ""


def _registers(werkmap: Werkmap, kader: Kader, dossiers: Sequence[Dossier]) -> None:
    """Write a sheet for each register of the kader, of which every row names its organisation."""
    if not kader.registers:
        return
    from toetsing.workbook.registerbladen import registerblad  # only a kader that has them pays for it

    for i, register in enumerate(kader.registers, start=1):
        rijen = [rij for dossier in dossiers for rij in dossier.registers.get(register.naam, ())]
        registerblad(werkmap.blad(register.titel), register, kader, rijen, f"Register{i}", van_meer=True)


class _Matrix:
    """Writes the sheet with the scores, and a hidden sheet that says of every cell which teken it stands for."""

    def __init__(self, werkmap: Werkmap, kader: Kader, toetsingen: Sequence[Toetsing]) -> None:
        self.kader, self.toetsingen = kader, toetsingen
        self.verwachtingen = [v for v in kader.verwachtingen if v.telt_mee]
        self.gevraagd = [*self.verwachtingen, *kader.feiten]
        self.erbij = [
            (feit.nr, wat)
            for feit in kader.feiten
            if feit.motivering
            for wat in ((MOTIVERING,) if feit.oordeel_over is None else (MOTIVERING, DATUM, DOOR))
        ]
        namen: dict[str, set[str]] = {}
        for v in self.verwachtingen:
            for niveau in v.schaal.niveaus:
                if niveau.teken in v.scores and not niveau.is_getal:
                    namen.setdefault(niveau.teken, set()).add(niveau.naam)
        # counted over all columns, so of more scales: a name that only one of them uses would not be true
        soorten = ((teken, naam if not anders else teken) for teken, (naam, *anders) in namen.items())
        getallen = [(_GETAL, TELT_GETALLEN)] if any(v.schaal.getallen for v in self.verwachtingen) else []
        self.soorten = [*soorten, *getallen, ("open", "open"), (ONGELDIG, ONGELDIG)]
        self.kop = _AANTALLEN + len(self.soorten)
        self.eerste, self.laatste = self.kop + 1, self.kop + len(toetsingen)
        self._verborgen(werkmap.blad(_REKENBLAD, verborgen=True))

    def _verborgen(self, blad: Blad) -> None:
        """Write, left to right: the accepted spellings, what was typed in every cell, which teken that is."""
        vormen = schrijf_vormen(Blok(blad, 0, ("teken", "vorm")), self.kader)
        breedte = len(self.gevraagd)
        getypt = Blok(blad, 3, ["getypt"] * breedte)
        self.tekens = Blok(blad, 4 + breedte, [een.nr for een in self.gevraagd])
        for i, toetsing in enumerate(self.toetsingen, start=1):
            scores = [(een, toetsing.scores[een.nr]) for een in self.gevraagd]
            bronnen = (f"{_BLAD}!{cel_vast(self.kop + i, k + 1)}" for k in range(breedte))
            getypt.voeg_toe(*(getypte_vorm(bron, scorecel(*deze)) for bron, deze in zip(bronnen, scores, strict=True)))
            self.tekens.voeg_toe(
                *(teken_formule(getypt.cel(i, k), v, vormen, score) for k, (v, score) in enumerate(scores))
            )

    def schrijf(self, blad: Blad) -> None:
        """Write the sheet people fill in."""
        kolommen = (
            Kolom(ORGANISATIE[0], 26),
            *(Kolom(een.nr, nummerbreedte([een.nr], 5.3), "score") for een in self.gevraagd),
            *(Kolom(f"{naam} {wat}", _BREEDTES[wat]) for naam, wat in self.erbij),
            *self._itemkolommen(),
            *(Kolom(naam, len(naam) + 1, "getal") for _, naam in self.soorten),
        )
        blad.write_string(0, 0, self.kader.titel, blad.werkmap.vorm("titel"))
        blad.write_string(1, 0, kaderregel(self.kader), blad.werkmap.vorm("regel"))
        blad.write_string(2, 0, _WENK, blad.werkmap.vorm("regel"))
        blad.tabel(
            self.kop, kolommen, len(self.toetsingen), _BLAD, "Per rij een organisatie met haar scores.", filter_=False
        )
        breedte = len(self.verwachtingen)
        for i, toetsing in enumerate(self.toetsingen, start=1):
            scores = [toetsing.scores[een.nr] for een in self.gevraagd]
            telling = self._tel(self._los(i, 0), self._los(i, breedte - 1), scores[:breedte])
            waarom = (_ernaast(toetsing, naam, wat) for naam, wat in self.erbij)
            items = self._itemteksten(toetsing)
            cellen = (toetsing.organisatie, *map(scorecel, self.gevraagd, scores), *waarom, *items, *telling)
            blad.tabelrij(self.kop + i, kolommen, cellen)
        for i, (_, naam) in enumerate(self.soorten):
            blad.write_string(_AANTALLEN + i, 0, f"aantal {naam}", blad.werkmap.vorm("vast"))
        for k, een in enumerate(self.gevraagd):
            scores = [toetsing.scores[een.nr] for toetsing in self.toetsingen]
            telling = self._tel(self.tekens.cel(1, k), self.tekens.cel(max(len(scores), 1), k), scores)
            getal = {_GETAL} if een.schaal.getallen else set()
            kan = {*een.scores, *getal, OPEN.value, ONGELDIG} if een.nr not in self.kader.per_nr else None
            for i, ((teken, _), formule) in enumerate(zip(self.soorten, telling, strict=True)):
                if kan is None or teken in kan:
                    blad.schrijf(_AANTALLEN + i, k + 1, formule, blad.werkmap.vorm("getal"))
        self._keuzelijsten(blad)
        self._items(blad)
        blad.freeze_panes(self.eerste, 1)
        blad.repeat_rows(self.kop)
        blad.set_selection(self.eerste, 1, self.eerste, 1)

    def _itemkolommen(self) -> tuple[Kolom, ...]:
        if not self.kader.itempunten:
            return ()
        from toetsing.workbook.itemmatrix import itemkolommen  # only a kader with items pays for it, here and below

        return itemkolommen(self.kader)

    def _itemteksten(self, toetsing: Toetsing) -> tuple[str, ...]:
        if not self.kader.itempunten:
            return ()
        from toetsing.workbook.itemmatrix import itemteksten

        return itemteksten(self.kader, toetsing)

    def _items(self, blad: Blad) -> None:
        if self.kader.itempunten:
            from toetsing.workbook.itemmatrix import vul_items

            vul_items(blad, self.kader, self.toetsingen, self.eerste, 1 + len(self.gevraagd) + len(self.erbij))

    def _tel(self, van: str, tot: str, scores: Sequence[Ingevuld]) -> list[Formule]:
        """Count each teken, open and ongeldig in a row or a column of tekens, and what is none of these: a number."""
        bereik = f"{van}:{tot.rpartition('!')[2]}"
        waarden = list(map(als_woord, scores))
        los = {
            teken: Formule(formule=f"SUMPRODUCT(--({bereik}={als_tekst(teken)}))", waarde=waarden.count(teken))
            for teken, _ in self.soorten
            if teken != _GETAL
        }
        geteld = "-".join([f"ROWS({bereik})*COLUMNS({bereik})", *(een.formule for een in los.values())])
        getal = Formule(formule=geteld, waarde=len(waarden) - sum(int(een.waarde) for een in los.values()))
        return [los.get(teken, getal) for teken, _ in self.soorten]

    def _keuzelijsten(self, blad: Blad) -> None:
        """Put a dropdown on every score cell, and a question mark before what is no score."""
        for k, een in enumerate(self.gevraagd):
            bereik = (self.eerste, k + 1, self.laatste, k + 1)
            scorekeuze(blad, bereik, een, (f"Score {een.nr}", f"{scorewenk(een)} {een.tekst}"))
            blad.vraagteken(bereik, f'{self._los(1, k)}="{ONGELDIG}"')

    def _los(self, rij: int, kolom: int) -> str:
        """Return the address of a teken by row, so that counts stay beside their row when rows are sorted."""
        blad, _, cel = self.tekens.cel(rij, kolom).partition("!$")
        return f"{blad}!${cel.replace('$', '')}"
