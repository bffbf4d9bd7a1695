/* Starts the page: what the server tells, goes to those parts that show it. */

import { ask, byId, change, fetched, on, say, tabs, tell } from "./felles.js";
import "./plan.js";
import "./skjema.js";
import "./innhold.js";
import "./funn.js";
import "./versjoner.js";

tabs();
byId("angre").addEventListener("click", () => change("angre"));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest && event.target.closest("input, textarea, select");
  if ((event.ctrlKey || event.metaKey) && event.key === "z" && !typing && !byId("angre").disabled) {
    event.preventDefault();
    change("angre");
  }
});

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
  const warning = byId("varsel");
  const why = state.stanset || (state.kan_vises ? "" : "Planen har feil som må rettes før den kan vises slik den er nå. Under er den slik den sist kunne vises.");
  warning.hidden = !why;
  warning.textContent = why;
});

async function refresh() {
  const { status, data } = await ask("tilstand");
  if (status === 200) tell("tilstand", data);
  else say(data.melding || "Forhåndsvisningen svarer ikke.");
}

const events = new EventSource("hendelser");
events.addEventListener("side", (event) => tell("side", JSON.parse(event.data)));
events.addEventListener("tilstand", (event) => tell("tilstand", JSON.parse(event.data)));
events.addEventListener("open", refresh);
events.addEventListener("error", () => say("Forhåndsvisningen svarer ikke. Er den avsluttet?"));
on("plan", refresh);
