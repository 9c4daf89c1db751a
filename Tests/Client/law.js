// The law in a browser: `failureOf` tries one case, `tryAll` those that the server hands out.
//
// A case is a page and what happens to it: {seed, page, steps: [{ops, fresh}]}. The page is made live in a frame, patched,
// and compared with what the browser makes of each fresh page: node by node, with what its fields show and where the
// focus is. `tamper` in a case is a script that spoils the page behind each patch, to see that it is noticed.

const VOLATILE = ["dj-session", "dj-version"];

/** What a control shows that no attribute says, by its name. */
const SHOWN = {
  input: ["type", "value", "defaultValue", "checked", "defaultChecked", "indeterminate", "disabled"],
  textarea: ["value", "defaultValue"],
  select: ["type", "value", "selectedIndex", "length"],
  option: ["selected", "defaultSelected", "value", "index"],
  output: ["value", "defaultValue"],
  progress: ["value", "position"],
};
const CONTROLS = Object.keys(SHOWN).join();
const FOCUSABLE = "input, textarea, select, button, a[href], summary";

/** How much was tried, so that a test can see that it was not nothing. */
const tally = { cases: 0, steps: 0, patches: 0, controls: 0, focused: 0, selections: 0, operations: {} };

/** Loads a page into a frame, with scripting on as in any page. */
function load(frame, html) {
  const page = frame.contentDocument;
  page.open();
  page.write(html.replace(" dj-root", ' dj-root dj-session="S" dj-version="1"'));
  page.close();
  return page;
}

function newFrame() {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  return frame;
}

const rootOf = (page) => page.querySelector("[dj-root]");

/** A root without what every load has anew. */
function plain(root) {
  const copy = root.cloneNode(true);
  for (const name of VOLATILE) copy.removeAttribute(name);
  return copy;
}

const templatesIn = (node) => [...node.querySelectorAll("template")].map((template) => template.content);

/** Whether two trees are equal, text nodes one by one, the content of templates included. */
function isEqual(one, other) {
  const others = templatesIn(other);
  return one.isEqualNode(other) && templatesIn(one).every((content, index) => isEqual(content, others[index]));
}

/** The HTML of a tree, that of templates behind it. */
const htmlOf = (node) => [node.outerHTML, ...[...node.querySelectorAll("template")].map((t) => t.innerHTML)].join("\n");

/** Names that two checked radio buttons have: no page should, and which of them is chosen depends on its past. */
function namesOfTwo(root) {
  const names = [...root.querySelectorAll("input[type=radio][checked]")].map(({ name }) => name);
  return names.filter((name, index) => name && names.indexOf(name) !== index);
}

/** What differs in what the controls of two equal trees show; radio buttons of the names are not compared. */
function controlFailure(root, fresh, past) {
  for (const name of namesOfTwo(fresh)) past.add(name);
  const expected = fresh.querySelectorAll(CONTROLS);
  for (const [index, control] of root.querySelectorAll(CONTROLS).entries()) {
    tally.controls += 1;
    for (const name of SHOWN[control.localName]) {
      if (name === "checked" && control.type === "radio" && past.has(control.name)) continue;
      const [shown, due] = [control[name], expected[index][name]];
      if (shown !== due) return `${name} of ${control.outerHTML} is ${JSON.stringify(shown)}, after a load ${JSON.stringify(due)}`;
    }
  }
  return null;
}

// MARK: - Focus

/** Puts the focus somewhere, at random by the number, and says what must be left of it after a patch. */
function takeFocus(page, number) {
  const all = [...rootOf(page).querySelectorAll(FOCUSABLE)];
  const element = all[number % all.length];
  element?.focus();
  if (!element || page.activeElement !== element) return null;
  tally.focused += 1;
  const length = element.value?.length ?? 0;
  if (element.selectionStart !== undefined && element.selectionStart !== null) {
    element.setSelectionRange(number % (length + 1), length - (number % 2 && length ? 1 : 0));
  }
  return { element, value: element.value, type: element.type, selection: selectionOf(element) };
}

const selectionOf = ({ selectionStart, selectionEnd }) => JSON.stringify([selectionStart, selectionEnd]);

