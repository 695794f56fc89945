"""Kaders: which there are, loading one with or without a variant, and its reference scores."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from toetsing.domain.fouten import Kaderfout, gebruiksfout
from toetsing.domain.meldingen import Melding, is_fout
from toetsing.domain.words.lijkt_op import tip, tip_geplakt
from toetsing.pipeline.kaderkeuze import inhoud_van, opgesomd, read_kader, vind_kader
from toetsing.pipeline.meegeleverd import meegeleverd
from toetsing.readers.files.bestand import read_bestand
from toetsing.readers.files.misgegaan import bij_bestand
from toetsing.readers.toetsing.toetsingen import read_toetsingen

if TYPE_CHECKING:
    from toetsing.domain.kader import Kader
    from toetsing.domain.toetsing import Toetsing

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


def kaders() -> dict[str, Path]:
    """Return the file of every kader that ships with the program, by id."""
    return {pad.parent.name: pad for pad in sorted(meegeleverd("kaders").glob("*/kader.yaml"))}


def kader_van(id_of_pad: str) -> Kader:
    """Load a kader by `id_of_pad`: the id of one that is known here, or the path of its file or folder.

    Returns the Kader, with `themas`, `criteria` and `verwachtingen` in their order, its `schaal` of scores and its
    `oordelen`, best first. Raises Gebruiksfout where it is not known, Kaderfout where it has fouten.
    """
    return read_kader(id_of_pad, kaders())


def enige_kader() -> Kader:
    """Return the kader that ships with the program where there is only one. Raises Gebruiksfout otherwise."""
    bekend = kaders()
    if len(bekend) != 1:
        raise gebruiksfout("G040", bekend=opgesomd(bekend))
    return kader_van(next(iter(bekend)))


def is_eigen(kader: Kader) -> bool:
    """Return whether a kader is none that is known here by its id, so that one has to say where it is."""
    return kader.id not in kaders()


def naast_kader(id_of_pad: str, bestand: str) -> tuple[Path, str]:
    """Return where a file beside a kader is kept, and how a reader knows it. Raises Gebruiksfout or Kaderfout."""
    pad, naam = vind_kader(id_of_pad, kaders())
    return pad.parent / bestand, f"{naam.removesuffix(pad.name)}{bestand}"


def varianten_van(id_of_pad: str) -> dict[str, Path]:
    """Return the declared variants of a kader: those in the folder `varianten` beside it, by id."""
    pad, _ = vind_kader(id_of_pad, kaders())
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
    bestanden = {"kader.yaml": inhoud_van(*vind_kader(id_of_pad, kaders()))}
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
    from dataclasses import replace

    from toetsing.domain.toetsing import Soort

    rondes = [ronde for ronde in met_rondes(kader, id_of_pad).rondes if ronde.scores]
    if not rondes:
        raise gebruiksfout("G045", kader=kader.id)
    pad, _ = vind_kader(id_of_pad or kader.id, kaders())
    toetsingen: list[Toetsing] = []
    for ronde in rondes:
        bestand = read_bestand(pad.parent / ronde.scores, ronde.scores)
        if isinstance(bestand, Melding):
            raise Kaderfout((bestand,))
        gelezen = read_toetsingen(bestand, kader)
        if any(map(is_fout, gelezen.meldingen)):
            raise Kaderfout(gelezen.meldingen)
        toetsingen += (replace(t, ronde=ronde.ronde, soort=Soort(ronde.soort)) for t in gelezen.toetsingen)
    return tuple(toetsingen)
