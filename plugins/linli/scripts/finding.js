// What lists and the search page find profiles in, and how.

/**
 * A profile: its address, the names by which it is found, its card, the page that addresses in the card start from,
 * and its values by facet.
 * @typedef {{url: string, find: string, html: string, base: string, [facet: string]: string | string[]}} Item
 */

/**
 * The words of each profile by its address, and what characters of another script are the same.
 * @typedef {{words: Record<string, string>, variants: Map<string, string>}} Texts
 */

/**
 * A profile that was found: how well, and where in its words the first term stands (-1: nowhere).
 * @typedef {{item: Item, score: number, at: number}} Found
 */

const FORMAT = 1;

/** @param {URL} url @returns {Promise<any>} */
const json = async url => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const data = await response.json();
  if (data.format !== FORMAT) throw new Error(`format ${data.format} ${url}`);
  return data;
};

/**
 * The profiles of one list.
 * @param {URL} url @returns {Promise<Item[]>}
 */
export const loadList = async url =>
  (await json(url)).items.map((/** @type {Item} */ item) => ({ ...item, base: url.href }));

/**
 * The profiles of every list that the index of the search page names, and their words.
 * @param {URL} url @returns {Promise<{items: Item[], texts: Texts}>}
 */
export const loadAll = async url => {
  const index = await json(url);
  const root = new URL("../", url);
  const lists = await Promise.all(index.lists.map((/** @type {string} */ way) => loadList(new URL(way, root))));
  /** @type {Map<string, string>} */
  const variants = new Map();
  const signs = [...index.variants];
  for (let place = 0; place < signs.length; place += 2) variants.set(signs[place], signs[place + 1]);
  return { items: lists.flat(), texts: { words: index.texts, variants } };
};

/**
 * A text without differences of width, case and script. It stays as long as it was, so that places in it are the same.
 * @param {string} text @param {Texts} texts
 */
export const fold = (text, texts) =>
  [...text]
    .map(sign => {
      const code = sign.codePointAt(0) ?? 0;
      const narrow = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign;
      const lower = narrow.toLowerCase();
      return texts.variants.get(lower) ?? (lower.length === sign.length ? lower : sign);
    })
    .join("");

/**
 * What a query asks for, each of which must be found.
 * @param {string} query @param {Texts} texts
 */
export const termsOf = (query, texts) => fold(query, texts).split(/\s+/).filter(Boolean);

/**
 * A profile in which all terms are found: a whole name before its beginning, that before a part, that before words.
 * @param {Item} item @param {string[]} terms @param {Texts} texts @returns {Found | null}
 */
export const match = (item, terms, texts) => {
  const names = item.find.split("\n");
  const words = fold(texts.words[item.url] ?? "", texts);
  let [score, at] = [0, -1];
  for (const term of terms) {
    const plain = term.replaceAll(/[\s·'’-]/g, "");
    const place = words.indexOf(term);
    const best = Math.max(
      ...names.map(name => (name === plain ? 100 : name.startsWith(plain) ? 60 : name.includes(plain) ? 40 : 0)),
    );
    if (best === 0 && place < 0) return null;
    score += best + (place >= 0 ? 10 : 0);
    if (at < 0) at = place;
  }
  return { item, score, at };
};
