// The script of a page in development: the client, the error overlay, and following what is around the root.

import { start } from "./client.js";
import { showOverlay } from "./overlay.js";
import { reloadAssets, replaceSurroundings } from "./surroundings.js";

start({ overlay: ({ errors }) => showOverlay(errors ?? []), document: replaceSurroundings, assets: reloadAssets });
