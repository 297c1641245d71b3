/** What the fields of a form say of the values in a file. */

/**
 * A field as the configuration has it.
 * @typedef {object} Field
 * @property {string} name
 * @property {string} [widget]
 * @property {string} [value_type]
 * @property {boolean} [multiple]
 * @property {any} [default]
 * @property {[string, string]} [pattern]
 * @property {Field} [field] of each item of a list
 * @property {Field[]} [fields] of a group, or of each item of a list
 */

/** Where the site keeps photographs, as the editor's program names them; files say only what is below it. */
export const MEDIA = "/content/media/";

/** @param {any} value @returns {value is Record<string, any>} */
export const isGroup = value => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {any} value @returns {boolean} whether it says nothing, like a field that is not there */
export const isEmpty = value =>
    value === undefined ||
    value === null ||
    value === "" ||
    (Array.isArray(value) && value.every(isEmpty)) ||
    (isGroup(value) && Object.values(value).every(isEmpty));

/** @param {Field | undefined} field @param {string} name @returns {Field | undefined} a field of a group */
export const inside = (field, name) => field?.fields?.find(one => one.name === name);

/** @param {Field | undefined} field @returns {Field | undefined} what each item of a list is */
export const itemOf = field =>
    field?.fields ? {name: field.name, widget: "object", fields: field.fields} : field?.field ?? (field && {...field, multiple: false});

/** @param {any} value @param {Field | undefined} field whether a file need not say it @returns {boolean} */
export const isUnsaid = (value, field) =>
    isEmpty(value) || (field?.default !== undefined && same(value, field.default)) || isUnsaidGroup(value, field);

/** @param {any} value @param {Field | undefined} field @returns {boolean} */
const isUnsaidGroup = (value, field) =>
    isGroup(value) && !!field?.fields && Object.entries(value).every(([name, one]) => isUnsaid(one, inside(field, name)));

/**
 * Whether two values say the same. Space around a text says nothing, and numbers are what they are written as.
 * @param {any} one @param {any} other @param {Field} [field] @returns {boolean}
 */
export const same = (one, other, field) => {
    if (isEmpty(one)) return isUnsaid(other, field);
    if (isEmpty(other)) return false;
    if (Array.isArray(one) && Array.isArray(other)) {
        return one.length === other.length && one.every((value, place) => same(value, other[place], itemOf(field)));
    }
    if (isGroup(one) && isGroup(other)) {
        return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(name =>
            same(one[name], other[name], inside(field, name)));
    }
    if (typeof one === "object" || typeof other === "object") return false;
    return String(one).trim() === String(other).trim();
};

/** @param {any} value @returns {boolean} whether a form holds nothing there: `false` is something */
export const isNothing = value =>
    value === undefined || value === null || value === "" ||
    (Array.isArray(value) && value.every(isNothing)) || (isGroup(value) && Object.values(value).every(isNothing));