/** What is wrong with the focus: an element that stays keeps it, with the selection when its text stays. */
function focusFailure(page, taken) {
  if (!taken) return null;
  const { element, value, type, selection } = taken;
  const active = page.activeElement;
  if (!element.isConnected) {
    return active === page.body || active.id === element.id ? null : `the focus went to ${active.outerHTML}`;
  }
  if (element.matches(":disabled") || !element.checkVisibility() || element.type !== type) return null;
  if (active !== element) return `the focus left ${element.outerHTML} for ${active.outerHTML}`;
  if (element.value !== value || selection === "[null,null]") return null;
  tally.selections += 1;
  const now = selectionOf(element);
  return now === selection ? null : `the selection in ${element.outerHTML} was ${selection} and is ${now}`;
}

// MARK: - Cases

/** Makes a live page of a frame; what it needs of a connection is a function that takes a message of the server. */
function connect(frame, script) {
  const sent = [];
  let line;
  frame.contentWindow.WebSocket = class {
    static OPEN = 1;
    readyState = 1;
    constructor() { line = this; }
    send(text) { sent.push(JSON.parse(text)); }
    close() {}
  };
  const element = frame.contentDocument.createElement("script");
  element.text = script;
  frame.contentDocument.head.append(element);
  line.onopen({});
  return { sent, hear: (message) => line.onmessage({ data: JSON.stringify(message) }) };
}

/** What goes wrong with a case, or nothing. */
function failureOf({ seed, page, steps, tamper }, script, freshFrame) {
  const frame = newFrame();
  try {
    const live = load(frame, page);
    const { sent, hear } = connect(frame, script);
    let version = 1;
    hear({ type: "mount", v: 1, version });
    const past = new Set();
    const failure = controlFailure(rootOf(live), rootOf(load(freshFrame, page)), past);
    if (failure) return `before any step, ${failure}`;
    for (const [number, { ops, fresh }] of steps.entries()) {
      const focus = takeFocus(live, seed + number);
      hear(ops ? { type: "patch", version: ++version, ops } : { type: "patch", version });
      for (const [name] of ops ?? []) tally.operations[name] = (tally.operations[name] ?? 0) + 1;
      if (tamper) frame.contentWindow.eval(tamper);
      const expected = rootOf(load(freshFrame, fresh));
      const failure = stepFailure(live, expected, focus, past);
      if (failure) return `step ${number + 1}: ${failure}`;
    }
    const { recoveries, patches } = frame.contentWindow.djust.stats;
    const due = steps.filter(({ ops }) => ops).length;
    tally.cases += 1;
    tally.steps += steps.length;
    tally.patches += patches;
    if (recoveries !== 0 || sent.length !== 1) return `the client asked for the whole page: ${JSON.stringify(sent)}`;
    return patches === due ? null : `${patches} patches were applied, ${due} sent`;
  } finally {
    frame.remove();
  }
}

function stepFailure(live, expected, focus, past) {
  const [patched, loaded] = [plain(rootOf(live)), plain(expected)];
  if (!isEqual(patched, loaded)) return `the page differs\npatched: ${htmlOf(patched)}\nfresh:   ${htmlOf(loaded)}`;
  return controlFailure(rootOf(live), expected, past) ?? focusFailure(live, focus);
}

const script = fetch("/_djust/production.js").then((answer) => answer.text());
const freshFrame = newFrame();

/** The failures of some cases: [seed, what goes wrong]. */
async function failuresOf(cases) {
  const client = await script;
  return cases.flatMap((one) => {
    const failure = failureOf(one, client, freshFrame);
    return failure ? [[one.seed, failure]] : [];
  });
}

/** Tries cases as long as the server has some, or until a few have failed. */
async function tryAll() {
  const failures = [];
  while (failures.length < 10) {
    const answer = await fetch("/law/next");
    const lines = (await answer.text()).split("\n").filter(Boolean);
    if (!lines.length) break;
    failures.push(...await failuresOf(lines.map((line) => JSON.parse(line))));
  }
  return { failures, tally };
}

Object.assign(window, { failuresOf, tryAll, newFrame, load, connect });
