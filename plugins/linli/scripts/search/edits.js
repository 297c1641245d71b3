// How few mistakes lie between what was typed and a name: a missing, wrong, added or swapped character.

/** @typedef {{signs: string[], sounds: string[]}} Spelling characters and what each sounds like ("": unknown) */

/** @param {string} text @param {(sign: string) => string} soundOf @returns {Spelling} */
export const spellingOf = (text, soundOf) => {
  const signs = [...text];
  return { signs, sounds: signs.map(soundOf) };
};

const SAME_SOUND = 0.25;
export const SWAPPED = 0.9;
const WRONG = 1;
const ADDED = 1;
export const MISSING = 0.8;

/**
 * The least cost of turning what was typed into a part of a name (`whole`: into all of it), no more than `limit`;
 * else Infinity. Optimal string alignment (Damerau 1964, Wagner and Fischer 1974), with the beginning and end of the
 * name free as in Sellers (1980).
 * @param {Spelling} typed @param {Spelling} name @param {number} limit @param {boolean} whole
 */
export const edits = (typed, name, limit, whole) => {
  const [height, width] = [typed.signs.length, name.signs.length];
  let before = new Float64Array(width + 1);
  let last = new Float64Array(width + 1);
  let line = new Float64Array(width + 1);
  if (whole) for (let column = 1; column <= width; column++) last[column] = column * MISSING;
  for (let row = 1; row <= height; row++) {
    let least = (line[0] = row * ADDED);
    for (let column = 1; column <= width; column++) {
      const cost = Math.min(
        last[column - 1] + difference(typed, row - 1, name, column - 1),
        last[column] + ADDED,
        line[column - 1] + MISSING,
        swapped(typed, row - 1, name, column - 1) ? before[column - 2] + SWAPPED : Infinity,
      );
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least - (WRONG - SWAPPED) > limit) return Infinity;
    [before, last, line] = [last, line, before];
  }
  const cost = whole ? last[width] : Math.min(...last);
  return cost > limit ? Infinity : cost;
};

/** @param {Spelling} typed @param {number} row @param {Spelling} name @param {number} column */
const difference = (typed, row, name, column) => {
  if (typed.signs[row] === name.signs[column]) return 0;
  return typed.sounds[row] && typed.sounds[row] === name.sounds[column] ? SAME_SOUND : WRONG;
};

/** @param {Spelling} typed @param {number} row @param {Spelling} name @param {number} column */
const swapped = (typed, row, name, column) =>
  row > 0 &&
  column > 0 &&
  typed.signs[row] === name.signs[column - 1] &&
  typed.signs[row - 1] === name.signs[column] &&
  typed.signs[row] !== typed.signs[row - 1];

/** How much may be wrong in a text of so many characters: of two, only characters that sound the same.
 * @param {number} length */
export const allowed = length => (length < 2 ? 0 : length < 3 ? 0.5 : length < 6 ? 1 : length < 12 ? 2 : 3);
