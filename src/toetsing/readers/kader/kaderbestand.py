"""Reads and checks a kader file: every fault at once, each with its line. A kader that comes out is sound.

Sound means: the evaluator never fails on it. Whether the beslisregels are *complete* is a question for the
certificate, not for loading.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Bron, Criterium, Feit, Kader, Thema
from toetsing.domain.meldingen import is_fout
from toetsing.domain.oordelen import GEHEEL, Bovenregels, Oordeelniveau
from toetsing.domain.rules.boom import GEEN, Laag, Oordeel
from toetsing.domain.schaal import Schaal
from toetsing.domain.words.woorden import met_punten, opsomming
from toetsing.readers.kader.bovenregels import BIJ_REGELS, REGELVELDEN, Bovenlezer, meld_onzegbaar, regelknoop
from toetsing.readers.kader.bronnen import lees_bron, lees_bronnen
from toetsing.readers.kader.feiten import Feitenlezer, meld_ongenoemd
from toetsing.readers.kader.kadernummers import Kadernummers, alle_nummers, bezette_woorden
from toetsing.readers.kader.kaderregels import (
    GRENS_KNOOP,
    GRENS_WERK,
    Namen,
    Regelknoop,
    Regellezer,
    alle_groepen,
    groepsnamen,
)
from toetsing.readers.kader.mensen import Mensenlezer
from toetsing.readers.kader.metitems import OVERAL, alleen_bladen, heeft_items, is_zonder_scores, vraagt_mensen
from toetsing.readers.kader.rondes import lees_rondes
from toetsing.readers.kader.schalen import kies_schaal, lees_schalen, toets_naam
from toetsing.readers.kader.verwachtingen import Verwachtinglezer, punten_op_plaats
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.reeksen import Reeks
    from toetsing.domain.registers import Kadertermijn, Register
    from toetsing.domain.velden import Veld
    from toetsing.readers.kader.items import Itemlezer

KADER: Final = (
    "kader", "versie", "titel", "vervolg_op", "bron", "bronnen", "scores", "schalen", "feiten", "oordelen", "oordeel",
    "rondes", "items", OVERAL, "voetnoten", "toelichting", "voetnoot", "nvt", "termijnen", "registers", *REGELVELDEN,
    *BIJ_REGELS, "themas", "reeksen",
)  # fmt: skip
THEMA: Final = (
    "nr", "naam", "norm", "bron", "nvt", "groep", "oordelen", "oordeel", "beslisregels", "themaregels", *BIJ_REGELS,
    "items", "criteria",
)  # fmt: skip
CRITERIUM: Final = (
    "nr", "kort", "tekst", "bron", "nvt", "groep", "oordelen", "oordeel", "beslisregels", *BIJ_REGELS, "getal", "items",
    "verwachtingen",
)  # fmt: skip
OORDEEL: Final = ("letter", "naam")
"""Which fields each kind of block has."""


@lru_cache(maxsize=16)
def load_kader(inhoud: bytes, bestand: str) -> tuple[Kader | None, tuple[Melding, ...]]:
    """Return the kader in these bytes, or None, and everything wrong with it. `bestand` names it in meldingen.

    The same bytes give the same kader, so a run that asks for it again does not read it again.
    """
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    lezer = _Kaderlezer(boom)
    kader = lezer.kader(wortel, sha256(inhoud).hexdigest())
    aantal = len(list(kader.verwachtingen)) + sum(not punt.gescoord for punt in kader.itempunten)
    if aantal > GRENS_VERWACHTINGEN:
        boom.meld(wortel, "K043", aantal=aantal, grens=GRENS_VERWACHTINGEN)
    if not any(map(is_fout, boom.meldingen)):
        if kader.schaal.naam and not kader.kent_voldoende:
            boom.meld(wortel, "K054")
        lezer.meld_te_veel(kader)
        meld_ongenoemd(boom, lezer.feitknopen, kader)
    meldingen = tuple(sorted(dict.fromkeys(boom.meldingen), key=lambda m: m.plek.lijn or 0))
    return (None if any(map(is_fout, meldingen)) else replace(kader, opmerkingen=meldingen)), meldingen


GRENS_VERWACHTINGEN: Final = 2_000
"""The most verwachtingen of a kader: proving one of so many in one criterium takes seconds, of ten thousand minutes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Erfenis:
    """What a lower level takes over from above unless it says otherwise."""

    bron: str
    nvt: bool
    regels: Regelknoop | None
    themaregels: Regelknoop | None
    regels_van: str = ""
    items: tuple[Veld, ...] = ()


