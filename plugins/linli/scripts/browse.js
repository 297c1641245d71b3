// Lists of profiles and the search page: choices that combine, with counts, kept in the address.

/**
 * A profile: its address, by what names it is found, its card (addresses in it are relative to the list), its facets.
 * @typedef {{url: string, find: string, html: string, base: string, [facet: string]: string | string[]}} Item
 * @typedef {{texts: Record<string, string>, variants: Map<string, string>}} Texts
 * @typedef {{items: Item[], texts: Texts | null}} Data
 * @typedef {{item: Item, score: number, at: number}} Found
 */

const FORMAT = 1;
const MOST = 60;

const main = /** @type {HTMLElement} */ (document.querySelector("[data-list]"));
const found = /** @type {HTMLElement} */ (main.querySelector(".linli-found"));
const isSearch = main.dataset.search === "true";
const words = JSON.parse(main.dataset.words ?? "{}");
const box = /** @type {HTMLInputElement | null} */ (isSearch ? main.querySelector(".linli-find input") : null);
const listUrl = new URL(main.dataset.list ?? "", location.href);

/** @type {Promise<Data> | undefined} */
let loading;
let shown = MOST;

/** @param {string} text @param {Record<string, string | number>} values */
const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));

/** @param {URL} url @returns {Promise<any>} */
const json = async url => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const data = await response.json();
  if (data.format !== FORMAT) throw new Error(`format ${data.format} ${url}`);
  return data;
};

/** @param {URL} url @returns {Promise<Item[]>} */
const list = async url => (await json(url)).items.map((/** @type {Item} */ item) => ({ ...item, base: url.href }));

/** @returns {Promise<Data>} */
const load = async () => {
  if (!isSearch) return { items: await list(listUrl), texts: null };
  const index = await json(listUrl);
  const root = new URL("../", listUrl);
  const lists = await Promise.all(index.lists.map((/** @type {string} */ way) => list(new URL(way, root))));
  /** @type {Map<string, string>} */
  const variants = new Map();
  const signs = [...index.variants];
  for (let place = 0; place < signs.length; place += 2) variants.set(signs[place], signs[place + 1]);
  return { items: lists.flat(), texts: { texts: index.texts, variants } };
};

/** What is typed and what is written, without differences of width, case and script; as long as it was.
 * @param {string} text @param {Texts | null} texts */
const fold = (text, texts) =>
  [...text]
    .map(sign => {
      const code = sign.codePointAt(0) ?? 0;
      const narrow = code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : sign;
      const lower = narrow.toLowerCase();
      return texts?.variants.get(lower) ?? (lower.length === sign.length ? lower : sign);
    })
    .join("");

