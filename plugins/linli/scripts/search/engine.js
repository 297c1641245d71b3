// Search over the indexes of one or more sites. Nothing here touches the page.

import { Narrowing } from "./facets.js";
import { find } from "./find.js";
import { Listing, result } from "./listing.js";
import { candidates, order } from "./rank.js";
import { Site } from "./site.js";
import { asked, isHan, runs, term, tokens } from "./text.js";

/** @typedef {import("./rank.js").Candidate} Candidate */
/** @typedef {import("./listing.js").Result} Result */
/** @typedef {import("./facets.js").Filters} Filters */
/** @typedef {import("./counting.js").Counts} Counts */
/** @typedef {import("./excerpt.js").Excerpt} Excerpt */

/**
 * What is found: the first results, how many there are in all (before those that are shown later are read), and what
 * comes near where there are none; `next` gives so many results more, `counts` how many have each value of facets.
 * @typedef {{results: Result[], total: number, near: Result[], next: (count: number) => Promise<Result[]>,
 *   counts: () => Promise<Counts>}} Answer
 */

/** @typedef {{fetch?: import("./site.js").Fetch, split?: number}} Options */

const LIMIT = 20;

/**
 * Open indexes: of this site first, then of others. One that cannot be read is left out and noted, unless all are.
 * @param {URL[]} urls of the folders `search/` @param {Options} options
 */
export const openIndexes = async (urls, options = {}) => {
  const get = options.fetch ?? ((url, init) => fetch(url, init));
  const opened = await Promise.allSettled(
    urls.map((url, place) => new Site(url, get, place === 0).open(place === 0 ? options : {})),
  );
  const sites = opened.flatMap(outcome => (outcome.status === "fulfilled" ? [outcome.value] : []));
  if (sites.length === 0) throw failure(opened);
  const notes = opened.flatMap((outcome, place) =>
    outcome.status === "rejected" ? [{ url: urls[place], reason: String(outcome.reason) }] : [],
  );
  return new Engine(sites, notes);
};

/** @param {PromiseSettledResult<unknown>[]} outcomes */
const failure = outcomes => {
  const failed = outcomes.find(outcome => outcome.status === "rejected");
  return failed?.status === "rejected" ? failed.reason : new Error("no index");
};

export class Engine {
  #sites;

  /** @param {Site[]} sites @param {{url: URL, reason: string}[]} notes which indexes are left out, and why */
  constructor(sites, notes) {
    this.#sites = sites;
    this.notes = notes;
  }

  /** How many sites are searched. */
  get sites() {
    return this.#sites.length;
  }

  /** @param {string} query @param {boolean} text */
  async #find(query, text) {
    const words = asked(query).filter(({ written }) => /[\p{L}\p{N}]/u.test(written));
    if (words.length === 0) return [];
    /** @type {unknown} */
    let problem;
    const all = await find(words, this.#sites, text, (site, reason) => {
      problem = reason;
      this.#note(site, reason);
    });
    if (all.length === 0) throw problem;
    return all;
  }

  /** @param {Site} site @param {unknown} reason */
  #note(site, reason) {
    const isKnown = this.notes.some(({ url }) => url.href === site.url.href);
    if (!isKnown) this.notes.push({ url: site.url, reason: String(reason) });
  }

  /** Documents by their names only. @param {string} query @param {number} limit @returns {Promise<Result[]>} */
  async suggest(query, limit = 8) {
    const pool = candidates(await this.#find(query, false), false);
    return Promise.all(order(pool, false).slice(0, limit).map(result));
  }

  /**
   * @param {string} query nothing: all documents @param {{filters?: Filters, limit?: number}} options
   * @returns {Promise<Answer>}
   */
  async search(query, { filters = new Map(), limit = LIMIT } = {}) {
    const note = this.#note.bind(this);
    const narrowing = new Narrowing(filters);
    const [found] = await Promise.all([this.#find(query, true), narrowing.load(this.#sites, note)]);
    const every = query.trim() === "" ? await this.#everything() : null;
    /** @param {boolean} near */
    const ranking = near => {
      const pool = candidates(found, near);
      return () => every ?? order(pool, near);
    };
    /** @param {() => Candidate[]} rank */
    const fitting = rank => new Listing(() => rank().filter(one => narrowing.fails(one).failed === 0));
    const rank = ranking(false);
    const listing = fitting(rank);
    const results = await listing.next(limit);
    const near = listing.list.length === 0 && found.length > 0 ? await fitting(ranking(true)).next(limit) : [];
    return {
      results,
      total: listing.list.length,
      near,
      next: many => listing.next(many),
      counts: async () => {
        const { count } = await import("./counting.js");
        return count(rank(), every !== null, this.#sites, narrowing, note);
      },
    };
  }

  /** Every document, in the order of the sites. @returns {Promise<Candidate[]>} */
  async #everything() {
    const lists = this.#sites.map(async site => {
      const known = await site.names([]);
      const findings = { site, known, terms: [], whole: new Map() };
      const unasked = { findings, parts: [], whole: 0, by: null, row: null, score: 0 };
      return Array.from({ length: site.count }, (_, id) => ({ ...unasked, id }));
    });
    const outcomes = await Promise.allSettled(lists);
    return outcomes.flatMap(outcome => (outcome.status === "fulfilled" ? outcome.value : []));
  }

  /** The page of a result: its address, and its card with addresses from the root of its site.
   * @param {Result} found @returns {Promise<{url: string, card: string, text: string}>} */
  async fragment({ source, id }) {
    const { url, card, text } = await source.page(id);
    const address = new URL(String(url), source.root);
    const isSafe = address.origin === source.root.origin && address.protocol === source.root.protocol;
    return { url: isSafe ? address.href : source.root.href, card: String(card), text: String(text) };
  }

  /** Words of a result around what was asked for. @param {Result} found @param {string} query
   * @returns {Promise<Excerpt>} */
  async excerpt(found, query) {
    const [{ excerptOf }, { text }] = await Promise.all([import("./excerpt.js"), this.fragment(found)]);
    const { fold } = found.source;
    const terms = asked(query).map(({ written, phrase }) => term(written, phrase, fold));
    const words = terms.flatMap(one => (one.phrase ? [one.folded] : one.runs));
    const parts = terms.flatMap(one => one.runs.filter(isHan).flatMap(run => tokens(run)));
    const name = runs(fold(found.alias ?? found.title));
    return excerptOf(text, fold(text), words, parts.length > 0 ? parts : name);
  }
}
