/** What a file says as the form wants it, and the other way round. */

import {inside, isGroup, itemOf, MEDIA} from "./fields.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {typeof import("yaml")} Yaml */

const NOTHING = /^(?:~|null|Null|NULL|)$/;

/**
 * The value of a node. Every text stays a text, whatever a reader of YAML might take it for; what the form has a switch
 * or a counter for becomes what those need.
 * @param {Yaml} YAML @param {any} node @param {Field} [field] @returns {any}
 */
export const valueOf = (YAML, node, field) => {
    if (node === null || node === undefined) return undefined;
    if (YAML.isMap(node)) {
        return Object.fromEntries(node.items.map(pair => {
            const name = String(/** @type {any} */ (pair.key)?.value ?? "");
            return [name, valueOf(YAML, pair.value, inside(field, name))];
        }));
    }
    if (YAML.isSeq(node)) return node.items.map(item => valueOf(YAML, item, itemOf(field)));
    if (!YAML.isScalar(node)) return undefined;
    const text = String(node.value ?? "");
    const plain = node.type === "PLAIN";
    return plain && NOTHING.test(text) ? undefined : single(text, plain, field);
};

/** @param {string} text @param {boolean} plain @param {Field} [field] @returns {any} */
const single = (text, plain, field) => {
    if (field?.fields?.[0] && field.widget === "object") return {[field.fields[0].name]: text};
    if (field?.widget === "boolean" && plain && /^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
    if (field?.value_type === "int" && plain && /^-?\d{1,15}$/.test(text)) return Number(text);
    if (field?.widget === "image" && text) return MEDIA + text;
    return field?.widget === "markdown" ? text.trimEnd() : text;
};

/**
 * What the form holds as files say it: without what is only the form's own.
 * @param {any} value @param {Field} [field] @returns {any}
 */
export const written = (value, field) => {
    if (Array.isArray(value)) return value.map(one => written(one, itemOf(field)));
    if (isGroup(value)) {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one, inside(field, name))]));
    }
    if (field?.widget === "image" && typeof value === "string" && value.startsWith(MEDIA)) return value.slice(MEDIA.length);
    return value;
};
