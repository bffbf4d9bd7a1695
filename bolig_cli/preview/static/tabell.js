/* A table of numbers as a grid: each cell is changed where it stands in the file. */

import { ask, change, el, fill } from "./felles.js";

/** Opens a table; gives {dirty()}, which says whether something in it is written and not saved. `closed` is called by «Lukk». */
export async function openTable(panel, path, closed) {
  const { status, data } = await ask(`tabell?sti=${encodeURIComponent(path)}`);
  if (status !== 200) {
    fill(panel, el("p", { role: "alert" }, data.melding || "Tabellen kan ikke åpnes."));
    return { dirty: () => false };
  }
  const extra = [];
  const cell = (value, row, column) => {
    const input = el("input", { type: "text", autocomplete: "off", "aria-label": row < 0 ? `Navn på kolonne ${column + 1}` : `${data.rader[row] ? data.rader[row][0] : "Ny rad"}, ${data.kolonner[column]}` });
    input.value = value;
    return input;
  };
  const head = data.kolonner.map((name, column) => cell(name, -1, column));
  const rows = data.rader.map((row, index) => data.kolonner.map((_, column) => cell(row[column] ?? "", index, column)));
  const body = el("tbody", {}, rows.map((row) => el("tr", {}, row.map((input) => el("td", {}, input)))));
  const message = el("div", { role: "alert" });
  const more = el("button", { type: "button", onclick: () => {
    const row = data.kolonner.map((_, column) => cell("", data.rader.length + extra.length, column));
    extra.push(row);
    body.append(el("tr", {}, row.map((input) => el("td", {}, input))));
    row[0].focus();
  } }, "Ny rad");
  let opened = { dirty: () => false }; // the table that takes this one's place when it is saved
  let current = true;
  const changes = () => {
    const changed = [];
    const compare = (input, before, row, column) => { if (input.value !== before) changed.push({ rad: row, kolonne: column, verdi: input.value }); };
    head.forEach((input, column) => compare(input, data.kolonner[column], -1, column));
    rows.forEach((row, index) => row.forEach((input, column) => compare(input, data.rader[index][column] ?? "", index, column)));
    return { changed, added: extra.map((row) => row.map((input) => input.value)).filter((row) => row.some(Boolean)) };
  };
  const afresh = async () => {
    opened = await openTable(panel, path, closed);
    current = false;
  };
  const save = async (event) => {
    event.preventDefault();
    const { changed, added } = changes();
    const answer = await change("tabell", { sti: path, innhold: data.innhold, celler: changed, rader: added });
    if (answer.status === 200) {
      await afresh();
      tellIn(panel, "Lagret.");
    } else if (answer.status === 409) {
      await afresh();
      mark(panel, changed);
    } else message.textContent = answer.data.melding || "Ikke lagret.";
  };
  const hurried = (event) => {
    if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter")) {
      event.preventDefault();
      panel.querySelector("form").requestSubmit();
    }
  };
  fill(panel, el("form", { onsubmit: save, onkeydown: hurried },
    el("h2", { tabindex: "-1" }, data.tittel),
    el("div", { class: "rull" }, el("table", { class: "rutenett" }, el("thead", {}, el("tr", {}, head.map((input) => el("th", { scope: "col" }, input)))), body)),
    el("div", { class: "knapper fast" }, message, el("button", { type: "submit", class: "viktig" }, "Lagre"), more,
      el("button", { type: "button", onclick: closed }, "Lukk"))));
  panel.querySelector("h2").focus();
  return { dirty: () => { if (!current) return opened.dirty(); const { changed, added } = changes(); return changed.length + added.length > 0; } };
}

function tellIn(panel, words) {
  panel.querySelector('[role="alert"]').textContent = words;
}

/** What was written and not saved, put in the table as it is now, for whoever wrote it to look over and save. */
function mark(panel, changed) {
  const grid = [...panel.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("input")]);
  for (const { rad, kolonne, verdi } of changed) {
    const input = grid[rad + 1] && grid[rad + 1][kolonne];
    if (!input || input.value === verdi) continue;
    input.title = `I filen står det nå: ${input.value}`;
    input.value = verdi;
    input.classList.add("uenig");
  }
  tellIn(panel, "Filen er endret et annet sted. Det som er markert, er det du skrev. Se over, og lagre igjen.");
}
