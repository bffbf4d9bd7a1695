/* Findings, the coverage table, and what remains. */

import { ask, byId, el, fill, on, show, tell } from "./felles.js";

const ORDER = { feil: 0, advarsel: 1, merknad: 2 };
const NAMES = { feil: "Feil", advarsel: "Advarsel", merknad: "Merknad" };
let shown = "";
let items = [];

on("tilstand", (state) => {
  items = state.innhold;
  findings(state.funn);
  coverage(state.dekning);
  if (shown === "gjenstaar") remaining();
});
on("fane", (name) => {
  shown = name;
  if (name === "gjenstaar") remaining();
});

function findings(all) {
  const weighty = all.filter((finding) => finding.alvor !== "merknad").length;
  byId("antall-funn").textContent = all.length ? `(${weighty || all.length})` : "";
  const sorted = [...all].sort((one, other) => ORDER[one.alvor] - ORDER[other.alvor]);
  fill(byId("del-funn"), el("h2", {}, "Funn"), all.length
    ? el("ul", { class: "funn" }, sorted.map((finding) => el("li", { class: finding.alvor },
      el("p", {}, el("strong", {}, `${NAMES[finding.alvor]}: `), finding.melding),
      finding.hjelp ? el("p", { class: "hjelp" }, finding.hjelp) : null,
      el("p", { class: "sted" }, `${finding.fil}, linje ${finding.linje} `, way(finding)))))
    : el("p", {}, "Ingen funn."));
}

function way(finding) {
  if (finding.regel === "fil-kopi") {
    return el("button", { type: "button", class: "liten", "aria-label": `Se begge: ${finding.fil}`, onclick: () => show("versjoner") }, "Se begge");
  }
  const item = items.find((one) => one.sti === finding.fil);
  const go = () => {
    tell("gaa", finding.anker);
    if (item) tell("aapne", { sti: item.sti, peker: [], tittel: `${item.id} ${item.tittel}` });
  };
  if (!item && !finding.anker) return null;
  return el("button", { type: "button", class: "liten", "aria-label": `${item ? "Rett" : "Vis"}: ${finding.melding}`, onclick: go }, item ? "Rett" : "Vis");
}

function coverage(all) {
  const words = { dekket: "dekket", omtalt: "omtalt", delvis: "delvis dekket", ikke_dekket: "ikke dekket", gjelder_ikke: "gjelder ikke" };
  const counts = Object.entries(words).filter(([key]) => all.antall[key]).map(([key, word]) => `${all.antall[key]} ${word}`).join(", ");
  const rows = all.plikter.filter((duty) => duty.status !== "gjelder_ikke").map((duty) => el("tr", {},
    el("th", { scope: "row" }, duty.hjemmel, el("br"), el("span", { class: "hjelp" }, duty.tittel)),
    el("td", {}, duty.styrke),
    el("td", {}, el("span", { class: `status ${duty.status}` }, duty.ord),
      duty.mangler.length ? el("details", {}, el("summary", {}, "Hva mangler?"), el("ul", {}, duty.mangler.map((text) => el("li", {}, text)))) : null)));
  const fold = [...byId("del-dekning").querySelectorAll("tbody tr")].map((row) => Boolean(row.querySelector("details[open]")));
  fill(byId("del-dekning"), el("h2", {}, "Lovkrav"), el("p", {}, counts ? `${counts}.` : "Planen kan ikke vurderes ennå."),
    el("div", { class: "rull" }, el("table", { class: "dekning" },
      el("thead", {}, el("tr", {}, ["Bestemmelse", "Styrke", "Planen"].map((name) => el("th", { scope: "col" }, name)))), el("tbody", {}, rows))));
  if (fold.length === rows.length) rows.forEach((row, index) => { const details = row.querySelector("details"); if (details && fold[index]) details.open = true; });
}

async function remaining() {
  const { status, data } = await ask("gjenstaar");
  const panel = byId("del-gjenstaar");
  if (status !== 200) {
    fill(panel, el("h2", {}, "Gjenstår"), el("p", {}, data.melding || ""));
    return;
  }
  const chapters = new Map();
  for (const thing of data.ting) chapters.set(thing.kapittel, [...(chapters.get(thing.kapittel) || []), thing]);
  fill(panel, el("h2", {}, data.neste ? `Gjenstår før ${data.neste}` : "Gjenstår"), el("p", {}, `${data.staar} av ${data.alle} er på plass.`),
    [...chapters].map(([name, things]) => el("section", {}, el("h3", {}, name),
      el("ul", {}, things.map((thing) => el("li", {}, thing.tekst, " ", el("span", { class: "hjelp" }, `${thing.ansvarlig} · ${thing.fil}`)))))));
}
