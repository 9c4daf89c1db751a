// Changes content in place to what it would be after a page load, keeping every node that can stay.
//
// Children with a key (id, data-key, dj-key) match by it, the others by kind in order. Kept nodes keep what the
// browser holds for them: focus, selection, scroll, typed values, playing media.

import { copyAttributes } from "./attributes.js";
import { setFieldText } from "./fields.js";
import { place } from "./focus.js";
import { mergeBetween } from "./merge.js";

/**
 * Makes the siblings between `start` and `end` (both exclusive, null for the ends) those of `fragment`, or adds them
 * where the parent says `dj-update="append"` or `"prepend"`.
 */
export function morph(parent, start, end, fragment) {
  const update = parent.nodeType === Node.ELEMENT_NODE && parent.getAttribute("dj-update");
  if (update === "append" || update === "prepend") mergeBetween(parent, start, end, fragment, update === "prepend");
  else morphBetween(parent, start, end, fragment);
}

/** Makes siblings those of a fragment, whatever the parent says. */
export function morphBetween(parent, start, end, fragment) {
  const pool = poolOf(firstAfter(parent, start), end);
  const pairs = [];
  for (let wanted = fragment.firstChild; wanted; wanted = wanted.nextSibling) {
    pairs.push([wanted, pool.get(kindOf(wanted))?.shift()]);
  }
  for (const unused of pool.values()) for (const node of unused) node.remove();

  let cursor = firstAfter(parent, start);
  for (const [wanted, kept] of pairs) {
    if (!kept) {
      // In the select that it comes from the parser may have chosen an option; its copy knows nothing of that.
      parent.insertBefore(/^opt/.test(wanted.localName) ? wanted.cloneNode(true) : wanted, cursor);
    } else if (kept === cursor) {
      cursor = cursor.nextSibling;
      morphNode(kept, wanted);
    } else {
      place(parent, kept, cursor);
      morphNode(kept, wanted);
    }
  }
}

/** The first child, or the first after `start`. */
export function firstAfter(parent, start) {
  return start ? start.nextSibling : parent.firstChild;
}

/** The nodes that may stay, by kind, in order. */
export function poolOf(first, end) {
  const pool = new Map();
  for (let node = first; node && node !== end; node = node.nextSibling) {
    const kind = kindOf(node);
    if (pool.has(kind)) pool.get(kind).push(node);
    else pool.set(kind, [node]);
  }
  return pool;
}

/** What an element is among its siblings, whatever it becomes. */
export function keyOf(element) {
  return element.id || element.getAttribute("data-key") || element.getAttribute("dj-key") || "";
}

/** Two nodes of one kind can become each other. */
export function kindOf(node) {
  if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}`;
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
  // An input of another type is another control; so is an upgraded built-in. What the user chose is a choice by value.
  const variant = node.localName === "input" ? node.type : node.getAttribute("is") ?? "";
  const choice = node.localName === "option" || variant === "radio" ? node.getAttribute("value") : null;
  return `${node.namespaceURI} ${node.localName} ${variant} ${keyOf(node)} ${choice}`;
}

/** Makes a node what another of its kind is. */
export function morphNode(node, wanted) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return;
  }
  const isOwned = node.getAttribute("dj-update") === "ignore" && wanted.getAttribute("dj-update") === "ignore";
  copyAttributes(node, wanted);
  if (isOwned) return;
  if (node.localName === "textarea") setFieldText(node, wanted.textContent);
  else if (node.content instanceof DocumentFragment) morph(node.content, null, null, wanted.content);
  else morph(node, null, null, wanted);
}
