// Attributes: one value, or an element's complete set, with the live properties that follow them.

import { parsedAttribute } from "./html.js";
import { follow } from "./fields.js";
import { saysNothingNew } from "./words.js";

const HTML = "http://www.w3.org/1999/xhtml";
/** Names that setAttribute takes as the parser does. */
const PLAIN = /^[a-z][\w-]*$/;
/** Names that no set of the server's carries: identity, and what the page had when it was loaded. */
const KEPT = new Set(["dj-id", "dj-session", "dj-version", "dj-dev", "dj-handlers", "dj-cloak"]);

/** Sets an attribute, or removes it when the value is null. Nothing happens when it has that value already. */
export function setAttribute(element, name, value) {
  if (KEPT.has(name)) return;
  const attribute = PLAIN.test(name) && element.namespaceURI === HTML ? null : parsedAttribute(element, name);
  put(element, attribute?.name ?? name, value, attribute);
}

/** Gives an element exactly these attributes; what belongs to the client or the user stays. */
export function setAttributes(element, values) {
  const source = document.createElementNS(element.namespaceURI, "g");
  for (const name of Object.keys(values)) setAttribute(source, name, values[name]);
  copyAttributes(element, source, KEPT);
}

/** Makes the attributes of one element those of another, except names that are kept. */
export function copyAttributes(element, source, kept = new Set()) {
  const ignored = new Set((source.getAttribute("dj-ignore-attrs") ?? "").split(/[\s,]+/));
  for (const name of [...element.getAttributeNames(), "open"]) {
    if (!source.hasAttribute(name) && !kept.has(name) && !ignored.has(name)) put(element, name, null);
  }
  for (const attribute of source.attributes) {
    if (!ignored.has(attribute.name)) put(element, attribute.name, attribute.value, attribute);
  }
}

/** Changes one attribute; `attribute` is a node made by the parser, for names that setAttribute refuses or misreads. */
function put(element, name, text, attribute) {
  if (saysNothingNew(element, name, text) || element.getAttribute(name) === text) return;
  // A dialog that loses its attribute only would stay modal, and the page behind it dead.
  if (name === "open" && text === null && element.localName === "dialog") element.close();
  else if (text === null) element.removeAttribute(name);
  else if (element.hasAttribute(name)) element.getAttributeNode(name).value = text;
  else if (attribute) element.setAttributeNode(Object.assign(attribute.cloneNode(), { value: text }));
  else element.setAttribute(name, text);
  follow(element, name);
}
