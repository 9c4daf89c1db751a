// From markup to parameters: handler calls, data attributes with type hints, form data.

const CALL = /^\s*([^\s(]+)\s*\(([\s\S]*)\)\s*$/;
const ARGUMENT = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|([^,]*))\s*(?:,|$)/y;
const ESCAPES = { n: "\n", t: "\t", r: "\r" };
const UNSAFE = new Set(["__proto__", "constructor", "prototype"]);

/** Reads `name` or `name(argument, ...)`; returns the name and the arguments, or null for the latter. */
export function parseCall(text) {
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

/** Adds the attributes with a prefix to `params`: `data-count:int="5"` becomes `count: 5`. */
function addPrefixed(params, element, prefix) {
  for (const { name, value } of element.attributes) {
    if (!name.startsWith(prefix) || /^data-(key(:|$)|dj-|djust-)/.test(name)) continue;
    const [key, hint] = name.slice(prefix.length).split(/:(?=[^:]*$)/);
    if (key && !UNSAFE.has(key)) params[key] = Object.hasOwn(TYPES, hint ?? "") ? TYPES[hint](value) : value;
  }
}

/** The parameters of an event: `data-*` of the element, then what the event itself says, then `dj-value-*`. */
export function parametersOf(element, implicit, target = element) {
  const params = {};
  addPrefixed(params, element, "data-");
  Object.assign(params, implicit);
  addPrefixed(params, element, "dj-value-");
  if (target !== element) addPrefixed(params, target, "dj-value-");
  return params;
}

/** What a field says: its value, and its name as `field`. */
export function fieldParameters(field) {
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

/** What a form says: one value for each name, a list where the name is a multiple choice. Files stay here. */
export function formParameters(form, submitter) {
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
