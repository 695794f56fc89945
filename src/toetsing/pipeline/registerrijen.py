"""Whose each row of a register is, of which ronde, and whether it was chosen: the same for whoever counts them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from toetsing.domain.compare.dossiers import Inzending
from toetsing.domain.meldingen import Melding, melding
from toetsing.domain.plek import Plek, bestandsnaam
from toetsing.domain.selectie import Kandidaat, voldoet, zonder_ronde
from toetsing.domain.velden import keuzesleutel
from toetsing.domain.words.lijkt_op import tip
from toetsing.domain.words.woorden import aantal, rondesleutel, vergelijkbaar
from toetsing.pipeline.scoren import eis_gevonden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from toetsing.domain.compare.dossiers import Opgevolgd
    from toetsing.domain.kader import Kader
    from toetsing.domain.registers import Register, Registerrij
    from toetsing.domain.scores import Ingevuld
    from toetsing.domain.selectie import Selectie
    from toetsing.domain.toetsing import Soort
    from toetsing.pipeline.besloten import Besloten
    from toetsing.readers.toetsing.registers import Gelezenregister

    Rijen = tuple[tuple[Register, tuple[Registerrij, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Toetsingnaam:
    """A toetsing in a file, also one that was left out for its fouten: whose it is, and its scores where it was not."""

    organisatie: str
    ronde: str | None
    datum: date | None
    soort: Soort | None
    scores: Mapping[str, Ingevuld]


# -- whose rows they are -----------------------------------------------------------------------------------------------


def inzendingen_in(
    bestand: str,
    registers: Sequence[Gelezenregister],
    dagen: Mapping[str, date | None],
    scoring: Besloten,
) -> tuple[list[Inzending], list[Melding]]:
    """Return what a file with toetsingen holds of each organisation, and of whom nobody knows what else is in it.

    Nothing of a file in which no toetsing could be told from the others.
    """
    toetsingen = list(_toetsingen(bestand, scoring))
    if not toetsingen:
        return [], []
    gedeeld = bestand in scoring.gedeeld
    van_niemand = gedeeld and any(een.rijen and not een.van_meer for een in registers)
    inzendingen = [
        Inzending(
            organisatie=een.organisatie,
            kader=scoring.kader,
            ronde=een.ronde,
            datum=een.datum,
            soort=een.soort,
            dagen=dagen,
            scores=een.scores,
            rijen=_rijen_van(registers, een, gedeeld=gedeeld),
        )
        for een in toetsingen
    ]
    los = losse_inzendingen(registers, scoring.kader, dagen, toetsingen)
    return [*inzendingen, *los], [melding("T336", Plek(bestand=bestand))] if van_niemand else []


def inzendingen_van(scoring: Besloten) -> tuple[list[Inzending], list[Melding]]:
    """Return what all files hold in the registers of the kader, as far as those were kept, and what to say of them."""
    from toetsing.readers.toetsing.registers import read_termijnen  # only a kader that has registers pays for it

    inzendingen: list[Inzending] = []
    meldingen: list[Melding] = []
    met_toetsing = {uitslag.toetsing.bron.bestand for uitslag in scoring.uitslagen}
    met_toetsing |= {een.plek.bestand or "" for een in scoring.weggelaten}
    for bestand, registers in scoring.registers.items():
        dagen, _ = read_termijnen(scoring.dossiers[bestand], scoring.kader)
        if bestand in met_toetsing:
            eigen, over = inzendingen_in(bestand, registers, dagen, scoring)
            inzendingen += eigen
            meldingen += over
        else:
            inzendingen += losse_inzendingen(registers, scoring.kader, dagen)
    return inzendingen, meldingen


def losse_inzendingen(
    registers: Iterable[Gelezenregister],
    kader: Kader,
    dagen: Mapping[str, date | None],
    toetsingen: Sequence[_Toetsingnaam] = (),
) -> Iterator[Inzending]:
    """Yield the rows that name somebody, or a ronde, of which the file has no toetsing: by organisation and ronde."""
    groepen: dict[tuple[str, str], dict[str, tuple[Register, list[Registerrij]]]] = {}
    for een in registers:
        for rij in een.rijen if een.van_meer else ():
            if not any(rij.is_van(toetsing.organisatie, toetsing.ronde) for toetsing in toetsingen):
                groep = groepen.setdefault((vergelijkbaar(rij.organisatie), rondesleutel(rij.ronde)), {})
                groep.setdefault(een.register.naam, (een.register, []))[1].append(rij)
    for groep in groepen.values():
        delen = tuple((register, tuple(rijen)) for register, rijen in groep.values())
        eerste = delen[0][1][0]
        yield Inzending(
            organisatie=eerste.organisatie, ronde=eerste.ronde or None, kader=kader, dagen=dagen, rijen=delen, los=True
        )


def _toetsingen(bestand: str, scoring: Besloten) -> Iterator[_Toetsingnaam]:
    """Yield the toetsingen of a file: decided, and left out; not where two are of the same, as one of them is wrong."""
    for uitslag in scoring.uitslagen:
        t = uitslag.toetsing
        if t.bron.bestand == bestand:
            yield _Toetsingnaam(organisatie=t.organisatie, ronde=t.ronde, datum=t.datum, soort=t.soort, scores=t.scores)
    sleutels = Counter(
        (vergelijkbaar(een.naam), rondesleutel(een.kenmerken.ronde), een.kenmerken.soort) for een in scoring.weggelaten
    )
    for een in scoring.weggelaten:
        k = een.kenmerken
        if een.plek.bestand == bestand and sleutels[vergelijkbaar(een.naam), rondesleutel(k.ronde), k.soort] == 1:
            yield _Toetsingnaam(organisatie=een.naam, ronde=k.ronde, datum=k.datum, soort=k.soort, scores={})


def _rijen_van(registers: Iterable[Gelezenregister], toetsing: _Toetsingnaam, *, gedeeld: bool) -> Rijen:
    """Return the rows of one toetsing: those that name it, and all of a table in its own file that names nobody.

    A table that names nobody in a file about more is of none of them.
    """
    delen: dict[str, tuple[Register, tuple[Registerrij, ...]]] = {}
    for een in registers:
        if een.van_meer:
            rijen = tuple(rij for rij in een.rijen if rij.is_van(toetsing.organisatie, toetsing.ronde))
        elif gedeeld:
            continue
        else:
            rijen = een.rijen
        _, eerder = delen.get(een.register.naam, (een.register, ()))
        delen[een.register.naam] = (een.register, (*eerder, *rijen))
    return tuple(delen.values())


# -- which were chosen -------------------------------------------------------------------------------------------------


class Rijkeuze:
    """Which rows were asked for. Loose ones are as their organisation is, but for the ronde that they name themselves.

    Raises Gebruiksfout where something that was asked for is nowhere.
    """

    def __init__(
        self, alleen: Selectie | None, scoringen: Sequence[Besloten], inzendingen: Sequence[Inzending]
    ) -> None:
        self.alleen = alleen
        self.kandidaten = [kandidaat for scoring in scoringen for kandidaat in scoring.kandidaten]
        self.los = [een for een in inzendingen if een.los]
        self.namen = [een.organisatie for een in inzendingen if not een.los]
        self.namen += (naam for kandidaat in self.kandidaten for naam in kandidaat.namen)
        if alleen:
            eis_gevonden(alleen, [*self.kandidaten, *map(_als_kandidaat, self.los)])

    def heeft(self, een: Inzending) -> bool:
        """Return whether this was asked for; of what is no loose row that was seen to already."""
        if not self.alleen or not een.los:
            return True
        eigen = [
            replace(kandidaat, ronde=een.ronde or kandidaat.ronde)
            for kandidaat in self.kandidaten
            if vergelijkbaar(een.organisatie) in map(vergelijkbaar, kandidaat.namen)
        ]
        return any(voldoet(self.alleen, kandidaat) for kandidaat in (*eigen, _als_kandidaat(een)))

    def meldingen(self) -> Iterator[Melding]:
        """Say of whom there are rows and no toetsing, and who has no ronde to be chosen by.

        A name that is written otherwise is another organisation.
        """
        if self.alleen:
            yield from zonder_ronde(self.alleen, [_als_kandidaat(een) for een in self.los if not self.heeft(een)])
        bekend = {vergelijkbaar(naam): naam for naam in self.namen}
        for een in filter(self.heeft, self.los):
            if een.organisatie and bekend and vergelijkbaar(een.organisatie) not in bekend:
                plek, raad = een.rijen[0][1][0].plek, tip(een.organisatie, bekend.values())
                yield melding("T335", replace(plek, cel=None), organisatie=een.organisatie, tip=raad)


def _als_kandidaat(los: Inzending) -> Kandidaat:
    """Return by what loose rows are chosen where nothing else is known of their organisation."""
    return Kandidaat(ronde=los.ronde, namen=(los.organisatie,))


# -- what there is to say of them --------------------------------------------------------------------------------------


def over_opgevolgd(opgevolgd: Opgevolgd) -> Iterator[Melding]:
    """Yield of which rondes nobody can say which is the last, which rows do not count, and which count twice."""
    for onzeker in opgevolgd.onzeker:
        eerste, laatste = map(_ronde, onzeker.rondes)
        yield melding("T372", Plek(), organisatie=onzeker.organisatie, eerste=eerste, laatste=laatste)
    for een in opgevolgd.eerder:
        yield melding(
            "T337",
            een.rijen[0].plek,
            organisatie=een.organisatie,
            register=een.register,
            ronde=_ronde(een.ronde),
            later=_ronde(een.later),
            aantal=aantal(len(een.rijen), "rij", "rijen"),
        )
    yield from _dubbel(opgevolgd)


def _dubbel(opgevolgd: Opgevolgd) -> Iterator[Melding]:
    """Yield which rows are the same and come from two files, so that they count twice."""
    for dossier in opgevolgd.dossiers:
        gelijk: dict[tuple[str, tuple[str, ...]], list[Plek]] = {}
        for een in (rij.gevolgd for rij in dossier.rijen):
            teksten = tuple(keuzesleutel(een.rij.tekst(veld)) for veld in een.register.kolommen)
            gelijk.setdefault((een.register.naam, teksten), []).append(een.rij.plek)
        for (register, _), plekken in gelijk.items():
            eerste, *meer = plekken
            ander = next((plek for plek in meer if plek.bestand != eerste.bestand), None)
            if ander is not None:
                waar = f"{bestandsnaam(ander.bestand or '')} › {ander.adres}"
                yield melding("T375", eerste, register=register, organisatie=dossier.organisatie, waar=waar)


def _ronde(ronde: str) -> str:
    return f"ronde {ronde}" if ronde else "een werkmap zonder ronde"
