/* Starts the page: what the server tells, goes to those parts that show it. */

import { ask, byId, change, on, say, tabs, tell } from "./felles.js";
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
