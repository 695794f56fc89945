"""Reads amounts and numbers of criteria: "de som in kern is minstens 7", "80% van de punten", "het gemiddelde"."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, NoReturn

from toetsing.domain.rules.boom import Bedrag, Grootheid, Maat
from toetsing.domain.rules.getaluitkomst import Getaluitkomst
from toetsing.domain.rules.wenken import BEGIN, GETALWOORDEN, geen_eigen_schaal, is_het_een_feit, voorbeeld
from toetsing.domain.rules.woordlezer import Woordlezer, eis_leesbaar, stop
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming

_LIDWOORDEN: Final = {"de": Grootheid.SOM, "het": Grootheid.GEMIDDELDE}
MATEN: Final = ", ".join(f"'{maat.value}'" for maat in Maat)
"""All ways to compare, as a melding lists them."""
_GEWEIGERD: Final = {
    "product": "een product",
    "vermenigvuldiging": "een product",
    "mediaan": "een mediaan",
    "modus": "een modus",
    "logaritme": "een logaritme",
    "log": "een logaritme",
    "wortel": "een wortel",
    "standaardafwijking": "een standaardafwijking",
    "herschaalde": "herschaalde scores",
    "genormaliseerde": "herschaalde scores",
}
"""What is reckoned elsewhere and not here, by the word it is asked with."""


class Bedraglezer(Woordlezer):
    """The words of one condition, or of one number, as far as they speak of amounts."""

    def maat(self) -> Maat | None:
        """Take how something is compared, if it stands here."""
        return next((maat for maat in Maat if self.neem(*maat.value.split())), None)

    def grootheid(self) -> tuple[Grootheid, bool, str | None] | None:
        """Take "de som", "het gewogen gemiddelde in kern"; None where neither begins here."""
        gewogen = self.kijk(1) == "gewogen"
        wat = _LIDWOORDEN.get(self.kijk())
        if wat is None or self.kijk(1 + gewogen) != wat.value:
            return None
        self.hier += 2 + gewogen
        return wat, gewogen, self.groep()

    def bedrag(self) -> Bedrag | None:
        """Take a sum or a mean; None where none begins here."""
        begin = self.grootheid()
        if begin is None:
            return None
        wat, gewogen, groep = begin
        if not self.neem("is"):
            stop(f"na '{wat.value}' wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{wat.value} is minstens 7'.")
        maat = self.maat()
        if maat is None:
            stop(f"bij '{wat.value}' ontbreekt een maat.", f"Zet na 'is' een van deze: {MATEN}.")
        self.kan_rekenen(groep)
        return Bedrag(wat=wat, maat=maat, getal=self.waarde(), gewogen=gewogen, groep=groep)

    def punten(self, maat: Maat, procent: Fraction) -> Bedrag | None:
        """Take "van de punten"; None where something else stands here, or a score with that name."""
        begin = self.hier
        gewogen = self.neem("van", "de", "gewogen", "punten")
        raak = gewogen or self.neem("van", "de", "punten")
        if raak and self.naam_hier(begin, self.namen(self.woordenschat.alle_schalen))[1] >= self.hier - begin:
            raak, self.hier = False, begin
        if not raak:
            return None
        groep = self.groep()
        self.kan_rekenen(groep)
        self.heeft_punten(groep)
        return Bedrag(wat=Grootheid.PUNTEN, maat=maat, getal=procent, gewogen=gewogen, groep=groep)

    def weiger(self, wie: str, advies: str) -> None:
        """Say of what is reckoned elsewhere that there is none here, where it is asked for."""
        kern = [woord for woord in map(self.kijk, range(3)) if woord not in ("de", "het", "gewogen")]
        if kern and kern[0] in _GEWEIGERD:
            stop(f"met {_GEWEIGERD[kern[0]]} rekent {wie} niet.", advies)

    def getaluitkomst(self) -> Getaluitkomst:
        """Take a whole sentence that names a number."""
        begin = self.grootheid()
        if begin is None:
            gewogen = self.neem("de", "gewogen", "punten")
            if not gewogen and not self.neem("de", "punten"):
                kan = "'de som', 'het gemiddelde' of 'de punten', ook gewogen, en ook van een groep: 'in GROEP'"
                self.weiger("toetsing", f"Wat kan: {kan}.")
                stop(
                    f"een getal begint niet met '{self.staat()}'." if self.kijk() else "het getal is leeg of niet af.",
                    f"Schrijf {kan}.",
                )
            begin = Grootheid.PUNTEN, gewogen, self.groep()
        wat, gewogen, groep = begin
        if self.kijk():
            stop(f"na het getal staat nog '{self.staat()}'.", "Een getal is geen voorwaarde: haal de rest weg.")
        self.kan_rekenen(groep)
        if wat is Grootheid.PUNTEN:
            self.heeft_punten(groep)
        return Getaluitkomst(wat=wat, gewogen=gewogen, groep=groep)

    def heeft_punten(self, groep: str | None) -> None:
        """Refuse points of which there are none to be had."""
        for schaal in self.schalen(groep):
            if max((n.getal for n in schaal.niveaus if n.getal is not None), default=Fraction(0)) <= 0:
                stop(
                    f"op {schaal.titel} is geen punt te behalen: het hoogste getal is niet boven 0.",
                    "Geef een score een getal boven 0, of vergelijk de som.",
                )

    def kan_rekenen(self, groep: str | None) -> None:
        """Refuse an amount of what has no number."""
        eis_leesbaar(self.schalen(groep))
        for schaal in self.schalen(groep):
            zonder = [f"'{n.naam}'" for n in schaal.niveaus if n.getal is None and not n.nvt]
            if zonder:
                stop(
                    f"er valt niet te rekenen met {opsomming(zonder)} van {schaal.titel}.",
                    "Geef elke score die meetelt een 'getal', of noem een groep waarin elke score er een heeft.",
                )

    def eis_eigen_schaal(self, feit: str) -> None:
        """Stop at an answer that a fact cannot have since it has the scores of the kader, unless it looks like one."""
        schaal, woord = self.woordenschat.feiten[feit], self.kijk()
        namen = self.namen((schaal,))
        los = woord and woord[0].isalpha() and not self.naam_hier(self.hier, namen)[1] and not tip(woord, namen)
        if not schaal.naam and namen and los and woord not in ("boven", "onder"):
            stop(*geen_eigen_schaal(feit, self.staat(), namen))

    def onbekend_begin(self) -> NoReturn:
        """Say that no condition begins with the word that stands here, and what may be meant."""
        hier = self.kijk()
        genoemd = self.woordenschat.genoemd
        if genoemd and hier and self.kijk(1) == "is":
            wat = "nummer van een verwachting" + (" en geen feit" if self.woordenschat.feiten else "")
            beter = tip(hier, genoemd.values()) or is_het_een_feit(self.staat(), "is")
            stop(f"'{self.staat()}' is geen {wat}.", f"Schrijf het zoals in het kader.{beter}")
        if (feit := genoemd.get(hier, "")) in self.woordenschat.feiten:
            niveau = self.woordenschat.feiten[feit].niveaus[0].naam
            stop(f"na {feit} wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{feit} is {niveau}'.")
        self.weiger(
            "een beslisregel",
            "Wat kan: 'de som is ...', 'het gemiddelde is ...' en 'minstens 80% van de punten', ook gewogen.",
        )
        beter = "" if hier in GETALWOORDEN else tip(hier, BEGIN)
        feit = is_het_een_feit(self.staat(), self.kijk(1))
        stop(
            f"een voorwaarde begint niet met '{self.staat()}'." if hier else "de voorwaarde is leeg of niet af.",
            f"Schrijf bijvoorbeeld 'hoogstens 1 {voorbeeld(self.woordenschat)}'.{beter}{feit}",
        )
