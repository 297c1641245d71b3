// What is shown of the profiles that were found.

import { labels, make, say } from "./asking.js";

/** @typedef {import("./search/engine.js").Engine} Engine */
/** @typedef {import("./search/listing.js").Result} Result */

/** Make addresses that start from a site's root right for this page. @param {Element} element @param {URL} root */
export const move = (element, root) => {
  for (const name of ["href", "src"]) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, new URL(value, root).href);
  }
  const sizes = element.getAttribute("srcset");
  if (sizes === null) return;
  const parts = sizes.split(",").map(part => part.trim().split(/\s+/));
  element.setAttribute("srcset", parts.map(([way, width]) => `${new URL(way, root).href} ${width}`).join(", "));
};

/**
 * The card of a result, with the words around what was asked for in place of its summary.
 * @param {Engine} engine @param {Result} result @param {string} query
 */
export const card = async (engine, result, query) => {
  const fragment = await engine.fragment(result);
  const template = document.createElement("template");
  // A card is made and escaped by the build of its site, like the pages themselves; that of another site is not taken
  // for HTML, since that site is not ours.
  template.innerHTML = result.source.isOwn ? fragment.card : "";
  const made = template.content.firstElementChild ?? stranger(result, fragment.url);
  if (result.source.isOwn) {
    for (const element of made.querySelectorAll("[href], [src], [srcset]")) move(element, result.source.root);
  }
  made.querySelector(".linli-card-name")?.append(...alias(result));
  if (query) {
    const { text, marks, more } = await engine.excerpt(result, query);
    if (marks.length > 0) made.querySelector(".linli-card-summary")?.replaceWith(excerpt(text, marks, more));
  }
  return made;
};

/**
 * The name by which a result was found, where that is another than its title in the other script.
 * @param {Result} result @returns {HTMLElement[]}
 */
export const alias = ({ alias: name, title, source }) =>
  name && source.fold(name) !== source.fold(title) ? [make("span", "linli-alias", say(labels.alias, { name }))] : [];

/** The card of a result of another site. @param {Result} result @param {string} url */
const stranger = (result, url) => {
  const link = /** @type {HTMLAnchorElement} */ (make("a", "", result.title));
  link.href = /^https?:/.test(url) ? url : "";
  const words = [make("p", "linli-card-name", link), make("p", "linli-role", result.site), make("p", "linli-card-summary")];
  return make("li", "linli-card linli-card-plain", make("div", "linli-card-words", ...words));
};

/** @param {string} text @param {[number, number][]} marks @param {[boolean, boolean]} more */
const excerpt = (text, marks, more) => {
  const paragraph = make("p", "linli-excerpt", more[0] ? "…" : "");
  let place = 0;
  for (const [start, end] of marks) {
    paragraph.append(text.slice(place, start), make("mark", "", text.slice(start, end)));
    place = end;
  }
  paragraph.append(text.slice(place), more[1] ? "…" : "");
  return paragraph;
};

/** A button. @param {string} name @param {string} words @param {() => void} pressed */
export const button = (name, words, pressed) => {
  const made = /** @type {HTMLButtonElement} */ (make("button", `linli-button ${name}`, words));
  made.type = "button";
  made.addEventListener("click", pressed);
  return made;
};
