"""The rows of a node decided over parts that stand in cells: what each part has now, or would have, and what follows.

One node may be decided more than once: as filled in, as people set it, and with what is open at its best and worst.
Where some part has no teken that counts nothing is decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from toetsing.document.zinnen import ZONDER_RIJ
from toetsing.domain.rules.boom import GEEN, Laag, LegeNoemer
from toetsing.domain.rules.formule import Telcellen, formule_van, lege_noemer
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.words.kopnamen import BESLISREGEL, ONGELDIG, OORDEEL
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import TEKEN, als_tekst, een_van
from toetsing.workbook.sommen import PLAATS, Sommen, klassenaam
from toetsing.workbook.stappen import STAPKOPPEN, Stappenblok, plaatsformule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.kader import Kader
    from toetsing.domain.rules.betekenis import Klasse
    from toetsing.domain.rules.toestand import Zicht
    from toetsing.domain.scores import Ingevuld
    from toetsing.workbook.celformules import Blok

_DEELKOPPEN: Final = ("deel", "bekend", TEKEN, "in", "klasse")
"""The headers of the block with the parts; `Sommen` knows where the teken and the class stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluitcellen:
    """What was decided: whether anything is, the letter, its place (one past the last for none), and by what.

    Where nothing is decided letter and words are empty.
    """

    vol: Formule
    letter: Formule
    plaats: Formule
    zin: Formule


