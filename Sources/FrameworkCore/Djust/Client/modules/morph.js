// Changes content in place to what it would be after a page load, keeping every node that can stay.
//
// Children with a key (id, data-key, dj-key) match by it, the others by kind in order. Kept nodes keep what the
// browser holds for them: focus, selection, scroll, typed values, playing media.

import { copyAttributes } from "./attributes.js";
import { setFieldText } from "./fields.js";
import { place } from "./focus.js";

/** Makes the siblings between `start` and `end` (both exclusive, null for the ends) those of `fragment`. */
export function morph(parent, start, end, fragment) {
  const first = start ? start.nextSibling : parent.firstChild;
  const pool = poolOf(first, end);
  const pairs = [];
  for (let wanted = fragment.firstChild; wanted; wanted = wanted.nextSibling) {
    pairs.push([wanted, pool.get(kindOf(wanted))?.shift()]);
  }
  for (const unused of pool.values()) for (const node of unused) node.remove();

  let cursor = start ? start.nextSibling : parent.firstChild;
  for (const [wanted, kept] of pairs) {
    if (!kept) {
      parent.insertBefore(wanted, cursor);
    } else if (kept === cursor) {
      cursor = cursor.nextSibling;
      morphNode(kept, wanted);
    } else {
      place(parent, kept, cursor);
      morphNode(kept, wanted);
    }
  }
}

/** The nodes that may stay, by kind, in order. */
function poolOf(first, end) {
  const pool = new Map();
  for (let node = first; node && node !== end; node = node.nextSibling) {
    const kind = kindOf(node);
    if (pool.has(kind)) pool.get(kind).push(node);
    else pool.set(kind, [node]);
  }
  return pool;
}

/** Two nodes of one kind can become each other. */
function kindOf(node) {
  if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}`;
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
  const key = node.id || node.getAttribute("data-key") || node.getAttribute("dj-key") || "";
  // An input of another type is another control; so is an upgraded built-in.
  const variant = node.localName === "input" ? node.type : node.getAttribute("is") ?? "";
  return `${node.namespaceURI} ${node.localName} ${variant} ${key}`;
}

function morphNode(node, wanted) {
  if (node.nodeType !== Node.ELEMENT_NODE) {
    if (node.data !== wanted.data) node.data = wanted.data;
    return;
  }
  if (node.getAttribute("dj-update") === "ignore" && wanted.getAttribute("dj-update") === "ignore") {
    if (wanted.hasAttribute("dj-id")) node.setAttribute("dj-id", wanted.getAttribute("dj-id"));
    return;
  }
  copyAttributes(node, wanted);
  if (node.localName === "textarea") setFieldText(node, wanted.textContent);
  else if (node.content instanceof DocumentFragment) morph(node.content, null, null, wanted.content);
  else morph(node, null, null, wanted);
}
