// Lists of profiles and the search page: what is asked for stands in the address, and what is shown follows from it.

import { engine, labels, make, recent, remember, say } from "./asking.js";
import { Facets } from "./facets.js";
import { button, card } from "./results.js";

/** @typedef {import("./search/engine.js").Answer} Answer */
/** @typedef {import("./search/listing.js").Result} Result */

const MOST = 20;
/** Milliseconds without typing after which a query counts as meant. */
const MEANT = 1500;

const main = /** @type {HTMLElement} */ (document.querySelector("[data-finds]"));
const found = /** @type {HTMLElement} */ (main.querySelector(".linli-found"));
const panel = /** @type {HTMLDetailsElement | null} */ (main.querySelector(".linli-facets"));
const isSearch = main.dataset.finds === "*";
const box = isSearch ? /** @type {HTMLInputElement | null} */ (main.querySelector(".linli-find input")) : null;
const facets = new Facets(main, choose);

/** What was asked for last: an answer to something earlier shows nothing. */
let turn = 0;
let meant = 0;

const parameters = () => new URLSearchParams(location.search);

const query = () => (isSearch ? (parameters().get("q") ?? "").trim().slice(0, 100) : "");

/** @param {URLSearchParams} wanted @param {"pushState" | "replaceState"} how */
function go(wanted, how) {
  const text = wanted.toString();
  history[how](null, "", text ? `?${text}` : location.pathname);
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

// The line stays in the page, so that screen readers are told when it changes.
const line = make("p", "");
const status = make("div", "linli-status", line);
const near = make("p", "linli-near", labels.near);
const cards = make("ul", "linli-cards");
line.setAttribute("role", "status");
found.append(status, near, cards);

const earlier = make("div", "linli-earlier");
if (isSearch) found.before(earlier);

/** Before anything is asked for: what was searched for last, and what the site suggests. It comes when the reader goes to
 * the box, lest the page moves while it loads. */
const showEarlier = () => {
  if (query() || document.activeElement !== box) return;
  const suggested = /** @type {string[]} */ (JSON.parse(document.body.dataset.suggested ?? "[]"));
  const groups = { [labels.recent]: recent(), [labels.suggested]: suggested };
  const filled = Object.entries(groups).filter(([, queries]) => queries.length > 0);
  earlier.replaceChildren(
    ...filled.flatMap(([title, queries]) => [make("p", "linli-role", title), make("ul", "linli-chips", ...queries.map(chip))]),
  );
};

/** @param {string} wanted */
const chip = wanted => {
  const link = /** @type {HTMLAnchorElement} */ (make("a", "", wanted));
  link.href = `?${new URLSearchParams({ q: wanted })}`;
  return make("li", "", link);
};

/** Show results, with a button for those that follow. @param {Result[]} results @param {number} first the place of the
 * first of them @param {Answer} answer of which they are @param {number} mine */
async function add(results, first, answer, mine) {
  const asked = query();
  const made = await Promise.all(results.map(async one => card(await engine(), one, asked)));
  if (mine !== turn) return;
  if (first === 0) cards.replaceChildren(...made);
  else cards.append(...made);
  found.querySelector(".linli-show-more")?.remove();
  const next = first + results.length;
  if (results.length < MOST || answer.total <= next) return;
  const more = async () => {
    await add(await answer.next(MOST), next, answer, mine);
    /** @type {HTMLElement | null} */ (cards.querySelectorAll(".linli-card-name a")[next])?.focus();
  };
  found.append(button("linli-show-more", labels.more, more));
}

/** @param {Answer} answer @param {boolean} narrowed @param {number} mine */
async function show(answer, narrowed, mine) {
  const isNear = answer.total === 0 && answer.near.length > 0;
  await add(isNear ? answer.near : answer.results, 0, answer, mine);
  if (mine !== turn) return;
  line.textContent = summary(answer.total, narrowed);
  near.hidden = !isNear;
  status.querySelector(".linli-clear")?.remove();
  if (narrowed) status.append(button("linli-clear", labels.clear, clear));
}

async function render() {
  const mine = ++turn;
  const chosen = facets.chosenIn(parameters());
  const narrowed = chosen.size > 0;
  if (box && document.activeElement !== box) box.value = query();
  if (!narrowed && !query()) {
    main.classList.remove("linli-listed-away");
    found.hidden = true;
    facets.reset();
    earlier.hidden = false;
    showEarlier();
    return;
  }
  earlier.hidden = true;
  try {
    const filters = new Map(chosen);
    // A list has its own kind only; on the search page kinds are choices like others.
    if (!isSearch && !filters.has("kind")) filters.set("kind", new Set([main.dataset.finds ?? ""]));
    const search = await engine();
    const answer = await search.search(query(), { filters, limit: MOST });
    if (mine !== turn) return;
    facets.tick(chosen);
    await show(answer, narrowed, mine);
    if (mine !== turn) return;
    // Where a search finds nothing, the ways in stay below what says so.
    main.classList.toggle("linli-listed-away", narrowed || answer.total > 0);
    found.hidden = false;
    const counts = await answer.counts();
    if (mine === turn) facets.show(counts);
  } catch (error) {
    if (mine !== turn) return;
    found.hidden = false;
    near.hidden = true;
    cards.replaceChildren();
    line.textContent = labels.failed;
    console.error(error);
  }
}

if (box) {
  box.addEventListener("focus", showEarlier);
  let composing = false;
  const typed = () => {
    if (composing) return;
    const wanted = parameters();
    wanted.delete("q");
    if (box.value.trim()) wanted.set("q", box.value.trim());
    clearTimeout(meant);
    meant = window.setTimeout(() => remember(query()), MEANT);
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

remember(query());
if (panel && matchMedia("(min-width: 60em)").matches) panel.open = true;
window.addEventListener("popstate", () => void render());
void render();
