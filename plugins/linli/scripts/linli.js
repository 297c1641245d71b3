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
