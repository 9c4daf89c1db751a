// The script of a page in production.

import { start } from "./client.js";

start();
