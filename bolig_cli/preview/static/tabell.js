/* A table of numbers as a grid: each cell is changed where it stands in the file. */

import { ask, change, el, fill } from "./felles.js";

export async function openTable(panel, path) {
  const { status, data } = await ask(`tabell?sti=${encodeURIComponent(path)}`);
  if (status !== 200) {
    fill(panel, el("p", { role: "alert" }, data.melding || "Tabellen kan ikke åpnes."));
    return;
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
  const save = async (event) => {
    event.preventDefault();
    const changed = [];
    const compare = (input, before, row, column) => { if (input.value !== before) changed.push({ rad: row, kolonne: column, verdi: input.value }); };
    head.forEach((input, column) => compare(input, data.kolonner[column], -1, column));
    rows.forEach((row, index) => row.forEach((input, column) => compare(input, data.rader[index][column] ?? "", index, column)));
    const added = extra.map((row) => row.map((input) => input.value)).filter((row) => row.some(Boolean));
    const answer = await change("tabell", { sti: path, innhold: data.innhold, celler: changed, rader: added });
    if (answer.status === 200) await openTable(panel, path);
    else if (answer.status === 409) {
      message.textContent = "Filen er endret et annet sted. Tabellen under er den som står der nå; det du skrev, er markert.";
      await openTable(panel, path);
      mark(panel, changed);
    } else message.textContent = answer.data.melding || "Ikke lagret.";
  };
  fill(panel, el("form", { onsubmit: save },
    el("h2", { tabindex: "-1" }, data.tittel), message,
    el("div", { class: "rull" }, el("table", { class: "rutenett" }, el("thead", {}, el("tr", {}, head.map((input) => el("th", { scope: "col" }, input)))), body)),
    el("div", { class: "knapper fast" }, el("button", { type: "submit", class: "viktig" }, "Lagre"), more)));
  panel.querySelector("h2").focus();
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
  panel.querySelector('[role="alert"]').textContent =
    "Filen er endret et annet sted. Det som er markert, er det du skrev. Se over, og lagre igjen.";
}
