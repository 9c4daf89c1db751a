// Where the server's slots are in the document: one walk finds them, operations then address them directly.
//
// A fragment instance is a Map from slot index to slot. A slot is one of
//   { node }                  an element with dj-id
//   { start, end, child }     a region between two comments; `child` is the instance of a conditional's live branch
//   { start, end, rows }      a list; a row is { marker, slots }

/** What the first marker of a region or a list says. */
export const OPENING = /^[[{]\d+$/;

/** Finds the slots of one instance in an element or a fragment. One pass, O(nodes). */
export function register(container) {
  const slots = new Map();
  walk(container, [{ slots }]);
  return slots;
}

/** Finds the rows in a fragment of the form `<!--#-->row<!--#-->row...`. */
export function registerRows(fragment) {
  const list = { rows: [] };
  walk(fragment, [{ slot: list }]);
  return list.rows;
}

/** Finds the slots of the instance between two siblings; `stop` is a marker. */
export function registerBetween(start, stop) {
  const slots = new Map();
  walk(start.parentNode, [{ slots }], start, stop);
  return slots;
}

function walk(container, stack, start = container, stop = null) {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  walker.currentNode = start;
  for (let node = walker.nextNode(); node !== stop; node = walker.nextNode()) {
    if (node.nodeType === Node.COMMENT_NODE) {
      readMarker(node, stack);
      continue;
    }
    const id = node.getAttribute("dj-id");
    if (id !== null) claim(stack.at(-1).slots, Number(id), { node });
    if (node.content instanceof DocumentFragment) walk(node.content, stack);
  }
}

function readMarker(comment, stack) {
  const text = comment.data;
  const frame = stack.at(-1);
  const open = frame.slot;
  if (OPENING.test(text)) {
    const slot = { start: comment, end: null };
    if (text[0] === "{") slot.rows = [];
    stack.push({ slot, index: Number(text.slice(1)), slots: slot.rows ? null : new Map() });
  } else if (text === "#" && open?.rows) {
    frame.slots = new Map();
    frame.torn ||= open.start && comment.parentNode !== open.start.parentNode;
    open.rows.push({ marker: comment, slots: frame.slots });
  } else if (open?.start && text === (open.rows ? "}" : "]")) {
    stack.pop();
    open.end = comment;
    if (!open.rows) open.child = frame.slots;
    // Markup that the parser took apart has no place of its own: operations on it fail and the page recovers.
    const torn = frame.torn || comment.parentNode !== open.start.parentNode;
    if (!torn) claim(stack.at(-1).slots, frame.index, open);
  }
}

/** The first slot with an index wins, except over a stale one inside a subtree that the client owns. */
function claim(slots, index, slot) {
  const known = slots?.get(index);
  if (slots && (!known || isIgnored(known))) slots.set(index, slot);
}

/** Finds the slot that a path addresses, or nothing. O(depth). */
export function find(slots, path) {
  let slot;
  for (let at = 0; at < path.length; at++) {
    slot = slots?.get(path[at]);
    if (at === path.length - 1) return slot;
    slots = slot?.rows ? slot.rows[path[++at]]?.slots : slot?.child;
  }
  return undefined;
}

/** Whether a slot lies inside an element that says `dj-update="ignore"`: its content is the client's. */
export function isIgnored(slot) {
  const parent = (slot.node ?? slot.start).parentElement;
  return Boolean(parent?.closest("[dj-update=ignore]"));
}
