"""`kader verschil` against every filling-in of two made-up kaders, tried one by one."""

from __future__ import annotations

from collections import Counter

import pytest

from toetsing.domain.compare.kaderverschil import Onbewezen, vergelijk_kaders
from toetsing.readers.kader.kaderbestand import load_kader
from tweede.kaderparen import kaderpaar, samen

PAREN = 1000
DELEN = 10


@pytest.mark.parametrize("deel", [0, *(pytest.param(deel, marks=pytest.mark.lang) for deel in range(1, DELEN))])
def test_elk_paar_oordelen_komt_even_vaak_voor_als_bij_alles_proberen(deel: int) -> None:
    gezien: Counter[object] = Counter()
    for nummer in range(deel * PAREN, (deel + 1) * PAREN):
        if gezien["kader"] < PAREN // DELEN:
            gezien += _vergelijk(nummer)
    assert gezien["kader"] == PAREN // DELEN
    assert min(gezien["gelijk"], gezien["strenger"], gezien["milder"], gezien["onvergelijkbaar"]) > 0
    assert gezien["boven"] > PAREN // DELEN // 4


def _vergelijk(nummer: int) -> Counter[object]:
    """Compare two kaders; a change that makes one that cannot be loaded is passed over."""
    paar = kaderpaar(1, nummer)
    eerst, daarna = (load_kader(tekst.encode(), "kader.yaml")[0] for tekst in paar.yaml)
    assert eerst is not None
    if daarna is None:
        return Counter()
    toen, nu = paar.knopen()
    gezien: Counter[object] = Counter(["kader"])
    for een in vergelijk_kaders(eerst, daarna).knopen:
        if isinstance(een.uitkomst, Onbewezen):
            gezien[een.uitkomst] += 1
            continue
        hoort = samen(toen[een.nr], nu[een.nr])
        if hoort is None:
            continue
        gezegd = {(p.eerst, p.daarna): (p.invullingen, p.eraf) for p in een.uitkomst.paren}
        assert gezegd == hoort, (nummer, een.nr)
        for p in een.uitkomst.paren:
            tekens = {deel.onderdeel.nr: teken for deel, teken in p.voorbeeld}
            for kant, oordeel in ((toen[een.nr], p.eerst), (nu[een.nr], p.daarna)):
                assert kant.beslis(tuple(tekens[nr] for nr in kant.nrs)).oordeel == oordeel, (nummer, een.nr)
        gezien[een.verhouding and een.verhouding.value] += 1
        gezien["boven"] += een.nr.startswith(("thema", "geheel"))
    return gezien
