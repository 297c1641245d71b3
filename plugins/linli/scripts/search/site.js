// The index of one site: its files, each fetched once and when it is needed.

import { bucketsOf } from "./buckets.js";
import { folding } from "./fold.js";
import { Known, rowsOf } from "./names.js";
import { plain, reading } from "./pinyin.js";
import { isHan, runs } from "./text.js";
import { ascending, keyOf, lookup, numbers, shardOf } from "./words.js";

/** @typedef {import("./names.js").Row} Row */
/** @typedef {import("./text.js").Term} Term */
/** @typedef {{kind: string, text: string, read: import("./pinyin.js").Reading}} Label */
/** Values of facets: how many documents have each, and the number of the file that tells which.
 * @typedef {Map<string, Map<string, {total: number, file: number}>>} Values */
/** By facet: the values that some of its documents have, and of each document which of these.
 * @typedef {Record<string, {values: string[], of: string}>} Block */
/** @typedef {{url: string, card: string, text: string, title?: string, kind?: string, names?: string}} PageFile */
/** @typedef {(input: URL, init?: RequestInit) => Promise<Response>} Fetch */

export const FORMAT = 3;
const REMEMBERED = 16;
const PATIENCE = 15_000;

export class Site {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  /** @type {Map<string, string>} */
  #sounds = new Map();
  /** @type {Map<string, string>} */
  #homophones = new Map();
  /** @type {number[][]} labels of all documents of a kind */
  #kindLabels = [];
  /** @type {number[][]} labels that documents with a label have too */
  #implied = [];
  /** @type {Map<string, Known>} */
  #known = new Map();
  /** @type {Map<string, Promise<Row[]>>} */
  #read = new Map();

  /** @param {URL} url of the folder @param {Fetch} get @param {boolean} isOwn whether it belongs to this site */
  constructor(url, get, isOwn) {
    this.url = url.pathname.endsWith("/") ? url : new URL(`${url.pathname}/`, url);
    this.root = new URL("../", this.url);
    this.isOwn = isOwn;
    this.get = get;
    this.title = "";
    this.count = 0;
    this.bits = 0;
    this.split = false;
    /** @type {string[]} */
    this.kinds = [];
    /** @type {Label[]} */
    this.labels = [];
    /** @type {Set<string>} */
    this.heavy = new Set();
    /** @type {Record<string, number>} */
    this.buckets = {};
    this.fold = folding("");
  }

  /** Read the tables. @param {{split?: number}} hint whether names are in one file, if that is known already */
  async open(hint = {}) {
    if (hint.split === 0) void this.file("names.json").catch(() => {});
    const data = await this.file("index.json");
    if (data.format !== FORMAT) throw new Error(`format ${data.format} of ${this.url}`);
    this.title = String(data.site ?? "");
    this.count = Number(data.count) || 0;
    this.bits = Number(data.bits) || 0;
    this.split = Boolean(data.split);
    this.kinds = data.kinds ?? [];
    this.heavy = new Set(String(data.heavy ?? "").split(" "));
    this.buckets = data.buckets ?? {};
    this.fold = folding(data.fold ?? "");
    this.#kindLabels = (data.kindLabels ?? []).map(ascending);
    this.#implied = (data.labels ?? []).map((/** @type {string[]} */ label) => ascending(label[3] ?? ""));
    this.labels = (data.labels ?? []).map((/** @type {string[]} */ [kind, words, spoken]) => {
      return { kind, text: runs(this.fold(words)).join(""), read: reading(plain(spoken ?? "").split(" ")) };
    });
    for (const [syllable, signs] of Object.entries(data.sounds ?? {})) {
      for (const sign of String(signs)) this.#sounds.set(sign, plain(syllable));
    }
    return this;
  }

  /** @param {string} path @returns {Promise<any>} */
  file(path) {
    let loading = this.#files.get(path);
    if (!loading) {
      loading = this.#load(path);
      this.#files.set(path, loading);
      loading.catch(() => this.#files.delete(path)); // so that it is tried again
    }
    return loading;
  }

  /** @param {string} path */
  async #load(path) {
    const url = new URL(path, this.url);
    const response = await this.get(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    return response.json();
  }

  /** How a folded character is read, as far as is known; "" else. @param {string} sign */
  soundOf = sign => this.#sounds.get(sign) ?? this.#homophones.get(sign) ?? "";

  /** Whether a term, half of which at least is known from names, has a character of which the sound is not known.
   * @param {Term} term */
  isDeaf(term) {
    const signs = [...term.text].filter(isHan);
    const unknown = signs.filter(sign => !this.soundOf(sign)).length;
    return unknown > 0 && unknown * 2 <= signs.length;
  }

  /** Whether a text begins the name of a place. @param {string} text */
  hasPlace(text) {
    return this.labels.some(label => label.kind === "place" && label.text.startsWith(text));
  }

  /** Learn how characters sound that stand in no name. */
  async hear() {
    if (this.#homophones.size > 0) return;
    for (const [syllable, signs] of Object.entries(await this.file("homophones.json"))) {
      for (const sign of String(signs)) this.#homophones.set(sign, plain(syllable));
    }
  }

  /** The names among which terms are to be found: all, or those of a few buckets. @param {Term[]} terms */
  async names(terms) {
    const paths = this.split
      ? bucketsOf(terms, this.buckets, this.soundOf).map(bucket => `names/${bucket}.json`)
      : ["names.json"];
    const key = paths.join();
    const ready = this.#known.get(key);
    if (ready) return ready;
    const parts = await Promise.all(paths.map(path => this.#rows(path)));
    const known = new Known(parts.flat(), this.soundOf);
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, known);
    return known;
  }

  /** @param {string} path @returns {Promise<Row[]>} */
  #rows(path) {
    let rows = this.#read.get(path);
    if (!rows) {
      rows = this.file(path).then(file => rowsOf(file, this));
      this.#read.set(path, rows);
      rows.catch(() => this.#read.delete(path));
    }
    return rows;
  }

  /** The documents with a label: as their own, by another of theirs that implies it, or by their kind.
   * @param {number} label its place among the labels @param {Known} known @returns {number[]} */
  labelled(label, known) {
    const { own, kinds } = known.labelled;
    return [
      ...this.labels.flatMap((_, other) =>
        other === label || this.#implied[other]?.includes(label) ? (own.get(other) ?? []) : [],
      ),
      ...this.kinds.flatMap((_, kind) => (this.#kindLabels[kind]?.includes(label) ? (kinds.get(kind) ?? []) : [])),
    ];
  }

  /** The documents that have a token; with `open`, words or pairs that begin with it.
   * @param {string} token @param {boolean} open */
  async postings(token, open) {
    const key = keyOf(token, isHan(token));
    const heavy = this.heavy.has(key);
    const shard = await this.file(`words/${shardOf(heavy ? token : key, this.bits)}.json`);
    return lookup(shard, token, open && !heavy);
  }

  /** The table of facets; `block`: how many documents are in a file for counting.
   * @returns {Promise<{block: number, values: Values}>} */
  async facets() {
    const { block, names, values, totals, files } = await this.file("facets.json");
    const tables = names.map((/** @type {string} */ name) => {
      const [total, file] = [numbers(totals[name]), numbers(files[name])];
      const told = values[name].map((/** @type {string} */ value, /** @type {number} */ place) => {
        return [value, { total: total[place], file: file[place] }];
      });
      return [name, new Map(told)];
    });
    return { block, values: new Map(tables) };
  }

  /** @param {number} id @returns {Promise<PageFile>} */
  page(id) {
    return this.file(`pages/${id}.json`);
  }
}
