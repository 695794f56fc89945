"""Reads the good practices that a source names of a ronde (`good-practices.yaml` beside a kader), strictly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import GoodPractice
from toetsing.domain.goodpractices import Genoemd, GoodPractices
from toetsing.domain.meldingen import is_fout
from toetsing.domain.words.woorden import opsomming
from toetsing.readers.kader.bronnen import lees_bron
from toetsing.readers.kader.naastkader import meld_ander_kader
from toetsing.readers.kader.vasteblokken import lees_teksten
from toetsing.readers.kader.yamlboom import Yamlboom

if TYPE_CHECKING:
    import yaml

    from toetsing.domain.kader import Kader
    from toetsing.domain.meldingen import Melding

_WAT: Final = "de good practices"
_EEN: Final = "een good practice"
_VELDEN: Final = ("organisaties", "thema", "good_practice", "toelichting", "bron")


def load_good_practices(inhoud: bytes, bestand: str, kader: Kader) -> tuple[GoodPractices | None, tuple[Melding, ...]]:
    """Return the good practices in these bytes, or None, and everything that is wrong with them."""
    boom = Yamlboom(bestand=bestand)
    wortel = boom.wortel(inhoud)
    if wortel is None:
        return None, tuple(boom.meldingen)
    velden = boom.velden(wortel, ("kader", "ronde", "good_practices"), _WAT)
    meld_ander_kader(boom, velden, wortel, _WAT, kader)
    ronde = boom.tekst(velden, "ronde", wortel, _WAT)
    if "good_practices" not in velden:
        boom.meld(wortel, "K002", veld="good_practices", bij=_WAT)
    knopen = boom.lijst(velden.get("good_practices"), "good_practices")
    gelezen = GoodPractices(ronde=ronde, genoemd=tuple(_genoemd(boom, knoop, kader) for knoop in knopen))
    return None if any(map(is_fout, boom.meldingen)) else gelezen, tuple(boom.meldingen)


def _genoemd(boom: Yamlboom, knoop: yaml.Node, kader: Kader) -> Genoemd:
    velden = boom.velden(knoop, _VELDEN, _EEN)
    if "organisaties" not in velden:
        boom.meld(knoop, "K002", veld="organisaties", bij=_EEN)
    thema, themas = boom.optioneel(velden, "thema") or "", [thema.naam for thema in kader.themas]
    if thema and thema not in themas:
        boom.meld(velden["thema"], "K005", veld="thema", verwacht=f"een thema van het kader: {opsomming(themas, 'of')}")
    practice = GoodPractice(
        thema=thema,
        good_practice=boom.tekst(velden, "good_practice", knoop, _EEN),
        toelichting=boom.optioneel(velden, "toelichting") or "",
    )
    organisaties = lees_teksten(boom, velden, "organisaties")
    return Genoemd(
        organisaties=organisaties, practice=practice, bron=lees_bron(boom, velden, knoop, _EEN, kader.bronnen)
    )
