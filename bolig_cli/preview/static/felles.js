/* What all parts of the page use: elements, the server, and what is said to the one who works. */

export const word = location.pathname.split("/")[1];

/** What the weight of a finding is called. */
export const NAMES = { feil: "Feil", advarsel: "Advarsel", merknad: "Merknad" };

/** An element with attributes and children; texts are texts, never markup. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** Puts children in the place of those that an element has; as of `el`. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined));
}

export const byId = (id) => document.getElementById(id);

/** Says something to everybody who works here, also those who only hear it. */
export function say(text) {
  byId("stand").textContent = text;
}

/** What is said when nobody answers: a page that is started anew has another address, so what is written here must be brought. */
export const GONE = "Forhåndsvisningen svarer ikke. Er den avsluttet? Det du ikke har lagret, finnes bare på denne siden. Kopier det, start «bolig preview» på nytt, og lim det inn på siden som åpner seg.";

/** Asks the server; the answer is {status, data}. */
export async function ask(path, sent) {
  const options = sent === undefined ? {} : {
    method: "POST",
    headers: { "content-type": "application/json", "x-bolig-ord": word },
    body: JSON.stringify(sent),
  };
  try {
    const answer = await fetch(path, options);
    const data = (answer.headers.get("content-type") || "").includes("json") ? await answer.json() : {};
    return { status: answer.status, data };
  } catch (error) {
    return { status: 0, data: { melding: GONE } };
  }
}

/** A file from the server, or why there is none: {file} or {melding}. */
export async function fetched(path) {
  try {
    const answer = await fetch(path);
    if (answer.ok) return { file: await answer.blob() };
    return { melding: (await answer.json()).melding || "Dokumentet kan ikke lages." };
  } catch (error) {
    return { melding: GONE };
  }
}

/** Makes a change; says what came of it. The answer is as of `ask`. */
export async function change(what, sent = {}) {
  const answer = await ask(`skriv/${what}`, sent);
  if (answer.status === 200) {
    say(`${DONE[what] || ""}${answer.data.gjort}. ${what === "angre" ? "" : answer.data.varsel}`.trim());
    undoable(answer.data);
  } else if (answer.data.melding) {
    say(answer.data.melding);
  }
  return answer;
}

/** What is said before the name of a step that was taken back, or done again. */
const DONE = { angre: "Angret: ", "gjoer-om": "Gjort om: " };

/** Lets «Angre» and «Gjør om» tell what they do; as the server says it: {angre, gjoer_om}, each a list that may be empty. */
export function undoable(steps) {
  for (const [id, words, list] of [["angre", "Angre", steps.angre], ["gjoer-om", "Gjør om", steps.gjoer_om]]) {
    const button = byId(id);
    button.dataset.gjort = list[0] || "";
    button.disabled = list.length === 0;
    if (list.length) button.setAttribute("aria-label", `${words}: ${list[0]}`);
    else button.removeAttribute("aria-label");
  }
}

const listeners = {};
/** A word to the other parts of the page: on("aapne", f), tell("aapne", what). */
export const on = (name, listener) => (listeners[name] = [...(listeners[name] || []), listener]);
export const tell = (name, what) => (listeners[name] || []).forEach((listener) => listener(what));

/** Shows a tab of the panel. */
export function show(name) {
  for (const tab of document.querySelectorAll('[role="tab"]')) {
    const chosen = tab.id === `fane-${name}`;
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    byId(tab.getAttribute("aria-controls")).hidden = !chosen;
  }
  tell("fane", name);
}

export function tabs() {
  const all = [...document.querySelectorAll('[role="tab"]')];
  for (const [index, tab] of all.entries()) {
    tab.addEventListener("click", () => show(tab.id.slice(5)));
    tab.addEventListener("keydown", (event) => {
      const steps = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: all.length - 1 };
      if (!(event.key in steps)) return;
      event.preventDefault();
      const next = all[(steps[event.key] + all.length) % all.length];
      show(next.id.slice(5));
      next.focus();
    });
  }
}
