// Development: the page around the live root follows its templates, and styles and pictures follow their files.

import { copyAttributes } from "./attributes.js";
import { trusted } from "./html.js";
import { morph } from "./morph.js";
import { page, showConnection } from "./page.js";

const OURS = new Set(["class"]);

/** Makes everything around the root what a page load would make it; scripts that come with it do not run. */
export function replaceSurroundings({ html }) {
  const wanted = new DOMParser().parseFromString(trusted(html), "text/html");
  // The client's own script has no part in the server's document.
  for (const script of document.querySelectorAll('script[src*="/_djust/client."]')) script.remove();
  copyAttributes(document.documentElement, wanted.documentElement, OURS);
  copyAttributes(document.body, wanted.body);
  showConnection(true);
  // The root has operations of its own: the morph leaves it alone.
  const root = wanted.querySelector("[dj-root]") ?? wanted.querySelector("[dj-view]");
  page.root.setAttribute("dj-update", "ignore");
  if (root) copyAttributes(root, page.root);
  followSurroundings(document.head, wanted.head);
  followSurroundings(document.body, wanted.body);
  page.root.removeAttribute("dj-update");
}

function followSurroundings(element, wanted) {
  const fragment = document.createDocumentFragment();
  fragment.append(...wanted.childNodes);
  document.adoptNode(fragment);
  if (element.contains(page.root) && !fragment.querySelector("[dj-root], [dj-view]")) return;
  morph(element, null, null, fragment);
}

/** Loads the style sheets and pictures again that these files are behind. */
export function reloadAssets({ files }) {
  const names = new Set(files.map((file) => file.split("/").pop()));
  const changed = (url) => url && names.has(new URL(url, location.href).pathname.split("/").pop());
  const fresh = (url) => {
    const address = new URL(url, location.href);
    address.searchParams.set("dj-fresh", Date.now());
    return address.href;
  };
  for (const link of document.querySelectorAll('link[rel~="stylesheet"], link[rel~="icon"]')) {
    if (changed(link.href)) link.href = fresh(link.href);
  }
  for (const image of document.images) if (changed(image.src)) image.src = fresh(image.src);
}
