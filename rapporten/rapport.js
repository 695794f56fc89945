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

  // what is seen, without what is only said
  const gezien = (element) => {
    const kopie = element.cloneNode(true);
    for (const stem of kopie.querySelectorAll(".stem")) stem.remove();
    return kopie.textContent;
  };

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
    return `gesorteerd op ${kop.textContent}, ${teken > 0 ? "oplopend" : "aflopend"}`;
  };

  for (const tabel of document.querySelectorAll(".zoekbaar")) {
    const rijen = [...tabel.tBodies[0].rows].map((rij) => [kaal(gezien(rij)), rij]);
    const stand = maak("span", { role: "status" });
    const gezegd = { zoeken: "", sorteren: "" };
    const zeg = (wat) => {
      Object.assign(gezegd, wat);
      stand.textContent = Object.values(gezegd).filter(Boolean).join("; ");
    };
    for (const kop of tabel.tHead.rows[0].cells) {
      const knop = maak("button", { type: "button", title: "sorteer" }, ...kop.childNodes);
      knop.addEventListener("click", () => zeg({ sorteren: sorteer(tabel, kop) }));
      kop.append(knop);
    }
    const veld = maak("input", { type: "search", autocomplete: "off" });
    veld.addEventListener("input", () => {
      const gezocht = kaal(veld.value.trim());
      for (const [tekst, rij] of rijen) rij.hidden = !tekst.includes(gezocht);
      const over = rijen.filter(([, rij]) => !rij.hidden).length;
      zeg({ zoeken: gezocht && `${over} van de ${rijen.length} rijen` });
    });
    tabel.closest(".breed").before(maak("p", { className: "zoek" }, maak("label", {}, "Zoek in deze tabel: ", veld), " ", stand));
  }

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
    if (!link) return;
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
