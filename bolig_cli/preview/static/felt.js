/* One field of a form: how it looks, and what it says. Each is {node, value(), focus()}. */

import { el } from "./felles.js";

let count = 0;
const nextId = () => `felt-${++count}`;

/** The fields of a form or of a part of one; value() is an object by key. */
export function fields(list) {
  const made = list.map((field) => [field.noekkel, draw(field)]);
  return {
    node: made.map(([, part]) => part.node),
    parts: Object.fromEntries(made),
    value: () => Object.fromEntries(made.filter(([, part]) => part.value).map(([key, part]) => [key, part.value()])),
  };
}

function draw(field) {
  const shape = shapes[field.slag] || shapes.linje;
  return shape(field, nextId());
}

const name = (field) => `${field.tittel}${field.maa ? " (må fylles ut)" : ""}`;
const help = (field, id) => (field.hjelp ? el("p", { class: "hjelp", id: `${id}-hjelp` }, field.hjelp) : null);
const described = (field, id) => (field.hjelp ? `${id}-hjelp` : null);

function labelled(field, id, input) {
  if (field.hjelp) input.setAttribute("aria-describedby", described(field, id));
  if (field.maa) input.setAttribute("aria-required", "true");
  input.id = id;
  const node = el("div", { class: "felt", "data-noekkel": field.noekkel }, el("label", { for: id }, name(field)), help(field, id), input);
  return { node, value: () => input.value, focus: () => input.focus() };
}

function group(field, id, ...inside) {
  return el("fieldset", { class: "felt", "data-noekkel": field.noekkel, "aria-describedby": described(field, id) },
    el("legend", {}, name(field)), help(field, id), ...inside);
}

const asText = (value) => (value === null || value === undefined ? "" : String(value));

const dayFirst = (date) => date.replace(/^(\d{4})-(\d\d)-(\d\d)$/, (_, year, month, day) => `${Number(day)}.${Number(month)}.${year}`);

function options(select, field) {
  const now = asText(field.verdi);
  const values = field.valg.map((choice) => choice.verdi);
  select.append(el("option", { value: "" }, "–"));
  for (const choice of field.valg) select.append(el("option", { value: choice.verdi }, choice.tekst));
  if (now && !values.includes(now)) select.append(el("option", { value: now }, now));
  select.value = now;
  return select;
}

