/* The form that is open: filled from the file, saved to it, and never over what others have written meanwhile. */

import { NAMES, ask, byId, change, el, fill, on, say, show, tell } from "./felles.js";
import { fields } from "./felt.js";
import { openTable } from "./tabell.js";

const panel = byId("del-skjema");
let open = null; // {sti, peker, slag, tittel, innhold, felt, drawn, first}
let table = null; // the table that is open in its place; as `openTable` gives it
let state = { funn: [], lister: [] };
let turns = 0; // how many have been asked for: an answer that comes late is not shown

function empty() {
  open = null;
  table = null;
  fill(panel, el("p", {}, "Velg noe under «Innhold», eller «Rediger» i planen."));
}
empty();

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
export const dirty = () => (table ? table.dirty() : open && !same(open.drawn.value(), open.first));
const address = (what) => (what.slag && !what.sti
  ? `skjema?slag=${encodeURIComponent(what.slag)}&over=${encodeURIComponent(what.over || "")}`
  : `skjema?sti=${encodeURIComponent(what.sti)}&peker=${encodeURIComponent(what.peker.join("."))}`);

on("aapne", async (what) => {
  if (dirty() && !confirm("Skjemaet har endringer som ikke er lagret. Vil du forkaste dem?")) return;
  say("");
  if (what.tabell) {
    turns += 1;
    open = null;
    show("skjema");
    table = await openTable(panel, what.tabell, closed);
    return;
  }
  const turn = turns += 1;
  const { status, data } = await ask(address(what));
  if (turn !== turns) return; // another is opened meanwhile
  if (status !== 200) {
    say(data.melding || "Skjemaet kan ikke åpnes.");
    return;
  }
  table = null;
  draw(what, data);
  show("skjema");
  panel.querySelector("h2").focus();
});

function draw(what, form, told = "", keep = null) {
  const title = form.tittel || what.tittel || what.sti || `Nytt: ${form.id}`;
  const drawn = fields(keep || form.felt);
  open = { ...what, tittel: title, innhold: form.innhold, felt: form.felt, drawn, first: fields(form.felt).value() };
  const node = el("form", { novalidate: true, onsubmit: saved, onkeydown: hurried },
    el("h2", { tabindex: "-1" }, title),
    el("div", { id: "skjema-funn" }),
    drawn.node,
    el("div", { class: "knapper fast" },
      el("div", { id: "skjema-melding", role: "alert" }, told),
      el("button", { type: "submit", class: "viktig" }, "Lagre"),
      el("button", { type: "button", onclick: closed }, "Lukk"),
      form.kan_slettes ? el("button", { type: "button", onclick: askedOut }, "Slett …") : null),
    el("div", { id: "skjema-slett" }));
  fill(panel, node);
  beside();
}

/** What the check says of what is open, above the fields. */
function beside() {
  const box = byId("skjema-funn");
  if (!box) return;
  const here = state.funn.filter((finding) => finding.fil === open.sti && !finding.lov && isHere(finding.linje));
  fill(box, here.length ? el("ul", { class: "funn", "aria-label": "Funn om dette" }, here.map((finding) => el("li", { class: finding.alvor },
    el("p", {}, el("strong", {}, `${NAMES[finding.alvor]}: `), finding.melding),
    finding.hjelp ? el("p", { class: "hjelp" }, finding.hjelp) : null))) : null);
}

/** Whether a line of the file is in what is open: in the item of a list, or in no item that has a form of its own. */
function isHere(line) {
  const rows = state.lister.filter((list) => list.sti === open.sti);
  const inside = ([first, last]) => first <= line && line <= last;
  if (!open.peker.length) return !rows.some((list) => list.linjer.some(inside));
  const [key, index] = open.peker;
  const own = rows.find((list) => list.noekkel === key);
  return Boolean(own && own.linjer[index] && inside(own.linjer[index]));
}

function message(text) {
  const node = byId("skjema-melding");
  if (node) node.textContent = text;
}

