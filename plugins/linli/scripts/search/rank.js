// How well documents match a query, over all sites together.

/** @typedef {import("./evidence.js").Evidence} Evidence */
/** @typedef {import("./evidence.js").Findings} Findings */
/** @typedef {import("./match.js").Matches} Matches */
/** @typedef {import("./names.js").Name} Name */

/** A document; `row` if its names were read in its page. @typedef {{findings: Findings, id: number, parts: Part[],
 *   whole: number, by: Name | null, row: import("./names.js").Row | null, score: number}} Candidate */

/**
 * What a document has for a term. `text` is its score among the texts, from 0 to 1; `share` the part of the term's
 * tokens that it has (1: perhaps all of the term; `checked` when that is certain).
 * @typedef {{name: number, alike: number, label: boolean, text: number, share: number, checked: boolean}} Part
 */

/** Candidates, and how much each term weighs: the rarer, the more.
 * @typedef {{list: Candidate[], weights: number[]}} Pool */

/** Of BM25 (Robertson and Zaragoza 2009): how rare a token is. @param {number} count @param {number} frequency */
const rarity = (count, frequency) => Math.log(1 + (Math.max(0, count - frequency) + 0.5) / (frequency + 0.5));
/** And how much of it is enough. @param {number} weight */
const fullness = weight => (weight * 2.2) / (weight + 1.2);

/**
 * The candidates of all sites, with what they have for each term.
 * @param {Findings[]} all @param {boolean} near whether one term will do @returns {Pool}
 */
export const candidates = (all, near) => {
  const having = all.map(({ site, terms }) => terms.map(one => idsOf(one, site.count)));
  const found = all.map((findings, site) => collect(findings, near ? [] : having[site]));
  const count = all.reduce((sum, { site }) => sum + site.count, 0);
  const weights = (all[0]?.terms ?? []).map((_, place) => {
    weigh(all, found, place, count);
    const documents = having.reduce((sum, terms) => sum + terms[place].size, 0);
    return Math.log(1 + count / (documents || 1));
  });
  return { list: found.flatMap(documents => [...documents.values()]), weights };
};

/**
 * The documents that have a term, perhaps: a token that most documents have is listed for the best only, so that any
 * may have it.
 * @param {Evidence} evidence @param {number} count @returns {{size: number, has: (id: number) => boolean}}
 */
const idsOf = ({ names, alike, labelled: having, words }, count) => {
  const listed = words.filter(({ frequency, weights }) => frequency === weights.size);
  if (words.length > 0 && listed.length === 0) {
    return { size: Math.min(...words.map(({ frequency }) => frequency)), has: () => true };
  }
  const tokens = new Uint8Array(count);
  for (const { weights } of listed) for (const id of weights.keys()) tokens[id]++;
  const needed = listed.length || 255;
  for (const ids of [names.keys(), alike.keys(), having]) for (const id of ids) tokens[id] = 255;
  let size = 0;
  for (const found of tokens) if (found >= needed) size++;
  return { size, has: id => tokens[id] >= needed };
};

/** @returns {Part} */
const part = () => ({ name: 0, alike: 0, label: false, text: 0, share: 0, checked: false });

/** @param {Findings} findings @param {{has: (id: number) => boolean}[]} needed
 * @returns {Map<number, Candidate>} */
const collect = (findings, needed) => {
  /** @type {Map<number, Candidate>} */
  const documents = new Map();
  const { terms, whole } = findings;
  /** @param {number} id */
  const make = id => {
    const made = { findings, id, parts: terms.map(part), whole: 0, by: null, row: null, score: 0 };
    documents.set(id, made);
    return made;
  };
  /** @param {number} id @returns {Candidate | null} */
  const of = id => documents.get(id) ?? (needed.every(({ has }) => has(id)) ? make(id) : null);
  /** @param {Matches} matches @param {number} place @param {"name" | "alike"} way */
  const add = (matches, place, way) => {
    for (const [id, { value, name }] of matches) {
      const made = of(id);
      if (!made) continue;
      made.parts[place][way] = value;
      made.by ??= name;
    }
  };
  for (const [id, { value, name }] of whole) Object.assign(make(id), { whole: value, by: name });
  terms.forEach(({ names, alike, labelled: having, words }, place) => {
    add(names, place, "name");
    add(alike, place, "alike");
    for (const id of having) {
      const made = of(id);
      if (made) made.parts[place].label = true;
    }
    for (const { weights } of words) {
      for (const id of weights.keys()) {
        const made = of(id);
        if (made) made.parts[place].share++;
      }
    }
  });
  return documents;
};

