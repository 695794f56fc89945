"""The JSON contracts of `kader`: kaders, a kader in words, and its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NotRequired, TypedDict

from toetsing.commands.kader.bewijsadvies import advies
from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, onderzocht, tegenvoorbeelden
from toetsing.commands.kader.nieuwe_gevallen import gemiste, geval_van, nieuwe_gevallen
from toetsing.commands.kader.reeksen import Reeksjson, reeksen_als_gegeven
from toetsing.commands.kader.registerdeel import rol_van, termijnen_van
from toetsing.commands.kader.slotzinnen import slotzin
from toetsing.commands.kader.veranderzinnen import mutant_zin
from toetsing.document.getallen import met_getal
from toetsing.document.kaderbeeld import ALLEEN_WAAR_NODIG, toon_kader
from toetsing.document.schalen import keuzenamen
from toetsing.domain.meldingen import Ernst, is_fout
from toetsing.domain.proof.mutanten import Soort
from toetsing.domain.proof.opmerken import tel
from toetsing.domain.rules.zin import getal_in_woorden
from toetsing.domain.velden import Veldsoort, toegestaan
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
    from collections.abc import Iterator, Mapping, Sequence

    from toetsing.commands.kader.nieuwe_gevallen import Nieuwgeval
    from toetsing.document.kaderbeeld import Kaderbeeld
    from toetsing.domain.kader import Feit, Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.opmerken import Proef
    from toetsing.domain.rapportregels import Rapportregels


class Metfoutenjson(TypedDict):
    """A kader that cannot be used; `plaats` is where it was found, if it does not ship with the program."""

    id: str
    plaats: NotRequired[str]


class Kadersjson(TypedDict):
    """The kaders that are known where the command is given; `met_fouten` are those that cannot be used, if any."""

    formaat: str
    programma: Programmajson
    kaders: list[Kaderjson]
    met_fouten: NotRequired[list[Metfoutenjson]]


class Voorschriftjson(TypedDict):
    """A sentence that reports say as a source words it, with its place in the source."""

    zin: str
    bron: str


class Feitjson(TypedDict):
    """A fact of the kader: its question, which answers there are, and which criteria have rows that name it.

    So do themas, by their number, and the whole, as "geheel". With `motivering` it is open until somebody writes why.
    """

    naam: str
    vraag: str
    antwoorden: list[str]
    motivering: bool
    criteria: list[str]
    bron: str


class Registerkolomjson(TypedDict):
    """A column of a register: what may be filled in, whether it must be, and what it says of a row, if anything."""

    naam: str
    vraag: str
    soort: str
    mag: str
    verplicht: bool
    rol: str


class Registerjson(TypedDict):
    """A register of the kader. `termijnen` are those by which a row must be done, where no column says so."""

    naam: str
    tekst: str
    kolommen: list[Registerkolomjson]
    termijnen: list[str]
    bron: str


class Termijnjson(TypedDict):
    """A day that every toetsing has its own of, by its label on *Gegevens*."""

    naam: str
    vraag: str
    bron: str


class Itemjson(TypedDict):
    """An item at one verwachting: what kind it is, what may be filled in, in words, and whether it has to be."""

    verwachting: str
    item: str
    vraag: str
    soort: Annotated[str, Veldsoort]
    keuzes: list[str]
    toegestaan: str
    verplicht: bool
    bron: str


class Leesbaarkaderjson(TypedDict):
    """A kader in words, and the sentences of its sources that its reports say.

    With its terms and registers, its facts, its series, its items and which number each criterium comes to, if any.
    """

    formaat: str
    programma: Programmajson
    kader: Kaderbeeld
    voorschriften: list[Voorschriftjson]
    termijnen: NotRequired[list[Termijnjson]]
    registers: NotRequired[list[Registerjson]]
    feiten: NotRequired[list[Feitjson]]
    getallen: NotRequired[Mapping[str, str]]
    reeksen: NotRequired[list[Reeksjson]]
    items: NotRequired[list[Itemjson]]


class Bevindingjson(TypedDict):
    """One thing the proof found about a criterium; `tegenvoorbeelden` are the first of what shows it.

    `advies` is what to do about it, empty where nothing has to be done.
    """

    criterium: str
    code: str
    ernst: Annotated[str, Ernst]
    onderzoek: str
    tekst: str
    advies: str
    tegenvoorbeelden: list[str]


class Gevaljson(TypedDict):
    """A worked case, as it stands in a file with cases; `yaml` is a line of such a file. `feiten` where it has any."""

    naam: str
    criterium: str
    scores: str
    feiten: NotRequired[Mapping[str, str]]
    oordeel: str
    yaml: str


class Onopgemerktjson(TypedDict):
    """A change of a beslisregel that no case notices: with the scores of `geval` the oordeel `wordt` another one."""

    criterium: str
    soort: Annotated[str, Soort]
    verandering: str
    geval: Gevaljson
    wordt: str


class Tellingjson(TypedDict):
    """How many changes of one kind were tried on the beslisregels of a criterium, and what became of them.

    Those that are `gelijk` change no oordeel; of those that were `niet_nagegaan` there was too much to look at.
    """

    criterium: str
    soort: Annotated[str, Soort]
    geprobeerd: int
    gelijk: int
    opgemerkt: int
    onopgemerkt: int
    niet_nagegaan: int


class Bewijsjson(TypedDict):
    """The certificate. It is `bewezen` when no bevinding is a fout and every worked case could be read.

    `slot` says it in one line. `na_te_kijken` is how many worked cases nobody has held against the source yet.
    `nieuwe_gevallen` are the worked cases that are missing: with them nothing stays `onopgemerkt`, and what nvt does is
    seen. `meldingen` is what is wrong with the files with worked cases.
    """

    formaat: str
    programma: Programmajson
    kader: Kaderjson
    bewezen: bool
    conclusie: str
    slot: str
    onderzocht: str
    na_te_kijken: int
    bevindingen: list[Bevindingjson]
    veranderingen: list[Tellingjson]
    onopgemerkt: list[Onopgemerktjson]
    nieuwe_gevallen: list[Gevaljson]
    meldingen: list[Meldingjson]


def kaders_als_json(kaders: Sequence[Kader], met_fouten: Mapping[str, str]) -> str:
    """Return `toetsing/kaders/1`: the kaders that are known, and by id the place of those with fouten."""
    inhoud: Kadersjson = {
        "formaat": "toetsing/kaders/1",
        "programma": programma(),
        "kaders": [kader_kort(kader) for kader in kaders],
    }
    if met_fouten:
        inhoud["met_fouten"] = [
            {"id": id_, "plaats": plaats} if plaats else {"id": id_} for id_, plaats in met_fouten.items()
        ]
    return als_json(inhoud)


def kader_als_json(kader: Kader, regels: Rapportregels) -> str:
    """Return `toetsing/kader/1`: the readable kader."""
    from dataclasses import asdict

    soms = {
        "termijnen": _termijnen(kader),
        "registers": _registers(kader),
        "feiten": [_feit(kader, feit) for feit in kader.feiten],
        "items": _items(kader),
        "getallen": {criterium.nr: getal_in_woorden(getal) for criterium, getal in met_getal(kader)},
        "reeksen": reeksen_als_gegeven(kader),
    }
    return als_json(
        {
            "formaat": "toetsing/kader/1",
            "programma": programma(),
            "kader": asdict(toon_kader(kader, regels), dict_factory=_zonder_leeg),
            "voorschriften": [{"zin": een.zin, "bron": een.bron} for een in regels.zinnen],
            **{naam: waarde for naam, waarde in soms.items() if waarde},
        }
    )


def _zonder_leeg(velden: list[tuple[str, object]]) -> dict[str, object]:
    """Return fields by name, without those of which there is nothing to say."""
    return {naam: waarde for naam, waarde in velden if naam not in ALLEEN_WAAR_NODIG or waarde}


def _items(kader: Kader) -> list[Itemjson]:
    if not kader.itempunten:
        return []
    from toetsing.domain.items import items_van  # only a kader with items pays for it
    from toetsing.domain.velden import toegestaan

    return [
        {
            "verwachting": item.nr,
            "item": item.veld.naam,
            "vraag": item.veld.tekst,
            "soort": item.veld.soort.value,
            "keuzes": list(item.veld.keuzes),
            "toegestaan": toegestaan(item.veld),
            "verplicht": item.veld.verplicht,
            "bron": item.veld.bron,
        }
        for item in items_van(kader)
    ]


def _feit(kader: Kader, feit: Feit) -> Feitjson:
    return {
        "naam": feit.nr,
        "vraag": feit.tekst,
        "antwoorden": list(keuzenamen(feit)),
        "motivering": feit.motivering,
        "criteria": list(kader.plaatsen_met(feit)),
        "bron": feit.bron,
    }


def bewijs_als_json(certificaat: Certificaat, meldingen: Sequence[Melding], *, geschreven: bool = False) -> str:
    """Return `toetsing/bewijs/1`: the certificate, and what is wrong with the files with cases."""
    kader, gevalfouten = certificaat.kader, sum(map(is_fout, meldingen))
    nieuw = nieuwe_gevallen(certificaat)
    inhoud: Bewijsjson = {
        "formaat": "toetsing/bewijs/1",
        "programma": programma(),
        "kader": kader_kort(kader),
        "bewezen": certificaat.bewezen and not gevalfouten,
        "conclusie": conclusie(certificaat, gevalfouten),
        "slot": slotzin(certificaat, gevalfouten, len(nieuw), geschreven=geschreven),
        "onderzocht": onderzocht(certificaat),
        "na_te_kijken": len(certificaat.na_te_kijken),
        "bevindingen": [
            {
                "criterium": bevinding.criterium,
                "code": bevinding.onderzoek.code,
                "ernst": bevinding.ernst.value,
                "onderzoek": bevinding.onderzoek.naam,
                "tekst": bevinding_zin(bevinding.feit),
                "advies": advies(bevinding),
                "tegenvoorbeelden": list(tegenvoorbeelden(bevinding.feit)),
            }
            for bevinding in certificaat.bevindingen
        ],
        "veranderingen": list(_veranderingen(certificaat.proeven)),
        "onopgemerkt": [
            {
                "criterium": proef.criterium,
                "soort": proef.mutant.soort.value,
                "verandering": mutant_zin(proef.mutant),
                "geval": _geval(geval_van(proef, gemist)),
                "wordt": gemist.wordt,
            }
            for proef, gemist in gemiste(certificaat)
        ],
        "nieuwe_gevallen": list(map(_geval, nieuw)),
        "meldingen": [melding_als_json(m) for m in meldingen],
    }
    return als_json(inhoud)


def _veranderingen(proeven: Sequence[Proef]) -> Iterator[Tellingjson]:
    per_soort: dict[tuple[str, Soort], list[Proef]] = {}
    for proef in proeven:
        per_soort.setdefault((proef.criterium, proef.mutant.soort), []).append(proef)
    for (criterium, soort), samen in per_soort.items():
        telling = tel(samen)
        yield {
            "criterium": criterium,
            "soort": soort.value,
            "geprobeerd": telling.geprobeerd,
            "gelijk": telling.gelijk,
            "opgemerkt": telling.opgemerkt,
            "onopgemerkt": telling.gemist,
            "niet_nagegaan": telling.te_veel,
        }


def _geval(geval: Nieuwgeval) -> Gevaljson:
    inhoud: Gevaljson = {
        "naam": geval.naam,
        "criterium": geval.criterium,
        "scores": geval.scores,
        "oordeel": geval.oordeel,
        "yaml": geval.yaml,
    }
    return {**inhoud, "feiten": dict(geval.feiten)} if geval.feiten else inhoud


def _registers(kader: Kader) -> list[Registerjson]:
    return [
        {
            "naam": register.naam,
            "tekst": register.tekst,
            "kolommen": [
                {
                    "naam": veld.naam,
                    "vraag": veld.tekst,
                    "soort": veld.soort.value,
                    "mag": toegestaan(veld),
                    "verplicht": veld.verplicht,
                    "rol": rol_van(register, veld.naam),
                }
                for veld in register.kolommen
            ],
            "termijnen": termijnen_van(register),
            "bron": register.bron,
        }
        for register in kader.registers
    ]


def _termijnen(kader: Kader) -> list[Termijnjson]:
    return [{"naam": een.naam, "vraag": een.tekst, "bron": een.bron} for een in kader.termijnen]
