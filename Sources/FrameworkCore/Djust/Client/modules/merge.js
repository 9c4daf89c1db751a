// A container with dj-update="append" or "prepend": what it has stays, what comes is merged in by identity.
//
// A list between markers grows by rows, and what stands around it is what the server says, as everywhere. A container
// without a list grows by children.

import { boundary, parseRows } from "./lists.js";
import { firstAfter, keyOf, kindOf, morphBetween, morphNode, poolOf } from "./morph.js";
import { OPENING, registerBetween } from "./slots.js";

const MARKER = /^[[{]\d+$|^[#\]}]$/;

/** Adds rows to a list, at its front or its end; one whose identity the list knows becomes that row. */
export function addRows(list, htmls, toFront) {
  mergeRows(list, parseRows(list, htmls)[1], toFront);
}

/** Merges a fragment into the siblings between `start` and `end`. */
export function mergeBetween(parent, start, end, fragment, toFront) {
  let known = listIn(firstAfter(parent, start), end);
  let wanted = listIn(fragment.firstChild, null);
  if (!known && !wanted) return mergeChildren(parent, start, end, fragment, toFront);
  while (known && wanted) {
    morphBetween(parent, start, known.start, takeOut(fragment.firstChild, wanted.start));
    known.start.data = wanted.start.data;
    mergeRows(known, wanted.rows, toFront, true);
    start = known.end;
    takeOut(wanted.start, wanted.end.nextSibling);
    known = listIn(start.nextSibling, end);
    wanted = listIn(fragment.firstChild, null);
  }
  morphBetween(parent, start, end, fragment);
}

/** New children go to the front or the end of the region in which they stand. */
function mergeChildren(parent, start, end, fragment, toFront) {
  const pool = poolOf(firstAfter(parent, start), end);
  const pairs = Array.from(fragment.childNodes, (wanted) => [wanted, pool.get(kindOf(wanted))?.shift()]);
  let edge = toFront ? start : end;
  for (const [wanted, kept] of toFront ? pairs : pairs.reverse()) {
    if (kept) morphNode(kept, wanted);
    else parent.insertBefore(wanted, toFront ? firstAfter(parent, edge) : edge);
    if (!kept || kept.nodeType === Node.COMMENT_NODE) edge = kept ?? wanted;
  }
  // The server speaks of the rest no more: slots in it would stand in the way of those that it means.
  for (const rest of pool.values()) for (const node of rest) forget(node);
}

/** `inOrder`: rows without an identity are taken for each other in their order, otherwise they are new. */
function mergeRows(list, rows, toFront, inOrder) {
  const before = toFront ? boundary(list, 0) : list.end;
  const parent = before.parentNode;
  const known = new Map([["", []]]);
  for (const row of list.rows) {
    const key = keyOfRow(row);
    if (!key) known.get(key).push(row);
    else if (!known.has(key)) known.set(key, row);
  }
  const added = [];
  for (const row of rows) {
    const key = keyOfRow(row);
    const content = takeOut(row.marker.nextSibling, nextMarker(row.marker));
    const same = key ? known.get(key) : inOrder && known.get(key).shift();
    if (same) {
      const end = nextMarker(same.marker);
      morphBetween(parent, same.marker, end, content);
      same.slots = registerBetween(same.marker, end);
    } else {
      parent.insertBefore(row.marker, before);
      parent.insertBefore(content, before);
      added.push(row);
      if (key) known.set(key, row);
    }
  }
  list.rows = toFront ? [...added, ...list.rows] : [...list.rows, ...added];
}

/** The identity of a row: that of its first element. */
function keyOfRow({ marker }) {
  const end = nextMarker(marker);
  for (let node = marker.nextSibling; node !== end; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) return keyOf(node);
  }
  return "";
}

/** The first list among siblings. */
function listIn(node, end) {
  while (node && node !== end && !(node.nodeType === Node.COMMENT_NODE && /^{\d+$/.test(node.data))) {
    node = node.nextSibling;
  }
  if (!node || node === end) return null;
  const rows = [];
  let marker = nextMarker(node);
  for (; marker?.data === "#"; marker = nextMarker(marker)) rows.push({ marker });
  return marker && { start: node, end: marker, rows };
}

/** The marker of the next row or the end of the list; nothing where a fragment of rows ends. */
function nextMarker(marker) {
  let depth = 0;
  for (let node = marker.nextSibling; node; node = node.nextSibling) {
    if (node.nodeType !== Node.COMMENT_NODE) continue;
    if (depth === 0 && /^[#}]$/.test(node.data)) return node;
    if (OPENING.test(node.data)) depth += 1;
    else if (/^[\]}]$/.test(node.data)) depth -= 1;
  }
  return null;
}

/** Takes siblings out, up to `end`. */
function takeOut(node, end) {
  const fragment = document.createDocumentFragment();
  while (node !== end) {
    const next = node.nextSibling;
    fragment.append(node);
    node = next;
  }
  return fragment;
}

/** Takes the slots out of content that is nobody's but the browser's now. */
function forget(node) {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const markers = [];
  do {
    node = walker.currentNode;
    if (node.nodeType === Node.ELEMENT_NODE) node.removeAttribute("dj-id");
    else if (node.nodeType === Node.COMMENT_NODE && MARKER.test(node.data)) markers.push(node);
  } while (walker.nextNode());
  for (const marker of markers) marker.remove();
}
