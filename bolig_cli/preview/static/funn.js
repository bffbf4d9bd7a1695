/* Findings, the coverage table, and what remains. */

import { NAMES, ask, byId, el, fill, on, show, tell } from "./felles.js";

const MANY = 3; // places where the same remains: told once
const ORDER = { feil: 0, advarsel: 1, merknad: 2 };
let shown = "";
let now = { innhold: [], filer: [], lister: [], tabeller: [] };

on("tilstand", (state) => {
  now = state;
  findings(state.funn);
  coverage(state.dekning);
  if (shown === "gjenstaar") remaining();
});
on("fane", (name) => {
  shown = name;
  if (name === "gjenstaar") remaining();
});

function findings(all) {
  byId("antall-funn").textContent = `(${all.filter(isWeighty).length})`; // errors and warnings, those of the law too
  const sorted = [...all].sort((one, other) => ORDER[one.alvor] - ORDER[other.alvor]);
  const own = sorted.filter((finding) => !finding.lov);
  const law = sorted.filter((finding) => finding.lov);
  const fold = byId("funn-lov");
  const open = fold ? fold.open : false;
  fill(byId("del-funn"), el("h2", {}, "Funn"), all.length ? el("p", {}, `I alt ${counted(all)}. Tallet på fanen er feil og advarsler.`) : null, own.length ? listed(own) : el("p", {}, law.length ? "Ingen funn utenom lovkravene." : "Ingen funn."),
    law.length ? el("details", { id: "funn-lov", open }, el("summary", {}, el("h3", {}, `Lovkrav som mangler svar, eller må vurderes (${counted(law)})`)), listed(law)) : null);
}

const isWeighty = (finding) => finding.alvor !== "merknad";
const NUMBERED = { feil: ["feil", "feil"], advarsel: ["advarsel", "advarsler"], merknad: ["merknad", "merknader"] };

/** How many of each weight, in words: 1 feil, 2 advarsler og 7 merknader. */
function counted(findings) {
  const words = Object.entries(NUMBERED).map(([weight, [one, more]]) => [findings.filter((finding) => finding.alvor === weight).length, one, more])
    .filter(([count]) => count).map(([count, one, more]) => `${count} ${count === 1 ? one : more}`);
  return words.length > 1 ? `${words.slice(0, -1).join(", ")} og ${words.at(-1)}` : words.join("");
}

function listed(findings) {
  return el("ul", { class: "funn" }, findings.map((finding) => el("li", { class: finding.alvor },
    el("p", {}, el("strong", {}, `${NAMES[finding.alvor]}: `), finding.melding),
    finding.hjelp ? el("p", { class: "hjelp" }, finding.hjelp) : null,
    el("p", { class: "sted" }, `${finding.fil}, linje ${finding.linje} `, way(finding)))));
}

function way(finding) {
  if (finding.regel === "fil-kopi") {
    return el("button", { type: "button", class: "liten", "aria-label": `Se begge: ${finding.fil}`, onclick: () => show("versjoner") }, "Se begge");
  }
  const what = formOf(finding.fil, finding.linje);
  const go = () => {
    tell("gaa", finding.anker);
    if (what) tell("aapne", what);
  };
  if (!what && !finding.anker) return null;
  return el("button", { type: "button", class: "liten", "aria-label": `${what ? "Rett" : "Vis"}: ${finding.melding}`, onclick: go }, what ? "Rett" : "Vis");
}

/** The form that a line of a file is in: of an item, of an item of a list, of the whole file, or a table; null where there is none. */
function formOf(path, line) {
  const item = now.innhold.find((one) => one.sti === path);
  if (item) return { sti: path, peker: [], tittel: `${item.id} ${item.tittel}` };
  const lists = now.lister.filter((one) => one.sti === path);
  for (const list of lists) {
    const row = list.linjer.findIndex(([first, last]) => first <= line && line <= last);
    if (row >= 0) return { sti: path, peker: [list.noekkel, row], tittel: list.rader[row] };
  }
  const file = now.filer.find((one) => one.sti === path);
  if (file) return { sti: path, peker: [], tittel: file.tittel };
  if (lists.length) return { sti: path, peker: [lists[0].noekkel, "+"], tittel: lists[0].ny };
  return now.tabeller.some((one) => one.sti === path) ? { tabell: path } : null;
}

