// Every page: text size and scheme, sharing, printing, and panels that close as readers expect. Nothing needs it.

const root = document.documentElement;

/** @param {string} name @returns {string | null} */
const remembered = name => {
  try {
    return localStorage.getItem(`linli:${name}`);
  } catch {
    return null;
  }
};

/** @param {string} name @param {string} value */
const remember = (name, value) => {
  try {
    localStorage.setItem(`linli:${name}`, value);
  } catch {
    // A browser that keeps nothing still shows the choice on this page.
  }
};

for (const choice of document.querySelectorAll(".linli-display input")) {
  const input = /** @type {HTMLInputElement} */ (choice);
  const kept = remembered(input.name);
  if (kept !== null) input.checked = kept === input.value;
  input.addEventListener("change", () => {
    root.setAttribute(`data-linli-${input.name}`, input.value);
    remember(input.name, input.value);
  });
}

/** @type {NodeListOf<HTMLDetailsElement>} */
const panels = document.querySelectorAll("details.linli-panel");

document.addEventListener("click", event => {
  for (const panel of panels) {
    if (panel.open && !panel.contains(/** @type {Node} */ (event.target))) panel.open = false;
  }
});

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const panel of panels) {
    if (!panel.open) continue;
    panel.open = false;
    if (panel.contains(document.activeElement)) panel.querySelector("summary")?.focus();
  }
});

// Search: what it needs is loaded when a reader goes to a box, and then all at once, lest each module waits for another.

const MODULES = [
  ...["asking", "results", "suggest"],
  ...[
    "alike", "buckets", "edits", "engine", "evidence", "facets", "find", "fold", "listing", "match", "names", "pinyin",
    "rank", "site", "text", "words",
  ].map(name => `search/${name}`),
];

/** What suggestions do without. */
const RESULTS = ["excerpt", "counting"].map(name => `search/${name}`);

/** @param {Record<string, string>} attributes */
const ahead = attributes => {
  const link = document.createElement("link");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  document.head.append(link);
};

/** @param {string[]} modules */
const preload = modules => {
  for (const name of modules) ahead({ rel: "modulepreload", href: new URL(`./${name}.js`, import.meta.url).href });
  for (const href of JSON.parse(document.body.dataset.first ?? "[]")) {
    ahead({ rel: "preload", as: "fetch", crossorigin: "anonymous", href });
  }
};
const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".linli-find input"));
for (const box of boxes) {
  if (box.closest("[data-finds]")) continue; // The search page shows results as one types.
  // An input method may be at work before the suggestions are loaded.
  box.addEventListener("compositionstart", () => box.setAttribute("data-composing", ""));
  box.addEventListener("compositionend", () => box.removeAttribute("data-composing"));
  box.addEventListener(
    "focus",
    async () => {
      preload(MODULES);
      const { attach } = await import("./suggest.js");
      if (box.form) attach(box.form);
    },
    { once: true },
  );
}

if (location.search && document.querySelector("[data-finds]")) preload([...MODULES, ...RESULTS]);

document.addEventListener("keydown", event => {
  const target = /** @type {HTMLElement} */ (event.target);
  const isTyping = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
  if (boxes.length === 0 || !(isSlash || isCommand)) return;
  event.preventDefault();
  boxes[0].focus();
  boxes[0].select();
});

for (const button of document.querySelectorAll(".linli-copy")) {
  button.addEventListener("click", async () => {
    const panel = /** @type {HTMLElement} */ (button.closest(".linli-panel"));
    const address = /** @type {HTMLInputElement | null} */ (panel.querySelector(".linli-address"));
    const status = /** @type {HTMLElement} */ (panel.querySelector(".linli-copied"));
    try {
      await navigator.clipboard.writeText(address?.value ?? location.href);
      status.textContent = /** @type {HTMLElement} */ (button).dataset.copied ?? "";
    } catch {
      address?.select(); // Without leave to write there, the reader copies what is selected.
    }
  });
}

for (const button of document.querySelectorAll(".linli-print")) {
  button.addEventListener("click", () => window.print());
}

// The heading being read is marked in the list of headings.
const entries = new Map(
  [...document.querySelectorAll(".linli-contents > ul > li > a")].map(link => [
    decodeURIComponent(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)),
    link,
  ]),
);
if (entries.size > 0 && "IntersectionObserver" in window) {
  const observer = new IntersectionObserver(
    changes => {
      for (const change of changes) {
        if (!change.isIntersecting) continue;
        for (const [identity, link] of entries) {
          if (identity === change.target.id) link.setAttribute("aria-current", "location");
          else link.removeAttribute("aria-current");
        }
      }
    },
    { rootMargin: "0px 0px -70% 0px" },
  );
  for (const identity of entries.keys()) {
    const heading = document.getElementById(identity);
    if (heading) observer.observe(heading);
  }
}
