"""Checks the numbers of a kader: those that follow from what is above them, and the own ones of verwachtingen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yaml import MappingNode, SequenceNode

from toetsing.domain.nummers import LANGSTE, eigen_nummers, is_eigen, sleutel
from toetsing.domain.relaties import Relatie
from toetsing.domain.scores import normaliseer_invoer
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.kader.yamlvallen import KRUL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    import yaml

    from toetsing.domain.oordelen import Oordeelniveau
    from toetsing.domain.scores import Scoreniveau
    from toetsing.readers.kader.yamlboom import Yamlboom


_CIJFERS: Final = re.compile(r"\d+(?:\.\d+)*")
"""How themas and criteria are numbered; what stands below one that is not can only be looked at once it is."""


_LETTER: Final = re.compile("[A-Za-z]")


class Kadernummers:
    """The numbers of one kader while it is read. Reports in the tree it is read from."""

    def __init__(self, boom: Yamlboom) -> None:
        self.boom = boom
        self.bezet: Mapping[str, str] = {}
        self.vervolg_op: str | None = None
        self._gezien: dict[str, tuple[str, int]] = {}
        self._eerder: dict[str, int] = {}

    def nummer(
        self, velden: dict[str, yaml.Node], knoop: yaml.Node, boven: str, bij: str, *, eigen: bool = False
    ) -> str:
        """Return the number of a node below `boven`; with `eigen` it may be one that the source gave it."""
        nr, boven = self.boom.tekst(velden, "nr", knoop, bij), KRUL.sub("", boven)
        if not nr:
            return nr
        lijn, al = velden["nr"].start_mark.line + 1, self._gezien.get(sleutel(nr))
        if al is not None:
            anders = "" if al[0] == nr else f" als {al[0]}; hoofdletters maken niet uit"
            self.boom.meld(velden["nr"], "K006", nr=nr, eerder=f"{al[1]}{anders}")
        elif not re.fullmatch(rf"{re.escape(boven + '.') if boven else ''}\d+", nr):
            self._ander_nummer(velden["nr"], nr, boven, eigen=eigen)
        self._gezien.setdefault(sleutel(nr), (nr, lijn))
        return nr

    def _ander_nummer(self, knoop: yaml.Node, nr: str, boven: str, *, eigen: bool) -> None:
        """Look at a number that does not follow from what is above it: it may be the own one of a verwachting."""
        voorbeeld = f"{boven}.1" if boven else "1"
        onder_goed = not boven or _CIJFERS.fullmatch(boven) is not None
        if eigen and is_eigen(nr):
            if sleutel(nr) in self.bezet:
                self.boom.meld(knoop, "K047", nr=nr, wat=self.bezet[sleutel(nr)])
        elif eigen and not re.fullmatch(r"[\d.,%]+", nr):
            self.boom.meld(knoop, "K046", nr=nr, voorbeeld=voorbeeld, grens=LANGSTE)
        elif onder_goed and not eigen and _LETTER.search(nr):
            self.boom.meld(knoop, "K125", nr=nr, wat="criterium" if boven else "thema", voorbeeld=voorbeeld)
        elif onder_goed:
            of = ", of is dat van de bron zelf, met een letter en een cijfer, zoals M1" if eigen else ""
            self.boom.meld(knoop, "K007", nr=nr, boven=boven or "het kader", voorbeeld=f"{voorbeeld}{of}")

    def was(self, velden: dict[str, yaml.Node], vervolg_op: str | None) -> tuple[str | None, Relatie]:
        """Return the number of a verwachting in the kader that this one continues, and how it relates to that.

        A number alone says that it is the same; each may be named once.
        """
        relatie = Relatie.GELIJK
        if isinstance(velden.get("was"), MappingNode):
            velden = self.boom.velden(velden["was"], ("was", "nr", "relatie"), "'was'")
            relatie = self._relatie(velden)
            velden = {"was": velden["nr"]} if "nr" in velden else {}
        return self._was(velden, vervolg_op), relatie

    def _relatie(self, velden: dict[str, yaml.Node]) -> Relatie:
        gezegd = self.boom.optioneel(velden, "relatie")
        bekend = {relatie.value: relatie for relatie in Relatie}
        if gezegd not in bekend:
            keuze = opsomming((f"{relatie.value} ({relatie.betekenis})" for relatie in Relatie), "of")
            knoop = velden.get("relatie") or next(iter(velden.values()))
            self.boom.meld(knoop, "K005", veld="relatie", verwacht=keuze)
        return bekend.get(gezegd or "", Relatie.DEELS)

    def _was(self, velden: dict[str, yaml.Node], vervolg_op: str | None) -> str | None:
        was = self.boom.optioneel(velden, "was")
        if was is None:
            return None
        if not re.fullmatch(r"\d+\.\d+\.\d+", was) and not is_eigen(was):
            self.boom.meld(velden["was"], "K005", veld="was", verwacht='een nummer van een verwachting, zoals "1.1.4"')
        elif vervolg_op is None:
            self.boom.meld(velden["was"], "K035", nr=was)
        elif sleutel(was) in self._eerder:
            self.boom.meld(velden["was"], "K036", nr=was, eerder=self._eerder[sleutel(was)])
        self._eerder.setdefault(sleutel(was), velden["was"].start_mark.line + 1)
        return was


def bezette_woorden(
    schaal: Sequence[Scoreniveau], oordelen: Sequence[Oordeelniveau], groepen: Iterable[str]
) -> dict[str, str]:
    """Return every word that says something else in this kader, and what: no verwachting can be numbered so."""
    bezet = {groep: f"groep '{groep}'" for groep in groepen}
    for oordeel in oordelen:
        bezet |= dict.fromkeys(oordeel.naam.casefold().split(), f"oordeel '{oordeel.naam}'")
        bezet[oordeel.letter.casefold()] = f"oordeel '{oordeel.letter}'"
    for niveau in schaal:
        woorden = (*niveau.naam.casefold().split(), niveau.teken.casefold(), *map(normaliseer_invoer, niveau.invoer))
        bezet |= dict.fromkeys(woorden, f"score '{niveau.naam}'")
    return bezet


def alle_nummers(knoop: yaml.Node | None) -> dict[str, str]:
    """Find every own number of the kader beforehand: rules stand above the verwachtingen that they name."""
    return eigen_nummers(_nummers(knoop))


def _nummers(knoop: yaml.Node | None) -> Iterator[str]:
    if isinstance(knoop, SequenceNode):
        for deel in knoop.value:
            yield from _nummers(deel)
    elif isinstance(knoop, MappingNode):
        for sleutel_, waarde in knoop.value:
            if sleutel_.value == "nr":
                yield str(waarde.value)
            elif sleutel_.value in ("criteria", "verwachtingen"):
                yield from _nummers(waarde)
