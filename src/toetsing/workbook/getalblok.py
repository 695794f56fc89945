"""The number of a criterium, live: what every verwachting adds to it as whole numbers, and what these come to.

Two blocks of the hidden sheet. The sums are exact; only the number that people see is a division.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.rules.boom import Grootheid
from toetsing.domain.rules.getaluitkomst import gehelen
from toetsing.domain.scores import OPEN
from toetsing.domain.words.kopnamen import CRITERIUM, GEEN_GETAL, NOG_OPEN, ONGELDIG, OPEN_KOP
from toetsing.formats.xlsx.werkmap import Formule
from toetsing.workbook.celformules import TEKEN, als_tekst
from toetsing.workbook.sommen import PLAATS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from toetsing.domain.kader import Criterium
    from toetsing.domain.rules.betekenis import Onderdeel
    from toetsing.domain.rules.getaluitkomst import Getalstand
    from toetsing.domain.scores import Ingevuld
    from toetsing.workbook.celformules import Blok


class Getalblok:
    """Writes the numbers, criterium after criterium, beside the verwachtingen whose rows stand there already."""

    def __init__(self, blok: Callable[..., Blok], verwachtingen: Blok, scores: Mapping[str, Ingevuld]) -> None:
        self._verwachtingen, self._scores = verwachtingen, scores
        self._delen = blok("getal van", "teller", "noemer", OPEN_KOP, ONGELDIG)
        self._getallen = blok(CRITERIUM, "teller", "noemer", OPEN_KOP, ONGELDIG, "getal")

    def schrijf(self, criterium: Criterium, rijen: Mapping[str, int], stand: Getalstand) -> Formule | None:
        """Write what a criterium comes to; return where that stands, None where the kader asks no number."""
        uitkomst = criterium.getal
        if uitkomst is None:
            return None
        delen = gehelen(uitkomst, criterium.onderdelen)
        eerste = self._delen.rij + 1
        nu = [
            self._deel(criterium.nr, een, rijen[een.nr], per_teken, vast)
            for een, per_teken, vast in zip(delen.onderdelen, delen.per_teken, delen.vast, strict=True)
        ]
        teller, noemer, open_, ongeldig = (
            Formule(formule=f"SUM({self._delen.bereik(i, eerste, self._delen.rij)})", waarde=sum(waarden))
            for i, waarden in enumerate(zip(*nu, strict=True), start=1)
        )
        rij = self._getallen.voeg_toe(criterium.nr, teller, noemer, open_, ongeldig)
        cel = self._getallen.cel
        deling = f"{cel(rij, 1)}/{delen.van_teller}"
        if uitkomst.wat is not Grootheid.SOM:
            deling = f"{cel(rij, 1)}*{delen.van_noemer}/({cel(rij, 2)}*{delen.van_teller})"
        formule = f"IF({cel(rij, 2)}=0,{als_tekst(GEEN_GETAL)},{deling})"
        formule = f"IF({cel(rij, 3)}>0,{als_tekst(NOG_OPEN)},{formule})"
        waarde: str | float = GEEN_GETAL if stand.waarde is None else float(stand.waarde)
        getal = Formule(
            formule=f"IF({cel(rij, 4)}>0,{als_tekst(ONGELDIG)},{formule})",
            waarde=NOG_OPEN if open_.waarde else waarde,
        )
        self._getallen.vul(rij, 5, getal)
        return Formule(formule=cel(rij, 5), waarde=getal.waarde)

    def _deel(
        self, nr: str, een: Onderdeel, rij: int, per_teken: Mapping[str, tuple[int, int]], vast: tuple[int, int] | None
    ) -> tuple[int, ...]:
        """Write what one verwachting adds, and return what that is now; its own row says which teken it has.

        Where its score makes no difference an open one adds the same, and is not open here.
        """
        teken = self._verwachtingen.cel(rij, self._verwachtingen.koppen.index(TEKEN))
        plaats = None
        if een.schaal.getallen:
            plaats = self._verwachtingen.cel(rij, self._verwachtingen.koppen.index(PLAATS))
        score = self._scores[een.nr]
        is_open = score is OPEN and vast is None
        deel = (vast or (0, 0)) if score is OPEN else per_teken.get(score, (0, 0))
        keren = [{t: deel[i] for t, deel in per_teken.items()} for i in range(2)]
        formules = [_per_teken(een, teken, plaats, keer) for keer in keren]
        if vast is not None:
            formules = [f"IF({teken}={als_tekst(OPEN_KOP)},{n},{f})" for n, f in zip(vast, formules, strict=True)]
        formules.append("0" if vast is not None else f"IF({teken}={als_tekst(OPEN_KOP)},1,0)")
        formules.append(f"IF({teken}={als_tekst(ONGELDIG)},1,0)")
        nu = (*deel, int(is_open), 0)
        self._delen.voeg_toe(nr, *(Formule(formule=een_, waarde=n) for een_, n in zip(formules, nu, strict=True)))
        return nu


def _per_teken(een: Onderdeel, teken: str, plaats: str | None, keer: Mapping[str, int]) -> str:
    """Return, as a formula, what the teken in a cell adds; numbers one step apart add amounts one step apart."""
    formule = "0"
    for niveau in reversed(een.schaal.niveaus):
        if not niveau.is_getal and keer.get(niveau.teken):
            formule = f"IF({teken}={als_tekst(niveau.teken)},{keer[niveau.teken]},{formule})"
    getallen = [keer[n.teken] for n in een.schaal.niveaus if n.is_getal]
    if plaats is None or not getallen:
        return formule
    stap = getallen[1] - getallen[0]
    vast = getallen[0] - stap
    return f"IF({plaats}>0,{vast}+{stap}*{plaats},{formule})"
