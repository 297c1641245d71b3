// How many of the documents that are found have which value of a facet.

import { ascending } from "./words.js";

/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./site.js").Block} Block */
/** @typedef {import("./facets.js").Narrowing} Narrowing */
/** @typedef {(site: Site, reason: unknown) => void} Failed told of a site that cannot be read now */
/** Exactly so many documents, or at least so many. @typedef {{count: number, exact: boolean}} Tally */
/** @typedef {Map<string, Map<string, Tally>>} Counts by facet and value */
/** @typedef {{findings: {site: Site}, id: number}} Placed a document */
/** @typedef {Map<Site, {block: number, values: import("./site.js").Values}>} Tables */
/** @typedef {Map<string, Map<string, {count: number, total: number}>>} Sums of what is counted, and of all documents */
/** Documents of which one file has the values; each is counted in all facets, or in `only` one.
 * @typedef {{site: Site, place: number, block: number, documents: {id: number, only: string}[]}} Group */

/** The documents of the files that are loaded at most: sixteen blocks of 512. */
const MOST = 8192;

/**
 * Count the values of what is found: in each facet, of what all other facets leave. Where there are more documents than
 * can be looked at, the best are, and counts may not be exact.
 * @param {Placed[]} list in order, before it is narrowed @param {boolean} isAll whether these are all documents
 * @param {Site[]} sites @param {Narrowing} narrowing @param {Failed} failed @returns {Promise<Counts>}
 */
export const count = async (list, isAll, sites, narrowing, failed) => {
  const tables = await tablesOf(sites, failed);
  const sums = sumsOf(tables);
  const chosen = [...narrowing.filters.keys()];
  const whole = new Set([...sums.keys()].filter(name => isAll && chosen.every(other => other === name)));
  const names = [...sums.keys()].filter(name => !whole.has(name));
  const missed = await add(names.length > 0 ? grouped(list, tables, narrowing, names) : [], names, sums, failed);
  const isComplete = tables.size === sites.length;
  /** @param {string} name @param {string} value @param {{count: number, total: number}} sum @returns {Tally} */
  const tally = (name, value, { count: counted, total }) => {
    if (whole.has(name)) return { count: total, exact: isComplete };
    const isChosen = narrowing.filters.get(name)?.has(value) ?? false;
    if (isChosen && missed.has(name)) return { count: having(list, narrowing, name, value), exact: isComplete };
    return { count: counted, exact: isComplete && (!missed.has(name) || counted === total) };
  };
  return new Map(
    [...sums].map(([name, values]) => [name, new Map([...values].map(([value, sum]) => [value, tally(name, value, sum)]))]),
  );
};

/** @param {Site[]} sites @param {Failed} failed */
const tablesOf = async (sites, failed) => {
  /** @type {Tables} */
  const tables = new Map();
  const loading = sites.map(async site => {
    try {
      tables.set(site, await site.facets());
    } catch (reason) {
      failed(site, reason);
    }
  });
  await Promise.all(loading);
  return tables;
};

/** @param {Tables} tables */
const sumsOf = tables => {
  /** @type {Sums} */
  const sums = new Map();
  for (const { values } of tables.values()) {
    for (const [name, own] of values) {
      const known = sums.get(name) ?? new Map();
      sums.set(name, known);
      for (const [value, { total }] of own) known.set(value, { count: 0, total: total + (known.get(value)?.total ?? 0) });
    }
  }
  return sums;
};

/** The documents by their files, those of the best first. @param {Placed[]} list @param {Tables} tables
 * @param {Narrowing} narrowing @param {string[]} names of the facets that are counted */
const grouped = (list, tables, narrowing, names) => {
  /** @type {Map<Site, Map<number, Group>>} */
  const found = new Map([...tables.keys()].map(site => [site, new Map()]));
  /** @type {Group[]} */
  const groups = [];
  for (const document of list) {
    const { findings: { site }, id } = document;
    const { failed, last: only } = narrowing.fails(document);
    const [table, own] = [tables.get(site), found.get(site)];
    if (!table || !own || failed > 1 || (failed === 1 && !names.includes(only))) continue;
    const place = Math.floor(id / table.block);
    let group = own.get(place);
    if (!group) {
      group = { site, place, block: table.block, documents: [] };
      own.set(place, group);
      groups.push(group);
    }
    group.documents.push({ id, only });
  }
  return groups;
};

/** Count groups, as many as are allowed; the facets in which some document is not counted.
 * @param {Group[]} groups @param {string[]} names @param {Sums} sums @param {Failed} failed */
const add = async (groups, names, sums, failed) => {
  /** @type {Set<string>} */
  const missed = new Set();
  let left = MOST;
  const loading = groups.map(async ({ site, place, block, documents }) => {
    const size = Math.min(block, site.count - place * block);
    left -= size <= left ? size : Infinity;
    if (left >= 0) {
      try {
        /** @type {Block} */
        const file = await site.file(`facets/blocks/${place}.json`);
        addBlock(file, documents.map(({ id, only }) => ({ at: id % block, names: only ? [only] : names })), sums);
        return;
      } catch (reason) {
        failed(site, reason);
      }
    }
    for (const { only } of documents) for (const name of only ? [only] : names) missed.add(name);
  });
  await Promise.all(loading);
  return missed;
};

/** @param {Block} file @param {{at: number, names: string[]}[]} documents @param {Sums} sums */
const addBlock = (file, documents, sums) => {
  const columns = new Map(Object.entries(file).map(([name, { values, of }]) => [name, { values, of: of.split(" ") }]));
  for (const { at, names } of documents) {
    for (const name of names) {
      const column = columns.get(name);
      for (const value of ascending(column?.of[at] ?? "")) {
        const sum = sums.get(name)?.get(column?.values[value] ?? "");
        if (sum) sum.count++;
      }
    }
  }
};

/** How many documents have a chosen value and fail no other facet. @param {Placed[]} list @param {Narrowing} narrowing
 * @param {string} name @param {string} value */
const having = (list, narrowing, name, value) => {
  let found = 0;
  for (const document of list) {
    const { failed, last } = narrowing.fails(document);
    if ((failed === 0 || (failed === 1 && last === name)) && narrowing.has(document, name, value)) found++;
  }
  return found;
};
