"""What the rules see, against every toetsing there is: small invented kaders, each with its rules done by hand too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from hulp.proefkaders import MEER_SCHALEN
from hulp.schalen import maak_schaal
from toetsing.domain.kader import zicht_op
from toetsing.domain.rules.betekenis import Klasse, Onderdeel, past
from toetsing.domain.rules.boom import GEEN, LegeNoemer, Oordeel, bladen_van
from toetsing.domain.rules.gezien import Klassetelling, Lezer
from toetsing.domain.rules.inwoorden import (
    gezien_in_woorden,
    klasse_in_woorden,
    vulling_in_woorden,
    waarden_in_woorden,
)
from toetsing.domain.rules.regelset import Beslisregel, Regelset
from toetsing.domain.rules.taal import parse_voorwaarde
from toetsing.domain.rules.toestand import zicht_van
from toetsing.domain.rules.woordenschat import Woordenschat
from toetsing.domain.rules.woordlezer import Taalfout
from toetsing.domain.scores import OPEN, Score

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from toetsing.domain.rules.boom import Bedrag, Blad
    from toetsing.domain.rules.toestand import Toestand, Zicht
    from toetsing.domain.scores import Ingevuld

    Toets = tuple[Ingevuld, ...]
    """The scores of one toetsing, in the order of the onderdelen."""

NAMEN = {"a": "goed", "b": "matig", "c": "slecht", "n": "nvt"}
SCHAAL = maak_schaal(NAMEN, voldoet="a")
WOORDEN = Woordenschat(schalen=(SCHAAL,), groepen={"kern": (SCHAAL,), "rest": (SCHAAL,)}, nummers={})


@dataclass(frozen=True)
class Proef:
    """A kader of one criterium: its onderdelen, its rows, and the place of the row that decides, done by hand."""

    onderdelen: tuple[Onderdeel, ...]
    rijen: tuple[tuple[str, str], ...]
    hand: Callable[[str], int | None]
    lege_noemer: str | None = None
    buiten: int = 0

    @property
    def nrs(self) -> list[str]:
        return [onderdeel.nr for onderdeel in self.onderdelen]

    def volledig(self) -> list[Toets]:
        return [tuple(map(Score, tekens)) for tekens in product(*(o.tekens for o in self.onderdelen))]

    def alle(self) -> list[Toets]:
        keuzes: list[list[Ingevuld]] = [[*map(Score, o.tekens), OPEN] for o in self.onderdelen]
        return list(product(*keuzes))

    def beslist(self, toets: Toets) -> tuple[str, int | None]:
        """The oordeel and the place of its row; -1 is the answer to an empty denominator."""
        plaats = self.hand("".join(map(str, toets)))
        if plaats is None:
            return GEEN, None
        return (self.lege_noemer or "") if plaats < 0 else self.rijen[plaats][0], plaats


def delen(*tekens: str, kern: int = 0) -> tuple[Onderdeel, ...]:
    return tuple(
        Onderdeel(nr=f"1.{i}", tekens=tuple(ts), schaal=SCHAAL, groepen=frozenset({"kern" if i <= kern else "rest"}))
        for i, ts in enumerate(tekens, start=1)
    )


def eerste(*past: bool) -> int | None:
    return past.index(True) if True in past else None


PROEVEN: dict[str, Proef] = {
    "tellen": Proef(
        delen("acn", "acn", "acn", "acn"),
        (("V", "hoogstens 1 slecht"), ("M", "precies 2 slecht en de overige goed"), ("O", "minstens 3 slecht")),
        lambda t: eerste(t.count("c") <= 1, sorted(t) == list("aacc"), t.count("c") >= 3),
    ),
    "groepen, een naam en andere scores": Proef(
        delen("acn", "acn", "acn", "ac", "acn", kern=2),
        (("V", "alle goed in kern en 1.3 is goed"), ("O", "minstens 1 slecht in kern"), ("M", "anders")),
        lambda t: eerste(t[:3] == "aaa", "c" in t[:2], True),
    ),
    "een langere schaal": Proef(
        delen("abcn", "abcn", "abcn"),
        (("V", "minstens 2 goed en geen slecht"), ("M", "2 of 3 matig of beter"), ("O", "niet alle nvt")),
        lambda t: eerste(t.count("a") >= 2 and "c" not in t, t.count("a") + t.count("b") >= 2, t != "nnn"),
    ),
    "percentages en een lege noemer": Proef(
        delen("acn", "acn", "acn", "acn", kern=2),
        (("V", "meer dan 60% goed"), ("O", "minstens 50% slecht in kern"), ("M", "precies 2 nvt en geen matig")),
        lambda t: (
            -1
            if t[:2] == "nn" or t == "nnnn"
            else eerste(
                10 * t.count("a") > 6 * (4 - t.count("n")),
                2 * t[:2].count("c") >= 2 - t[:2].count("n"),
                t.count("n") == 2,
            )
        ),
        lege_noemer="M",
    ),
    "een percentage van alle genoemde": Proef(
        delen("acn", "acn", "acn"),
        (("V", "minstens 50% goed van alle genoemde"), ("O", "minstens 50% slecht van alle genoemde")),
        lambda t: eerste(2 * t.count("a") >= 4, 2 * t.count("c") >= 4),
        buiten=1,
    ),
    "twee klassen door elkaar": Proef(
        delen("acn", "ac", "acn", "ac"),
        (("V", "hoogstens 1 slecht en geen nvt"), ("M", "precies 2 goed"), ("O", "minstens 3 slecht")),
        lambda t: eerste(t.count("c") <= 1 and "n" not in t, t.count("a") == 2, t.count("c") >= 3),
    ),
    "elk een naam": Proef(
        delen("ac", "abc", "cn"),
        (("V", "1.1 is goed en 1.2 is matig of beter"), ("O", "1.3 is nvt"), ("O", "1.2 is slecht")),
        lambda t: eerste(t[0] == "a" and t[1] in "ab", t[2] == "n", t[1] == "c"),
    ),
}


def regels(proef: Proef) -> Regelset:
    rijen = []
    for letter, zin in proef.rijen:
        voorwaarde = parse_voorwaarde(zin, WOORDEN)
        assert not isinstance(voorwaarde, Taalfout)
        rijen.append(Beslisregel(oordeel=Oordeel(letter), voorwaarde=voorwaarde, zin=zin, bron="proef"))
    leeg = proef.lege_noemer and Beslisregel(
        oordeel=Oordeel(proef.lege_noemer), voorwaarde=LegeNoemer.LEGE_NOEMER, zin="leeg", bron="proef"
    )
    return Regelset(rijen=tuple(rijen), lege_noemer=leeg or None)


@cache
def zicht_bij(naam: str) -> Zicht:
    proef = PROEVEN[naam]
    return zicht_van(regels(proef), proef.onderdelen, proef.buiten)


def scores(naam: str, toets: Toets) -> dict[str, Ingevuld]:
    return dict(zip(PROEVEN[naam].nrs, toets, strict=True))


@cache
def per_toestand(naam: str) -> Mapping[Toestand, list[Toets]]:
    """Every toetsing there is, with open scores too, by what the rules see of it."""
    gevonden: dict[Toestand, list[Toets]] = {}
    for toets in PROEVEN[naam].alle():
        gevonden.setdefault(zicht_bij(naam).toestand(scores(naam, toets)), []).append(toets)
    return gevonden


def klasse_van(zicht: Zicht, nr: str) -> int:
    (plaats,) = (i for i, klasse in enumerate(zicht.klassen) if nr in klasse.nrs)
    return plaats


def voltooid(naam: str, toets: Toets) -> Iterator[Toets]:
    return product(
        *(map(Score, o.tekens) if t is OPEN else [t] for o, t in zip(PROEVEN[naam].onderdelen, toets, strict=True))
    )


elke_proef = pytest.mark.parametrize("naam", PROEVEN)


# -- what is the same --------------------------------------------------------------------------------------------------


@elke_proef
def test_toetsingen_met_dezelfde_toestand_krijgen_met_de_hand_hetzelfde_oordeel_door_dezelfde_rij(naam: str) -> None:
    proef, zicht = PROEVEN[naam], zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        if OPEN in toetsingen[0]:
            continue
        ((oordeel, plaats),) = {proef.beslist(toets) for toets in toetsingen}
        beslissing = zicht.beslis(toestand)
        rij = None if plaats is None else zicht.regelset.lege_noemer if plaats < 0 else zicht.regelset.rijen[plaats]
        assert (beslissing.oordeel, beslissing.rij) == (oordeel, rij)


@elke_proef
def test_wat_open_is_is_open_in_elke_toetsing_met_die_toestand(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        assert {toets.count(OPEN) for toets in toetsingen} == {zicht.open(toestand)}
        (open_per_klasse,) = {
            frozenset(Counter(klasse_van(zicht, nr) for nr, t in scores(naam, toets).items() if t is OPEN).items())
            for toets in toetsingen
        }
        assert sum(n for _, n in open_per_klasse) == zicht.open(toestand)


@elke_proef
def test_wat_even_zwaar_weegt_mag_van_plaats_ruilen(naam: str) -> None:
    zicht, nrs = zicht_bij(naam), PROEVEN[naam].nrs
    assert sorted(nr for klasse in zicht.klassen for nr in klasse.nrs) == nrs
    for klasse in zicht.klassen:
        for nr, ander in product(klasse.nrs, repeat=2):
            for toets in PROEVEN[naam].alle():
                zoals = scores(naam, toets)
                geruild = {**zoals, nr: zoals[ander], ander: zoals[nr]}
                assert zicht.toestand(zoals) == zicht.toestand(geruild)


# -- all of them -------------------------------------------------------------------------------------------------------


def met_open(zicht: Zicht) -> list[Toestand]:
    gevonden = zicht.deeltoestanden(1_000_000)
    assert gevonden is not None
    return gevonden


@elke_proef
def test_alle_toestanden_zijn_die_van_alle_toetsingen_elk_een_keer(naam: str) -> None:
    zicht = zicht_bij(naam)
    volledig = list(zicht.toestanden())
    assert set(volledig) == {zicht.toestand(scores(naam, toets)) for toets in PROEVEN[naam].volledig()}
    assert Counter(met_open(zicht)) == Counter(dict.fromkeys(per_toestand(naam), 1))
    assert not zicht.meer_toestanden_dan(len(volledig))
    assert zicht.meer_toestanden_dan(len(volledig) - 1)
    assert zicht.deeltoestanden(len(per_toestand(naam)) - 1) is None


@elke_proef
def test_een_toestand_weet_voor_hoeveel_toetsingen_zij_staat(naam: str) -> None:
    for toestand, vulling in zicht_bij(naam).toestanden().items():
        assert vulling.aantal == len(per_toestand(naam)[toestand])


@elke_proef
def test_een_toestand_toont_de_toetsing_met_de_minste_scores_onder_de_beste(naam: str) -> None:
    onderdelen = PROEVEN[naam].onderdelen

    def rang(toets: Toets) -> tuple[int, list[int]]:
        plaatsen = [o.tekens.index(str(score)) for o, score in zip(onderdelen, toets, strict=True)]
        return sum(plaats > 0 for plaats in plaatsen), plaatsen

    for toestand, vulling in zicht_bij(naam).toestanden().items():
        getoond = tuple(Score(vulling.voorbeeld[o.nr]) for o in onderdelen)
        assert getoond == min(per_toestand(naam)[toestand], key=rang)


@elke_proef
def test_de_beste_invulling_komt_eerst_en_is_uit_te_schrijven(naam: str) -> None:
    zicht, proef = zicht_bij(naam), PROEVEN[naam]
    volgorde = [
        [o.tekens.index(teken) for o, teken in zip(proef.onderdelen, toets, strict=True)] for toets in proef.volledig()
    ]
    op_volgorde = sorted(volgorde, key=lambda plaatsen: (sum(plaats > 0 for plaats in plaatsen), plaatsen))
    eersten: dict[Toestand, dict[str, str]] = {}
    for plaatsen in op_volgorde:
        tekens = {o.nr: o.tekens[plaats] for o, plaats in zip(proef.onderdelen, plaatsen, strict=True)}
        eersten.setdefault(zicht.toestand({nr: Score(teken) for nr, teken in tekens.items()}), tekens)
    assert [(toestand, zicht.voorbeeld(n)) for toestand, n in zicht.van_best_af()] == list(eersten.items())


@elke_proef
def test_er_zijn_niet_meer_toestanden_dan_zonder_ze_te_maken_te_zeggen_is(naam: str) -> None:
    zicht = zicht_bij(naam)
    n = len(zicht.toestanden())
    assert n <= zicht.hoogstens_toestanden <= len(PROEVEN[naam].volledig())
    assert [zicht.meer_toestanden_dan(grens) for grens in (0, n - 1, n, n + 1)] == [True, True, False, False]


def test_wat_geen_rij_uit_elkaar_houdt_is_een_toestand() -> None:
    """Four onderdelen on three tekens have 15 counts; these rows see how many are slecht, up to three, and any nvt."""
    assert len(zicht_bij("tellen").toestanden()) == 4 * 2
    assert len(zicht_bij("elk een naam").toestanden()) == 8


@elke_proef
def test_wat_verder_is_ingevuld_komt_eerder(naam: str) -> None:
    zicht = zicht_bij(naam)
    plaats = {toestand: i for i, toestand in enumerate(met_open(zicht))}
    assert [zicht.open(toestand) for toestand in plaats] == sorted(map(zicht.open, plaats))
    for toestand, i in plaats.items():
        assert all(plaats[volgende] < i for volgende in zicht.verder(toestand))


# -- from one to another -----------------------------------------------------------------------------------------------


@elke_proef
def test_een_wissel_is_er_precies_waar_een_andere_score_een_andere_toestand_geeft(naam: str) -> None:
    """Over all toetsingen, every other score of every onderdeel: each wissel once, and a toetsing it happens in."""
    zicht = zicht_bij(naam)
    anders: set[tuple[int, str, str, Toestand, Toestand]] = set()
    gelijk: set[tuple[int, str, str]] = set()
    for toets in PROEVEN[naam].volledig():
        voor = zicht.toestand(scores(naam, toets))
        for o, was in zip(PROEVEN[naam].onderdelen, toets, strict=True):
            for wordt in o.tekens:
                na = zicht.toestand({**scores(naam, toets), o.nr: Score(wordt)})
                waar = klasse_van(zicht, o.nr), str(was), wordt
                anders.add((*waar, voor, na))
                gelijk |= {waar} if voor == na else set()
    gevonden = list(zicht.wissels())
    assert {(w.klasse, w.van, w.naar, w.voor, w.na) for w in gevonden} | {
        een for een in anders if een[3] == een[4]
    } == anders
    for w in gevonden:
        for teken, toestand in ((w.van, w.voor), (w.naar, w.na)):
            met = zicht.invulling(w, teken)
            assert zicht.toestand({nr: Score(t) for nr, t in met.items()}) == toestand
            assert teken in {met[nr] for nr in zicht.klassen[w.klasse].nrs}


@elke_proef
def test_met_een_is_elke_toestand_waarin_er_zo_een_is(naam: str) -> None:
    zicht = zicht_bij(naam)
    gezien: dict[tuple[int, str], set[Toestand]] = {}
    for toets in PROEVEN[naam].volledig():
        for nr, teken in scores(naam, toets).items():
            gezien.setdefault((klasse_van(zicht, nr), str(teken)), set()).add(zicht.toestand(scores(naam, toets)))
    for telling in zicht.tellingen:
        assert set(zicht.met_een(telling.klasse, telling.teken)) == gezien[telling.klasse, telling.teken]


@elke_proef
def test_wat_mogelijk_blijft_is_precies_wat_elke_invulling_geeft(naam: str) -> None:
    zicht, proef = zicht_bij(naam), PROEVEN[naam]
    for toestand, toetsingen in per_toestand(naam).items():
        for toets in toetsingen:
            volledig = list(voltooid(naam, toets))
            eindes = {zicht.toestand(scores(naam, een)) for een in volledig}
            assert Counter(zicht.voltooiingen(toestand)) == Counter(eindes)
            assert {b.oordeel for b in zicht.beslissingen(toestand)} == {proef.beslist(een)[0] for een in volledig}


@elke_proef
def test_een_voor_een_verder_leidt_naar_elke_voltooiing_en_naar_niets_anders(naam: str) -> None:
    zicht = zicht_bij(naam)
    eindes: dict[Toestand, set[Toestand]] = {}
    for toestand in met_open(zicht):
        verder = list(zicht.verder(toestand))
        assert all(zicht.open(volgende) == zicht.open(toestand) - 1 for volgende in verder)
        assert bool(verder) is bool(zicht.open(toestand))
        eindes[toestand] = {einde for volgende in verder for einde in eindes[volgende]} or {toestand}
        assert eindes[toestand] == set(zicht.voltooiingen(toestand))


@elke_proef
def test_verder_kan_er_een_open_laten(naam: str) -> None:
    """Filling in until no more can be done leaves one of that class open, and nothing else."""
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        open_in = Counter(klasse_van(zicht, nr) for nr, t in scores(naam, toetsingen[0]).items() if t is OPEN)
        for plaats in range(len(zicht.klassen)):
            einde = toestand
            while verder := list(zicht.verder(einde, behalve=plaats)):
                einde = verder[-1]
            assert zicht.open(einde) == (1 if open_in[plaats] else 0)
            mogelijk = {zicht.erbij(einde, [(plaats, teken, 1)]) for teken in zicht.klassen[plaats].tekens}
            assert set(zicht.voltooiingen(einde)) == (mogelijk if open_in[plaats] else {einde})


@elke_proef
def test_erbij_is_invullen(naam: str) -> None:
    zicht = zicht_bij(naam)
    assert zicht.leeg == zicht.toestand(dict.fromkeys(PROEVEN[naam].nrs, OPEN))
    for toets in PROEVEN[naam].alle():
        gevuld = [(klasse_van(zicht, nr), t, 1) for nr, t in scores(naam, toets).items() if t is not OPEN]
        half = zicht.erbij(zicht.leeg, gevuld[:2])
        assert zicht.erbij(half, gevuld[2:]) == zicht.erbij(zicht.leeg, gevuld) == zicht.toestand(scores(naam, toets))
        samen = Counter((klasse, teken) for klasse, teken, _ in gevuld)
        assert zicht.erbij(zicht.leeg, ((*wat, n) for wat, n in samen.items())) == zicht.toestand(scores(naam, toets))


# -- rows and empty denominators ---------------------------------------------------------------------------------------


@elke_proef
def test_de_rij_die_beslist_past_en_geen_eerdere(naam: str) -> None:
    zicht = zicht_bij(naam)
    for toestand in zicht.toestanden():
        passend = [rij for rij in zicht.regelset.alle_rijen if zicht.past(rij, toestand)]
        assert passend[:1] == [rij for rij in [zicht.beslis(toestand).rij] if rij is not None]
        assert all(rij in passend for rij in zicht.beslis(toestand).tegenspraak)


def test_met_een_lege_noemer_past_alleen_het_antwoord_daarop() -> None:
    naam = "percentages en een lege noemer"
    zicht = zicht_bij(naam)
    for toestand, toetsingen in per_toestand(naam).items():
        if OPEN not in toetsingen[0]:
            leeg = toetsingen[0][:2] == ("n", "n")
            assert zicht.lege_noemer(toestand) is leeg
            assert [zicht.past(rij, toestand) for rij in zicht.regelset.alle_rijen].count(True) <= (1 if leeg else 3)
            assert zicht.past(zicht.regelset.alle_rijen[0], toestand) is leeg


# -- counting elsewhere ------------------------------------------------------------------------------------------------


def geteld(zicht: Zicht, zoals: Mapping[str, Ingevuld]) -> list[int]:
    """What a sheet or a matrix finds that counts what it was told to."""
    return [sum(zoals[nr] == t.teken for nr in zicht.klassen[t.klasse].nrs) for t in zicht.tellingen]


@elke_proef
def test_wie_telt_wat_er_te_tellen_is_heeft_de_toestand(naam: str) -> None:
    zicht = zicht_bij(naam)
    gezien: dict[tuple[int, ...], Toestand] = {}
    for toestand, toetsingen in per_toestand(naam).items():
        for toets in toetsingen:
            aantallen = geteld(zicht, scores(naam, toets))
            sommen = tuple(sum(aantallen[i] for i in veld.tellingen) for veld in zicht.velden)
            waarden = tuple(min(n, veld.hoogstens) for n, veld in zip(sommen, zicht.velden, strict=True))
            assert waarden == zicht.waarden(toestand)
            assert gezien.setdefault(waarden, toestand) == toestand
            assert all(veld.begrensd or n <= veld.hoogstens for n, veld in zip(sommen, zicht.velden, strict=True))
    assert len(gezien) == len(per_toestand(naam))


@elke_proef
def test_een_kader_met_een_blad_zegt_van_elke_toetsing_wat_het_hele_getal_zegt(naam: str) -> None:
    """A capped or turned-round count stands to what a condition compares it with as the whole count does."""
    zicht = zicht_bij(naam)
    for rij in zicht.regelset.rijen:
        for blad in bladen_van(rij.voorwaarde):
            vraag = zicht.blik.vraag(blad)
            veld = None if vraag.veld is None else zicht.velden[vraag.veld]
            for toets in PROEVEN[naam].volledig():
                aantallen = geteld(zicht, scores(naam, toets))
                geheel = 0 if veld is None else sum(aantallen[i] for i in veld.tellingen)
                teller = geheel if vraag.van is None else vraag.van - geheel
                weg = 0 if vraag.weg is None else sum(aantallen[i] for i in zicht.velden[vraag.weg].tellingen)
                lezing = Lezer(zicht.blik, zicht.waarden(zicht.toestand(scores(naam, toets))))
                assert lezing.noemer(blad) == vraag.noemer - weg
                assert past(blad, lezing) is past(blad, Vast(teller, vraag.noemer - weg))


@dataclass(frozen=True)
class Vast:
    """A reading of one condition, with the whole count."""

    geheel: int
    van: int

    def teller(self, _: Blad) -> int:
        return self.geheel

    def noemer(self, _: Blad) -> int:
        return self.van

    def drempel(self, _: Bedrag) -> Fraction:
        return Fraction(0)


def test_er_is_per_klasse_een_telling_van_elke_score() -> None:
    zicht = zicht_bij("elk een naam")
    assert zicht.tellingen == tuple(
        Klassetelling(klasse=i, teken=teken) for i, tekens in enumerate(["ac", "abc", "cn"]) for teken in tekens
    )


# -- words -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("naam", "toets", "woorden"),
    [
        ("tellen", "aacn", "2 goed, 1 slecht en 1 nvt"),
        ("elk een naam", "abn", "1.1 goed, 1.2 matig en 1.3 nvt"),
        (
            "groepen, een naam en andere scores",
            "acaan",
            "1 goed en 1 slecht bij 1.1 en 1.2, 1.3 goed, 1.4 goed en 1.5 nvt",
        ),
    ],
)
def test_een_toestand_in_woorden(naam: str, toets: str, woorden: str) -> None:
    scores_ = {nr: str(teken) for nr, teken in scores(naam, tuple(map(Score, toets))).items()}
    assert vulling_in_woorden(zicht_bij(naam).klassen, scores_) == woorden


def test_een_klasse_in_woorden_noemt_geen_reeks_die_er_niet_is() -> None:
    def klasse(*plaatsen: int) -> Klasse:
        nrs = tuple(f"1.{i}" for i in plaatsen)
        return Klasse(nrs=nrs, plaatsen=plaatsen, tekens=("a",), schaal=SCHAAL, groepen=frozenset())

    assert klasse_in_woorden(klasse(1, 3)) == "1.1 en 1.3"
    assert klasse_in_woorden(klasse(*range(1, 9))) == "1.1 tot en met 1.8 (8 verwachtingen)"
    assert klasse_in_woorden(klasse(1, 2, 4, 6, 7, 8, 9)) == "1.1 en 1.2, 1.4 en 1.6 tot en met 1.9 (7 verwachtingen)"


def test_wat_de_rijen_tellen_in_woorden() -> None:
    zicht = zicht_bij("groepen, een naam en andere scores")
    assert gezien_in_woorden(zicht) == (
        "slecht of nvt bij 1.1 en 1.2",
        "slecht of nvt bij 1.3",
        "slecht bij 1.1 en 1.2",
    )
    tellen = zicht_bij("tellen")
    assert gezien_in_woorden(tellen)[0] == "slecht"
    getoond = {waarden_in_woorden(tellen, toestand)[0] for toestand in tellen.toestanden()}
    assert getoond == {"0", "1", "2", "3 of meer"}


def test_getallen_die_op_elkaar_volgen_zijn_een_reeks() -> None:
    """Of a scale of a hundred nobody reads them one by one."""
    (criterium,) = MEER_SCHALEN["getallen geteld"].criteria
    assert criterium.regelset is not None
    assert gezien_in_woorden(zicht_op(criterium, criterium.regelset)) == (
        "1 tot en met 2 of afwezig bij 1.1.1 en 1.1.2",
        "2 bij 1.1.3",
        "afwezig bij 1.1.1 en 1.1.2",
    )
