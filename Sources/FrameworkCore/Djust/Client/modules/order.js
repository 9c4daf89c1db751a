// Another order of a list's rows. Those that keep their order among each other stay where they are, and with them
// whatever a move could disturb: focus, frames, media, animations.

import { place } from "./focus.js";
import { check, nodesOf } from "./lists.js";

/** Orders rows; an item is the present index of a row, or the first and the last of a run counted up or down. */
export function orderRows(list, items) {
  const order = expand(items, list.rows);
  const staying = longestIncreasing(order);
  // What belongs to a row is known only as long as its neighbour stands beside it.
  const moving = order.map((index) => (staying.has(index) ? [] : nodesOf(list, index)));
  list.rows = order.map((index) => list.rows[index]);
  let before = list.end;
  for (let at = order.length - 1; at >= 0; at--) {
    for (const node of moving[at]) place(before.parentNode, node, before);
    before = list.rows[at].marker;
  }
}

function expand(items, rows) {
  const order = [];
  const named = new Set();
  for (const item of items) {
    const [from, to] = Array.isArray(item) ? item : [item, item];
    check([from, to].every((index) => Number.isInteger(index) && rows[index]));
    const step = from <= to ? 1 : -1;
    for (let index = from; index !== to + step; index += step) {
      check(!named.has(index));
      named.add(index);
      order.push(index);
    }
  }
  check(order.length === rows.length);
  return order;
}

/** The longest increasing subsequence. O(n log n). */
function longestIncreasing(order) {
  /** By length less one: where the sequence of that length with the least last number ends. */
  const ends = [];
  const previous = [];
  order.forEach((number, at) => {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (order[ends[middle]] < number) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1]);
    ends[low] = at;
  });
  const found = new Set();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) found.add(order[at]);
  return found;
}
