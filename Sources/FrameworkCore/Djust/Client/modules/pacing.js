// When an event is sent: at once, debounced, throttled, or as soon as the field's last one is answered.

import { isTextField, isUnanswered } from "./fields.js";
import { page } from "./page.js";

/** Events that wait: { source, kind, send, until, timer }, `until` is "time", "blur" or "answer". */
let delayed = [];
/** By element, by kind: when a throttled event may go next. */
const turns = new WeakMap();

/**
 * Sends an event now or later. `dj-debounce` (milliseconds, or `blur`) and `dj-throttle` (milliseconds) of the
 * element decide; where it has none, what the handler asks for (`dj-handlers` of the root). Typing without either goes
 * at once, but while a field's text is unanswered only the newest text waits: no delay on a fast connection, no pile of
 * stale events on a slow one. `source` is what the event is about: a newer event of the same kind about it replaces one
 * that waits.
 */
export function pace(element, source, kind, handler, send) {
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
    // The last text of a field is never lost; other throttled events are dropped.
    if (pause > 0) return typing && wait("time", pause);
  } else if (typing && debounce === null && isTextField(source) && isUnanswered(source)) {
    return wait("answer");
  }
  flush();
  send();
}

let options;

/** What a handler asks for: `{"search":{"debounce":500}}`, by its name without case, `_` and `-`. */
function optionsOf(handler) {
  options ??= JSON.parse(page.root.getAttribute("dj-handlers") ?? "{}");
  return options[handler.toLowerCase().replace(/[-_]/g, "")] ?? {};
}

/** How long a throttled event has to wait; when it need not, the next turn begins. */
function turnOf(element, kind, throttle) {
  if (!turns.has(element)) turns.set(element, {});
  const times = turns.get(element);
  const now = performance.now();
  const pause = (times[kind] ?? 0) - now;
  if (pause <= 0) times[kind] = now + throttle;
  return pause;
}

/** Takes an event off the list; false when it is not on it any more. */
function take(entry) {
  clearTimeout(entry.timer);
  const known = delayed.includes(entry);
  delayed = delayed.filter((other) => other !== entry);
  return known;
}

function release(entry) {
  if (take(entry)) entry.send();
}

/** Sends all that waits, in order; done before a new event goes, so that the server sees what the user did in order. */
export function flush() {
  for (const entry of delayed) release(entry);
}

/** The user leaves a field: events that wait for that go. */
export function left(field) {
  for (const entry of delayed) if (entry.until === "blur" && entry.source === field) release(entry);
}

/** Answers came: texts that waited for them go. */
export function answered() {
  for (const entry of delayed) if (entry.until === "answer" && !isUnanswered(entry.source)) release(entry);
}
