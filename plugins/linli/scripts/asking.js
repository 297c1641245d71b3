// The one search engine of a page, loaded when it is first asked for, and what all scripts say and remember.

/** @typedef {import("./search/engine.js").Engine} Engine */

/** @type {Promise<Engine> | undefined} */
let opened;

/** @returns {Promise<Engine>} */
export const engine = () => {
  opened ??= (async () => {
    const { openIndexes } = await import("./search/engine.js");
    const places = JSON.parse(document.body.dataset.search ?? "[]");
    const names = JSON.parse(document.body.dataset.first ?? "[]").length > 1;
    return openIndexes(
      places.map((/** @type {string} */ place) => new URL(place, document.baseURI)),
      names ? { split: 0 } : {},
    );
  })();
  opened.catch(() => {
    opened = undefined; // The next time may go better.
  });
  return opened;
};

/** @type {Record<string, string>} */
export const labels = JSON.parse(document.body.dataset.words ?? "{}");

/** @param {string} text @param {Record<string, string | number>} values */
export const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

const RECENT = "linli:searches";
const MOST_RECENT = 6;

/** What was searched for last, the latest first. @returns {string[]} */
export const recent = () => {
  try {
    const found = JSON.parse(localStorage.getItem(RECENT) ?? "[]");
    return Array.isArray(found) ? found.filter(one => typeof one === "string").slice(0, MOST_RECENT) : [];
  } catch {
    return [];
  }
};

/** @param {string} query */
export const remember = query => {
  try {
    const found = [query, ...recent().filter(one => one !== query)].slice(0, MOST_RECENT);
    if (query) localStorage.setItem(RECENT, JSON.stringify(found));
  } catch {
    // A browser that keeps nothing has nothing to suggest.
  }
};

export const forget = () => {
  try {
    localStorage.removeItem(RECENT);
  } catch {
    // There is nothing then.
  }
};

/**
 * An element. @param {string} tag @param {string} name its class @param {...(string | Node)} inside
 */
export const make = (tag, name, ...inside) => {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...inside);
  return made;
};
