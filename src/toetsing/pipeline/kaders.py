"""Kaders: which there are, loading one with or without a variant, and its reference scores."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout
from toetsing.domain.words.lijkt_op import tip, tip_geplakt
from toetsing.pipeline.kaderkeuze import inhoud_van, keus_zonder_naam, opgesomd, read_kader, vind_kader
from toetsing.pipeline.kaderplaatsen import vind_kaders
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from toetsing.domain.dossier import Dossier
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing
    from toetsing.pipeline.kaderplaatsen import Kaders

GEPUBLICEERD: Final = "gepubliceerd.yaml"
"""What was published of a kader stands beside it, in a file with this name."""
RAPPORTREGELS: Final = "rapport.yaml"
"""What reports by a kader say stands beside it, in a file with this name."""
GOOD_PRACTICES: Final = "good-practices.yaml"
"""The good practices that sources name of a ronde stand beside the kader, in a file with this name."""
RONDES: Final = "rondes.yaml"
"""The rondes of a kader that it does not know itself stand beside it, in a file with this name."""
VARIANTBESTAND: Final = "variant.yaml"
"""The name under which the file of a variant is passed on."""


def kaders() -> Kaders:
    """Return every kader that is known here, by id: in the folder `kaders`, with the user, or with the program."""
    return vind_kaders()


def kader_van(id_of_pad: str) -> Kader:
    """Load a kader by `id_of_pad`: the id of one that is known here, or the path of its file or folder.

    Returns the Kader, with `themas`, `criteria` and `verwachtingen` in their order, its `schaal` of scores and its
    `oordelen`, best first. Raises Gebruiksfout where it is not known, Kaderfout where it has fouten.
    """
    return read_kader(id_of_pad, kaders())


def standaardkader() -> Kader:
    """Return the kader that is meant where nobody names one: the one that a folder of kaders says, or the only one.

    Raises Gebruiksfout where neither is there.
    """
    bekend = kaders()
    id_ = keus_zonder_naam(bekend)
    if id_ is None:
        raise gebruiksfout("G040", bekend=opgesomd(bekend))
    return kader_van(id_)


def is_eigen(kader: Kader) -> bool:
    """Return whether a kader is none that is known here by its id, so that one has to say where it is."""
    return kader.id not in kaders()


def naast_kader(id_of_pad: str, bestand: str) -> tuple[Path, str]:
    """Return where a file beside a kader is kept, and how a reader knows it. Raises Gebruiksfout or Kaderfout."""
    gevonden = vind_kader(id_of_pad, kaders())
    return gevonden.pad.parent / bestand, gevonden.naast(bestand)


def varianten_van(id_of_pad: str) -> dict[str, Path]:
    """Return the declared variants of a kader: those in the folder `varianten` beside it, by id."""
    pad = vind_kader(id_of_pad, kaders()).pad
    return {p.stem: p for p in sorted((pad.parent / "varianten").glob("*.yaml")) if p.is_file()}


def met_variant_van(kader: Kader, id_of_pad: str, variant: str) -> Kader:
    """Return the kader with a variant: an id in the folder `varianten` beside it, or a path.

    Raises Gebruiksfout or Kaderfout.
    """
    from dataclasses import replace

    from toetsing.domain.decide.variant import met_variant
    from toetsing.readers.kader.variant import load_variant

    bekend = varianten_van(id_of_pad)
    bestand = bekend.get(variant, Path(variant))
    if not bestand.is_file():
        raad = tip_geplakt(variant) or tip(variant, bekend)
        raise gebruiksfout("G044", variant=variant, kader=kader.id, bekend=opgesomd(bekend), tip=raad)
    with bij_bestand(variant):
        gelezen, meldingen = load_variant(inhoud_van(bestand, variant), variant, kader)
    if gelezen is None:
        raise Kaderfout(meldingen)
    return replace(met_variant(kader, gelezen), opmerkingen=(*kader.opmerkingen, *meldingen))


def kaderbestanden(kader: Kader, id_of_pad: str, variant: str | None) -> dict[str, bytes]:
    """Return the files of a kader and of its variant, under names of their own. Raises Gebruiksfout or Kaderfout."""
    bestanden = {"kader.yaml": inhoud_van(*vind_kader(id_of_pad, kaders())[:2])}
    if kader.variant is not None:
        naam = variant or kader.variant.id
        bestanden[VARIANTBESTAND] = inhoud_van(varianten_van(id_of_pad).get(naam, Path(naam)), naam)
    return bestanden


def met_rondes(kader: Kader, id_of_pad: str | None = None) -> Kader:
    """Return the kader with the rondes that a file beside it adds: a kader that was used does not change any more.

    `id_of_pad` is where the kader was found, if not by its id. Raises Gebruiksfout or Kaderfout.
    """
    bestand, naam = naast_kader(id_of_pad or kader.id, RONDES)
    if not bestand.is_file():
        return kader
    from dataclasses import replace

    from toetsing.readers.kader.rondes import load_rondes

    with bij_bestand(naam):
        rondes, meldingen = load_rondes(inhoud_van(bestand, naam), naam, kader)
    if rondes is None:
        raise Kaderfout(meldingen)
    return replace(kader, rondes=(*kader.rondes, *rondes))


def referentie(kader: Kader, id_of_pad: str | None = None) -> tuple[Toetsing, ...]:
    """Return the toetsingen that ship with a kader, read like any other matrix. Raises Gebruiksfout if it has none."""
    return tuple(toetsing for toetsing, _ in referentie_met_dossier(kader, id_of_pad))


def referentie_met_dossier(kader: Kader, id_of_pad: str | None = None) -> tuple[tuple[Toetsing, Dossier], ...]:
    """Return the same toetsingen, each with what stands beside its scores, as rows of registers. Raises likewise."""
    from dataclasses import replace

    from toetsing.domain.dossier import Aantekening, Dossier
    from toetsing.domain.toetsing import Soort
    from toetsing.readers.toetsing.dossier import verdeelde_dossiers

    rondes = [ronde for ronde in met_rondes(kader, id_of_pad).rondes if ronde.scores]
    if not rondes:
        raise gebruiksfout("G045", kader=kader.id)
    pad = vind_kader(id_of_pad or kader.id, kaders()).pad
    toetsingen: list[tuple[Toetsing, Dossier]] = []
    for ronde in rondes:
        bestand = read_bestand(pad.parent / ronde.scores, ronde.scores)
        if isinstance(bestand, Melding):
            raise Kaderfout((bestand,))
        gelezen = read_toetsingen(bestand, kader)
        if any(map(is_fout, gelezen.meldingen)):
            raise Kaderfout(gelezen.meldingen)
        dossiers = [*verdeelde_dossiers(bestand, gelezen.toetsingen, kader)]
        soort = Soort(ronde.soort) if ronde.soort else None
        for een in gelezen.toetsingen:
            dossier = next((dossier for toetsing, dossier in dossiers if toetsing is een), Dossier())
            waarom = {naam: Aantekening(onderbouwing=tekst) for naam, tekst in een.motiveringen.items()}
            dossier = replace(dossier, aantekeningen={**dossier.aantekeningen, **waarom})
            toetsingen.append((replace(een, ronde=ronde.ronde, soort=soort), dossier))
    return tuple(toetsingen)
