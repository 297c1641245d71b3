// Lists of profiles and the search page: what is asked for stands in the address, and what is shown follows from it.

import { Facets, fits } from "./facets.js";
import { loadAll, loadList, match, termsOf } from "./finding.js";
import { button, card } from "./results.js";

/** @typedef {import("./finding.js").Found} Found */
/** @typedef {import("./finding.js").Texts} Texts */

const MOST = 60;

const main = /** @type {HTMLElement} */ (document.querySelector("[data-list]"));
const found = /** @type {HTMLElement} */ (main.querySelector(".linli-found"));
const panel = /** @type {HTMLDetailsElement | null} */ (main.querySelector(".linli-facets"));
const listUrl = new URL(main.dataset.list ?? "", location.href);
const labels = JSON.parse(main.dataset.words ?? "{}");
const isSearch = main.dataset.search === "true";
const box = isSearch ? /** @type {HTMLInputElement | null} */ (main.querySelector(".linli-find input")) : null;
const facets = new Facets(main, choose);

/** @type {Promise<{items: import("./finding.js").Item[], texts: Texts | null}> | undefined} */
let loading;
/** How many results are shown. */
let shown = MOST;
/** What was asked for last: an answer to something earlier shows nothing. */
let turn = 0;

/** @param {string} text @param {Record<string, string | number>} values */
const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

const parameters = () => new URLSearchParams(location.search);

const query = () => (isSearch ? (parameters().get("q") ?? "").trim().slice(0, 100) : "");

/** @param {URLSearchParams} wanted @param {"pushState" | "replaceState"} how */
function go(wanted, how) {
  const text = wanted.toString();
  history[how](null, "", text ? `?${text}` : location.pathname);
  shown = MOST;
  void render();
}

function choose() {
  const wanted = new URLSearchParams(query() ? { q: query() } : {});
  facets.writeTo(wanted);
  go(wanted, "pushState");
}

function clear() {
  go(new URLSearchParams(query() ? { q: query() } : {}), "pushState");
  (box ?? panel?.querySelector("summary") ?? main).focus();
}

/** The line above the results. @param {number} count @param {boolean} narrowed */
const summary = (count, narrowed) => {
  if (count > 0) return say(query() ? labels.found : labels.results, { query: query(), count });
  return query() && !narrowed ? say(labels.nothing, { query: query() }) : labels.none;
};

/** @param {Found[]} results @param {boolean} narrowed @param {Texts | null} texts */
function show(results, narrowed, texts) {
  const status = document.createElement("div");
  const line = document.createElement("p");
  const cards = document.createElement("ul");
  status.className = "linli-status";
  line.setAttribute("role", "status");
  line.textContent = summary(results.length, narrowed);
  status.append(line, ...(narrowed ? [button("linli-clear", labels.clear, clear)] : []));
  cards.className = "linli-cards";
  cards.append(...results.slice(0, shown).map(result => card(result, query(), texts)));
  found.replaceChildren(status, cards);
  if (results.length > shown) {
    found.append(
      button("linli-show-more", labels.more, () => {
        const first = shown;
        shown += MOST;
        show(results, narrowed, texts);
        /** @type {HTMLElement | null} */ (found.querySelectorAll(".linli-card-name a")[first])?.focus();
      }),
    );
  }
}

async function render() {
  const mine = ++turn;
  const chosen = facets.chosenIn(parameters());
  const narrowed = [...chosen.values()].some(values => values.size > 0);
  if (box && document.activeElement !== box) box.value = query();
  if (!narrowed && !query()) {
    main.classList.remove("linli-listed-away");
    found.hidden = true;
    found.replaceChildren();
    facets.reset();
    return;
  }
  try {
    loading ??= isSearch ? loadAll(listUrl) : loadList(listUrl).then(items => ({ items, texts: null }));
    const { items, texts } = await loading;
    if (mine !== turn) return;
    const terms = texts ? termsOf(query(), texts) : [];
    const matching = items
      .map(item => (texts && terms.length > 0 ? match(item, terms, texts) : { item, score: 0, at: -1 }))
      .filter(result => result !== null);
    const results = matching.filter(({ item }) => fits(item, chosen)).sort((one, other) => other.score - one.score);
    facets.show(matching.map(({ item }) => item), chosen);
    // Where a search finds nothing, the ways in stay below what says so.
    main.classList.toggle("linli-listed-away", narrowed || results.length > 0);
    found.hidden = false;
    show(results, narrowed, texts);
  } catch (error) {
    loading = undefined;
    found.hidden = false;
    found.textContent = labels.failed;
    console.error(error);
  }
}

if (box) {
  let composing = false;
  const typed = () => {
    if (composing) return;
    const wanted = parameters();
    wanted.delete("q");
    if (box.value.trim()) wanted.set("q", box.value.trim());
    go(wanted, "replaceState");
  };
  box.addEventListener("compositionstart", () => {
    composing = true;
  });
  box.addEventListener("compositionend", () => {
    composing = false;
    typed();
  });
  box.addEventListener("input", typed);
  box.form?.addEventListener("submit", event => {
    event.preventDefault();
    typed();
  });
}

if (panel && matchMedia("(min-width: 60em)").matches) panel.open = true;
window.addEventListener("popstate", () => {
  shown = MOST;
  void render();
});
void render();
