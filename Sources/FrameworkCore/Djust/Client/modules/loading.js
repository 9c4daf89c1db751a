// Loading state: a class on the element that raised an event, and on the body, until the answer.

const CLASS = "djust-loading";

/** By ref: the element that raised the event. */
const pending = new Map();
/** By element: its class attribute before and after we added ours, to restore it to the letter. */
const marked = new Map();

/** An event with this ref is on its way. */
export function startLoading(ref, element) {
  pending.set(ref, element);
  mark(element);
  document.body.classList.add("djust-global-loading");
}

/** The event is answered, or will never be. */
export function endLoading(ref) {
  const element = pending.get(ref);
  if (!pending.delete(ref)) return;
  if (element && ![...pending.values()].includes(element)) unmark(element);
  if (pending.size === 0) document.body.classList.remove("djust-global-loading");
}

/** After a patch, which knows nothing of our class: puts it back where events are still on their way. */
export function restoreLoading() {
  for (const element of new Set(pending.values())) mark(element);
}

function mark(element) {
  if (!element || element.classList.contains(CLASS)) return;
  const before = element.getAttribute("class");
  element.classList.add(CLASS);
  marked.set(element, { before, during: element.getAttribute("class") });
}

function unmark(element) {
  const { before, during } = marked.get(element) ?? {};
  marked.delete(element);
  if (element.getAttribute("class") !== during) element.classList.remove(CLASS);
  else if (before === null) element.removeAttribute("class");
  else element.setAttribute("class", before);
}
