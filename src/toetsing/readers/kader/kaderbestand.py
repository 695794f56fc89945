"""Reads and checks a kader file: every fault at once, each with its line. A kader that comes out is sound.

Sound means: the evaluator never fails on it. Whether the beslisregels are *complete* is a question for the
certificate, not for loading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Bron, Criterium, Kader, Oordeelniveau, Ronde, Thema, Verwachting
from toetsing.domain.meldingen import is_fout
from toetsing.domain.rules.boom import GEEN, Oordeel
from toetsing.domain.rules.taal import WOORDEN
from toetsing.domain.scores import Score, Scoreniveau, normaliseer_invoer
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.kopnamen import NIET_MEE, ONGELDIG
from toetsing.readers.kader.kadernummers import Kadernummers, alle_nummers, bezette_woorden
from toetsing.readers.kader.kaderregels import Namen, Regellezer, alle_groepen, groepsnamen
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.meldingen import Melding
    from toetsing.domain.rules.boom import Regelset

_KADER: Final = (
    "kader", "versie", "titel", "vervolg_op", "bron", "bronnen", "scores", "oordelen", "rondes", "voetnoten",
    "toelichting", "voetnoot", "nvt", "themas",
)  # fmt: skip
_THEMA: Final = ("nr", "naam", "norm", "bron", "nvt", "beslisregels", "volgorde", "lege_noemer", "criteria")
_CRITERIUM: Final = ("nr", "kort", "tekst", "bron", "nvt", "beslisregels", "volgorde", "lege_noemer", "verwachtingen")
_VERWACHTING: Final = ("nr", "tekst", "bron", "nvt", "groep", "telt_mee", "reden", "voetnoot", "was")


@lru_cache(maxsize=16)
def load_kader(inhoud: bytes, bestand: str) -> tuple[Kader | None, tuple[Melding, ...]]:
    """Return the kader in these bytes, or None, and everything wrong with it. `bestand` names it in meldingen.

    The same bytes give the same kader, so a run that asks for it again does not read it again.
    """
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    kader = _Kaderlezer(boom).kader(wortel, sha256(inhoud).hexdigest())
    aantal = len(list(kader.verwachtingen))
    if aantal > GRENS_VERWACHTINGEN:
        boom.meld(wortel, "K043", aantal=aantal, grens=GRENS_VERWACHTINGEN)
    meldingen = tuple(sorted(boom.meldingen, key=lambda m: m.plek.lijn or 0))
    return (None if any(map(is_fout, meldingen)) else replace(kader, opmerkingen=meldingen)), meldingen


GRENS_VERWACHTINGEN: Final = 2_000
"""The most verwachtingen of a kader: proving one of so many in one criterium takes seconds, of ten thousand minutes."""
_BEZET: Final = ("open", ONGELDIG, NIET_MEE)
"""What a workbook shows in the place of a score: no score can be called that."""
_GETAL: Final = re.compile(r"[0-9]+(?:\.[0-9]+)*%?")
"""No score can be called that: in "2 of 3" nobody could tell how many from which."""
_NIET_IN_NAAM: Final = ',"'
"""Would end a name in a list of choices or in a formula."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Erfenis:
    """What a lower level takes over from above unless it says otherwise."""

    bron: str
    nvt: bool
    regelset: Regelset | None
    regels_op: yaml.Node | None


