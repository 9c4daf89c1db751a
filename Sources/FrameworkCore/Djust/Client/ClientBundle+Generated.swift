// Written by Scripts/bundle-client.py from Client/modules. Edit those and run it again.
// swift-format-ignore-file

/// The browser client, joined to one script for each kind of page.
enum ClientBundle {
    /// The first 16 digits of the SHA-256 of `production`.
    static let productionHash = "57a7c278ee506aea"

    /// The script of a page in production.
    static let production = ##"""
(() => {
"use strict";
const CLASS = "djust-loading";
const pending = new Map();
const marked = new Map();
function startLoading(ref, element) {
pending.set(ref, element);
mark(element);
document.body.classList.add("djust-global-loading");
}
function endLoading(ref) {
const element = pending.get(ref);
if (!pending.delete(ref)) return;
if (element && ![...pending.values()].includes(element)) unmark(element);
if (pending.size === 0) document.body.classList.remove("djust-global-loading");
}
function restoreLoading() {
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
const page = { root: null, development: false };
function findRoot() {
page.root = document.querySelector("[dj-root]") ?? document.querySelector("[dj-view]");
page.development = page.root?.hasAttribute("dj-dev") ?? false;
return page.root;
}
function notify(name, detail = {}) {
document.dispatchEvent(new CustomEvent(`djust:${name}`, { detail }));
}
function warn(...words) {
if (page.development) console.warn("djust:", ...words);
}
function debug(...words) {
if (globalThis.djustDebug) console.debug("djust:", ...words);
}
function showConnection(connected) {
document.body.classList.toggle("dj-connected", connected);
document.body.classList.toggle("dj-disconnected", !connected);
}
function uncloak(container) {
for (const element of container.querySelectorAll("[dj-cloak]")) element.removeAttribute("dj-cloak");
}
const RELOADED = "djust:reloaded";
function reloadOnce() {
try {
if (sessionStorage.getItem(RELOADED)) return warn("no connection after a reload");
sessionStorage.setItem(RELOADED, "1");
} catch {
return;
}
location.reload();
}
function reloadSucceeded() {
try {
sessionStorage.removeItem(RELOADED);
} catch {
}
}
function goTo(url) {
const target = new URL(url, location.href);
if (target.protocol === "http:" || target.protocol === "https:") location.assign(target);
else warn("refused to navigate to", url);
}
const CAPACITY = 50;
const waiting = new Map();
let lastRef = 0;
let deliver = null;
function post(event, params, element, settle) {
const ref = ++lastRef;
const entry = { message: { type: "event", event, params, ref }, settle, sent: false, tries: 0 };
waiting.set(ref, entry);
startLoading(ref, element);
transmit(entry);
const unsent = [...waiting.values()].filter((other) => !other.sent);
if (unsent.length > CAPACITY) {
warn(`too many events wait; dropped ${unsent[0].message.event}`);
answer(unsent[0].message.ref, "dropped");
}
return ref;
}
function isWaiting(ref) {
return waiting.has(ref);
}
function answer(ref, error = null) {
const entry = waiting.get(ref);
if (!waiting.delete(ref)) return;
endLoading(ref);
entry.settle?.(error);
}
function closeOutbox() {
deliver = null;
}
function resumeOutbox(handled) {
lastRef = Math.max(lastRef, handled ?? 0);
for (const [ref, entry] of waiting) {
if (Number.isInteger(handled) ? ref <= handled : entry.sent) answer(ref);
else if (entry.tries > 1) answer(ref, "lost");
else entry.sent = false;
}
}
function openOutbox(send) {
deliver = send;
for (const entry of waiting.values()) transmit(entry);
}
function transmit(entry) {
entry.sent = deliver?.(entry.message);
if (entry.sent) entry.tries += 1;
}
const edits = new WeakMap();
const withheld = new Set();
function edit(field) {
if (!edits.has(field)) edits.set(field, { unsent: false, bound: false, sent: 0 });
return edits.get(field);
}
const changes = new MutationObserver(() => {});
const DECIDING = ["selected", "disabled", "multiple", "size"];
changes.observe(document, { subtree: true, childList: true, attributeFilter: DECIDING });
const CHECKABLE = new Set(["checkbox", "radio"]);
const VALUELESS = new Set(["hidden", "submit", "image", "reset", "button", "file"]);
function isField(element) {
return element.localName === "input" || element.localName === "textarea" || element.localName === "select";
}
function isTextField(element) {
return element.localName === "textarea"
|| (element.localName === "input" && !CHECKABLE.has(element.type) && !VALUELESS.has(element.type));
}
function edited(field, bound) {
Object.assign(edit(field), { unsent: isTextField(field), bound });
}
function sentField(field, ref) {
if (isField(field)) Object.assign(edit(field), { unsent: false, sent: ref });
}
function isUnanswered(field) {
return isWaiting(edits.get(field)?.sent);
}
function isHeld(field) {
const known = edits.get(field);
if (!known) return false;
return isWaiting(known.sent) || (known.unsent && (known.bound || field === document.activeElement));
}
function follow(element, name) {
if (name === "value" ? isTextField(element) && element.localName === "input"
: name === "checked" ? CHECKABLE.has(element.type)
: name === "selected" && element.localName === "option") update(element);
}
function setFieldText(textarea, text) {
if (textarea.textContent === text) return;
const shown = textarea.value;
textarea.textContent = text;
if (isHeld(textarea) && textarea.value !== shown) textarea.value = shown;
update(textarea);
}
function releaseFields() {
for (const element of withheld) {
const field = element.closest("select") ?? element;
if (element.isConnected && (isHeld(field) || edits.get(field)?.unsent)) continue;
withheld.delete(element);
update(element);
}
for (const select of new Set(changes.takeRecords().map(({ target }) => target.closest("select")))) {
if (!select || edits.has(select)) continue;
select.selectedIndex = 0;
for (const option of select.options) update(option);
}
}
function update(element) {
const field = element.localName === "option" ? element.closest("select") ?? element : element;
if (isHeld(field)) {
withheld.add(element);
} else if (element.localName === "option") {
element.selected = element.hasAttribute("selected");
} else if (CHECKABLE.has(element.type)) {
element.checked = element.hasAttribute("checked");
} else {
write(element, element.defaultValue);
}
}
function write(field, text) {
if (edits.has(field)) edit(field).unsent = false;
if (field.value === text) return;
const focused = field === document.activeElement;
const start = focused ? field.selectionStart : null;
const end = focused ? field.selectionEnd : null;
const atEnd = start === field.value.length;
field.value = text;
if (start !== null && !atEnd) field.setSelectionRange(start, end);
}
let applying = false;
function isApplying() {
return applying;
}
function keepingFocus(change) {
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
function place(parent, node, before) {
if (parent.moveBefore && node.parentNode === parent && parent.isConnected) parent.moveBefore(node, before);
else parent.insertBefore(node, before);
}
let delayed = [];
const turns = new WeakMap();
function pace(element, source, kind, handler, send) {
const typing = kind === "input";
const usual = optionsOf(handler);
const debounce = element.getAttribute("dj-debounce") ?? usual.debounce ?? null;
const throttle = Number(element.getAttribute("dj-throttle") ?? usual.throttle);
const wait = (until, delay) => {
const entry = { source, kind, send, until };
if (delay) entry.timer = setTimeout(release, delay, entry);
delayed.push(entry);
};
for (const entry of delayed) if (entry.source === source && entry.kind === kind) take(entry);
if (debounce === "blur") return wait("blur");
if (Number(debounce) > 0) return wait("time", Number(debounce));
if (throttle > 0) {
const pause = turnOf(element, kind, throttle);
if (pause > 0) return typing && wait("time", pause);
} else if (typing && debounce === null && isTextField(source) && isUnanswered(source)) {
return wait("answer");
}
flush();
send();
}
let options;
function optionsOf(handler) {
options ??= JSON.parse(page.root.getAttribute("dj-handlers") ?? "{}");
return options[handler.toLowerCase().replace(/[-_]/g, "")] ?? {};
}
function turnOf(element, kind, throttle) {
if (!turns.has(element)) turns.set(element, {});
const times = turns.get(element);
const now = performance.now();
const pause = (times[kind] ?? 0) - now;
if (pause <= 0) times[kind] = now + throttle;
return pause;
}
function take(entry) {
clearTimeout(entry.timer);
const known = delayed.includes(entry);
delayed = delayed.filter((other) => other !== entry);
return known;
}
function release(entry) {
if (take(entry)) entry.send();
}
function flush() {
for (const entry of delayed) release(entry);
}
function left(field) {
for (const entry of delayed) if (entry.until === "blur" && entry.source === field) release(entry);
}
function answered() {
for (const entry of delayed) if (entry.until === "answer" && !isUnanswered(entry.source)) release(entry);
}
const CALL = /^\s*([^\s(]+)\s*\(([\s\S]*)\)\s*$/;
const ARGUMENT = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^,]*))\s*(?:,|$)/y;
const ESCAPES = { n: "\n", t: "\t", r: "\r" };
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);
function parseCall(text) {
const [, name, inside] = CALL.exec(text) ?? [];
if (name === undefined) return [text.trim(), null];
const values = [];
ARGUMENT.lastIndex = 0;
while (inside.trim() && ARGUMENT.lastIndex < inside.length) {
const found = ARGUMENT.exec(inside);
if (!found) break;
const quoted = found[1] ?? found[2];
if (quoted === undefined) values.push(literal(found[3].trim()));
else values.push(quoted.replace(/\\([\s\S])/g, (_, character) => ESCAPES[character] ?? character));
}
return [name, values];
}
function literal(word) {
if (word === "true" || word === "false") return word === "true";
if (word === "null") return null;
return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word) ? Number(word) : word;
}
const TYPES = {
int: (text) => number(text, parseInt(text, 10)),
float: (text) => number(text, parseFloat(text)),
bool: (text) => /^(true|1|yes|on|checked)$/i.test(text),
json(text) {
try {
return JSON.parse(text);
} catch {
return text;
}
},
list: (text) => text.split(",").map((item) => item.trim()).filter(Boolean),
};
Object.assign(TYPES, { integer: TYPES.int, number: TYPES.float, boolean: TYPES.bool });
Object.assign(TYPES, { object: TYPES.json, array: TYPES.json });
function number(text, value) {
if (text.trim() === "") return 0;
return Number.isFinite(value) ? value : null;
}
function addPrefixed(params, element, prefix) {
for (const { name, value } of element.attributes) {
if (!name.startsWith(prefix) || /^data-(key(:|$)|dj-|djust-)/.test(name)) continue;
const [key, hint] = name.slice(prefix.length).split(/:(?=[^:]*$)/);
if (key && !UNSAFE.has(key)) params[key] = Object.hasOwn(TYPES, hint ?? "") ? TYPES[hint](value) : value;
}
}
function parametersOf(element, implicit, target = element) {
const params = {};
addPrefixed(params, element, "data-");
Object.assign(params, implicit);
addPrefixed(params, element, "dj-value-");
if (target !== element) addPrefixed(params, target, "dj-value-");
return params;
}
function fieldParameters(field) {
const params = { value: valueOf(field) };
const name = field.getAttribute("data-field") || field.name || field.id.replace(/^id_/, "");
if (name) params.field = name;
return params;
}
function valueOf(field) {
if (field.type === "checkbox") return field.checked;
if (field.type === "select-multiple") return Array.from(field.selectedOptions, (option) => option.value);
return field.value ?? (field.isContentEditable ? field.textContent : "");
}
function formParameters(form, submitter) {
const data = new FormData(form, submitter?.form === form ? submitter : null);
const params = {};
for (const name of new Set(data.keys())) {
const values = data.getAll(name).filter((value) => typeof value === "string");
if (values.length > 0 && !UNSAFE.has(name)) params[name] = isMultiple(form, name) ? values : values.at(-1);
}
const target = submitter?.name || submitter?.id;
if (target) params._target = target;
return params;
}
function isMultiple(form, name) {
const fields = [...form.elements].filter((field) => field.name === name);
return fields.some((field) => field.type === "select-multiple")
|| fields.filter((field) => field.type === "checkbox").length > 1;
}
const KEYS = { space: " ", esc: "escape", up: "arrowup", down: "arrowdown", left: "arrowleft", right: "arrowright" };
const LISTENERS = {
click: onClick,
submit: onSubmit,
change: onChange,
input: onInput,
keydown: onKey,
keyup: onKey,
focusin: onFocus,
focusout: onFocus,
compositionend: onInput,
};
function listen() {
for (const kind of Object.keys(LISTENERS)) {
document.addEventListener(kind, (event) => {
if (!isApplying() && event.target instanceof Element && page.root.contains(event.target)) LISTENERS[kind](event);
});
}
}
function bound(target, attribute) {
const element = target.closest(`[${attribute}]`);
return element && page.root.contains(element) ? element : null;
}
function raise(event, kind, element, attribute, implicit, fields = []) {
const [name, values] = parseCall(element.getAttribute(attribute));
if (!name) return;
const question = element.getAttribute("dj-confirm");
if (question !== null && !window.confirm(question)) return event.preventDefault();
pace(element, kind === "input" ? event.target : element, kind, name, () => {
const params = parametersOf(element, implicit(), isField(event.target) ? event.target : element);
if (values) params._args = values;
const ref = post(name, params, element);
for (const field of fields) sentField(field, ref);
});
}
function onClick(event) {
const element = bound(event.target, "dj-click");
const isLink = element?.closest("a[href]");
if (!element || (isLink && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey))) return;
const button = event.target.closest("button, input");
if (isLink || (button?.form && (button.type === "submit" || button.type === "image"))) event.preventDefault();
raise(event, "click", element, "dj-click", () => ({}), [element]);
}
function onSubmit(event) {
const form = event.target;
if (!form.hasAttribute("dj-submit")) return;
event.preventDefault();
raise(event, "submit", form, "dj-submit", () => formParameters(form, event.submitter), [...form.elements]);
}
function onChange(event) {
const element = bound(event.target, "dj-change");
if (element) raise(event, "change", element, "dj-change", () => fieldParameters(event.target), [event.target]);
left(event.target);
}
function onInput(event) {
const field = event.target;
const element = bound(field, "dj-input");
edited(field, Boolean(element));
if (element && !event.isComposing) raise(event, "input", element, "dj-input", () => fieldParameters(field), [field]);
}
function onKey(event) {
if (event.isComposing) return;
const { key, code, target } = event;
const pressed = key.toLowerCase();
for (let element = target; element && page.root.contains(element); element = element.parentElement) {
for (const attribute of element.getAttributeNames()) {
const [name, wanted] = attribute.split(/\.(.*)/s);
if (name !== `dj-${event.type}` || (wanted && pressed !== (KEYS[wanted] ?? wanted))) continue;
raise(event, attribute, element, attribute, () => ({ ...saidBy(target), key, code }));
}
}
}
function onFocus(event) {
const attribute = event.type === "focusin" ? "dj-focus" : "dj-blur";
const element = bound(event.target, attribute);
if (element) raise(event, event.type, element, attribute, () => saidBy(event.target));
}
function saidBy(target) {
return isField(target) ? fieldParameters(target) : {};
}
function pushEvent(name, params = {}) {
if (!page.root) return Promise.resolve("no root");
flush();
return new Promise((settle) => post(name, params, null, settle));
}
const words = new WeakMap();
function recordOpen(container) {
for (const element of container.querySelectorAll("details, dialog")) {
words.set(element, element.getAttribute("open"));
}
}
function keepsOpen(element, name, value) {
if (name !== "open" || !words.has(element)) return false;
const same = words.get(element) === value;
words.set(element, value);
return same;
}
let policy;
function trusted(html) {
if (!globalThis.trustedTypes) return html;
policy ??= trustedTypes.createPolicy("djust", { createHTML: (text) => text });
return policy.createHTML(html);
}
function contextFor(parent) {
if (parent.nodeType !== Node.ELEMENT_NODE) return document.createElement("template");
const name = parent.localName.includes("-") ? "div" : parent.localName;
const context = document.createElementNS(parent.namespaceURI, name);
if (name === "annotation-xml") context.setAttribute("encoding", parent.getAttribute("encoding") ?? "");
if (name === "select") context.multiple = true;
if (parent.closest("form")) document.createElement("form").append(context);
return context;
}
function parse(html, parent) {
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
function parsedAttribute(element, name) {
const parent = document.createElementNS(element.namespaceURI, element.localName === "math" ? "math" : "g");
const holder = element.namespaceURI === "http://www.w3.org/1999/xhtml" ? document.createElement("div") : parent;
holder.innerHTML = trusted(`<b- ${name}=""></b->`);
const attribute = holder.firstElementChild?.attributes[0];
return attribute && holder.firstElementChild.removeAttributeNode(attribute);
}
const HTML = "http://www.w3.org/1999/xhtml";
const PLAIN = /^[a-z][\w-]*$/;
const KEPT = new Set(["dj-id", "dj-session", "dj-version", "dj-dev", "dj-handlers", "dj-cloak"]);
function setAttribute(element, name, value) {
if (KEPT.has(name)) return;
const attribute = PLAIN.test(name) && element.namespaceURI === HTML ? null : parsedAttribute(element, name);
put(element, attribute?.name ?? name, value, attribute);
}
function setAttributes(element, values) {
const source = document.createElementNS(element.namespaceURI, "g");
for (const name of Object.keys(values)) setAttribute(source, name, values[name]);
copyAttributes(element, source, KEPT);
}
function copyAttributes(element, source, kept = new Set()) {
const ignored = new Set((source.getAttribute("dj-ignore-attrs") ?? "").split(/[\s,]+/));
for (const name of [...element.getAttributeNames(), "open"]) {
if (!source.hasAttribute(name) && !kept.has(name) && !ignored.has(name)) put(element, name, null);
}
for (const attribute of source.attributes) {
if (!ignored.has(attribute.name)) put(element, attribute.name, attribute.value, attribute);
}
}
function put(element, name, text, attribute) {
if (keepsOpen(element, name, text) || element.getAttribute(name) === text) return;
if (text === null) element.removeAttribute(name);
else if (element.hasAttribute(name)) element.getAttributeNode(name).value = text;
else if (attribute) element.setAttributeNode(Object.assign(attribute.cloneNode(), { value: text }));
else element.setAttribute(name, text);
follow(element, name);
}
const OPENING = /^[[{]\d+$/;
function register(container) {
const slots = new Map();
walk(container, [{ slots }]);
return slots;
}
function registerRows(fragment) {
const list = { rows: [] };
walk(fragment, [{ slot: list }]);
return list.rows;
}
function walk(container, stack) {
const walker = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
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
const torn = frame.torn || comment.parentNode !== open.start.parentNode;
if (!torn) claim(stack.at(-1).slots, frame.index, open);
}
}
function claim(slots, index, slot) {
const known = slots?.get(index);
if (slots && (!known || isIgnored(known))) slots.set(index, slot);
}
function find(slots, path) {
let slot;
for (let at = 0; at < path.length; at++) {
slot = slots?.get(path[at]);
if (at === path.length - 1) return slot;
slots = slot?.rows ? slot.rows[path[++at]]?.slots : slot?.child;
}
return undefined;
}
function isIgnored(slot) {
const parent = (slot.node ?? slot.start).parentElement;
return Boolean(parent?.closest("[dj-update=ignore]"));
}
function boundary(list, at) {
return at < list.rows.length ? list.rows[at].marker : list.end;
}
function check(condition) {
if (!condition) throw new RangeError("no such row");
}
function insertRows(list, at, htmls) {
check(at >= 0 && at <= list.rows.length);
const parent = list.start.parentNode;
const fragment = parse(htmls.map((html) => `<!--#-->${html}`).join(""), parent);
const rows = registerRows(fragment);
check(rows.length === htmls.length);
parent.insertBefore(fragment, boundary(list, at));
list.rows = [...list.rows.slice(0, at), ...rows, ...list.rows.slice(at)];
}
function removeRows(list, at, count) {
check(at >= 0 && count >= 0 && at + count <= list.rows.length);
removeBetween(boundary(list, at), boundary(list, at + count));
list.rows.splice(at, count);
}
function moveRow(list, from, to) {
check(from >= 0 && to >= 0 && Math.max(from, to) < list.rows.length);
const nodes = [];
const stop = boundary(list, from + 1);
for (let node = list.rows[from].marker; node !== stop; node = node.nextSibling) nodes.push(node);
const [row] = list.rows.splice(from, 1);
const before = boundary(list, to);
list.rows.splice(to, 0, row);
for (const node of nodes) place(before.parentNode, node, before);
}
function removeBetween(first, stop) {
while (first !== stop) {
const next = first.nextSibling;
first.remove();
first = next;
}
}
function morph(parent, start, end, fragment) {
const first = start ? start.nextSibling : parent.firstChild;
const pool = poolOf(first, end);
const pairs = [];
for (let wanted = fragment.firstChild; wanted; wanted = wanted.nextSibling) {
pairs.push([wanted, pool.get(kindOf(wanted))?.shift()]);
}
for (const unused of pool.values()) for (const node of unused) node.remove();
let cursor = start ? start.nextSibling : parent.firstChild;
for (const [wanted, kept] of pairs) {
if (!kept) {
parent.insertBefore(wanted, cursor);
} else if (kept === cursor) {
cursor = cursor.nextSibling;
morphNode(kept, wanted);
} else {
place(parent, kept, cursor);
morphNode(kept, wanted);
}
}
}
function poolOf(first, end) {
const pool = new Map();
for (let node = first; node && node !== end; node = node.nextSibling) {
const kind = kindOf(node);
if (pool.has(kind)) pool.get(kind).push(node);
else pool.set(kind, [node]);
}
return pool;
}
function kindOf(node) {
if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}`;
if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
const key = node.id || node.getAttribute("data-key") || node.getAttribute("dj-key") || "";
const variant = node.localName === "input" ? node.type : node.getAttribute("is") ?? "";
return `${node.namespaceURI} ${node.localName} ${variant} ${key}`;
}
function morphNode(node, wanted) {
if (node.nodeType !== Node.ELEMENT_NODE) {
if (node.data !== wanted.data) node.data = wanted.data;
return;
}
if (node.getAttribute("dj-update") === "ignore" && wanted.getAttribute("dj-update") === "ignore") {
if (wanted.hasAttribute("dj-id")) node.setAttribute("dj-id", wanted.getAttribute("dj-id"));
return;
}
copyAttributes(node, wanted);
if (node.localName === "textarea") setFieldText(node, wanted.textContent);
else if (node.content instanceof DocumentFragment) morph(node.content, null, null, wanted.content);
else morph(node, null, null, wanted);
}
const isRegion = (slot) => slot.end && !slot.rows;
const isElement = (slot) => slot.node;
const isList = (slot) => slot.rows;
const isContent = (slot) => !slot.rows;
const OPERATIONS = {
t: [isRegion, setRegionText],
h: [isRegion, replaceRegion],
o: [isContent, morphContent],
a: [isElement, changeAttributes],
A: [isElement, ({ node }, [values]) => setAttributes(node, values)],
c: [isElement, setRawText],
i: [isList, (list, [at, ...htmls]) => insertRows(list, at, htmls)],
r: [isList, (list, [at, count]) => removeRows(list, at, count)],
m: [isList, (list, [from, to]) => moveRow(list, from, to)],
};
function setRegionText(slot, [text]) {
const { start, end } = slot;
const first = start.nextSibling;
slot.child = new Map();
if (text && first.nodeType === Node.TEXT_NODE && first.nextSibling === end) {
first.data = text;
return;
}
removeBetween(first, end);
if (text) end.before(text);
}
function replaceRegion(slot, [html]) {
const fragment = parse(html, slot.start.parentNode);
slot.child = register(fragment);
removeBetween(slot.start.nextSibling, slot.end);
slot.end.before(fragment);
}
function morphContent(slot, [html]) {
const { node, start, end } = slot;
if (!node) {
morph(start.parentNode, start, end, parse(html, start.parentNode));
slot.child = new Map();
} else if (!isOwned(node)) {
morph(node.content ?? node, null, null, parse(html, node));
}
}
function changeAttributes({ node }, [values]) {
for (const name of Object.keys(values)) setAttribute(node, name, values[name]);
}
function setRawText({ node }, [text]) {
if (isOwned(node) || node.textContent === text) return;
if (node.localName === "textarea") setFieldText(node, text);
else node.textContent = text;
}
function isOwned(element) {
return element.getAttribute("dj-update") === "ignore";
}
function applyOperations(root, slots, operations) {
for (const [name, path, ...values] of operations) {
if (name === "o" && path.length === 0) {
slots = replaceContent(root, values[0]);
continue;
}
const slot = path.length === 0 ? { node: root } : find(slots, path);
const [fits, apply] = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : [];
if (!slot || !fits?.(slot)) throw new Error(`operation ${name} finds no slot [${path}]`);
if (!isIgnored(slot)) apply(slot, values);
}
return slots;
}
function replaceContent(root, html) {
morph(root, null, null, parse(html, root));
return register(root);
}
const PING_AFTER = 25000;
const DEADLINE = 10000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30000;
const SERVER_SWAPS = 1012;
const NOT_ALLOWED = 1008;
const SESSION_UNKNOWN = 4404;
let socket = null;
let wanted = false;
let attempts = 0;
let retry;
let watch;
let handlers;
function startTransport(given) {
handlers = given;
addEventListener("online", wake);
document.addEventListener("visibilitychange", () => document.hidden || wake());
addEventListener("pagehide", () => {
flush();
drop(1000);
});
addEventListener("pageshow", (event) => event.persisted && wanted && open());
connect();
}
function connect() {
wanted = true;
if (handlers && !socket) open();
}
function disconnect() {
wanted = false;
drop(1000);
}
function send(message) {
if (socket?.readyState !== WebSocket.OPEN) return false;
debug("->", message);
socket.send(JSON.stringify(message));
return true;
}
function settled() {
attempts = 0;
}
function open() {
clearTimeout(retry);
const opening = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/ws/live/`);
socket = opening;
const ours = (handle) => (event) => opening === socket && handle(event);
opening.onopen = ours(() => handlers.onOpen());
opening.onmessage = ours(receive);
opening.onclose = ours(closed);
expectWithin(DEADLINE, lost);
}
function receive({ data }) {
expectWithin(PING_AFTER, ask);
let message;
try {
message = JSON.parse(data);
} catch {
return warn("the server sent something that is not JSON");
}
debug("<-", message);
handlers.onMessage(message);
}
function closed({ code }) {
drop();
if (code === SESSION_UNKNOWN) return reloadOnce();
if (code === NOT_ALLOWED) return warn("the server refuses connections from", location.origin);
const immediately = code === SERVER_SWAPS && attempts === 0;
const pause = immediately ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempts) * (0.5 + Math.random() / 2);
attempts += 1;
if (wanted) retry = setTimeout(open, pause);
}
function lost() {
closed({ code: 1006 });
}
function drop(code) {
const old = socket;
clearTimeout(watch);
clearTimeout(retry);
socket = null;
if (!old) return;
old.close(code ?? 1000);
handlers.onLost();
}
function expectWithin(time, otherwise) {
clearTimeout(watch);
watch = setTimeout(otherwise, time);
}
function ask() {
if (send({ type: "ping" })) expectWithin(DEADLINE, lost);
}
function wake() {
if (!wanted) return;
attempts = 0;
if (socket) ask();
else open();
}
const PROTOCOL = 1;
const stats = { connections: 0, patches: 0, operations: 0, recoveries: 0 };
let slots;
let version = 1;
let live = false;
let recovering = false;
function startSession(extras) {
Object.assign(MESSAGES, extras);
slots = register(page.root);
version = Number(page.root.getAttribute("dj-version") ?? 1);
}
function mount() {
const session = page.root.getAttribute("dj-session") ?? "";
const url = location.pathname + location.search;
send({ type: "mount", v: PROTOCOL, session, version, url });
}
function connectionLost() {
closeOutbox();
showConnection(false);
if (live) notify("disconnected");
live = false;
}
function obey(message) {
if (Object.hasOwn(MESSAGES, message?.type ?? "")) MESSAGES[message.type](message);
}
const MESSAGES = {
mount: mounted,
patch: patched,
html(message) {
change(() => replaceWith(message));
},
error({ id, message, ref }) {
answer(ref, id ?? "error");
afterChange();
warn(id ?? "error", message ?? "");
notify("error", { id, message, ref });
},
reload: () => location.reload(),
navigate: ({ url }) => goTo(url),
"hvr-applied": (message) => notify("hvr-applied", message),
};
function mounted(message) {
if (message.v !== PROTOCOL) return reloadOnce();
const resumed = stats.connections > 0;
stats.connections += 1;
recovering = false;
live = true;
settled();
reloadSucceeded();
resumeOutbox(message.ref);
change(() => {
if (message.html !== undefined) replaceWith(message);
else if (message.ops) apply(message);
else if (message.version !== version) recover(`version ${message.version} is not ${version}`);
});
uncloak(document);
showConnection(true);
notify("connected", { resumed });
openOutbox(send);
}
function patched(message) {
answer(message.ref);
if (recovering) return afterChange();
const due = message.ops ? version + 1 : version;
change(() => {
if ((message.version ?? version) !== due) recover(`version ${message.version} is not ${due}`);
else if (message.ops) apply(message);
});
if (!recovering) notify("patched", { version, ref: message.ref });
}
function apply({ version: next, ops }) {
stats.patches += 1;
stats.operations += ops.length;
slots = applyOperations(page.root, slots, ops);
version = next;
}
function replaceWith({ version: next, html }) {
slots = replaceContent(page.root, html);
version = next;
recovering = false;
}
function change(how) {
keepingFocus(() => {
try {
how();
} catch (error) {
recover(error.message);
}
});
afterChange();
}
function afterChange() {
releaseFields();
restoreLoading();
answered();
}
function recover(reason) {
recovering = true;
stats.recoveries += 1;
warn("asking for the whole page:", reason);
send({ type: "request_html" });
}
function start(extras) {
if (window.djust) return console.warn("djust: client.js already loaded, skipping duplicate initialization");
window.djust = Object.freeze({ connect, disconnect, pushEvent, stats, version: PROTOCOL });
if (!findRoot()) return;
recordOpen(document);
startSession(extras);
listen();
startTransport({ onOpen: mount, onMessage: obey, onLost: connectionLost });
}
start();
})();

