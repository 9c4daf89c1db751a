// HTML from the server into nodes, exactly as a page load would parse it at that place.

import { recordOpen } from "./opened.js";
import { page, uncloak, warn } from "./page.js";

let policy;

/** Marks markup as ours where a page's CSP asks for trusted types (policy name `djust`). */
export function trusted(html) {
  if (!globalThis.trustedTypes) return html;
  policy ??= trustedTypes.createPolicy("djust", { createHTML: (text) => text });
  return policy.createHTML(html);
}

/** An empty element that makes the parser start as it would inside `parent`; constructs no custom element. */
function contextFor(parent) {
  if (parent.nodeType !== Node.ELEMENT_NODE) return document.createElement("template");
  const name = parent.localName.includes("-") ? "div" : parent.localName;
  const context = document.createElementNS(parent.namespaceURI, name);
  if (name === "annotation-xml") context.setAttribute("encoding", parent.getAttribute("encoding") ?? "");
  // A select of one choice would choose its first option, which then takes the place of what the user chose.
  if (name === "select") context.multiple = true;
  if (parent.closest("form")) document.createElement("form").append(context);
  return context;
}

/** Parses markup as the content of `parent` and returns it as a fragment. Scripts in it do not run. */
export function parse(html, parent) {
  const context = contextFor(parent);
  if (context.setHTMLUnsafe) context.setHTMLUnsafe(trusted(html));
  else context.innerHTML = trusted(html);
  const content = document.createRange();
  content.selectNodeContents(context);
  const fragment = context.content ?? content.extractContents();
  uncloak(fragment);
  recordOpen(fragment);
  if (page.development && fragment.querySelector("script:not([type*='json'])")) {
    warn("a script in a patch does not run: use a static file");
  }
  return fragment;
}

/** The attribute node that the parser makes of `name` on such an element: `viewbox`, `xlink:href`, `@click`. */
export function parsedAttribute(element, name) {
  const parent = document.createElementNS(element.namespaceURI, element.localName === "math" ? "math" : "g");
  const holder = element.namespaceURI === "http://www.w3.org/1999/xhtml" ? document.createElement("div") : parent;
  holder.innerHTML = trusted(`<b- ${name}=""></b->`);
  const attribute = holder.firstElementChild?.attributes[0];
  return attribute && holder.firstElementChild.removeAttributeNode(attribute);
}
