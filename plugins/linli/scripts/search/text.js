// What folded writing consists of: runs of Han characters and words of other letters and digits; and what a query asks.

const CJK =
  "\\u3005\\u3007\\u3041-\\u3096\\u30a1-\\u30fa\\u30fc\\u3105-\\u312f\\u3400-\\u4dbf\\u4e00-\\u9fff" +
  "\\uac00-\\ud7a3\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const RUNS = new RegExp(`[${CJK}]+|[a-z0-9]+`, "gu");
const IS_HAN = new RegExp(`^[${CJK}]`, "u");
const QUOTED = /["“”„«「『]([^"“”„«»「」『』]+)["“”»」』]/gu;
const BETWEEN = /[\s,，、;；。|｜"“”„«»「」『』]+/u;
const LONGEST = 100;
const MOST = 8;
const WORD = 40;

/** Whether a text begins with a Han character. @param {string} text */
export const isHan = text => IS_HAN.test(text);

/** The runs of a folded text. @param {string} folded @returns {string[]} */
export const runs = folded => folded.match(RUNS) ?? [];

/**
 * The tokens by which a run is found: pairs of Han characters, or the run itself.
 * @param {string} run @returns {string[]}
 */
export const tokens = run => {
  if (!isHan(run)) return [run.slice(0, WORD)];
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, place) => signs[place] + sign);
};

/**
 * What a query asks for: words between spaces, and phrases in quotes. At most eight, of a hundred characters in all.
 * @param {string} query @returns {{written: string, phrase: boolean}[]}
 */
export const asked = query => {
  const cut = [...query].slice(0, LONGEST).join("").replace(/[\uff02\u201f]/g, '"');
  /** @type {{written: string, phrase: boolean}[]} */
  const found = [];
  const rest = cut.replace(QUOTED, (_, phrase) => {
    found.push({ written: phrase.trim(), phrase: true });
    return " ";
  });
  for (const written of rest.split(BETWEEN)) found.push({ written, phrase: false });
  return found.filter(({ written }) => written).slice(0, MOST);
};

/**
 * A term of a query as one site reads it: folded, its runs, and these without what stood between.
 * `latin`: of letters (and digits); `blended`: of letters and Han characters.
 * @typedef {{folded: string, runs: string[], text: string, latin: boolean, blended: boolean, phrase: boolean}} Term
 */

/**
 * @param {string} written @param {boolean} phrase @param {import("./fold.js").Fold} fold @returns {Term}
 */
export const term = (written, phrase, fold) => {
  const folded = fold(written);
  const parts = runs(folded);
  const text = parts.join("");
  const letters = /[a-z]/.test(text);
  const latin = letters && /^[a-z0-9]+$/.test(text);
  return { folded, runs: parts, text, latin, blended: letters && !latin, phrase };
};