function hurried(event) {
  if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
    event.preventDefault();
    panel.querySelector("form").requestSubmit();
  }
}

function closed() {
  if (dirty() && !confirm("Skjemaet har endringer som ikke er lagret. Vil du forkaste dem?")) return;
  empty();
  show("innhold");
  byId("fane-innhold").focus();
}

/** Says who refers to what is to go, and asks. */
async function askedOut() {
  const now = open;
  const { status, data } = await ask(`slett?sti=${encodeURIComponent(now.sti)}&peker=${encodeURIComponent(now.peker.join("."))}`);
  if (open !== now) return;
  if (status !== 200) {
    message(data.melding || "Dette kan ikke slettes.");
    return;
  }
  const part = (words, places) => (places.length ? [el("p", {}, words), el("ul", {}, places.map((place) => el("li", {}, place)))] : []);
  const box = byId("skjema-slett");
  const stay = () => { fill(box); panel.querySelector(".knapper.fast button").focus(); };
  fill(box, el("section", { class: "konflikt", "aria-labelledby": "slett-tittel" },
    el("h3", { id: "slett-tittel", tabindex: "-1" }, `Slette ${data.tittel}?`),
    part("Dette viser hit. Henvisningen blir tatt bort:", data.borte),
    part("Dette handler bare om det som slettes. Hele linjen blir tatt bort:", data.linjer),
    part("Dette viser hit, og du må rette det etterpå:", data.igjen),
    data.borte.length + data.linjer.length + data.igjen.length ? null : el("p", {}, "Ingenting annet i planen viser hit."),
    data.feil.length ? el("div", { class: "gir-feil" }, el("p", {}, el("strong", {}, data.feil.length > 1 ? `Planen får ${data.feil.length} feil, og kan ikke vises før de er rettet:` : "Planen får en feil, og kan ikke vises før den er rettet:")),
      el("ul", {}, data.feil.map((fault) => el("li", {}, fault)))) : null,
    movedFirst(data.under),
    el("p", {}, "Du kan angre med «Angre» øverst."),
    el("div", { class: "knapper" }, el("button", { type: "button", class: data.feil.length ? null : "viktig", onclick: takenOut }, data.feil.length ? "Slett likevel" : "Slett"), el("button", { type: "button", class: data.feil.length ? "viktig" : null, onclick: stay }, "Behold"))));
  box.scrollIntoView({ block: "center" });
  byId("slett-tittel").focus();
}

/** What stands below what is to go, and would be left without a place: moved to another first, and then it is asked again. */
function movedFirst(under) {
  if (!under.ider.length || !under.til.length) return null;
  const select = el("select", { id: "slett-flytt" }, under.til.map((other) => el("option", { value: other.id }, other.tittel)));
  const move = async () => {
    for (const id of under.ider) {
      const { status, data } = await change("plasser", { id, over: select.value });
      if (status !== 200) { message(data.melding || "Ikke flyttet."); return; }
    }
    askedOut();
  };
  return el("div", { class: "felt" }, el("label", { for: "slett-flytt" }, `Flytt først det som står under: ${under.titler.join(", ")}`), select,
    el("button", { type: "button", onclick: move }, "Flytt"));
}

async function takenOut() {
  const answer = await change("slett", { sti: open.sti, peker: open.peker, innhold: open.innhold });
  if (answer.status === 200) {
    empty();
    show("innhold");
    byId("fane-innhold").focus();
  } else if (answer.status === 409) {
    together(answer.data.konflikt);
  } else {
    message(answer.data.melding || "Ikke slettet.");
  }
}

