/* The plan in its frame: what has changed is exchanged, where one was reading stays, and findings stand beside their text. */

import { byId, on, tell } from "./felles.js";

const frame = byId("plan");
let edition = -1;
let remarks = [];
let items = [];
let byAnchor = new Map(); // of the items
let dressed = ""; // what the marks in the plan were made of

const page = () => frame.contentDocument;
const main = () => page() && page().querySelector("main");

frame.addEventListener("load", () => {
  edition = Number(page().documentElement.dataset.utgave || -1);
  const style = page().createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("statisk/plan.css", location.href).href;
  page().head.append(style);
  page().addEventListener("click", followed);
  dress();
  tell("plan", edition);
});
if (page() && page().readyState === "complete" && page().querySelector("main")) frame.dispatchEvent(new Event("load"));

/** Links out of the plan open beside it; nothing is fetched from the net by the page itself. */
function followed(event) {
  const link = event.target.closest("a[href]");
  if (link && /^https?:|^mailto:|^tel:/.test(link.getAttribute("href"))) {
    event.preventDefault();
    window.open(link.href, "_blank", "noopener,noreferrer");
  }
}

/** An element that stands near the top of the window, and how far from it. */
function anchor() {
  const view = page().defaultView;
  for (const y of [8, 60, 140, 260]) {
    const found = page().elementFromPoint(view.innerWidth / 3, y);
    const node = found && found.closest("main [id]");
    if (node) return { id: node.id, top: node.getBoundingClientRect().top };
  }
  return null;
}

function stay(where) {
  const node = where && page().getElementById(where.id);
  if (node) page().defaultView.scrollBy(0, node.getBoundingClientRect().top - where.top);
}

on("side", (update) => {
  if (update.hele || update.fra !== edition || !main()) {
    if (update.til !== edition) frame.contentWindow.location.reload();
    return;
  }
  const where = anchor();
  const body = main();
  const blocks = [...body.children].filter((node) => !node.classList.contains("bolig-funn"));
  for (const change of update.endringer) {
    for (const block of blocks.slice(change.start, change.slutt)) {
      while (block.nextElementSibling && block.nextElementSibling.classList.contains("bolig-funn")) block.nextElementSibling.remove();
      block.remove();
    }
    const before = change.start > 0 ? notesAfter(blocks[change.start - 1]) : null;
    const fresh = change.html.map(asNode);
    if (before) before.after(...fresh);
    else body.prepend(...fresh);
    for (const node of fresh) node.classList.add("bolig-ny");
    blocks.splice(change.start, change.slutt - change.start, ...fresh);
    for (const node of fresh) addButtons(node);
  }
  const places = { forside: "body > header", snarveier: "body > nav", innhold: "body > div > nav", bunn: "body > footer" };
  for (const [name, html] of Object.entries(update.rundt)) {
    const old = page().querySelector(places[name]);
    if (old) old.replaceWith(asNode(html));
  }
  edition = update.til;
  dressed = "";
  stay(where);
  tell("vist", edition);
});

on("tilstand", (state) => {
  remarks = state.funn;
  items = state.innhold;
  if (!page() || !main() || JSON.stringify([remarks, items]) === dressed) return;
  const where = anchor();
  undress();
  dress();
  stay(where);
});

function asNode(html) {
  const made = page().createElement("template");
  made.innerHTML = html;
  return made.content.firstElementChild;
}

/** The last of the notes that stand after a block; the block itself where there is none. */
function notesAfter(block) {
  let last = block;
  while (last.nextElementSibling && last.nextElementSibling.classList.contains("bolig-funn")) last = last.nextElementSibling;
  return last;
}

/** Goes to what has an id in the plan, and lets it be seen that one has come there. */
on("gaa", (id) => {
  const node = id && page().getElementById(id);
  if (!node) return;
  node.scrollIntoView({ block: "start" });
  node.classList.add("bolig-her");
  setTimeout(() => node.classList.remove("bolig-her"), 1500);
});

function undress() {
  for (const node of page().querySelectorAll(".bolig-funn, .bolig-rediger")) node.remove();
}

function dress() {
  if (!main()) return;
  const doc = page();
  dressed = JSON.stringify([remarks, items]);
  byAnchor = new Map(items.filter((item) => item.anker).map((item) => [item.anker, item]));
  addButtons(main());
  const seen = new Set();
  for (const remark of remarks) {
    const place = remark.anker && beside(doc, remark);
    const key = `${remark.anker} ${remark.melding}`;
    if (!place || seen.has(key) || remark.alvor === "merknad") continue;
    seen.add(key);
    const note = doc.createElement("p");
    note.className = `bolig-funn bolig-${remark.alvor}`;
    note.setAttribute("role", "note");
    const strong = doc.createElement("strong");
    strong.textContent = { feil: "Feil: ", advarsel: "Advarsel: " }[remark.alvor];
    note.append(strong, remark.melding);
    place.after(note);
  }
}

/** A button at the heading of each item in a part of the plan. */
function addButtons(part) {
  for (const node of [part, ...part.querySelectorAll("h1, h2, h3, h4, h5, h6")]) {
    const item = /^H[1-6]$/.test(node.tagName) && byAnchor.get(node.id);
    if (!item || node.querySelector(".bolig-rediger")) continue;
    const button = page().createElement("button");
    button.type = "button";
    button.className = "bolig-rediger";
    button.textContent = "Rediger";
    button.setAttribute("aria-label", `Rediger ${item.id} ${item.tittel}`);
    button.addEventListener("click", () => tell("aapne", { sti: item.sti, peker: [], tittel: `${item.id} ${item.tittel}` }));
    node.append(button);
  }
}

/** The paragraph below the remark's heading that has its words; the heading where none has. */
function beside(doc, remark) {
  const heading = doc.getElementById(remark.anker);
  if (!heading) return null;
  if (!remark.ord) return heading;
  const words = remark.ord.replace(/\s+/g, " ").toLowerCase();
  const card = heading.parentElement.closest(".kort, section") || null;
  const area = card && card !== main() ? [card] : following(heading);
  for (const part of area) {
    for (const node of [part, ...part.querySelectorAll("p, li, td, dd, h2, h3, h4, h5, h6")]) {
      const simple = ["P", "LI", "DD", "H2", "H3", "H4", "H5", "H6"].includes(node.tagName);
      if (simple && node.textContent.replace(/\s+/g, " ").toLowerCase().includes(words)) {
        return node.tagName === "LI" ? node.closest("ul, ol") : node.tagName === "DD" ? node.closest("dl") : node;
      }
    }
  }
  return heading;
}

function following(heading) {
  const found = [];
  const level = Number(heading.tagName[1]);
  for (let node = heading.nextElementSibling; node; node = node.nextElementSibling) {
    if (/^H[1-6]$/.test(node.tagName) && Number(node.tagName[1]) <= level) break;
    found.push(node);
  }
  return found;
}
