"""Reads the rondes of a kader: in the kader itself, or in a file beside it (`rondes.yaml`), which says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.kader import Ronde
from toetsing.domain.meldingen import is_fout
from toetsing.domain.toetsing import Soort
from toetsing.domain.words.woorden import opsomming, rondesleutel
from toetsing.readers.kader.bronnen import lees_bron
from toetsing.readers.kader.naastkader import meld_ander_kader
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import yaml

    from toetsing.domain.kader import Bron, Kader
    from toetsing.domain.meldingen import Melding

_WAT: Final = "de rondes"
_EEN: Final = "een ronde"
RONDE: Final = ("ronde", "soort", "scores", "toelichting", "bron")
"""Which fields a ronde has."""


def lees_rondes(
    boom: Yamlboom, knoop: yaml.Node | None, bronnen: Collection[Bron], eerder: Sequence[Ronde] = ()
) -> tuple[Ronde, ...]:
    """Return the rondes in a list; one that is there already, or is one of `eerder`, is reported."""
    rondes: list[Ronde] = []
    for een in boom.lijst(knoop, "rondes"):
        ronde = _ronde(boom, een, bronnen)
        if rondesleutel(ronde.ronde) in {rondesleutel(andere.ronde) for andere in (*eerder, *rondes)}:
            boom.meld(een, "K013", waarde=ronde.ronde)
        rondes.append(ronde)
    return tuple(rondes)


def load_rondes(inhoud: bytes, bestand: str, kader: Kader) -> tuple[tuple[Ronde, ...] | None, tuple[Melding, ...]]:
    """Return the rondes that a file beside the kader adds, or None, and everything that is wrong with the file."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    velden = boom.velden(wortel, ("kader", "rondes"), _WAT)
    meld_ander_kader(boom, velden, wortel, _WAT, kader)
    if "rondes" not in velden:
        boom.meld(wortel, "K002", veld="rondes", bij=_WAT)
    rondes = lees_rondes(boom, velden.get("rondes"), kader.bronnen, kader.rondes)
    return None if any(map(is_fout, boom.meldingen)) else rondes, tuple(boom.meldingen)


def _ronde(boom: Yamlboom, knoop: yaml.Node, bronnen: Collection[Bron]) -> Ronde:
    velden = boom.velden(knoop, RONDE, _EEN)
    soort = boom.optioneel(velden, "soort") or ""
    soorten = [een.value for een in Soort]
    if soort and soort not in soorten:
        boom.meld(velden["soort"], "K005", veld="soort", verwacht=opsomming(soorten, "of"))
    return Ronde(
        ronde=boom.tekst(velden, "ronde", knoop, _EEN),
        soort=soort,
        scores=boom.optioneel(velden, "scores") or "",
        toelichting=boom.optioneel(velden, "toelichting") or "",
        bron=lees_bron(boom, velden, knoop, _EEN, bronnen),
    )
