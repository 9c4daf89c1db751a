// List operations: rows are inserted, removed and moved with everything between their markers.

import { place } from "./focus.js";
import { parse } from "./html.js";
import { registerRows } from "./slots.js";

/** The marker that ends row `at - 1`: the next row's, or the list's end. */
function boundary(list, at) {
  return at < list.rows.length ? list.rows[at].marker : list.end;
}

function check(condition) {
  if (!condition) throw new RangeError("no such row");
}

/** Inserts rows before row `at`; all of them are parsed and registered in one go. */
export function insertRows(list, at, htmls) {
  check(at >= 0 && at <= list.rows.length);
  const parent = list.start.parentNode;
  const fragment = parse(htmls.map((html) => `<!--#-->${html}`).join(""), parent);
  const rows = registerRows(fragment);
  check(rows.length === htmls.length);
  parent.insertBefore(fragment, boundary(list, at));
  list.rows = [...list.rows.slice(0, at), ...rows, ...list.rows.slice(at)];
}

/** Removes `count` rows from `at`. */
export function removeRows(list, at, count) {
  check(at >= 0 && count >= 0 && at + count <= list.rows.length);
  removeBetween(boundary(list, at), boundary(list, at + count));
  list.rows.splice(at, count);
}

/** Takes out row `from` and puts it where it has index `to`. */
export function moveRow(list, from, to) {
  check(from >= 0 && to >= 0 && Math.max(from, to) < list.rows.length);
  const nodes = [];
  const stop = boundary(list, from + 1);
  for (let node = list.rows[from].marker; node !== stop; node = node.nextSibling) nodes.push(node);
  const [row] = list.rows.splice(from, 1);
  const before = boundary(list, to);
  list.rows.splice(to, 0, row);
  for (const node of nodes) place(before.parentNode, node, before);
}

/** Removes the siblings from `first` up to `stop`, which stays. */
export function removeBetween(first, stop) {
  while (first !== stop) {
    const next = first.nextSibling;
    first.remove();
    first = next;
  }
}
