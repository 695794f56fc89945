"use strict";
(() => {
  const rang = { goed: 0, midden: 1, open: 2, slecht: 3 };
  const taal = new Intl.Collator("nl", { numeric: true });
  const links = [...document.links];
  const kaal = (tekst) => tekst.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase("nl");
  const maak = (soort, eigenschappen, ...kinderen) => {
    const element = Object.assign(document.createElement(soort), eigenschappen);
    element.append(...kinderen);
    return element;
  };

  // what is seen, without what is only said; and of that without what stands beside it
  const zonder = (element, kiezer) => {
    const kopie = element.cloneNode(true);
    for (const weg of kopie.querySelectorAll(kiezer)) weg.remove();
    return kopie.textContent;
  };
  const gezien = (element) => zonder(element, ".stem");

  // -- sort, search and choose in a table

  const waarde = (cel) => {
    const letter = cel.querySelector(".letter");
    const plek = letter ? [...letter.classList].map((naam) => rang[naam]).find((n) => n !== undefined) : 0;
    return { plek, tekst: gezien(cel) };
  };
  const vergelijk = (een, ander) => een.plek - ander.plek || taal.compare(een.tekst, ander.tekst);

  const sorteer = (tabel, kop) => {
    const richting = kop.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
    const teken = richting === "ascending" ? 1 : -1;
    for (const ander of tabel.tHead.rows[0].cells) ander.removeAttribute("aria-sort");
    kop.setAttribute("aria-sort", richting);
    const rijen = [...tabel.tBodies[0].rows].map((rij) => [waarde(rij.cells[kop.cellIndex]), rij]);
    rijen.sort(([een], [ander]) => vergelijk(een, ander) * teken);
    tabel.tBodies[0].append(...rijen.map(([, rij]) => rij));
    return `gesorteerd op ${gezien(kop)}, ${teken > 0 ? "oplopend" : "aflopend"}`;
  };

  const keuzelijst = (naam, alles, opties) => {
    const lijst = maak("select", { autocomplete: "off" }, new Option(alles, ""));
    lijst.append(...opties.map(([tekst, eigen]) => new Option(tekst, eigen)));
    return [maak("label", {}, `${naam}: `, lijst), lijst];
  };

  // by which columns one chooses rows: those of signs and amounts together, and each other column by itself
  const kiezers = (tabel, koppen, rijen) => {
    const namen = JSON.parse(tabel.dataset.keuzes ?? "[]"), groepen = new Map();
    for (const kop of namen.length ? koppen : []) {
      const naam = kop.matches(".teken, .getal") ? "Rijen met" : kop.dataset.keuze ?? gezien(kop);
      groepen.set(naam, [...(groepen.get(naam) ?? []), kop.cellIndex]);
    }
    return [...groepen].map(([naam, kolommen]) => {
      const aantal = namen.map((_, nr) => rijen.filter((rij) => kolommen.some((k) => rij.keuzes[k] === `${nr}`)).length);
      // what every row has is no choice, unless one looks at a part of the columns
      const deels = kolommen.some((k) => koppen[k].dataset.groep);
      const opties = namen.map((tekst, nr) => [tekst, nr])
        .filter(([, nr]) => aantal[nr] && (deels || aantal[nr] < rijen.length));
      return { naam, kolommen, opties };
    }).filter(({ opties }) => opties.length).map(({ naam, kolommen, opties }) => {
      const [label, lijst] = keuzelijst(naam, "alle", opties);
      return { label, lijst, past: (rij, koppen) => !lijst.value
        || kolommen.some((k) => !koppen[k].hidden && rij.keuzes[k] === lijst.value) };
    });
  };

  const zoekbaar = (tabel) => {
    const koppen = [...tabel.tHead.rows[0].cells];
    const rijen = [...tabel.tBodies[0].rows].map((rij) => (
      { rij, tekst: kaal(gezien(rij)), keuzes: rij.dataset.keuzes?.split(" ") ?? [] }));
    const stand = maak("span", { role: "status" });
    const gezegd = { kiezen: "", sorteren: "" };
    const zeg = (wat) => {
      Object.assign(gezegd, wat);
      stand.textContent = Object.values(gezegd).filter(Boolean).join("; ");
    };
    const veld = maak("input", { type: "search", autocomplete: "off" });
    const groepen = [...new Set(koppen.map((kop) => kop.dataset.groep).filter(Boolean))];
    const [bijKolommen, kolommen] = keuzelijst("Kolommen van", "alle thema's", groepen.map((groep) => [groep, groep]));
    const filters = kiezers(tabel, koppen, rijen);
    const lijsten = [...(groepen.length > 1 ? [kolommen] : []), ...filters.map(({ lijst }) => lijst)];
    const wis = maak("button", { type: "button", hidden: true }, "Toon alles");

    const toonKolommen = () => {
      for (const [plek, kop] of koppen.entries()) {
        const weg = Boolean(kolommen.value && kop.dataset.groep && kop.dataset.groep !== kolommen.value);
        if (kop.hidden !== weg) for (const rij of tabel.rows) rij.cells[plek].hidden = weg;
      }
    };
    const toon = () => {
      toonKolommen();
      const gezocht = kaal(veld.value.trim());
      for (const een of rijen)
        een.rij.hidden = !een.tekst.includes(gezocht) || !filters.every(({ past }) => past(een, koppen));
      const over = rijen.filter(({ rij }) => !rij.hidden).length, gekozen = lijsten.some((lijst) => lijst.value);
      const heel = over === rijen.length;
      const voet = tabel.tFoot && !heel ? `; onderaan staat wat voor alle ${rijen.length} geldt` : "";
      wis.hidden = !gezocht && !gekozen;
      zeg({ kiezen: wis.hidden ? "" : `${over} van de ${rijen.length} rijen${voet}` });
    };
    for (const kop of koppen) {
      const knop = maak("button", { type: "button", title: "sorteer" }, ...kop.childNodes);
      knop.addEventListener("click", () => zeg({ sorteren: sorteer(tabel, kop) }));
      kop.append(knop);
    }
    veld.addEventListener("input", toon);
    for (const lijst of lijsten) lijst.addEventListener("change", toon);
    wis.addEventListener("click", () => {
      veld.value = "";
      for (const lijst of lijsten) lijst.value = "";
      toon();
      veld.focus();
    });
    const velden = [maak("label", {}, "Zoek in deze tabel: ", veld), ...(groepen.length > 1 ? [bijKolommen] : []),
      ...filters.map(({ label }) => label)];
    tabel.closest(".breed").before(maak("p", { className: "zoek" }, ...velden, wis, stand));
  };
  for (const tabel of document.querySelectorAll(".zoekbaar")) zoekbaar(tabel);

  // -- a table as csv: by the same rules as toetsing writes it, what is seen of it in the order in which it stands

  const alsCsv = (tabel) => {
    const koppen = [...tabel.tHead.rows[0].cells].filter((kop) => !kop.hidden);
    const vrij = koppen.map((kop) => !kop.matches(".nr, .teken, .getal"));
    const programma = document.querySelector("meta[name=generator]").content;
    const tekst = (cel) => zonder(cel, ".stem, .noot, .letter + span").trim();
    const veilig = (wat, plek) => (vrij[plek] && /^[=+\-@\t\r]/.test(wat) && /[^+-]/.test(wat) ? `'${wat}` : wat);
    const veld = (wat) => (/[;"\r\n]/.test(wat) ? `"${wat.replaceAll('"', '""')}"` : wat);
    const rijen = [...tabel.rows].filter((rij) => rij.parentElement !== tabel.tHead && !rij.hidden)
      .map((rij) => [...rij.cells].filter((cel) => !cel.hidden).map(tekst).map(veilig));
    const alle = [[...koppen.map(tekst), "uitkomst van"], ...rijen.map((rij) => [...rij, programma])];
    return `\ufeff${alle.map((rij) => `${rij.map(veld).join(";")}\r\n`).join("")}`;
  };
  const bewaar = (tabel, naam) => {
    const adres = URL.createObjectURL(new Blob([alsCsv(tabel)], { type: "text/csv;charset=utf-8" }));
    maak("a", { href: adres, download: `${naam}.csv` }).click();
    setTimeout(() => URL.revokeObjectURL(adres), 10000);
  };
  const metCsv = (tabel) => {
    const wat = gezien(tabel.caption).trim(), vak = tabel.closest(".breed") ?? tabel;
    const naam = kaal(wat).replace(/[^a-z0-9.]+/g, "-").replace(/[-.]+$/, "").replace(".-", "-").slice(0, 60);
    const knop = maak("button", { type: "button", className: "csv", ariaLabel: `csv van ${wat.split(". ")[0]}` }, "csv");
    knop.addEventListener("click", () => bewaar(tabel, naam));
    const zoek = vak.previousElementSibling;
    if (zoek?.matches(".zoek")) zoek.querySelector("[role=status]").before(knop);
    else vak.before(maak("p", { className: "zoek los" }, knop));
  };
  for (const tabel of document.querySelectorAll("main table")) {
    const lade = tabel.closest("details");
    if (lade) lade.addEventListener("toggle", () => metCsv(tabel), { once: true });
    else metCsv(tabel);
  }

  // -- one or two organisations beside the bars of all

  const naast = () => {
    const bronnen = [...document.querySelectorAll("main table:has(th[data-over])")];
    const balken = [...document.querySelectorAll(".balken [data-over]")];
    const plekken = new Map(bronnen.flatMap((tabel) => [...tabel.tHead.rows[0].cells].filter((kop) => kop.dataset.over)
      .map((kop) => [kop.dataset.over, [tabel, kop.cellIndex]])));
    const geteld = balken.filter((balk) => plekken.has(balk.dataset.over));
    const rijen = new Map(bronnen.map((tabel) => [tabel, new Map([...tabel.tBodies[0].rows].map(
      (rij) => [gezien(rij.querySelector("th")).trim(), rij]))]));
    const namen = bronnen.length ? [...rijen.get(bronnen[0]).keys()].sort(taal.compare) : [];
    if (!geteld.length || namen.length < 2) return;

    const wat = (naam, over) => {
      const [tabel, plek] = plekken.get(over), cel = rijen.get(tabel).get(naam)?.cells[plek];
      if (!cel) return "";
      const woord = cel.querySelector(".stem")?.textContent.replace(`${naam}, ${over}: `, "").replace(/^(min|plus), /, "");
      return `${naam}: ${[gezien(cel).trim(), woord].filter(Boolean).join(" ")}`;
    };
    const lijsten = ["Zet naast het landelijke beeld", "en"].map((label) => keuzelijst(
      label, "geen organisatie", namen.map((naam) => [naam, naam])));
    const stand = maak("span", { role: "status" });
    const gekozen = () => [...new Set(lijsten.map(([, lijst]) => lijst.value).filter(Boolean))];
    const figuren = new Map(geteld.map((balk) => [balk.closest(".balken"), balk.closest(".balken").ariaLabel]));
    const toon = () => {
      const wie = gekozen(), gehoord = new Map();
      for (const oud of document.querySelectorAll(".ernaast")) oud.remove();
      for (const balk of wie.length ? geteld : []) {
        const tekst = wie.map((naam) => wat(naam, balk.dataset.over)).filter(Boolean), figuur = balk.closest(".balken");
        balk.append(maak("span", { className: "ernaast" }, ...tekst.map((een) => maak("span", {}, een))));
        gehoord.set(figuur, [...(gehoord.get(figuur) ?? []), `${balk.dataset.over}: ${tekst.join(", ")}`]);
      }
      // a figure is one picture to who hears it: what stands in it is in its text
      for (const [figuur, alt] of figuren) figuur.ariaLabel = [alt, ...(gehoord.get(figuur) ?? [])].join(" ");
      stand.textContent = wie.length ? `Bij elke balk over een criterium of verwachting staat nu ook: ${wie.join(" en ")}.` : "";
    };
    const onthoud = () => {
      const adres = new URL(location.href);
      adres.searchParams.delete("naast");
      for (const naam of gekozen()) adres.searchParams.append("naast", naam);
      history.replaceState(history.state, "", adres);
    };
    for (const [, lijst] of lijsten) lijst.addEventListener("change", () => { toon(); onthoud(); });
    const kop = geteld[0].closest("section").querySelector(".kop");
    kop.after(maak("p", { className: "zoek" }, ...lijsten.map(([label]) => label), stand));
    const gevraagd = new URL(location.href).searchParams.getAll("naast");
    for (const [plek, [, lijst]] of lijsten.entries()) if (namen.includes(gevraagd[plek])) lijst.value = gevraagd[plek];
    if (gekozen().length) toon();
  };
  naast();

  // -- where one is, in the table of contents

  const nav = document.querySelector("nav"), boven = new Set();
  const inNav = [...nav.querySelectorAll("a")].map((link) => {
    const doel = document.getElementById(link.hash.slice(1));
    return [doel.querySelector(".kop") ?? doel, link];
  });
  const merk = () => {
    const nu = inNav.findLast(([doel]) => boven.has(doel))?.[1];
    const was = nav.querySelector("[aria-current]");
    if (nu === was) return;
    was?.removeAttribute("aria-current");
    nu?.setAttribute("aria-current", "location");
    if (!nu || nav.scrollHeight <= nav.clientHeight) return;
    const vak = nu.getBoundingClientRect(), ruim = nav.getBoundingClientRect();
    if (vak.top < ruim.top || vak.bottom > ruim.bottom) nav.scrollTop += vak.top - ruim.top - ruim.height / 3;
  };
  const wacht = new IntersectionObserver((gezichten) => {
    for (const { target, boundingClientRect: vak, rootBounds: ruim } of gezichten) {
      if (vak.top < ruim.bottom) boven.add(target);
      else boven.delete(target);
    }
    merk();
  }, { rootMargin: "10000000px 0px -90% 0px" });
  for (const [doel] of inNav) wacht.observe(doel);

  // -- open what a link leads to, and come back

  // opens what is named in the address, goes there and puts the focus on it
  const open = () => {
    const doel = document.querySelector(":target"), lade = doel?.closest("details");
    if (!lade) return;
    lade.open = true;
    const plek = doel === lade ? lade.querySelector("summary") : doel;
    if (plek !== lade.firstElementChild) plek.tabIndex = -1;
    plek.focus({ preventScroll: true });
    plek.scrollIntoView({ block: doel === lade ? "start" : "center" });
  };
  // a browser may leave half of what gets the focus behind the edge of a region
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(".breed :focus-visible")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  // each place in the history knows by which link it was left: who comes back finds the focus there
  document.addEventListener("click", (gebeurtenis) => {
    const link = gebeurtenis.target.closest("a");
    if (!link || link.download) return;
    if (link.hash !== location.hash) return history.replaceState({ link: links.indexOf(link) }, "");
    gebeurtenis.preventDefault();
    open();
  });
  addEventListener("hashchange", () => {
    if (history.state) links[history.state.link]?.focus({ preventScroll: true });
    else open();
  });
  if (!history.state) open();
})();
