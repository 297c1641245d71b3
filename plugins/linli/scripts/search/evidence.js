// What a site has for a query: in names, among the words of places, kinds and themes, and in texts.

import { matchNames } from "./match.js";
import { sound } from "./pinyin.js";
import { isHan, tokens } from "./text.js";

/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./names.js").Known} Known */
/** @typedef {import("./text.js").Term} Term */
/** @typedef {import("./match.js").Matches} Matches */
/** @typedef {import("./words.js").Postings} Postings */

/**
 * What a site has for a term: names, names alike, documents of a place, kind or theme of that name, words.
 * @typedef {{term: Term, names: Matches, alike: Matches, labelled: Set<number>, words: Postings[]}} Evidence
 */

/** What a site has for a query. @typedef {{site: Site, known: Known, terms: Evidence[], whole: Matches}} Findings */

const LETTERS = 4;

/** The documents of places, kinds and themes of which a term is (a part of) the name.
 * @param {Term} term @param {Site} site @param {Known} known @returns {Set<number>} */
export const labelled = (term, site, known) => {
  const found = new Set();
  const least = term.latin ? LETTERS : 2;
  if (term.text.length < least) return found;
  site.labels.forEach(({ text, read }, label) => {
    const way = term.latin && !term.phrase ? sound(term.text, term.text, read)?.way : undefined;
    if (!text.includes(term.text) && way !== "whole" && way !== "start") return;
    for (const id of site.labelled(label, known)) found.add(id);
  });
  return found;
};

/** The words of a term in the full text. @param {Term} term @param {Site} site @returns {Promise<Postings[]>} */
export const wordsOf = (term, site) =>
  Promise.all(
    term.runs.flatMap(run =>
      tokens(run).map(token => site.postings(token, isHan(run) ? [...run].length === 1 : !term.phrase)),
    ),
  );

/** @param {Term} term @param {Site} site @param {Known} known @returns {Evidence} */
export const evidence = (term, site, known) => ({
  term,
  names: matchNames(term, known.rows),
  alike: new Map(),
  labelled: labelled(term, site, known),
  words: [],
});
