// Focus, selection and the state of nodes across structural changes.

let applying = false;

/** Whether a patch is being applied: focus events are then ours, not the user's. */
export function isApplying() {
  return applying;
}

/** Runs a change of the document and puts focus and selection back where they were. */
export function keepingFocus(change) {
  const active = document.activeElement;
  const start = active?.selectionStart ?? null;
  const end = active?.selectionEnd;
  const selection = start === null ? getSelection() : null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const outer = applying;
  applying = true;
  try {
    change();
    refocus(active, start, end);
    // A move takes its nodes out of the selection, though not out of the page.
    if (!anchorNode?.isConnected || !focusNode.isConnected) return;
    const from = Math.min(anchorOffset, lengthOf(anchorNode));
    const to = Math.min(focusOffset, lengthOf(focusNode));
    const wanted = [anchorNode, from, focusNode, to];
    const { anchorNode: node, anchorOffset: offset, focusNode: last, focusOffset: extent } = selection;
    if ([node, offset, last, extent].some((part, at) => part !== wanted[at])) selection.setBaseAndExtent(...wanted);
  } finally {
    applying = outer;
  }
}

function refocus(active, start, end) {
  if (!active || active === document.body || active === document.activeElement) return;
  const target = active.isConnected ? active : active.id && document.getElementById(active.id);
  if (!target) return;
  target.focus({ preventScroll: true });
  if (target === active && start !== null) target.setSelectionRange(start, end);
}

function lengthOf(node) {
  return node.data?.length ?? node.childNodes.length;
}

/** What has been scrolled, where a move would set it back. */
const scrolled = new Set();

/** Starts to watch what is scrolled, in a browser that needs it. */
export function watchScrolling() {
  if (Element.prototype.moveBefore) return;
  document.addEventListener("scroll", ({ target }) => scrolled.add(target), { capture: true, passive: true });
}

/** Moves a node among its siblings; where the browser can, without tearing down its state. */
export function place(parent, node, before) {
  if (parent.moveBefore && node.parentNode === parent && parent.isConnected) return parent.moveBefore(node, before);
  const positions = [];
  for (const element of scrolled) {
    if (!element.isConnected) scrolled.delete(element);
    else if (node.contains(element)) positions.push([element, element.scrollLeft, element.scrollTop]);
  }
  parent.insertBefore(node, before);
  for (const [element, left, top] of positions) element.scrollTo({ left, top, behavior: "instant" });
}
