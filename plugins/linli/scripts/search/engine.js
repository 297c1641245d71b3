// Search over the indexes of one or more sites. Nothing here touches the page.

import { excerptOf } from "./excerpt.js";
import { narrow } from "./facets.js";
import { find, together } from "./find.js";
import { matchNames, rowFrom } from "./names.js";
import { candidates, check, isDoubtful, order } from "./rank.js";
import { Site } from "./site.js";
import { asked, isHan, runs, term, tokens } from "./text.js";

/** @typedef {import("./rank.js").Candidate} Candidate */
/** @typedef {import("./rank.js").Findings} Findings */
/** @typedef {import("./facets.js").Filters} Filters */
/** @typedef {import("./facets.js").Counts} Counts */
/** @typedef {import("./excerpt.js").Excerpt} Excerpt */

/**
 * A document that was found: `alias` is the name by which, if it is not the title.
 * @typedef {{site: string, id: number, title: string, kind: string, score: number, source: Site,
 *   alias?: string}} Result
 */

/** @typedef {{results: Result[], total: number, counts: Counts, near: Result[]}} Answer */
/** @typedef {{fetch?: import("./site.js").Fetch, split?: number}} Options */

const LIMIT = 20;
const ROUNDS = 4;
/** How many of the first results are read before they are shown, to see whether terms stand together in them. */
const FIRST = 4;

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

/** The document's names: among those known, or as its page tells. @param {Candidate} candidate */
const rowOf = async ({ findings: { site, known }, id }) => {
  const row = known.byId.get(id);
  if (row) return row;
  const { title = "", kind = "", names = title } = await site.page(id);
  const made = rowFrom(id, site.kinds.indexOf(kind), names, site);
  known.byId.set(id, made);
  return made;
};

/** @param {Candidate} candidate @returns {Promise<Result>} */
const result = async candidate => {
  const { site } = candidate.findings;
  const { title, kind } = await rowOf(candidate);
  const alias = candidate.by && candidate.by.written !== title ? { alias: candidate.by.written } : {};
  return {
    site: site.title,
    id: candidate.id,
    title,
    kind: site.kinds[kind] ?? "",
    score: candidate.score,
    source: site,
    ...alias,
  };
};

/** Whether a candidate's page must be read before it is shown. @param {Candidate} candidate @param {number} rank */
const isUnsure = (candidate, rank) => {
  const { terms, known } = candidate.findings;
  const isFirst = rank < FIRST || terms.some(({ term: one }) => one.phrase);
  return (isFirst && isDoubtful(candidate)) || !known.byId.has(candidate.id);
};

/** Read a candidate's page, and see whether it has what was asked for. @param {Candidate} candidate */
const makeSure = async candidate => {
  const { site, known, terms } = candidate.findings;
  if (!known.byId.has(candidate.id)) {
    const rows = [await rowOf(candidate)];
    terms.forEach(({ term: one }, place) => {
      candidate.parts[place].name = matchNames(one, rows).get(candidate.id)?.value ?? 0;
    });
    const whole = together(terms.map(({ term: one }) => one), { ...known, rows }, site);
    candidate.whole = whole.get(candidate.id)?.value ?? 0;
  }
  if (!isDoubtful(candidate)) return;
  const { text, names = "" } = await site.page(candidate.id);
  check(candidate, site.fold(`${names}\n${text}`));
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
   * @param {string} query nothing: all documents @param {{filters?: Filters, limit?: number}} options with `filters`
   * (perhaps empty), values of facets are counted @returns {Promise<Answer>}
   */
  async search(query, { filters, limit = LIMIT } = {}) {
    const facets = filters ? this.#facets() : null;
    facets?.catch(() => {});
    const found = await this.#find(query, true);
    const every = query.trim() === "" ? await this.#everything() : null;
    const files = await facets;
    /** @param {boolean} near */
    const answer = near => {
      const pool = candidates(found, near);
      return this.#settled(() => {
        /** @type {Counts} */
        const counts = new Map();
        const list = every ?? order(pool, near);
        return { counts, list: files && filters ? fitting(list, files, filters, counts) : list };
      }, limit);
    };
    const { counts, list } = await answer(false);
    const near = list.length === 0 && found.length > 0 ? (await answer(true)).list : [];
    return {
      results: await Promise.all(list.slice(0, limit).map(result)),
      total: list.length,
      counts,
      near: await Promise.all(near.slice(0, limit).map(result)),
    };
  }

  /** Rank until the first candidates are sure. @template {{list: Candidate[]}} Ranked @param {() => Ranked} rank
   * @param {number} limit @returns {Promise<Ranked>} */
  async #settled(rank, limit) {
    let ranked = rank();
    for (let round = 0; round < ROUNDS; round++) {
      const unsure = ranked.list.slice(0, limit).filter(isUnsure);
      if (unsure.length === 0) break;
      await Promise.all(unsure.map(makeSure));
      ranked = rank();
    }
    return ranked;
  }

  /** The facets of each site that can be read. */
  async #facets() {
    /** @type {Map<Site, import("./site.js").FacetFile>} */
    const files = new Map();
    const read = this.#sites.map(async site => {
      try {
        files.set(site, await site.facets());
      } catch (reason) {
        this.#note(site, reason);
      }
    });
    await Promise.all(read);
    return files;
  }

  /** Every document, in the order of the sites. @returns {Promise<Candidate[]>} */
  async #everything() {
    const lists = this.#sites.map(async site => {
      const known = await site.names([]);
      const findings = { site, known, terms: [], whole: new Map() };
      return Array.from({ length: site.count }, (_, id) => ({ findings, id, parts: [], whole: 0, by: null, score: 0 }));
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
    const { text } = await this.fragment(found);
    const { fold } = found.source;
    const terms = asked(query).map(({ written, phrase }) => term(written, phrase, fold));
    const words = terms.flatMap(one => (one.phrase ? [one.folded] : one.runs));
    const parts = terms.flatMap(one => one.runs.filter(isHan).flatMap(run => tokens(run)));
    const name = runs(fold(found.alias ?? found.title));
    return excerptOf(text, fold(text), words, parts.length > 0 ? parts : name);
  }
}

/** The candidates that fit filters, with counts. @param {Candidate[]} list
 * @param {Map<Site, import("./site.js").FacetFile>} files @param {Filters} filters @param {Counts} counts */
const fitting = (list, files, filters, counts) => {
  /** @type {Map<Site, Set<number>>} */
  const fit = new Map();
  for (const [site, file] of files) {
    const ids = list.filter(({ findings }) => findings.site === site).map(({ id }) => id);
    fit.set(site, narrow(file, filters, ids, counts));
  }
  return list.filter(({ findings, id }) => fit.get(findings.site)?.has(id));
};