/** Weigh the words of one term over all sites. @param {Findings[]} all @param {Map<number, Candidate>[]} found
 * @param {number} place @param {number} count of documents */
const weigh = (all, found, place, count) => {
  const tokenCount = Math.max(...all.map(({ terms }) => terms[place].words.length));
  const rare = Array.from({ length: tokenCount }, (_, token) =>
    rarity(count, all.reduce((sum, { terms }) => sum + (terms[place].words[token]?.frequency ?? 0), 0)),
  );
  let most = 0;
  all.forEach(({ terms }, site) => {
    const { words } = terms[place];
    const cut = words.filter(({ frequency, weights }) => frequency > weights.size);
    words.forEach(({ weights }, token) => {
      for (const [id, weight] of weights) {
        const mine = found[site].get(id)?.parts[place];
        if (mine) mine.text += rare[token] * fullness(weight);
      }
    });
    for (const { id, parts } of found[site].values()) {
      const mine = parts[place];
      if (mine.share > 0) mine.share += cut.filter(({ weights }) => !weights.has(id)).length;
      else if (words.length > 0 && cut.length === words.length) mine.share = words.length;
      mine.share = words.length > 0 ? Math.min(1, mine.share / words.length) : 0;
      if (mine.share === 1) most = Math.max(most, mine.text);
    }
  });
  for (const documents of found) {
    for (const { parts } of documents.values()) parts[place].text = Math.min(1, parts[place].text / (most || 1));
  }
};

const LABEL = 0.2;
const TEXT = 0.12;
const BEST_TEXT = 0.1;
const LOOSE = 0.05;
const TIE = 0.005;
/** Of a long term, the share of tokens that a near document has. */
const MOST_OF = 0.6;

/** How much a document's part for a term is worth, from 0 to 1. @param {Part} mine @param {boolean} inText whether
 * some text has the term, so that it need not be a mistake @param {boolean} near whether most of a term will do */
const worth = (mine, inText, near) => {
  const text = mine.share === 1 ? TEXT + BEST_TEXT * mine.text : 0;
  const side = (mine.label ? LABEL : 0) + text;
  const name = mine.name > 0 ? mine.name + TIE * mine.text : 0;
  const value = Math.max(name, mine.alike * (inText ? 0.5 : 1), side);
  return value === 0 && near && mine.share >= MOST_OF ? LOOSE * mine.share : value;
};

/**
 * Score candidates and put those that have all terms in order; those that have some, if there are none (`near`).
 * @param {Pool} pool @param {boolean} near @returns {Candidate[]}
 */
export const order = ({ list, weights }, near) => {
  const inText = weights.map((_, place) => list.some(({ parts }) => parts[place].share === 1));
  const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
  const fitting = list.filter(candidate => {
    let [score, covered] = [0, 0];
    candidate.parts.forEach((mine, place) => {
      const value = worth(mine, inText[place], near);
      score += value * weights[place];
      if (value > 0) covered += weights[place];
    });
    const complete = covered > sum * 0.999;
    candidate.score = Math.max(candidate.whole, complete || near ? (score / sum) * (covered / sum) ** 2 : 0);
    return candidate.score > 0;
  });
  return fitting.sort(
    (one, other) =>
      other.score - one.score ||
      Number(other.findings.site.isOwn) - Number(one.findings.site.isOwn) ||
      one.id - other.id,
  );
};
