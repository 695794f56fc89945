"""Names of rows that hold a total of other rows, which is not an organisation."""

from __future__ import annotations

import re
from typing import Final

_TOTAAL: Final = frozenset((
    "totaal", "totalen", "total", "tot", "subtotaal", "subtotalen", "deeltotaal", "eindtotaal", "regiototaal",
    "som", "sommatie", "aantal", "aantallen", "gemiddelde", "gemiddelden", "gemiddeld", "gem", "mediaan",
    "percentage", "percentages", "perc", "pct", "%", "σ", "∑", "ø", "minimum", "maximum", "standaarddeviatie",
    "standaardafwijking", "stdev", "spreiding", "totaalscore", "totaalscores", "totaalaantal", "totaaloordeel",
    "eindscore", "eindoordeel", "eindresultaat", "eindstand", "eindcijfer", "average", "sum", "mean", "count",
))  # fmt: skip
"""Words of which one is enough, where nothing stands beside it that is a name."""
_ERBIJ: Final = frozenset((
    "landelijk", "landelijke", "nederland", "algemeen", "generaal", "alle", "alles", "van", "de", "het", "der", "per",
    "in", "en", "of", "over", "t/m", "regio", "regio's", "regios", "organisatie", "organisaties", "gemeente",
    "gemeenten", "gemeentes", "instelling", "instellingen", "locatie", "locaties", "score", "scores", "gescoord",
    "toetsing", "toetsingen", "verwachting", "verwachtingen", "criterium", "criteria", "thema", "themas", "thema's",
    "kolom", "kolommen", "rij", "rijen", "beoordeeld", "positief", "negatief", "voldoende", "voldoendes",
    "onvoldoende", "onvoldoendes", "matig", "nvt", "n.v.t", "open", "plussen", "minnen", "plus", "v", "m", "o", "n",
    "+", "-", "=", "ja", "nee", "ronde",
))  # fmt: skip
"""Words that may stand beside one, because they name no organisation."""
_NIET_VOOROP: Final = frozenset(("regio", "organisatie", "gemeente", "instelling", "locatie"))
"""With one of these in front it is a name: Gemeente Som."""
_GEHEEL: Final = frozenset((
    "landelijk", "landelijk beeld", "nederland", "heel nederland", "alle regio's", "alle organisaties",
    "alle gemeenten", "alle instellingen",
))  # fmt: skip
"""What stands for all of them together, by itself."""
_BEGINT: Final = frozenset(("subtotaal", "deeltotaal", "eindtotaal", "gemiddelde", "mediaan", "percentage"))
"""Words that begin the name of a total, with whatever it is the total of, and hardly that of an organisation."""
_DELEN: Final = re.compile(r"%|[^\W\d_]+(?:['.][^\W\d_]+)*|[0-9.,/]+|\S")
_LEESTEKENS: Final = frozenset("():;.,[]/*=&'\"!?|_")


def is_totaal(naam: str) -> bool:
    """Return whether a row with this name holds a total, an average or the like.

    Only where every word says so: an organisation may have such a word in her name.
    """
    if len(naam) > 60:  # noqa: PLR2004 - longer is a sentence
        return False
    kaal = naam.casefold().replace("’", "'").replace("sub-totaal", "subtotaal")
    over = [woord for woord in _DELEN.findall(kaal) if woord not in _LEESTEKENS and not woord[0].isdigit()]
    if not any(woord in _TOTAAL for woord in over) or over[0] in _NIET_VOOROP:
        return False
    return all(woord in _TOTAAL or woord in _ERBIJ for woord in over)


def lijkt_totaal(naam: str) -> bool:
    """Return whether a name may well be that of a total: Subtotaal Noord, Landelijk. It may also be an organisation."""
    woorden = naam.casefold().replace("’", "'").replace("sub-totaal", "subtotaal").split()
    if " ".join(woorden) in _GEHEEL:
        return True
    return len(woorden) > 1 and woorden[0].rstrip(":") in _BEGINT and not is_totaal(naam)
