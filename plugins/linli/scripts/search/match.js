// How a term is found in names: a weaker kind of match never overtakes a stronger one.

import { plain, reading, sound } from "./pinyin.js";
import { isHan } from "./text.js";

/** @typedef {import("./text.js").Term} Term */
/** @typedef {import("./edits.js").Spelling} Spelling */
/** @typedef {import("./names.js").Name} Name */
/** @typedef {import("./names.js").Row} Row */

/** How well a term is found in a name of a document, from 0 to 1. @typedef {{value: number, name: Name}} Match */
/** @typedef {Map<number, Match>} Matches by document */

/** The least value of each kind of match; what is between two is for how much of the name is matched. */
export const CLASSES = {
  exact: 0.96,
  start: 0.9,
  word: 0.85,
  inside: 0.8,
  wholeSound: 0.75,
  englishStart: 0.71,
  startSound: 0.67,
  insideSound: 0.62,
  wholeLetters: 0.58,
  startLetters: 0.54,
  insideLetters: 0.49,
  mixed: 0.45,
  homophone: 0.415,
  missing: 0.38,
  insideHomophone: 0.345,
  mistaken: 0.25,
};
const SPAN = 0.03;
const OTHER_NAME = 0.004;

/** @typedef {keyof typeof CLASSES} Class */

const SOUNDS = /** @type {const} */ ({
  whole: "wholeSound",
  start: "startSound",
  inside: "insideSound",
  wholeLetters: "wholeLetters",
  startLetters: "startLetters",
  insideLetters: "insideLetters",
  mixed: "mixed",
});

/** What a match is worth. @param {Class} kind @param {number} share of the name @param {Name} name */
export const valueOf = (kind, share, name) => CLASSES[kind] + SPAN * Math.min(1, share) - (name.first ? 0 : OTHER_NAME);

/** How a term is written in a name. @param {Term} term @param {Name} name */
const written = (term, name) => {
  let place = name.text.indexOf(term.text);
  if (place < 0) return 0;
  const share = term.text.length / name.text.length;
  if (share === 1) return valueOf("exact", 1, name);
  if (place === 0) return valueOf(name.isEnglish ? "englishStart" : "start", share, name);
  while (place >= 0 && !name.starts.has(place)) place = name.text.indexOf(term.text, place + 1);
  if (place > 0) return valueOf(name.isEnglish ? "insideSound" : "word", share, name);
  return term.latin && term.text.length < 3 ? 0 : valueOf(name.isEnglish ? "insideLetters" : "inside", share, name);
};

/** A reading in which some characters stand for themselves. @param {Spelling} spelling @param {string[]} own */
const partly = ({ signs, sounds }, own) =>
  reading(signs.map((sign, place) => (own.includes(sign) ? sign : sounds[place] || sign)));

/** How a term sounds in a name. @param {string} letters @param {string} short @param {Name} name
 * @param {string[]} signs Han characters among the letters, which stand for themselves */
const sounding = (letters, short, name, signs) => {
  if (name.isEnglish || !signs.every(sign => name.text.includes(sign))) return 0;
  const read = signs.length > 0 ? partly(name.spelling, signs) : name.read;
  const found = read && sound(letters, short, read);
  if (!found) return 0;
  return valueOf(SOUNDS[found.way], found.share * (found.full ? 1 : 0.7), name);
};

/**
 * The documents in whose names a term is found as it is written or, if it is in letters, by its sound.
 * @param {Term} term @param {Row[]} rows @returns {Matches}
 */
export const matchNames = (term, rows) => {
  /** @type {Matches} */
  const found = new Map();
  if (!term.text) return found;
  const letters = (term.latin || term.blended) && !term.phrase ? plain(term.text) : "";
  const signs = term.blended ? [...term.text].filter(isHan) : [];
  const short = letters.replace(/([zcs])h/g, "$1");
  for (const row of rows) {
    let [best, by] = [0, row.names[0]];
    for (const name of row.names) {
      const value = written(term, name) || (letters ? sounding(letters, short, name, signs) : 0);
      if (value > best) [best, by] = [value, name];
    }
    if (best > 0) found.set(row.id, { value: best, name: by });
  }
  return found;
};
