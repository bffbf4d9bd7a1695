/* What the plan is made of: opened, made new, and put in order, by dragging or by buttons. */

import { byId, change, el, fill, on, tell } from "./felles.js";

const panel = byId("del-innhold");
const NEW = [["utfordring", "Ny utfordring"], ["maal", "Nytt mål"], ["strategi", "Ny strategi"], ["tiltak", "Nytt tiltak"]];
const BELOW = { tiltak: ["strategi", "maal"], strategi: ["maal"] };
let dragging = false; // what is dragged must not be drawn anew under the pointer
let stale = false;
let state = { innhold: [], filer: [], lister: [], tabeller: [] };

on("tilstand", (now) => {
  const told = (of) => JSON.stringify([of.innhold, of.filer, of.lister, of.tabeller]);
  const changed = told(now) !== told(state) || !panel.children.length;
  state = now;
  stale = stale || changed;
  freshen();
});
panel.addEventListener("dragstart", () => { dragging = true; });
panel.addEventListener("dragend", () => { dragging = false; freshen(); });

document.addEventListener("focusin", () => freshen()); // where to move something is no longer being chosen

/** Draws what is new, but not under somebody who is in the middle of moving something. */
function freshen() {
  const choosing = panel.querySelector(".flytt");
  if (!stale || dragging || (choosing && choosing.contains(document.activeElement))) return;
  stale = false;
  draw();
}

function draw() {
  const at = document.activeElement && panel.contains(document.activeElement) ? document.activeElement.dataset.id : null;
  const challenges = state.innhold.filter((item) => item.slag === "utfordring");
  const others = state.innhold.filter((item) => item.slag !== "utfordring");
  const files = (kind) => state.filer.filter((one) => one.slag === kind);
  const choosing = [...panel.querySelectorAll(".flytt")].map((node) => [node.dataset.for, node.querySelector("select").value]);
  const folds = [...panel.querySelectorAll("details")].filter((fold) => fold.open).map((fold) => fold.id);
  fill(panel,
    el("h2", {}, "Innhold"),
    el("div", { class: "knapper" }, NEW.map(([kind, words]) => fresh(kind, words))),
    el("h3", {}, "Om planen"),
    el("ul", { class: "liste" }, files("fil").map(file)),
    challenges.length ? el("h3", {}, "Utfordringer") : null,
    el("ul", { class: "liste" }, challenges.map(item)),
    el("h3", {}, "Mål, strategier og tiltak"),
    el("ul", { class: "liste", id: "elementer" }, others.map(item)),
    state.lister.map(list),
    el("h3", {}, "Kapitler"),
    el("ul", { class: "liste", id: "kapitler" }, files("kapittel").map(file)),
    fresh("kapittel", "Nytt kapittel"),
    el("h3", {}, "Tabeller"),
    el("ul", { class: "liste" }, files("tabell").map(file)),
    fresh("tabell", "Ny tabell"),
    state.tabeller.length ? el("h3", {}, "Tallene i tabellene") : null,
    el("ul", { class: "liste" }, state.tabeller.map((table) => el("li", {}, el("button", { type: "button", class: "lenke", "data-id": table.sti, onclick: () => tell("aapne", { tabell: table.sti }) }, table.navn)))));
  for (const id of folds) if (byId(id)) byId(id).open = true;
  for (const [id, chosen] of choosing) chosenAgain(id, chosen);
  const again = at && panel.querySelector(`[data-id="${CSS.escape(at)}"]`);
  if (again) again.focus();
}

function fresh(kind, words) {
  return el("button", { type: "button", onclick: () => tell("aapne", { slag: kind, tittel: words }) }, words);
}

function file(one) {
  return el("li", {}, el("button", { type: "button", class: "lenke", "data-id": one.sti, onclick: () => {
    tell("gaa", one.anker);
    tell("aapne", { sti: one.sti, peker: [], tittel: one.tittel });
  } }, one.tittel));
}

