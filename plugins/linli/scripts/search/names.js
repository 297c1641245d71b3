// The names of documents, and how a term is found in them: a weaker kind of match never overtakes a stronger one.

import { spellingOf } from "./edits.js";
import { plain, reading, sound } from "./pinyin.js";
import { isHan, runs } from "./text.js";
import { ascending, numbers } from "./words.js";

/** @typedef {import("./text.js").Term} Term */
/** @typedef {import("./pinyin.js").Reading} Reading */
/** @typedef {import("./edits.js").Spelling} Spelling */

/**
 * A document as its names tell it. `labels` are its own ones, as they stand in the file of names.
 * @typedef {{id: number, kind: number, title: string, labels: string, names: Name[]}} Row
 */

/**
 * Tables of a site by which names are read: its folding, and how a folded character sounds.
 * @typedef {{fold: import("./fold.js").Fold, soundOf: (sign: string) => string}} Tables
 */

const NONE = "-";
const ONE_RUN = /^[\u4e00-\u9fff]+$/;
const BEGINNING = new Set([0]);

/** A name: what its runs are together, and where one of them begins in that. Its sound is read when it is asked for. */
export class Name {
  /** @type {Reading | null | undefined} */
  #read;
  /** @type {Spelling | null} */
  #spelling = null;
  #given;
  #tables;

  /** @param {string} written @param {string} folded @param {string} given its reading, "" the default one, "-" none
   * @param {boolean} first whether it is the title @param {Tables} tables */
  constructor(written, folded, given, first, tables) {
    this.written = written;
    this.first = first;
    this.isEnglish = given === NONE;
    /** @type {Set<number>} */
    this.starts = BEGINNING;
    this.text = ONE_RUN.test(folded) ? folded : this.#join(runs(folded));
    this.#given = given;
    this.#tables = tables;
  }

  /** @param {string[]} parts */
  #join(parts) {
    this.starts = new Set();
    let text = "";
    for (const part of parts) {
      this.starts.add(text.length);
      text += part;
    }
    return text;
  }

  /** Its reading; null of an English name. */
  get read() {
    if (this.#read === undefined) {
      const syllables = this.isEnglish ? [] : this.#given ? this.#given.split(" ") : this.#usual();
      this.#read = syllables.length > 0 ? reading(syllables) : null;
    }
    return this.#read;
  }

  #usual() {
    const { soundOf } = this.#tables;
    if (ONE_RUN.test(this.text)) return [...this.text].map(soundOf).filter(Boolean);
    return runs(this.text).flatMap(part => (isHan(part) ? [...part].map(soundOf).filter(Boolean) : [part]));
  }

  /** Whether it is not read as its characters usually are. */
  get hasOwnSound() {
    return this.#given !== "" && !this.isEnglish;
  }

  /** Its characters, and how they sound in it. */
  get spelling() {
    if (!this.#spelling) {
      this.#spelling = spellingOf(this.text, this.#tables.soundOf);
      const own = this.read?.syllables ?? [];
      if (own.length === this.#spelling.signs.length) this.#spelling.sounds = own;
    }
    return this.#spelling;
  }
}

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

/**
 * A file of names: a column a field, a line a document; `ids` only where not all are in it.
 * @typedef {{ids?: string, kinds: string, names: string, readings: string, english: string, labels: string}} NamesFile
 */

/**
 * The documents of a file of names.
 * @param {NamesFile} file @param {Tables} tables @returns {Row[]}
 */
export const rowsOf = (file, tables) => {
  const kinds = numbers(file.kinds);
  const ids = file.ids === undefined ? kinds.map((_, place) => place) : ascending(file.ids);
  const { fold } = tables;
  const columns = [file.names, fold(file.names), plain(file.readings), file.english, fold(file.english), file.labels];
  const [names, folded, readings, english, foldedEnglish, labels] = columns.map(column => column.split("\n"));
  return ids.map((id, place) => {
    const given = readings[place].split("\t");
    const own = named(names[place], folded[place], tables, which => given[which] ?? "");
    if (english[place]) own.push(...named(english[place], foldedEnglish[place], tables, () => NONE));
    return { id, kind: kinds[place], title: own[0].written, labels: labels[place], names: own };
  });
};

/** @param {string} written names, between tabs @param {string} folded @param {Tables} tables
 * @param {(which: number) => string} given the reading of each */
const named = (written, folded, tables, given) => {
  const texts = folded.split("\t");
  return written.split("\t").map((name, which) => {
    const sound = given(which);
    return new Name(name, texts[which], sound, which === 0 && sound !== NONE, tables);
  });
};

/** A document of which only the names are known, as its page has them.
 * @param {number} id @param {number} kind @param {string} names @param {Tables} tables @returns {Row} */
export const rowFrom = (id, kind, names, tables) => {
  const own = named(names, tables.fold(names), tables, () => "");
  return { id, kind, title: own[0].written, labels: "", names: own };
};

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
