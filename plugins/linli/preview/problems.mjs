// Previews only: tells on every page what is wrong in the content, until it is mended or put away.

/**
 * @typedef {{place: string, message: string, help: string}} Problem
 * @typedef {{errors: number, warnings: number, summary: string, failure: string, problems: Problem[], page: string,
 *   language: string, words: Record<string, string>}} Notice
 */

const root = new URL("../../", import.meta.url);
const PUT_AWAY = "linli:problems";

/** @param {string} tag @param {string} [words] @param {string} [name] */
const element = (tag, words = "", name = "") => {
  const made = document.createElement(tag);
  made.textContent = words;
  if (name) made.className = name;
  return made;
};

/** @param {Problem} problem */
const item = problem => {
  const made = element("li");
  made.append(element("code", problem.place), element("p", problem.message), element("p", problem.help));
  return made;
};

/** @param {Notice} notice @param {() => void} close */
const box = (notice, close) => {
  const made = element("section", "", "linli-notice");
  made.lang = notice.language === "zh" ? "zh-Hans" : notice.language;
  const button = element("button", notice.words.close);
  button.setAttribute("type", "button");
  button.addEventListener("click", close);
  const link = /** @type {HTMLAnchorElement} */ (element("a", notice.words.all));
  link.href = new URL(notice.page, root).href;
  const list = element("ul");
  list.append(...notice.problems.map(item));
  made.append(element("h2", `${notice.words.title}：${notice.summary}`.replace("：", made.lang === "en" ? ": " : "：")));
  if (notice.failure) made.append(element("p", notice.failure, "linli-notice-failure"));
  if (notice.problems.length) made.append(list);
  made.append(element("p", notice.words.kept), link, button);
  return made;
};

/** What was put away stays away until something else is wrong. @param {string} what */
const isPutAway = what => {
  try {
    return sessionStorage.getItem(PUT_AWAY) === what;
  } catch {
    return false;
  }
};

/** @param {string} what */
const putAway = what => {
  try {
    sessionStorage.setItem(PUT_AWAY, what);
  } catch {
    // A browser that keeps nothing shows it again on the next page.
  }
};

/** @param {Notice} notice @param {string} what */
const show = (notice, what) => {
  // The place is there before the words are, so that screen readers say them; focus stays where it is.
  const place = element("div");
  place.setAttribute("role", "alert");
  document.body.append(place);
  const close = () => {
    putAway(what);
    place.remove();
    document.removeEventListener("keydown", escape);
  };
  /** @param {KeyboardEvent} event */
  const escape = event => {
    if (event.key === "Escape") close();
  };
  document.addEventListener("keydown", escape);
  setTimeout(() => place.append(box(notice, close)), 50);
};

/** Whether this is one of the pages at some addresses. @param {string[]} pages */
const isOneOf = pages => pages.some(page => new URL(page, root).pathname === location.pathname);

/** The page of an edited profile is made before all others: show it at once. A page that nobody sees does not ask. */
const watch = async () => {
  let count = NaN;
  for (;;) {
    while (document.hidden) await new Promise(go => document.addEventListener("visibilitychange", go, { once: true }));
    const answer = await fetch(new URL(`looks.json?after=${count}`, root), { cache: "no-store" }).catch(() => null);
    if (!answer?.ok) return;
    /** @type {{count: number, pages: string[], done: boolean}} */
    const look = await answer.json();
    const isNews = look.count !== count && !Number.isNaN(count);
    // A page that was made ahead lacks what MkDocs' server adds, by which it would load itself again.
    if (isNews && (isOneOf(look.pages) || (look.done && !("livereload" in window)))) location.reload();
    count = look.count;
  }
};
watch();

const answer = await fetch(new URL("problems.json", root), { cache: "no-store" }).catch(() => null);
if (answer?.ok) {
  const what = await answer.text();
  /** @type {Notice} */
  const notice = JSON.parse(what);
  const isHere = new URL(notice.page, root).pathname === location.pathname && !notice.failure;
  if ((notice.errors || notice.failure) && !isHere && !isPutAway(what)) show(notice, what);
}
