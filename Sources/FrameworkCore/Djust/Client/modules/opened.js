// The server's last word on `open` of details and dialog elements.
//
// The attribute is also the user's: opening a details sets it. So the client remembers what the server said, and a
// new set of attributes changes `open` only when the server's word did.

const words = new WeakMap();

/** Remembers the server's word for every details and dialog of new content. */
export function recordOpen(container) {
  for (const element of container.querySelectorAll("details, dialog")) {
    words.set(element, element.getAttribute("open"));
  }
}

/** Takes the server's word on an attribute; true when it says nothing new, so that the user's choice stays. */
export function keepsOpen(element, name, value) {
  if (name !== "open" || !words.has(element)) return false;
  const same = words.get(element) === value;
  words.set(element, value);
  return same;
}