/** @param {Item} item @param {string[]} terms @param {Texts} texts @returns {Found | null} */
const match = (item, terms, texts) => {
  const names = item.find.split("\n");
  const text = fold(texts.texts[item.url] ?? "", texts);
  let [score, at] = [0, -1];
  for (const term of terms) {
    const plain = term.replaceAll(/[\s·'’-]/g, "");
    const inText = text.indexOf(term);
    const best = Math.max(
      ...names.map(name => (name === plain ? 100 : name.startsWith(plain) ? 60 : name.includes(plain) ? 40 : 0)),
    );
    if (best === 0 && inText < 0) return null;
    score += best + (inText >= 0 ? 10 : 0);
    if (at < 0) at = inText;
  }
  return { item, score, at };
};

/** @returns {{query: string, chosen: Map<string, Set<string>>}} */
const state = () => {
  const parameters = new URLSearchParams(location.search);
  const chosen = new Map(
    facets.map(facet => [facet.name, new Set(parameters.getAll(facet.name).filter(value => facet.choices.has(value)))]),
  );
  return { query: isSearch ? (parameters.get("q") ?? "").trim().slice(0, 100) : "", chosen };
};

// The choices: links without a script, boxes with one.

/**
 * @typedef {{input: HTMLInputElement, count: Element, row: Element, all: string}} Choice
 * @type {{name: string, choices: Map<string, Choice>}[]}
 */
const facets = [...main.querySelectorAll(".linli-facet")].map(section => {
  const name = /** @type {HTMLElement} */ (section).dataset.facet ?? "";
  /** @type {Map<string, Choice>} */
  const choices = new Map();
  for (const row of section.querySelectorAll("li")) {
    const old = /** @type {Element} */ (row.firstElementChild);
    const label = document.createElement("label");
    const input = document.createElement("input");
    const title = document.createElement("span");
    label.className = "linli-choice";
    input.type = "checkbox";
    input.name = name;
    input.value = row.dataset.value ?? "";
    title.textContent = old.textContent;
    label.append(input, title);
    old.replaceWith(label);
    const count = /** @type {Element} */ (row.querySelector(".linli-count"));
    choices.set(input.value, { input, count, row, all: count.textContent ?? "" });
    input.addEventListener("change", choose);
  }
  section.setAttribute("role", "group");
  section.classList.toggle("linli-facet-many", choices.size > 12);
  return { name, choices };
});

const panel = /** @type {HTMLDetailsElement | null} */ (main.querySelector(".linli-facets"));
if (panel && matchMedia("(min-width: 60em)").matches) panel.open = true;

function choose() {
  const parameters = new URLSearchParams();
  const { query } = state();
  if (query) parameters.set("q", query);
  for (const { name, choices } of facets) {
    for (const [value, { input }] of choices) if (input.checked) parameters.append(name, value);
  }
  go(parameters);
}

/** @param {URLSearchParams} parameters */
function go(parameters) {
  const text = parameters.toString();
  history.pushState(null, "", text ? `?${text}` : location.pathname);
  shown = MOST;
  void render();
}

/** @param {Item} item @param {string} facet @param {Set<string>} chosen */
const has = (item, facet, chosen) =>
  chosen.size === 0 || /** @type {string[]} */ (item[facet] ?? []).some(value => chosen.has(value));

/** @param {Found[]} matching @param {Map<string, Set<string>>} chosen */
const count = (matching, chosen) => {
  for (const { name, choices } of facets) {
    const others = [...chosen].filter(([facet]) => facet !== name);
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { item } of matching) {
      if (!others.every(([facet, values]) => has(item, facet, values))) continue;
      for (const value of /** @type {string[]} */ (item[name] ?? [])) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    for (const [value, choice] of choices) {
      const number = counts.get(value) ?? 0;
      choice.count.textContent = String(number);
      choice.row.classList.toggle("linli-empty", number === 0);
      choice.input.checked = chosen.get(name)?.has(value) ?? false;
    }
  }
};

/** @param {Found} result @param {string} query @param {Texts | null} texts */
const card = ({ item, at }, query, texts) => {
  const template = document.createElement("template");
  template.innerHTML = item.html; // made and escaped by the build, like the page itself
  for (const element of template.content.querySelectorAll("[href], [src], [srcset]")) {
    for (const name of ["href", "src"]) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, new URL(value, item.base).href);
    }
    const sizes = element.getAttribute("srcset");
    if (sizes !== null) {
      const parts = sizes.split(",").map(part => part.trim().split(/\s+/));
      element.setAttribute("srcset", parts.map(([way, width]) => `${new URL(way, item.base).href} ${width}`).join(", "));
    }
  }
  const made = /** @type {Element} */ (template.content.firstElementChild);
  if (texts && at >= 0) made.querySelector(".linli-card-summary")?.replaceWith(excerpt(item, at, query, texts));
  return made;
};

/** @param {Item} item @param {number} at @param {string} query @param {Texts} texts */
const excerpt = (item, at, query, texts) => {
  const text = texts.texts[item.url];
  const first = Math.max(0, at - 18);
  const part = text.slice(first, at + 60);
  const folded = fold(part, texts);
  const paragraph = document.createElement("p");
  paragraph.className = "linli-excerpt";
  let place = 0;
  const terms = terms_of(query, texts);
  const next = () => {
    const places = terms.map(term => ({ at: folded.indexOf(term, place), term })).filter(one => one.at >= 0);
    return places.sort((a, b) => a.at - b.at)[0];
  };
  if (first > 0) paragraph.append("…");
  for (let hit = next(); hit; hit = next()) {
    const mark = document.createElement("mark");
    mark.textContent = part.slice(hit.at, hit.at + hit.term.length);
    paragraph.append(part.slice(place, hit.at), mark);
    place = hit.at + hit.term.length;
  }
  paragraph.append(part.slice(place), at + 60 < text.length ? "…" : "");
  return paragraph;
};

