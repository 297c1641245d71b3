/** Starts the form editor: with the files of this machine where the preview's server offers them, else with a git host. */

import {Bridge} from "./bridge.js";
import {Project} from "./folder.js";
import {folderHandle} from "./handles.js";
import {format} from "./keep/format.js";
import {Unkept} from "./keep/source.js";
import {notify} from "./notice.js";
import {preview} from "./preview.js";
import {told} from "./told.js";

/** @typedef {import("./keep/fields.js").Field} Field */
/** @typedef {{name: string, format: string, fields: Field[]}} Collection */

const PROGRAM = "../program/";

/**
 * Let the program find people signed in, and speak the site's language unless they have chosen another.
 * @param {boolean} isLocal @param {string} locale @returns {string} the language
 */
const settle = (isLocal, locale) => {
    if (isLocal) localStorage.setItem("sveltia-cms.user", JSON.stringify({backendName: "local"}));
    const {locale: chosen = "auto", ...others} = JSON.parse(localStorage.getItem("sveltia-cms.prefs") ?? "{}");
    if (!locale || chosen !== "auto") return chosen;
    const spoken = navigator.languages.find(language => /^zh\b/i.test(language)) ?? "";
    const wanted = /^zh-(?:hant|tw|hk|mo)\b/i.test(spoken) ? "zh-TW" : locale;
    localStorage.setItem("sveltia-cms.prefs", JSON.stringify({...others, locale: wanted}));
    return wanted;
};

/** @param {any} CMS @param {typeof import("yaml")} YAML @param {Collection} collection @param {string} firstLine @param {string[]} unreadable */
const register = (CMS, YAML, collection, firstLine, unreadable) => {
    const {fromFile, toFile} = format(YAML, collection.fields, firstLine);
    CMS.registerCustomFormat(collection.format, "yml", {
        /** @param {string} text */
        fromFile: text => {
            try {
                return fromFile(text);
            } catch (error) {
                unreadable.push(text.split("\n").find(line => /^(?:name|title):/.test(line)) ?? text.slice(0, 40));
                setTimeout(() => notify("unreadable", {files: unreadable.join("\n")}));
                throw error;
            }
        },
        /** @param {any} held */
        toFile: held => {
            try {
                return toFile(held);
            } catch (error) {
                if (error instanceof Unkept) throw new Error(notify("unkept"), {cause: error});
                throw error;
            }
        },
    });
};

const start = async () => {
    const {token, style, locale, firstLines} = told();
    const config = await (await fetch("config.json", {cache: "no-store"})).json();
    if (token) {
        const bridge = new Bridge(token);
        const project = new Project(bridge, await bridge.list(), notify);
        Object.assign(globalThis, {linliFolder: folderHandle(project, "", "content")});
        if (!("showDirectoryPicker" in globalThis)) Object.assign(globalThis, {showDirectoryPicker: async () => folderHandle(project, "", "content")});
    }
    const spoken = settle(!!token, locale);
    if (spoken.startsWith("zh-")) Object.assign(globalThis, {linliWords: (await import(`${PROGRAM}locales/${spoken}.js`)).default});
    const YAML = await import(`${PROGRAM}vendor/yaml.js`);
    const {default: CMS} = await import(`${PROGRAM}index.js`);
    /** @type {string[]} */
    const unreadable = [];
    for (const collection of config.collections) {
        register(CMS, YAML, collection, firstLines[collection.name] ?? "", unreadable);
        CMS.registerPreviewTemplate(collection.name, preview(collection.fields));
    }
    CMS.registerPreviewStyle(style);
    CMS.init({config: {...config, load_config_file: false}});
};

start().catch(error => {
    console.error(error);
    notify("unstarted", {reason: error instanceof Error ? error.message : String(error)});
});
