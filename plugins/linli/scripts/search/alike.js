// Names that are like a term: of characters that sound the same, or with a few mistakes.

import { MISSING, SWAPPED, allowed, edits, spellingOf } from "./edits.js";
import { CLASSES, valueOf } from "./match.js";
import { plain } from "./pinyin.js";

/** @typedef {import("./text.js").Term} Term */
/** @typedef {import("./edits.js").Spelling} Spelling */
/** @typedef {import("./names.js").Name} Name */
/** @typedef {import("./match.js").Matches} Matches */

const SPAN = 0.09;
const OTHER_NAME = 0.004;
const LEAST_LETTERS = 5;
const MANY_LETTERS = 10;

/** Which names have a character (or a sound). @typedef {Map<string, number[]>} Having */

/** @param {Name[]} names @param {(sign: string) => string} soundOf @returns {Having} */
export const having = (names, soundOf) => {
  /** @type {Having} */
  const found = new Map();
  /** @param {string} key @param {number} index */
  const add = (key, index) => {
    const list = found.get(key);
    if (!list) found.set(key, [index]);
    else if (list.at(-1) !== index) list.push(index);
  };
  names.forEach((name, index) => {
    if (name.isEnglish) return;
    for (const sign of name.text) add(soundOf(sign) || sign, index);
    if (name.hasOwnSound) for (const syllable of name.read?.syllables ?? []) add(syllable, index);
  });
  return found;
};

/**
 * The names that have most of the sounds of what was typed.
 * @param {Spelling} typed @param {number} limit @param {Having} index @param {number} count of names
 */
const likely = (typed, limit, index, count) => {
  const keys = new Set(typed.signs.map((sign, place) => typed.sounds[place] || sign));
  const hits = new Uint8Array(count);
  for (const key of keys) for (const name of index.get(key) ?? []) hits[name]++;
  const needed = Math.max(1, keys.size - Math.floor(limit));
  const found = [];
  for (let name = 0; name < count; name++) if (hits[name] >= needed) found.push(name);
  return found;
};

/**
 * The documents that have a name like a term: of characters that sound the same, or with a few mistakes.
 * @param {Term} term @param {{names: Name[], owners: number[], index: Having}} all
 * @param {(sign: string) => string} soundOf @param {boolean} wholly whether it must be like a whole name
 * @returns {Matches}
 */
export const matchAlike = (term, { names, owners, index }, soundOf, wholly) => {
  /** @type {Matches} */
  const found = new Map();
  const typed = spellingOf(term.text, soundOf);
  const limit = allowed(typed.signs.length);
  if (limit === 0) return found;
  for (const place of likely(typed, limit, index, names.length)) {
    const name = names[place];
    const value = likeness(typed, name, limit, wholly);
    const id = owners[place];
    if (value > (found.get(id)?.value ?? 0)) found.set(id, { value, name });
  }
  return found;
};

/** @param {Spelling} typed @param {Name} name @param {number} limit @param {boolean} wholly */
const likeness = (typed, name, limit, wholly) => {
  const own = name.spelling;
  const part = edits(typed, own, limit, false);
  if (part === Infinity) return 0;
  const [length, size] = [typed.signs.length, own.signs.length];
  const share = Math.min(length, size) / Math.max(length, size);
  const whole = Math.abs(length - size) <= limit ? edits(typed, own, limit, true) : Infinity;
  // Less than any other mistake costs: nothing but characters of the same sound.
  if (part < MISSING && size >= length) {
    return valueOf(whole === part ? "homophone" : "insideHomophone", share / (1 + part), name);
  }
  if (whole === MISSING || whole === SWAPPED) return valueOf("missing", share, name);
  if (wholly && whole === Infinity) return 0;
  const quality = whole < Infinity ? 1 - whole / (limit + 1) : 0.4 * (1 - part / (limit + 1)) + 0.1 * share;
  return mistaken(quality, name);
};

/** @param {number} quality from 0 to 1 @param {Name} name */
const mistaken = (quality, name) => CLASSES.mistaken + SPAN * quality - (name.first ? 0 : OTHER_NAME);

/** A bit for each letter. @param {string} letters */
const mask = letters => {
  let bits = 0;
  for (let place = 0; place < letters.length; place++) bits |= 1 << (letters.charCodeAt(place) & 31);
  return bits;
};

/** How many letters one has and the other has not. @param {number} one @param {number} other */
const unlike = (one, other) => {
  let [bits, count] = [one ^ other, 0];
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
};

/**
 * The documents with a name that is written in letters almost like a term, or sounds so.
 * @param {Term} term @param {{names: Name[], owners: number[]}} all @returns {Matches}
 */
export const matchLetters = (term, { names, owners }) => {
  /** @type {Matches} */
  const found = new Map();
  const letters = plain(term.text);
  if (letters.length < LEAST_LETTERS) return found;
  const limit = letters.length < MANY_LETTERS ? 1 : 2;
  const [typed, bits] = [{ signs: [...letters], sounds: [] }, mask(letters)];
  names.forEach((name, place) => {
    const own = name.read?.joined ?? name.text;
    if (Math.abs(own.length - letters.length) > limit || unlike(bits, mask(own)) > 2 * limit) return;
    const cost = edits(typed, { signs: [...own], sounds: [] }, limit, true);
    const value = cost === Infinity ? 0 : mistaken(1 - cost / (limit + 1), name);
    const id = owners[place];
    if (value > (found.get(id)?.value ?? 0)) found.set(id, { value, name });
  });
  return found;
};
