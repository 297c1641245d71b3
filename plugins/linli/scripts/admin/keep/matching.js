/** Items of a list before and after: which is which. */

import {isGroup, same} from "./fields.js";

/** @typedef {import("./fields.js").Field} Field */

/** Which of the old items each new one is: the same, else one that is called the same, else the one at its place.
 * @param {any[]} old @param {any[]} wanted @param {Field} [field] @returns {number[]} */
export const matched = (old, wanted, field) => {
    const used = new Set();
    /** @type {number[]} */
    const found = wanted.map(() => -1);
    /** @param {(one: any, other: any, from: number, to: number) => boolean} fits */
    const match = fits => wanted.forEach((value, to) => {
        if (found[to] !== -1) return;
        const free = old.findIndex((one, from) => !used.has(from) && fits(one, value, from, to));
        if (free >= 0) used.add(free);
        found[to] = free;
    });
    match((one, other, from, to) => from === to && same(one, other, field));
    match((one, other) => same(one, other, field));
    const names = field?.fields?.map(one => one.name) ?? [];
    match((one, other) => isGroup(one) && isGroup(other) && names.slice(0, 1).every(name => same(one[name], other[name])) && names.length > 0);
    if (old.length === wanted.length) match((one, other, from, to) => from === to && typeof one === typeof other);
    return found;
};
