/* Starts the page: what the server tells, goes to those parts that show it. */

import { GONE, ask, byId, change, el, fetched, fill, on, say, show, tabs, tell, undoable } from "./felles.js";
import "./plan.js";
import { dirty } from "./skjema.js";
import "./innhold.js";
import "./funn.js";
import "./versjoner.js";

tabs();
byId("angre").addEventListener("click", () => step("angre"));
byId("gjoer-om").addEventListener("click", () => step("gjoer-om"));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest && event.target.closest("input, textarea, select");
  if (!(event.ctrlKey || event.metaKey) || typing) return;
  const key = event.key.toLowerCase();
  const what = key === "y" || (key === "z" && event.shiftKey) ? "gjoer-om" : key === "z" ? "angre" : "";
  if (!what || byId(what).disabled) return;
  event.preventDefault();
  step(what);
});

/** Takes the last step back or does it again, and asks first where what is open is not that step; shows what stands in the way where it can't be done without writing over something. */
async function step(what) {
  const { gjort } = byId(what).dataset;
  const words = what === "angre" ? "«Angre» tar tilbake det som sist ble lagret" : "«Gjør om» gjør en gang til det som ble angret";
  if (dirty() && !confirm(`Det som står i skjemaet nå, er ikke lagret, og blir stående. ${words}: ${gjort}. Vil du det?`)) return;
  const { data } = await change(what);
  if (data.sperret) {
    show("versjoner");
    tell("sperret");
  }
}

for (const link of document.querySelectorAll("a[download]")) {
  link.addEventListener("click", (event) => { event.preventDefault(); download(link); });
}

/** Brings a document; says why where there is none to bring, instead of a file that holds the reason. */
async function download(link) {
  if (link.getAttribute("aria-busy")) return;
  link.setAttribute("aria-busy", "true");
  say(`Lager ${link.textContent}-filen …`);
  const { file, melding } = await fetched(link.href);
  link.removeAttribute("aria-busy");
  say(file ? `${link.textContent}-filen er lastet ned.` : melding);
  if (!file) return;
  const address = URL.createObjectURL(file);
  const way = document.createElement("a");
  way.href = address;
  way.download = link.download;
  way.click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

on("tilstand", (state) => {
  document.title = `${state.tittel} – bolig`;
  byId("tittel").textContent = state.tittel;
  hindrance(state);
});

/** Says once, above the plan, that it is shown as it was, since when, and where the fault is; and lets the plan look so. */
function hindrance(state) {
  const warning = byId("varsel");
  warning.hidden = state.kan_vises;
  byId("plan").parentElement.classList.toggle("gammel", !state.kan_vises);
  if (state.kan_vises) return;
  const faults = state.hindringer;
  const what = state.stanset || (faults.length ? `${faults.length > 1 ? `${faults.length} feil. Den første: ` : ""}${faults[0]}` : "");
  fill(warning,
    el("strong", {}, state.vist ? `Siden viser planen slik den var kl. ${state.vist_kl}. ` : "Planen kan ikke vises ennå. "),
    `Feilen står her: ${what} `,
    state.stanset ? null : el("button", { type: "button", class: "liten", onclick: () => { show("funn"); byId("fane-funn").focus(); } }, "Vis feilene"));
}

async function refresh() {
  const { status, data } = await ask("tilstand");
  if (status === 200) {
    undoable(data);
    tell("tilstand", data);
  }
  else say(data.melding || GONE);
}

const events = new EventSource("hendelser");
events.addEventListener("side", (event) => tell("side", JSON.parse(event.data)));
events.addEventListener("tilstand", (event) => tell("tilstand", JSON.parse(event.data)));
events.addEventListener("open", refresh);
events.addEventListener("error", () => say(GONE));
on("plan", refresh);
