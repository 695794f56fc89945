"""Only the toetsingen that were asked for, of all that was read; what is in other files is not spoken of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from toetsing.domain.fouten import Gebruiksfout
from toetsing.domain.selectie import Kandidaat, Selectie, koppen_van, nergens, voldoet, zonder_ronde
from toetsing.domain.words.woorden import vergelijkbaar
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.ongelezen import zonder_koppen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.toetsing import Toetsing
    from toetsing.readers.files.blad import Bestand
    from toetsing.readers.toetsing.gelezen import Gelezen


class Gekozen(NamedTuple):
    """The files with something that was asked for, what of it, and the names of the files that are left out.

    `kandidaten` is everything there was to choose from; `meldingen` is what there is to say of it.
    """

    bestanden: list[Bestand]
    gelezen: list[Gelezen]
    buiten: set[str]
    kandidaten: tuple[Kandidaat, ...]
    meldingen: tuple[Melding, ...]


def selecteer(
    selectie: Selectie,
    kader: Kader,
    bestanden: Sequence[Bestand],
    gelezen: Sequence[Gelezen],
    aliassen: Mapping[str, str],
) -> Gekozen:
    """Leave out what nobody asked for, and the files with nothing else in them.

    A file of which nothing could be read stays, for nobody knows what it is about. The columns that were chosen by are
    read.
    """
    alle: list[Kandidaat] = []
    gekozen = Gekozen([], [], set(), (), ())
    for bestand, een in zip(bestanden, gelezen, strict=True):
        kenner = _Kenner(selectie, kader, bestand, een, aliassen)
        goed = [(t, kenner.kandidaat(t.ronde, t.organisatie)) for t in een.toetsingen]
        fout = [(a, kenner.kandidaat(a.kenmerken.ronde, a.naam, foutief=True)) for a in een.afgekeurd]
        alle += [kandidaat for _, kandidaat in (*goed, *fout)]
        toetsingen = tuple(toetsing for toetsing, kandidaat in goed if voldoet(selectie, kandidaat))
        afgekeurd = tuple(een for een, kandidaat in fout if voldoet(selectie, kandidaat))
        if toetsingen or afgekeurd or not (goed or fout):
            gekozen.bestanden.append(bestand)
            gekozen.gelezen.append(replace(een, toetsingen=toetsingen, afgekeurd=afgekeurd))
        else:
            gekozen.buiten.add(bestand.naam)
    koppen = koppen_van(selectie, alle)
    return gekozen._replace(
        gelezen=[replace(een, ongelezen=zonder_koppen(een.ongelezen, koppen)) for een in gekozen.gelezen],
        kandidaten=tuple(alle),
        meldingen=tuple(zonder_ronde(selectie, alle)),
    )


def gekozen_uit(selectie: Selectie, toetsingen: Sequence[Toetsing]) -> list[Toetsing]:
    """Return those that were asked for, of toetsingen of which no more is known than who and when.

    Raises Gebruiksfout where something that was asked for is nowhere.
    """
    alle = [(een, Kandidaat(ronde=een.ronde, namen=(een.organisatie,))) for een in toetsingen]
    for weg in nergens(selectie, [kandidaat for _, kandidaat in alle]):
        raise Gebruiksfout(weg)
    return [een for een, kandidaat in alle if voldoet(selectie, kandidaat)]


class _Kenner:
    """Knows by what the toetsingen of one file are chosen; of groups only where those were asked for."""

    def __init__(
        self, selectie: Selectie, kader: Kader, bestand: Bestand, gelezen: Gelezen, aliassen: Mapping[str, str]
    ) -> None:
        self.aliassen = aliassen
        self.gegevens: Mapping[str, str] = {}
        per_naam: dict[str, dict[str, str]] = {}
        if selectie.groepen:
            from toetsing.readers.toetsing.dossier import read_dossier
            from toetsing.readers.toetsing.koppeling import read_groepen

            with bij_bestand(bestand.naam):
                if gelezen.van_meer:
                    per_naam = read_groepen(bestand, kader)
                else:
                    self.gegevens = read_dossier(bestand).gegevens
        self.kolommen: dict[str, dict[str, str]] = {}
        for bron in (per_naam, selectie.lijst):
            for naam, wat in bron.items():
                self.kolommen.setdefault(vergelijkbaar(naam), {}).update(wat)

    def kandidaat(self, ronde: str | None, naam: str, *, foutief: bool = False) -> Kandidaat:
        """Return by what a toetsing is chosen."""
        namen = tuple(dict.fromkeys((naam, self.aliassen.get(vergelijkbaar(naam), naam))))
        groepen = dict(self.gegevens)
        for een in namen:
            groepen |= self.kolommen.get(vergelijkbaar(een), {})
        return Kandidaat(ronde=ronde, namen=namen, groepen=groepen, foutief=foutief)
