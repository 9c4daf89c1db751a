// Development: the errors of a build or a template over the page, in a shadow root beside it.

const STYLE = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(10 12 20 / .72);
  font: 15px/1.5 system-ui, sans-serif; color: #e8eaf2; }
section { max-width: 60rem; margin: 6vh auto; padding: 1.25rem 1.5rem 1.5rem; background: #161a26; border-radius: 10px;
  border-top: 4px solid #ff5d5d; box-shadow: 0 20px 60px rgb(0 0 0 / .5); outline: none; }
header { display: flex; justify-content: space-between; align-items: baseline; }
h1 { margin: 0; font-size: 1.1rem; color: #ff8f8f; }
h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.place { color: #8fb8ff; font-family: ui-monospace, monospace; font-size: .9rem; }
pre { margin: .5rem 0 0; padding: .75rem 1rem; overflow: auto; background: #0d101a; border-radius: 6px;
  font: .875rem/1.5 ui-monospace, monospace; tab-size: 4; }
button { font: inherit; color: inherit; background: none; border: 1px solid #4a5270; border-radius: 6px;
  padding: .1rem .6rem; cursor: pointer; }
button:focus-visible { outline: 2px solid #8fb8ff; }
small { display: block; margin-top: 1.25rem; color: #98a0b8; }
`;

const HEADINGS = { swift: "The app does not compile", template: "A template has an error", runtime: "The app failed" };

let host = null;
let focusedBefore = null;

/** Shows these errors; none of them takes the overlay away. */
export function showOverlay(errors) {
  if (errors.length === 0) return closeOverlay();
  if (!host) {
    host = document.createElement("djust-overlay");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    host.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    document.documentElement.append(host);
    addEventListener("keydown", closeOnEscape, true);
  }
  const panel = panelFor(errors);
  host.shadowRoot.replaceChildren(panel);
  // Whoever is writing in the page keeps the focus; Escape works all the same.
  if (!document.activeElement?.matches("input, textarea, select, [contenteditable]")) {
    focusedBefore ??= document.activeElement;
    panel.focus({ preventScroll: true });
  }
}

/** Takes the overlay away and gives the focus back. */
export function closeOverlay() {
  if (!host) return;
  const hadFocus = document.activeElement === host;
  host.remove();
  removeEventListener("keydown", closeOnEscape, true);
  if (hadFocus && focusedBefore?.isConnected) focusedBefore.focus({ preventScroll: true });
  host = focusedBefore = null;
}

function closeOnEscape(event) {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  closeOverlay();
}

function element(name, text, properties = {}) {
  return Object.assign(document.createElement(name), { textContent: text }, properties);
}

function panelFor(errors) {
  const panel = element("section", "", { role: "alertdialog", tabIndex: -1, ariaModal: "true", ariaLabel: "djust" });
  const header = element("header", "");
  const button = element("button", "Close", { type: "button", onclick: closeOverlay, title: "Escape" });
  header.append(element("h1", HEADINGS[errors[0].kind] ?? "Something is wrong"), button);
  panel.append(header, ...errors.flatMap(linesFor));
  panel.append(element("small", "This goes away by itself when the error is fixed."));
  return panel;
}

function linesFor({ title, file, line, column, message, excerpt }) {
  const lines = [];
  if (title) lines.push(element("h2", title));
  const place = [file, line, column].filter(Boolean).join(":");
  if (place) lines.push(element("p", place, { className: "place" }));
  if (message) lines.push(element("p", message));
  if (excerpt) lines.push(element("pre", excerpt));
  return lines;
}
