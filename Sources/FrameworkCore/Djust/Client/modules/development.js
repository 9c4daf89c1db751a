// The script of a page in development: the client and the error overlay.

import { start } from "./client.js";
import { showOverlay } from "./overlay.js";

start({ overlay: ({ errors }) => showOverlay(errors ?? []) });
