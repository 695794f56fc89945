"""Small kaders that continue each other, and uitslagen of them, for whoever tests a hertoets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toetsing.domain.decide.beslissen import decide
from toetsing.domain.scores import OPEN, Score
from toetsing.domain.toetsing import Bronbestand, Toetsing
from toetsing.readers.kader.kaderbestand import load_kader

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from toetsing.domain.decide.uitslag import Uitslag
    from toetsing.domain.kader import Kader
    from toetsing.domain.scores import Ingevuld

STRENG = ("V: geen fout", "M: precies 1 fout", "O: minstens 2 fout")
MILD = ("V: hoogstens 1 fout", "M: precies 2 fout", "O: minstens 3 fout")
OORDELEN = "[{letter: V, naam: v}, {letter: M, naam: m}, {letter: O, naam: o}]"
FEITSCHALEN = {
    "jn": "jn: {niveaus: [{naam: ja}, {naam: nee}], rang: geen}",
    "mate": "mate: {niveaus: [{naam: ja, voldoet: ja}, {naam: soms}, {naam: nee}]}",
    "klasse": "klasse: {getal: {van: 1, tot: 3, stap: 1}}",
}
SCHAAL = "[{teken: '+', naam: goed, voldoet: ja}, {teken: '-', naam: fout}, {teken: nvt, naam: nvt, soort: nvt}]"


def kadertekst(
    id_: str,
    criteria: Mapping[str, Sequence[str]],
    regels: dict[str, Sequence[str]] | Sequence[str] = MILD,
    *,
    was: Mapping[str, str] | None = None,
    vervolg_op: str = "",
    teksten: Mapping[str, str] | None = None,
    buiten: Sequence[str] = (),
    nvt: Sequence[str] = (),
    schaal: str = SCHAAL,
    oordelen: str = OORDELEN,
    feiten: Mapping[str, str] | None = None,
) -> str:
    """Return a kader of one thema. `criteria` holds the numbers of the verwachtingen of each; no rules give none.

    `feiten` has the scale of each fact: a name in `FEITSCHALEN`.
    """
    per_criterium = regels if isinstance(regels, dict) else dict.fromkeys(criteria, tuple(regels))
    tekst = f"kader: {id_}\nversie: '1'\ntitel: Proef {id_}\nbron: boek\n"
    tekst += f"vervolg_op: {vervolg_op}\n" if vervolg_op else ""
    tekst += f"bronnen: {{boek: {{titel: B, uitgever: U, periode: P}}}}\nscores: {schaal}\noordelen: {oordelen}\n"
    for naam, van in (feiten or {}).items():
        tekst += "" if "schalen:\n" in tekst else "schalen:\n" + "".join(f"  {s}\n" for s in FEITSCHALEN.values())
        tekst += "" if "feiten:\n" in tekst else "feiten:\n"
        tekst += f"  - {{naam: {naam}, tekst: Is het {naam}?, schaal: {van}}}\n"
    tekst += "themas:\n  - nr: '1'\n    naam: T\n    norm: N\n    criteria:\n"
    for nr, verwachtingen in criteria.items():
        tekst += f"      - nr: '{nr}'\n        tekst: Criterium {nr}\n"
        rijen = per_criterium.get(nr, ())
        tekst += "        beslisregels:\n" if rijen else ""
        tekst += "".join(f"          - {rij}\n" for rij in rijen)
        tekst += "        verwachtingen:\n"
        for v in verwachtingen:
            tekst += f"          - nr: {v}\n            tekst: {(teksten or {}).get(v, f'Tekst {v}')}\n"
            tekst += "            telt_mee: nee\n            reden: nog niet\n" if v in buiten else ""
            tekst += "            nvt: ja\n" if v in nvt else ""
            tekst += f'            was: "{was[v]}"\n' if was and v in was else ""
    return tekst


def kader_uit(tekst: str) -> Kader:
    """Load a kader that must be sound."""
    kader, meldingen = load_kader(tekst.encode(), "proef.yaml")
    assert kader is not None, [str(m) for m in meldingen]
    return kader


def uitslag(kader: Kader, scores: str | Mapping[str, str], *, organisatie: str = "Noord", **meer: object) -> Uitslag:
    """Decide scores in the order of the kader, one sign each: + - n (nvt) and ? (open); or by number, the rest open.

    Facts are open, but by their name as given.
    """
    per_nr: dict[str, Ingevuld]
    nrs = [v.nr for v in kader.verwachtingen if v.telt_mee]
    per_nr = {feit.nr: OPEN for feit in kader.feiten}
    if isinstance(scores, str):
        tekens: dict[str, Ingevuld] = {"+": Score("+"), "-": Score("-"), "n": Score("nvt"), "?": OPEN}
        per_nr |= {nr: tekens[teken] for nr, teken in zip(nrs, scores, strict=True)}
    else:
        per_nr |= {nr: Score(scores[nr]) if nr in scores else OPEN for nr in (*nrs, *per_nr)}
    per_nr |= {v.nr: Score("nvt") for v in kader.verwachtingen if not v.telt_mee}
    velden: dict[str, object] = {"ronde": None, "datum": None, "soort": None, "herkomst": {}, **meer}
    toetsing = Toetsing(
        organisatie=organisatie,
        bron=Bronbestand(bestand=f"{organisatie}.xlsx", sha256="0"),
        scores=per_nr,
        **velden,  # type: ignore[arg-type]
    )
    return decide(kader, toetsing)