function item(one) {
  const name = `${one.nummer ? `${one.nummer} ` : ""}${one.tittel}`;
  const open = el("button", { type: "button", class: "lenke", "data-id": one.id, onclick: () => {
    tell("gaa", one.anker);
    tell("aapne", { sti: one.sti, peker: [], tittel: `${one.id} ${one.tittel}` });
  } }, name);
  const buttons = [];
  if (one.slag === "strategi" || one.slag === "maal") {
    buttons.push(el("button", { type: "button", class: "liten", "aria-label": `Nytt tiltak under ${one.tittel}`, title: "Nytt tiltak her", onclick: () => tell("aapne", { slag: "tiltak", over: one.id, tittel: `Nytt tiltak under ${one.tittel}` }) }, "+"));
  }
  const above = BELOW[one.slag];
  if (above) buttons.push(el("button", { type: "button", class: "liten", "aria-label": `Flytt ${one.tittel}`, title: "Flytt", onclick: (event) => choose(event.target.closest("li"), one, above) }, "⇅"));
  const line = el("li", { class: `nivaa-${Math.min(one.nivaa, 4)}`, draggable: above ? "true" : null }, open, el("span", { class: "hjelp id", title: `Til en lenke: [ordene](#${one.id})` }, one.id), buttons);
  if (above) {
    line.addEventListener("dragstart", (event) => { event.dataTransfer.setData("text/bolig-element", one.id); event.dataTransfer.setData("text/plain", one.tittel); });
  }
  const takes = (event) => [...event.dataTransfer.types].includes("text/bolig-element");
  line.addEventListener("dragover", (event) => { if (takes(event) && ["strategi", "maal"].includes(one.slag)) { event.preventDefault(); line.classList.add("over"); } });
  line.addEventListener("dragleave", () => line.classList.remove("over"));
  line.addEventListener("drop", (event) => {
    line.classList.remove("over");
    const id = event.dataTransfer.getData("text/bolig-element");
    if (!id || id === one.id) return;
    event.preventDefault();
    change("plasser", { id, over: one.id });
  });
  return line;
}

/** Opens the choice of where to move something again, as it stood before all was drawn anew. */
function chosenAgain(id, chosen) {
  const one = state.innhold.find((item) => item.id === id);
  const button = one && panel.querySelector(`#elementer [data-id="${CSS.escape(id)}"]`);
  if (!button) return;
  const select = chooser(button.closest("li"), one, BELOW[one.slag]);
  if ([...select.options].some((option) => option.value === chosen)) select.value = chosen;
}

function chooser(line, one, above) {
  const select = el("select", { "aria-label": `Flytt ${one.tittel} til` },
    state.innhold.filter((other) => above.includes(other.slag) && other.id !== one.id).map((other) => el("option", { value: other.id, selected: other.id === one.over }, `${other.nummer} ${other.tittel}`)));
  const close = () => { node.remove(); freshen(); };
  const node = el("div", { class: "flytt", "data-for": one.id, onkeydown: (event) => { if (event.key === "Escape") { close(); line.querySelector("[data-id]").focus(); } } }, select,
    el("button", { type: "button", onclick: () => { close(); change("plasser", { id: one.id, over: select.value }); } }, "Flytt"),
    el("button", { type: "button", onclick: close }, "Avbryt"));
  line.append(node);
  return select;
}

/** Opens the choice of where to move something, or closes it where it is open. */
function choose(line, one, above) {
  const old = line.querySelector(".flytt");
  if (old) { old.remove(); freshen(); } else chooser(line, one, above).focus();
}

function list(one) {
  const key = one.laast || one.flere ? `liste-${one.sti}` : `liste-${one.noekkel}`;
  const kind = `text/bolig-${key.toLowerCase()}`; // browsers make it small
  const rows = one.rader.map((title, index) => {
    const name = title || `Linje ${index + 1}`;
    const open = el("button", { type: "button", class: "lenke", "data-id": `${key}-${index}`, onclick: () => tell("aapne", { sti: one.sti, peker: [one.noekkel, index], tittel: name, laast: one.laast }) }, name);
    if (one.laast) return el("li", {}, open);
    const move = (to) => change("flytt", { sti: one.sti, peker: [one.noekkel, index], innhold: one.innhold, til: to });
    const line = el("li", { draggable: "true" },
      open,
      el("button", { type: "button", class: "liten", disabled: index === 0, "aria-label": `Flytt opp ${name}`, "data-id": `${key}-${index}-opp`, onclick: () => move(index - 1) }, "↑"),
      el("button", { type: "button", class: "liten", disabled: index === one.rader.length - 1, "aria-label": `Flytt ned ${name}`, "data-id": `${key}-${index}-ned`, onclick: () => move(index + 1) }, "↓"));
    line.addEventListener("dragstart", (event) => event.dataTransfer.setData(kind, String(index)));
    line.addEventListener("dragover", (event) => { if ([...event.dataTransfer.types].includes(kind)) { event.preventDefault(); line.classList.add("over"); } });
    line.addEventListener("dragleave", () => line.classList.remove("over"));
    line.addEventListener("drop", (event) => {
      line.classList.remove("over");
      const from = event.dataTransfer.getData(kind);
      if (from === "" || Number(from) === index) return;
      event.preventDefault();
      change("flytt", { sti: one.sti, peker: [one.noekkel, Number(from)], innhold: one.innhold, til: index });
    });
    return line;
  });
  return el("details", { id: key }, el("summary", {}, el("h3", {}, one.overskrift)), el("ol", { class: "liste" }, rows),
    one.laast ? null : el("button", { type: "button", onclick: () => tell("aapne", { sti: one.sti, peker: [one.noekkel, "+"], tittel: one.ny }) }, one.ny));
}
