/* Versions: saved with a sentence, listed, compared, and fetched back; and copies that two people have made of one file. */

import { ask, byId, change, el, fill, on, say } from "./felles.js";

const panel = byId("del-versjoner");
let shown = false;
let asked = 0;

// The form stands while all round it is drawn again: what is being written in it, or clicked, is never taken away.
const sentence = el("input", { type: "text", id: "setning", autocomplete: "off", maxlength: 200 });
const copies = el("div");
const listed = el("div");
fill(panel,
  el("h2", {}, "Versjoner"),
  copies,
  el("form", { onsubmit: save, class: "felt" },
    el("label", { for: "setning" }, "Hva er gjort siden sist?"),
    sentence, el("button", { type: "submit", class: "viktig" }, "Lagre versjon")),
  listed);

on("fane", (name) => { shown = name === "versjoner"; if (shown) draw(); });
on("tilstand", () => { if (shown) draw(); });

async function save(event) {
  event.preventDefault();
  const sent = sentence.value;
  const answer = await change("versjon", { setning: sent });
  if (answer.status !== 200) return;
  if (sentence.value === sent) sentence.value = "";
  draw();
}

async function draw() {
  const turn = asked += 1;
  const [{ status, data }, pairs] = await Promise.all([ask("versjoner"), ask("kopier")]);
  if (turn !== asked) return; // a later one tells more
  if (status !== 200) {
    fill(listed, el("p", { role: "alert" }, data.melding || ""));
    return;
  }
  const open = listed.querySelector(".versjon[open]");
  fill(copies, pairs.data.sperret ? blocked(pairs.data.sperret) : null, (pairs.data.kopier || []).map(copy));
  if (wanted && byId("sperret-tittel")) {
    wanted = false;
    byId("sperret-tittel").scrollIntoView({ block: "start" });
    byId("sperret-tittel").focus();
  }
  fill(listed,
    !data.versjoner.length ? null : el("p", { class: "hjelp" }, data.ulagret.length ? `Ikke lagret i noen versjon: ${data.ulagret.map((part) => part.navn).join(", ")}.` : "Alt er lagret i en versjon."),
    data.versjoner.length ? el("ul", { class: "versjoner" }, data.versjoner.map((version) => line(version, open && open.dataset.id))) : el("p", {}, "Ingen versjoner er lagret ennå."),
    el("p", { class: "hjelp" }, `Versjonene ligger her: ${data.sted}`));
}

function line(version, open) {
  const inside = el("div");
  const fold = el("details", { class: "versjon", "data-id": version.id }, el("summary", {}, el("strong", {}, version.setning), " ", el("span", { class: "hjelp" }, `${version.naar}, ${version.hvem}`)), inside);
  const unfold = async () => {
    const { status, data } = await ask(`versjoner/${version.id}`);
    if (status !== 200) { fill(inside, el("p", {}, data.melding || "")); return; }
    fill(inside, 
      data.endringer.length ? el("ul", {}, data.endringer.map((part) => entry(version, data.foer, part))) : el("p", {}, "Ingen endringer."),
      el("button", { type: "button", onclick: async () => { const answer = await change("hent", { id: version.id }); if (answer.status === 200) draw(); } }, "Hent hele planen slik den var"));
  };
  fold.addEventListener("toggle", () => { if (fold.open) unfold(); });
  if (open === version.id) fold.open = true;
  return el("li", {}, fold);
}

const SHOWN = 4; // fields of one item that are named in the list

/** What a change is about, the first few by name: all of them stand below. */
function about(fields) {
  const names = [...new Set(fields.map((field) => field.del))];
  const rest = names.length > SHOWN + 1 ? `${names.slice(0, SHOWN).join(", ")} og ${names.length - SHOWN} til` : names.join(", ");
  return fields.length > SHOWN ? `${rest} (${fields.length} endringer)` : rest;
}

