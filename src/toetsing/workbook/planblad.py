"""The sheet *Plan*: per verwachting what it is scored now, what its repair wins, and the measure against a minus.

The rows are written with the minuses first, and those of which one repair wins something above the others. What people
type stands beside a number and must stay there, so no formula moves a row: after other scores, sorting by the column
`volgorde` puts the minuses first again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from toetsing.domain.dossier import Maatregel, cellen_van, koppen_van
from toetsing.domain.plek import cel_naam
from toetsing.domain.words.dossierkoppen import STATUS
from toetsing.domain.words.kopnamen import NA_HERSTEL, OORDEEL_CRITERIUM, STAND, VERWACHTING, VOLGORDE
from toetsing.domain.words.woorden import opsomming
from toetsing.formats.xlsx.werkmap import Formule, Kolom
from toetsing.workbook.celformules import TEKEN, een_van
from toetsing.workbook.invulbladen import BREEDTES, aanhef
from toetsing.workbook.kleuren import kleur_per_rij
from toetsing.workbook.nummerkolom import nummerbreedte
from toetsing.workbook.woorden import PLANWENKEN, planzinnen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from toetsing.domain.kader import Kader
    from toetsing.formats.xlsx.werkmap import Blad
    from toetsing.workbook.rekenblad import Rekenblad

_KOP: Final = 4
"""Row of the headers, from zero: title, hint, which minuses there are, and how to sort stand above it."""
_NR, *_INVUL = (Kolom(kop, BREEDTES[kop]) for kop in koppen_van(Maatregel))
_LIVE: Final = ((STAND, TEKEN), (OORDEEL_CRITERIUM, OORDEEL_CRITERIUM), (NA_HERSTEL, NA_HERSTEL), (VOLGORDE, VOLGORDE))
"""The headers of what is live in a row, each with the one that it has on the sheet with the formulas."""
_KOLOMMEN: Final = (
    Kolom(_NR.kop, _NR.breedte, "vast"),
    Kolom(STAND, 8, "vast midden"),
    Kolom(OORDEEL_CRITERIUM, 10.5, "oordeel"),
    Kolom(NA_HERSTEL, 10.5, "oordeel"),
    Kolom(VERWACHTING, 36, "vast"),
    *_INVUL,
    Kolom(VOLGORDE, 9.5, "getal"),
)
_PLAATS: Final = {kolom.kop: k for k, kolom in enumerate(_KOLOMMEN)}
PLAN_EERSTE: Final = _KOP + 1
"""The first row below the headers, from zero."""
PLAN_INVUL: Final = _PLAATS[_INVUL[0].kop]
"""The first of the columns that people fill in, from zero; the others follow."""


def plan(blad: Blad, kader: Kader, maatregelen: Sequence[Maatregel], reken: Rekenblad) -> None:
    """Write a row per verwachting that counts, and more for one with more measures."""
    rijen = _rijen(kader, maatregelen, reken)
    wenk, sorteren = planzinnen(kader.punt)
    aanhef(blad, "Plan", wenk)
    blad.schrijf(2, 0, reken.minnen, blad.werkmap.vorm("stand"))
    blad.write_string(3, 0, sorteren, blad.werkmap.vorm("regel"))
    nr = Kolom(_NR.kop, nummerbreedte((maatregel.nr for maatregel, _ in rijen), _NR.breedte), "vast")
    blad.tabel(
        _KOP, (nr, *_KOLOMMEN[1:]), len(rijen), "Plan", "Per rij een verwachting met haar stand en de maatregel."
    )
    for rij, (maatregel, tekst) in enumerate(rijen, start=_KOP + 1):
        cellen: dict[str, str | Formule] = dict(zip(koppen_van(Maatregel), cellen_van(maatregel), strict=True))
        cellen[VERWACHTING] = tekst
        nu = reken.waarden.get(maatregel.nr, {})
        for kop, bron in _LIVE:
            formule = f'IFERROR({reken.bij(f"$A{rij + 1}", bron)},"")'
            cellen[kop] = Formule(formule=formule, waarde=nu.get(bron, ""))
        blad.tabelrij(rij, _KOLOMMEN, [cellen[kolom.kop] for kolom in _KOLOMMEN])
    _wenken(blad, _KOP + len(rijen))
    _kleuren(blad, kader, [maatregel.nr for maatregel, _ in rijen])
    blad.freeze_panes(_KOP + 1, 0)
    blad.repeat_rows(0, _KOP)


def _rijen(kader: Kader, maatregelen: Sequence[Maatregel], reken: Rekenblad) -> list[tuple[Maatregel, str]]:
    """Return each row with the text of its verwachting, minuses first; a measure of no verwachting stands last."""
    tellend = {v.nr: v.tekst for v in kader.verwachtingen if v.telt_mee}
    rijen: list[tuple[Maatregel, str]] = []
    for nr in sorted(tellend, key=lambda nr: int(reken.waarden[nr][VOLGORDE])):
        eigen = [m for m in maatregelen if m.nr == nr] or [Maatregel(nr=nr)]
        rijen += [(maatregel, tellend[nr]) for maatregel in eigen]
    return rijen + [(maatregel, "") for maatregel in maatregelen if maatregel.nr not in tellend]


def _wenken(blad: Blad, laatste: int) -> None:
    """Say beside every cell to fill in what to type."""
    status = _PLAATS["status"]
    blad.keuzelijst((_KOP + 1, status, laatste, status), STATUS, "Status", f"Kies {opsomming(STATUS, 'of')}.")
    for kop, wenk in PLANWENKEN.items():
        blad.wenk((_KOP + 1, _PLAATS[kop], laatste, _PLAATS[kop]), kop.capitalize(), wenk)


def _geen_min(kader: Kader) -> list[str]:
    """Return the tekens that are a minus on no scale of the kader."""
    minnen = {teken for schaal in kader.schalen for teken in schaal.minnen}
    andere = {n.teken for schaal in kader.schalen for n in schaal.niveaus if schaal.voldoet and not n.is_getal}
    return sorted(andere - minnen)


def _kleuren(blad: Blad, kader: Kader, nrs: Sequence[str]) -> None:
    """Make grey what needs no measure and has none, and give the oordelen of a minus their colour."""
    stand, maatregel = (f"${cel_naam(PLAN_EERSTE, plaats)}" for plaats in (_PLAATS[STAND], PLAN_INVUL))
    grijs = {
        "type": "formula",
        "criteria": f'=AND({een_van(stand, _geen_min(kader))},{maatregel}="")',
        "format": blad.werkmap.opvallend(font_color="#767676", italic=True),
        "stop_if_true": True,
    }
    blad.conditional_format(_KOP + 1, 0, _KOP + len(nrs), _PLAATS[VERWACHTING], grijs)
    oordelen = {v.nr: criterium.oordelen for criterium in kader.criteria for v in criterium.verwachtingen}
    kolommen = [_PLAATS[kop] for kop in (OORDEEL_CRITERIUM, NA_HERSTEL)]
    kleur_per_rij(blad, [oordelen.get(nr, kader.oordelen) for nr in nrs], _KOP + 1, kolommen)
