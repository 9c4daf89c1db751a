// The page around the live root: who the root is, what the page is told, and leaving the page.

/** What every module may ask about this page. `development` is on when the root carries `dj-dev`. */
export const page = { root: null, development: false };

/** Finds the live root: the element with `dj-root`, else the first with `dj-view`. */
export function findRoot() {
  page.root = document.querySelector("[dj-root]") ?? document.querySelector("[dj-view]");
  page.development = page.root?.hasAttribute("dj-dev") ?? false;
  return page.root;
}

/** Tells the page's own scripts: a CustomEvent `djust:<name>` on the document. */
export function notify(name, detail = {}) {
  document.dispatchEvent(new CustomEvent(`djust:${name}`, { detail }));
}

/** Warns a developer; silent in production. */
export function warn(...words) {
  if (page.development) console.warn("djust:", ...words);
}

/** Says what the client does when `globalThis.djustDebug` is set; silent otherwise. */
export function debug(...words) {
  if (globalThis.djustDebug) console.debug("djust:", ...words);
}

/** Shows the state of the connection as a class of the body. */
export function showConnection(connected) {
  document.body.classList.toggle("dj-connected", connected);
  document.body.classList.toggle("dj-disconnected", !connected);
}

/** Ends cloaking: `[dj-cloak]` elements are shown once the page is live. */
export function uncloak(container) {
  for (const element of container.querySelectorAll("[dj-cloak]")) element.removeAttribute("dj-cloak");
}

const RELOADED = "djust:reloaded";

/** Reloads the page, but never twice in a row without a live connection in between. */
export function reloadOnce() {
  try {
    if (sessionStorage.getItem(RELOADED)) return warn("no connection after a reload");
    sessionStorage.setItem(RELOADED, "1");
  } catch {
    return;
  }
  location.reload();
}

/** Forgets the last reload: the page is live. */
export function reloadSucceeded() {
  try {
    sessionStorage.removeItem(RELOADED);
  } catch {
    // Storage is closed to this page; then `reloadOnce` never reloads it either.
  }
}

/** Leaves for another page; anything but http and https is refused. */
export function goTo(url) {
  const target = new URL(url, location.href);
  if (target.protocol === "http:" || target.protocol === "https:") location.assign(target);
  else warn("refused to navigate to", url);
}
