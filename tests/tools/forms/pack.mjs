/** Packs the form editor's program from what npm has installed beside this; see `pack`. */

import {readFileSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {buildSync} from "../node_modules/esbuild/lib/main.js";
import {archive} from "./archive.mjs";
import {CHANGES, changed} from "./changes.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));
const MODULES = join(HERE, "../node_modules");
const CMS = join(MODULES, "@sveltia/cms");
const LEFT_OUT = /heic|\.map$|marker-icon/;

/** @type {Map<string, Buffer>} */
const files = new Map();

/** @param {string} path @param {string} text */
const add = (path, text) => files.set(path, Buffer.from(text, "utf8"));

/** @param {string} file @returns {string} */
const read = file => readFileSync(file, "utf8");

/** @param {any} tree @param {string} before @returns {[string, string][]} all texts, by their dotted keys */
const texts = (tree, before = "") =>
    Object.entries(tree).flatMap(([key, value]) =>
        typeof value === "string" ? [[before + key, value]] : texts(value, `${before}${key}.`));

/** @param {Map<string, string>} flat @returns {any} the tree of texts by their dotted keys */
const tree = flat => {
    /** @type {any} */
    const root = {};
    for (const [key, text] of flat) {
        const steps = key.split(".");
        const last = steps.pop() ?? "";
        steps.reduce((place, step) => (place[step] ??= {}), root)[last] = text;
    }
    return root;
};

/** A profile's slug is called what it is called everywhere else. @param {string} text */
const named = text => text.replaceAll("别名", "编号").replaceAll("網址代號", "編號");

/** @param {string} name @returns {string} the words of a language: the editor's own, and ours where those are missing */
const locale = name => {
    const english = new Map(texts(JSON.parse(read(join(CMS, "locales/en-US.json")))));
    const theirs = new Map(texts(JSON.parse(read(join(CMS, `locales/${name}.json`)))));
    const ours = new Map(Object.entries(JSON.parse(read(join(HERE, `missing.${name}.json`)))));
    const lacking = [...english.keys()].filter(key => !theirs.has(key) && !ours.has(key));
    const needless = [...ours.keys()].filter(key => theirs.has(key) || !english.has(key));
    if (lacking.length || needless.length) {
        throw new Error(`missing.${name}.json lacks ${lacking.join(", ")}; has needlessly ${needless.join(", ")}`);
    }
    const words = new Map([...english.keys()].map(key => [key, named(theirs.get(key) ?? ours.get(key) ?? "")]));
    return `export default ${JSON.stringify(tree(words))};\n`;
};

const licences = () => {
    const packages = {
        "@sveltia/cms": "LICENSE.txt", immutable: "LICENSE", turndown: "LICENSE", exifr: "LICENSE", yaml: "LICENSE",
    };
    const texts = Object.entries(packages).map(([name, file]) => {
        const {version} = JSON.parse(read(join(MODULES, name, "package.json")));
        return `${name} ${version}\n\n${read(join(MODULES, name, file)).trim()}\n`;
    });
    return [read(join(HERE, "inside.txt")).trim() + "\n", ...texts].join(`\n${"-".repeat(72)}\n\n`);
};

add("index.js", changed(read(join(CMS, "npm/index.js")), CHANGES));
for (const folder of ["chunks", "assets"]) {
    for (const name of readdirSync(join(CMS, "npm", folder)).filter(name => !LEFT_OUT.test(name))) {
        const data = readFileSync(join(CMS, "npm", folder, name));
        if (name.endsWith(".js")) add(`${folder}/${name}`, data.toString("utf8").replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"));
        else files.set(`${folder}/${name}`, data);
    }
}
for (const name of ["zh-CN", "zh-TW"]) add(`locales/${name}.js`, locale(name));
for (const [name, file] of Object.entries({
    immutable: "immutable/dist/immutable.es.js",
    turndown: "turndown/lib/turndown.browser.es.js",
    exifr: "exifr/dist/lite.esm.mjs",
    yaml: "yaml/browser/index.js",
})) {
    const built = buildSync({
        entryPoints: [join(MODULES, file)], bundle: true, minify: true, format: "esm", target: "es2022", write: false,
        charset: "utf8", legalComments: "none",
    });
    add(`vendor/${name}.js`, built.outputFiles[0]?.text ?? "");
}
add("LICENSES.txt", licences());
writeFileSync(process.argv[2] ?? "", archive(files));
