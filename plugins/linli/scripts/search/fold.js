// Writing without differences of width, case, accents and script. It stays as long as it was (in UTF-16), so that
// places in it are places in what was written.

/** @typedef {(text: string) => string} Fold */

const ACCENTS = /[\u0300-\u036f]/g;
const ASCII = /^[\x20-\x7e]*$/;

/** `next`, if it is one character that is as long as `sign`. @param {string} sign @param {string} next */
const same = (sign, next) =>
  next.length === sign.length && (next.length === 1 || [...next].length === 1) ? next : sign;

/** @param {string} sign */
const plain = sign => {
  const wide = same(sign, sign.normalize("NFKC"));
  const bare = same(wide, wide.normalize("NFD").replace(ACCENTS, ""));
  return same(bare, bare.toLowerCase());
};

/**
 * What folds texts by a table of variants.
 * @param {string} pairs a character, then its folded form, and so on @returns {Fold}
 */
export const folding = pairs => {
  /** @type {Map<string, string>} */
  const table = new Map();
  const signs = [...pairs];
  for (let place = 0; place + 1 < signs.length; place += 2) {
    if (same(signs[place], signs[place + 1]) !== signs[place]) table.set(signs[place], signs[place + 1]);
  }
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @param {string} sign */
  const one = sign => {
    let folded = known.get(sign);
    if (folded === undefined) {
      const simple = plain(sign);
      folded = table.get(simple) ?? simple;
      known.set(sign, folded);
    }
    return folded;
  };
  return text => {
    if (ASCII.test(text)) return text.toLowerCase();
    let folded = "";
    for (const sign of text) folded += one(sign);
    return folded;
  };
};
