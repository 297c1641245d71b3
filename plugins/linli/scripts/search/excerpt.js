// Words around what was asked for, marked as they are written.

/** @typedef {{text: string, marks: [number, number][], more: [boolean, boolean]}} Excerpt */

const BEFORE = 18;
const LENGTH = 90;

/** Where a term begins and ends in a text, and which of the terms. @typedef {[number, number, number]} Place */

/** Every place of each term in a text. @param {string} folded @param {string[]} terms @returns {Place[]} */
const places = (folded, terms) =>
  terms.flatMap((term, which) => {
    /** @type {Place[]} */
    const found = [];
    for (let at = folded.indexOf(term); at >= 0 && found.length < 200; at = folded.indexOf(term, at + term.length)) {
      found.push([at, at + term.length, which]);
    }
    return found;
  });

/** Where the words with most of the terms begin. @param {Place[]} found in order */
const best = found => {
  let [start, most] = [0, -1];
  for (const [at] of found) {
    const near = found.filter(([from, to]) => from >= at && to <= at + LENGTH - BEFORE);
    const terms = new Set(near.map(([, , which]) => which)).size;
    const value = terms * LENGTH + near.reduce((sum, [from, to]) => sum + to - from, 0);
    if (value > most) [start, most] = [at, value];
  }
  return start;
};

/** One UTF-16 unit more where a character would be cut. @param {string} text @param {number} at */
const whole = (text, at) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at + 1 : at);

/** @param {[number, number][]} marks in order @returns {[number, number][]} */
const merged = marks => {
  /** @type {[number, number][]} */
  const found = [];
  for (const [from, to] of marks) {
    const last = found.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
  }
  return found;
};

/**
 * @param {string} text as written @param {string} folded the same, folded @param {string[]} terms folded, those that
 * are asked for; then what may be shown of them instead @param {string[]} instead @returns {Excerpt}
 */
export const excerptOf = (text, folded, terms, instead) => {
  const asked = terms.filter(Boolean);
  let found = places(folded, asked);
  const missing = instead.filter(Boolean);
  if (found.length === 0) found = places(folded, missing);
  found.sort(([one, , a], [other, , b]) => one - other || a - b);
  const from = found.length > 0 ? whole(text, Math.max(0, best(found.slice(0, 400)) - BEFORE)) : 0;
  const to = whole(text, Math.min(text.length, from + LENGTH));
  const inside = found.filter(([at, end]) => at >= from && end <= to);
  return {
    text: text.slice(from, to),
    marks: merged(inside.map(([at, end]) => [at - from, end - from])),
    more: [from > 0, to < text.length],
  };
};
