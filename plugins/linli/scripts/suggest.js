// Suggestions below a search box, after the combobox pattern of the ARIA Authoring Practices Guide.

import { engine, forget, labels, make, recent, remember, say } from "./asking.js";
import { alias, move } from "./results.js";

/** @typedef {import("./search/listing.js").Result} Result */
/** @typedef {{element: HTMLElement, go: () => void}} Option */

const MOST = 8;
let boxes = 0;

/** Suggest below the box of a form. @param {HTMLFormElement} form */
export const attach = form => new Suggestions(form);

class Suggestions {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    const identity = `linli-suggestions-${++boxes}`;
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.list = make("ul", "linli-suggestions");
    this.status = make("p", "linli-hidden");
    /** @type {Option[]} */
    this.options = [];
    this.active = -1;
    this.turn = 0;
    this.list.id = identity;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", labels.suggested);
    this.status.setAttribute("role", "status");
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": identity,
    })) {
      this.input.setAttribute(name, value);
    }
    form.append(this.list, this.status);
    this.#listen();
    void this.#update();
  }

  #listen() {
    for (const event of ["compositionend", "input", "focus"]) this.input.addEventListener(event, () => void this.#update());
    this.input.addEventListener("keydown", event => this.#key(event));
    this.form.addEventListener("focusout", event => {
      if (!this.form.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#close();
    });
    this.form.addEventListener("submit", () => remember(this.input.value.trim()));
    // Pressing an option must not take the focus from the box before it is chosen.
    this.list.addEventListener("mousedown", event => event.preventDefault());
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.#activate(this.active + (event.key === "ArrowDown" ? 1 : -1));
      else void this.#update();
    } else if (event.key === "Enter" && open && this.active >= 0) {
      event.preventDefault();
      this.options[this.active].go();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  /** Make an option the active one, round from the last to the box and on to the first. @param {number} wanted */
  #activate(wanted) {
    const count = this.options.length;
    this.active = wanted >= count ? -1 : wanted < -1 ? count - 1 : wanted;
    this.options.forEach(({ element }, place) => {
      element.setAttribute("aria-selected", String(place === this.active));
      if (place === this.active) element.scrollIntoView({ block: "nearest" });
    });
    if (this.active < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", this.options[this.active].element.id);
  }

  #close() {
    this.turn += 1;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  async #update() {
    if (this.input.hasAttribute("data-composing")) return; // What stands there is not what will be asked for.
    const mine = ++this.turn;
    const query = this.input.value.trim();
    try {
      const found = query ? await (await engine()).suggest(query, MOST) : [];
      if (mine !== this.turn || document.activeElement !== this.input) return;
      this.#show(query ? [...found.map(one => this.#result(one, mine)), this.#all(query)] : this.#earlier());
      this.status.textContent = query ? say(labels.suggestions, { count: found.length }) : "";
      if (!query) void engine(); // While the reader thinks, what is needed first is loaded.
    } catch (error) {
      this.#close();
      console.error(error);
    }
  }

  /** @param {Option[]} options */
  #show(options) {
    this.options = options;
    options.forEach(({ element, go }, place) => {
      element.id = `${this.list.id}-${place}`;
      element.setAttribute("role", "option");
      element.addEventListener("click", go);
    });
    this.list.replaceChildren(...options.map(({ element }) => element));
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.#activate(-1);
  }

  /** @param {Result} result @param {number} mine @returns {Option} */
  #result(result, mine) {
    const role = make("span", "linli-role", result.site);
    const words = make("span", "linli-suggestion-words", make("span", "linli-suggestion-name", result.title, ...alias(result)), role);
    const element = make("li", "linli-suggestion", words);
    const fragment = engine().then(one => one.fragment(result));
    fragment.then(
      ({ card }) => {
        if (mine !== this.turn || !result.source.isOwn) return;
        const template = document.createElement("template");
        template.innerHTML = card; // made and escaped by the build, like the page itself
        const mark = template.content.querySelector(".linli-mark");
        if (mark) {
          move(mark, result.source.root);
          mark.setAttribute("alt", "");
          element.prepend(mark);
        }
        role.textContent = template.content.querySelector(".linli-role")?.textContent ?? "";
      },
      () => undefined, // The suggestion does without.
    );
    const go = async () => {
      remember(result.title);
      const { url } = await fragment;
      if (/^https?:/.test(url)) location.assign(url);
    };
    return { element, go };
  }

  /** All results for a query, on the search page. @param {string} query @returns {Option} */
  #all(query) {
    const element = make("li", "linli-suggestion linli-suggestion-all", say(labels.all, { query }));
    return { element, go: () => this.form.requestSubmit() };
  }

  /** What was searched for earlier, and what the site suggests. @returns {Option[]} */
  #earlier() {
    const suggested = JSON.parse(document.body.dataset.suggested ?? "[]");
    const earlier = recent();
    const queries = [...new Set([...earlier, ...suggested])].slice(0, MOST);
    const options = queries.map(query => {
      const note = make("span", "linli-role", earlier.includes(query) ? labels.recent : labels.suggested);
      const words = make("span", "linli-suggestion-words", make("span", "linli-suggestion-name", query), note);
      return {
        element: make("li", "linli-suggestion", words),
        go: () => {
          this.input.value = query;
          this.form.requestSubmit();
        },
      };
    });
    if (earlier.length === 0) return options;
    const element = make("li", "linli-suggestion linli-suggestion-all", labels.forget);
    const clean = () => {
      forget();
      void this.#update();
    };
    return [...options, { element, go: clean }];
  }
}