/** One item of a version: what is another in it, and it fetched as it was before, or as it is there. */
function entry(version, before, part) {
  const what = { ny: "nytt", fjernet: "tatt ut", flyttet: "flyttet", endret: "endret" }[part.hva];
  const fetch = (id, words, told) => el("button", { type: "button", class: "liten", "aria-label": `${words}: ${part.navn}, ${told}`, onclick: async () => {
    const answer = await change("hent", { id, sti: part.sti });
    if (answer.status === 200) say(`${part.navn} er som ${told}.`);
  } }, words);
  return el("li", {}, el("strong", {}, part.navn), ` – ${what}`, part.felt.length ? `: ${about(part.felt)}` : "",
    part.felt.length ? el("details", {}, el("summary", {}, "Se før og etter"), part.felt.map((field) => el("div", { class: "to" },
      el("div", { class: "side" }, el("span", { class: "navn" }, `${field.tittel} før`), el("span", { class: "tekst" }, field.foer || "(tomt)")),
      el("div", { class: "side" }, el("span", { class: "navn" }, `${field.tittel} etter`), el("span", { class: "tekst" }, field.etter || "(tomt)"))))) : null,
    part.hele ? el("p", { class: "hjelp" }, `Knappene henter alt i «${part.hele}», for det ligger i samme fil.`) : null,
    el("div", { class: "knapper" },
      part.fantes && before ? fetch(before, part.finnes ? "Hent slik det var før" : "Hent tilbake", `før versjonen «${version.setning}»`) : null,
      part.finnes ? fetch(version.id, part.fantes && before ? "Hent slik det ble" : "Hent slik det er her", `i versjonen «${version.setning}»`) : null));
}

let wanted = false; // what stands in the way was asked for, and is brought into view when it is drawn
on("sperret", () => { wanted = true; });

/** What stands in the way of «Angre»: each field as it is beside what it would become, and what can be done. */
function blocked(step) {
  const choose = async (what, sent) => { const answer = await change(what, sent); draw(); if (answer.status === 200) byId("fane-versjoner").focus(); };
  const side = (words, text, other) => el("div", { class: "side" }, el("span", { class: "navn" }, words), told(text || "(tomt)", other || "(tomt)"));
  return el("section", { class: "konflikt" }, el("h3", { tabindex: "-1", id: "sperret-tittel" }, "Kan ikke angres uten videre"),
    el("p", {}, `${step.gjort}. Noen har endret det samme etterpå, utenfor skjemaene. Ingenting er skrevet over. Velg hva som skal stå. De andre stegene kan du angre etterpå.`),
    el("div", { class: "knapper" },
      el("button", { type: "button", onclick: () => choose("angre-ikke") }, "Behold det som står nå"),
      el("button", { type: "button", onclick: () => choose("angre-likevel", { innhold: step.innhold }) }, "Angre likevel")),
    step.endringer.map((part) => [el("h4", {}, { fjernet: `${part.navn} blir tatt ut`, ny: `${part.navn} kommer tilbake` }[part.hva] || part.navn),
      ...part.felt.map((field) => el("div", { class: "to" }, side(`${field.tittel} nå`, field.foer, field.etter), side(`${field.tittel} hvis du angrer`, field.etter, field.foer)))]).flat(),
    el("details", {}, el("summary", {}, "Se hele filen slik den er skrevet"), step.filer.map((file) => el("div", { class: "to" },
      side(`${file.sti} nå`, file.naa, file.foer), side(`${file.sti} hvis du angrer`, file.foer, file.naa)))));
}

function copy(pair) {
  const choose = async (choice) => { const answer = await change("kopi", { kopi: pair.kopi, valg: choice }); if (answer.status === 200) draw(); };
  return el("section", { class: "konflikt" }, el("h3", {}, `To utgaver av ${pair.navn}`),
    el("p", {}, "To har skrevet i filen samtidig, eller noen har tatt en kopi. Bare den første er med i planen."),
    el("div", { class: "to" },
      el("div", { class: "side" }, el("span", { class: "navn" }, pair.original), told(pair.tekst_original, pair.tekst_kopi)),
      el("div", { class: "side" }, el("span", { class: "navn" }, pair.kopi), told(pair.tekst_kopi, pair.tekst_original))),
    el("div", { class: "knapper" },
      el("button", { type: "button", onclick: () => choose("original") }, "Behold den første"),
      el("button", { type: "button", onclick: () => choose("kopi") }, "Behold den andre"),
      pair.kan_begge ? el("button", { type: "button", onclick: () => choose("begge") }, "Behold begge, den andre med ny id") : null));
}

/** A text, with the lines that the other does not have marked. */
function told(text, other) {
  const known = new Set(other.split("\n"));
  return el("span", { class: "tekst" }, text.split("\n").flatMap((line) => [known.has(line) ? line : el("mark", {}, line), "\n"]));
}
