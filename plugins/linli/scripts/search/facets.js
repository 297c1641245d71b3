// Filters: which documents have the chosen values of facets.

import { members } from "./words.js";

/** @typedef {import("./site.js").Site} Site */
/** @typedef {Map<string, Set<string>>} Filters the chosen values, by facet: one of them for each facet */
/** The documents that have any of a facet's chosen values, and those that have each: one for each id, 0 or 1.
 * @typedef {{any: Uint8Array, each: Map<string, Uint8Array>}} Having */

/** Load which documents of a site have what is chosen. @param {Site} site @param {Filters} filters
 * @returns {Promise<Map<string, Having>>} */
const havingOf = async (site, filters) => {
  const { values } = filters.size > 0 ? await site.facets() : { values: new Map() };
  const all = [...filters].map(async ([name, wanted]) => {
    /** @type {Having} */
    const having = { any: new Uint8Array(site.count), each: new Map() };
    const each = [...wanted].map(async value => {
      const place = values.get(name)?.get(value)?.file;
      const file = place === undefined ? {} : await site.file(`facets/${place}.json`);
      const documents = members(file[name]?.[value] ?? "", site.count);
      documents.forEach((has, id) => (having.any[id] |= has));
      having.each.set(value, documents);
    });
    await Promise.all(each);
    return /** @type {const} */ ([name, having]);
  });
  return new Map(await Promise.all(all));
};

/** What filters leave of the documents of several sites. */
export class Narrowing {
  /** @type {Map<Site, Map<string, Having>>} */
  #sites = new Map();

  /** @param {Filters} filters */
  constructor(filters) {
    this.filters = new Map([...filters].filter(([, wanted]) => wanted.size > 0));
  }

  /** Load what is needed. @param {Site[]} sites @param {(site: Site, reason: unknown) => void} failed */
  async load(sites, failed) {
    const loading = sites.map(async site => {
      try {
        this.#sites.set(site, await havingOf(site, this.filters));
      } catch (reason) {
        failed(site, reason);
      }
    });
    await Promise.all(loading);
    return this;
  }

  /** How many of the facets a document fails, and the last of them: all, where its site cannot be read.
   * @param {{findings: {site: Site}, id: number}} document */
  fails({ findings: { site }, id }) {
    const chosen = this.#sites.get(site);
    let [failed, last] = [chosen ? 0 : Infinity, ""];
    for (const [name, { any }] of chosen ?? []) if (!any[id]) [failed, last] = [failed + 1, name];
    return { failed, last };
  }

  /** Whether a document has a chosen value. @param {{findings: {site: Site}, id: number}} document
   * @param {string} name of the facet @param {string} value */
  has({ findings: { site }, id }, name, value) {
    return this.#sites.get(site)?.get(name)?.each.get(value)?.[id] === 1;
  }
}
