// List operations: rows are inserted, removed and moved with everything between their markers.

import { place } from "./focus.js";
import { parse } from "./html.js";
import { registerRows } from "./slots.js";

/** The marker that ends row `at - 1`: the next row's, or the list's end. */
export function boundary(list, at) {
  return at < list.rows.length ? list.rows[at].marker : list.end;
}

/** Refuses an operation that speaks of rows that are not there. */
export function check(condition) {
  if (!condition) throw new RangeError("no such row");
}

/** Everything that belongs to a row, its marker first. */
export function nodesOf(list, at) {
  const nodes = [];
  const stop = boundary(list, at + 1);
  for (let node = list.rows[at].marker; node !== stop; node = node.nextSibling) nodes.push(node);
  return nodes;
}

/** Parses rows and finds their slots: the fragment that holds them, and the rows. */
export function parseRows(list, htmls) {
  const fragment = parse(htmls.map((html) => `<!--#-->${html}`).join(""), list.start.parentNode);
  const rows = registerRows(fragment);
  check(rows.length === htmls.length);
  return [fragment, rows];
}

/** Inserts rows before row `at`; all of them are parsed and registered in one go. */
export function insertRows(list, at, htmls) {
  check(at >= 0 && at <= list.rows.length);
  const [fragment, rows] = parseRows(list, htmls);
  list.start.parentNode.insertBefore(fragment, boundary(list, at));
  list.rows = [...list.rows.slice(0, at), ...rows, ...list.rows.slice(at)];
}

/** Inserts rows of the same static pieces, with values between them; where there are none, as many as it says. */
export function insertAlike(list, [at, pieces, ...values]) {
  const width = pieces.length - 1;
  const count = width > 0 ? values.length / width : values[0];
  check(Number.isInteger(count) && count > 0);
  const row = (_, index) => String.raw({ raw: pieces }, ...values.slice(index * width, (index + 1) * width));
  insertRows(list, at, Array.from({ length: count }, row));
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
  const nodes = nodesOf(list, from);
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