class Deelblok:
    """Writes one decision after the other."""

    def __init__(self, blok: Callable[..., Blok], kader: Kader) -> None:
        getallen = any(schaal.getallen for schaal in kader.schalen)
        self._delen = blok(*_DEELKOPPEN, *([PLAATS] if getallen else []))
        self._tellingen = blok("telling van", TEKEN, "aantal")
        self._rijen = blok("rij van", OORDEEL, BESLISREGEL, "past")
        self._besluiten = blok("besluit over", "vol", "leeg", "rij", OORDEEL, "plaats", BESLISREGEL)
        self._stappen = Stappenblok(blok(*STAPKOPPEN))
        self._sommen = Sommen(blok, kader, self._delen) if getallen else None
        self._gevraagd = kader.bij_naam

    def beslis(self, wie: str, zicht: Zicht, tekens: Mapping[str, Formule]) -> Besluitcellen:
        """Decide over what each part has by `tekens`, and return where that stands."""
        rij = self._besluiten.rij + 1
        vol, leeg, welke, letter, plaats = (self._besluiten.cel(rij, i) for i in range(1, 6))
        cellen, bekend = self._tel(wie, zicht, tekens)
        volledig = all(_is_bekend(klasse, str(tekens[nr].waarde)) for klasse in zicht.klassen for nr in klasse.nrs)
        scores = {nr: Score(str(tekens[nr].waarde)) for klasse in zicht.klassen for nr in klasse.nrs}
        toestand = zicht.toestand(scores) if volledig else None
        besluit = None if toestand is None else zicht.beslis(toestand)
        eerste, nu = self._rijen.rij + 1, 0
        for nummer, regel in enumerate(zicht.regelset.alle_rijen, start=1):
            past = toestand is not None and zicht.past(regel, toestand)
            nu = nu or nummer * past
            zo = leeg
            if not isinstance(regel.voorwaarde, LegeNoemer):
                zo = f"IF({leeg},FALSE,{formule_van(regel.voorwaarde, cellen)})"
            self._rijen.voeg_toe(wie, regel.oordeel, regel.leest, Formule(formule=f"IF({vol},{zo},FALSE)", waarde=past))
        laatste = self._rijen.rij
        gekozen = zicht.regelset.alle_rijen[nu - 1] if nu else None

        def van_rij(kolom: int, zonder: str, waarde: str) -> Formule:
            formule = f"IF({welke}=0,{als_tekst(zonder)},INDEX({self._rijen.bereik(kolom, eerste, laatste)},{welke}))"
            return Formule(formule=f'IF({vol},{formule},"")', waarde="" if besluit is None else waarde)

        oordeel = van_rij(1, GEEN, GEEN if gekozen is None else gekozen.oordeel)
        zin = van_rij(2, ZONDER_RIJ, ZONDER_RIJ if gekozen is None else gekozen.leest)
        if zicht.regelset.daarna:
            oordeel, gedaan = self._stappen.schrijf(wie, oordeel, leeg, cellen, besluit)
            zin = Formule(formule=f"{zin.formule}&{gedaan.formule}", waarde=f"{zin.waarde}{gedaan.waarde}")
        letters = zicht.regelset.letters
        hier = letters.index(oordeel.waarde) + 1 if oordeel.waarde in letters else len(letters) + 1
        leegte = lege_noemer(zicht.regelset, cellen)
        inhoud = (
            Formule(formule=bekend, waarde=volledig),
            Formule(formule=f"IF({vol},{leegte},FALSE)", waarde=toestand is not None and zicht.lege_noemer(toestand)),
            Formule(formule=f"IFERROR(MATCH(TRUE,{self._rijen.bereik(3, eerste, laatste)},0),0)", waarde=nu),
            oordeel,
            Formule(formule=plaatsformule(letter, letters), waarde=hier),
            zin,
        )
        self._besluiten.voeg_toe(wie, *inhoud)
        return Besluitcellen(
            vol=Formule(formule=vol, waarde=volledig),
            letter=Formule(formule=letter, waarde=oordeel.waarde),
            plaats=Formule(formule=plaats, waarde=hier),
            zin=Formule(formule=self._besluiten.cel(rij, 6), waarde=zin.waarde),
        )

    def _tel(self, wie: str, zicht: Zicht, tekens: Mapping[str, Formule]) -> tuple[Telcellen, str]:
        """Write what each part has and count it; return the counts, and as a formula whether every part counts."""
        eerste = self._delen.rij + 1
        per_klasse = [self._klasse(wie, plaats, klasse, tekens) for plaats, klasse in enumerate(zicht.klassen)]
        aantal = self._delen.rij + 1 - eerste
        cellen = []
        for telling in zicht.tellingen:
            if zicht.klassen[telling.klasse].schaal.getallen:
                cellen.append("0")
                continue
            waarden = [tekens[nr].waarde for nr in zicht.klassen[telling.klasse].nrs]
            formule = f"SUMPRODUCT(--({per_klasse[telling.klasse]}={als_tekst(telling.teken)}))"
            geteld = Formule(formule=formule, waarde=waarden.count(telling.teken))
            naam = klassenaam(wie, telling.klasse)
            cellen.append(self._tellingen.cel(self._tellingen.voeg_toe(naam, telling.teken, geteld), 2))
        sommen = {}
        if self._sommen is not None:
            scores = {nr: _score(een) for nr, een in tekens.items()}
            sommen = self._sommen.schrijf(wie, zicht, scores)
        bekend = f"SUM({self._delen.bereik(1, eerste)})={aantal}" if aantal else "TRUE"
        return Telcellen(zicht=zicht, cellen=tuple(cellen), sommen=sommen), bekend

    def _klasse(self, wie: str, plaats: int, klasse: Klasse, tekens: Mapping[str, Formule]) -> str:
        """Write the parts of a class; return where their tekens stand."""
        eerste = self._delen.rij + 1
        for nr in klasse.nrs:
            rij, teken = self._delen.rij + 1, tekens[nr]
            cel = self._delen.cel(rij, 2)
            telt = een_van(cel, klasse.tekens) if klasse.laag is not Laag.VERWACHTING else f"NOT({_onaf(cel)})"
            bekend = Formule(formule=f"IF({telt},1,0)", waarde=int(_is_bekend(klasse, str(teken.waarde))))
            self._delen.voeg_toe(nr, bekend, teken, wie, klassenaam(wie, plaats))
            if self._sommen is not None and nr in self._gevraagd:
                self._sommen.plaats(rij, self._gevraagd[nr], _score(teken))
        return self._delen.bereik(2, eerste)


def _onaf(cel: str) -> str:
    return een_van(cel, (OPEN.value, ONGELDIG))


def _is_bekend(klasse: Klasse, teken: str) -> bool:
    return teken in klasse.tekens


def _score(teken: Formule) -> Ingevuld:
    return OPEN if teken.waarde == OPEN.value else Score(str(teken.waarde))
