"""The follow-up as a document: counts per register and per organisation, what was reported and found, and every row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.commands.opvolging.tekst import plek_kort, tekst_van, wanneer_in_woorden, wie_van
from toetsing.commands.opvolging.zinnen import (
    binnen_zin,
    klaar_maar_min_zin,
    niet_geteld_zin,
    rijen_zin,
    zonder_rijen_zin,
    zonder_wie_zin,
)
from toetsing.document.antwoorddocument import antwoorddocument
from toetsing.document.blokken import Alinea, Cel, Deel, Kolom, Tabel, alineas, cellen, ingekort
from toetsing.document.kort import met_korte_teksten
from toetsing.document.zinnen import kaderregel
from toetsing.domain.change.keuzes import keuzes_van, tel_keuzes
from toetsing.domain.change.voortgang import AFGELOPEN, ALTIJD_GENOEMD, Bevinding, Voortgang, tel_rijen
from toetsing.domain.words.woorden import ZONDER_ORGANISATIE, datum, opsomming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from toetsing.commands.opvolging.gevraagd import Gevraagdeopvolging
    from toetsing.document.blokken import Blok, Document
    from toetsing.domain.compare.dossiers import Dossierrij

_AANDACHT: Final = (Voortgang.TE_LAAT, Voortgang.BINNENKORT, Voortgang.ONLEESBAAR)
"""What asks for attention first."""
_HOOGSTENS: Final = 8
"""So many rows a short answer shows."""
_GESCHREVEN: Final = ("organisatie", "wat", "wie", "wanneer")
"""Above what people wrote, of which it shows the beginning."""


def opvolgdocument(gevraagd: Gevraagdeopvolging) -> Document:
    """Return everything there is to follow up on a day."""
    maker = _Document(gevraagd)
    dag, alle = datum(gevraagd.peildatum), tel_rijen(een.gevolgd for een in maker.rijen)
    standen = [(alle.van(een), een.value) for een in (*ALTIJD_GENOEMD, *maker.extra)]
    kenmerken = {"kader": opsomming(dict.fromkeys(map(kaderregel, gevraagd.kaders)))}
    return antwoorddocument(
        "Opvolging",
        rijen_zin(dag, alle.rijen, sum(bool(een.organisatie) for een in gevraagd.opgevolgd.dossiers), standen),
        kenmerken,
        maker.delen(),
        gevraagd.peildatum,
    )


class _Document:
    """The parts of one document."""

    def __init__(self, gevraagd: Gevraagdeopvolging) -> None:
        self.gevraagd = gevraagd
        self.rijen = gevraagd.opgevolgd.rijen
        telling = tel_rijen(een.gevolgd for een in self.rijen)
        self.extra = tuple(een for een in Voortgang if een not in ALTIJD_GENOEMD and telling.van(een))
        self.punt = next((kader.punt.enkel for kader in gevraagd.kaders), "min")

    def delen(self) -> Iterator[Deel]:
        telling = tel_rijen(een.gevolgd for een in self.rijen)
        lopen = (rij.gevolgd.register for rij in self.rijen if rij.gevolgd.voortgang not in AFGELOPEN)
        vragen = sum(bool(register.wie) for register in lopen)
        zinnen = (
            zonder_wie_zin(telling.zonder_wie, vragen),
            klaar_maar_min_zin(telling.klaar(Bevinding.MIN), self.punt),
            binnen_zin(self.gevraagd.binnen),
            niet_geteld_zin(sum(len(een.rijen) for een in self.gevraagd.opgevolgd.eerder)),
        )
        registers: tuple[Blok, ...] = (self._per_register(), *self._gekozen(), *alineas(filter(None, zinnen)))
        yield Deel(id="registers", titel="Per register", blokken=registers)
        yield from self._gemeld()
        aandacht = [rij for rij in self.rijen if rij.gevolgd.voortgang in _AANDACHT]
        titel = "Te laat, binnenkort of niet te lezen, het dringendste eerst"
        yield from self._deel("aandacht", "Wat nu aandacht vraagt", titel, aandacht)
        yield self._organisaties()
        overige = [rij for rij in self.rijen if rij.gevolgd.voortgang not in _AANDACHT]
        yield from self._deel("overige", "Wat verder loopt of klaar is", "Alle andere rijen", overige)
        yield Deel(id="gegevens", titel="Gegevens", blokken=(self._alles(),), alleen="gegevens")

    # -- counts --------------------------------------------------------------------------------------------------------

    def _koppen(self, eerste: str) -> tuple[Kolom, ...]:
        namen = ("rijen", *(een.value for een in (*ALTIJD_GENOEMD, *self.extra)), "zonder wie")
        return (Kolom(kop=eerste), *(Kolom(kop=naam, soort="getal") for naam in namen))

    def _getallen(self, rijen: Iterable[Dossierrij]) -> tuple[str, ...]:
        telling = tel_rijen(rij.gevolgd for rij in rijen)
        per = (telling.van(een) for een in (*ALTIJD_GENOEMD, *self.extra))
        return tuple(map(str, (telling.rijen, *per, telling.zonder_wie)))

    def _per_register(self) -> Tabel:
        rijen = [cellen((naam, *self._getallen(van))) for naam, van in _groepen(self.rijen, _register)]
        voet = [cellen(("samen", *self._getallen(self.rijen)))] if len(rijen) > 1 else []
        return Tabel(
            titel=f"Hoe het ermee staat op {datum(self.gevraagd.peildatum)}",
            kolommen=self._koppen("register"),
            rijen=(*rijen, *voet),
            rijkop=0,
            naam="Registers",
            voet=len(voet),
        )

    def _gekozen(self) -> Iterator[Tabel]:
        """Yield how often each answer was chosen, where a register has any that say how far a row is."""
        gekozen = [
            (register, kolom, keuze, n)
            for register, van in _groepen(self.rijen, _register)
            for kolom, per_keuze in tel_keuzes(rij.gevolgd for rij in van).items()
            for keuze, n in per_keuze.items()
            if n
        ]
        if gekozen:
            yield Tabel(
                titel="Wat is geantwoord of gekozen",
                kolommen=(
                    Kolom(kop="register"),
                    Kolom(kop="kolom"),
                    Kolom(kop="keuze"),
                    Kolom(kop="rijen", soort="getal"),
                ),
                rijen=tuple(cellen((*wat, str(n))) for *wat, n in gekozen),
                naam="Keuzes",
            )

    def _organisaties(self) -> Deel:
        dossiers = self.gevraagd.opgevolgd.dossiers
        rijen = [
            cellen((dossier.organisatie or ZONDER_ORGANISATIE, *self._getallen(dossier.rijen))) for dossier in dossiers
        ]
        voet = [cellen(("samen", *self._getallen(self.rijen)))] if len(rijen) > 1 else []
        tabel = Tabel(
            titel="Hoe het er bij elke organisatie mee staat",
            kolommen=self._koppen("organisatie"),
            rijen=(*rijen, *voet),
            rijkop=0,
            naam="Organisaties",
            zoekbaar=len(rijen) > _HOOGSTENS,
            voet=len(voet),
        )
        leeg = zonder_rijen_zin([dossier.organisatie for dossier in dossiers if not dossier.rijen])
        return Deel(
            id="organisaties",
            titel="Per organisatie",
            blokken=(tabel, *alineas(filter(None, (leeg,)))),
            kort=None if len(dossiers) <= _HOOGSTENS else (),
        )

    # -- reported and found --------------------------------------------------------------------------------------------

    def _gemeld(self) -> Iterator[Deel]:
        """Yield what was found of what was reported done, where rows are about verwachtingen."""
        met_nr = [rij for rij in self.rijen if rij.gevolgd.register.nr and rij.gevolgd.voortgang is Voortgang.KLAAR]
        if not met_nr:
            return
        koppen = ("klaar gemeld", f"geen {self.punt}", f"nog een {self.punt}", "niet bekend")
        rijen = []
        for naam, van in _groepen(met_nr, _register):
            telling = tel_rijen(een.gevolgd for een in van)
            per = (telling.klaar(een) for een in (Bevinding.GEEN_MIN, Bevinding.MIN, Bevinding.ONBEKEND))
            rijen.append(cellen((naam, str(telling.rijen), *map(str, per))))
        geteld = Tabel(
            titel="Wat is gemeld, en wat de laatste toetsing vond",
            kolommen=(Kolom(kop="register"), *(Kolom(kop=kop, soort="getal") for kop in koppen)),
            rijen=tuple(rijen),
            naam="Gemeld en getoetst",
        )
        genoemd = self._klaar_maar_min()
        kort = (geteld, *(met_korte_teksten(een, _GESCHREVEN) for een in genoemd))
        yield Deel(id="gemeld", titel="Gemeld en getoetst", blokken=(geteld, *genoemd), kort=kort)

    def _klaar_maar_min(self) -> tuple[Tabel, ...]:
        rijen = [
            cellen(
                (
                    rij.organisatie or ZONDER_ORGANISATIE,
                    str(rij.gevolgd.rij.waarde(rij.gevolgd.register.nr)),
                    tekst_van(rij.gevolgd),
                    "klaar",
                    f"{self.punt} bij {_minnen(rij)}",
                )
            )
            for rij in self.rijen
            if rij.gevolgd.klaar_maar_min
        ]
        if not rijen:
            return ()
        kolommen = ("organisatie", "nr", "wat", "gemeld", "getoetst")
        return (
            Tabel(
                titel=f"Klaar gemeld, en toch nog een {self.punt}",
                kolommen=tuple(Kolom(kop=kop, soort="nr" if kop == "nr" else "tekst") for kop in kolommen),
                rijen=tuple(rijen),
                naam="Klaar maar nog een min",
            ),
        )

    # -- rows ----------------------------------------------------------------------------------------------------------

    def _deel(self, id_: str, kop: str, titel: str, rijen: Sequence[Dossierrij]) -> Iterator[Deel]:
        """Yield rows under a heading; where nothing asks for attention, that."""
        if not rijen:
            if id_ == "aandacht":
                yield Deel(id=id_, titel=kop, blokken=(Alinea(tekst="Niets is te laat of binnenkort."),))
            return
        tabel = Tabel(
            titel=titel,
            kolommen=(
                Kolom(kop="organisatie"),
                Kolom(kop="register"),
                Kolom(kop="nr", soort="nr"),
                Kolom(kop="wat"),
                Kolom(kop="wie", soort="kort"),
                Kolom(kop="wanneer", soort="kort"),
                Kolom(kop="stand", soort="kort"),
                Kolom(kop="plek", soort="kort", bijzaak=True),
            ),
            rijen=tuple(map(_rij, rijen)),
            zoekbaar=len(rijen) > _HOOGSTENS,
        )
        kort = (ingekort(met_korte_teksten(tabel, _GESCHREVEN), _HOOGSTENS),) if id_ == "aandacht" else ()
        yield Deel(id=id_, titel=kop, blokken=(tabel,), kort=kort)

    def _alles(self) -> Tabel:
        """Return every row with everything that is known of it, for who sorts and counts further."""
        keuzes = tuple(dict.fromkeys(naam for rij in self.rijen for naam, _ in keuzes_van(rij.gevolgd)))
        koppen = (
            "organisatie", "register", "kader", "ronde", "soort", "nr", "wat", "wie", "wanneer", "termijn uit",
            "stand", *(f"keuze {naam}" for naam in keuzes), "getoetst", "minnen", "getoetst in", "bestand en cel",
        )  # fmt: skip
        return Tabel(
            titel="Alle rijen",
            kolommen=tuple(
                Kolom(kop=kop, soort="nr" if kop in ("nr", "minnen", "ronde") else "tekst") for kop in koppen
            ),
            rijen=tuple(_voluit(rij, keuzes) for rij in self.rijen),
            naam="Rijen",
        )


def _register(rij: Dossierrij) -> str:
    return rij.gevolgd.register.naam


def _groepen(rijen: Iterable[Dossierrij], sleutel: Callable[[Dossierrij], str]) -> list[tuple[str, list[Dossierrij]]]:
    groepen: dict[str, list[Dossierrij]] = {}
    for rij in rijen:
        groepen.setdefault(sleutel(rij), []).append(rij)
    return sorted(groepen.items())


def _minnen(rij: Dossierrij) -> str:
    """Return which numbers have a minus and in which ronde that was found: once where it is one ronde."""
    minnen = rij.gevolgd.minnen
    if len(set(rij.min_in)) == 1:
        return f"{opsomming(minnen)}{_in_ronde(rij.min_in[0])}"
    return opsomming(f"{nr}{_in_ronde(ronde)}" for nr, ronde in zip(minnen, rij.min_in, strict=True))


def _in_ronde(ronde: str) -> str:
    return f" (ronde {ronde})" if ronde else ""


def _rij(rij: Dossierrij) -> tuple[Cel, ...]:
    een = rij.gevolgd
    return cellen(
        (
            rij.organisatie or ZONDER_ORGANISATIE,
            een.register.naam,
            str(een.rij.waarde(een.register.nr) or ""),
            tekst_van(een),
            wie_van(een),
            wanneer_in_woorden(een),
            een.voortgang.value,
            plek_kort(een.rij.plek),
        )
    )


def _voluit(rij: Dossierrij, keuzes: Sequence[str]) -> tuple[Cel, ...]:
    een = rij.gevolgd
    organisatie, register, nr, wat, wie, wanneer, stand, plek = _rij(rij)
    uit = een.wanneer.uit if een.wanneer else ""
    soort = rij.soort.value if rij.soort else ""
    bevinding = een.bevinding.value if een.register.nr else ""
    return (
        organisatie, register, *cellen((rij.kader, rij.ronde, soort)), nr, wat, wie, wanneer, Cel(tekst=uit), stand,
        *cellen(dict(keuzes_van(een)).get(naam, "") for naam in keuzes),
        *cellen((bevinding, ", ".join(een.minnen), rij.getoetst_in)), plek,
    )  # fmt: skip
