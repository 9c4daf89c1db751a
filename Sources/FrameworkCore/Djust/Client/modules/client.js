// The client's start and its public face, `window.djust`.

import { listen, pushEvent } from "./events.js";
import { watchScrolling } from "./focus.js";
import { findRoot } from "./page.js";
import { PROTOCOL, connectionLost, mount, obey, startSession, stats } from "./session.js";
import { connect, disconnect, startTransport } from "./transport.js";
import { recordWords } from "./words.js";

/** Makes the page live, if it has a live root. `extras` are more messages, by type, that this page understands. */
export function start(extras) {
  if (window.djust) return console.warn("djust: client.js already loaded, skipping duplicate initialization");
  window.djust = Object.freeze({ connect, disconnect, pushEvent, stats, version: PROTOCOL });
  if (!findRoot()) return;
  recordWords(document);
  startSession(extras);
  listen();
  watchScrolling();
  startTransport({ onOpen: mount, onMessage: obey, onLost: connectionLost });
}
