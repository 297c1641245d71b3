/** All files of the project, with the preview's server behind them. */

import {Refusal} from "./bridge.js";

/** @typedef {import("./bridge.js").Entry} Entry */
/** @typedef {(name: string, values?: Record<string, string | number>) => string} Notify */

export const missing = () => new DOMException("not found", "NotFoundError");

/** @param {string} path @returns {string} */
export const nameOf = path => path.slice(path.lastIndexOf("/") + 1);

/**
 * What the program made of a file, with line ends, a byte-order mark and space around it as the file has them: it reads
 * files without those.
 * @param {string} before @param {string} text @returns {string}
 */
export const dressed = (before, text) => {
    const head = /^\s*/.exec(before)?.[0] ?? "";
    const tail = /\s*$/.exec(before)?.[0] ?? "";
    const body = text.trim();
    const lines = before.includes("\r\n") ? body.replace(/\r?\n/g, "\r\n") : body;
    return before.trim() ? head + lines + tail : text;
};

/** All files of the project, as they were when this page last knew them. */
export class Project {
    /** @param {import("./bridge.js").Bridge} bridge @param {Record<string, Entry>} entries @param {Notify} notify */
    constructor(bridge, entries, notify) {
        this.bridge = bridge;
        this.entries = new Map(Object.entries(entries));
        this.notify = notify;
        /** Files that are being made under a name of their own. @type {Map<string, Blob>} */
        this.drafts = new Map();
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.waiting = undefined;
        /** Profiles that were moved: from where, to where. @type {[string, string][]} */
        this.moved = [];
    }

    /** @param {string} path @returns {Promise<File>} */
    async file(path) {
        const entry = this.entries.get(path);
        const draft = this.drafts.get(path);
        if (!entry && !draft) throw missing();
        const data = draft ?? entry?.text ?? (await this.bridge.read(path));
        return new File([data], nameOf(path), {lastModified: entry?.modified ?? Date.now()});
    }

    /** @param {string} path @param {Blob} data */
    async write(path, data) {
        if (nameOf(path).startsWith(".")) {
            this.drafts.set(path, data);
            return;
        }
        const before = this.entries.get(path);
        const isText = path.endsWith(".yml");
        const text = isText ? dressed(before?.text ?? "", await data.text()) : undefined;
        const body = text === undefined ? data : new Blob([text]);
        const digest = await this.tell(path, () => this.bridge.write(path, body, before?.digest));
        this.entries.set(path, {digest, size: body.size, modified: Date.now(), ...(text === undefined ? {} : {text})});
        this.settle();
    }

    /** @param {string} path */
    async remove(path) {
        if (this.drafts.delete(path)) return;
        const entry = this.entries.get(path);
        if (!entry) throw missing();
        await this.tell(path, () => this.bridge.remove(path, entry.digest));
        this.entries.delete(path);
    }

    /** @param {string} path @param {string} to */
    async move(path, to) {
        const draft = this.drafts.get(path);
        if (draft) {
            await this.write(to, draft);
            this.drafts.delete(path);
            return;
        }
        const entry = this.entries.get(path);
        if (!entry) throw missing();
        await this.tell(path, () => this.bridge.move(path, to, entry.digest));
        this.entries.delete(path);
        this.entries.set(to, entry);
        if (path.endsWith(".yml")) this.moved.push([path, to]);
        this.settle();
    }

    /** Do something with a file; tell people where it is not done. @template Result @param {string} file @param {() => Promise<Result>} work @returns {Promise<Result>} */
    async tell(file, work) {
        try {
            return await work();
        } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            const name = error.status === 412 ? "changed" : error.status === 0 ? "gone" : "refused";
            throw new Error(this.notify(name, {file, reason: error.message}), {cause: error});
        }
    }

    /** After the last of several writes, let what only the server knows of follow profiles that were moved. */
    settle() {
        if (!this.moved.length) return;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.follow(), 400);
    }

    async follow() {
        for (const [path, to] of this.moved.splice(0)) {
            const changed = await this.tell(to, () => this.bridge.follow(path, to));
            if (changed.length) this.notify("renamed", {count: changed.filter(file => file !== to).length});
        }
    }
}