class _Kaderlezer:
    """One pass over the tree. Collects meldingen in the tree it reads."""

    def __init__(self, boom: Yamlboom) -> None:
        self.boom = boom
        self.bronnen: tuple[Bron, ...] = ()
        self.schaal: tuple[Scoreniveau, ...] = ()
        self.voetnoten: dict[str, str] = {}
        self.nummers = Kadernummers(boom)
        self.vervolg_op: str | None = None

    def kader(self, wortel: yaml.Node, hash_: str) -> Kader:
        boom = self.boom
        velden = boom.velden(wortel, _KADER, "het kader")
        self.vervolg_op = boom.optioneel(velden, "vervolg_op")
        self.bronnen = self._bronnen(velden.get("bronnen"))
        self.schaal = self._schaal(velden.get("scores"), wortel)
        oordelen = self._oordelen(velden.get("oordelen"), wortel)
        self.voetnoten = {
            nr: boom.waarde(knoop, nr) or "" for nr, knoop in boom.paren(velden.get("voetnoten"), "voetnoten").items()
        }
        letters = [niveau.letter for niveau in oordelen]
        namen = Namen(alle_groepen(boom, velden.get("themas")), alle_nummers(velden.get("themas")))
        self.nummers.bezet = bezette_woorden(self.schaal, oordelen, namen.groepen)
        self.regels = Regellezer(boom, self.schaal, letters, namen, self._bron)
        erfenis = _Erfenis(
            bron=self._bron(velden, None, wortel, "het kader"),
            nvt=boom.ja_nee(velden, "nvt", standaard=False),
            regelset=None,
            regels_op=None,
        )
        if "themas" not in velden:
            boom.meld(wortel, "K002", veld="themas", bij="het kader")
        return Kader(
            id=boom.tekst(velden, "kader", wortel, "het kader"),
            versie=boom.tekst(velden, "versie", wortel, "het kader"),
            titel=boom.tekst(velden, "titel", wortel, "het kader"),
            sha256=hash_,
            bron=erfenis.bron,
            bronnen=self.bronnen,
            schaal=self.schaal,
            oordelen=oordelen,
            themas=tuple(self._thema(knoop, erfenis) for knoop in boom.lijst(velden.get("themas"), "themas")),
            voetnoten=self.voetnoten,
            toelichting=boom.optioneel(velden, "toelichting"),
            voetnoot=self._voetnoot(velden),
            rondes=tuple(self._ronde(knoop) for knoop in boom.lijst(velden.get("rondes"), "rondes")),
            vervolg_op=self.vervolg_op,
        )

    # -- sources, scales, footnotes --------------------------------------------------------------------------------

    def _bronnen(self, knoop: yaml.Node | None) -> tuple[Bron, ...]:
        bronnen = []
        for id_, inhoud in self.boom.paren(knoop, "bronnen").items():
            velden = self.boom.velden(inhoud, ("titel", "uitgever", "periode"), f"bron {id_}")
            titel, uitgever, periode = (
                self.boom.tekst(velden, veld, inhoud, f"bron {id_}") for veld in ("titel", "uitgever", "periode")
            )
            bronnen.append(Bron(id=id_, titel=titel, uitgever=uitgever, periode=periode))
        return tuple(bronnen)

    def _bron(self, velden: dict[str, yaml.Node], geerfd: str | None, ouder: yaml.Node, bij: str) -> str:
        """Return the source of a node: its own, or that of what is above it (None: nothing is, so it needs one)."""
        if "bron" not in velden and geerfd is not None:
            return geerfd
        bron = self.boom.tekst(velden, "bron", ouder, bij)
        bekend = [b.id for b in self.bronnen]
        if bron and bron.partition(",")[0] not in bekend:
            self.boom.meld(velden["bron"], "K008", bron=bron, toegestaan=", ".join(bekend) or "(geen)")
        return bron

    def _voetnoot(self, velden: dict[str, yaml.Node]) -> str | None:
        nr = self.boom.optioneel(velden, "voetnoot")
        if nr is not None and nr not in self.voetnoten:
            self.boom.meld(velden["voetnoot"], "K009", voetnoot=nr)
        return nr

    def _schaal(self, knoop: yaml.Node | None, wortel: yaml.Node) -> tuple[Scoreniveau, ...]:
        if knoop is None:
            self.boom.meld(wortel, "K002", veld="scores", bij="het kader")
        schaal: list[Scoreniveau] = []
        vormen: dict[str, str] = {}
        for item in self.boom.lijst(knoop, "scores"):
            velden = self.boom.velden(item, ("teken", "naam", "soort", "voldoet", "invoer", "bron"), "een score")
            teken = self.boom.tekst(velden, "teken", item, "een score")
            naam = self.boom.tekst(velden, "naam", item, f"score {teken}")
            self._nieuwe_naam(item, naam, ["open", *(n.naam for n in schaal)])
            if _GETAL.fullmatch(naam):
                self.boom.meld(item, "K012", waarde=naam)
            self._nieuwe_naam(item, teken, [*_BEZET, *(n.teken for n in schaal)])
            soort = self.boom.optioneel(velden, "soort")
            if soort not in (None, "nvt"):
                self.boom.meld(velden["soort"], "K005", veld="soort", verwacht="nvt, of niets")
            invoer = tuple(
                waarde
                for vorm in self.boom.lijst(velden.get("invoer"), "invoer")
                if (waarde := self.boom.waarde(vorm, "invoer"))
            )
            invoer = invoer if teken in invoer else (teken, *invoer)
            for vorm in invoer:
                al = vormen.setdefault(normaliseer_invoer(vorm), teken)
                if al != teken:
                    self.boom.meld(item, "K010", waarde=vorm, teken=al)
            schaal.append(
                Scoreniveau(
                    teken=Score(teken),
                    naam=naam,
                    nvt=soort == "nvt",
                    voldoet=self.boom.ja_nee(velden, "voldoet", standaard=False),
                    invoer=invoer,
                    bron=self._bron(velden, "", item, f"score {teken}") or None,
                )
            )
        if schaal and not any(niveau.voldoet for niveau in schaal):
            self.boom.meld(knoop, "K011")
        return tuple(schaal)

    def _oordelen(self, knoop: yaml.Node | None, wortel: yaml.Node) -> tuple[Oordeelniveau, ...]:
        if knoop is None:
            self.boom.meld(wortel, "K002", veld="oordelen", bij="het kader")
        niveaus: list[Oordeelniveau] = []
        for item in self.boom.lijst(knoop, "oordelen"):
            velden = self.boom.velden(item, ("letter", "naam"), "een oordeel")
            letter = self.boom.tekst(velden, "letter", item, "een oordeel")
            self._nieuwe_naam(item, letter, [*(n.letter for n in niveaus), GEEN, "bron"])
            naam = self.boom.tekst(velden, "naam", item, f"oordeel {letter}")
            niveaus.append(Oordeelniveau(letter=Oordeel(letter), naam=naam))
        return tuple(niveaus)

    def _ronde(self, knoop: yaml.Node) -> Ronde:
        velden = self.boom.velden(knoop, ("ronde", "scores", "soort", "bron"), "een ronde")
        ronde, scores, soort = (self.boom.tekst(velden, v, knoop, "een ronde") for v in ("ronde", "scores", "soort"))
        if soort and soort not in {s.value for s in Soort}:
            self.boom.meld(velden["soort"], "K005", veld="soort", verwacht="toezicht of zelfevaluatie")
        return Ronde(ronde=ronde, scores=scores, soort=soort, bron=self._bron(velden, None, knoop, "een ronde"))

    def _nieuwe_naam(self, knoop: yaml.Node, naam: str, bestaand: list[str]) -> None:
        if naam in bestaand:
            self.boom.meld(knoop, "K013", waarde=naam)
        elif naam.casefold() in WOORDEN or set(naam) & set(_NIET_IN_NAAM):
            self.boom.meld(knoop, "K012", waarde=naam)

    # -- themas, criteria, verwachtingen ---------------------------------------------------------------------------

    def _erft(self, velden: dict[str, yaml.Node], knoop: yaml.Node, erfenis: _Erfenis, bij: str) -> _Erfenis:
        erfenis = replace(
            erfenis,
            bron=self._bron(velden, erfenis.bron, knoop, bij),
            nvt=self.boom.ja_nee(velden, "nvt", standaard=erfenis.nvt),
        )
        if "beslisregels" not in velden:
            if "volgorde" in velden:
                self.boom.meld(velden["volgorde"], "K002", veld="beslisregels", bij="'volgorde'")
            if "lege_noemer" in velden:
                self.boom.meld(velden["lege_noemer"], "K045", bij=bij)
            return erfenis
        regelset = self.regels.regelset(velden, erfenis.bron)
        return replace(erfenis, regelset=regelset, regels_op=velden["beslisregels"])

    def _thema(self, knoop: yaml.Node, erfenis: _Erfenis) -> Thema:
        velden = self.boom.velden(knoop, _THEMA, "een thema")
        nr = self.nummers.nummer(velden, knoop, "", "een thema")
        bij = f"thema {nr}"
        erfenis = self._erft(velden, knoop, erfenis, bij)
        if "criteria" not in velden:
            self.boom.meld(knoop, "K002", veld="criteria", bij=bij)
        return Thema(
            nr=nr,
            naam=self.boom.tekst(velden, "naam", knoop, bij),
            norm=self.boom.tekst(velden, "norm", knoop, bij),
            criteria=tuple(
                self._criterium(k, nr, erfenis) for k in self.boom.lijst(velden.get("criteria"), "criteria")
            ),
            bron=erfenis.bron,
        )

    def _criterium(self, knoop: yaml.Node, thema: str, erfenis: _Erfenis) -> Criterium:
        velden = self.boom.velden(knoop, _CRITERIUM, "een criterium")
        nr = self.nummers.nummer(velden, knoop, thema, "een criterium")
        bij = f"criterium {nr}"
        erfenis = self._erft(velden, knoop, erfenis, bij)
        if "verwachtingen" not in velden:
            self.boom.meld(knoop, "K002", veld="verwachtingen", bij=bij)
        tekst = self.boom.tekst(velden, "tekst", knoop, bij)
        criterium = Criterium(
            nr=nr,
            kort=self.boom.optioneel(velden, "kort") or tekst,
            tekst=tekst,
            verwachtingen=tuple(
                self._verwachting(k, nr, erfenis) for k in self.boom.lijst(velden.get("verwachtingen"), "verwachtingen")
            ),
            regelset=erfenis.regelset,
            bron=erfenis.bron,
        )
        if erfenis.regelset is not None and not criterium.onderdelen:
            self.boom.meld(knoop, "K016", nr=nr)
        elif erfenis.regelset is not None:
            self.regels.past_bij(criterium, erfenis.regelset, erfenis.regels_op)
        return criterium

    def _verwachting(self, knoop: yaml.Node, criterium: str, erfenis: _Erfenis) -> Verwachting:
        velden = self.boom.velden(knoop, _VERWACHTING, "een verwachting")
        nr = self.nummers.nummer(velden, knoop, criterium, "een verwachting", eigen=True)
        bij = f"verwachting {nr}"
        nvt_mag = self.boom.ja_nee(velden, "nvt", standaard=erfenis.nvt)
        telt_mee = self.boom.ja_nee(velden, "telt_mee", standaard=True)
        reden = self.boom.optioneel(velden, "reden")
        nvt = tuple(niveau.teken for niveau in self.schaal if niveau.nvt)
        if not telt_mee and (reden is None or not nvt):
            self.boom.meld(knoop, "K015")
        gewoon = tuple(niveau.teken for niveau in self.schaal if nvt_mag or not niveau.nvt)
        return Verwachting(
            nr=nr,
            tekst=self.boom.tekst(velden, "tekst", knoop, bij),
            scores=gewoon if telt_mee else nvt,
            groepen=frozenset(groepsnamen(self.boom, velden.get("groep"))),
            telt_mee=telt_mee,
            reden=reden,
            voetnoot=self._voetnoot(velden),
            bron=self._bron(velden, erfenis.bron, knoop, bij),
            was=self.nummers.was(velden, self.vervolg_op),
        )
