// Filters: which documents have the chosen values of facets, and how many of those found have each value.

/** @typedef {Map<string, Set<string>>} Filters the chosen values, by facet: one of them for each facet */
/** @typedef {Map<string, Map<string, number>>} Counts of documents, by facet and value */
/** @typedef {import("./site.js").FacetFile} FacetFile */

/** Of each facet, what a document has, and whether that is chosen. @param {FacetFile} file @param {Filters} filters */
export const filter = ({ names, values, d }, filters) => {
  const chosen = names.map(name => {
    const wanted = filters.get(name);
    return wanted?.size ? values[name].map(value => wanted.has(value)) : null;
  });
  // What is chosen of a facet that this site has not, no document of it can have.
  const impossible = [...filters].some(([name, wanted]) => wanted.size > 0 && !names.includes(name));
  return {
    /** How many facets a document fails, and the last of them. @param {number} id */
    fails(id) {
      if (impossible) return { failed: Infinity, last: -1 };
      let [failed, last] = [0, -1];
      chosen.forEach((allowed, facet) => {
        if (allowed && !(d[id]?.[facet] ?? []).some(value => allowed[value])) [failed, last] = [failed + 1, facet];
      });
      return { failed, last };
    },
  };
};

/**
 * The documents that fit, and for each facet how many have which value, of those that fit all other facets.
 * @param {FacetFile} file @param {Filters} filters @param {Iterable<number>} ids @param {Counts} counts to add to
 * @returns {Set<number>}
 */
export const narrow = (file, filters, ids, counts) => {
  const { names, values, d } = file;
  const { fails } = filter(file, filters);
  const tallies = names.map(name => {
    const tally = counts.get(name) ?? new Map();
    counts.set(name, tally);
    return tally;
  });
  const fitting = new Set();
  for (const id of ids) {
    const { failed, last } = fails(id);
    if (failed > 1) continue;
    if (failed === 0) fitting.add(id);
    names.forEach((name, facet) => {
      if (failed === 1 && facet !== last) return;
      for (const value of d[id]?.[facet] ?? []) {
        const key = values[name][value];
        tallies[facet].set(key, (tallies[facet].get(key) ?? 0) + 1);
      }
    });
  }
  return fitting;
};