/** @param {string} query @param {Texts | null} texts */
const terms_of = (query, texts) => fold(query, texts).split(/\s+/).filter(Boolean);

/** @param {Found[]} results @param {string} query @param {boolean} narrowed @param {Texts | null} texts */
const show = (results, query, narrowed, texts) => {
  const status = document.createElement("div");
  const line = document.createElement("p");
  status.className = "linli-status";
  line.setAttribute("role", "status");
  const summary = query ? say(words.found, { query, count: results.length }) : say(words.results, { count: results.length });
  line.textContent = results.length > 0 ? summary : query && !narrowed ? say(words.nothing, { query }) : words.none;
  status.append(line);
  if (narrowed) {
    const clear = document.createElement("button");
    clear.className = "linli-button linli-clear";
    clear.type = "button";
    clear.textContent = words.clear;
    clear.addEventListener("click", () => {
      go(new URLSearchParams(query ? { q: query } : {}));
      (box ?? panel?.querySelector("summary") ?? main).focus();
    });
    status.append(clear);
  }
  const cards = document.createElement("ul");
  cards.className = "linli-cards";
  cards.append(...results.slice(0, shown).map(result => card(result, query, texts)));
  found.replaceChildren(status, cards);
  if (results.length > shown) found.append(more(() => show(results, query, narrowed, texts)));
};

/** @param {() => void} again */
const more = again => {
  const button = document.createElement("button");
  button.className = "linli-button linli-show-more";
  button.type = "button";
  button.textContent = words.more;
  button.addEventListener("click", () => {
    const first = shown;
    shown += MOST;
    again();
    /** @type {HTMLElement | null} */ (found.querySelectorAll(".linli-card-name a")[first])?.focus();
  });
  return button;
};

/** What a render was asked for last: an earlier one that comes late shows nothing. */
let turn = 0;

async function render() {
  const mine = ++turn;
  const { query, chosen } = state();
  const narrowed = [...chosen.values()].some(values => values.size > 0);
  const active = narrowed || query !== "";
  if (box && document.activeElement !== box) box.value = query;
  if (!active) {
    main.classList.remove("linli-listed-away");
    found.hidden = true;
    found.replaceChildren();
    for (const { choices } of facets) {
      for (const choice of choices.values()) {
        choice.input.checked = false;
        choice.count.textContent = choice.all;
        choice.row.classList.remove("linli-empty");
      }
    }
    return;
  }
  try {
    loading ??= load();
    const { items, texts } = await loading;
    if (mine !== turn) return;
    const terms = terms_of(query, texts);
    const matching = items
      .map(item => (texts && terms.length > 0 ? match(item, terms, texts) : { item, score: 0, at: -1 }))
      .filter(result => result !== null);
    count(matching, chosen);
    const results = matching.filter(({ item }) => [...chosen].every(([facet, values]) => has(item, facet, values)));
    results.sort((a, b) => b.score - a.score);
    main.classList.toggle("linli-listed-away", !(query && !narrowed && results.length === 0));
    found.hidden = false;
    show(results, query, narrowed, texts);
  } catch (error) {
    loading = undefined;
    found.hidden = false;
    found.textContent = words.failed;
    console.error(error);
  }
}

if (box) {
  let composing = false;
  const typed = () => {
    if (composing) return;
    const parameters = new URLSearchParams(location.search);
    const query = box.value.trim();
    if (query) parameters.set("q", query);
    else parameters.delete("q");
    const text = parameters.toString();
    history.replaceState(null, "", text ? `?${text}` : location.pathname);
    shown = MOST;
    void render();
  };
  box.addEventListener("compositionstart", () => { composing = true; });
  box.addEventListener("compositionend", () => { composing = false; typed(); });
  box.addEventListener("input", typed);
  box.form?.addEventListener("submit", event => { event.preventDefault(); typed(); });
}

window.addEventListener("popstate", () => { shown = MOST; void render(); });
void render();
