// The patch operations. Each is one entry of the table; an operation that cannot be applied throws.

import { setAttribute, setAttributes } from "./attributes.js";
import { setFieldText } from "./fields.js";
import { parse } from "./html.js";
import { insertAlike, insertRows, moveRow, removeBetween, removeRows } from "./lists.js";
import { addRows } from "./merge.js";
import { morph } from "./morph.js";
import { orderRows } from "./order.js";
import { find, isIgnored, register } from "./slots.js";

const isRegion = (slot) => slot.end && !slot.rows;
const isElement = (slot) => slot.node;
const isList = (slot) => slot.rows;
const isContent = (slot) => !slot.rows;

/** By name: what the slot must be, and what is done to it. */
const OPERATIONS = {
  t: [isRegion, setRegionText],
  h: [isRegion, replaceRegion],
  o: [isContent, morphContent],
  a: [isElement, changeAttributes],
  A: [isElement, ({ node }, [values]) => setAttributes(node, values)],
  c: [isElement, setRawText],
  i: [isList, (list, [at, ...htmls]) => insertRows(list, at, htmls)],
  r: [isList, (list, [at, count]) => removeRows(list, at, count)],
  m: [isList, (list, [from, to]) => moveRow(list, from, to)],
  p: [isList, orderRows],
  I: [isList, insertAlike],
  u: [isList, setRowTexts],
  e: [isList, (list, htmls) => addRows(list, htmls, false)],
  f: [isList, (list, htmls) => addRows(list, htmls, true)],
};

/** A text is whole, or what follows the part of the present text that stays. */
function setRegionText(slot, [text]) {
  const { start, end } = slot;
  const first = start.nextSibling;
  const [length, check, rest] = Array.isArray(text) ? text : [0, 0, text];
  const kept = keptText(first, end, length, check);
  slot.child = new Map();
  if (kept + rest && first.nodeType === Node.TEXT_NODE && first.nextSibling === end) {
    // What stays is not touched, and neither is a selection in it.
    first.replaceData(length, first.length, rest);
    return;
  }
  removeBetween(first, end);
  if (kept + rest) end.before(kept + rest);
}

/** The beginning of the text between siblings. It must be the one that the server speaks of. */
function keptText(first, end, length, check) {
  let text = "";
  if (!length) return text;
  for (let node = first; node !== end; node = node.nextSibling) text += node.data;
  text = text.slice(0, length);
  let sum = 0;
  for (let at = 0; at < length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) >>> 0;
  if (sum !== check) throw new Error("not the text that the server means");
  return text;
}

/** Texts of one region in several rows; a number says which row is next. */
function setRowTexts(list, [path, ...items]) {
  let at = 0;
  for (const item of items) {
    if (typeof item === "number") {
      at = item;
      continue;
    }
    const slot = find(list.rows[at]?.slots, path);
    if (!isThere(slot) || !isRegion(slot)) throw new Error(`row ${at} has no text [${path}]`);
    if (!isIgnored(slot)) setRegionText(slot, [item]);
    at += 1;
  }
}

function replaceRegion(slot, [html]) {
  const fragment = parse(html, slot.start.parentNode);
  slot.child = register(fragment);
  removeBetween(slot.start.nextSibling, slot.end);
  slot.end.before(fragment);
}

function morphContent(slot, [html]) {
  const { node, start, end } = slot;
  if (!node) {
    morph(start.parentNode, start, end, parse(html, start.parentNode));
    slot.child = new Map();
  } else if (!isOwned(node)) {
    morph(node.content ?? node, null, null, parse(html, node));
  }
}

function changeAttributes({ node }, [values]) {
  for (const name of Object.keys(values)) setAttribute(node, name, values[name]);
}

function setRawText({ node }, [text]) {
  if (isOwned(node) || node.textContent === text) return;
  if (node.localName === "textarea") setFieldText(node, text);
  else node.textContent = text;
}

/** Whether the content of an element is the client's. */
function isOwned(element) {
  return element.getAttribute("dj-update") === "ignore";
}

/** Whether a slot is where it was found: not taken out by somebody else. What is in a template is in no document. */
function isThere(slot) {
  const node = slot?.node ?? slot?.start;
  return node?.isConnected || node?.ownerDocument.defaultView === null;
}

/** Applies operations in order to the document below `root`; returns the root's slots, which may be new. */
export function applyOperations(root, slots, operations) {
  for (const [name, path, ...values] of operations) {
    if (name === "o" && path.length === 0) {
      slots = replaceContent(root, values[0]);
      continue;
    }
    // The empty path is the root itself, which has attributes and the content that `o` replaces.
    const slot = path.length === 0 ? { node: root } : find(slots, path);
    const [fits, apply] = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : [];
    if (!isThere(slot) || !fits?.(slot)) throw new Error(`operation ${name} finds no slot [${path}]`);
    if (!isIgnored(slot)) apply(slot, values);
  }
  return slots;
}

/** Morphs the whole content of the root and finds its slots anew. */
export function replaceContent(root, html) {
  morph(root, null, null, parse(html, root));
  return register(root);
}
