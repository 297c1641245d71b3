// The full text: for each token, which documents have it and how weightily.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
[...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

/** @typedef {{frequency: number, weights: Map<number, number>}} Postings how many documents, and weights by document */

/** A reader of numbers in groups of five bits, lowest first. @param {string} text @param {number} start */
const reader = (text, start) => {
  let place = start;
  return {
    more: () => place < text.length,
    letter: () => VALUES[text.charCodeAt(place++) & 127],
    number() {
      let [value, shift, group] = [0, 0, 32];
      while (group & 32 && place < text.length) {
        group = VALUES[text.charCodeAt(place++) & 127];
        value |= (group & 31) << shift;
        shift += 5;
      }
      return value;
    },
  };
};

/** @param {string} text @returns {Postings} */
export const postings = text => {
  const cut = text.startsWith("!");
  const from = reader(text, cut ? 1 : 0);
  const frequency = cut ? from.number() : 0;
  /** @type {Map<number, number>} */
  const weights = new Map();
  for (let id = -1; from.more(); ) {
    id += from.number() + 1;
    weights.set(id, from.letter());
  }
  return { frequency: Math.max(frequency, weights.size), weights };
};

/** Numbers one after the other. @param {string} text @returns {number[]} */
export const numbers = text => {
  const from = reader(text, 0);
  const found = [];
  while (from.more()) found.push(from.number());
  return found;
};

/** Ascending numbers. @param {string} text @returns {number[]} */
export const ascending = text => {
  const from = reader(text, 0);
  const found = [];
  for (let value = -1; from.more(); ) found.push((value += from.number() + 1));
  return found;
};

/**
 * Which of the numbers below `count` are among rising ones that are written in rows: how far each row lies from the one
 * before, doubled, plus one if it has two numbers or more; then how many more than two.
 * @param {string} text @param {number} count
 */
export const members = (text, count) => {
  const from = reader(text, 0);
  const found = new Uint8Array(count);
  for (let end = 0; from.more(); ) {
    const step = from.number();
    const start = end + (step >>> 1);
    end = start + (step & 1 ? from.number() + 2 : 1);
    found.fill(1, start, end);
  }
  return found;
};

/**
 * By what a token finds its shard: its first Han character or first two others.
 * @param {string} token @param {boolean} han
 */
export const keyOf = (token, han) => [...token].slice(0, han ? 1 : 2).join("");

/** The number of the shard of a key. @param {string} key @param {number} bits */
export const shardOf = (key, bits) => {
  let hash = 0;
  for (const sign of key) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) >>> 0;
  return (Math.imul(hash, 2654435761) >>> 16) & (2 ** bits - 1);
};

const BEGINNING = 0.6;

/**
 * The postings of a token in its shard; with `open`, of all tokens that begin with it too, which count less.
 * @param {Record<string, string>} shard @param {string} token @param {boolean} open @returns {Postings}
 */
export const lookup = (shard, token, open) => {
  if (!open) return Object.hasOwn(shard, token) ? postings(shard[token]) : { frequency: 0, weights: new Map() };
  /** @type {Map<number, number>} */
  const weights = new Map();
  let frequency = 0;
  for (const other of Object.keys(shard)) {
    if (!other.startsWith(token)) continue;
    const found = postings(shard[other]);
    const share = other === token ? 1 : BEGINNING;
    for (const [id, weight] of found.weights) weights.set(id, (weights.get(id) ?? 0) + weight * share);
    frequency = Math.max(frequency, found.frequency);
  }
  return { frequency: Math.max(frequency, weights.size), weights };
};
