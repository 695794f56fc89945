"""What the certificate found, in sentences and with counterexamples in the words of the kader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from toetsing.commands.kader.veranderzinnen import (
    gemist_zin,
    geprobeerd,
    onopgemerkt_zin,
    rij_zin,
    stap_zin,
    te_veel_zin,
)
from toetsing.domain.oordelen import GEHEEL
from toetsing.domain.proof.bevinding import (
    HOOGSTENS_GENOEMD,
    AlleenDoorAnders,
    BeslistNooit,
    Deelkern,
    DoorMensen,
    DoorNvt,
    Feitkern,
    Gaten,
    GeenOordeel,
    GevalKloptNiet,
    Kern,
    KomtNietVoor,
    LegeNoemerOverbodig,
    Onderzoek,
    Onopgemerkt,
    Overlap,
    StapZonderGevolg,
    Symmetrie,
    TeVeelMutanten,
    Verslechtering,
    Wegvallen,
    ZonderBron,
    ZonderGeval,
    ZonderInvloed,
    ZonderRegels,
)
from toetsing.domain.rules.inwoorden import klasse_in_woorden, niveaus_in_woorden
from toetsing.domain.rules.regelset import Rij
from toetsing.domain.words.telwoorden import (
    CRITERIUM,
    THEMA,
    TOESTAND,
    VERWACHTING,
    alle,
    als_zin,
    bij_aantal,
    en_feiten,
    hoeveel,
    invullingen,
    van_de,
    zijn,
)
from toetsing.domain.words.woorden import aantal, hoofdletter, opsomming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from toetsing.domain.kader import Kader
    from toetsing.domain.proof.bevinding import (
        Feit,
        Gevalfeit,
        Klassefeit,
        Knoopfeit,
        Rijfeit,
        Scorewissel,
        Toestandsfeit,
        Wisselfeit,
    )
    from toetsing.domain.proof.bewijs import Certificaat
    from toetsing.domain.proof.waarheidstabel import Tabelregel

_HOOGSTENS_GEMIST: Final = 3
"""The most changes that no case notices; all of them are a part of their own."""


_NIETS: Final = "is niets beoordeeld waarover een beslisregel rekent"
"""Why no row is tried: a percentage or an amount would be of nothing."""


def conclusie(certificaat: Certificaat, gevalfouten: int) -> str:
    """Say what was proven, and no more than that; `gevalfouten` is how many fouten stand in the files with cases."""
    namen = dict.fromkeys(bevinding.onderzoek.naam for bevinding in certificaat.fouten)
    n = len(certificaat.fouten) + gevalfouten
    if n:
        wat = opsomming([*namen, *(["onleesbare gevallen"] if gevalfouten else [])])
        er_is = f"er {zijn(n)} {aantal(n, 'fout', 'fouten')} gevonden"
        return f"De beslisregels zijn niet in orde: {er_is} ({wat})."
    if not certificaat.tabellen and not certificaat.boven:
        return "Niets te bewijzen: dit kader heeft geen beslisregels."
    gezien = {bevinding.onderzoek for bevinding in certificaat.bevindingen}
    elk = (
        "elke toestand heeft een beslisregel, die soms zegt dat er geen oordeel is"
        if Onderzoek.GEEN_OORDEEL in gezien
        else "elke toestand krijgt een oordeel"
    )
    waar = " van de criteria met beslisregels" if Onderzoek.ZONDER_REGELS in gezien else ""
    beter = f"een {_wat_beter(certificaat)} geeft nooit een slechter oordeel"
    if not certificaat.uitgewerkt:
        return f"Bewezen is{waar}: {elk} en {beter}; er zijn geen uitgewerkte gevallen."
    if gezien & {Onderzoek.ONOPGEMERKT, Onderzoek.TE_VEEL}:
        return f"Bewezen is{waar}: {elk} en {beter}, en {_kloppen(certificaat)}."
    opgemerkt = "elke verandering die is geprobeerd valt op als zij een oordeel verandert"
    return f"Bewezen is{waar}: {elk}, {beter}, {_kloppen(certificaat)}, en {opgemerkt}."


def _kloppen(certificaat: Certificaat) -> str:
    """Say that every case holds, and of how many nobody has looked yet whether the source says so too."""
    n = len(certificaat.na_te_kijken)
    niet = f" ({aantal(n, 'geval is', 'gevallen zijn')} nog niet naast het papier gehouden)" if n else ""
    return f"elk uitgewerkt geval klopt{niet}"


def onderzocht(certificaat: Certificaat) -> str:
    """Say what was looked at."""
    tabellen = (*certificaat.tabellen, *certificaat.boven)
    per_toestand = [n for tabel in tabellen for n in tabel.invullingen.values()]
    if not per_toestand:
        return _niets_nagegaan(certificaat.kader)
    n = len(per_toestand)
    gevallen = len(certificaat.uitgewerkt)
    zin = als_zin(
        f"Nagegaan {zijn(n)} {alle(n, TOESTAND)} van {_waarvan(certificaat)}, "
        f"{bij_aantal(n, 'die', 'die samen')} voor {invullingen(sum(per_toestand))} "
        f"{bij_aantal(n, 'staat', 'staan')}, en "
        + (aantal(gevallen, "uitgewerkt geval", "uitgewerkte gevallen") if gevallen else "geen uitgewerkte gevallen")
    )
    return f"{zin} {geprobeerd(certificaat)}" if certificaat.proeven else zin


def _wat_beter(certificaat: Certificaat) -> str:
    """Return what gets better where a part does: a score, or what people give where nothing is scored."""
    return "betere score" if certificaat.kader.heeft_scores else "beter oordeel eronder"


def _niets_nagegaan(kader: Kader) -> str:
    """Say why no state was looked at, and what is looked at all the same."""
    if not kader.heeft_oordelen:
        return "Er was niets na te gaan: dit kader geeft geen oordelen. Wat nog leeg is, zegt toetsing controleer."
    if kader.mensoordelen and kader.alles_door_mensen:
        return (
            "Er was niets na te gaan: mensen geven elk oordeel, en of het klopt, volgt nergens uit. Wel telt een "
            "oordeel pas met een motivering, de datum en de rol van wie het gaf; dat gaat elke opdracht na die het "
            "leest."
        )
    return "Er was niets na te gaan."


def _waarvan(certificaat: Certificaat) -> str:
    """Return of what states were looked at: "7 criteria", "7 criteria, 3 themas en het geheel"."""
    themas = sum(bool(tabel.knoop.naam != GEHEEL) for tabel in certificaat.boven)
    delen = [hoeveel(len(certificaat.tabellen), CRITERIUM)] if certificaat.tabellen or not certificaat.boven else []
    delen += [hoeveel(themas, THEMA)] if themas else []
    return opsomming([*delen, *(["het geheel"] if len(certificaat.boven) > themas else [])])


def bevinding_zin(feit: Feit) -> str:
    """Return what was found as one sentence."""
    match feit:
        case Symmetrie():
            return _symmetrie(feit)
        case Gaten() | GeenOordeel() | AlleenDoorAnders() | Overlap():
            return _over_toestanden(feit)
        case KomtNietVoor() | ZonderRegels() | DoorMensen() | LegeNoemerOverbodig():
            return _over_criterium(feit)
        case Verslechtering() | Wegvallen() | DoorNvt():
            return _over_wissels(feit)
        case ZonderInvloed() | Kern() | Feitkern():
            return _over_klasse(feit)
        case StapZonderGevolg() | Deelkern():
            return _boven(feit)
        case BeslistNooit() | ZonderBron() | ZonderGeval():
            return _over_rij(feit)
        case GevalKloptNiet() | Onopgemerkt() | TeVeelMutanten():
            return _over_gevallen(feit)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def tegenvoorbeelden(feit: Feit) -> tuple[str, ...]:
    """Return the states and changes of score in which it shows, the first ones and how many more."""
    match feit:
        case Gaten(toestanden=toestanden):
            return _eerste(f"{_met(t)} {_NIETS if t.lege_noemer else 'past geen beslisregel'}" for t in toestanden)
        case GeenOordeel(toestanden=toestanden) | AlleenDoorAnders(toestanden=toestanden):
            return _eerste(_met(t) for t in toestanden)
        case Overlap(toestanden=toestanden):
            return _eerste(f"{_met(t)} passen beide" for t in toestanden)
        case Verslechtering(wissels=wissels):
            return _eerste(f"{_wissel(w)}, dan wordt het {w.na.beslissing.oordeel}" for w in wissels)
        case Wegvallen(wissels=wissels):
            return _eerste(f"{_wissel(w)}, dan is er geen oordeel" for w in wissels)
        case DoorNvt(wissels=wissels):
            return _eerste(f"{_wissel(w, 'nvt')}, dan wordt het {w.na.beslissing.oordeel}" for w in wissels)
        case (
            Symmetrie()
            | KomtNietVoor()
            | ZonderInvloed()
            | Kern()
            | Feitkern()
            | Deelkern()
            | ZonderRegels()
            | DoorMensen()
        ):
            return ()
        case (
            BeslistNooit()
            | StapZonderGevolg()
            | ZonderBron()
            | ZonderGeval()
            | LegeNoemerOverbodig()
            | GevalKloptNiet()
            | TeVeelMutanten()
        ):
            return ()
        case Onopgemerkt(gemist=gemist):
            return _eerste((gemist_zin(een) for een in gemist), _HOOGSTENS_GEMIST)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


# -- one kind of fact at a time ----------------------------------------------------------------------------------------


def _symmetrie(feit: Symmetrie) -> str:
    if feit.boven:
        return _symmetrie_boven(feit)
    geteld = [klasse for klasse in feit.klassen if not klasse.feit]
    feiten = [klasse.nrs[0] for klasse in feit.klassen if klasse.feit]
    if len(geteld) == 1:
        n = len(geteld[0].nrs)
        wie = "Er is één verwachting" if n == 1 else f"{hoofdletter(alle(n, VERWACHTING))} wegen even zwaar"
    elif samen := [klasse for klasse in geteld if len(klasse.nrs) > 1]:
        wie = f"Even zwaar wegen: {'; '.join(map(klasse_in_woorden, samen))}"
    elif geteld:
        wie = "Geen twee verwachtingen wegen even zwaar"
    else:
        wie = "Er telt geen verwachting mee"
    wie += f"; de rijen noemen ook {en_feiten((), feiten)}" if feiten else ""
    return f"{wie}: {_staat_voor(feit)}"


def _symmetrie_boven(feit: Symmetrie) -> str:
    """Say what the rows of a thema or of the whole look at, those together that weigh the same."""
    gezien = [klasse_in_woorden(klasse) for klasse in feit.klassen if not klasse.feit]
    feiten = [klasse.nrs[0] for klasse in feit.klassen if klasse.feit]
    wat = "; ".join([*gezien, *([en_feiten((), feiten)] if feiten else [])]) or "niets"
    return f"De rijen kijken naar {wat}: {_staat_voor(feit)}"


def _staat_voor(feit: Symmetrie) -> str:
    n = feit.toestanden
    staat = f"{hoeveel(n, TOESTAND)} {bij_aantal(n, 'staat', 'staan')}"
    return f"{staat} voor {invullingen(feit.invullingen)}."


def _boven(feit: Knoopfeit) -> str:
    match feit:
        case StapZonderGevolg(stap=stap, geldt=geldt):
            waarom = (
                "waar hij geldt, blijft het oordeel wat het was" if geldt else "er is geen toestand waarin hij geldt"
            )
            return f"De stap '{stap.zin}' verandert nooit iets: {waarom}."
        case Deelkern(naam=naam, oordeel=oordeel, hier=hier, altijd=altijd):
            gevolg = f"geeft altijd {hier}" if altijd else f"sluit {hier} uit"
            return f"{hoofdletter(naam)}: {oordeel} {gevolg}."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _over_toestanden(feit: Toestandsfeit) -> str:
    n = len(feit.toestanden)
    in_toestanden = hoeveel(n, TOESTAND)
    match feit:
        case Gaten():
            eigen = f" Dit criterium heeft eigen beslisregels; die van {feit.vervangt} gelden hier niet."
            return f"{_gaten(feit)}{eigen if feit.vervangt else ''}"
        case GeenOordeel():
            return f"In {in_toestanden} zegt het kader uitdrukkelijk dat er geen oordeel is."
        case AlleenDoorAnders(oordeel=oordeel, van=van, erna=erna):
            waar = f"In {van_de(n, van, TOESTAND)}"
            if erna:
                na = opsomming(erna, "of")
                return f"{waar} past alleen 'anders' ({oordeel}); na de stappen is het oordeel {na}."
            return f"{waar} komt het oordeel ({oordeel}) alleen van 'anders'."
        case Overlap(eerste=eerste, tweede=tweede):
            rijen = f"{hoofdletter(rij_zin(eerste))} en {rij_zin(tweede)}"
            return f"{rijen} passen samen in {in_toestanden}; rij {eerste.nummer} beslist."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _gaten(feit: Gaten) -> str:
    n, van, leeg = len(feit.toestanden), feit.van, sum(t.lege_noemer for t in feit.toestanden)
    antwoord = f"{_NIETS}, en zegt geen 'lege_noemer' wat dan het oordeel is: zet er een naast de beslisregels"
    if leeg == n:
        return als_zin(f"In {van_de(n, van, TOESTAND)} {antwoord}")
    past = "past een beslisregel" if n == van else "past geen beslisregel"
    zin = f"In {van_de(0 if n == van else n, van, TOESTAND)} {past}"
    return als_zin(f"{zin}; in {leeg} daarvan {antwoord}" if leeg else zin)


def _over_wissels(feit: Wisselfeit) -> str:
    gevallen = aantal(len(feit.wissels), "geval", "gevallen")
    match feit:
        case Verslechtering():
            return f"Een betere score geeft in {gevallen} een slechter oordeel."
        case Wegvallen():
            return f"Een betere score neemt in {gevallen} het oordeel weg."
        case DoorNvt(wissels=wissels):
            wat = opsomming(dict.fromkeys(_verandering(wissel) for wissel in wissels))
            return f"Nvt in plaats van een score kan het oordeel veranderen ({wat})."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _over_klasse(feit: Klassefeit) -> str:
    wie, meer = klasse_in_woorden(feit.klasse), len(feit.klasse.nrs) > 1
    wie = f"Het feit {wie}" if feit.klasse.feit else wie
    match feit:
        case ZonderInvloed():
            return f"{hoofdletter(wie)} {'veranderen' if meer else 'verandert'} het oordeel nooit."
        case Kern(teken=teken, oordeel=oordeel, altijd=altijd):
            een = f"{'één' if meer else 'een'} {feit.klasse.schaal.per_teken[teken].naam}"
            return f"{wie}: {een} geeft altijd {oordeel}." if altijd else f"{wie}: {een} sluit {oordeel} uit."
        case Feitkern(tekens=tekens, oordeel=oordeel, altijd=altijd):
            antwoord = opsomming(niveaus_in_woorden(feit.klasse.schaal, tekens), "of")
            return f"{wie}: {antwoord} geeft altijd {oordeel}." if altijd else f"{wie}: {antwoord} sluit {oordeel} uit."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _over_rij(feit: Rijfeit) -> str:
    if isinstance(feit, ZonderBron):
        wat = rij_zin(feit.wat) if isinstance(feit.wat, Rij) else stap_zin(feit.wat)
        return f"{hoofdletter(wat)} heeft geen eigen bron; die van het kader als geheel geldt."
    rij = rij_zin(feit.rij)
    match feit:
        case BeslistNooit(past=past):
            waarom = "een eerdere rij gaat altijd voor" if past else "er is geen toestand waarin zij past"
            return f"{hoofdletter(rij)} beslist hier nooit: {waarom}."
        case ZonderGeval():
            return f"Geen uitgewerkt geval laat {rij} werken."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _over_criterium(feit: KomtNietVoor | ZonderRegels | DoorMensen | LegeNoemerOverbodig) -> str:
    match feit:
        case KomtNietVoor(niveau=niveau, boven=boven):
            naam = f" ({niveau.naam})" if niveau.naam != niveau.letter else ""
            return f"{niveau.letter}{naam} komt {'hier' if boven else 'in dit criterium'} niet voor."
        case ZonderRegels():
            return "Dit criterium heeft geen beslisregels; er is niets nagegaan."
        case DoorMensen():
            return "Dit oordeel geven mensen, met motivering; er is geen beslisregel om na te gaan."
        case LegeNoemerOverbodig(oordeel=oordeel):
            return f"Er is altijd iets om een percentage van te nemen: 'lege_noemer: {oordeel}' is nooit nodig."
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _over_gevallen(feit: Gevalfeit) -> str:
    match feit:
        case GevalKloptNiet():
            return _geval(feit)
        case Onopgemerkt():
            return onopgemerkt_zin(feit)
        case TeVeelMutanten():
            return te_veel_zin(feit)
        case _:  # pragma: no cover - mypy proves the union closed
            assert_never(feit)


def _geval(feit: GevalKloptNiet) -> str:
    geval, uitslag = feit.geval, feit.uitslag
    gezegd = opsomming(geval.mogelijk, "of") + (f" door '{geval.rij.leest}'" if geval.rij else "")
    gegeven = opsomming(uitslag.mogelijk, "of") + "".join(f", '{rij.leest}'" for rij in uitslag.rijen)
    return f"Geval '{geval.naam}' ({geval.plek}) zegt {gezegd}, maar de beslisregels geven {gegeven}."


# -- words -------------------------------------------------------------------------------------------------------------


def _eerste(zinnen: Iterable[str], hoogstens: int = HOOGSTENS_GENOEMD) -> tuple[str, ...]:
    lijst = list(dict.fromkeys(zinnen))
    rest = len(lijst) - hoogstens
    return (*lijst[:hoogstens], *((f"en nog {rest} andere",) if rest > 0 else ()))


def _met(regel: Tabelregel) -> str:
    return f"met {regel.in_woorden}"


def _wissel(wissel: Scorewissel, naar: str | None = None) -> str:
    is_ = f"{_met(wissel.voor)} is het {wissel.voor.beslissing.oordeel}"
    van, erna = wissel.namen
    if wissel.nr is not None:
        return f"{is_}; wordt daarin {wissel.nr} {naar or erna} in plaats van {van}"
    return f"{is_}; wordt daarin één {van} {naar or erna}"


def _verandering(wissel: Scorewissel) -> str:
    return f"{wissel.namen[0]}: {wissel.voor.beslissing.oordeel} wordt {wissel.na.beslissing.oordeel}"
