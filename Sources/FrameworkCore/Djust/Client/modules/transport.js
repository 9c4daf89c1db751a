// The one socket: opening, heartbeat, reconnecting. Knows nothing of what the messages mean.

import { flush } from "./pacing.js";
import { debug, reloadOnce, warn } from "./page.js";

/** Milliseconds: silence before a ping, how long an answer may take, the first and the longest pause. */
const PING_AFTER = 25000;
const DEADLINE = 10000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30000;

/** Close codes of the server. */
const SERVER_SWAPS = 1012;
const NOT_ALLOWED = 1008;
const SESSION_UNKNOWN = 4404;

let socket = null;
let wanted = false;
let attempts = 0;
let retry;
let watch;
/** Called with: `onOpen()`, `onMessage(message)`, `onLost()`. */
let handlers;

/** Starts connecting, and again whenever the page comes back. */
export function startTransport(given) {
  handlers = given;
  addEventListener("online", wake);
  document.addEventListener("visibilitychange", () => document.hidden || wake());
  // An open socket would keep the page out of the back/forward cache.
  addEventListener("pagehide", () => {
    flush();
    drop(1000);
  });
  addEventListener("pageshow", (event) => event.persisted && wanted && open());
  connect();
}

/** Connects unless connected. */
export function connect() {
  wanted = true;
  if (handlers && !socket) open();
}

/** Closes the connection and stays away until `connect`. */
export function disconnect() {
  wanted = false;
  drop(1000);
}

/** Sends a message; false when there is no connection. */
export function send(message) {
  if (socket?.readyState !== WebSocket.OPEN) return false;
  debug("->", message);
  socket.send(JSON.stringify(message));
  return true;
}

/** The server took the connection: later losses are new ones. */
export function settled() {
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

/** The connection stays silent: as good as closed. */
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

/** One timer watches the line: whatever arrives starts it again. */
function expectWithin(time, otherwise) {
  clearTimeout(watch);
  watch = setTimeout(otherwise, time);
}

function ask() {
  if (send({ type: "ping" })) expectWithin(DEADLINE, lost);
}

/** The page is back or the network is: find out now. */
function wake() {
  if (!wanted) return;
  attempts = 0;
  if (socket) ask();
  else open();
}
