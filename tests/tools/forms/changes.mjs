/** What is changed in the editor's own script, each with how often it must be found: no more, no less. */


/** @typedef {{what: string, old: string, new: string, times: number}} Change */

/** @type {Change[]} */
export const CHANGES = [
    ...Object.entries({
        "https://cdn.jsdelivr.net/fontsource/fonts/source-sans-3:vf@5.3.0/latin-wght-normal.woff2":
            "program/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2",
        "https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2":
            "program/assets/noto-mono-latin-400-normal-DiC8lJru.woff2",
        "https://cdn.jsdelivr.net/fontsource/fonts/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2":
            "program/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2",
    }).map(([old, file]) => ({what: "a font, from our own files", old, new: file, times: 1})),
    {
        what: "how GitHub is: not asked",
        old: "`https://www.githubstatus.com/api/v2/status.json`",
        new: '`data:application/json,{"status":{"indicator":"none"}}`',
        times: 1,
    },
    {
        what: "how GitLab is: not asked",
        old: "`https://status-api.hostedstatus.com/1.0/status/5b36dc6502d06804c08349f7`",
        new: '`data:application/json,{"result":{"status_overall":{"status_code":100}}}`',
        times: 1,
    },
    {
        what: "the folder that the preview on the same machine offers goes before one that was picked",
        old: "let n=e?null:await Hq?.get(Vq)??null;",
        new: "let n=globalThis.linliFolder??(e?null:await Hq?.get(Vq)??null);",
        times: 1,
    },
    {
        what: "a decoder that is under another licence (LGPL): left out, with its worker",
        old: "import(`./chunks/heic-C7m4hf1p.js`)",
        new: "Promise.reject(Error(`HEIC`))",
        times: 1,
    },
    ...["zh-CN", "zh-TW"].map(locale => ({
        what: "words as a module: browsers do not import JSON without being told",
        old: `../locales/${locale}.json`,
        new: `./locales/${locale}.js`,
        times: 1,
    })),
    {
        what: "words that are not there yet, or not at all: in the site's language, where our scripts give them",
        old: "Vl(AQ,{...KSe,_sui:rfe})",
        new: "Vl(AQ,globalThis.linliWords??{...KSe,_sui:rfe})",
        times: 1,
    },
    {
        what: "another language than the site's: not proposed",
        old: "if(await c9(`newLanguageCta`))return;",
        new: "return;",
        times: 1,
    },
    {what: "a library beside it", old: "import(`immutable`)", new: "import(`./vendor/immutable.js`)", times: 1},
    {
        what: "the same",
        old: "import(`turndown/lib/turndown.browser.es.js`)",
        new: "import(`./vendor/turndown.js`)",
        times: 1,
    },
    {what: "the same", old: "import(`exifr/dist/lite.esm.mjs`)", new: "import(`./vendor/exifr.js`)", times: 1},
    {what: "the map of the script", old: "\n//# sourceMappingURL=index.js.map", new: "", times: 1},
];

/** @param {string} script @param {Change[]} changes @returns {string} */
export const changed = (script, changes) =>
    changes.reduce((text, change) => {
        const parts = text.split(change.old);
        if (parts.length - 1 !== change.times) {
            throw new Error(`${change.what}: found ${parts.length - 1} times, not ${change.times}: ${change.old}`);
        }
        return parts.join(change.new);
    }, script);
