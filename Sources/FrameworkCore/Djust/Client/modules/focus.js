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
  const outer = applying;
  applying = true;
  try {
    change();
    if (!active || active === document.body || active === document.activeElement) return;
    const target = active.isConnected ? active : active.id && document.getElementById(active.id);
    if (!target) return;
    target.focus({ preventScroll: true });
    if (target === active && start !== null) target.setSelectionRange(start, end);
  } finally {
    applying = outer;
  }
}

/** Moves a node among its siblings; where the browser can, without tearing down its state. */
export function place(parent, node, before) {
  if (parent.moveBefore && node.parentNode === parent && parent.isConnected) parent.moveBefore(node, before);
  else parent.insertBefore(node, before);
}
