"""What the report about one organisation and the one about all have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypedDict

from toetsing.commands.rapport.gedeeld_beeld import Maatregelregel
from toetsing.commands.rapport.zinnen import bronnen_zin, niet_alles_zin
from toetsing.document.auteurstekst import alineas_van, auteurstekst, in_te_vullen, regels_van
from toetsing.document.blokken import Alinea, Deel, Kolom, Kop, norm, tekstblokken
from toetsing.document.kaderdeel import themakop
from toetsing.document.kaderzinnen import bron_in_woorden
from toetsing.document.omslag import VERSIES
from toetsing.document.zinnen import naam_van_beste
from toetsing.domain.decide.marge import beste_met_een_min
from toetsing.domain.dossier import cellen_van
from toetsing.domain.tekstvelden import AANBIEDING, VERVOLG, blokken_in, samen_geschreven
from toetsing.domain.words.woorden import opsomming, schoon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toetsing.commands.rapport.wens import Rapportwens
    from toetsing.document.auteurstekst import Auteurstekst
    from toetsing.document.blokken import Blok
    from toetsing.document.omslag import Omslag
    from toetsing.domain.dossier import GoodPractice, Maatregel, Rij, Tekst
    from toetsing.domain.kader import Criterium, Kader
    from toetsing.domain.rapportregels import Bronzin, Rapportregels


NR: Final = Kolom(kop="nr", soort="nr")
PLAN: Final = (
    Kolom(kop="maatregel"),
    Kolom(kop="verantwoordelijke", soort="kort"),
    Kolom(kop="termijn", soort="kort"),
    Kolom(kop="status", soort="kort"),
)
"""The columns of a measure."""


class Themabegin(Protocol):
    """What the part about a thema begins with, in either report."""

    @property
    def nr(self) -> str:
        """Its number."""

    @property
    def naam(self) -> str:
        """Its name."""

    @property
    def norm(self) -> str:
        """Its norm."""


class Criteriumbegin(Protocol):
    """What the part about a criterium begins with, in either report."""

    @property
    def nr(self) -> str:
        """Its number."""

    @property
    def tekst(self) -> str:
        """Its sentence."""


class Auteursteksten(TypedDict):
    """The texts that every report has a place for, by its field; what it asks of nobody may be empty."""

    samenvatting_auteur: Auteurstekst
    inleiding: Auteurstekst
    verantwoording: Auteurstekst
    aanbieding: tuple[str, ...]
    vervolg: tuple[str, ...]


def teksten_van_de_auteur(teksten: Mapping[str, str]) -> Auteursteksten:
    """Return what the author wrote around the criteria."""
    return {
        "samenvatting_auteur": auteurstekst(teksten, "samenvatting", "de samenvatting"),
        "inleiding": auteurstekst(teksten, "inleiding", "de inleiding"),
        "verantwoording": auteurstekst(teksten, "verantwoording", "de verantwoording"),
        "aanbieding": alineas_van(teksten.get(AANBIEDING, "")),
        "vervolg": alineas_van(teksten.get(VERVOLG, "")),
    }


def samen_onderbouwd(
    teksten: Mapping[str, str], criterium: Criterium, nrs: Sequence[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return what the author wrote at several verwachtingen of which the first is of this criterium, with their names.

    `nrs` are all verwachtingen of the kader.
    """
    eigen = [v.nr for v in criterium.verwachtingen]
    alle = ((samen, tekst) for samen, tekst in samen_geschreven(teksten, nrs) if samen[0] in eigen)
    return tuple((opsomming(samen), alineas_van(tekst)) for samen, tekst in alle)


def onderbouwing_bij(teksten: Mapping[str, str], criterium: str) -> Auteurstekst:
    """Return what the author wrote at a criterium."""
    return auteurstekst(teksten, f"onderbouwing {criterium}", f"de onderbouwing bij criterium {criterium}")


