// DOM events to server events: one delegated listener for each kind, on the document, for the root.

import { edited, isField, sentField } from "./fields.js";
import { isApplying } from "./focus.js";
import { post } from "./outbox.js";
import { flush, left, pace } from "./pacing.js";
import { page } from "./page.js";
import { fieldParameters, formParameters, parametersOf, parseCall } from "./parameters.js";

/** Other names of keys in `dj-keydown.<key>`. */
const KEYS = { space: " ", esc: "escape", up: "arrowup", down: "arrowdown", left: "arrowleft", right: "arrowright" };

const LISTENERS = {
  click: onClick,
  submit: onSubmit,
  change: onChange,
  input: onInput,
  keydown: onKey,
  keyup: onKey,
  focusin: onFocus,
  focusout: onFocus,
  // Input events of an input method at work are not sent; its end stands for them.
  compositionend: onInput,
};

/** Starts listening. */
export function listen() {
  for (const kind of Object.keys(LISTENERS)) {
    document.addEventListener(kind, (event) => {
      if (!isApplying() && event.target instanceof Element && page.root.contains(event.target)) LISTENERS[kind](event);
    });
  }
}

/** The nearest element with an attribute, inside the root. */
function bound(target, attribute) {
  const element = target.closest(`[${attribute}]`);
  return element && page.root.contains(element) ? element : null;
}

/**
 * Raises the server event that an attribute names. `implicit` gives the parameters that the DOM event brings, read
 * when the event is sent; `fields` are the controls whose state it carries.
 */
function raise(event, kind, element, attribute, implicit, fields = []) {
  const [name, values] = parseCall(element.getAttribute(attribute));
  if (!name) return;
  const question = element.getAttribute("dj-confirm");
  if (question !== null && !window.confirm(question)) return event.preventDefault();
  pace(element, kind === "input" ? event.target : element, kind, name, () => {
    const params = parametersOf(element, implicit(), isField(event.target) ? event.target : element);
    if (values) params._args = values;
    const ref = post(name, params, element);
    for (const field of fields) sentField(field, ref);
  });
}

function onClick(event) {
  const element = bound(event.target, "dj-click");
  const isLink = element?.closest("a[href]");
  if (!element || (isLink && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey))) return;
  const button = event.target.closest("button, input");
  if (isLink || (button?.form && (button.type === "submit" || button.type === "image"))) event.preventDefault();
  raise(event, "click", element, "dj-click", () => ({}), [element]);
}

function onSubmit(event) {
  const form = event.target;
  if (!form.hasAttribute("dj-submit")) return;
  event.preventDefault();
  raise(event, "submit", form, "dj-submit", () => formParameters(form, event.submitter), [...form.elements]);
}

function onChange(event) {
  const element = bound(event.target, "dj-change");
  if (element) raise(event, "change", element, "dj-change", () => fieldParameters(event.target), [event.target]);
  left(event.target);
}

function onInput(event) {
  const field = event.target;
  const element = bound(field, "dj-input");
  edited(field, Boolean(element));
  if (element && !event.isComposing) raise(event, "input", element, "dj-input", () => fieldParameters(field), [field]);
}

function onKey(event) {
  if (event.isComposing) return;
  const { key, code, target } = event;
  const pressed = key.toLowerCase();
  for (let element = target; element && page.root.contains(element); element = element.parentElement) {
    for (const attribute of element.getAttributeNames()) {
      const [name, wanted] = attribute.split(/\.(.*)/s);
      if (name !== `dj-${event.type}` || (wanted && pressed !== (KEYS[wanted] ?? wanted))) continue;
      raise(event, attribute, element, attribute, () => ({ ...saidBy(target), key, code }));
    }
  }
}

function onFocus(event) {
  const attribute = event.type === "focusin" ? "dj-focus" : "dj-blur";
  const element = bound(event.target, attribute);
  if (element) raise(event, event.type, element, attribute, () => saidBy(event.target));
}

function saidBy(target) {
  return isField(target) ? fieldParameters(target) : {};
}

/** Sends an event that a script raises; resolves with null when it is answered, else with an error id. */
export function pushEvent(name, params = {}) {
  if (!page.root) return Promise.resolve("no root");
  flush();
  return new Promise((settle) => post(name, params, null, settle));
}