/** Marks the fields that a refusal is about, and goes to the first. */
function marked(keys) {
  let first = null;
  for (const key of keys) {
    const node = panel.querySelector(key.split(".").map((part) => `[data-noekkel="${CSS.escape(part)}"]`).join(" "));
    if (!node) continue;
    for (let fold = node.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    const input = node.matches("fieldset, details") ? node : node.querySelector("input, select, textarea") || node;
    if (input.matches("input, select, textarea")) input.setAttribute("aria-invalid", "true");
    else input.classList.add("feil-i");
    input.dataset.hjelp = input.getAttribute("aria-describedby") || "";
    input.setAttribute("aria-describedby", `skjema-melding ${input.dataset.hjelp}`.trim());
    first = first || (input === node ? node.querySelector("input, select, textarea, summary, button") : input);
  }
  if (first) first.focus();
}

function unmarked() {
  for (const node of panel.querySelectorAll("[aria-invalid], .feil-i")) {
    node.removeAttribute("aria-invalid");
    node.classList.remove("feil-i");
    if (node.dataset.hjelp) node.setAttribute("aria-describedby", node.dataset.hjelp);
    else node.removeAttribute("aria-describedby");
  }
}

async function saved(event) {
  event.preventDefault();
  const now = open;
  const sent = { sti: now.sti, peker: now.peker, slag: now.slag, innhold: now.innhold, verdier: now.drawn.value() };
  const answer = await change(now.sti ? "lagre" : "nytt", sent);
  if (open !== now) return;
  unmarked();
  if (answer.status === 409) {
    together(answer.data.konflikt);
  } else if (answer.status === 200) {
    now.first = sent.verdier; // it is in the file, whatever has happened there since
    if (!now.sti || (now.peker || []).includes("+")) {
      empty();
      const numbers = answer.data.filer.find((path) => path.endsWith(".csv"));
      if (numbers) {
        tell("aapne", { tabell: numbers }); // a new table has no numbers yet
        return;
      }
      show("innhold");
      byId("fane-innhold").focus();
      return;
    }
    message("");
    await again(now);
    if (open && open.sti === now.sti && same(open.peker, now.peker)) message(`Lagret. ${answer.data.varsel}`.trim());
  } else {
    message(answer.data.melding || "Ikke lagret.");
    marked(answer.data.felt || []);
  }
}

/** Fills the form from the file again, where nothing is written in it; says so where something is. */
async function again(what) {
  const { status, data } = await ask(address(what));
  if (open !== what) return;
  if (status !== 200) {
    message(data.melding || "");
    return;
  }
  if (data.innhold === open.innhold) return;
  if (dirty() && !same(open.drawn.value(), fields(data.felt).value())) {
    message(`Noen har endret ${named(data, changedIn(data))} mens du skrev. Det du har skrevet, står her. Når du lagrer, ser du hva som er endret.`);
    return;
  }
  const at = document.activeElement && panel.contains(document.activeElement) ? [...panel.querySelectorAll("input, select, textarea, button, summary")].indexOf(document.activeElement) : -1;
  const scroll = panel.scrollTop;
  draw(what, data);
  panel.scrollTop = scroll;
  const nodes = panel.querySelectorAll("input, select, textarea, button, summary");
  if (at >= 0 && nodes[at]) nodes[at].focus();
}

on("tilstand", (now) => {
  state = now;
  if (!open || !open.sti || !byId("skjema-melding")) return;
  beside();
  again(open);
});

/** The fields that stand otherwise in the file now than when the form was filled. */
function changedIn(form) {
  const theirs = fields(form.felt).value();
  return Object.keys(theirs).filter((key) => !same(theirs[key], open.first[key]));
}

function named(form, keys) {
  const titles = form.felt.filter((field) => keys.includes(field.noekkel)).map((field) => `«${field.tittel}»`);
  return titles.join(" og ") || "filen";
}

/** Marks the fields that somebody else has changed, each with what stood there. */
function othersMarked(form, keys, before) {
  for (const key of keys) {
    const node = panel.querySelector(`[data-noekkel="${CSS.escape(key)}"]`);
    if (!node) continue;
    const chosen = form.felt.find((field) => field.noekkel === key);
    const words = (value) => saidOf(chosen, value);
    node.classList.add("endret-av-andre");
    node.append(el("p", { class: "hjelp" }, `Endret av noen andre. Før sto det: ${words(before[key])}`));
  }
}

/** A value as its field shows it: what is chosen by its words. */
function saidOf(field, value) {
  if (!field.valg) return told(value);
  const word = (one) => (field.valg.find((choice) => choice.verdi === one) || { tekst: one }).tekst;
  return Array.isArray(value) ? value.map(word).join(", ") || "(tomt)" : value ? word(value) : "(tomt)";
}

/** What was written here and what stands in the file now, side by side; whoever works here decides field by field. */
function together(form) {
  const mine = open.drawn.value();
  const base = open.first;
  const theirs = fields(form.felt).value();
  const title = Object.fromEntries(form.felt.map((field) => [field.noekkel, field.tittel]));
  const both = Object.keys(theirs).filter((key) => !same(mine[key], base[key]) && !same(theirs[key], mine[key]) && !same(theirs[key], base[key]));
  const chosen = {};
  for (const key of Object.keys(theirs)) chosen[key] = same(mine[key], base[key]) ? "fil" : "min";
  const what = open;
  const others = changedIn(form).filter((key) => !both.includes(key) && same(mine[key], base[key]));
  const proceed = () => {
    const kept = form.felt.map((field) => (chosen[field.noekkel] === "min" ? withValue(what, field, mine[field.noekkel]) : field));
    draw(what, form, others.length ? `Noen har endret ${named(form, others)} mens du skrev. Det er merket under, og blir stående. Det du skrev, står her også. Se over, og lagre.` : "Filen var endret. Se over, og lagre.", kept);
    othersMarked(form, others, base);
    panel.querySelector("button[type=submit]").focus();
  };
  if (!both.length) {
    proceed();
    return;
  }
  const rows = both.map((key) => {
    const pick = (side, words, value) => {
      const radio = el("input", { type: "radio", name: `valg-${key}`, value: side });
      radio.checked = side === "min";
      radio.addEventListener("change", () => { chosen[key] = side; });
      return el("label", { class: "side" }, el("span", { class: "navn" }, radio, ` ${words}`), el("span", { class: "tekst" }, saidOf(form.felt.find((field) => field.noekkel === key), value)));
    };
    return el("fieldset", { class: "konflikt", "data-noekkel": key }, el("legend", {}, title[key]),
      el("div", { class: "to" }, pick("min", "Det du skrev", mine[key]), pick("fil", "Det som står i filen nå", theirs[key])));
  });
  fill(panel, el("form", { onsubmit: (event) => { event.preventDefault(); proceed(); } },
    el("h2", { tabindex: "-1" }, "To har endret det samme"),
    el("p", {}, "Filen er endret et annet sted siden du åpnet skjemaet. Ingenting er skrevet over. Velg for hvert felt."),
    rows,
    el("div", { class: "knapper fast" }, el("button", { type: "submit", class: "viktig" }, "Gå videre"))));
  panel.querySelector("h2").focus();
}

/** A field with what was written here: parts of it are drawn from the values that were given. */
function withValue(what, field, value) {
  const own = what.felt.find((other) => other.noekkel === field.noekkel) || field;
  if (own.slag === "gruppe") return { ...own, verdi: value, felt: own.felt.map((part) => withValue({ felt: own.felt }, part, value[part.noekkel])) };
  if (own.slag === "rader") {
    return { ...own, rader: value.map((row) => (own.rader[row["#"]] || own.ny_rad).map((part) => withValue({ felt: own.rader[row["#"]] || own.ny_rad }, part, row[part.noekkel]))) };
  }
  return { ...own, verdi: value };
}

function told(value) {
  if (value === null || value === undefined || value === "") return "(tomt)";
  if (Array.isArray(value)) return value.map(told).join("\n");
  if (typeof value === "object") return Object.entries(value).filter(([key, part]) => key !== "#" && part !== "").map(([key, part]) => `${key}: ${told(part)}`).join("\n");
  return String(value);
}

addEventListener("beforeunload", (event) => { if (dirty()) event.preventDefault(); });
