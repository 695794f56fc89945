"""The certificate: what can be proven of the beslisregels of a kader, by looking at every state there is.

Exact, over symmetry classes; nothing is sampled. A criterium with more states than can be looked at is refused, with
the number, when the kader is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from toetsing.domain.beslisregels import GEEN, Anders
from toetsing.domain.evaluatie import heeft_lege_noemer, rij_past
from toetsing.domain.gevallen import klopt, uitkomst_van
from toetsing.domain.meldingen import Ernst
from toetsing.domain.waarheidstabel import Toestand, Waarheidstabel, buren, waarheidstabel, wissels
from toetsing.domain.woorden import klasse_in_woorden, opsomming, toestand_in_woorden

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from toetsing.domain.beslisregels import Beslisregel, Oordeel, Regelset
    from toetsing.domain.evaluatie import Beslissing
    from toetsing.domain.gevallen import Geval
    from toetsing.domain.kader import Criterium, Kader

_HOOGSTENS: Final = 10
"""The most counterexamples that are shown of one bevinding; how many there are is always said."""


class Onderzoek(Enum):
    """What is looked at: the code of its bevindingen, how bad they are, and its name."""

    VOLLEDIG = ("B01", Ernst.FOUT, "volledig")
    EENDUIDIG = ("B02", Ernst.LET_OP, "eenduidig")
    ANDERS = ("B03", Ernst.INFO, "alleen door anders")
    BEREIKBAAR = ("B04", Ernst.INFO, "bereikbaar")
    DODE_RIJ = ("B05", Ernst.FOUT, "dode rij")
    MONOTOON = ("B06", Ernst.FOUT, "monotoon")
    NVT = ("B07", Ernst.INFO, "effect van nvt")
    IRRELEVANT = ("B08", Ernst.LET_OP, "irrelevante verwachting")
    KERN = ("B09", Ernst.INFO, "kernverwachting")
    BRON = ("B10", Ernst.FOUT, "bron")
    GEVAL = ("B11", Ernst.FOUT, "uitgewerkt geval")
    ZONDER_GEVAL = ("B12", Ernst.LET_OP, "rij zonder geval")
    SYMMETRIE = ("B13", Ernst.INFO, "symmetrie")
    GEEN_OORDEEL = ("B14", Ernst.INFO, "uitdrukkelijk geen oordeel")
    ZONDER_REGELS = ("B15", Ernst.LET_OP, "niet nagegaan")
    NAAR_GEEN = ("B16", Ernst.LET_OP, "van oordeel naar geen oordeel")

    def __init__(self, code: str, ernst: Ernst, naam: str) -> None:
        self.code, self.ernst, self.naam = code, ernst, naam


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """One thing the proof found, with counterexamples in the words of the kader."""

    onderzoek: Onderzoek
    criterium: str | None
    tekst: str
    tegenvoorbeelden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificaat:
    """The whole proof, with every truth table it looked at."""

    kader: Kader
    tabellen: tuple[Waarheidstabel, ...]
    bevindingen: tuple[Bevinding, ...]
    gevallen: int

    @property
    def fouten(self) -> tuple[Bevinding, ...]:
        """The bevindingen with severity fout."""
        return tuple(bevinding for bevinding in self.bevindingen if bevinding.onderzoek.ernst is Ernst.FOUT)

    @property
    def bewezen(self) -> bool:
        """Whether there was something to prove and no check with severity fout failed."""
        return bool(self.tabellen) and not self.fouten


def bewijs(kader: Kader, gevallen: Sequence[Geval]) -> Certificaat:
    """Look at every state of every criterium that has beslisregels, and at every worked case."""
    bevindingen: list[Bevinding] = []
    tabellen: list[Waarheidstabel] = []
    tabellen += (waarheidstabel(kader, c, c.regelset) for c in kader.criteria if c.regelset is not None)
    for tabel in tabellen:
        for onderzoek in (
            _symmetrie, _volledig, _geen_oordeel, _eenduidig, _alleen_door_anders, _bereikbaar, _monotoon, _naar_geen,
            _nvt, _irrelevant, _kern,
        ):  # fmt: skip
            bevindingen += onderzoek(kader, tabel)
    bevindingen += _zonder_regels(kader)
    bevindingen += _dode_rijen(tabellen)
    bevindingen += _bronnen(kader)
    bevindingen += _gevallen(kader, gevallen)
    volgorde = {criterium.nr: plaats for plaats, criterium in enumerate(kader.criteria)}
    return Certificaat(
        kader=kader,
        tabellen=tuple(tabellen),
        bevindingen=tuple(sorted(bevindingen, key=lambda b: (volgorde.get(b.criterium or "", -1), b.onderzoek.code))),
        gevallen=len(gevallen),
    )


# -- one criterium at a time -------------------------------------------------------------------------------------------


def _symmetrie(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    del kader
    invullingen = sum(toestand.invullingen for toestand in tabel.toestanden.values())
    if len(tabel.klassen) == 1:
        aantal = len(tabel.klassen[0].nrs)
        wie = {1: "Er is één verwachting", 2: "Beide verwachtingen wegen even zwaar"}.get(
            aantal, f"Alle {aantal} verwachtingen wegen even zwaar"
        )
    else:
        wie = f"Even zwaar wegen: {'; '.join(klasse_in_woorden(klasse) for klasse in tabel.klassen)}"
    tekst = f"{wie}: {len(tabel.toestanden)} toestanden staan voor {invullingen} invullingen."
    yield Bevinding(onderzoek=Onderzoek.SYMMETRIE, criterium=tabel.criterium.nr, tekst=tekst)


def _volledig(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    gaten = [t for t in tabel.toestanden.values() if t.beslissing.rij is None]
    if gaten:
        yield Bevinding(
            onderzoek=Onderzoek.VOLLEDIG,
            criterium=tabel.criterium.nr,
            tekst=f"In {len(gaten)} van de {len(tabel.toestanden)} toestanden past geen beslisregel.",
            tegenvoorbeelden=_voorbeelden(
                f"met {toestand_in_woorden(kader.schaal, t.staat)} past geen beslisregel" for t in gaten
            ),
        )


def _geen_oordeel(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    uitdrukkelijk = [t for t in tabel.toestanden.values() if t.beslissing.rij and t.beslissing.oordeel == GEEN]
    if uitdrukkelijk:
        yield Bevinding(
            onderzoek=Onderzoek.GEEN_OORDEEL,
            criterium=tabel.criterium.nr,
            tekst=f"In {_toestanden(len(uitdrukkelijk))} zegt het kader uitdrukkelijk dat er geen oordeel is.",
            tegenvoorbeelden=_voorbeelden(f"met {toestand_in_woorden(kader.schaal, t.staat)}" for t in uitdrukkelijk),
        )


def _zonder_regels(kader: Kader) -> Iterator[Bevinding]:
    for criterium in kader.criteria:
        if criterium.regelset is None:
            tekst = "Dit criterium heeft geen beslisregels; er is niets nagegaan."
            yield Bevinding(onderzoek=Onderzoek.ZONDER_REGELS, criterium=criterium.nr, tekst=tekst)


def _eenduidig(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    overlap: dict[tuple[int, int], list[Toestand]] = {}
    rijen = tabel.regelset.rijen
    for toestand in tabel.toestanden.values():
        rij = toestand.beslissing.rij
        if rij is None or rij is tabel.regelset.lege_noemer:
            continue
        eerste = rijen.index(rij)
        for tweede in range(eerste + 1, len(rijen)):
            ander = rijen[tweede]
            vangnet = isinstance(ander.voorwaarde, Anders)
            if ander.oordeel != rij.oordeel and not vangnet and rij_past(ander, toestand.staat):
                overlap.setdefault((eerste, tweede), []).append(toestand)
    for (eerste, tweede), toestanden in overlap.items():
        yield Bevinding(
            onderzoek=Onderzoek.EENDUIDIG,
            criterium=tabel.criterium.nr,
            tekst=(
                f"{_rij(rijen, eerste)} en {_rij(rijen, tweede, klein=True)} passen samen in "
                f"{_toestanden(len(toestanden))}; rij {eerste + 1} beslist."
            ),
            tegenvoorbeelden=_voorbeelden(
                f"met {toestand_in_woorden(kader.schaal, t.staat)} passen beide" for t in toestanden
            ),
        )


def _alleen_door_anders(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    vangnet = [
        t
        for t in tabel.toestanden.values()
        if t.beslissing.rij is not None and isinstance(t.beslissing.rij.voorwaarde, Anders)
    ]
    if vangnet:
        yield Bevinding(
            onderzoek=Onderzoek.ANDERS,
            criterium=tabel.criterium.nr,
            tekst=(
                f"{_toestanden(len(vangnet)).capitalize()} van de {len(tabel.toestanden)} "
                f"{'krijgt' if len(vangnet) == 1 else 'krijgen'} hun oordeel alleen door 'anders' "
                f"({vangnet[0].beslissing.oordeel})."
            ),
            tegenvoorbeelden=_voorbeelden(f"met {toestand_in_woorden(kader.schaal, t.staat)}" for t in vangnet),
        )


def _bereikbaar(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    bereikt = {t.beslissing.oordeel for t in tabel.toestanden.values()}
    for niveau in kader.oordelen:
        if niveau.letter not in bereikt:
            tekst = f"{niveau.letter} ({niveau.naam}) komt in dit criterium niet voor."
            yield Bevinding(onderzoek=Onderzoek.BEREIKBAAR, criterium=tabel.criterium.nr, tekst=tekst)


def _monotoon(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    rang = {letter: plaats for plaats, letter in enumerate(kader.letters) if letter != GEEN}
    voorbeelden = [
        f"{woorden}, dan wordt het {na.oordeel}"
        for voor, na, woorden in _verbeteringen(kader, tabel)
        if voor.oordeel in rang and na.oordeel in rang and rang[na.oordeel] > rang[voor.oordeel]
    ]
    if voorbeelden:
        yield Bevinding(
            onderzoek=Onderzoek.MONOTOON,
            criterium=tabel.criterium.nr,
            tekst=f"Een betere score geeft in {_gevallen_zin(len(voorbeelden))} een slechter oordeel.",
            tegenvoorbeelden=_voorbeelden(voorbeelden),
        )


def _naar_geen(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    """Find where a better score takes the oordeel away by a row that says so; a gap is reported as such."""
    voorbeelden = [
        f"{woorden}, dan is er geen oordeel"
        for voor, na, woorden in _verbeteringen(kader, tabel)
        if voor.oordeel != GEEN and na.oordeel == GEEN and na.rij is not None
    ]
    if voorbeelden:
        yield Bevinding(
            onderzoek=Onderzoek.NAAR_GEEN,
            criterium=tabel.criterium.nr,
            tekst=f"Een betere score neemt in {_gevallen_zin(len(voorbeelden))} het oordeel weg.",
            tegenvoorbeelden=_voorbeelden(voorbeelden),
        )


def _verbeteringen(kader: Kader, tabel: Waarheidstabel) -> Iterator[tuple[Beslissing, Beslissing, str]]:
    """Yield the decisions before and after each improvement of one score that changes the oordeel, with it in words."""
    gewoon: list[str] = [niveau.teken for niveau in kader.schaal if not niveau.nvt]
    for toestand, anders, van, naar in buren(tabel):
        voor, na = toestand.beslissing, anders.beslissing
        if van not in gewoon or naar not in gewoon[: gewoon.index(van)] or voor.oordeel == na.oordeel:
            continue
        woorden = f"met {toestand_in_woorden(kader.schaal, toestand.staat)} is het {voor.oordeel}"
        yield voor, na, f"{woorden}; wordt daarin één {_naam(kader, van)} {_naam(kader, naar)}"


def _nvt(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    veranderd: dict[tuple[str, Oordeel, Oordeel], str] = {}
    for toestand, anders, van, naar in buren(tabel):
        voor, na = toestand.beslissing.oordeel, anders.beslissing.oordeel
        if naar in kader.nvt and van not in kader.nvt and voor != na:
            woorden = f"met {toestand_in_woorden(kader.schaal, toestand.staat)} is het {voor}"
            veranderd.setdefault(
                (van, voor, na), f"{woorden}; wordt daarin één {_naam(kader, van)} nvt, dan wordt het {na}"
            )
    if veranderd:
        veranderingen = opsomming(
            dict.fromkeys(f"{_naam(kader, van)}: {voor} wordt {na}" for van, voor, na in sorted(veranderd))
        )
        yield Bevinding(
            onderzoek=Onderzoek.NVT,
            criterium=tabel.criterium.nr,
            tekst=f"Nvt in plaats van een score kan het oordeel veranderen ({veranderingen}).",
            tegenvoorbeelden=_voorbeelden(veranderd[sleutel] for sleutel in sorted(veranderd)),
        )


def _irrelevant(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    del kader
    doet_ertoe: set[int] = set()
    for sleutel, toestand in tabel.toestanden.items():
        for plaats, _, _, anders in wissels(tabel, sleutel):
            if tabel.toestanden[anders].beslissing.oordeel != toestand.beslissing.oordeel:
                doet_ertoe.add(plaats)
    for plaats, klasse in enumerate(tabel.klassen):
        if plaats not in doet_ertoe:
            wat = "verandert" if len(klasse.nrs) == 1 else "veranderen"
            tekst = f"{klasse_in_woorden(klasse)} {wat} het oordeel nooit."
            yield Bevinding(onderzoek=Onderzoek.IRRELEVANT, criterium=tabel.criterium.nr, tekst=tekst)


def _kern(kader: Kader, tabel: Waarheidstabel) -> Iterator[Bevinding]:
    bereikt = {t.beslissing.oordeel for t in tabel.toestanden.values()}
    letters = [niveau.letter for niveau in kader.oordelen if niveau.letter in bereikt]
    for plaats, klasse in enumerate(tabel.klassen):
        gewoon = [teken for teken in klasse.tekens if teken not in kader.nvt]
        if len(gewoon) < 2 or len(letters) < 2:  # noqa: PLR2004 - nothing to choose
            continue
        slechtst = klasse.tekens.index(gewoon[-1])
        mogelijk = {t.beslissing.oordeel for s, t in tabel.toestanden.items() if s[plaats][slechtst]}
        wie, naam = klasse_in_woorden(klasse), _naam(kader, gewoon[-1])
        elk = "één" if len(klasse.nrs) > 1 else "een"
        if mogelijk == {letters[-1]}:
            tekst = f"{wie}: {elk} {naam} geeft altijd {letters[-1]}."
        elif letters[0] not in mogelijk:
            tekst = f"{wie}: {elk} {naam} sluit {letters[0]} uit."
        else:
            continue
        yield Bevinding(onderzoek=Onderzoek.KERN, criterium=tabel.criterium.nr, tekst=tekst)


# -- rows, sources and cases over the whole kader ----------------------------------------------------------------------


def _dode_rijen(tabellen: Sequence[Waarheidstabel]) -> Iterator[Bevinding]:
    """Find rows that decide nowhere; one that only decides in other criteria of its thema is worth knowing, no more."""
    beslist = {id(rij) for tabel in tabellen for rij in _beslissende_rijen(tabel)}
    for tabel in tabellen:
        hier = {id(rij) for rij in _beslissende_rijen(tabel)}
        for plaats, rij in enumerate(tabel.regelset.rijen):
            if id(rij) in hier:
                continue
            past_ergens = any(
                rij_past(rij, t.staat)
                for t in tabel.toestanden.values()
                if not heeft_lege_noemer(tabel.regelset, t.staat)
            )
            waarom = "een eerdere rij gaat altijd voor" if past_ergens else "er is geen toestand waarin zij past"
            elders = id(rij) in beslist
            yield Bevinding(
                onderzoek=Onderzoek.BEREIKBAAR if elders else Onderzoek.DODE_RIJ,
                criterium=tabel.criterium.nr,
                tekst=f"{_rij(tabel.regelset.rijen, plaats)} beslist hier nooit: {waarom}.",
            )


def _beslissende_rijen(tabel: Waarheidstabel) -> Iterator[Beslisregel]:
    return (t.beslissing.rij for t in tabel.toestanden.values() if t.beslissing.rij is not None)


def _bronnen(kader: Kader) -> Iterator[Bevinding]:
    for criterium, regelset in _eerste_per_regelset(kader):
        for plaats, rij in enumerate(regelset.rijen):
            if rij.bron_geerfd and rij.bron == kader.bron:
                tekst = (
                    f"{_rij(regelset.rijen, plaats)} heeft geen eigen bron; alleen het kader als geheel heeft er een."
                )
                yield Bevinding(onderzoek=Onderzoek.BRON, criterium=criterium.nr, tekst=tekst)


def _gevallen(kader: Kader, gevallen: Sequence[Geval]) -> Iterator[Bevinding]:
    gewerkt: set[int] = set()
    for geval in gevallen:
        uitslag = uitkomst_van(kader, geval)
        if klopt(kader, geval):
            gewerkt |= {id(uitslag.rijen[0])} if len(uitslag.rijen) == 1 else set()
            continue
        gezegd = opsomming(geval.mogelijk, "of") + (f" door '{geval.rij.zin}'" if geval.rij else "")
        gegeven = opsomming(uitslag.mogelijk, "of") + "".join(f", '{rij.zin}'" for rij in uitslag.rijen)
        yield Bevinding(
            onderzoek=Onderzoek.GEVAL,
            criterium=geval.criterium.nr,
            tekst=f"Geval '{geval.naam}' zegt {gezegd}, maar de beslisregels geven {gegeven}.",
        )
    for criterium, regelset in _eerste_per_regelset(kader):
        for plaats, rij in enumerate(regelset.rijen):
            if id(rij) not in gewerkt:
                tekst = f"Geen uitgewerkt geval laat {_rij(regelset.rijen, plaats, klein=True)} werken."
                yield Bevinding(onderzoek=Onderzoek.ZONDER_GEVAL, criterium=criterium.nr, tekst=tekst)


def _eerste_per_regelset(kader: Kader) -> Iterator[tuple[Criterium, Regelset]]:
    """Yield each regelset once, with the first criterium it decides."""
    gezien: set[int] = set()
    for criterium in kader.criteria:
        if criterium.regelset is not None and id(criterium.regelset) not in gezien:
            gezien.add(id(criterium.regelset))
            yield criterium, criterium.regelset


# -- words ---------------------------------------------------------------------------------------------------------


def _voorbeelden(zinnen: Iterator[str] | Sequence[str]) -> tuple[str, ...]:
    lijst = list(dict.fromkeys(zinnen))
    rest = len(lijst) - _HOOGSTENS
    return (*lijst[:_HOOGSTENS], *((f"en nog {rest} andere",) if rest > 0 else ()))


def _rij(rijen: Sequence[Beslisregel], plaats: int, *, klein: bool = False) -> str:
    rij = rijen[plaats]
    return f"{'rij' if klein else 'Rij'} {plaats + 1} ({rij.oordeel}: {rij.zin})"


def _toestanden(n: int) -> str:
    return "1 toestand" if n == 1 else f"{n} toestanden"


def _gevallen_zin(n: int) -> str:
    return "1 geval" if n == 1 else f"{n} gevallen"


def _naam(kader: Kader, teken: str) -> str:
    return next(niveau.naam for niveau in kader.schaal if niveau.teken == teken)
