// What all sites have for a query: names and words at once, then names alike where there are none.

import { matchAlike, matchLetters } from "./alike.js";
import { evidence, wordsOf } from "./evidence.js";
import { CLASSES, matchNames } from "./match.js";
import { isHan, term } from "./text.js";

/** @typedef {import("./site.js").Site} Site */
/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./evidence.js").Findings} Findings */
/** @typedef {import("./match.js").Matches} Matches */
/** @typedef {{written: string, phrase: boolean}} Asked */

/** Names in which the terms stand together: "shan yong fu". @param {import("./text.js").Term[]} terms
 * @param {import("./names.js").Row[]} rows @param {Site} site @returns {Matches} */
export const together = (terms, rows, site) => {
  if (terms.length < 2 || terms.some(({ phrase }) => phrase)) return new Map();
  const joined = term(terms.map(({ text }) => text).join(""), false, site.fold);
  return matchNames(joined, rows);
};

/** @param {Asked[]} words @param {Site} site @param {boolean} text whether to look into the full text too
 * @returns {Promise<Findings>} */
const read = async (words, site, text) => {
  const terms = words.map(({ written, phrase }) => term(written, phrase, site.fold));
  const texts = Promise.all(terms.map(one => (text ? wordsOf(one, site) : [])));
  texts.catch(() => {}); // it is awaited below; names may fail first
  const known = await site.names(terms);
  const found = terms.map(one => evidence(one, site, known));
  (await texts).forEach((tokens, place) => (found[place].words = tokens));
  return { site, known, terms: found, whole: together(terms, known.rows, site) };
};

const FEW = 3;

/** Whether a term may be a name with a mistake: it is none, and stands in few. @param {Evidence[]} sites */
const isMissed = sites =>
  !sites[0].term.phrase &&
  sites.reduce((sum, { names }) => sum + names.size, 0) < FEW &&
  sites.every(({ names }) => [...names.values()].every(({ value }) => value < CLASSES.exact));

/** Whether a term is found nowhere. What stands in texts, or is a place, is hardly a name with a character of the same
 * sound. @param {Evidence[]} sites */
const isUnheard = sites =>
  sites.every(({ names, labelled, words }) => names.size + labelled.size === 0 && !inText(words));

/** Look for names alike. @param {Findings[]} all */
const addAlike = async all => {
  const byTerm = (all[0]?.terms ?? []).map((_, place) => all.map(({ terms }) => terms[place]));
  const wanted = byTerm.filter(isMissed);
  const unheard = wanted.filter(isUnheard);
  const deaf = all.filter(({ site }, place) => unheard.some(sites => site.isDeaf(sites[place].term)));
  await Promise.all(deaf.map(({ site }) => site.hear().catch(() => {})));
  for (const sites of wanted) {
    const wholly = sites.some(({ names }) => names.size > 0);
    all.forEach(({ site, known }, place) => {
      const found = sites[place];
      const { term: one } = found;
      if (!one.latin) found.alike = matchAlike(one, known.inRow, site.soundOf, wholly);
      else if (unheard.includes(sites)) found.alike = matchLetters(one, known.inRow);
    });
  }
};

/** Whether a document has all tokens of a term. @param {import("./words.js").Postings[]} words */
const inText = words => {
  const [first, ...others] = [...words].sort((one, other) => one.weights.size - other.weights.size);
  return first !== undefined && [...first.weights.keys()].some(id => others.every(({ weights }) => weights.has(id)));
};

const SHORTEST = 4;

/**
 * A place and a name written as one, as two terms: 南海妇女微家.
 * @param {Asked[]} words @param {Findings[]} all @returns {Asked[] | null} null where there is none
 */
const divided = (words, all) => {
  let any = false;
  const made = words.flatMap((word, place) => {
    const isFound =
      word.phrase || all.some(({ terms }) => terms[place].names.size > 0 || inText(terms[place].words));
    const parts = isFound ? [] : partsOf(all, all[0].terms[place].term.text);
    if (parts.length === 0) return [word];
    any = true;
    return parts.map(written => ({ written, phrase: false }));
  });
  return any ? made : null;
};

/** Places, then what is (in) a name; nothing, if a text is not that. @param {Findings[]} all @param {string} text
 * @returns {string[]} */
const partsOf = (all, text) => {
  const signs = [...text];
  if (signs.length < SHORTEST || !isHan(text)) return [];
  for (let cut = signs.length - 2; cut > 1; cut--) {
    const head = signs.slice(0, cut).join("");
    if (!all.some(({ site }) => site.hasPlace(head))) continue;
    const rest = signs.slice(cut).join("");
    const inNames = all.some(({ site, known }) => matchNames(term(rest, false, site.fold), known.rows).size > 0);
    const parts = inNames ? [rest] : partsOf(all, rest);
    if (parts.length > 0) return [head, ...parts];
  }
  return [];
};

/**
 * @param {Asked[]} words @param {Site[]} sites @param {boolean} text
 * @returns {Promise<PromiseSettledResult<Findings>[]>}
 */
const settle = (words, sites, text) => Promise.allSettled(sites.map(site => read(words, site, text)));

/**
 * What each site has for a query; sites that cannot be read now are told to `failed`.
 * @param {Asked[]} words @param {Site[]} sites @param {boolean} text
 * @param {(site: Site, reason: unknown) => void} failed @returns {Promise<Findings[]>}
 */
export const find = async (words, sites, text, failed) => {
  const outcomes = await settle(words, sites, text);
  const all = outcomes.flatMap(outcome => (outcome.status === "fulfilled" ? [outcome.value] : []));
  outcomes.forEach((outcome, place) => {
    if (outcome.status === "rejected") failed(sites[place], outcome.reason);
  });
  const other = all.length > 0 ? divided(words, all) : null;
  if (other) return find(other, all.map(({ site }) => site), text, failed);
  await addAlike(all);
  return all;
};
