// The names of documents, as their files have them.

import { having } from "./alike.js";
import { spellingOf } from "./edits.js";
import { plain, reading } from "./pinyin.js";
import { isHan, runs } from "./text.js";
import { ascending, numbers } from "./words.js";

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

/** All names in a row, the document of each, and which have what.
 * @typedef {{names: Name[], owners: number[], index: import("./alike.js").Having}} InRow */
/** @typedef {{own: Map<number, number[]>, kinds: Map<number, number[]>}} Labelled documents by own label and by kind */

/** @param {Map<number, number[]>} groups @param {number} key @param {number} id */
const grouped = (groups, key, id) => {
  const list = groups.get(key);
  if (list) list.push(id);
  else groups.set(key, [id]);
};

/** Names that are loaded, and what is made of them when it is first needed. */
export class Known {
  #soundOf;
  /** @type {InRow | null} */
  #inRow = null;
  /** @type {Labelled | null} */
  #labelled = null;

  /** @param {Row[]} rows some perhaps more than once @param {(sign: string) => string} soundOf */
  constructor(rows, soundOf) {
    /** @type {Map<number, Row>} */
    this.byId = new Map(rows.map(row => [row.id, row]));
    this.rows = [...this.byId.values()];
    this.#soundOf = soundOf;
  }

  /** The names in a row, for finding those alike. */
  get inRow() {
    if (!this.#inRow) {
      const names = this.rows.flatMap(row => row.names);
      const owners = this.rows.flatMap(row => row.names.map(() => row.id));
      this.#inRow = { names, owners, index: having(names, this.#soundOf) };
    }
    return this.#inRow;
  }

  /** The documents by what they are said to be. */
  get labelled() {
    if (!this.#labelled) {
      this.#labelled = { own: new Map(), kinds: new Map() };
      for (const { id, kind, labels } of this.rows) {
        grouped(this.#labelled.kinds, kind, id);
        for (const label of ascending(labels)) grouped(this.#labelled.own, label, id);
      }
    }
    return this.#labelled;
  }
}
