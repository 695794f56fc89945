"""Reads what a condition above a criterium says beside the rest: of what a count is, which part is named, a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.rules.bedraglezer import Bedraglezer
from toetsing.domain.rules.boom import Laag
from toetsing.domain.rules.regelset import Richting
from toetsing.domain.rules.woordlezer import stop
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import opsomming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.rules.boom import Niveaus
    from toetsing.domain.rules.regelset import Grens


class Laaglezer(Bedraglezer):
    """The words of one condition, as far as they speak of criteria and themas; of a criterium there are none."""

    def laag(self) -> Laag | None:
        """Take the noun that says of what a count is; above a criterium it has to be there."""
        lagen = self.woordenschat.lagen
        if not lagen:
            return None
        raak = next((laag for laag in Laag if self.kijk() in laag.woorden), None)
        if raak is None or raak not in lagen:
            kan = opsomming([f"'{laag.meervoud}'" for laag in lagen], "of")
            if raak is not None:
                stop(f"van {raak.meervoud} wordt hier niet geteld: die staan er niet onder.", f"Kies {kan}.")
            hier = f", maar er staat '{self.staat()}'" if self.kijk() else ""
            voorbeeld = f"alle {next(iter(lagen)).meervoud} ..."
            stop(f"hier wordt verwacht waarvan wordt geteld{hier}.", f"Schrijf {kan}, bijvoorbeeld '{voorbeeld}'.")
        if not self.woordenschat.lagen[raak].alle_schalen:
            wat = f"{raak.enkelvoud}{' die meetelt' if raak is Laag.VERWACHTING else ''}"
            stop(
                f"op een plaats waar deze regel geldt, staat geen {wat} onder: er is niets te tellen.",
                f"Haal de telling daar weg, of zet er een {wat} onder.",
            )
        self.hier += 1
        return raak

    def deel_hieronder(self) -> str | None:
        """Take "criterium 2.1" with "is" behind it, and return it as the kader writes it; None where none is named."""
        laag = next((laag for laag in self.woordenschat.lagen if self.kijk() == laag.enkelvoud), None)
        if laag in (None, Laag.VERWACHTING) or self.is_feit():
            self._geen_kaal_nummer()
            return None
        namen = {naam.partition(" ")[2].casefold(): naam for naam in self.woordenschat.lagen[laag].nummers}
        naam = namen.get(self.kijk(1))
        if naam is None:
            bekend = list(namen.values())
            stop(
                f"'{laag.enkelvoud} {self.staat(1)}'".rstrip() + " staat hier niet onder.",
                f"Kies {opsomming(bekend, 'of')}.{tip(f'{laag.enkelvoud} {self.kijk(1)}', bekend)}",
            )
        self.hier += 2
        if not self.neem("is"):
            stop(f"na {naam} wordt 'is' verwacht.", f"Schrijf bijvoorbeeld '{naam} is ...'.")
        return naam

    def _geen_kaal_nummer(self) -> None:
        """Stop at the number of a criterium or thema that is called by it alone."""
        if self.kijk(1) != "is":
            return
        for laag, eronder in self.woordenschat.lagen.items():
            naam = f"{laag.enkelvoud} {self.kijk()}"
            if naam in (deel.casefold() for deel in eronder.nummers):
                stop(f"'{self.staat()}' is het nummer van een {laag.enkelvoud}.", f"Schrijf '{naam} is ...'.")

    def van_deel(self, naam: str) -> Niveaus:
        """Take the oordeel that a criterium or thema is said to have."""
        laag = next(laag for laag, eronder in self.woordenschat.lagen.items() if naam in eronder.nummers)
        schalen = (self.woordenschat.lagen[laag].nummers[naam],)
        return self.niveaus(self.niveaukeuze(schalen, met=False), schalen, naam, met=False)

    def richting(self, oordelen: Sequence[Grens]) -> tuple[Richting, int, Grens | None]:
        """Take what a step does: "1 stap beter", "hoogstens M"."""
        if not oordelen:
            stop("", "")  # they could not be read, and that was said where they stand
        for grens in (Richting.HOOGSTENS, Richting.MINSTENS):
            if self.neem(grens.value):
                return grens, 0, self._oordeel(oordelen)
        treden = self.geheel_getal(self.getal()) if self.is_getal() else 0
        stap = treden > 0 and (self.neem("stap") or self.neem("stappen"))
        kanten = (kant for kant in (Richting.BETER, Richting.SLECHTER) if stap and self.neem(kant.value))
        richting = next(kanten, None)
        if richting is None:
            beste, slechtste = oordelen[0].woord, oordelen[-1].woord
            stop(
                "wat de stap doet is niet te lezen.",
                f"Schrijf '1 stap beter als ...', '2 stappen slechter als ...', 'hoogstens {beste} als ...' "
                f"of 'minstens {slechtste} als ...'.",
            )
        return richting, treden, None

    def _oordeel(self, oordelen: Sequence[Grens]) -> Grens:
        """Take the oordeel at which a step holds, by its letter or by the name that stands for it."""
        op_lengte = sorted(oordelen, key=lambda een: -len(een.woord.split()))
        oordeel = next((een for een in op_lengte if self.neem(*een.woord.casefold().split())), None)
        namen = [een.woord for een in oordelen]
        if oordeel is None:
            stop(
                f"'{self.staat()}' is hier geen oordeel." if self.kijk() else "een oordeel ontbreekt.",
                f"Kies {opsomming(namen, 'of')}.{tip(self.kijk(), namen)}",
            )
        gelijk = [naam for naam in namen if naam.casefold() == oordeel.woord.casefold()]
        if len(gelijk) > 1:
            kan = opsomming([f"'{naam}'" for naam in gelijk], "of")
            stop(f"dit kan {kan} zijn: in een zin maken hoofdletters niet uit.", "Geef die oordelen andere letters.")
        return oordeel


def eis_zegbaar(tekst: str, oordelen: Sequence[Grens]) -> None:
    """Stop at a step that ends at an oordeel of which the letter is no word, and say by which name to call it."""
    grens = " ".join(tekst.partition(" als ")[0].split()[1:])
    bedoeld = next((een for een in oordelen if een.letter.casefold() == grens.casefold()), None)
    if bedoeld is not None and (naam := bedoeld.woord) != bedoeld.letter:
        stop(f"'{bedoeld.letter}' is geen woord, en kan niet in een zin staan.", f"Schrijf de naam: '{naam}'.")
