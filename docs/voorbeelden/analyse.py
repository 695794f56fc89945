# %% [markdown]
# # Oordelen analyseren in Python
#
# Dit voorbeeld is voor analisten die met pandas werken. Open het in een editor die cellen met `# %%` kent (zoals
# VS Code, Spyder of PyCharm) en voer het cel voor cel uit, of typ `python docs/voorbeelden/analyse.py`.
#
# Het gebruikt de gepubliceerde scores van 2015. Voor uw eigen werkmappen zet u bij `score` de namen van bestanden of
# mappen: `toetsing.score(["mijn map"])`.

# %%
from pathlib import Path

import numpy as np
import pandas as pd

import toetsing

KADER = "veilig-thuis-stap1-2015"
bestand = Path(__file__).parents[2] / "kaders" / KADER / "scores-2015.csv"

scoring = toetsing.score([str(bestand)])
for melding in scoring.meldingen:
    print(melding)

# %% [markdown]
# ## De tabel
#
# Eén rij per toetsing en criterium. Geef het kader mee; dan staan de oordelen op volgorde, van best naar slechtst.

# %%
frame = toetsing.tabel(scoring.uitslagen, scoring.kader)
print(frame.dtypes)
print(frame.head(7).to_string())

# %% [markdown]
# ## Hoe vaak elk oordeel voorkomt
#
# `berekend` ontbreekt zolang er door open scores nog meer oordelen mogelijk zijn; `dropna=False` telt die apart.
# `vastgesteld` is wat mensen vaststelden, en waar zij niets vaststelden hetzelfde als `berekend`.

# %%
verdeling = pd.crosstab(frame["criterium"], frame["berekend"], dropna=False)
print(verdeling.to_string())

# %% [markdown]
# ## De rangorde
#
# `voldoende` gaat over de hele toetsing en staat in elke rij ervan. Neem dus één rij per organisatie.

# %%
per_organisatie = frame.drop_duplicates("organisatie").set_index("organisatie")
rangorde = per_organisatie["voldoende"].rank(ascending=False, method="min").astype(int)
print(rangorde.sort_values().head(5).to_string())

# %% [markdown]
# ## Wie heeft nergens een onvoldoende?
#
# Doordat de oordelen op volgorde staan, is het grootste oordeel van een organisatie het slechtste.

# %%
slechtste = frame.groupby("organisatie")["berekend"].max()
print(slechtste[slechtste <= "M"].to_string())

# %% [markdown]
# ## Veel toetsingen tegelijk
#
# `score_matrix` beslist miljoenen toetsingen in een paar seconden, met dezelfde beslisregels. Nodig is een kolom per
# verwachting, met codes of met de tekens van het kader. Hier: wat zou er gebeuren als elke min met een kans van één op
# vier een plus was geweest?

# %%
kader = toetsing.kader_van(KADER)
codes = toetsing.codes(kader)  # {"open": 0, "+": 1, "-": 2, "nvt": 3}
nummers = [verwachting.nr for verwachting in kader.verwachtingen if verwachting.telt_mee]
scores = np.array([[codes[u.toetsing.scores[nr]] for nr in nummers] for u in scoring.uitslagen], dtype=np.uint8)

toeval = np.random.default_rng(2015)
matrix = np.repeat(scores, 1000, axis=0)
beter = (matrix == codes["-"]) & (toeval.random(matrix.shape) < 0.25)
matrix[beter] = codes["+"]

oordelen = toetsing.score_matrix(matrix, kader)
aandelen = oordelen["1.1"].value_counts(normalize=True, sort=False)
print(aandelen.round(2).to_string())
