/** Values as YAML text: so that every reader of YAML takes texts for texts. */

import {inside, isGroup, isUnsaid, itemOf} from "./fields.js";

/** @typedef {import("./fields.js").Field} Field */

const WORD = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const LIKE_NUMBER = /^[-+.]*\d[\d_.,:eExXoO+\-a-fA-FTZ ]*$|^[-+]?\.(?:inf|nan)$/i;
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]|^(?:---|\.\.\.)/;
const BREAKS = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufeff]/u;
/** What only stands in quotes: line ends, control and invisible characters. */

/** @param {string} text @returns {boolean} whether some reader would take it for something else than a text */
export const isAmbiguous = text => WORD.test(text) || LIKE_NUMBER.test(text);

/** @param {string} text @param {boolean} [flow] @returns {boolean} whether it can stand without quotes, as a text or not */
export const canBePlain = (text, flow = false) =>
    text !== "" &&
    text === text.trim() &&
    !BREAKS.test(text) &&
    !(INDICATOR.test(text) && !/^-?\d/.test(text)) &&
    !/: |:$| #/.test(text) &&
    !(flow && /[,[\]{}]|:/.test(text));

/** @param {string} text @returns {string} */
export const quoted = text =>
    JSON.stringify(text).replace(/[\x7f-\x9f\p{Cf}\u2028\u2029]/gu, sign =>
        [...sign].map(one => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`).join(""));

/** @param {any} value @param {Field} [field] whether the field is for numbers or dates @returns {boolean} */
const isTyped = (value, field) =>
    typeof value !== "string" || (!!field?.pattern && /\\d/.test(field.pattern[0]) && /^[-\d.X]+$/.test(value));

/**
 * A single value on one line.
 * @param {any} value @param {Field} [field] @param {{flow?: boolean, loose?: boolean}} [how] `loose` where the old value
 *   was one that readers may take for a number or a date, so that the new one may be too
 * @returns {string}
 */
export const scalar = (value, field, {flow = false, loose = false} = {}) => {
    const text = typeof value === "string" ? value.trim() : String(value);
    const fits = canBePlain(text, flow) && (!isAmbiguous(text) || loose || isTyped(value, field));
    return fits ? text : quoted(text);
};

/** @param {string} text @returns {boolean} whether it is best written over several lines, and can be */
export const isArticle = text => /\n/.test(text.trim()) && !BREAKS.test(text.replace(/[\n\t]/g, ""));

/**
 * A text of several lines, from its indicator on.
 * @param {string} text @param {number} indent of its lines @param {number} outer of what it belongs to
 * @param {string} [chomping] of the text that it replaces
 * @returns {string}
 */
export const article = (text, indent, outer, chomping = "") => {
    const lines = text.replace(/\s+$/, "").replace(/^\n+/, "").split("\n");
    const digit = /^[ \t]/.test(lines[0] ?? "") ? String(indent - outer) : "";
    return [`|${digit}${chomping}`, ...lines.map(line => (line ? " ".repeat(indent) + line : ""))].join("\n");
};

/** @param {any} value @param {Field} [field] @returns {string} anything on one line */
export const flow = (value, field) => {
    if (Array.isArray(value)) return `[${value.map(one => flow(one, itemOf(field))).join(", ")}]`;
    if (isGroup(value)) {
        const said = Object.entries(value).filter(([name, one]) => !isUnsaid(one, inside(field, name)));
        return `{${said.map(([name, one]) => `${scalar(name)}: ${flow(one, inside(field, name))}`).join(", ")}}`;
    }
    return scalar(value, field, {flow: true});
};

/** @param {string[]} names @param {Field} [field] @returns {string[]} in the order of the form, others last */
export const inOrder = (names, field) => {
    const order = field?.fields?.map(one => one.name) ?? [];
    const rank = new Map(order.map((name, place) => [name, place]));
    return [...names].sort((one, other) => (rank.get(one) ?? order.length) - (rank.get(other) ?? order.length));
};

/**
 * The lines of a group's fields, the first one without indentation.
 * @param {Record<string, any>} group @param {number} indent @param {Field} [field] @returns {string}
 */
export const groupText = (group, indent, field) =>
    inOrder(Object.keys(group), field)
        .filter(name => !isUnsaid(group[name], inside(field, name)))
        .map(name => `${scalar(name)}:${behindKey(group[name], indent, inside(field, name))}`)
        .join(`\n${" ".repeat(indent)}`);

/**
 * What stands behind a key and its colon.
 * @param {any} value @param {number} indent of the key @param {Field} [field] @returns {string}
 */
export const behindKey = (value, indent, field) => {
    const pad = " ".repeat(indent + 2);
    if (Array.isArray(value)) {
        const ids = value.every(one => typeof one !== "object" && canBePlain(String(one), true)) && (field?.multiple ?? true);
        if (ids && field?.widget !== "list") return ` ${flow(value, field)}`;
        return value.map(one => `\n${pad}- ${itemText(one, indent + 2, itemOf(field))}`).join("");
    }
    if (isGroup(value)) return `\n${pad}${groupText(value, indent + 2, field)}`;
    if (typeof value === "string" && isArticle(value)) return ` ${article(value, indent + 2, indent)}`;
    return ` ${scalar(value, field)}`;
};

/**
 * An item of a list, behind its dash.
 * @param {any} value @param {number} indent of the dash @param {Field} [field] @returns {string}
 */
export const itemText = (value, indent, field) => {
    if (Array.isArray(value)) return flow(value, field);
    if (isGroup(value)) return groupText(value, indent + 2, field) || "{}";
    if (typeof value === "string" && isArticle(value)) return article(value, indent + 2, indent);
    return scalar(value, field);
};
