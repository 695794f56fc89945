"""The JSON contracts of `kader`: kaders, a kader in words, and its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from toetsing.formats.json import Kaderjson, Programmajson, als_json, kader_kort, melding_als_json, programma

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.commands.kader.beeld import Bewijsbeeld
    from toetsing.document.kaderbeeld import Kaderbeeld
    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding


class Kadersjson(TypedDict):
    """The kaders that ship with the program."""

    formaat: str
    programma: Programmajson
    kaders: list[Kaderjson]


class Leesbaarkaderjson(TypedDict):
    """A kader in words."""

    formaat: str
    programma: Programmajson
    kader: Kaderbeeld


def kaders_als_json(kaders: Sequence[Kader]) -> str:
    """Return `toetsing/kaders/1`: the kaders that ship with the program."""
    inhoud: Kadersjson = {
        "formaat": "toetsing/kaders/1",
        "programma": programma(),
        "kaders": [kader_kort(kader) for kader in kaders],
    }
    return als_json(inhoud)


def kader_als_json(beeld: Kaderbeeld) -> str:
    """Return `toetsing/kader/1`: the readable kader."""
    from dataclasses import asdict

    return als_json({"formaat": "toetsing/kader/1", "programma": programma(), "kader": asdict(beeld)})


def bewijs_als_json(kader: Kader, beeld: Bewijsbeeld, meldingen: Sequence[Melding]) -> str:
    """Return `toetsing/bewijs/1`: the certificate."""
    from dataclasses import asdict

    return als_json(
        {
            "formaat": "toetsing/bewijs/1",
            "programma": programma(),
            "kader": kader_kort(kader),
            "bewezen": beeld.bewezen,
            "conclusie": beeld.conclusie,
            "onderzocht": beeld.onderzocht,
            "bevindingen": [
                {"criterium": blok.nr or None, **asdict(bevinding)}
                for blok in beeld.blokken
                for bevinding in blok.bevindingen
            ],
            "meldingen": [melding_als_json(m) for m in meldingen],
        }
    )
