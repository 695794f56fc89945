"""The JSON contract of `opvolging`: toetsing/opvolging/1."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.commands.opvolging.tekst import tekst_van, wie_van
from toetsing.domain.change.keuzes import tel_keuzes
from toetsing.domain.change.voortgang import Bevinding, Voortgang, tel_rijen
from toetsing.domain.plek import bestandsnaam
from toetsing.formats.json import (
    Kaderjson,
    Meldingjson,
    Programmajson,
    als_json,
    kader_kort,
    melding_als_json,
    programma,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from toetsing.commands.opvolging.gevraagd import Gevraagdeopvolging
    from toetsing.domain.compare.dossiers import Dossierrij
    from toetsing.domain.meldingen import Melding


class Tellingjson(TypedDict):
    """How far rows are. Those up to `begin_onbekend` add up to `rijen`; the three of `klaar_` add up to `klaar`."""

    rijen: int
    te_laat: int
    binnenkort: int
    later: int
    zonder_termijn: int
    niet_te_lezen: int
    klaar: int
    van_kracht: int
    gaat_nog_in: int
    voorbij: int
    begin_onbekend: int
    zonder_wie: int
    klaar_geen_min: int
    klaar_maar_min: int
    klaar_onbekend: int


class Getoetstjson(TypedDict):
    """What the last toetsing found at the number of a row: which verwachtingen have a minus, in which ronde."""

    bevinding: str
    minnen: list[str]
    ronde: str | None


class Registerrijjson(TypedDict):
    """One row. `waarden` is what stands in its columns, as it may be typed; `termijn` is the day that holds for it.

    `voor` says that it is late from that day on, and not after it; `termijn_uit` is the column or term that says so.
    """

    register: str
    kader: str
    ronde: str | None
    soort: str | None
    nr: str | None
    tekst: str
    wie: str | None
    termijn: str | None
    voor: bool
    termijn_uit: str | None
    stand: str
    zonder_wie: bool
    getoetst: Getoetstjson
    waarden: Mapping[str, str]
    bestand: str | None
    blad: str | None
    cel: str | None


class Registertellingjson(TypedDict):
    """The rows of one register, of all organisations.

    `keuzes` says by column in which a choice decides how far a row is, of how many rows each answer was chosen; the
    rows without an answer are in none of these.
    """

    register: str
    telling: Tellingjson
    keuzes: Mapping[str, Mapping[str, int]]


class Organisatiedossierjson(TypedDict):
    """The dossier of one organisation, over all kaders that it has a file of."""

    organisatie: str
    kaders: list[str]
    telling: Tellingjson
    rijen: list[Registerrijjson]


class Nietgeteldjson(TypedDict):
    """Rows of a register that a later ronde has too: they do not count."""

    organisatie: str
    register: str
    ronde: str
    later: str
    rijen: int


class Opvolgingjson(TypedDict):
    """Every register of every organisation on a day; `binnen` is how many days ahead is soon."""

    formaat: str
    programma: Programmajson
    kaders: list[Kaderjson]
    bestanden: int
    peildatum: str
    binnen: int
    telling: Tellingjson
    registers: list[Registertellingjson]
    organisaties: list[Organisatiedossierjson]
    niet_geteld: list[Nietgeteldjson]
    meldingen: list[Meldingjson]


def opvolging_als_json(gevraagd: Gevraagdeopvolging, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/opvolging/1`."""
    alle = gevraagd.opgevolgd.rijen
    per_register: dict[str, list[Dossierrij]] = {}
    for rij in alle:
        per_register.setdefault(rij.gevolgd.register.naam, []).append(rij)
    inhoud: Opvolgingjson = {
        "formaat": "toetsing/opvolging/1",
        "programma": programma(),
        "kaders": [kader_kort(kader) for kader in gevraagd.kaders],
        "bestanden": gevraagd.bestanden,
        "peildatum": gevraagd.peildatum.isoformat(),
        "binnen": gevraagd.binnen,
        "telling": _telling(alle),
        "registers": [
            {"register": naam, "telling": _telling(van), "keuzes": tel_keuzes(rij.gevolgd for rij in van)}
            for naam, van in per_register.items()
        ],
        "organisaties": [
            {
                "organisatie": dossier.organisatie,
                "kaders": list(dossier.kaders),
                "telling": _telling(dossier.rijen),
                "rijen": _rijen(dossier.rijen),
            }
            for dossier in gevraagd.opgevolgd.dossiers
        ],
        "niet_geteld": [
            {
                "organisatie": een.organisatie,
                "register": een.register,
                "ronde": een.ronde,
                "later": een.later,
                "rijen": len(een.rijen),
            }
            for een in gevraagd.opgevolgd.eerder
        ],
        "meldingen": [melding_als_json(een) for een in meldingen],
    }
    return als_json(inhoud)


def _telling(rijen: Iterable[Dossierrij]) -> Tellingjson:
    telling = tel_rijen(rij.gevolgd for rij in rijen)
    return {
        "rijen": telling.rijen,
        "te_laat": telling.van(Voortgang.TE_LAAT),
        "binnenkort": telling.van(Voortgang.BINNENKORT),
        "later": telling.van(Voortgang.LATER),
        "zonder_termijn": telling.van(Voortgang.ZONDER_TERMIJN),
        "niet_te_lezen": telling.van(Voortgang.ONLEESBAAR),
        "klaar": telling.van(Voortgang.KLAAR),
        "van_kracht": telling.van(Voortgang.GELDT),
        "gaat_nog_in": telling.van(Voortgang.NOG_NIET),
        "voorbij": telling.van(Voortgang.VOORBIJ),
        "begin_onbekend": telling.van(Voortgang.BEGIN_ONBEKEND),
        "zonder_wie": telling.zonder_wie,
        "klaar_geen_min": telling.klaar(Bevinding.GEEN_MIN),
        "klaar_maar_min": telling.klaar(Bevinding.MIN),
        "klaar_onbekend": telling.klaar(Bevinding.ONBEKEND),
    }


def _rijen(rijen: Iterable[Dossierrij]) -> list[Registerrijjson]:
    return [_rij(rij) for rij in rijen]


def _rij(rij: Dossierrij) -> Registerrijjson:
    een = rij.gevolgd
    wanneer, plek, register = een.wanneer, een.rij.plek, een.register
    return {
        "register": register.naam,
        "kader": rij.kader,
        "ronde": rij.ronde or None,
        "soort": rij.soort.value if rij.soort else None,
        "nr": str(een.rij.waarde(register.nr) or "") or None,
        "tekst": tekst_van(een),
        "wie": wie_van(een) or None,
        "termijn": wanneer.dag.isoformat() if wanneer else None,
        "voor": bool(wanneer and wanneer.voor),
        "termijn_uit": wanneer.uit if wanneer else None,
        "stand": een.voortgang.value,
        "zonder_wie": een.zonder_wie,
        "getoetst": {
            "bevinding": een.bevinding.value,
            "minnen": list(een.minnen),
            "ronde": rij.getoetst_in or None,
        },
        "waarden": {veld.naam: tekst for veld in register.kolommen if (tekst := een.rij.tekst(veld))},
        "bestand": bestandsnaam(plek.bestand) if plek.bestand else None,
        "blad": plek.blad,
        "cel": plek.cel,
    }
