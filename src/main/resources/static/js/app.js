// Niceties on top of pages that work without any of this: the way to the search box, drafts of forms,
// menus that close. Nothing here is needed to do one's work.

const box = document.getElementById("finder-box");
const results = document.getElementById("finder-results");

const isTyping = (element) => element.matches("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  const slash = event.key === "/" && !isTyping(event.target);
  const controlK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (box && (slash || controlK)) {
    event.preventDefault();
    box.focus();
    box.select();
  }
  if (event.key === "Escape") closeAll(event.target);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") walkResults(event);
});

function closeAll(within) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = false;
    if (menu.contains(within)) menu.querySelector("summary").focus();
  }
  if (results?.hasChildNodes()) {
    results.replaceChildren();
    box.focus();
  }
}

function walkResults(event) {
  if (!results || !event.target.closest(".finder")) return;
  const stops = [box, ...results.querySelectorAll("a")];
  const step = event.key === "ArrowDown" ? 1 : -1;
  const next = stops[stops.indexOf(event.target) + step];
  if (next && stops.length > 1) {
    event.preventDefault();
    next.focus();
  }
}

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (results && !event.target.closest(".finder")) results.replaceChildren();
});

// ---- drafts: kept in this tab only, because phones and desks are shared ----

// Whose page this is; empty for nobody's, and not said where a failure is told.
const reader = document.body.dataset.reader;
let present = true;

function forgetDrafts() {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("draft:")) sessionStorage.removeItem(key);
  }
}

// Whoever comes after somebody else, in this tab or another, finds nothing of what was begun.
function keepToReader() {
  if (reader === undefined) return;
  if (sessionStorage.getItem("reader") !== reader) forgetDrafts();
  sessionStorage.setItem("reader", reader);
  const tabs = new BroadcastChannel("reader");
  tabs.addEventListener("message", (event) => {
    present = event.data === reader;
    if (!present) forgetDrafts();
  });
  tabs.postMessage(reader);
}

const draftKey = (form) => `draft:${form.dataset.draft}`;

const isKept = (field) =>
  field.name && !["hidden", "password", "file", "submit"].includes(field.type) && !("secret" in field.dataset);

function keepDraft(form) {
  const draft = [...form.elements].filter(isKept).map(
    (field) => [field.name, field.value, ["checkbox", "radio"].includes(field.type) ? field.checked : null]);
  sessionStorage.setItem(draftKey(form), JSON.stringify(draft));
}

function bringDraft(form) {
  // A refused form comes back from the server with what was typed: that is newer than the draft.
  const kept = form.dataset.refused ? null : sessionStorage.getItem(draftKey(form));
  if (!kept) return;
  for (const [name, value, checked] of JSON.parse(kept)) {
    for (const field of [...form.elements].filter((one) => one.name === name && isKept(one))) {
      if (checked === null) field.value = value;
      else if (field.value === value) field.checked = checked;
    }
  }
}

function forgetDraftsOf(accepted) {
  const act = accepted.slice(0, accepted.lastIndexOf("."));
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(`draft:${act}/`)) sessionStorage.removeItem(key);
  }
}

// What is typed unseen may be looked at; it stays out of the drafts meanwhile, and is sent unseen.
function letLook(field) {
  field.dataset.secret = "";
  const box = document.createElement("label");
  const tick = document.createElement("input");
  box.className = "look";
  tick.type = "checkbox";
  tick.addEventListener("change", () => { field.type = tick.checked ? "text" : "password"; });
  box.append(tick, document.body.dataset.look);
  field.after(box);
  field.form?.addEventListener("submit", () => { field.type = "password"; });
}

function welcome(root) {
  for (const field of root.querySelectorAll("input[type=password]:not([data-secret])")) letLook(field);
  for (const said of root.querySelectorAll("[data-accepted]")) forgetDraftsOf(said.dataset.accepted);
  for (const form of root.querySelectorAll("form[data-draft]")) bringDraft(form);
  for (const tab of root.querySelectorAll(".tabs [aria-current]")) bringIntoSight(tab);
  for (const button of root.querySelectorAll("[data-print]")) button.hidden = false;
  root.querySelector("[data-focus]")?.focus();
}

// On a phone the tabs are a strip wider than the screen: the present one must be seen on it.
function bringIntoSight(tab) {
  const strip = tab.closest(".tabs");
  strip.scrollLeft = tab.offsetLeft - strip.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
}

document.addEventListener("input", (event) => {
  const form = event.target.closest?.("form[data-draft]");
  if (form && present) keepDraft(form);
});

// A form that is on its way must not be sent twice by an impatient finger; the deed's id would make
// the second harmless, but it would still be waited for.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form.act") || event.defaultPrevented) return;
  if (form.dataset.going) event.preventDefault();
  form.dataset.going = "true";
  form.querySelector("button[type=submit]")?.setAttribute("aria-busy", "true");
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-going]")) {
    delete form.dataset.going;
    form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

document.addEventListener("htmx:load", (event) => {
  if (event.target !== document.body) welcome(event.target);
});
keepToReader();
welcome(document);
