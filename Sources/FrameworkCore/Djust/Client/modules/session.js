// The conversation with the server: mounting, patches in version order, recovery, everything else it says.

import { answered } from "./pacing.js";
import { releaseFields } from "./fields.js";
import { keepingFocus } from "./focus.js";
import { restoreLoading } from "./loading.js";
import { applyOperations, replaceContent } from "./operations.js";
import { answer, closeOutbox, openOutbox, resumeOutbox } from "./outbox.js";
import { goTo, notify, page, reloadOnce, reloadSucceeded, showConnection, uncloak, warn } from "./page.js";
import { register } from "./slots.js";
import { send, settled } from "./transport.js";

/** The version of the protocol that this client speaks. */
export const PROTOCOL = 1;

/** Counters for tests and the curious. */
export const stats = { connections: 0, patches: 0, operations: 0, recoveries: 0 };

let slots;
let version = 1;
let live = false;
/** Set while the page waits for its current HTML; patches before it are of no use. */
let recovering = false;

/** Reads the page that the server rendered; `extras` are more messages by type. */
export function startSession(extras) {
  Object.assign(MESSAGES, extras);
  slots = register(page.root);
  version = Number(page.root.getAttribute("dj-version") ?? 1);
}

/** The first message on every socket. */
export function mount() {
  const session = page.root.getAttribute("dj-session") ?? "";
  const url = location.pathname + location.search;
  send({ type: "mount", v: PROTOCOL, session, version, url });
}

/** The connection is gone; events wait from here on. */
export function connectionLost() {
  closeOutbox();
  showConnection(false);
  if (live) notify("disconnected");
  live = false;
}

/** Does what a message says; a type that it does not know is nothing to it. */
export function obey(message) {
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

/** Runs a change of the document; one that fails is mended with the page's current HTML. */
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
