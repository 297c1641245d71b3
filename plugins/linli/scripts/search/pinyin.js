// Names by their sound: letters typed against the syllables of a name.

/** What syllables are compared by: ü is typed as v or as u. @param {string} letters */
export const plain = letters => letters.replace(/([nl])v/g, "$1u");

/**
 * A reading: its syllables, all of them joined, and their first letters (numbers stay whole).
 * @typedef {{syllables: string[], joined: string, initials: string}} Reading
 */

const NUMBER = /^\d/;

/** @param {string[]} syllables @returns {Reading} */
export const reading = syllables => {
  let initials = "";
  for (const syllable of syllables) initials += NUMBER.test(syllable) ? syllable : syllable.charAt(0);
  return { syllables, joined: syllables.join(""), initials };
};

/** Whether a syllable begins at a place, or all of them end there. @param {string[]} syllables @param {number} place */
const isEdge = (syllables, place) => {
  let at = 0;
  for (const syllable of syllables) {
    if (at >= place) break;
    at += syllable.length;
  }
  return at === place;
};

/**
 * How a name is found by letters, from the best.
 * @typedef {"whole" | "start" | "inside" | "wholeLetters" | "startLetters" | "insideLetters" | "mixed"} Way
 */

/** How, of how much of the name, and whether syllables are complete.
 * @typedef {{way: Way, share: number, full: boolean}} Sound */

/**
 * How letters are found in a reading, if they are: as syllables, as first letters, or as both mixed.
 * @param {string} letters @param {string} short without the h of zh, ch, sh @param {Reading} read
 * @returns {Sound | null}
 */
export const sound = (letters, short, read) =>
  spelled(letters, read) ?? abbreviated(letters, short, read) ?? (letters.length > 2 ? mixed(letters, read) : null);

/** @param {string} letters @param {Reading} read @returns {Sound | null} */
const spelled = (letters, { joined, syllables }) => {
  if (letters.length < 2) return null;
  const share = letters.length / joined.length;
  /** @type {Sound | null} */
  let found = null;
  for (let place = joined.indexOf(letters); place >= 0; place = joined.indexOf(letters, place + 1)) {
    if (!isEdge(syllables, place)) continue;
    const full = isEdge(syllables, place + letters.length);
    if (place === 0) return { way: share === 1 ? "whole" : "start", share, full };
    if (!found || (full && !found.full)) found = { way: "inside", share, full };
  }
  return found;
};

/** @param {string} letters @param {string} short @param {Reading} read @returns {Sound | null} */
const abbreviated = (letters, short, { initials }) => {
  const place = Math.max(initials.indexOf(letters), short === letters ? -1 : initials.indexOf(short));
  if (place < 0 || (letters.length === 1 && place > 0)) return null;
  const share = short.length / initials.length;
  return { way: place > 0 ? "insideLetters" : share === 1 ? "wholeLetters" : "startLetters", share, full: true };
};

/** How far a search for mixed letters goes: names have few syllables, but some could be made to have many. */
const STEPS = 2000;
let steps = 0;

/** @param {string} letters @param {Reading} read @returns {Sound | null} */
const mixed = (letters, { syllables, joined }) => {
  let best = 0;
  steps = 0;
  for (let first = 0; first < syllables.length; first++) {
    if (syllables[first][0] !== letters[0]) continue;
    const full = walk(letters, 0, syllables, first, 0);
    if (full >= 0) best = Math.max(best, (1 + full) * (first === 0 ? 1 : 0.8));
  }
  if (best === 0) return null;
  const share = (best / (1 + syllables.length) + letters.length / joined.length) / 2;
  return { way: "mixed", share: Math.min(1, share), full: false };
};

/**
 * The most complete syllables among those that the letters from `place` on can stand for: each by all its letters or
 * its first (zh, ch, sh too), the last by any beginning; -1 where they cannot.
 * @param {string} letters @param {number} place @param {string[]} syllables @param {number} index @param {number} full
 * @returns {number}
 */
const walk = (letters, place, syllables, index, full) => {
  if (place === letters.length) return full;
  if (index === syllables.length || ++steps > STEPS) return -1;
  const syllable = syllables[index];
  if (syllable[0] !== letters[place]) return -1;
  const next = index + 1;
  let best = -1;
  if (letters.startsWith(syllable, place)) best = walk(letters, place + syllable.length, syllables, next, full + 1);
  if (best < 0 && letters.length - place < syllable.length && syllable.startsWith(letters.slice(place))) best = full;
  const isDouble = syllable[1] === "h" && letters[place + 1] === "h";
  if (best < 0 && isDouble) best = walk(letters, place + 2, syllables, next, full);
  return best < 0 ? walk(letters, place + 1, syllables, next, full) : best;
};

const FIRST = "(?:[zcs]h|[b-df-hj-np-tw-z]|(?=[aeo]))";
const REST = "(?:i?a(?:ng?|o|i)?|ua(?:ng?|i)?|i?ong|ou|i?e|e[inr]|eng|ing?|i?u|ue|u[ino]|[io])";
const SYLLABLE = new RegExp(`^${FIRST}${REST}$`);
const LONGEST = 6;
const WAYS_TO_DIVIDE = 2;
const VOWEL = /[aeo]/;

/**
 * First letters of the syllables into which letters can be divided (longer syllables first, the last perhaps not
 * complete), two ways at most; then the letters themselves, which may be first letters.
 * @param {string} letters @returns {string[]}
 */
export const divisions = letters => {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Set<number>} */
  const dead = new Set();
  /** @param {number} place @param {string} initials @returns {boolean} */
  const divide = (place, initials) => {
    if (place === letters.length) return Boolean(found.add(initials));
    if (dead.has(place) || found.size >= WAYS_TO_DIVIDE) return false;
    const ends = [];
    for (let end = Math.min(letters.length, place + LONGEST); end > place; end--) {
      if (SYLLABLE.test(letters.slice(place, end))) ends.push(end);
    }
    // A syllable that begins with a vowel has an apostrophe before it, or should have.
    ends.sort((one, other) => Number(VOWEL.test(letters[one] ?? "")) - Number(VOWEL.test(letters[other] ?? "")));
    let any = false;
    for (const end of ends) if (divide(end, initials + letters[place])) any = true;
    if (!any && place > 0 && letters.length - place < LONGEST) any = Boolean(found.add(initials + letters[place]));
    if (!any) dead.add(place);
    return any;
  };
  divide(0, "");
  const ways = [...found].slice(0, WAYS_TO_DIVIDE);
  return [...new Set([ways[0] ?? letters, letters, ...ways])].map(way => way.replace(/\d+/g, "0"));
};