const shapes = {
  linje: (field, id) => {
    const input = el("input", { type: "text", autocomplete: "off", placeholder: field.eksempel ? `for eksempel ${field.eksempel}` : null });
    input.value = asText(field.verdi);
    return labelled(field, id, input);
  },
  dato: (field, id) => {
    // No date box of the browser's own: one that is not set to Norwegian takes 12.11.2026 for the eleventh of December.
    const input = el("input", { type: "text", autocomplete: "off", class: "dato", placeholder: "dag.måned.år, for eksempel 15.3.2027" });
    input.value = dayFirst(asText(field.verdi));
    return labelled(field, id, input);
  },
  tall: (field, id) => {
    const input = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", class: "smal" });
    input.value = asText(field.verdi).replace(".", ",");
    return labelled(field, id, input);
  },
  tekst: (field, id) => {
    const text = asText(field.verdi).replace(/\n$/, "");
    const input = el("textarea", { rows: Math.min(14, Math.max(3, text.split("\n").length + 1)) });
    input.value = text;
    return labelled(field, id, input);
  },
  en: (field, id) => labelled(field, id, options(el("select"), field)),
  ja_nei: (field, id) => {
    const select = el("select", {}, el("option", { value: "" }, "Ikke oppgitt"), el("option", { value: "ja" }, "Ja"), el("option", { value: "nei" }, "Nei"));
    select.value = field.verdi === true ? "ja" : field.verdi === false ? "nei" : "";
    return { ...labelled(field, id, select), value: () => ({ ja: true, nei: false })[select.value] ?? null };
  },
  linjer: (field, id) => {
    const input = el("textarea", { rows: Math.max(2, (field.verdi || []).length + 1) });
    input.value = (field.verdi || []).join("\n");
    const part = labelled({ ...field, hjelp: `${field.hjelp} Skriv én på hver linje.`.trim() }, id, input);
    return { ...part, value: () => input.value.split("\n").map((line) => line.trim()).filter(Boolean) };
  },
  flere: (field, id) => {
    const chosen = [...(field.verdi || [])].map(String);
    const known = field.valg.map((choice) => choice.verdi);
    const all = [...field.valg, ...chosen.filter((value) => !known.includes(value)).map((value) => ({ verdi: value, tekst: value }))];
    const boxes = all.map((choice) => {
      const box = el("input", { type: "checkbox", value: choice.verdi });
      box.checked = chosen.includes(choice.verdi);
      return box;
    });
    const lines = all.map((choice, index) => el("label", { class: "avkryssing" }, boxes[index], " ", choice.tekst));
    const listed = () => boxes.filter((box) => box.checked).map((box) => box.value);
    const told = () => all.filter((choice) => listed().includes(choice.verdi)).map((choice) => choice.tekst).join(" · ") || "Ingen valgt";
    const summary = el("summary", {}, told());
    const filter = all.length > 8
      ? el("input", { type: "search", "aria-label": `Finn i ${field.tittel.toLowerCase()}`, placeholder: "Finn …", autocomplete: "off" }) : null;
    if (filter) filter.addEventListener("input", () => lines.forEach((line) => { line.hidden = !line.textContent.toLowerCase().includes(filter.value.toLowerCase()); }));
    for (const box of boxes) box.addEventListener("change", () => { summary.textContent = told(); });
    const node = group(field, id, el("details", {}, summary, filter, el("div", { class: "valgliste" }, lines)));
    // What was chosen keeps its order: the first is often the one that counts.
    const value = () => { const now = listed(); return [...chosen.filter((v) => now.includes(v)), ...now.filter((v) => !chosen.includes(v))]; };
    return { node, value, focus: () => summary.focus() };
  },
  aar: (field, id) => {
    const values = field.verdi && typeof field.verdi === "object" ? field.verdi : {};
    const cells = field.aar.map((year) => {
      const input = el("input", { type: "text", inputmode: "decimal", autocomplete: "off", "aria-label": `${field.tittel} ${year}` });
      input.value = asText(values[year]).replace(".", ",");
      return input;
    });
    const grid = el("table", { class: "aar" },
      el("thead", {}, el("tr", {}, field.aar.map((year) => el("th", { scope: "col" }, year)))),
      el("tbody", {}, el("tr", {}, cells.map((cell) => el("td", {}, cell)))));
    const open = field.uavklart ? el("input", { type: "checkbox" }) : null;
    if (open) {
      open.checked = typeof field.verdi === "string";
      const follow = () => cells.forEach((cell) => { cell.disabled = open.checked; });
      open.addEventListener("change", follow);
      follow();
    }
    const node = group(field, id, el("div", { class: "rull" }, grid), open ? el("label", { class: "avkryssing" }, open, " Beløpet må utredes") : null);
    const value = () => (open && open.checked ? "må utredes" : Object.fromEntries(field.aar.map((year, index) => [year, cells[index].value])));
    return { node, value, focus: () => cells[0] && cells[0].focus() };
  },
  gruppe: (field, id) => {
    const inside = fields(field.felt);
    const filled = field.verdi !== null && field.verdi !== undefined;
    const summary = el("summary", {}, name(field));
    const node = el("details", { class: "felt gruppe", open: filled || field.maa, "data-noekkel": field.noekkel }, summary, help(field, id), inside.node);
    return { node, value: inside.value, focus: () => { node.open = true; summary.focus(); } };
  },
  rader: (field, id) => {
    const list = el("ol", { class: "rader" });
    let rows = [];
    const title = (index) => `${field.rad_tittel || "Linje"} ${index + 1}`;
    const place = () => {
      list.replaceChildren(...rows.map((row) => row.node));
      rows.forEach((row, index) => {
        row.legend.textContent = title(index);
        row.node.dataset.noekkel = index;
        row.up.disabled = index === 0;
        row.down.disabled = index === rows.length - 1;
        for (const [button, words] of [[row.up, "Flytt opp"], [row.down, "Flytt ned"], [row.out, "Ta ut"]]) {
          button.setAttribute("aria-label", `${words} ${title(index).toLowerCase()}`);
        }
      });
    };
    const step = (row, by) => {
      const index = rows.indexOf(row);
      rows.splice(index, 1);
      rows.splice(index + by, 0, row);
      place();
      (by < 0 ? row.up : row.down).focus();
    };
    const add = (made, number) => {
      const inside = fields(made);
      const row = { inside, number, legend: el("legend") };
      row.up = el("button", { type: "button", onclick: () => step(row, -1) }, "↑");
      row.down = el("button", { type: "button", onclick: () => step(row, 1) }, "↓");
      row.out = el("button", { type: "button", onclick: () => { rows = rows.filter((other) => other !== row); place(); more.focus(); } }, "Ta ut");
      row.node = el("li", {}, el("fieldset", {}, row.legend, inside.node, el("div", { class: "knapper" }, row.up, row.down, row.out)));
      rows.push(row);
      return row;
    };
    field.rader.forEach((made, index) => add(made, index));
    const more = el("button", { type: "button", onclick: () => { const row = add(field.ny_rad, null); place(); row.node.querySelector("input, select, textarea, summary").focus(); } },
      field.rad_ny);
    place();
    const value = () => rows.map((row) => ({ ...row.inside.value(), ...(row.number === null ? {} : { "#": row.number }) }));
    return { node: group(field, id, list, more), value, focus: () => more.focus() };
  },
  vist: (field) => ({
    node: el("div", { class: "felt", "data-noekkel": field.noekkel }, el("p", { class: "navn" }, field.tittel),
      el("p", { class: "vist" }, field.verdi === null ? "–" : String(field.verdi))),
    value: null,
    focus: () => {},
  }),
  fast: (field, id) => (field.noekkel === "id" ? { node: "", value: null, focus: () => {} } : {
    node: el("div", { class: "felt", "data-noekkel": field.noekkel }, el("p", { class: "navn" }, field.tittel),
      el("p", { class: "hjelp" }, "Dette er skrevet på en måte som skjemaet ikke kan vise. Det blir stående slik det er. Skal det endres, må noen åpne filen i et skriveprogram.")),
    value: null,
    focus: () => {},
  }),
};
