// The choices by which a list is narrowed: links without a script, boxes that combine with one.

import { labels, make, say } from "./asking.js";

/** @typedef {{input: HTMLInputElement, count: Element, row: Element, all: string}} Choice */
/** @typedef {Map<string, Set<string>>} Chosen the chosen values, by facet; without the facets of which none is chosen */
/** @typedef {import("./search/counting.js").Counts} Counts how many profiles have each value, by facet */

const MANY = 12;

export class Facets {
  /** @type {Map<string, Map<string, Choice>>} */
  #facets = new Map();

  /** @param {HTMLElement} main the page @param {() => void} changed what to do when a reader chooses */
  constructor(main, changed) {
    for (const section of main.querySelectorAll(".linli-facet")) {
      const name = /** @type {HTMLElement} */ (section).dataset.facet ?? "";
      const rows = [...section.querySelectorAll("li")];
      this.#facets.set(name, new Map(rows.map(row => [row.dataset.value ?? "", this.#box(name, row, changed)])));
      section.setAttribute("role", "group");
      section.classList.toggle("linli-facet-many", rows.length > MANY);
    }
  }

  /** Put a box in place of a link. @param {string} name @param {HTMLElement} row @param {() => void} changed */
  #box(name, row, changed) {
    const link = /** @type {Element} */ (row.firstElementChild);
    const label = document.createElement("label");
    const input = document.createElement("input");
    const title = document.createElement("span");
    label.className = "linli-choice";
    input.type = "checkbox";
    input.name = name;
    input.value = row.dataset.value ?? "";
    title.textContent = link.textContent;
    label.append(input, title);
    link.replaceWith(label);
    input.addEventListener("change", changed);
    const count = /** @type {Element} */ (row.querySelector(".linli-count"));
    return { input, count, row, all: count.textContent ?? "" };
  }

  /** What an address chooses, without what there is not. @param {URLSearchParams} parameters @returns {Chosen} */
  chosenIn(parameters) {
    /** @type {Chosen} */
    const chosen = new Map();
    for (const [name, choices] of this.#facets) {
      const values = parameters.getAll(name).filter(value => choices.has(value));
      if (values.length > 0) chosen.set(name, new Set(values));
    }
    return chosen;
  }

  /** Write what is ticked into an address. @param {URLSearchParams} parameters */
  writeTo(parameters) {
    for (const [name, choices] of this.#facets) {
      parameters.delete(name);
      for (const [value, { input }] of choices) if (input.checked) parameters.append(name, value);
    }
  }

  /** Tick what is chosen, and nothing else. @param {Chosen} chosen */
  tick(chosen) {
    for (const [name, choices] of this.#facets) {
      for (const [value, { input }] of choices) input.checked = chosen.get(name)?.has(value) ?? false;
    }
  }

  /** Show how many of what is found have each value. @param {Counts} counts */
  show(counts) {
    for (const [name, choices] of this.#facets) {
      for (const [value, { count, row }] of choices) {
        const tally = counts.get(name)?.get(value) ?? { count: 0, exact: true };
        count.replaceChildren(...words(tally));
        row.classList.toggle("linli-empty", tally.exact && tally.count === 0);
      }
    }
  }

  /** Show everything as the page came. */
  reset() {
    for (const choices of this.#facets.values()) {
      for (const { count, row, all } of choices.values()) {
        count.textContent = all;
        row.classList.toggle("linli-empty", all === "0");
      }
    }
    this.tick(new Map());
  }
}

/** A count; if it may be more, as a sign to be seen and words to be heard.
 * @param {import("./search/counting.js").Tally} tally @returns {(string | Node)[]} */
const words = ({ count, exact }) => {
  if (exact) return [String(count)];
  const sign = make("span", "", say(count > 0 ? labels.least : labels.uncounted, { count }));
  sign.setAttribute("aria-hidden", "true");
  return [sign, make("span", "linli-hidden", say(count > 0 ? labels.leastWords : labels.uncountedWords, { count }))];
};
