// What is found, in order, as results: the first become certain before they are shown.

import { together } from "./find.js";
import { matchNames } from "./match.js";
import { rowFrom } from "./names.js";
import { isHan, runs } from "./text.js";

/** @typedef {import("./text.js").Term} Term */
/** @typedef {import("./rank.js").Candidate} Candidate */

/**
 * A document that was found: `alias` is the name by which, if it is not the title.
 * @typedef {{site: string, id: number, title: string, kind: string, score: number,
 *   source: import("./site.js").Site, alias?: string}} Result
 */

const ROUNDS = 4;
/** How many of the first results are read before they are shown, to see whether terms stand together in them; and how
 * many for a phrase, in which that is what was asked for. */
const FIRST = 4;
const FIRST_PHRASES = 60;

/** Candidates in order, given out in parts. */
export class Listing {
  #rank;
  /** @type {Set<Candidate>} */
  #given = new Set();

  /** @param {() => Candidate[]} rank puts them in order, by what is known of them now */
  constructor(rank) {
    this.#rank = rank;
    this.list = rank();
  }

  /** The next results. @param {number} count @returns {Promise<Result[]>} */
  async next(count) {
    const wanted = this.#given.size + count;
    for (let round = 0; round < ROUNDS; round++) {
      const unsure = this.list.slice(0, Math.max(wanted, FIRST_PHRASES)).filter((one, rank) => isUnsure(one, rank, wanted));
      if (unsure.length === 0) break;
      await Promise.all(unsure.map(makeSure));
      this.list = this.#rank();
    }
    const next = this.list.filter(one => !this.#given.has(one)).slice(0, count);
    for (const one of next) this.#given.add(one);
    return Promise.all(next.map(result));
  }
}

/** The document's names: among those known, or as its page tells. @param {Candidate} candidate */
const rowOf = async ({ findings: { site, known }, id }) => {
  const row = known.byId.get(id);
  if (row) return row;
  const { title = "", kind = "", names = title } = await site.page(id);
  return rowFrom(id, site.kinds.indexOf(kind), names, site);
};

/** @param {Candidate} candidate @returns {Promise<Result>} */
export const result = async candidate => {
  const { site } = candidate.findings;
  const { title, kind } = candidate.row ?? (await rowOf(candidate));
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

/** Whether a candidate's page must be read before it is shown. @param {Candidate} candidate @param {number} rank
 * @param {number} wanted how many are shown */
const isUnsure = (candidate, rank, wanted) => {
  const { terms, known } = candidate.findings;
  const isRead = rank < FIRST || terms.some(({ term }) => term.phrase);
  return (isRead && isDoubtful(candidate)) || (rank < wanted && !candidate.row && !known.byId.has(candidate.id));
};

/** Read a candidate's page, and see whether it has what was asked for. @param {Candidate} candidate */
const makeSure = async candidate => {
  const { site, known, terms } = candidate.findings;
  if (!candidate.row && !known.byId.has(candidate.id)) {
    candidate.row = await rowOf(candidate);
    const rows = [candidate.row];
    const whole = together(terms.map(({ term }) => term), rows, site).get(candidate.id);
    candidate.whole = whole?.value ?? 0;
    candidate.by = whole?.name ?? null;
    terms.forEach(({ term }, place) => {
      const match = matchNames(term, rows).get(candidate.id);
      candidate.parts[place].name = match?.value ?? 0;
      candidate.by ??= match?.name ?? null;
    });
  }
  if (!isDoubtful(candidate)) return;
  const { text, names = "" } = await site.page(candidate.id);
  check(candidate, site.fold(`${names}\n${text}`));
};

/** Whether only the text itself can tell that it has a term. @param {Term} term */
const doubtful = ({ runs: parts, folded, phrase }) =>
  parts.some(run => isHan(run) && [...run].length > 2) || (phrase && runs(folded).length > 1);

/** Whether a candidate is one for words that may not stand together. @param {Candidate} candidate */
const isDoubtful = ({ findings, parts, whole }) =>
  whole === 0 &&
  parts.some(({ share, checked, name }, place) => {
    return share === 1 && !checked && name === 0 && doubtful(findings.terms[place].term);
  });

/** Look for the terms in the folded words of a document. @param {Candidate} candidate @param {string} folded */
const check = ({ findings, parts }, folded) => {
  parts.forEach((mine, place) => {
    const { term, words } = findings.terms[place];
    if (mine.checked || mine.share < 1) return;
    const has = term.phrase
      ? folded.includes(term.folded)
      : term.runs.every(run => !isHan(run) || folded.includes(run));
    mine.checked = has;
    if (!has) mine.share = (words.length - 0.5) / (words.length + 0.5);
  });
};
