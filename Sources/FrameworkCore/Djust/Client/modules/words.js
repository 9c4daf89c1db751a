// The server's last word on attributes that others change too.
//
// `open` of details and dialog elements is also the user's; the attributes of an element with dj-update="ignore" are
// also those of the scripts that made a map or an editor of it. So the client remembers what the server said, and
// changes such an attribute only when the server's word on it did.

/** By element: what the server said, by name. */
const words = new WeakMap();

const isOpening = (element) => element.localName === "details" || element.localName === "dialog";

/** Remembers the server's words in new content. */
export function recordWords(container) {
  for (const element of container.querySelectorAll("details, dialog, [dj-update=ignore]")) {
    words.set(element, new Map(Array.from(element.attributes, ({ name, value }) => [name, value])));
  }
}

/** Takes the server's word on an attribute; true when it is the last one again, so that what others did stays. */
export function saysNothingNew(element, name, value) {
  const known = words.get(element);
  const isShared = isOpening(element) ? name === "open"
    : element.getAttribute("dj-update") === "ignore" && !name.startsWith("dj-");
  if (!known || !isShared) return false;
  const same = (known.get(name) ?? null) === value;
  known.set(name, value);
  return same;
}
