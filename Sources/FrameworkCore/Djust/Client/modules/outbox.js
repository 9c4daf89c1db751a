// Events on their way to the server: numbered, kept while the socket is down, remembered until they are answered.

import { endLoading, startLoading } from "./loading.js";
import { warn } from "./page.js";

/** The most events that wait for a connection; beyond it the oldest is dropped. */
const CAPACITY = 50;

/** By ref, in order: events without an answer, { message, settle, sent, tries }. */
const waiting = new Map();
let lastRef = 0;
/** Sends one message, or returns false; null while the server does not listen. */
let deliver = null;

/** Takes an event and returns its ref; `settle` is called once, with null or an error id. */
export function post(event, params, element, settle) {
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

/** Whether the event with this ref has no answer yet. */
export function isWaiting(ref) {
  return waiting.has(ref);
}

/** The server answered an event, or it will never be. */
export function answer(ref, error = null) {
  const entry = waiting.get(ref);
  if (!waiting.delete(ref)) return;
  endLoading(ref);
  entry.settle?.(error);
}

/** The connection is gone: events are kept from here on. */
export function closeOutbox() {
  deliver = null;
}

/**
 * The server resumed. Events up to `handled` were handled before the connection was lost, later ones are sent again.
 * When the server does not say, what was sent counts as handled: no event is ever handled twice.
 */
export function resumeOutbox(handled) {
  // The session may have known an earlier load of this page: refs never repeat in one session.
  lastRef = Math.max(lastRef, handled ?? 0);
  for (const [ref, entry] of waiting) {
    if (Number.isInteger(handled) ? ref <= handled : entry.sent) answer(ref);
    // An event that ends the server must not do so for ever.
    else if (entry.tries > 1) answer(ref, "lost");
    else entry.sent = false;
  }
}

/** The server listens: sends what waits, in order. */
export function openOutbox(send) {
  deliver = send;
  for (const entry of waiting.values()) transmit(entry);
}

function transmit(entry) {
  entry.sent = deliver?.(entry.message);
  if (entry.sent) entry.tries += 1;
}
