"""The JSON contracts of `kader`: kaders, a kader in words, and its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.commands.kader.bewijszinnen import bevinding_zin, conclusie, onderzocht, tegenvoorbeelden
from toetsing.document.kaderbeeld import toon_kader
from toetsing.domain.meldingen import is_fout
from toetsing.formats.json import Kaderjson, Programmajson, als_json, kader_kort, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.document.kaderbeeld import Kaderbeeld
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.rapportregels import Rapportregels


class Kadersjson(TypedDict):
    """The kaders that ship with the program."""

    formaat: str
    programma: Programmajson
    kaders: list[Kaderjson]


class Voorschriftjson(TypedDict):
    """A sentence that reports say as a source words it, with its place in the source."""

    zin: str
    bron: str


class Leesbaarkaderjson(TypedDict):
    """A kader in words, and the sentences of its sources that its reports say."""

    formaat: str
    programma: Programmajson
    kader: Kaderbeeld
    voorschriften: list[Voorschriftjson]


def kaders_als_json(kaders: Sequence[Kader]) -> str:
    """Return `toetsing/kaders/1`: the kaders that ship with the program."""
    inhoud: Kadersjson = {
        "formaat": "toetsing/kaders/1",
        "programma": programma(),
        "kaders": [kader_kort(kader) for kader in kaders],
    }
    return als_json(inhoud)


def kader_als_json(kader: Kader, regels: Rapportregels) -> str:
    """Return `toetsing/kader/1`: the readable kader."""
    from dataclasses import asdict

    return als_json(
        {
            "formaat": "toetsing/kader/1",
            "programma": programma(),
            "kader": asdict(toon_kader(kader, regels)),
            "voorschriften": [{"zin": een.zin, "bron": een.bron} for een in regels.zinnen],
        }
    )


def bewijs_als_json(certificaat: Certificaat, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/bewijs/1`: the certificate, and what is wrong with the files with cases."""
    kader, gevalfouten = certificaat.kader, sum(map(is_fout, meldingen))
    return als_json(
        {
            "formaat": "toetsing/bewijs/1",
            "programma": programma(),
            "kader": kader_kort(kader),
            "bewezen": certificaat.bewezen and not gevalfouten,
            "conclusie": conclusie(certificaat, gevalfouten),
            "onderzocht": onderzocht(certificaat),
            "bevindingen": [
                {
                    "criterium": bevinding.criterium,
                    "code": bevinding.onderzoek.code,
                    "ernst": bevinding.onderzoek.ernst.value,
                    "onderzoek": bevinding.onderzoek.naam,
                    "tekst": bevinding_zin(kader, bevinding.feit),
                    "tegenvoorbeelden": tegenvoorbeelden(kader, bevinding.feit),
                }
                for bevinding in certificaat.bevindingen
            ],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )
