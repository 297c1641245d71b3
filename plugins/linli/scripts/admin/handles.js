/** The project as a folder that was opened in the browser (File System Access). */

import {missing, nameOf} from "./folder.js";

/** @typedef {import("./folder.js").Project} Project */

/** @param {string} folder @param {string} name @returns {string} */
const below = (folder, name) => (folder ? `${folder}/${name}` : name);

/** @param {Project} project @param {string} path */
const fileHandle = (project, path) => ({
    kind: "file",
    name: nameOf(path),
    path,
    getFile() {
        return project.file(this.path);
    },
    async createWritable() {
        /** @type {BlobPart[]} */
        const parts = [];
        return {
            /** @param {any} data */
            write: async data => void parts.push(data?.type === "write" ? data.data : data),
            close: () => project.write(this.path, new Blob(parts)),
            abort: async () => undefined,
        };
    },
    remove() {
        return project.remove(this.path);
    },
    /** @param {any} folder or a new name in the same one @param {string} [name] */
    async move(folder, name) {
        const to = name === undefined ? below(this.path.slice(0, Math.max(0, this.path.lastIndexOf("/"))), folder) : below(folder.path, name);
        if (to !== this.path) await project.move(this.path, to);
        this.path = to;
        this.name = nameOf(to);
    },
    queryPermission: async () => "granted",
    requestPermission: async () => "granted",
});

/** @param {Project} project @param {string} path @param {string} name @returns {any} */
export const folderHandle = (project, path, name) => {
    /** What is in it: files by themselves, folders once. @returns {Map<string, boolean>} whether each is a file */
    const inside = () => {
        const found = new Map();
        const start = path ? `${path}/` : "";
        for (const file of project.entries.keys()) {
            if (!file.startsWith(start)) continue;
            const rest = file.slice(start.length);
            found.set(rest.split("/")[0], !rest.includes("/"));
        }
        return found;
    };
    const handle = {
        kind: "directory",
        name,
        path,
        async *entries() {
            for (const [one, isFile] of inside()) {
                yield [one, isFile ? fileHandle(project, below(path, one)) : folderHandle(project, below(path, one), one)];
            }
        },
        async *keys() {
            yield* inside().keys();
        },
        async *values() {
            for await (const [, one] of handle.entries()) yield one;
        },
        /** @param {string} one @param {{create?: boolean}} [how] */
        async getFileHandle(one, {create = false} = {}) {
            const file = below(path, one);
            if (!create && !project.entries.has(file) && !project.drafts.has(file)) throw missing();
            return fileHandle(project, file);
        },
        /** @param {string} one @param {{create?: boolean}} [how] */
        async getDirectoryHandle(one, {create = false} = {}) {
            if (!create && inside().get(one) !== false) throw missing();
            return folderHandle(project, below(path, one), one);
        },
        /** @param {string} one */
        async removeEntry(one) {
            if (inside().get(one) === false) return;
            await project.remove(below(path, one));
        },
        queryPermission: async () => "granted",
        requestPermission: async () => "granted",
        /** @param {any} other */
        isSameEntry: async other => other.path === path,
        [Symbol.asyncIterator]: () => handle.entries(),
    };
    return handle;
};
