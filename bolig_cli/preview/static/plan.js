/* The plan in its frame: what has changed is exchanged, where one was reading stays, and findings stand beside their text. */

import { byId, on, tell } from "./felles.js";

const frame = byId("plan");
let edition = -1;
let remarks = [];
let items = [];

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

/** The element that stands nearest the top of the window, and how far from it. */
function anchor() {
  let best = null;
  for (const node of page().querySelectorAll("main [id]")) {
    const top = node.getBoundingClientRect().top;
    if (top > 0 && best) break;
    best = { id: node.id, top };
    if (top > 0) break;
  }
  return best;
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
  undress();
  const where = anchor();
  const body = main();
  for (const change of update.endringer) {
    const blocks = [...body.children];
    const after = blocks[change.slutt] || null;
    for (const block of blocks.slice(change.start, change.slutt)) block.remove();
    for (const html of change.html) {
      const made = page().createElement("template");
      made.innerHTML = html;
      for (const node of [...made.content.children]) {
        body.insertBefore(node, after);
        node.classList.add("bolig-ny");
      }
    }
  }
  const places = { forside: "body > header", snarveier: "body > nav", innhold: "body > div > nav", bunn: "body > footer" };
  for (const [name, html] of Object.entries(update.rundt)) {
    const old = page().querySelector(places[name]);
    const made = page().createElement("template");
    made.innerHTML = html;
    if (old) old.replaceWith(made.content);
  }
  edition = update.til;
  dress();
  stay(where);
  tell("vist", edition);
});

on("tilstand", (state) => {
  remarks = state.funn;
  items = state.innhold;
  if (!page() || !main()) return;
  const where = anchor();
  undress();
  dress();
  stay(where);
});

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
  for (const item of items) {
    const node = item.anker && doc.getElementById(item.anker);
    if (!node || !/^H[1-6]$/.test(node.tagName)) continue;
    const button = doc.createElement("button");
    button.type = "button";
    button.className = "bolig-rediger";
    button.textContent = "Rediger";
    button.setAttribute("aria-label", `Rediger ${item.id} ${item.tittel}`);
    button.addEventListener("click", () => tell("aapne", { sti: item.sti, peker: [], tittel: `${item.id} ${item.tittel}` }));
    node.append(button);
  }
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
