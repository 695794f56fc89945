"""Reads published figures (`gepubliceerd.yaml` beside a kader) and checks them against the kader."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from yaml import MappingNode

from toetsing.domain.beschreven import beschreven_nrs
from toetsing.domain.compare.posten import (
    GETELD,
    Namen,
    NietTeBerekenen,
    Oordeelpost,
    Post,
    Procent,
    Rangorde,
    Scorepost,
    Stelling,
    Verdeling,
    Voldoende,
    Woord,
    telling,
)
from toetsing.domain.meldingen import is_fout
from toetsing.domain.nummers import in_de_schrijfwijze_van
from toetsing.domain.oordeelplaatsen import namen_boven, oordelen_bij
from toetsing.domain.rules.boom import GEEN, Maat
from toetsing.domain.words.kopnamen import kopnaam
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming, rondesleutel
from toetsing.readers.kader.bronnen import lees_bron, lees_bronnen
from toetsing.readers.kader.naastkader import meld_ander_kader
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import yaml

    from toetsing.domain.compare.posten import Inhoud
    from toetsing.domain.kader import Bron, Kader
    from toetsing.domain.meldingen import Melding

_PROCENT: Final = re.compile(r"([0-9]+)(?:,([0-9]+))?%")
_WAT: Final = "de gepubliceerde cijfers"
_TELLING: Final = re.compile(r"([0-9]+) van (?:de )?([0-9]+)")
_SOORTEN: Final = ("verdeling", "oordeel", "score", "voldoende", "aandeel", "lijst", "rangorde", "niet_herberekenbaar")
_VELDEN: Final = ("id", "tekst", "bron", "gepubliceerd", "ronde", "organisatie", "volledig", *_SOORTEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gepubliceerd:
    """A file of published figures: of which ronde, over how many organisations, and the posten in their order.

    `bronnen` are documents that it cites and the kader does not know. `opmerkingen` is what there is to say of a file
    that can be used.
    """

    ronde: str
    organisaties: int | None
    posten: tuple[Post, ...]
    bronnen: tuple[Bron, ...] = ()
    opmerkingen: tuple[Melding, ...] = ()


def load_gepubliceerd(inhoud: bytes, bestand: str, kader: Kader) -> tuple[Gepubliceerd | None, tuple[Melding, ...]]:
    """Return the published figures in these bytes, or None, and everything that is wrong with them."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    velden = boom.velden(wortel, ("kader", "ronde", "organisaties", "bronnen", "woorden", "posten"), _WAT)
    meld_ander_kader(boom, velden, wortel, _WAT, kader)
    ronde = boom.tekst(velden, "ronde", wortel, _WAT)
    organisaties = boom.optioneel(velden, "organisaties")
    if organisaties is not None and not organisaties.isdecimal():
        boom.meld(velden["organisaties"], "K005", veld="organisaties", verwacht="een aantal")
        organisaties = None
    if "posten" not in velden:
        boom.meld(wortel, "K002", veld="posten", bij=_WAT)
    bronnen = lees_bronnen(boom, velden.get("bronnen"), [een.id for een in kader.bronnen])
    lezer = _Postlezer(boom, kader, ronde, bronnen, _woorden(boom, velden.get("woorden")))
    posten = [lezer.post(knoop) for knoop in boom.lijst(velden.get("posten"), "posten")]
    if any(map(is_fout, boom.meldingen)):
        return None, tuple(boom.meldingen)
    return Gepubliceerd(
        ronde=ronde,
        organisaties=int(organisaties) if organisaties else None,
        posten=tuple(post for post in posten if post is not None),
        bronnen=bronnen,
        opmerkingen=tuple(boom.meldingen),
    ), ()


Grenzen = tuple[tuple[Maat, Fraction], ...]


def _woorden(boom: Yamlboom, knoop: yaml.Node | None) -> dict[str, Grenzen]:
    """Read what each word means: "minstens 85% en minder dan 100%"."""
    woorden: dict[str, Grenzen] = {}
    for woord, waarde in boom.paren(knoop, "woorden").items():
        grenzen = []
        for deel in (boom.waarde(waarde, woord) or "").split(" en "):
            maat = next((maat for maat in Maat if deel.startswith(maat.value)), None)
            raak = _PROCENT.fullmatch(deel.removeprefix(maat.value).strip()) if maat else None
            if maat is None or raak is None:
                boom.meld(waarde, "K005", veld=woord, verwacht="een maat met een percentage, zoals 'minstens 85%'")
            else:
                grenzen.append((maat, _breuk(raak)))
        woorden[woord] = tuple(grenzen)
    return woorden