def ontbrekend(auteur: Auteursteksten, onderbouwingen: Iterable[Auteurstekst]) -> tuple[str, ...]:
    """Return which texts the author still has to write, those of the criteria last."""
    rondom = (auteur["samenvatting_auteur"], auteur["inleiding"], auteur["verantwoording"])
    teksten = (*rondom, *onderbouwingen)
    return tuple(tekst.veld for tekst in teksten if tekst.ontbreekt)


def practice_in_alineas(practice: GoodPractice) -> tuple[str, ...]:
    """Return a good practice, and below it what was said of it."""
    return alineas_van(f"{practice.good_practice}\n{practice.toelichting}")


def bronzin(kader: Kader, zinnen: Sequence[Bronzin]) -> str:
    """Return where sentences stand in the sources, each place once; empty without any."""
    return bronnen_zin(tuple(dict.fromkeys(bron_in_woorden(kader, een.bron) for een in zinnen)))


def maatregelregel(maatregel: Maatregel) -> Maatregelregel:
    """Return a measure as it is shown."""
    nr, wat, wie, termijn, status = schone_cellen(maatregel)
    return Maatregelregel(nr=nr, maatregel=wat, verantwoordelijke=wie, termijn=termijn, status=status)


def schone_cellen(rij: Rij) -> tuple[str, ...]:
    """Return what people typed in a row, each cell on one line."""
    return tuple(map(schoon, cellen_van(rij)))


def notities_in_alineas(
    notities: Mapping[str, Sequence[str]], nrs: Iterable[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the notes at the cells of these scores, in paragraphs, where there are any."""
    alle = ((nr, regels_van("\n".join(notities.get(nr, ())))) for nr in nrs)
    return tuple((nr, alineas) for nr, alineas in alle if alineas)


def criteriumkop(criterium: Criteriumbegin) -> Kop:
    """Return the heading of a criterium: by its name a reader knows the sentence for a norm."""
    plek = "-".join(("criterium", *criterium.nr.split()))
    return Kop(niveau=3, tekst=f"Criterium {criterium.nr}: {criterium.tekst}", id=plek)


def deel_met_inhoud(id_: str, titel: str, blokken: Iterable[Blok]) -> Iterator[Deel]:
    """Yield a part, where there is anything in it."""
    if inhoud := tuple(blokken):
        yield Deel(id=id_, titel=titel, blokken=inhoud)


def nog_in_te_vullen(wat: str, omslag: Omslag) -> Iterator[Blok]:
    """Yield in a draft that somebody still has to write this; a report that is final says nothing of it."""
    if omslag.versie == VERSIES[True]:
        yield Alinea(tekst=in_te_vullen(wat), soort="leeg")


def met_een_min(kader: Kader) -> str:
    """Return that the best oordeel does not say that every verwachting is met, where the beslisregels allow that."""
    return niet_alles_zin(naam_van_beste(kader)) if beste_met_een_min(kader) else ""


def met_alle_blokken(regels: Rapportregels, wens: Rapportwens, teksten: Iterable[Tekst]) -> Rapportregels:
    """Return what the kader wants said, with the texts of the sender, over both those of the author, and a colofon."""
    return regels.met_blokken((*wens.blokken, *blokken_in(teksten))).met_colofon(wens.colofon)


def vrij_deel(titel: str, alineas: Sequence[str]) -> Iterator[Deel]:
    """Yield the part that a text of the author is, where it was written."""
    if alineas:
        yield Deel(id=titel.casefold(), titel=titel, blokken=tuple(tekstblokken(alineas, onder=2)))


def themadeel(plek: int, thema: Themabegin, criteria: Iterable[Blok], zelf: Iterable[Blok] = ()) -> Deel:
    """Return the part about a thema: its norm, what there is to tell of it itself, and then of its criteria."""
    blokken = (*norm(thema.norm), *zelf, *criteria)
    return Deel(id=f"thema-{plek}", titel=themakop(thema.nr, thema.naam), blokken=blokken)
