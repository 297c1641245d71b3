// Which files of names a query needs, where there are too many names for one: they stand by the first letters of
// neighbouring syllables. One file has what is written as in the name; two more what has a mistake in it.

import { divisions } from "./pinyin.js";
import { isHan } from "./text.js";

/** @typedef {import("./text.js").Term} Term */
/** @typedef {Record<string, number>} Sizes how many names have a key: a few letters, `_` for the end */

const MOST = 3;
const LONGEST = 4;

/**
 * @param {Term[]} terms @param {Sizes} sizes @param {(sign: string) => string} soundOf @returns {string[]}
 */
export const bucketsOf = (terms, sizes, soundOf) => {
  const ways = terms.map(term => waysOf(term, soundOf));
  const joined = terms.length > 1 ? [longest(ways.map(([first]) => first).join(""), sizes)] : [];
  const lists = ways.map((mine, place) =>
    terms[place].latin ? mine.map(way => (way.length > 1 ? longest(way, sizes) : `${way}_`)) : spread(mine[0], sizes),
  );
  const found = new Set(joined);
  for (let turn = 0; turn < MOST; turn++) for (const list of lists) found.add(list[turn] ?? "");
  return [...found].filter(key => Object.hasOwn(sizes, key)).slice(0, MOST);
};

/** What first letters of syllables a term may have. @param {Term} term @param {(sign: string) => string} soundOf */
const waysOf = ({ runs, latin, text }, soundOf) => {
  if (latin) return divisions(text);
  const letters = runs.map(run =>
    isHan(run) ? [...run].map(sign => soundOf(sign)[0] ?? "?").join("") : divisions(run)[0],
  );
  return [letters.join("").replace(/\d+/g, "0")];
};

/** The longest key that first letters begin with. @param {string} letters @param {Sizes} sizes */
const longest = (letters, sizes) => {
  for (let length = Math.min(LONGEST, letters.length); length > 1; length--) {
    if (Object.hasOwn(sizes, letters.slice(0, length))) return letters.slice(0, length);
  }
  return "";
};

/**
 * Keys of a name with perhaps a mistake, the most telling first. Short ones are of its beginning, of what follows, and of
 * what there would be without its second letter (buckets have short names under these letters too); those of others are
 * the rarest one, the beginning, and the rarest apart from the first one, since a mistake is in one of them at most.
 * @param {string} letters @param {Sizes} sizes @returns {string[]}
 */
const spread = (letters, sizes) => {
  const { length } = letters;
  const first = letters.slice(0, 2);
  if (length < 3) return [letters, `${letters}_`];
  const keys = Array.from({ length: length - 1 }, (_, place) => longest(letters.slice(place), sizes));
  if (length <= LONGEST) return [first, keys[1], letters[0] + letters[2]];
  const places = [...keys.keys()].filter(place => keys[place]);
  const [rarest = 0, ...others] = places.sort((one, other) => sizes[keys[one]] - sizes[keys[other]]);
  const apart = others.find(place => Math.abs(place - rarest) > 1);
  return [...new Set([keys[rarest], first, apart === undefined ? "" : keys[apart], letters.slice(-2)].filter(Boolean))];
};
