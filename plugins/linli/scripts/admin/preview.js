/** What a profile will look like, beside the form: its parts under the site's own style sheet. */

import {isGroup, isUnsaid} from "./keep/fields.js";

/** @typedef {import("./keep/fields.js").Field} Field */
/** @typedef {{h: (type: any, props?: any, ...children: any[]) => any, widgetFor: (path: string) => any}} Making */

/** What has a place of its own on the page. */
const PLACED = new Set(["name", "title", "summary", "body", "photos"]);

/** @param {Field} field @param {any} value @returns {boolean} whether readers will see it */
const isShown = (field, value) =>
    /** @type {any} */ (field).preview !== false && value !== false && !isUnsaid(value, field);

/** @param {Field} field @returns {string} */
const label = field => /** @type {any} */ (field).label ?? field.name;

/** @param {Field} field @param {any} value @returns {string} as people read it */
const shown = (field, value) => {
    const options = /** @type {any} */ (field).options;
    return options?.find((/** @type {any} */ one) => one.value === value)?.label ?? String(value);
};

/** @param {Making} making @param {Field} field @param {any} value @param {string} path @returns {any} */
const content = (making, field, value, path) => {
    if (field.widget === "relation") return making.widgetFor(path);
    if (Array.isArray(value)) {
        const items = value.map((one, place) => (field.fields ? group(making, field.fields, one ?? {}, `${path}.${place}`) : shown(field, one)));
        return field.fields ? making.h("ul", null, ...items.map((item, key) => making.h("li", {key}, item))) : items.join("、");
    }
    return isGroup(value) ? group(making, field.fields ?? [], value, path) : shown(field, value);
};

/** @param {Making} making @param {Field[]} fields @param {Record<string, any>} values @param {string} path @returns {any} */
const group = (making, fields, values, path) =>
    making.h("div", null, ...fields.filter(field => isShown(field, values[field.name])).map((field, key) =>
        making.h("div", {key}, `${label(field)}：`, content(making, field, values[field.name], `${path}.${field.name}`))));

/** @param {Making} making @param {any} photo @param {number} key @param {(path: string) => {url: string} | undefined} getAsset @returns {any} */
const figure = ({h}, photo, key, getAsset) =>
    h("figure", {key}, h("img", {src: getAsset(photo.file)?.url ?? "", alt: photo.alt ?? ""}), h("figcaption", null, photo.caption ?? ""));

/**
 * The template of a collection's previews.
 * @param {Field[]} fields @returns {(given: any) => any}
 */
export const preview = fields => ({entry, widgetFor, getAsset}) => {
    const {h} = /** @type {{h: Making["h"]}} */ (/** @type {unknown} */ (globalThis));
    const making = {h, widgetFor};
    const data = entry.get("data")?.toJS?.() ?? {};
    const others = fields.filter(field => !PLACED.has(field.name) && isShown(field, data[field.name]));
    const facts = others.filter(field => !field.fields);
    const photos = (data.photos ?? []).filter((/** @type {any} */ photo) => photo?.file);
    return h("main", {className: "linli-frame"}, h("article", {className: "linli-page"},
        h("h1", null, data.name ?? data.title ?? ""),
        data.summary ? h("p", {className: "linli-lead"}, data.summary) : null,
        facts.length ? h("div", {className: "linli-key-facts"}, h("dl", null, ...facts.flatMap(field => [
            h("dt", {key: `${field.name}-label`}, label(field)),
            h("dd", {key: field.name}, content(making, field, data[field.name], field.name)),
        ]))) : null,
        ...photos.map((/** @type {any} */ photo, /** @type {number} */ key) => figure(making, photo, key, getAsset)),
        data.body ? h("div", {className: "linli-body"}, widgetFor("body")) : null,
        ...others.filter(field => field.fields).map(field => h("section", {key: field.name},
            h("h2", null, label(field)), content(making, field, data[field.name], field.name)))));
};
