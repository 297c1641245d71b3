/** Edits inside of braces and brackets. */

import {inside, isGroup, isUnsaid, itemOf, same} from "./fields.js";
import {Unkept} from "./source.js";
import {flow, inOrder, isAmbiguous, quoted, scalar} from "./writing.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./source.js").Edit} Edit */

/**
 * The edit of a list in brackets or a group in braces: what stays is written as it was.
 * @param {import("./edits.js").Editing} editing @param {any} node @param {any} value @param {Field} [field]
 * @returns {Edit[] | null} null where it has to be written anew in another way
 */
export const flowEdit = (editing, node, value, field) => {
    const {source} = editing;
    const {YAML} = source;
    const text = source.text.slice(node.range[0], node.range[1]);
    if (YAML.isMap(node) ? !isGroup(value) : !Array.isArray(value)) return null;
    const parts = YAML.isMap(node) ? groupParts(editing, node, value, field) : listParts(editing, node, value, field);
    const made = YAML.isMap(node) ? `{${parts.join(", ")}}` : `[${parts.join(", ")}]`;
    if (!/[\n#]/.test(text)) return [[node.range[0], node.range[1], made]];
    return inLines(editing, node, value, field);
};

/** A list or group over several lines, or with comments in it: only single values in it are changed.
 * @param {import("./edits.js").Editing} editing @param {any} node @param {any} value @param {Field} [field] @returns {Edit[]} */
const inLines = (editing, node, value, field) => {
    const {source} = editing;
    const isMap = source.YAML.isMap(node);
    const nodes = isMap ? node.items.map((/** @type {any} */ pair) => pair.value) : node.items;
    const names = isMap ? node.items.map((/** @type {any} */ pair) => String(pair.key.value)) : nodes.map((/** @type {any} */ _, /** @type {number} */ place) => place);
    const extra = isMap ? Object.keys(value).some(name => !names.includes(name) && !isUnsaid(value[name], inside(field, name))) : value.length !== nodes.length;
    if (extra) throw new Unkept("a list over several lines");
    return nodes.flatMap((/** @type {any} */ one, /** @type {number} */ place) => {
        const own = isMap ? inside(field, names[place]) : itemOf(field);
        const wanted = value[names[place]];
        if (same(editing.read(one, own), wanted, own)) return [];
        if (one?.flow) return flowEdit(editing, one, wanted, own) ?? [];
        if (!one?.range || typeof wanted === "object" || wanted === undefined) throw new Unkept("a list over several lines");
        return [[one.range[0], one.range[1], single(one, wanted, own)]];
    });
};

/** @param {any} node @param {any} value @param {Field} [field] */
const single = (node, value, field) =>
    node.type === "PLAIN"
        ? scalar(value, field, {flow: true, loose: isAmbiguous(String(node.value))})
        : quoted(String(value).trim());

/** @param {import("./edits.js").Editing} editing @param {any} node @param {any[]} value @param {Field} [field] */
const listParts = (editing, node, value, field) => {
    const own = itemOf(field);
    const old = node.items.map((/** @type {any} */ item) => editing.read(item, own));
    return value.map(one => {
        const from = old.findIndex((/** @type {any} */ other) => same(other, one, own));
        return from < 0 ? flow(one, own) : slice(editing, node.items[from]);
    });
};

/** @param {import("./edits.js").Editing} editing @param {any} node @param {Record<string, any>} value @param {Field} [field] */
const groupParts = (editing, node, value, field) => {
    /** @type {Map<string, any>} */
    const old = new Map(node.items.map((/** @type {any} */ pair) => [String(pair.key.value), pair]));
    const names = [...old.keys(), ...inOrder(Object.keys(value), field).filter(name => !old.has(name))];
    return names.flatMap(name => {
        const own = inside(field, name);
        const pair = old.get(name);
        const wanted = value[name];
        const before = pair && editing.read(pair.value, own);
        if (pair && same(before, wanted, own)) return [`${slice(editing, pair.key)}: ${slice(editing, pair.value)}`.trimEnd()];
        if (wanted === undefined || wanted === null || wanted === "" || (!pair && isUnsaid(wanted, own))) return [];
        const text = pair?.value && typeof wanted !== "object" && editing.source.YAML.isScalar(pair.value)
            ? single(pair.value, wanted, own)
            : flow(wanted, own);
        return [`${scalar(name, undefined, {flow: true})}: ${text}`];
    });
};

/** @param {import("./edits.js").Editing} editing @param {any} node */
const slice = (editing, node) => (node?.range ? editing.source.text.slice(node.range[0], node.range[1]) : "");
