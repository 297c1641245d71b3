/** The files of the project, by way of the preview's server. */

/** A file as the server lists it. @typedef {{digest: string, size: number, modified: number, text?: string}} Entry */

/** What the server does not do, and why. */
export class Refusal extends Error {
    /** @param {number} status of HTTP; 0 where nothing answers @param {string} reason */
    constructor(status, reason) {
        super(reason);
        this.status = status;
    }
}

export class Bridge {
    /** @param {string} token */
    constructor(token) {
        this.token = token;
    }

    /** @returns {Promise<Record<string, Entry>>} */
    async list() {
        return (await this.ask("GET", "files")).json();
    }

    /** @param {string} path @returns {Promise<Blob>} */
    async read(path) {
        return (await this.ask("GET", "file", {path})).blob();
    }

    /** @param {string} path @param {Blob} data @param {string} [before] digest of what it takes the place of @returns {Promise<string>} */
    async write(path, data, before) {
        return (await (await this.ask("PUT", "file", {path}, before, data)).json()).digest;
    }

    /** @param {string} path @param {string} before */
    async remove(path, before) {
        await this.ask("DELETE", "file", {path}, before);
    }

    /** @param {string} path @param {string} to @param {string} before */
    async move(path, to, before) {
        await this.ask("POST", "move", {path, to}, before);
    }

    /** Let everything else follow a profile that was moved. @param {string} path @param {string} to @returns {Promise<string[]>} */
    async follow(path, to) {
        return (await (await this.ask("POST", "follow", {path, to})).json()).changed;
    }

    /**
     * @param {string} method @param {string} name @param {Record<string, string>} [values] @param {string} [before] @param {Blob} [body]
     * @returns {Promise<Response>}
     */
    async ask(method, name, values = {}, before = undefined, body = undefined) {
        /** @type {Record<string, string>} */
        const headers = {"X-Linli-Token": this.token, ...(before ? {"If-Match": `"${before}"`} : {})};
        const address = `api/${name}?${new URLSearchParams(values)}`;
        const answer = await fetch(address, {method, headers, cache: "no-store", ...(body ? {body} : {})}).catch(() => null);
        if (!answer) throw new Refusal(0, "");
        if (!answer.ok) throw new Refusal(answer.status, (await answer.json().catch(() => ({}))).reason ?? String(answer.status));
        return answer;
    }
}