class _Kaderlezer:
    """One pass over the tree. Collects meldingen in the tree it reads."""

    def __init__(self, boom: Yamlboom) -> None:
        self.boom = boom
        self.bronnen: tuple[Bron, ...] = ()
        self.schalen: tuple[Schaal, ...] = ()
        self.voetnoten: dict[str, str] = {}
        self.nummers = Kadernummers(boom)
        self.vervolg_op: str | None = None
        self.feiten: tuple[Feit, ...] = ()
        self.feitknopen: list[yaml.Node] = []
        self.mensen = Mensenlezer(boom)
        self.regelknopen: list[Regelknoop] = []
        self.themaknopen: list[Regelknoop] = []
        self.bovenknopen: dict[str, Regelknoop] = {}
        self.regellezers: dict[tuple[Oordeelniveau, ...], Regellezer] = {}
        self.oordeelknopen: list[tuple[yaml.Node, tuple[Oordeelniveau, ...]]] = []

    def kader(self, wortel: yaml.Node, hash_: str) -> Kader:
        boom = self.boom
        velden = boom.velden(wortel, KADER, "het kader")
        self.vervolg_op = self.nummers.vervolg_op = boom.optioneel(velden, "vervolg_op")
        beschreven = is_zonder_scores(velden)
        self.bronnen = lees_bronnen(boom, velden.get("bronnen"))
        self.schalen = (Schaal(naam="", niveaus=()),) if beschreven else lees_schalen(boom, velden, wortel, self._bron)
        mensen = vraagt_mensen(velden)
        oordelen = () if beschreven and not mensen else self._oordelen(velden.get("oordelen"), wortel)
        self.voetnoten = {
            nr: boom.waarde(knoop, nr) or "" for nr, knoop in boom.paren(velden.get("voetnoten"), "voetnoten").items()
        }
        namen = Namen(alle_groepen(boom, velden.get("themas")), alle_nummers(velden.get("themas")))
        self.nummers.bezet = bezette_woorden(
            [niveau for schaal in self.schalen for niveau in schaal.niveaus], oordelen, namen.groepen
        )
        bron = self._bron(velden, None, wortel, "het kader")
        self.feitknopen = list(boom.lijst(velden.get("feiten"), "feiten"))
        self.feiten = Feitenlezer(
            boom=boom,
            bezet=self.nummers.bezet
            | {nr: f"het nummer van verwachting {eigen}" for nr, eigen in namen.nummers.items()},
            schaal=partial(kies_schaal, boom, self.schalen),
            bron=lambda eigen, knoop, bij: self._bron(eigen, bron, knoop, bij),
            voetnoot=self._voetnoot,
        ).feiten(self.feitknopen)
        self.itemlezer = self._itemlezer(velden, bron) if heeft_items(velden) else None
        self.verwachtinglezer = Verwachtinglezer(
            boom=boom,
            nummers=self.nummers,
            schaal=partial(kies_schaal, boom, self.schalen),
            bron=self._bron,
            voetnoot=self._voetnoot,
            vervolg_op=self.vervolg_op,
            items=self.itemlezer,
        )
        self.oordelen, self.namen = oordelen, namen
        erfenis = _Erfenis(
            bron=bron,
            nvt=boom.ja_nee(velden, "nvt", standaard=False),
            regels=None,
            themaregels=None,
            items=self._items(velden, (), bron, OVERAL),
        )
        self.bovenlezer = Bovenlezer(
            boom=boom,
            lezer=self._regellezer,
            oordelen=self._oordelen_boven,
        )
        self.oordeelschaal = self.bovenlezer.schaal_van(oordelen)
        erfenis = self._met_regels(velden, erfenis, "het kader", "eindregels")
        if "themas" not in velden and not (beschreven and (mensen or alleen_bladen(velden))):
            boom.meld(wortel, "K002", veld="themas", bij="het kader")
        themas = tuple(self._thema(knoop, erfenis) for knoop in boom.lijst(velden.get("themas"), "themas"))
        self._nvt_zonder_niveau(velden, erfenis, "het kader", [een for thema in themas for een in thema.criteria])
        if self.itemlezer is not None:
            self.itemlezer.ongenoemd()
        eindregels = self._eindregels(velden, erfenis.bron, themas)
        for waar, die in ((velden.get("oordelen"), oordelen), *self.oordeelknopen) if self.bovenknopen else ():
            meld_onzegbaar(boom, waar, die)
        for regels in self.regelknopen:
            if not any(lezer.heeft_gelezen(regels) for lezer in self.regellezers.values()):
                self._regellezer(self._oordelen_bij({}, regels)).ongebruikt(regels, self.schalen)
        for knoop in self.themaknopen:
            if all(knoop is not van_een for van_een in self.bovenknopen.values()):
                boom.meld(knoop.velden[knoop.veld], "K059", wat="thema")
        termijnen, registers = self._registers(velden, bron, themas)
        return Kader(
            id=boom.tekst(velden, "kader", wortel, "het kader"),
            versie=boom.tekst(velden, "versie", wortel, "het kader"),
            titel=boom.tekst(velden, "titel", wortel, "het kader"),
            sha256=hash_,
            bron=erfenis.bron,
            bronnen=self.bronnen,
            schalen=(*self.schalen, *self.mensen.schalen),
            oordelen=oordelen,
            oordeelschaal=self.oordeelschaal,
            themas=themas,
            eindregels=eindregels,
            feiten=(*self.feiten, *self.mensen.oordelen),
            voetnoten=self.voetnoten,
            toelichting=boom.optioneel(velden, "toelichting"),
            voetnoot=self._voetnoot(velden),
            rondes=lees_rondes(boom, velden.get("rondes"), self.bronnen),
            vervolg_op=self.vervolg_op,
            registers=registers,
            termijnen=termijnen,
            reeksen=self._reeksen(velden, erfenis.bron),
        )

    def _reeksen(self, velden: dict[str, yaml.Node], bron: str) -> tuple[Reeks, ...]:
        if "reeksen" not in velden:
            return ()
        from toetsing.readers.kader.reeksen import lees_reeksen  # only a kader that asks for series pays for it

        return lees_reeksen(self.boom, velden["reeksen"], bron, self._bron)

    def _itemlezer(self, velden: dict[str, yaml.Node], bron: str) -> Itemlezer:
        from toetsing.readers.kader.items import Itemlezer  # only a kader with items pays for it

        zonder = is_zonder_scores(velden)
        lezer = Itemlezer(self.boom, self.nummers, self._bron, self._voetnoot, altijd_zonder=zonder)
        lezer.declaraties(velden.get("items"), bron)
        return lezer

    def _items(
        self, velden: dict[str, yaml.Node], geerfd: tuple[Veld, ...], bron: str, veld: str = "items"
    ) -> tuple[Veld, ...]:
        return geerfd if self.itemlezer is None else self.itemlezer.bij(velden, geerfd, bron, veld)

    def meld_te_veel(self, kader: Kader) -> None:
        """Report each node above the criteria of which there are more states than can be looked at."""
        if not kader.heeft_bovenregels:
            return
        from toetsing.domain.knopen import knopen_boven  # only a kader that has such rules pays for it

        for knoop in knopen_boven(kader).values():
            if knoop.meer_standen_dan(GRENS_KNOOP, GRENS_WERK):
                regels = self.bovenknopen[knoop.naam]
                grens = met_punten(GRENS_KNOOP)
                self.boom.meld(regels.velden[regels.veld], "K070", wat=knoop.naam, grens=grens)

    def _registers(
        self, velden: dict[str, yaml.Node], bron: str, themas: Sequence[Thema]
    ) -> tuple[tuple[Kadertermijn, ...], tuple[Register, ...]]:
        """Read the terms and registers of the kader."""
        if not {"termijnen", "registers"} & set(velden):
            return (), ()
        from toetsing.readers.kader.registers import Registerlezer, lees_termijnen  # only a kader that has them pays

        termijnen = lees_termijnen(self.boom, velden, bron, self._bron)
        nrs = [nr for t in themas for c in t.criteria for nr in (t.nr, c.nr, *(v.nr for v in c.verwachtingen))]
        lezer = Registerlezer(boom=self.boom, lees_bron=self._bron, termijnen=termijnen, nrs=nrs)
        return termijnen, lezer.registers(velden, bron)

    # -- sources, scales, footnotes --------------------------------------------------------------------------------

    def _bron(self, velden: dict[str, yaml.Node], geerfd: str | None, ouder: yaml.Node, bij: str) -> str:
        """Return the source of a node: its own, or that of what is above it (None: nothing is, so it needs one)."""
        if "bron" not in velden and geerfd is not None:
            return geerfd
        return lees_bron(self.boom, velden, ouder, bij, self.bronnen)

    def _voetnoot(self, velden: dict[str, yaml.Node]) -> str | None:
        nr = self.boom.optioneel(velden, "voetnoot")
        if nr is not None and nr not in self.voetnoten:
            self.boom.meld(velden["voetnoot"], "K009", voetnoot=nr)
        return nr

    def _oordelen(self, knoop: yaml.Node | None, wortel: yaml.Node) -> tuple[Oordeelniveau, ...]:
        boom = self.boom
        if knoop is None:
            boom.meld(wortel, "K002", veld="oordelen", bij="het kader")
        boom.niet_leeg(knoop, "oordelen", "minstens één oordeel")
        niveaus: list[Oordeelniveau] = []
        for item in boom.lijst(knoop, "oordelen"):
            velden = boom.velden(item, OORDEEL, "een oordeel")
            letter = boom.tekst(velden, "letter", item, "een oordeel")
            toets_naam(boom, item, letter, [*(n.letter for n in niveaus), GEEN, "bron"])
            naam = boom.tekst(velden, "naam", item, f"oordeel {letter}")
            niveaus.append(Oordeelniveau(letter=Oordeel(letter), naam=naam))
        return tuple(niveaus)

    def _oordelen_boven(self, knoop: yaml.Node | None, wortel: yaml.Node) -> tuple[Oordeelniveau, ...]:
        """Read oordelen of a node above the criteria: rows can count them."""
        oordelen = self._oordelen(knoop, wortel)
        meld_onzegbaar(self.boom, knoop, oordelen)
        return oordelen

    # -- themas, criteria, verwachtingen ---------------------------------------------------------------------------

    def _erft(
        self, velden: dict[str, yaml.Node], knoop: yaml.Node, erfenis: _Erfenis, bij: str, eigen: str
    ) -> _Erfenis:
        erfenis = replace(
            erfenis,
            bron=self._bron(velden, erfenis.bron, knoop, bij),
            nvt=self.boom.ja_nee(velden, "nvt", standaard=erfenis.nvt),
        )
        erfenis = replace(erfenis, items=self._items(velden, erfenis.items, erfenis.bron))
        return self._met_regels(velden, erfenis, bij, eigen)

    def _met_regels(self, alle: dict[str, yaml.Node], erfenis: _Erfenis, bij: str, eigen: str) -> _Erfenis:
        """Return what a level gives to those below it, with the rows that stand there.

        `eigen` are those that decide the level itself: where people do, they are reported, and what belongs to them.
        """
        velden = alle
        if "oordeel" in alle:
            andere = any(veld in alle for veld in REGELVELDEN if veld != eigen)
            weg = [veld for veld in (eigen, *(() if andere else BIJ_REGELS)) if veld in alle]
            for veld in weg:
                self.boom.meld(alle[veld], "K091", regels=veld, bij=bij)
            velden = {veld: knoop for veld, knoop in alle.items() if veld not in weg}
        if not any(veld in velden for veld in REGELVELDEN):
            for veld in ("volgorde", "trap", "daarna"):
                if veld in velden:
                    self.boom.meld(velden[veld], "K002", veld="beslisregels", bij=f"'{veld}'")
            if "lege_noemer" in velden:
                self.boom.meld(velden["lege_noemer"], "K045", bij=bij)
        if "beslisregels" in velden:
            self.regelknopen.append(regelknoop(self.boom, velden, "beslisregels", erfenis.bron))
            erfenis = replace(erfenis, regels=self.regelknopen[-1], regels_van=bij)
        if "themaregels" in velden:
            self.themaknopen.append(regelknoop(self.boom, velden, "themaregels", erfenis.bron))
            erfenis = replace(erfenis, themaregels=self.themaknopen[-1])
        return erfenis

    def _eindregels(self, velden: dict[str, yaml.Node], bron: str, themas: Sequence[Thema]) -> Bovenregels | None:
        """Read what decides the whole: people, or rows over its themas and all that is below them."""
        if self.mensen.geven_het(velden):
            regelset = self.mensen.gegeven(
                GEHEEL, self.boom.optioneel(velden, "titel") or "", self.oordelen, bron, velden["oordeel"]
            )[1]
            return Bovenregels(regelset=regelset, oordelen=self.oordelen, schaal=self.oordeelschaal)
        if "eindregels" not in velden:
            return None
        self.bovenknopen[GEHEEL] = knoop = regelknoop(self.boom, velden, "eindregels", bron)
        from toetsing.domain.knopen import onderdelen_onder_kader  # only a kader that has such rules pays for it

        onderdelen = onderdelen_onder_kader(themas, self.oordeelschaal)
        lagen = (Laag.THEMA, Laag.CRITERIUM, Laag.VERWACHTING)
        return self.bovenlezer.regels(knoop, self.oordelen, onderdelen, lagen, "het kader")

    def _themaregels(self, velden: dict[str, yaml.Node], erfenis: _Erfenis, thema: Thema, knoop: yaml.Node) -> Thema:
        """Read what decides a thema: people, or rows over its criteria and all below them; `oordelen` are of these."""
        if self.mensen.geven_het(velden):
            eigen = velden.get("oordelen")
            oordelen = self.oordelen if eigen is None else self._oordelen_boven(eigen, knoop)
            regelset = self.mensen.gegeven(thema.nr, thema.naam, oordelen, erfenis.bron, velden["oordeel"])[1]
            regels = Bovenregels(regelset=regelset, oordelen=oordelen, schaal=self.bovenlezer.schaal_van(oordelen))
            return replace(thema, regels=regels)
        erft = "themaregels" not in velden
        if erfenis.themaregels is None or (
            erft and thema.alleen_beschreven
        ):  # nothing below it has an oordeel to count
            if "oordelen" in velden:
                self.boom.meld(velden["oordelen"], "K002", veld="themaregels", bij="'oordelen'")
            return thema
        eigen = velden.get("oordelen")
        oordelen = self.oordelen if eigen is None else self._oordelen_boven(eigen, knoop)
        from toetsing.domain.kader import naam_van_thema
        from toetsing.domain.knopen import onderdelen_onder_thema  # as for the whole

        onderdelen = onderdelen_onder_thema(thema)
        lagen = (Laag.CRITERIUM, Laag.VERWACHTING)
        self.bovenknopen[naam_van_thema(thema)] = erfenis.themaregels
        regels = self.bovenlezer.regels(erfenis.themaregels, oordelen, onderdelen, lagen, f"thema {thema.nr}")
        return replace(thema, regels=regels)

    def _thema(self, knoop: yaml.Node, erfenis: _Erfenis) -> Thema:
        velden = self.boom.velden(knoop, THEMA, "een thema")
        nr = self.nummers.nummer(velden, knoop, "", "een thema")
        bij = f"thema {nr}"
        erfenis = self._erft(velden, knoop, erfenis, bij, "themaregels")
        if "criteria" not in velden:
            self.boom.meld(knoop, "K002", veld="criteria", bij=bij)
        thema = Thema(
            nr=nr,
            naam=self.boom.tekst(velden, "naam", knoop, bij),
            norm=self.boom.optioneel(velden, "norm") or "",
            criteria=tuple(
                self._criterium(k, nr, erfenis) for k in self.boom.lijst(velden.get("criteria"), "criteria")
            ),
            bron=erfenis.bron,
            groepen=frozenset(groepsnamen(self.boom, velden.get("groep"))),
        )
        self._nvt_zonder_niveau(velden, erfenis, bij, thema.criteria)
        return self._themaregels(velden, erfenis, thema, knoop)

    def _nvt_zonder_niveau(
        self, velden: dict[str, yaml.Node], erfenis: _Erfenis, bij: str, criteria: Sequence[Criterium]
    ) -> None:
        """Report where nvt is allowed of verwachtingen of which no scale has it."""
        schalen = [verwachting.schaal for criterium in criteria for verwachting in criterium.verwachtingen]
        if (
            "nvt" in velden
            and erfenis.nvt
            and any(een.niveaus for een in schalen)
            and not any(een.nvt for een in schalen)
        ):
            self.boom.meld(velden["nvt"], "K060", bij=bij)

    def _criterium(self, knoop: yaml.Node, thema: str, erfenis: _Erfenis) -> Criterium:
        velden = self.boom.velden(knoop, CRITERIUM, "een criterium")
        nr = self.nummers.nummer(velden, knoop, thema, "een criterium")
        bij = f"criterium {nr}"
        vervangt = erfenis.regels_van if "beslisregels" in velden else ""
        erfenis = self._erft(velden, knoop, erfenis, bij, "beslisregels")
        if "verwachtingen" not in velden and "oordeel" not in velden:
            self.boom.meld(knoop, "K002", veld="verwachtingen", bij=bij)
        zegt = "kort" if "kort" in velden and "tekst" not in velden else "tekst"
        tekst = self.boom.tekst(velden, zegt, knoop, bij)
        oordelen = self._oordelen_bij(velden, erfenis.regels)
        gelezen = [
            self.verwachtinglezer.verwachting(k, nr, erfenis.bron, erfenis.items, nvt=erfenis.nvt)
            for k in self.boom.lijst(velden.get("verwachtingen"), "verwachtingen")
        ]
        criterium = Criterium(
            nr=nr,
            kort=self.boom.optioneel(velden, "kort") or tekst,
            tekst=tekst,
            verwachtingen=tuple(verwachting for verwachting, _ in gelezen if verwachting is not None),
            itempunten=tuple(punten_op_plaats(gelezen)),
            regelset=None,
            oordelen=oordelen,
            oordeelschaal=self.bovenlezer.schaal_van(oordelen),
            bron=erfenis.bron,
            feiten=self.feiten,
            groepen=frozenset(groepsnamen(self.boom, velden.get("groep"))),
            vervangt=vervangt,
        )
        self._nvt_zonder_niveau(velden, erfenis, bij, (criterium,))
        if "getal" in velden:
            criterium = replace(criterium, getal=self._regellezer(oordelen).getal(velden["getal"], criterium))
        if self.mensen.geven_het(velden):
            feit, gegeven = self.mensen.gegeven(nr, criterium.kort, oordelen, erfenis.bron, velden["oordeel"])
            return replace(criterium, regelset=gegeven, feiten=(*criterium.feiten, feit))
        beschreven = criterium.itempunten and not criterium.verwachtingen and "beslisregels" not in velden
        if erfenis.regels is None or beschreven:
            return criterium
        if not criterium.onderdelen:
            self.boom.meld(knoop, "K016", nr=nr)
            return criterium
        if "oordelen" in velden and "beslisregels" not in velden:
            geerfd = self._regellezer(self._oordelen_bij({}, erfenis.regels))
            vreemd = geerfd.regelset(erfenis.regels, criterium.onderdelen).letters_buiten(criterium.letters)
            if vreemd:
                eigen, geeft = opsomming(een.letter for een in oordelen), opsomming(vreemd)
                self.boom.meld(velden["oordelen"], "K090", criterium=nr, eigen=eigen, geeft=geeft)
                return criterium
        lezer = self._regellezer(oordelen)
        regelset = lezer.regelset(erfenis.regels, criterium.onderdelen)
        lezer.past_bij(criterium, regelset, erfenis.regels.velden[erfenis.regels.veld])
        return replace(criterium, regelset=regelset)

    def _regellezer(self, oordelen: tuple[Oordeelniveau, ...]) -> Regellezer:
        """Return what reads the rows of whatever can have these oordelen."""
        if oordelen not in self.regellezers:
            lezer = Regellezer(self.boom, oordelen, self.namen, self._bron, self.feiten)
            lezer.items = () if self.itemlezer is None else self.itemlezer.bekend
            self.regellezers[oordelen] = lezer
        return self.regellezers[oordelen]

    def _oordelen_bij(self, velden: dict[str, yaml.Node], regels: Regelknoop | None) -> tuple[Oordeelniveau, ...]:
        """Return what a criterium can have: its own, else those in one block with its rows, else those of the kader."""
        eigen = velden.get("oordelen") or (None if regels is None else regels.velden.get("oordelen"))
        if eigen is None:
            return self.oordelen
        for knoop, oordelen in self.oordeelknopen:
            if knoop is eigen:
                return oordelen
        self.oordeelknopen.append((eigen, self._oordelen(eigen, eigen)))
        return self.oordeelknopen[-1][1]
