// Form fields: the server's word becomes the live value, and nobody's typing is ever overwritten.
//
// `value`, `checked` and `selected` attributes are only defaults to a browser once the user has touched a field, so
// a changed attribute also sets the live property. A field is *held* while its user knows more than the server: it
// has text that was not sent, composed or typed, or its newest sent state is not answered yet. What the server says
// about a held field waits, and is shown with the answer to the newest state.

import { isWaiting } from "./outbox.js";

/** What the user did to a field: `unsent` typing, whether an input binding will send it, the ref of the newest send. */
const edits = new WeakMap();
/** Fields and options whose attribute changed while they were held. */
const withheld = new Set();

function edit(field) {
  if (!edits.has(field)) edits.set(field, { unsent: false, bound: false, sent: 0 });
  return edits.get(field);
}

/** What patches do to selects, and to other content; read after each. */
const changes = new MutationObserver(() => {});
const DECIDING = ["selected", "disabled", "multiple", "size"];
changes.observe(document, { subtree: true, childList: true, attributeFilter: DECIDING });

const CHECKABLE = new Set(["checkbox", "radio"]);
/** Types whose value is the attribute itself, or may not be set. */
const VALUELESS = new Set(["hidden", "submit", "image", "reset", "button", "file"]);

/** Whether an element is a control whose state a user changes. */
export function isField(element) {
  return element.localName === "input" || element.localName === "textarea" || element.localName === "select";
}

/** Whether the user writes text into a control. */
export function isTextField(element) {
  return element.localName === "textarea"
    || (element.localName === "input" && !CHECKABLE.has(element.type) && !VALUELESS.has(element.type));
}

/** The user changed a field; `bound` says that an input event will carry the change. */
export function edited(field, bound) {
  Object.assign(edit(field), { unsent: isTextField(field), bound });
}

/** An event with this ref carries the state of the field. */
export function sentField(field, ref) {
  if (isField(field)) Object.assign(edit(field), { unsent: false, sent: ref });
}

/** Whether the newest sent state of a field waits for its answer. */
export function isUnanswered(field) {
  return isWaiting(edits.get(field)?.sent);
}

function isHeld(field) {
  const known = edits.get(field);
  if (!known) return false;
  return isWaiting(known.sent) || (known.unsent && (known.bound || field === document.activeElement));
}

/**
 * Follows a changed attribute with the live property, now or when the field is free. A slider that nobody has moved
 * stands where its limits put it: a browser would only push it back into new ones.
 */
export function follow(element, name) {
  if (name === "value" ? isTextField(element) && element.localName === "input"
    : name === "checked" ? CHECKABLE.has(element.type)
    : element.type === "range" ? /^(min|max|step)$/.test(name) && !edits.has(element)
    : name === "selected" && element.localName === "option") update(element);
}

/** Sets the text of a textarea; typing in it is kept as in any field. */
export function setFieldText(textarea, text) {
  if (textarea.textContent === text) return;
  const shown = textarea.value;
  textarea.textContent = text;
  if (isHeld(textarea) && textarea.value !== shown) textarea.value = shown;
  update(textarea);
}

/** After each answer: shows what was withheld from fields that are free now, and what changed selects choose. */
export function releaseFields() {
  for (const element of withheld) {
    const field = element.closest("select") ?? element;
    if (element.isConnected && (isHeld(field) || edits.get(field)?.unsent)) continue;
    withheld.delete(element);
    update(element);
  }
  // A browser keeps to the option that it chose first, whatever comes before it; a load would choose anew.
  for (const select of new Set(changes.takeRecords().map(({ target }) => target.closest("select")))) {
    if (!select || edits.has(select)) continue;
    select.selectedIndex = 0;
    for (const option of select.options) update(option);
  }
}

function update(element) {
  const field = element.localName === "option" ? element.closest("select") ?? element : element;
  if (isHeld(field)) {
    withheld.add(element);
  } else if (element.localName === "option") {
    element.selected = element.hasAttribute("selected");
  } else if (CHECKABLE.has(element.type)) {
    element.checked = element.hasAttribute("checked");
  } else {
    write(element, element.defaultValue);
  }
}

/** Sets a text, leaving the caret where the user has it; at the end it stays at the end. */
function write(field, text) {
  if (edits.has(field)) edit(field).unsent = false;
  if (field.value === text) return;
  const focused = field === document.activeElement;
  const start = focused ? field.selectionStart : null;
  const end = focused ? field.selectionEnd : null;
  const atEnd = start === field.value.length;
  field.value = text;
  if (start !== null && !atEnd) field.setSelectionRange(start, end);
}