"""##

    /// The first 16 digits of the SHA-256 of `development`.
    static let developmentHash = "6cad2a16e6f66afa"

    /// The script of a page in development.
    static let development = ##"""
(() => {
"use strict";
const CLASS = "djust-loading";
const pending = new Map();
const marked = new Map();
function startLoading(ref, element) {
pending.set(ref, element);
mark(element);
document.body.classList.add("djust-global-loading");
}
function endLoading(ref) {
const element = pending.get(ref);
if (!pending.delete(ref)) return;
if (element && ![...pending.values()].includes(element)) unmark(element);
if (pending.size === 0) document.body.classList.remove("djust-global-loading");
}
function restoreLoading() {
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
const page = { root: null, development: false };
function findRoot() {
page.root = document.querySelector("[dj-root]") ?? document.querySelector("[dj-view]");
page.development = page.root?.hasAttribute("dj-dev") ?? false;
return page.root;
}
function notify(name, detail = {}) {
document.dispatchEvent(new CustomEvent(`djust:${name}`, { detail }));
}
function warn(...words) {
if (page.development) console.warn("djust:", ...words);
}
function debug(...words) {
if (globalThis.djustDebug) console.debug("djust:", ...words);
}
function showConnection(connected) {
document.body.classList.toggle("dj-connected", connected);
document.body.classList.toggle("dj-disconnected", !connected);
}
function uncloak(container) {
for (const element of container.querySelectorAll("[dj-cloak]")) element.removeAttribute("dj-cloak");
}
const RELOADED = "djust:reloaded";
function reloadOnce() {
try {
if (sessionStorage.getItem(RELOADED)) return warn("no connection after a reload");
sessionStorage.setItem(RELOADED, "1");
} catch {
return;
}
location.reload();
}
function reloadSucceeded() {
try {
sessionStorage.removeItem(RELOADED);
} catch {
}
}
function goTo(url) {
const target = new URL(url, location.href);
if (target.protocol === "http:" || target.protocol === "https:") location.assign(target);
else warn("refused to navigate to", url);
}
const CAPACITY = 50;
const waiting = new Map();
let lastRef = 0;
let deliver = null;
function post(event, params, element, settle) {
const ref = ++lastRef;
const entry = { message: { type: "event", event, params, ref }, settle, sent: false, tries: 0 };
waiting.set(ref, entry);
startLoading(ref, element);
transmit(entry);
const unsent = [...waiting.values()].filter((other) => !other.sent);
if (unsent.length > CAPACITY) {
warn(`too many events wait; dropped ${unsent[0].message.event}`);
answer(unsent[0].message.ref, "dropped");
}
return ref;
}
function isWaiting(ref) {
return waiting.has(ref);
}
function answer(ref, error = null) {
const entry = waiting.get(ref);
if (!waiting.delete(ref)) return;
endLoading(ref);
entry.settle?.(error);
}
function closeOutbox() {
deliver = null;
}
function resumeOutbox(handled) {
lastRef = Math.max(lastRef, handled ?? 0);
for (const [ref, entry] of waiting) {
if (Number.isInteger(handled) ? ref <= handled : entry.sent) answer(ref);
else if (entry.tries > 1) answer(ref, "lost");
else entry.sent = false;
}
}
function openOutbox(send) {
deliver = send;
for (const entry of waiting.values()) transmit(entry);
}
function transmit(entry) {
entry.sent = deliver?.(entry.message);
if (entry.sent) entry.tries += 1;
}
const edits = new WeakMap();
const withheld = new Set();
function edit(field) {
if (!edits.has(field)) edits.set(field, { unsent: false, bound: false, sent: 0 });
return edits.get(field);
}
const changes = new MutationObserver(() => {});
const DECIDING = ["selected", "disabled", "multiple", "size"];
changes.observe(document, { subtree: true, childList: true, attributeFilter: DECIDING });
const CHECKABLE = new Set(["checkbox", "radio"]);
const VALUELESS = new Set(["hidden", "submit", "image", "reset", "button", "file"]);
function isField(element) {
return element.localName === "input" || element.localName === "textarea" || element.localName === "select";
}
function isTextField(element) {
return element.localName === "textarea"
|| (element.localName === "input" && !CHECKABLE.has(element.type) && !VALUELESS.has(element.type));
}
function edited(field, bound) {
Object.assign(edit(field), { unsent: isTextField(field), bound });
}
function sentField(field, ref) {
if (isField(field)) Object.assign(edit(field), { unsent: false, sent: ref });
}
function isUnanswered(field) {
return isWaiting(edits.get(field)?.sent);
}
function isHeld(field) {
const known = edits.get(field);
if (!known) return false;
return isWaiting(known.sent) || (known.unsent && (known.bound || field === document.activeElement));
}
function follow(element, name) {
if (name === "value" ? isTextField(element) && element.localName === "input"
: name === "checked" ? CHECKABLE.has(element.type)
: name === "selected" && element.localName === "option") update(element);
}
function setFieldText(textarea, text) {
if (textarea.textContent === text) return;
const shown = textarea.value;
textarea.textContent = text;
if (isHeld(textarea) && textarea.value !== shown) textarea.value = shown;
update(textarea);
}
function releaseFields() {
for (const element of withheld) {
const field = element.closest("select") ?? element;
if (element.isConnected && (isHeld(field) || edits.get(field)?.unsent)) continue;
withheld.delete(element);
update(element);
}
for (const select of new Set(changes.takeRecords().map(({ target }) => target.closest("select")))) {
if (!select || edits.has(select)) continue;
select.selectedIndex = 0;
for (const option of select.options) update(option);
}
}
function update(element) {
const field = element.localName === "option" ? element.closest("select") ?? element : element;
if (isHeld(field)) {
withheld.add(element);
} else if (element.localName === "option") {
element.selected = element.hasAttribute("selected");
} else if (CHECKABLE.has(element.type)) {
element.checked = element.hasAttribute("checked");
} else {
write(element, element.defaultValue);
}
}
function write(field, text) {
if (edits.has(field)) edit(field).unsent = false;
if (field.value === text) return;
const focused = field === document.activeElement;
const start = focused ? field.selectionStart : null;
const end = focused ? field.selectionEnd : null;
const atEnd = start === field.value.length;
field.value = text;
if (start !== null && !atEnd) field.setSelectionRange(start, end);
}
let applying = false;
function isApplying() {
return applying;
}
function keepingFocus(change) {
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
function place(parent, node, before) {
if (parent.moveBefore && node.parentNode === parent && parent.isConnected) parent.moveBefore(node, before);
else parent.insertBefore(node, before);
}
let delayed = [];
const turns = new WeakMap();
function pace(element, source, kind, handler, send) {
const typing = kind === "input";
const usual = optionsOf(handler);
const debounce = element.getAttribute("dj-debounce") ?? usual.debounce ?? null;
const throttle = Number(element.getAttribute("dj-throttle") ?? usual.throttle);
const wait = (until, delay) => {
const entry = { source, kind, send, until };
if (delay) entry.timer = setTimeout(release, delay, entry);
delayed.push(entry);
};
for (const entry of delayed) if (entry.source === source && entry.kind === kind) take(entry);
if (debounce === "blur") return wait("blur");
if (Number(debounce) > 0) return wait("time", Number(debounce));
if (throttle > 0) {
const pause = turnOf(element, kind, throttle);
if (pause > 0) return typing && wait("time", pause);
} else if (typing && debounce === null && isTextField(source) && isUnanswered(source)) {
return wait("answer");
}
flush();
send();
}
let options;
function optionsOf(handler) {
options ??= JSON.parse(page.root.getAttribute("dj-handlers") ?? "{}");
return options[handler.toLowerCase().replace(/[-_]/g, "")] ?? {};
}
function turnOf(element, kind, throttle) {
if (!turns.has(element)) turns.set(element, {});
const times = turns.get(element);
const now = performance.now();
const pause = (times[kind] ?? 0) - now;
if (pause <= 0) times[kind] = now + throttle;
return pause;
}
function take(entry) {
clearTimeout(entry.timer);
const known = delayed.includes(entry);
delayed = delayed.filter((other) => other !== entry);
return known;
}
function release(entry) {
if (take(entry)) entry.send();
}
function flush() {
for (const entry of delayed) release(entry);
}
function left(field) {
for (const entry of delayed) if (entry.until === "blur" && entry.source === field) release(entry);
}
function answered() {
for (const entry of delayed) if (entry.until === "answer" && !isUnanswered(entry.source)) release(entry);
}
const CALL = /^\s*([^\s(]+)\s*\(([\s\S]*)\)\s*$/;
const ARGUMENT = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^,]*))\s*(?:,|$)/y;
const ESCAPES = { n: "\n", t: "\t", r: "\r" };
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);
function parseCall(text) {
const [, name, inside] = CALL.exec(text) ?? [];
if (name === undefined) return [text.trim(), null];
const values = [];
ARGUMENT.lastIndex = 0;
while (inside.trim() && ARGUMENT.lastIndex < inside.length) {
const found = ARGUMENT.exec(inside);
if (!found) break;
const quoted = found[1] ?? found[2];
if (quoted === undefined) values.push(literal(found[3].trim()));
else values.push(quoted.replace(/\\([\s\S])/g, (_, character) => ESCAPES[character] ?? character));
}
return [name, values];
}
function literal(word) {
if (word === "true" || word === "false") return word === "true";
if (word === "null") return null;
return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(word) ? Number(word) : word;
}
const TYPES = {
int: (text) => number(text, parseInt(text, 10)),
float: (text) => number(text, parseFloat(text)),
bool: (text) => /^(true|1|yes|on|checked)$/i.test(text),
json(text) {
try {
return JSON.parse(text);
} catch {
return text;
}
},
list: (text) => text.split(",").map((item) => item.trim()).filter(Boolean),
};
Object.assign(TYPES, { integer: TYPES.int, number: TYPES.float, boolean: TYPES.bool });
Object.assign(TYPES, { object: TYPES.json, array: TYPES.json });
function number(text, value) {
if (text.trim() === "") return 0;
return Number.isFinite(value) ? value : null;
}
function addPrefixed(params, element, prefix) {
for (const { name, value } of element.attributes) {
if (!name.startsWith(prefix) || /^data-(key(:|$)|dj-|djust-)/.test(name)) continue;
const [key, hint] = name.slice(prefix.length).split(/:(?=[^:]*$)/);
if (key && !UNSAFE.has(key)) params[key] = Object.hasOwn(TYPES, hint ?? "") ? TYPES[hint](value) : value;
}
}
function parametersOf(element, implicit, target = element) {
const params = {};
addPrefixed(params, element, "data-");
Object.assign(params, implicit);
addPrefixed(params, element, "dj-value-");
if (target !== element) addPrefixed(params, target, "dj-value-");
return params;
}
function fieldParameters(field) {
const params = { value: valueOf(field) };
const name = field.getAttribute("data-field") || field.name || field.id.replace(/^id_/, "");
if (name) params.field = name;
return params;
}
function valueOf(field) {
if (field.type === "checkbox") return field.checked;
if (field.type === "select-multiple") return Array.from(field.selectedOptions, (option) => option.value);
return field.value ?? (field.isContentEditable ? field.textContent : "");
}
function formParameters(form, submitter) {
const data = new FormData(form, submitter?.form === form ? submitter : null);
const params = {};
for (const name of new Set(data.keys())) {
const values = data.getAll(name).filter((value) => typeof value === "string");
if (values.length > 0 && !UNSAFE.has(name)) params[name] = isMultiple(form, name) ? values : values.at(-1);
}
const target = submitter?.name || submitter?.id;
if (target) params._target = target;
return params;
}
function isMultiple(form, name) {
const fields = [...form.elements].filter((field) => field.name === name);
return fields.some((field) => field.type === "select-multiple")
|| fields.filter((field) => field.type === "checkbox").length > 1;
}
const KEYS = { space: " ", esc: "escape", up: "arrowup", down: "arrowdown", left: "arrowleft", right: "arrowright" };
const LISTENERS = {
click: onClick,
submit: onSubmit,
change: onChange,
input: onInput,
keydown: onKey,
keyup: onKey,
focusin: onFocus,
focusout: onFocus,
compositionend: onInput,
};
function listen() {
for (const kind of Object.keys(LISTENERS)) {
document.addEventListener(kind, (event) => {
if (!isApplying() && event.target instanceof Element && page.root.contains(event.target)) LISTENERS[kind](event);
});
}
}
function bound(target, attribute) {
const element = target.closest(`[${attribute}]`);
return element && page.root.contains(element) ? element : null;
}
function raise(event, kind, element, attribute, implicit, fields = []) {
const [name, values] = parseCall(element.getAttribute(attribute));
if (!name) return;
const question = element.getAttribute("dj-confirm");
if (question !== null && !window.confirm(question)) return event.preventDefault();
pace(element, kind === "input" ? event.target : element, kind, name, () => {
const params = parametersOf(element, implicit(), isField(event.target) ? event.target : element);
if (values) params._args = values;
const ref = post(name, params, element);
for (const field of fields) sentField(field, ref);
});
}
function onClick(event) {
const element = bound(event.target, "dj-click");
const isLink = element?.closest("a[href]");
if (!element || (isLink && (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey))) return;
const button = event.target.closest("button, input");
if (isLink || (button?.form && (button.type === "submit" || button.type === "image"))) event.preventDefault();
raise(event, "click", element, "dj-click", () => ({}), [element]);
}
function onSubmit(event) {
const form = event.target;
if (!form.hasAttribute("dj-submit")) return;
event.preventDefault();
raise(event, "submit", form, "dj-submit", () => formParameters(form, event.submitter), [...form.elements]);
}
function onChange(event) {
const element = bound(event.target, "dj-change");
if (element) raise(event, "change", element, "dj-change", () => fieldParameters(event.target), [event.target]);
left(event.target);
}
function onInput(event) {
const field = event.target;
const element = bound(field, "dj-input");
edited(field, Boolean(element));
if (element && !event.isComposing) raise(event, "input", element, "dj-input", () => fieldParameters(field), [field]);
}
function onKey(event) {
if (event.isComposing) return;
const { key, code, target } = event;
const pressed = key.toLowerCase();
for (let element = target; element && page.root.contains(element); element = element.parentElement) {
for (const attribute of element.getAttributeNames()) {
const [name, wanted] = attribute.split(/\.(.*)/s);
if (name !== `dj-${event.type}` || (wanted && pressed !== (KEYS[wanted] ?? wanted))) continue;
raise(event, attribute, element, attribute, () => ({ ...saidBy(target), key, code }));
}
}
}
function onFocus(event) {
const attribute = event.type === "focusin" ? "dj-focus" : "dj-blur";
const element = bound(event.target, attribute);
if (element) raise(event, event.type, element, attribute, () => saidBy(event.target));
}
function saidBy(target) {
return isField(target) ? fieldParameters(target) : {};
}
function pushEvent(name, params = {}) {
if (!page.root) return Promise.resolve("no root");
flush();
return new Promise((settle) => post(name, params, null, settle));
}
const words = new WeakMap();
function recordOpen(container) {
for (const element of container.querySelectorAll("details, dialog")) {
words.set(element, element.getAttribute("open"));
}
}
function keepsOpen(element, name, value) {
if (name !== "open" || !words.has(element)) return false;
const same = words.get(element) === value;
words.set(element, value);
return same;
}
let policy;
function trusted(html) {
if (!globalThis.trustedTypes) return html;
policy ??= trustedTypes.createPolicy("djust", { createHTML: (text) => text });
return policy.createHTML(html);
}
function contextFor(parent) {
if (parent.nodeType !== Node.ELEMENT_NODE) return document.createElement("template");
const name = parent.localName.includes("-") ? "div" : parent.localName;
const context = document.createElementNS(parent.namespaceURI, name);
if (name === "annotation-xml") context.setAttribute("encoding", parent.getAttribute("encoding") ?? "");
if (name === "select") context.multiple = true;
if (parent.closest("form")) document.createElement("form").append(context);
return context;
}
function parse(html, parent) {
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
function parsedAttribute(element, name) {
const parent = document.createElementNS(element.namespaceURI, element.localName === "math" ? "math" : "g");
const holder = element.namespaceURI === "http://www.w3.org/1999/xhtml" ? document.createElement("div") : parent;
holder.innerHTML = trusted(`<b- ${name}=""></b->`);
const attribute = holder.firstElementChild?.attributes[0];
return attribute && holder.firstElementChild.removeAttributeNode(attribute);
}
const HTML = "http://www.w3.org/1999/xhtml";
const PLAIN = /^[a-z][\w-]*$/;
const KEPT = new Set(["dj-id", "dj-session", "dj-version", "dj-dev", "dj-handlers", "dj-cloak"]);
function setAttribute(element, name, value) {
if (KEPT.has(name)) return;
const attribute = PLAIN.test(name) && element.namespaceURI === HTML ? null : parsedAttribute(element, name);
put(element, attribute?.name ?? name, value, attribute);
}
function setAttributes(element, values) {
const source = document.createElementNS(element.namespaceURI, "g");
for (const name of Object.keys(values)) setAttribute(source, name, values[name]);
copyAttributes(element, source, KEPT);
}
function copyAttributes(element, source, kept = new Set()) {
const ignored = new Set((source.getAttribute("dj-ignore-attrs") ?? "").split(/[\s,]+/));
for (const name of [...element.getAttributeNames(), "open"]) {
if (!source.hasAttribute(name) && !kept.has(name) && !ignored.has(name)) put(element, name, null);
}
for (const attribute of source.attributes) {
if (!ignored.has(attribute.name)) put(element, attribute.name, attribute.value, attribute);
}
}
function put(element, name, text, attribute) {
if (keepsOpen(element, name, text) || element.getAttribute(name) === text) return;
if (text === null) element.removeAttribute(name);
else if (element.hasAttribute(name)) element.getAttributeNode(name).value = text;
else if (attribute) element.setAttributeNode(Object.assign(attribute.cloneNode(), { value: text }));
else element.setAttribute(name, text);
follow(element, name);
}
const OPENING = /^[[{]\d+$/;
function register(container) {
const slots = new Map();
walk(container, [{ slots }]);
return slots;
}
function registerRows(fragment) {
const list = { rows: [] };
walk(fragment, [{ slot: list }]);
return list.rows;
}
function walk(container, stack) {
const walker = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
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
const torn = frame.torn || comment.parentNode !== open.start.parentNode;
if (!torn) claim(stack.at(-1).slots, frame.index, open);
}
}
function claim(slots, index, slot) {
const known = slots?.get(index);
if (slots && (!known || isIgnored(known))) slots.set(index, slot);
}
function find(slots, path) {
let slot;
for (let at = 0; at < path.length; at++) {
slot = slots?.get(path[at]);
if (at === path.length - 1) return slot;
slots = slot?.rows ? slot.rows[path[++at]]?.slots : slot?.child;
}
return undefined;
}
function isIgnored(slot) {
const parent = (slot.node ?? slot.start).parentElement;
return Boolean(parent?.closest("[dj-update=ignore]"));
}
function boundary(list, at) {
return at < list.rows.length ? list.rows[at].marker : list.end;
}
function check(condition) {
if (!condition) throw new RangeError("no such row");
}
function insertRows(list, at, htmls) {
check(at >= 0 && at <= list.rows.length);
const parent = list.start.parentNode;
const fragment = parse(htmls.map((html) => `<!--#-->${html}`).join(""), parent);
const rows = registerRows(fragment);
check(rows.length === htmls.length);
parent.insertBefore(fragment, boundary(list, at));
list.rows = [...list.rows.slice(0, at), ...rows, ...list.rows.slice(at)];
}
function removeRows(list, at, count) {
check(at >= 0 && count >= 0 && at + count <= list.rows.length);
removeBetween(boundary(list, at), boundary(list, at + count));
list.rows.splice(at, count);
}
function moveRow(list, from, to) {
check(from >= 0 && to >= 0 && Math.max(from, to) < list.rows.length);
const nodes = [];
const stop = boundary(list, from + 1);
for (let node = list.rows[from].marker; node !== stop; node = node.nextSibling) nodes.push(node);
const [row] = list.rows.splice(from, 1);
const before = boundary(list, to);
list.rows.splice(to, 0, row);
for (const node of nodes) place(before.parentNode, node, before);
}
function removeBetween(first, stop) {
while (first !== stop) {
const next = first.nextSibling;
first.remove();
first = next;
}
}
function morph(parent, start, end, fragment) {
const first = start ? start.nextSibling : parent.firstChild;
const pool = poolOf(first, end);
const pairs = [];
for (let wanted = fragment.firstChild; wanted; wanted = wanted.nextSibling) {
pairs.push([wanted, pool.get(kindOf(wanted))?.shift()]);
}
for (const unused of pool.values()) for (const node of unused) node.remove();
let cursor = start ? start.nextSibling : parent.firstChild;
for (const [wanted, kept] of pairs) {
if (!kept) {
parent.insertBefore(wanted, cursor);
} else if (kept === cursor) {
cursor = cursor.nextSibling;
morphNode(kept, wanted);
} else {
place(parent, kept, cursor);
morphNode(kept, wanted);
}
}
}
function poolOf(first, end) {
const pool = new Map();
for (let node = first; node && node !== end; node = node.nextSibling) {
const kind = kindOf(node);
if (pool.has(kind)) pool.get(kind).push(node);
else pool.set(kind, [node]);
}
return pool;
}
function kindOf(node) {
if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}`;
if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeName;
const key = node.id || node.getAttribute("data-key") || node.getAttribute("dj-key") || "";
const variant = node.localName === "input" ? node.type : node.getAttribute("is") ?? "";
return `${node.namespaceURI} ${node.localName} ${variant} ${key}`;
}
function morphNode(node, wanted) {
if (node.nodeType !== Node.ELEMENT_NODE) {
if (node.data !== wanted.data) node.data = wanted.data;
return;
}
if (node.getAttribute("dj-update") === "ignore" && wanted.getAttribute("dj-update") === "ignore") {
if (wanted.hasAttribute("dj-id")) node.setAttribute("dj-id", wanted.getAttribute("dj-id"));
return;
}
copyAttributes(node, wanted);
if (node.localName === "textarea") setFieldText(node, wanted.textContent);
else if (node.content instanceof DocumentFragment) morph(node.content, null, null, wanted.content);
else morph(node, null, null, wanted);
}
const isRegion = (slot) => slot.end && !slot.rows;
const isElement = (slot) => slot.node;
const isList = (slot) => slot.rows;
const isContent = (slot) => !slot.rows;
const OPERATIONS = {
t: [isRegion, setRegionText],
h: [isRegion, replaceRegion],
o: [isContent, morphContent],
a: [isElement, changeAttributes],
A: [isElement, ({ node }, [values]) => setAttributes(node, values)],
c: [isElement, setRawText],
i: [isList, (list, [at, ...htmls]) => insertRows(list, at, htmls)],
r: [isList, (list, [at, count]) => removeRows(list, at, count)],
m: [isList, (list, [from, to]) => moveRow(list, from, to)],
};
function setRegionText(slot, [text]) {
const { start, end } = slot;
const first = start.nextSibling;
slot.child = new Map();
if (text && first.nodeType === Node.TEXT_NODE && first.nextSibling === end) {
first.data = text;
return;
}
removeBetween(first, end);
if (text) end.before(text);
}
function replaceRegion(slot, [html]) {
const fragment = parse(html, slot.start.parentNode);
slot.child = register(fragment);
removeBetween(slot.start.nextSibling, slot.end);
slot.end.before(fragment);
}
function morphContent(slot, [html]) {
const { node, start, end } = slot;
if (!node) {
morph(start.parentNode, start, end, parse(html, start.parentNode));
slot.child = new Map();
} else if (!isOwned(node)) {
morph(node.content ?? node, null, null, parse(html, node));
}
}
function changeAttributes({ node }, [values]) {
for (const name of Object.keys(values)) setAttribute(node, name, values[name]);
}
function setRawText({ node }, [text]) {
if (isOwned(node) || node.textContent === text) return;
if (node.localName === "textarea") setFieldText(node, text);
else node.textContent = text;
}
function isOwned(element) {
return element.getAttribute("dj-update") === "ignore";
}
function applyOperations(root, slots, operations) {
for (const [name, path, ...values] of operations) {
if (name === "o" && path.length === 0) {
slots = replaceContent(root, values[0]);
continue;
}
const slot = path.length === 0 ? { node: root } : find(slots, path);
const [fits, apply] = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : [];
if (!slot || !fits?.(slot)) throw new Error(`operation ${name} finds no slot [${path}]`);
if (!isIgnored(slot)) apply(slot, values);
}
return slots;
}
function replaceContent(root, html) {
morph(root, null, null, parse(html, root));
return register(root);
}
const PING_AFTER = 25000;
const DEADLINE = 10000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30000;
const SERVER_SWAPS = 1012;
const NOT_ALLOWED = 1008;
const SESSION_UNKNOWN = 4404;
let socket = null;
let wanted = false;
let attempts = 0;
let retry;
let watch;
let handlers;
function startTransport(given) {
handlers = given;
addEventListener("online", wake);
document.addEventListener("visibilitychange", () => document.hidden || wake());
addEventListener("pagehide", () => {
flush();
drop(1000);
});
addEventListener("pageshow", (event) => event.persisted && wanted && open());
connect();
}
function connect() {
wanted = true;
if (handlers && !socket) open();
}
function disconnect() {
wanted = false;
drop(1000);
}
function send(message) {
if (socket?.readyState !== WebSocket.OPEN) return false;
debug("->", message);
socket.send(JSON.stringify(message));
return true;
}
function settled() {
attempts = 0;
}
function open() {
clearTimeout(retry);
const opening = new WebSocket(`${location.protocol.replace("http", "ws")}//${location.host}/ws/live/`);
socket = opening;
const ours = (handle) => (event) => opening === socket && handle(event);
opening.onopen = ours(() => handlers.onOpen());
opening.onmessage = ours(receive);
opening.onclose = ours(closed);
expectWithin(DEADLINE, lost);
}
function receive({ data }) {
expectWithin(PING_AFTER, ask);
let message;
try {
message = JSON.parse(data);
} catch {
return warn("the server sent something that is not JSON");
}
debug("<-", message);
handlers.onMessage(message);
}
function closed({ code }) {
drop();
if (code === SESSION_UNKNOWN) return reloadOnce();
if (code === NOT_ALLOWED) return warn("the server refuses connections from", location.origin);
const immediately = code === SERVER_SWAPS && attempts === 0;
const pause = immediately ? 0 : Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempts) * (0.5 + Math.random() / 2);
attempts += 1;
if (wanted) retry = setTimeout(open, pause);
}
function lost() {
closed({ code: 1006 });
}
function drop(code) {
const old = socket;
clearTimeout(watch);
clearTimeout(retry);
socket = null;
if (!old) return;
old.close(code ?? 1000);
handlers.onLost();
}
function expectWithin(time, otherwise) {
clearTimeout(watch);
watch = setTimeout(otherwise, time);
}
function ask() {
if (send({ type: "ping" })) expectWithin(DEADLINE, lost);
}
function wake() {
if (!wanted) return;
attempts = 0;
if (socket) ask();
else open();
}
const PROTOCOL = 1;
const stats = { connections: 0, patches: 0, operations: 0, recoveries: 0 };
let slots;
let version = 1;
let live = false;
let recovering = false;
function startSession(extras) {
Object.assign(MESSAGES, extras);
slots = register(page.root);
version = Number(page.root.getAttribute("dj-version") ?? 1);
}
function mount() {
const session = page.root.getAttribute("dj-session") ?? "";
const url = location.pathname + location.search;
send({ type: "mount", v: PROTOCOL, session, version, url });
}
function connectionLost() {
closeOutbox();
showConnection(false);
if (live) notify("disconnected");
live = false;
}
function obey(message) {
if (Object.hasOwn(MESSAGES, message?.type ?? "")) MESSAGES[message.type](message);
}
const MESSAGES = {
mount: mounted,
patch: patched,
html(message) {
change(() => replaceWith(message));
},
error({ id, message, ref }) {
answer(ref, id ?? "error");
afterChange();
warn(id ?? "error", message ?? "");
notify("error", { id, message, ref });
},
reload: () => location.reload(),
navigate: ({ url }) => goTo(url),
"hvr-applied": (message) => notify("hvr-applied", message),
};
function mounted(message) {
if (message.v !== PROTOCOL) return reloadOnce();
const resumed = stats.connections > 0;
stats.connections += 1;
recovering = false;
live = true;
settled();
reloadSucceeded();
resumeOutbox(message.ref);
change(() => {
if (message.html !== undefined) replaceWith(message);
else if (message.ops) apply(message);
else if (message.version !== version) recover(`version ${message.version} is not ${version}`);
});
uncloak(document);
showConnection(true);
notify("connected", { resumed });
openOutbox(send);
}
function patched(message) {
answer(message.ref);
if (recovering) return afterChange();
const due = message.ops ? version + 1 : version;
change(() => {
if ((message.version ?? version) !== due) recover(`version ${message.version} is not ${due}`);
else if (message.ops) apply(message);
});
if (!recovering) notify("patched", { version, ref: message.ref });
}
function apply({ version: next, ops }) {
stats.patches += 1;
stats.operations += ops.length;
slots = applyOperations(page.root, slots, ops);
version = next;
}
function replaceWith({ version: next, html }) {
slots = replaceContent(page.root, html);
version = next;
recovering = false;
}
function change(how) {
keepingFocus(() => {
try {
how();
} catch (error) {
recover(error.message);
}
});
afterChange();
}
function afterChange() {
releaseFields();
restoreLoading();
answered();
}
function recover(reason) {
recovering = true;
stats.recoveries += 1;
warn("asking for the whole page:", reason);
send({ type: "request_html" });
}
function start(extras) {
if (window.djust) return console.warn("djust: client.js already loaded, skipping duplicate initialization");
window.djust = Object.freeze({ connect, disconnect, pushEvent, stats, version: PROTOCOL });
if (!findRoot()) return;
recordOpen(document);
startSession(extras);
listen();
startTransport({ onOpen: mount, onMessage: obey, onLost: connectionLost });
}
const STYLE = `
:host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; background: rgb(10 12 20 / .72);
font: 15px/1.5 system-ui, sans-serif; color: #e8eaf2; }
section { max-width: 60rem; margin: 6vh auto; padding: 1.25rem 1.5rem 1.5rem; background: #161a26; border-radius: 10px;
border-top: 4px solid #ff5d5d; box-shadow: 0 20px 60px rgb(0 0 0 / .5); outline: none; }
header { display: flex; justify-content: space-between; align-items: baseline; }
h1 { margin: 0; font-size: 1.1rem; color: #ff8f8f; }
h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.place { color: #8fb8ff; font-family: ui-monospace, monospace; font-size: .9rem; }
pre { margin: .5rem 0 0; padding: .75rem 1rem; overflow: auto; background: #0d101a; border-radius: 6px;
font: .875rem/1.5 ui-monospace, monospace; tab-size: 4; }
button { font: inherit; color: inherit; background: none; border: 1px solid #4a5270; border-radius: 6px;
padding: .1rem .6rem; cursor: pointer; }
button:focus-visible { outline: 2px solid #8fb8ff; }
small { display: block; margin-top: 1.25rem; color: #98a0b8; }
`;
const HEADINGS = { swift: "The app does not compile", template: "A template has an error", runtime: "The app failed" };
let host = null;
let focusedBefore = null;
function showOverlay(errors) {
if (errors.length === 0) return closeOverlay();
if (!host) {
host = document.createElement("djust-overlay");
const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
host.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
document.documentElement.append(host);
addEventListener("keydown", closeOnEscape, true);
}
const panel = panelFor(errors);
host.shadowRoot.replaceChildren(panel);
if (!document.activeElement?.matches("input, textarea, select, [contenteditable]")) {
focusedBefore ??= document.activeElement;
panel.focus({ preventScroll: true });
}
}
function closeOverlay() {
if (!host) return;
const hadFocus = document.activeElement === host;
host.remove();
removeEventListener("keydown", closeOnEscape, true);
if (hadFocus && focusedBefore?.isConnected) focusedBefore.focus({ preventScroll: true });
host = focusedBefore = null;
}
function closeOnEscape(event) {
if (event.key !== "Escape") return;
event.stopPropagation();
closeOverlay();
}
function element(name, text, properties = {}) {
return Object.assign(document.createElement(name), { textContent: text }, properties);
}
function panelFor(errors) {
const panel = element("section", "", { role: "alertdialog", tabIndex: -1, ariaModal: "true", ariaLabel: "djust" });
const header = element("header", "");
const button = element("button", "Close", { type: "button", onclick: closeOverlay, title: "Escape" });
header.append(element("h1", HEADINGS[errors[0].kind] ?? "Something is wrong"), button);
panel.append(header, ...errors.flatMap(linesFor));
panel.append(element("small", "This goes away by itself when the error is fixed."));
return panel;
}
function linesFor({ title, file, line, column, message, excerpt }) {
const lines = [];
if (title) lines.push(element("h2", title));
const place = [file, line, column].filter(Boolean).join(":");
if (place) lines.push(element("p", place, { className: "place" }));
if (message) lines.push(element("p", message));
if (excerpt) lines.push(element("pre", excerpt));
return lines;
}
const OURS = new Set(["class"]);
function replaceSurroundings({ html }) {
const wanted = new DOMParser().parseFromString(trusted(html), "text/html");
for (const script of document.querySelectorAll('script[src*="/_djust/client."]')) script.remove();
copyAttributes(document.documentElement, wanted.documentElement, OURS);
copyAttributes(document.body, wanted.body);
showConnection(true);
for (const root of [page.root, wanted.querySelector("[dj-root]") ?? wanted.querySelector("[dj-view]")]) {
root?.setAttribute("dj-update", "ignore");
}
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
function reloadAssets({ files }) {
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
start({ overlay: ({ errors }) => showOverlay(errors ?? []), document: replaceSurroundings, assets: reloadAssets });
})();

"""##
}
