// What is shown of the profiles that were found.

import { fold, termsOf } from "./finding.js";

/** @typedef {import("./finding.js").Found} Found */
/** @typedef {import("./finding.js").Texts} Texts */

const BEFORE = 18;
const BEHIND = 60;

/** Make addresses that start from the list's page right for this one. @param {Element} element @param {string} base */
const move = (element, base) => {
  for (const name of ["href", "src"]) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, new URL(value, base).href);
  }
  const sizes = element.getAttribute("srcset");
  if (sizes === null) return;
  const parts = sizes.split(",").map(part => part.trim().split(/\s+/));
  element.setAttribute("srcset", parts.map(([way, width]) => `${new URL(way, base).href} ${width}`).join(", "));
};

/**
 * The card of a profile, with the words around the first term in place of its summary.
 * @param {Found} found @param {string} query @param {Texts | null} texts
 */
export const card = ({ item, at }, query, texts) => {
  const template = document.createElement("template");
  template.innerHTML = item.html; // made and escaped by the build, like the page itself
  for (const element of template.content.querySelectorAll("[href], [src], [srcset]")) move(element, item.base);
  const made = /** @type {Element} */ (template.content.firstElementChild);
  if (texts && at >= 0) {
    made.querySelector(".linli-card-summary")?.replaceWith(excerpt(texts.words[item.url] ?? "", at, query, texts));
  }
  return made;
};

/**
 * Words around a place, with what was asked for marked in the script in which it is written.
 * @param {string} words @param {number} at @param {string} query @param {Texts} texts
 */
const excerpt = (words, at, query, texts) => {
  const first = Math.max(0, at - BEFORE);
  const part = words.slice(first, at + BEHIND);
  const folded = fold(part, texts);
  const terms = termsOf(query, texts);
  const paragraph = document.createElement("p");
  paragraph.className = "linli-excerpt";
  if (first > 0) paragraph.append("…");
  let place = 0;
  const next = () =>
    terms
      .map(term => ({ start: folded.indexOf(term, place), length: term.length }))
      .filter(({ start }) => start >= 0)
      .sort((one, other) => one.start - other.start)[0];
  for (let hit = next(); hit; hit = next()) {
    const mark = document.createElement("mark");
    mark.textContent = part.slice(hit.start, hit.start + hit.length);
    paragraph.append(part.slice(place, hit.start), mark);
    place = hit.start + hit.length;
  }
  paragraph.append(part.slice(place), at + BEHIND < words.length ? "…" : "");
  return paragraph;
};

/** A button. @param {string} name @param {string} words @param {() => void} pressed */
export const button = (name, words, pressed) => {
  const made = document.createElement("button");
  made.className = `linli-button ${name}`;
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", pressed);
  return made;
};
