/* The form that is open: filled from the file, saved to it, and never over what others have written meanwhile. */

import { ask, byId, change, el, fill, on, say, show, tell } from "./felles.js";
import { fields } from "./felt.js";
import { openTable } from "./tabell.js";

const panel = byId("del-skjema");
let open = null; // {sti, peker, slag, tittel, innhold, felt, drawn, first}

function empty() {
  open = null;
  fill(panel, el("p", {}, "Velg noe under «Innhold», eller «Rediger» i planen."));
}
empty();

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
const dirty = () => open && !same(open.drawn.value(), open.first);
const address = (what) => (what.slag && !what.sti
  ? `skjema?slag=${encodeURIComponent(what.slag)}&over=${encodeURIComponent(what.over || "")}`
  : `skjema?sti=${encodeURIComponent(what.sti)}&peker=${encodeURIComponent(what.peker.join("."))}`);

on("aapne", async (what) => {
  if (dirty() && !confirm("Skjemaet har endringer som ikke er lagret. Vil du forkaste dem?")) return;
  if (what.tabell) {
    open = null;
    show("skjema");
    await openTable(panel, what.tabell);
    return;
  }
  const { status, data } = await ask(address(what));
  if (status !== 200) {
    say(data.melding || "Skjemaet kan ikke åpnes.");
    return;
  }
  draw(what, data);
  show("skjema");
  panel.querySelector("h2").focus();
});

function draw(what, form, told = "", keep = null) {
  const title = what.tittel || (what.sti ? what.sti : `Nytt: ${form.id}`);
  const drawn = fields(keep || form.felt);
  open = { ...what, tittel: title, innhold: form.innhold, felt: form.felt, drawn, first: fields(form.felt).value() };
  const isRow = !what.laast && (what.peker || []).length > 0 && what.peker[what.peker.length - 1] !== "+";
  const node = el("form", { novalidate: true, onsubmit: saved, onkeydown: hurried },
    el("h2", { tabindex: "-1" }, title),
    el("div", { id: "skjema-melding", role: "alert" }, told),
    drawn.node,
    el("div", { class: "knapper fast" },
      el("button", { type: "submit", class: "viktig" }, "Lagre"),
      el("button", { type: "button", onclick: closed }, "Lukk"),
      isRow ? el("button", { type: "button", onclick: takenOut }, "Ta ut") : null));
  fill(panel, node);
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

async function takenOut() {
  const answer = await change("ta-ut", { sti: open.sti, peker: open.peker, innhold: open.innhold });
  if (answer.status === 200) {
    empty();
    show("innhold");
    byId("fane-innhold").focus();
  } else if (answer.status === 409) {
    together(answer.data.konflikt);
  }
}

async function saved(event) {
  event.preventDefault();
  const now = open;
  const sent = { sti: now.sti, peker: now.peker, slag: now.slag, innhold: now.innhold, verdier: now.drawn.value() };
  const answer = await change(now.sti ? "lagre" : "nytt", sent);
  if (open !== now) return;
  for (const node of panel.querySelectorAll("[aria-invalid]")) node.removeAttribute("aria-invalid");
  if (answer.status === 409) {
    together(answer.data.konflikt);
  } else if (answer.status === 200) {
    now.first = sent.verdier; // it is in the file, whatever has happened there since
    if (!now.sti || (now.peker || []).includes("+")) {
      empty();
      show("innhold");
      byId("fane-innhold").focus();
      return;
    }
    message("");
    await again(now);
  } else {
    message(answer.data.melding || "Ikke lagret.");
    for (const key of answer.data.felt || []) {
      const node = panel.querySelector(`[data-noekkel="${key}"]`);
      if (node) (node.querySelector("input, select, textarea") || node).setAttribute("aria-invalid", "true");
    }
    const first = (answer.data.felt || [])[0];
    if (first && now.drawn.parts[first]) now.drawn.parts[first].focus();
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
    message("Filen er endret et annet sted mens du skrev. Når du lagrer, ser du begge.");
    return;
  }
  const at = document.activeElement && panel.contains(document.activeElement) ? [...panel.querySelectorAll("input, select, textarea, button, summary")].indexOf(document.activeElement) : -1;
  const scroll = panel.scrollTop;
  draw(what, data);
  panel.scrollTop = scroll;
  const nodes = panel.querySelectorAll("input, select, textarea, button, summary");
  if (at >= 0 && nodes[at]) nodes[at].focus();
}

on("tilstand", () => { if (open && open.sti && byId("skjema-melding")) again(open); });

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
  const proceed = () => {
    const kept = form.felt.map((field) => (chosen[field.noekkel] === "min" ? withValue(what, field, mine[field.noekkel]) : field));
    draw(what, form, "Filen var endret. Se over, og lagre.", kept);
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
      return el("label", { class: "side" }, el("span", { class: "navn" }, radio, ` ${words}`), el("span", { class: "tekst" }, told(value)));
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
