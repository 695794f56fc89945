"""Makes the view of two rondes of one organisation beside each other."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from toetsing.document.letter import letter_van, vastgesteld_van
from toetsing.document.rondes.beeld import (
    Anderevraag,
    Losseverwachting,
    Oordeelvergelijking,
    Puntregel,
    Rondestap,
    Scorevergelijking,
)
from toetsing.document.rondes.boven import Bovenstap
from toetsing.document.rondes.feiten import feitstappen, onvergelijkbare_feiten, veranderde_feiten
from toetsing.document.rondes.getallen import getalstappen
from toetsing.document.rondes.inhetkort import veranderd_op
from toetsing.document.rondes.standen import criteriumstanden, dat_is_zin
from toetsing.document.rondes.verandering import (
    ONZEKER,
    beide_regels,
    geteld,
    oorzaak_van,
    vastgesteld_verandering_van,
    verandering_van,
    zeker_anders,
)
from toetsing.document.rondes.zinnen import (
    ANDERE_REGELS,
    dezelfde_regels_zin,
    erbij_zin,
    gedeeld_zin,
    gezet_in_zin,
    niet_naast_elkaar_zin,
    niet_te_vergelijken_zin,
    niet_terug_zin,
    onvergelijkbare_feiten_zin,
    oorzaken_zin,
    op_zichzelf_zinnen,
    punten_zin,
    stand_in_woorden,
    veranderd_zin,
    veranderde_feiten_zin,
)
from toetsing.document.zinnen import anders_vastgesteld as afwijkend_vastgesteld
from toetsing.document.zinnen import niet_opnieuw_zin, stand
from toetsing.domain.compare.koppeling import dezelfde_regels
from toetsing.domain.compare.oorzaak import Oorzaak, Viertal
from toetsing.domain.compare.rondevergelijking import Puntstand, Scoreverandering
from toetsing.domain.compare.standverloop import telt_hetzelfde
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.scores import als_woord
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.document.rondes.beeld import Cijferstap, Itemstap
    from toetsing.domain.compare.rondevergelijking import (
        Criteriumvergelijking,
        Rondevergelijking,
        Stand,
        Verbeterpuntstand,
        Verwachtingvergelijking,
    )
    from toetsing.domain.decide.uitslag import Criteriumuitslag, Uitslag
    from toetsing.domain.kader import Kader

_NIEUW: Final = (
    Puntstand.NIEUW,
    Puntstand.NIEUW_GESCOORD,
    Puntstand.NIET_MEER_NVT,
    Puntstand.VROEG_ANDERS,
    Puntstand.NIEUW_IN_KADER,
)
OORZAKEN: Final = (
    "Een oordeel kan veranderen door andere scores of door andere beslisregels. Prestatie: met de beslisregels van "
    "toen en met die van nu veranderen de scores het oordeel, en met een van beide precies zo. Kader: met de scores "
    "van toen en met die van nu veranderen de beslisregels het oordeel, en met een van beide precies zo. Beide: alle "
    "andere gevallen, zoals elk een deel, elk op zichzelf genoeg, of alleen samen. De toelichting noemt de oordelen "
    "met de scores en de beslisregels van beide rondes.",
    "Niet te zeggen: er zijn scores open, of verwachtingen staan maar in een van de kaders, en niet elke invulling "
    "daarvan geeft hetzelfde antwoord.",
)
_GEMENGD: Final = (
    "Let op: hier staat toezicht naast een zelfevaluatie; wie zichzelf beoordeelt, kijkt met andere ogen dan een "
    "toezichthouder."
)
OORZAAK_VAN_FEITEN: Final = (
    "Een feit telt hierbij als een score: ook door een ander feit kan een oordeel veranderen, en ook een open feit kan "
    "maken dat het niet te zeggen is."
)
"""What is said below `OORZAKEN` where a kader has facts."""


def rondestap(kaders: Sequence[Kader], vergelijking: Rondevergelijking, namen: Sequence[str]) -> Rondestap:
    """Return two rondes of one organisation; `kaders` and `namen` are those of the two."""
    return _Stap(kaders, vergelijking, namen).stap()


def anders_vastgesteld(stap: Rondevergelijking) -> bool:
    """Return whether in one of the rondes another oordeel was set than computed."""
    beslist = (c for uitslag in (stap.eerst, stap.daarna) for c in uitslag.alle_criteria)
    return any(criterium.wijkt_af for criterium in beslist)


def oordeelzinnen(
    criteria: Sequence[Criteriumvergelijking], *, anders: bool, zonder: bool, wanneer: str = "", wie: int = 0
) -> Iterator[str]:
    """Yield what became of the oordelen, each criterium once; with `anders` of what was computed and of what was set.

    `zonder` says that the kader has criteria without an oordeel besides; where no other are there is nothing to say.
    `wanneer` says from which ronde to which, and `wie` of how many organisations, where these are the criteria of more.
    """
    if not criteria:
        return
    berekend = "het berekende oordeel" if anders else "het oordeel"
    yield veranderd_zin(berekend, geteld(map(verandering_van, criteria)), ONZEKER, wanneer, wie, zonder=zonder)
    if anders:
        gezet = geteld(map(vastgesteld_verandering_van, criteria))
        yield veranderd_zin("het vastgestelde oordeel", gezet, ONZEKER, wanneer, wie, zonder=zonder)


def oorzaken_in_woorden(criteria: Sequence[Criteriumvergelijking]) -> str:
    """Return the sentence that says why oordelen changed; only of those that certainly did."""
    telling = Counter(
        een.uitkomst.oorzaak for een in criteria if isinstance(een.uitkomst, Viertal) and zeker_anders(een)
    )
    return oorzaken_zin({soort.value: telling[soort] for soort in Oorzaak})


def gemengde_soort(uitslagen: Sequence[Uitslag]) -> bool:
    """Return whether toezicht stands beside a zelfevaluatie."""
    return {uitslag.toetsing.soort for uitslag in uitslagen} >= set(Soort)


def stand_van(een: Stand) -> str:
    """Return how many of how many are voldoende, with the bounds where scores are open."""
    return stand_in_woorden(een.voldoende, een.beoordeeld, een.open)


class _Stap:
    """Two rondes of one organisation."""

    def __init__(self, kaders: Sequence[Kader], stap: Rondevergelijking, namen: Sequence[str]) -> None:
        self.toen, self.nu = kaders
        self.eerst, self.daarna = namen
        self.vergelijking = stap
        self.met_oorzaak = not dezelfde_regels(self.toen, self.nu)
        self.anders = anders_vastgesteld(stap)
        self.boven = Bovenstap(kaders, stap, namen)
        self.teksten = {v.nr: v.tekst for v in self.nu.verwachtingen}
        self.oude_teksten = {v.nr: v.tekst for v in self.toen.verwachtingen}
        self.kort = {criterium.nr: criterium.kort for criterium in self.nu.criteria}
        self.beslist_toen = {c.nr: c for c in stap.eerst.van_criteria(self.toen)}
        self.beslist_nu = {c.nr: c for c in stap.daarna.van_criteria(self.nu)}

    def stap(self) -> Rondestap:
        """Put the parts together."""
        stap = self.vergelijking
        oordelen = tuple(map(self._oordeel, stap.criteria))
        return Rondestap(
            eerst=self.eerst,
            daarna=self.daarna,
            zinnen=tuple(filter(None, self._zinnen())),
            in_het_kort=tuple(self._in_het_kort(oordelen)),
            standen=tuple(criteriumstanden(self.toen, self.nu, stap)),
            met_oorzaak=self.met_oorzaak,
            anders_vastgesteld=self.anders,
            oordelen=oordelen,
            scores=tuple(map(self._score, stap.verwachtingen)),
            vervallen=tuple(_los(nr, self.oude_teksten, stap.eerst) for nr in stap.vervallen),
            nieuw=tuple(_los(nr, self.teksten, stap.daarna) for nr in stap.nieuw),
            andere_vragen=tuple(self._andere_vraag(nr, oud) for nr, oud in stap.deels.items()),
            punten=tuple(map(self._punt, stap.punten)),
            feiten=feitstappen(self.toen, self.nu, stap),
            getallen=getalstappen(self.toen, self.nu, stap),
            bovenoordelen=self.boven.rijen(),
            items=self._items(),
            andere_cijfers=self._cijfers(),
        )

    def _cijfers(self) -> tuple[Cijferstap, ...]:
        """Return the figures that are not what they were, where the later kader asks any."""
        if not self.nu.reeksen:
            return ()
        from toetsing.document.rondes.cijfers import cijferstappen  # only a kader with series pays for it

        return cijferstappen(self.nu, self.vergelijking)

    def _items(self) -> tuple[Itemstap, ...]:
        """Return the items in both rondes, where the later kader has any."""
        if not self.nu.itempunten:
            return ()
        from toetsing.document.rondes.items import itemstappen  # only a kader with items pays for it

        return itemstappen(self.toen, self.nu, self.vergelijking)

    # -- in sentences ----------------------------------------------------------------------------------------------

    def _zinnen(self) -> Iterator[str]:
        stap = self.vergelijking
        yield from self._aantallen()
        zonder = len(stap.criteria) < len(self.kort)
        yield from oordeelzinnen(stap.criteria, anders=self.anders, zonder=zonder)
        yield niet_terug_zin(stap.vervallen_criteria, self.eerst, self.daarna)
        if self.met_oorzaak:
            yield "De beslisregels van de rondes verschillen."
            yield oorzaken_in_woorden(stap.criteria)
        elif any(map(zeker_anders, (*stap.criteria, *stap.boven))):
            yield dezelfde_regels_zin(
                berekend=self.anders or self.boven.anders,
                feiten=any(feit.nr in {een.naam for een in stap.feiten} for feit in self.nu.losse_feiten),
                mensen=bool(self.nu.mensoordelen),
            )
        yield from self.boven.zinnen()
        yield veranderde_feiten_zin(veranderde_feiten(stap))
        yield onvergelijkbare_feiten_zin(onvergelijkbare_feiten(stap))
        for naam, beslist in ((self.eerst, self.beslist_toen), (self.daarna, self.beslist_nu)):
            yield gezet_in_zin(naam, afwijkend_vastgesteld(beslist.values()))
        yield from self.boven.gezet()
        telling = Counter(punt.stand for punt in stap.punten)
        if self.toen.heeft_scores or self.nu.heeft_scores:
            yield punten_zin(self.eerst, {soort.value: telling[soort] for soort in Puntstand if soort not in _NIEUW})
        yield erbij_zin({soort.value: telling[soort] for soort in _NIEUW})
        yield niet_opnieuw_zin(stap.daarna.toetsing)
        if gemengde_soort((stap.eerst, stap.daarna)):
            yield _GEMENGD

    def _aantallen(self) -> Iterator[str]:
        stap = self.vergelijking
        toen, nu = stap.gedeeld
        n = len(stap.verwachtingen)
        if n:
            yield gedeeld_zin(n, "beide rondes hebben", ((self.eerst, stand_van(toen)), (self.daarna, stand_van(nu))))
        los = sum(een.verandering is Scoreverandering.ONVERGELIJKBAAR for een in stap.verwachtingen)
        yield niet_te_vergelijken_zin(los, n)
        if not stap.alles_gedeeld:
            yield from op_zichzelf_zinnen(self.eerst, stand(stap.eerst), self.daarna, stand(stap.daarna))
            alleen = ((len(stap.vervallen), self.eerst), (len(stap.nieuw), self.daarna))
            yield niet_naast_elkaar_zin(alleen, len(stap.deels))

    def _in_het_kort(self, oordelen: Sequence[Oordeelvergelijking]) -> Iterator[str]:
        """Yield what changed, for who reads no more than that: of what is above the criteria the whole alone."""
        stap = self.vergelijking
        yield from self.boven.zinnen(alleen=(GEHEEL,))
        toen, nu = stap.gedeeld
        if toen.beoordeeld and telt_hetzelfde((self.toen, self.nu), [(een.was, een.nr) for een in stap.verwachtingen]):
            standen = ((self.eerst, stand_van(toen)), (self.daarna, stand_van(nu)))
            gedeeld = gedeeld_zin(len(stap.verwachtingen), "beide rondes hebben", standen)
            yield f"{gedeeld} {dat_is_zin(toen, nu)}"
        zonder = len(oordelen) < len(self.kort)
        yield from veranderd_op(oordelen, anders=self.anders, met_oorzaak=self.met_oorzaak) or oordeelzinnen(
            stap.criteria, anders=self.anders, zonder=zonder
        )
        if self.met_oorzaak and any(map(zeker_anders, stap.criteria)):
            yield ANDERE_REGELS
        if gemengde_soort((stap.eerst, stap.daarna)):
            yield _GEMENGD

    # -- in rows ---------------------------------------------------------------------------------------------------

    def _oordeel(self, een: Criteriumvergelijking) -> Oordeelvergelijking:
        nu = self.beslist_nu.get(een.nr)
        te_vergelijken = isinstance(een.uitkomst, Viertal) or een.vastgesteld is not None
        toen = self.beslist_toen.get(een.was[0]) if te_vergelijken else None
        return Oordeelvergelijking(
            nr=een.nr,
            was=opsomming(een.was),
            kort=self.kort[een.nr],
            eerst=letter_van(self.toen, toen.nr, toen.mogelijk) if toen and toen.mogelijk else None,
            eerst_noot=_noot(self.toen, toen),
            eerst_vastgesteld=letter_van(self.toen, toen.nr, toen.geldend) if toen and toen.geldend else None,
            daarna=letter_van(self.nu, nu.nr, nu.mogelijk) if nu and nu.mogelijk else None,
            daarna_noot=_noot(self.nu, nu),
            daarna_vastgesteld=letter_van(self.nu, nu.nr, nu.geldend) if nu and nu.geldend else None,
            verandering=verandering_van(een),
            verandering_vastgesteld=vastgesteld_verandering_van(een),
            oorzaak=oorzaak_van(een),
            uitleg=self._uitleg(een),
        )

    def _uitleg(self, een: Criteriumvergelijking) -> str:
        """Return the oordelen by either rules where those differ, or why nothing can be said."""
        vier = een.uitkomst
        return beide_regels(vier, self.eerst, self.daarna) if isinstance(vier, Viertal) else vier.value

    def _score(self, een: Verwachtingvergelijking) -> Scorevergelijking:
        stap = self.vergelijking
        return Scorevergelijking(
            nr=een.nr,
            was=een.was,
            tekst=self.teksten[een.nr],
            eerst=als_woord(een.eerst),
            eerst_cel=_cel(stap.eerst, een.was),
            daarna=als_woord(een.daarna),
            daarna_cel=_cel(stap.daarna, een.nr),
            verandering=een.verandering.value,
            noot=f"overgenomen uit {een.overgenomen}" if een.overgenomen else "",
        )

    def _andere_vraag(self, nr: str, oud: str) -> Anderevraag:
        toen, nu = self.toen.per_nr[oud], self.nu.per_nr[nr]
        return Anderevraag(
            was=oud,
            nr=nr,
            relatie=nu.relatie.value,
            tekst=nu.tekst,
            eerst=toen.antwoord(self.vergelijking.eerst.toetsing.scores[oud]),
            daarna=nu.antwoord(self.vergelijking.daarna.toetsing.scores[nr]),
        )

    def _punt(self, punt: Verbeterpuntstand) -> Puntregel:
        tekst = self.teksten[punt.nr] if punt.nr is not None else self.oude_teksten[punt.was or ""]
        return Puntregel(was=punt.was or "", nr=punt.nr or "", tekst=tekst, stand=punt.stand.value)


def _noot(kader: Kader, criterium: Criteriumuitslag | None) -> str:
    gezet = vastgesteld_van(kader, criterium) if criterium else None
    return f"afwijkend vastgesteld: {gezet.tekst}" if gezet else ""


def _cel(uitslag: Uitslag, nr: str) -> str:
    plek = uitslag.toetsing.herkomst.get(nr)
    return (plek.adres or "") if plek else ""


def _los(nr: str, teksten: Mapping[str, str], uitslag: Uitslag) -> Losseverwachting:
    return Losseverwachting(nr=nr, tekst=teksten[nr], score=als_woord(uitslag.toetsing.scores[nr]))
