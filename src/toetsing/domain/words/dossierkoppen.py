"""The headers of the tables beside the scores, for who only has to know a table: their rows are types in `dossier`.

The types cost more to make than reading a workbook, and `score` needs no row of them. A test holds the two together.
"""

from __future__ import annotations

from typing import Final

AANTEKENING: Final = ("onderbouwing", "aandachtspunt", "bron")
"""What stands beside a score."""
MAATREGEL: Final = ("nr", "verbetermaatregel", "verantwoordelijke", "termijn", "status")
MAATREGEL_KEN: Final = frozenset({"nr", "verbetermaatregel"})
REACTIE: Final = ("plaats", "opmerking", "overgenomen", "toelichting")
REACTIE_KEN: Final = frozenset({"opmerking", "overgenomen"})
STATUS: Final = ("gepland", "bezig", "klaar")
"""What a measure of the plan may be."""
OVERGENOMEN: Final = ("ja", "deels", "nee")
"""What may have become of a reaction: taken over, in part, or not."""
TABELLEN: Final[dict[frozenset[str], tuple[str, ...]]] = {
    MAATREGEL_KEN: MAATREGEL,
    frozenset({"good practice", "toelichting"}): ("thema", "good practice", "toelichting"),
    frozenset({"veld", "tekst"}): ("veld", "tekst"),
    REACTIE_KEN: REACTIE,
    frozenset({"rol", "toetser"}): ("rol", "toetser"),
    frozenset({"soort bron", "geraadpleegde bron"}): ("soort bron", "geraadpleegde bron"),
    frozenset({"gegeven scores", "motivering"}): (
        "nr", "verwachting", "gegeven scores", "onderbouwingen", "besluit", "motivering",
    ),
    frozenset({"meegenomen bij", "meegenomen tekst"}): (
        "meegenomen bij", "meegenomen uit", "score van toen", "meegenomen tekst",
    ),
}  # fmt: skip
"""By which headers a table is known, and all it has."""