function coverage(all) {
  const words = { dekket: "dekket", omtalt: "omtalt", delvis: "delvis dekket", ikke_dekket: "ikke dekket", gjelder_ikke: "gjelder ikke" };
  const counts = Object.entries(words).filter(([key]) => all.antall[key]).map(([key, word]) => `${all.antall[key]} ${word}`).join(", ");
  const rows = all.plikter.filter((duty) => duty.status !== "gjelder_ikke").map((duty) => el("tr", {},
    el("th", { scope: "row" }, duty.hjemmel, el("br"), el("span", { class: "hjelp" }, duty.tittel)),
    el("td", {}, duty.styrke),
    el("td", {}, el("span", { class: `status ${duty.status}` }, duty.ord),
      duty.svar.length ? el("details", {}, el("summary", {}, "Hva svarer?"), el("ul", {}, duty.svar.map((each) => el("li", {}, each.tekst, " ", opened(each))))) : null,
      duty.mangler.length ? el("details", {}, el("summary", {}, "Hva mangler?"), el("ul", {}, duty.mangler.map((text) => el("li", {}, text)))) : null)));
  const folds = () => [...byId("del-dekning").querySelectorAll("tbody details")];
  const fold = folds().map((details) => details.open);
  fill(byId("del-dekning"), el("h2", {}, "Lovkrav"), el("p", {}, counts ? `${counts}.` : "Planen kan ikke vurderes ennå."),
    el("div", { class: "rull" }, el("table", { class: "dekning" },
      el("thead", {}, el("tr", {}, ["Bestemmelse", "Styrke", "Planen"].map((name) => el("th", { scope: "col" }, name)))), el("tbody", {}, rows))));
  if (fold.length === folds().length) folds().forEach((details, index) => { details.open = fold[index]; });
}

/** A button to the form of what answers; none for what has no form. */
function opened(answer) {
  const what = formOf(answer.fil, answer.linje);
  return what ? el("button", { type: "button", class: "liten", "aria-label": `Åpne: ${answer.tekst}`, onclick: () => tell("aapne", what) }, "Åpne") : "";
}

async function remaining() {
  const { status, data } = await ask("gjenstaar");
  const panel = byId("del-gjenstaar");
  if (status !== 200) {
    fill(panel, el("h2", {}, "Gjenstår"), el("p", {}, data.melding || ""));
    return;
  }
  const alike = new Map();
  for (const thing of data.ting) alike.set(thing.tekst, [...(alike.get(thing.tekst) || []), thing]);
  const many = [...alike].filter(([, things]) => things.length >= MANY);
  const chapters = new Map();
  for (const thing of data.ting.filter((one) => alike.get(one.tekst).length < MANY)) chapters.set(thing.kapittel, [...(chapters.get(thing.kapittel) || []), thing]);
  fill(panel, el("h2", {}, data.neste ? `Gjenstår før ${data.neste}` : "Gjenstår"), el("p", {}, `${data.staar} av ${data.alle} er på plass.`),
    many.length ? el("section", {}, el("h3", {}, "Flere steder"), el("ul", {}, many.map(([text, things]) => el("li", {}, text, ` Det gjelder ${things.length} steder:`,
      things[0].tillatt ? el("p", { class: "hjelp" }, things[0].tillatt) : null,
      el("ul", {}, things.map((thing) => el("li", {}, `${thing.kapittel} `, el("span", { class: "hjelp" }, `${thing.ansvarlig} · ${thing.fil} `), mended(thing) || ""))))))) : null,
    [...chapters].map(([name, things]) => el("section", {}, el("h3", {}, name),
      el("ul", {}, things.map((thing) => el("li", {}, thing.tekst, " ", el("span", { class: "hjelp" }, `${thing.ansvarlig} · ${thing.fil} `), mended(thing) || ""))))));
}

function mended(thing) {
  const what = formOf(thing.fil, thing.linje);
  return what && el("button", { type: "button", class: "liten", "aria-label": `Rett: ${thing.tekst}`, onclick: () => tell("aapne", what) }, "Rett");
}
