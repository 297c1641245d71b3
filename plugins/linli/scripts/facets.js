// The choices by which a list is narrowed: links without a script, boxes that combine with one.

/** @typedef {import("./finding.js").Item} Item */
/** @typedef {{input: HTMLInputElement, count: Element, row: Element, all: string}} Choice */
/** @typedef {Map<string, Set<string>>} Chosen the chosen values, by facet */

const MANY = 12;

/** Whether a profile has one of the chosen values of a facet; any profile has, where none is chosen.
 * @param {Item} item @param {string} facet @param {Set<string>} values */
const has = (item, facet, values) =>
  values.size === 0 || /** @type {string[]} */ (item[facet] ?? []).some(value => values.has(value));

/** @param {Item} item @param {Chosen} chosen */
export const fits = (item, chosen) => [...chosen].every(([facet, values]) => has(item, facet, values));

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
    return new Map(
      [...this.#facets].map(([name, choices]) => [
        name,
        new Set(parameters.getAll(name).filter(value => choices.has(value))),
      ]),
    );
  }

  /** Write what is ticked into an address. @param {URLSearchParams} parameters */
  writeTo(parameters) {
    for (const [name, choices] of this.#facets) {
      parameters.delete(name);
      for (const [value, { input }] of choices) if (input.checked) parameters.append(name, value);
    }
  }

  /** Show how many of the profiles have each value, those that the other facets leave; tick what is chosen.
   * @param {Item[]} items @param {Chosen} chosen */
  show(items, chosen) {
    for (const [name, choices] of this.#facets) {
      const others = new Map([...chosen].filter(([facet]) => facet !== name));
      /** @type {Map<string, number>} */
      const counts = new Map();
      for (const item of items) {
        if (!fits(item, others)) continue;
        for (const value of /** @type {string[]} */ (item[name] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const [value, choice] of choices) {
        this.#set(choice, String(counts.get(value) ?? 0), chosen.get(name)?.has(value) ?? false);
      }
    }
  }

  /** Show everything as the page came. */
  reset() {
    for (const choices of this.#facets.values()) {
      for (const choice of choices.values()) this.#set(choice, choice.all, false);
    }
  }

  /** @param {Choice} choice @param {string} count @param {boolean} checked */
  #set(choice, count, checked) {
    choice.count.textContent = count;
    choice.row.classList.toggle("linli-empty", count === "0");
    choice.input.checked = checked;
  }
}