def _breuk(raak: re.Match[str]) -> Fraction:
    return Fraction(f"{raak[1]}.{raak[2] or '0'}")


class _Postlezer:
    """Reads one post at a time; which shape it has follows from the field it carries."""

    def __init__(
        self, boom: Yamlboom, kader: Kader, ronde: str, bronnen: Sequence[Bron], woorden: Mapping[str, Grenzen]
    ) -> None:
        self.boom, self.ronde = boom, ronde
        self.woorden = woorden
        self.bronnen = (*kader.bronnen, *bronnen)
        self.tekens = {v.nr: tuple(niveau.teken for niveau in v.schaal.niveaus) for v in kader.verwachtingen}
        per_plaats = oordelen_bij(kader).items()
        letters = {nr: (*(niveau.letter for niveau in oordelen), GEEN) for nr, oordelen in per_plaats}
        self.waarden: dict[str, tuple[str, ...]] = {**self.tekens, **letters}
        self.oordelen, self.boven = letters, namen_boven(kader)
        self.beschreven = beschreven_nrs(kader.criteria)
        self.ids: set[str] = set()
        self.vormen: dict[str, Callable[[dict[str, yaml.Node], yaml.Node], Inhoud | None]] = {
            "verdeling": self._verdeling,
            "oordeel": self._oordeel,
            "score": self._score,
            "voldoende": self._voldoende,
            "aandeel": self._aandeel,
            "lijst": self._lijst,
            "rangorde": self._rangorde,
            "niet_herberekenbaar": self._niet,
        }

    def post(self, knoop: yaml.Node) -> Post | None:
        velden = self.boom.velden(knoop, _VELDEN, "een post")
        id_, tekst = (self.boom.tekst(velden, veld, knoop, "een post") for veld in ("id", "tekst"))
        bron = lees_bron(self.boom, velden, knoop, "een post", self.bronnen)
        ronde = self.boom.optioneel(velden, "ronde") or ""
        ronde = "" if rondesleutel(ronde) == rondesleutel(self.ronde) else ronde
        if id_ in self.ids:
            self.boom.meld(knoop, "K013", waarde=id_)
        self.ids |= {id_} if id_ else set()
        vormen = [vorm for vorm in _SOORTEN if vorm in velden]
        if len(vormen) != 1 or "gepubliceerd" not in velden:
            self.boom.meld(knoop, "K032", id=id_, vormen=", ".join(_SOORTEN))
            return None
        inhoud = self.vormen[vormen[0]](velden, knoop)
        return None if inhoud is None else Post(id=id_, tekst=tekst, bron=bron, inhoud=inhoud, ronde=ronde)

    def _nr(self, knoop: yaml.Node, nr: str, bekend: Mapping[str, tuple[str, ...]]) -> bool:
        if nr in self.beschreven:
            self.boom.meld(knoop, "K105", wat="Deze post", nr=nr)
        elif nr not in bekend:
            ook = f", {opsomming(self.boven, 'of')}" if self.boven else ""
            self.boom.meld(knoop, "K033", nr=nr, ook=ook, tip=tip(nr, (*bekend, *self.boven)))
        return nr in bekend

    def _plaats(self, naam: str) -> str:
        """Return the number of what is named, as the kader writes it, or that of a thema or the whole by its name."""
        return self.boven.get(kopnaam(naam)) or in_de_schrijfwijze_van((*self.waarden, *self.beschreven), naam)

    def _waarde(self, knoop: yaml.Node, nr: str, waarde: str) -> None:
        if waarde not in self.waarden.get(nr, (waarde,)):
            self.boom.meld(knoop, "K021", oordeel=waarde, toegestaan=", ".join(self.waarden[nr]), tip="", eigen="")

    def _stelling(self, knoop: yaml.Node, veld: str) -> Stelling | None:
        tekst = self.boom.waarde(knoop, veld) or ""
        nr, is_, rest = tekst.partition(" is ")
        nr = self._plaats(nr)
        if not is_:
            self.boom.meld(knoop, "K005", veld=veld, verwacht="een stelling zoals '1.1.2 is +' of '2.1 is M of O'")
            return None
        if nr == GETELD:
            return self._geteld(knoop, veld, rest)
        if not self._nr(knoop, nr, self.waarden):
            return None
        waarden = tuple(rest.split(" of "))
        for waarde in waarden:
            self._waarde(knoop, nr, waarde)
        return Stelling(nr=nr, waarden=waarden)

    def _geteld(self, knoop: yaml.Node, veld: str, tekst: str) -> Stelling | None:
        """Return a condition on how many verwachtingen an organisation meets."""
        raak = [_TELLING.fullmatch(deel) for deel in tekst.split(" of ")]
        if None in raak:
            self.boom.meld(knoop, "K005", veld=veld, verwacht=f"een telling zoals '{GETELD} is 18 van 24'")
            return None
        return Stelling(nr=GETELD, waarden=tuple(telling(int(een[1]), int(een[2])) for een in raak if een))

    def _tekst(self, velden: dict[str, yaml.Node]) -> str:
        return self.boom.waarde(velden["gepubliceerd"], "gepubliceerd") or ""

    def _namen(self, velden: dict[str, yaml.Node]) -> tuple[str, ...]:
        lijst = self.boom.lijst(velden["gepubliceerd"], "gepubliceerd")
        return tuple(self.boom.waarde(knoop, "gepubliceerd") or "" for knoop in lijst)

    def _verdeling(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        nr = self._plaats(self.boom.tekst(velden, "verdeling", knoop, "een post"))
        if not self._nr(velden["verdeling"], nr, self.waarden):
            return None
        aantallen: dict[str, int] = {}
        gepubliceerd = velden["gepubliceerd"]
        for waarde, aantal in self.boom.paren(gepubliceerd, "gepubliceerd").items():
            self._waarde(aantal, nr, waarde)
            tekst = self.boom.waarde(aantal, waarde) or ""
            if not tekst.isdecimal():
                self.boom.meld(aantal, "K005", veld=waarde, verwacht="een aantal")
            else:
                aantallen[waarde] = int(tekst)
        return Verdeling(nr=nr, aantallen=aantallen) if isinstance(gepubliceerd, MappingNode) else None

    def _oordeel(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        nr, wie = (self.boom.tekst(velden, veld, knoop, "een post") for veld in ("oordeel", "organisatie"))
        nr, letter = self._plaats(nr), self._tekst(velden)
        if not self._nr(velden["oordeel"], nr, self.oordelen):
            return None
        self._waarde(velden["gepubliceerd"], nr, letter)
        return Oordeelpost(nr=nr, organisatie=wie, letter=letter)

    def _score(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        nr, wie = (self.boom.tekst(velden, veld, knoop, "een post") for veld in ("score", "organisatie"))
        nr, teken = in_de_schrijfwijze_van(self.tekens, nr), self._tekst(velden)
        if not self._nr(velden["score"], nr, self.tekens):
            return None
        self._waarde(velden["gepubliceerd"], nr, teken)
        return Scorepost(nr=nr, organisatie=wie, teken=teken)

    def _voldoende(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        raak = _TELLING.fullmatch(self._tekst(velden))
        if raak is None:
            self.boom.meld(
                velden["gepubliceerd"], "K005", veld="gepubliceerd", verwacht="een telling zoals '18 van 24'"
            )
            return None
        wie = self.boom.tekst(velden, "voldoende", knoop, "een post")
        return Voldoende(organisatie=wie, voldoende=int(raak[1]), van=int(raak[2]))

    def _aandeel(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        del knoop
        stelling, tekst = self._stelling(velden["aandeel"], "aandeel"), self._tekst(velden)
        if stelling is None:
            return None
        if raak := _PROCENT.fullmatch(tekst):
            return Procent(stelling=stelling, procent=_breuk(raak), decimalen=len(raak[2] or ""))
        if tekst not in self.woorden:
            self.boom.meld(velden["gepubliceerd"], "K034", woord=tekst, tip=tip(tekst, self.woorden))
            return None
        return Woord(stelling=stelling, woord=tekst, grenzen=self.woorden[tekst])

    def _lijst(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        del knoop
        stelling = self._stelling(velden["lijst"], "lijst")
        volledig = self.boom.ja_nee(velden, "volledig", standaard=True)
        return None if stelling is None else Namen(stelling=stelling, namen=self._namen(velden), volledig=volledig)

    def _rangorde(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        if self.boom.tekst(velden, "rangorde", knoop, "een post") != "voldoende":
            self.boom.meld(velden["rangorde"], "K005", veld="rangorde", verwacht="voldoende")
        return Rangorde(namen=self._namen(velden))

    def _niet(self, velden: dict[str, yaml.Node], knoop: yaml.Node) -> Inhoud | None:
        reden = self.boom.tekst(velden, "niet_herberekenbaar", knoop, "een post")
        gepubliceerd = self.boom.tekst(velden, "gepubliceerd", knoop, "een post")
        return NietTeBerekenen(reden=reden, gepubliceerd=gepubliceerd)
