"""How far each toetsing is: how full, how many fouten, which texts are missing, and what stops a definitive report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from toetsing.domain.change.definitief import namen_van, rapportstand
from toetsing.domain.change.meegenomen import met_standaardteksten
from toetsing.domain.change.volgende_ronde import beginscores
from toetsing.domain.meldingen import is_fout
from toetsing.domain.plek import rij_van_cel
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.domain.words.telwoorden import is_oordeelnaam
from toetsing.domain.words.woorden import aantal, naamsleutel, opsomming
from toetsing.pipeline.besloten import Besloten
from toetsing.pipeline.goodpractices import met_good_practices

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from toetsing.domain.change.definitief import Rapportstand
    from toetsing.domain.dossier import Tekst
    from toetsing.domain.goodpractices import GoodPractices
    from toetsing.domain.items import Itemstand
    from toetsing.domain.kader import Kader
    from toetsing.domain.plek import Plek
    from toetsing.domain.rapportregels import Rapportregels
    from toetsing.domain.toetsing import Soort
    from toetsing.pipeline.besloten import Scoring
    from toetsing.readers.toetsing.gelezen import Afgekeurd

NIET_TE_LEZEN: Final = "niet te lezen"
DUBBEL: Final = "staat er meer dan één keer"


class Bezwaar(NamedTuple):
    """Something that stops a definitive report: how many of what, what is the matter with them, and which they are."""

    kort: str
    waarmee: str = ""
    welke: str = ""

    @property
    def voluit(self) -> str:
        """All of it: "2 reacties zonder antwoord: Reacties!C4 en Reacties!C6"."""
        return f"{self.kort}{self.waarmee}{f': {self.welke}' if self.welke else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Controleregel:
    """One toetsing, or a file in which none could be read: then there is no organisation and nothing to count.

    `verwachtingen` is how many count, `feiten` how many facts a beslisregel names, of which `van_mensen` are
    oordelen that people give; `fouten` how many were found in it.
    `stand` is how far its report is: a file that could not be read has none; `waarom` says why a toetsing was not
    decided.
    """

    organisatie: str
    ronde: str | None = None
    soort: Soort | None = None
    bestand: str
    verwachtingen: int = 0
    feiten: int = 0
    van_mensen: int = 0
    fouten: int
    stand: Rapportstand | None = None
    waarom: str = ""

    @property
    def besloten(self) -> bool:
        """Whether the beslisregels decided about it."""
        return self.stand is not None and not self.waarom

    @property
    def open(self) -> tuple[str, ...]:
        """The verwachtingen without a score, or without one that can be read."""
        return self.stand.open if self.stand is not None else ()

    @property
    def open_feiten(self) -> tuple[str, ...]:
        """The facts that a beslisregel names and that are open."""
        return self.stand.open_feiten if self.stand is not None else ()

    @property
    def zonder_motivering(self) -> tuple[str, ...]:
        """Those of them that nobody motivated, where the kader asks that."""
        return self.stand.zonder_motivering if self.stand is not None else ()

    @property
    def items(self) -> Itemstand | None:
        """How far its items are; None where the kader has none."""
        return self.stand.items if self.stand is not None else None

    @property
    def lege_items(self) -> tuple[str, ...]:
        """The items that have to be filled in and are not."""
        return self.stand.lege_items if self.stand is not None else ()

    @property
    def is_vol(self) -> bool:
        """Whether nothing is open of what it has to have; of items alone, something has to be filled in as well."""
        return not (self.open or self.open_feiten or self.lege_items) and (self.is_begonnen or not self.items)

    @property
    def mag_leeg(self) -> int:
        """How many items are empty that may be."""
        return self.items.mag_leeg if self.items is not None else 0

    @property
    def is_begonnen(self) -> bool:
        """Whether anything is filled in: a score, an item, or where nothing is scored an oordeel that people give."""
        van_mensen = not self.verwachtingen and self.feiten > len(self.open_feiten)
        return bool(self.ingevuld or van_mensen or (self.items and self.items.ingevuld))

    @property
    def vraagt_niets(self) -> bool:
        """Whether the kader asks series and registers alone: of those nothing has to be filled in."""
        return self.stand is not None and not (self.verwachtingen or self.feiten or self.items)

    @property
    def ingevuld(self) -> int:
        """How many verwachtingen have a score."""
        return self.verwachtingen - len(self.open)

    @property
    def teksten(self) -> tuple[str, ...]:
        """The texts that a report still asks of its author."""
        return self.stand.teksten if self.stand is not None else ()

    @property
    def zonder_onderbouwing(self) -> tuple[str, ...]:
        """The minuses without a why."""
        return self.stand.zonder_onderbouwing if self.stand is not None else ()

    @property
    def houdt_tegen(self) -> tuple[Bezwaar, ...]:
        """What stops a definitive report; nothing where it can be made."""
        eerst = (Bezwaar(self.waarom),) if self.waarom else ()
        stand = self.stand
        if stand is None:
            return eerst
        los, mensen = (
            [naam for naam in stand.open_feiten if is_oordeelnaam(naam) is is_mens] for is_mens in (False, True)
        )
        alle = (
            (len(stand.open), "open score", "open scores", "", ""),
            (len(los), "open feit", "open feiten", "", opsomming(_feiten(stand, los))),
            (len(mensen), "oordeel", "oordelen", " van mensen nog te geven", opsomming(mensen)),
            (len(stand.lege_items), "verplicht item", "verplichte items", " nog leeg", opsomming(stand.lege_items)),
            (len(stand.teksten), "tekst", "teksten", " nog te schrijven", opsomming(stand.teksten)),
            (
                len(stand.zonder_maatregel),
                "verbeterpunt",
                "verbeterpunten",
                " zonder maatregel",
                opsomming(stand.zonder_maatregel),
            ),
            (len(stand.reacties), "reactie", "reacties", " zonder antwoord", _adressen(stand.reacties)),
            (
                len(stand.zonder_letter),
                "motivering",
                "motiveringen",
                " zonder afwijkend oordeel",
                _adressen(stand.zonder_letter.values()),
            ),
            (
                len(stand.achterhaald),
                "oude tekst",
                "oude teksten",
                " uit een eerdere ronde, bij een score die veranderde",
                namen_van(stand.achterhaald),
            ),
        )
        return (*eerst, *(Bezwaar(aantal(n, enkel, meer), *rest) for n, enkel, meer, *rest in alle if n))


def _feiten(stand: Rapportstand, open_: Iterable[str]) -> Iterator[str]:
    """Yield the open facts, each with whether nobody motivated it where the kader asks that."""
    for naam in open_:
        yield f"{naam} (zonder motivering)" if naam in stand.zonder_motivering else naam


def _adressen(plekken: Iterable[Plek]) -> str:
    return opsomming(plek.adres or "" for plek in plekken)


def controleregels(
    scoring: Scoring,
    regels: Rapportregels,
    standaard: Sequence[Tekst] = (),
    practices: GoodPractices | None = None,
) -> tuple[Controleregel, ...]:
    """Return a line per toetsing, those that were left out too, in Dutch order; then the files without any.

    `regels` is what the kader asks of reports, `standaard` are texts that every report has, and `practices` are those
    that it has where a workbook has none.
    """
    per_toetsing = (
        list(_Controle(scoring, regels, standaard, practices).regels()) if isinstance(scoring, Besloten) else []
    )
    per_toetsing.sort(key=lambda regel: (naamsleutel(regel.organisatie), regel.ronde or "", regel.bestand))
    bekend = {regel.bestand for regel in per_toetsing}
    fouten = Counter(m.plek.bestand for m in scoring.meldingen if is_fout(m) and m.plek.bestand not in bekend)
    leeg = (
        Controleregel(organisatie="", bestand=bestand, fouten=n, waarom=NIET_TE_LEZEN)
        for bestand, n in fouten.items()
        if bestand is not None
    )
    return (*per_toetsing, *leeg)


class _Controle:
    """Makes the lines of what could be read, with the fouten of each: of its file, or its row in a file of more."""

    def __init__(
        self,
        scoring: Besloten,
        rapportregels: Rapportregels,
        standaard: Sequence[Tekst],
        practices: GoodPractices | None,
    ) -> None:
        """Count the fouten once, place by place."""
        self.scoring, self.standaard, self.kader = scoring, standaard, scoring.kader
        self.rapportregels, self.practices = rapportregels, practices
        self.fouten = Counter(self._plaats(m.plek) for m in scoring.meldingen if is_fout(m))
        self.tellend = sum(v.telt_mee for v in self.kader.verwachtingen)

    def regels(self) -> Iterator[Controleregel]:
        """Yield a line for each toetsing, decided or left out."""
        for uitslag in self.scoring.uitslagen:
            yield self._regel(uitslag.toetsing, uitslag.toetsing.plek)
        for een in self.scoring.weggelaten:
            regel = self._regel(_als_toetsing(een, self.kader), een.plek)
            yield replace(regel, waarom=aantal(regel.fouten, "fout", "fouten") if regel.fouten else DUBBEL)

    def _regel(self, toetsing: Toetsing, plek: Plek) -> Controleregel:
        dossier = met_standaardteksten(self.scoring.dossier_van(toetsing), self.standaard)
        dossier = met_good_practices(self.kader, self.practices, toetsing, dossier)
        return Controleregel(
            organisatie=toetsing.organisatie,
            ronde=toetsing.ronde,
            soort=toetsing.soort,
            bestand=toetsing.bron.bestand,
            verwachtingen=self.tellend,
            feiten=len(self.kader.genoemde_feiten),
            van_mensen=len(self.kader.mensoordelen),
            fouten=self.fouten[self._plaats(plek)],
            stand=rapportstand(
                self.kader,
                toetsing,
                dossier,
                self.rapportregels,
                gedeeld=toetsing.bron.bestand in self.scoring.gedeeld,
            ),
        )

    def _plaats(self, plek: Plek) -> tuple[str | None, ...]:
        """Return what tells the meldingen of one toetsing from those of another."""
        if plek.bestand not in self.scoring.gedeeld or plek.cel is None:
            return (plek.bestand,)
        return (plek.bestand, plek.blad, str(rij_van_cel(plek.cel)))


def _als_toetsing(een: Afgekeurd, kader: Kader) -> Toetsing:
    """Return what was left out as far as it could be read; what could not is open."""
    return Toetsing(
        organisatie=een.naam,
        ronde=een.kenmerken.ronde,
        datum=een.kenmerken.datum,
        soort=een.kenmerken.soort,
        bron=Bronbestand(bestand=een.plek.bestand or "", sha256=""),
        scores={**beginscores(kader, {}), **een.scores},
        items=een.items,
        herkomst={},
    )
