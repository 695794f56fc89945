"""Reads and checks a kader file: every fault at once, each with its line. A kader that comes out is sound.

Sound means: the evaluator never fails on it. Whether the beslisregels are *complete* is a question for the
certificate, not for loading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslisregels import GEEN, Anders, Beslisregel, Is, Oordeel, Regelset, onderdelen_van
from toetsing.domain.evaluatie import aantal_toestanden, klassen_van
from toetsing.domain.kader import Bron, Criterium, Kader, Oordeelniveau, Ronde, Thema, Verwachting
from toetsing.domain.meldingen import is_fout
from toetsing.domain.scores import Score, Scoreniveau, normaliseer_invoer
from toetsing.domain.toetsing import Soort
from toetsing.domain.zin import zin_van
from toetsing.readers.lijkt_op import tip
from toetsing.readers.regeltaal import WOORDEN, Taalfout, Woordenschat, parse_voorwaarde
from toetsing.readers.yamlboom import Yamlboom

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.meldingen import Melding

GRENS_TOESTANDEN: Final = 1_000_000
"""The most states of one criterium that are enumerated; a criterium with more is refused when the kader is loaded."""

_KADER: Final = (
    "kader", "versie", "titel", "bron", "bronnen", "scores", "oordelen", "rondes", "voetnoten", "toelichting",
    "voetnoot", "nvt", "themas",
)  # fmt: skip
_THEMA: Final = ("nr", "naam", "norm", "bron", "nvt", "beslisregels", "lege_noemer", "criteria")
_CRITERIUM: Final = ("nr", "kort", "tekst", "bron", "nvt", "beslisregels", "lege_noemer", "verwachtingen")
_VERWACHTING: Final = ("nr", "tekst", "bron", "nvt", "groep", "telt_mee", "reden", "voetnoot")


def load_kader(inhoud: bytes, bestand: str) -> tuple[Kader | None, tuple[Melding, ...]]:
    """Return the kader in these bytes, or None, and everything that is wrong with it. `bestand` names it in meldingen."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    kader = _Kaderlezer(boom).kader(wortel, sha256(inhoud).hexdigest())
    meldingen = tuple(sorted(boom.meldingen, key=lambda m: m.plek.lijn or 0))
    return (None if any(map(is_fout, meldingen)) else kader), meldingen


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
        self.letters: tuple[Oordeel, ...] = ()
        self.voetnoten: dict[str, str] = {}
        self.groepen: frozenset[str] = frozenset()
        self.nummers: dict[str, int] = {}

    def kader(self, wortel: yaml.Node, hash_: str) -> Kader:
        boom = self.boom
        velden = boom.velden(wortel, _KADER, "het kader")
        self.bronnen = self._bronnen(velden.get("bronnen"))
        self.schaal = self._schaal(velden.get("scores"), wortel)
        oordelen = self._oordelen(velden.get("oordelen"), wortel)
        self.letters = tuple(niveau.letter for niveau in oordelen)
        self.voetnoten = {
            nr: boom.waarde(knoop, nr) or "" for nr, knoop in boom.paren(velden.get("voetnoten"), "voetnoten").items()
        }
        self.groepen = self._alle_groepen(velden.get("themas"))
        erfenis = _Erfenis(
            bron=self._bron(velden, "", wortel, "het kader"),
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
            bronnen=self.bronnen,
            schaal=self.schaal,
            oordelen=oordelen,
            themas=tuple(self._thema(knoop, erfenis) for knoop in boom.lijst(velden.get("themas"), "themas")),
            voetnoten=self.voetnoten,
            toelichting=boom.optioneel(velden, "toelichting"),
            voetnoot=self._voetnoot(velden),
            rondes=tuple(self._ronde(knoop) for knoop in boom.lijst(velden.get("rondes"), "rondes")),
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

    def _bron(self, velden: dict[str, yaml.Node], geerfd: str, ouder: yaml.Node, bij: str) -> str:
        """Return the source of a node: its own, or that of what is above it. There must be one."""
        if "bron" not in velden and geerfd:
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
            self._nieuwe_naam(item, "score", naam, [n.naam for n in schaal])
            soort = self.boom.optioneel(velden, "soort")
            if soort not in (None, "nvt"):
                self.boom.meld(velden["soort"], "K005", veld="soort", verwacht="nvt, of niets")
            invoer = tuple(
                waarde
                for vorm in self.boom.lijst(velden.get("invoer"), "invoer")
                if (waarde := self.boom.waarde(vorm, "invoer"))
            )
            for vorm in invoer or (teken,):
                al = vormen.setdefault(normaliseer_invoer(vorm), teken)
                if al != teken:
                    self.boom.meld(item, "K010", waarde=vorm, teken=al)
            schaal.append(
                Scoreniveau(
                    teken=Score(teken),
                    naam=naam,
                    nvt=soort == "nvt",
                    voldoet=self.boom.ja_nee(velden, "voldoet", standaard=False),
                    invoer=invoer or (teken,),
                    bron=self._bron(velden, "", item, f"score {teken}") if "bron" in velden else None,
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
            self._nieuwe_naam(item, "oordeel", letter, [*(n.letter for n in niveaus), GEEN, "bron"])
            naam = self.boom.tekst(velden, "naam", item, f"oordeel {letter}")
            niveaus.append(Oordeelniveau(letter=Oordeel(letter), naam=naam))
        return tuple(niveaus)

    def _ronde(self, knoop: yaml.Node) -> Ronde:
        velden = self.boom.velden(knoop, ("ronde", "scores", "soort", "bron"), "een ronde")
        ronde, scores, soort = (self.boom.tekst(velden, v, knoop, "een ronde") for v in ("ronde", "scores", "soort"))
        if soort and soort not in {s.value for s in Soort}:
            self.boom.meld(velden["soort"], "K005", veld="soort", verwacht="toezicht of zelfevaluatie")
        return Ronde(ronde=ronde, scores=scores, soort=soort, bron=self._bron(velden, "", knoop, "een ronde"))

    def _nieuwe_naam(self, knoop: yaml.Node, soort: str, naam: str, bestaand: list[str]) -> None:
        if naam in bestaand:
            self.boom.meld(knoop, "K013", soort=soort, waarde=naam)
        elif naam.casefold() in WOORDEN:
            self.boom.meld(knoop, "K012", waarde=naam)

    # -- themas, criteria, verwachtingen ---------------------------------------------------------------------------

    def _nummer(self, velden: dict[str, yaml.Node], knoop: yaml.Node, boven: str, bij: str) -> str:
        nr = self.boom.tekst(velden, "nr", knoop, bij)
        if not nr:
            return nr
        lijn = velden["nr"].start_mark.line + 1
        if nr in self.nummers:
            self.boom.meld(velden["nr"], "K006", nr=nr, eerder=self.nummers[nr])
        elif not re.fullmatch(rf"{re.escape(boven + '.') if boven else ''}\d+", nr):
            voorbeeld = f"{boven}.1" if boven else "1"
            self.boom.meld(velden["nr"], "K007", nr=nr, boven=boven or "het kader", voorbeeld=voorbeeld)
        self.nummers.setdefault(nr, lijn)
        return nr

    def _erft(self, velden: dict[str, yaml.Node], knoop: yaml.Node, erfenis: _Erfenis, bij: str) -> _Erfenis:
        erfenis = replace(
            erfenis,
            bron=self._bron(velden, erfenis.bron, knoop, bij),
            nvt=self.boom.ja_nee(velden, "nvt", standaard=erfenis.nvt),
        )
        if "beslisregels" not in velden:
            return erfenis
        lege_noemer = self.boom.optioneel(velden, "lege_noemer") or GEEN
        if lege_noemer != GEEN:
            self._oordeel(velden["lege_noemer"], lege_noemer)
        regelset = Regelset(
            rijen=self._rijen(velden["beslisregels"], erfenis.bron), lege_noemer=Oordeel(lege_noemer)
        )
        return replace(erfenis, regelset=regelset, regels_op=velden["beslisregels"])

    def _thema(self, knoop: yaml.Node, erfenis: _Erfenis) -> Thema:
        velden = self.boom.velden(knoop, _THEMA, "een thema")
        nr = self._nummer(velden, knoop, "", "een thema")
        bij = f"thema {nr}"
        erfenis = self._erft(velden, knoop, erfenis, bij)
        if "criteria" not in velden:
            self.boom.meld(knoop, "K002", veld="criteria", bij=bij)
        return Thema(
            nr=nr,
            naam=self.boom.tekst(velden, "naam", knoop, bij),
            norm=self.boom.tekst(velden, "norm", knoop, bij),
            criteria=tuple(self._criterium(k, nr, erfenis) for k in self.boom.lijst(velden.get("criteria"), "criteria")),
            bron=erfenis.bron,
        )

    def _criterium(self, knoop: yaml.Node, thema: str, erfenis: _Erfenis) -> Criterium:
        velden = self.boom.velden(knoop, _CRITERIUM, "een criterium")
        nr = self._nummer(velden, knoop, thema, "een criterium")
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
                self._verwachting(k, nr, erfenis)
                for k in self.boom.lijst(velden.get("verwachtingen"), "verwachtingen")
            ),
            regelset=erfenis.regelset,
            bron=erfenis.bron,
        )
        if erfenis.regelset is not None:
            self._past_bij(criterium, erfenis.regelset, erfenis.regels_op)
        return criterium

    def _verwachting(self, knoop: yaml.Node, criterium: str, erfenis: _Erfenis) -> Verwachting:
        velden = self.boom.velden(knoop, _VERWACHTING, "een verwachting")
        nr = self._nummer(velden, knoop, criterium, "een verwachting")
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
            groepen=frozenset(self._groepsnamen(velden.get("groep"))),
            telt_mee=telt_mee,
            reden=reden,
            voetnoot=self._voetnoot(velden),
            bron=self._bron(velden, erfenis.bron, knoop, bij),
        )

    # -- groepen and beslisregels ----------------------------------------------------------------------------------

    def _groepsnamen(self, knoop: yaml.Node | None) -> tuple[str, ...]:
        if knoop is None:
            return ()
        knopen = knoop.value if knoop.id == "sequence" else [knoop]
        return tuple(naam.casefold() for k in knopen if (naam := self.boom.waarde(k, "groep")))

    def _alle_groepen(self, knoop: yaml.Node | None) -> frozenset[str]:
        """Find every groep of the kader beforehand, since rules on a thema stand above the verwachtingen they count."""
        if knoop is None:
            return frozenset()
        if knoop.id == "sequence":
            return frozenset(naam for deel in knoop.value for naam in self._alle_groepen(deel))
        if knoop.id != "mapping":
            return frozenset()
        namen: set[str] = set()
        for sleutel, waarde in knoop.value:
            if sleutel.value == "groep":
                for naam in (k.value for k in (waarde.value if waarde.id == "sequence" else [waarde])):
                    if str(naam).casefold() in WOORDEN or not re.fullmatch(r"[^\W\d_][\w'’.-]*", str(naam)):
                        self.boom.meld(waarde, "K012", waarde=naam)
                    namen.add(str(naam).casefold())
            else:
                namen |= self._alle_groepen(waarde)
        return frozenset(namen)

    def _oordeel(self, knoop: yaml.Node, letter: str) -> None:
        if letter != GEEN and letter not in self.letters:
            keuze = ", ".join([*self.letters, GEEN])
            self.boom.meld(knoop, "K021", oordeel=letter, toegestaan=keuze, tip=tip(letter, self.letters))

    def _rijen(self, knoop: yaml.Node, geerfd: str) -> tuple[Beslisregel, ...]:
        woordenschat = Woordenschat(
            niveaus=tuple((niveau.naam, niveau.teken) for niveau in self.schaal),
            nvt=frozenset(niveau.teken for niveau in self.schaal if niveau.nvt),
            groepen=self.groepen,
        )
        rijen: list[Beslisregel] = []
        for item in self.boom.lijst(knoop, "beslisregels"):
            if rijen and isinstance(rijen[-1].voorwaarde, Anders):
                self.boom.meld(item, "K022")
            paren = self.boom.paren(item, "een beslisregel")
            letters = [naam for naam in paren if naam != "bron"]
            if len(letters) != 1:
                self.boom.meld(item, "K005", veld="een beslisregel", verwacht="één oordeel met zijn voorwaarde")
                continue
            (letter,) = letters
            self._oordeel(item, letter)
            zin = self.boom.waarde(paren[letter], letter) or ""
            voorwaarde = parse_voorwaarde(zin, woordenschat)
            if isinstance(voorwaarde, Taalfout):
                self.boom.meld(paren[letter], "K020", zin=zin, reden=voorwaarde.reden, advies=voorwaarde.advies)
                continue
            rijen.append(
                Beslisregel(
                    oordeel=Oordeel(letter),
                    voorwaarde=voorwaarde,
                    zin=zin_van(voorwaarde),
                    bron=self._bron(paren, geerfd, item, "een beslisregel"),
                )
            )
        return tuple(rijen)

    def _past_bij(self, criterium: Criterium, regelset: Regelset, knoop: yaml.Node | None) -> None:
        """Check that every verwachting and groep the rows name exists in this criterium, and that it can be enumerated."""
        onderdelen = criterium.onderdelen
        nrs = [onderdeel.nr for onderdeel in onderdelen]
        groepen = sorted({groep for onderdeel in onderdelen for groep in onderdeel.groepen})
        for rij in regelset.rijen:
            for blad in onderdelen_van(rij.voorwaarde):
                wat, bekend, goed = (
                    (f"verwachting {blad.nr}", nrs, blad.nr in nrs)
                    if isinstance(blad, Is)
                    else (f"groep '{blad.groep}'", groepen, blad.groep is None or blad.groep in groepen)
                )
                if not goed:
                    keuze = ", ".join(bekend) or "(geen)"
                    self.boom.meld(knoop, "K023", zin=rij.zin, wat=wat, criterium=criterium.nr, toegestaan=keuze)
        aantal = aantal_toestanden(klassen_van(regelset, onderdelen))
        if aantal > GRENS_TOESTANDEN:
            self.boom.meld(knoop, "K024", criterium=criterium.nr, aantal=f"{aantal:,}".replace(",", "."), grens="1.000.000")
