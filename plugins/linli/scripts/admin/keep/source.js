/** A YAML file as text whose parts are known by their places. */

/** @typedef {typeof import("yaml")} Yaml */

/** What cannot be written without changing more than was asked for. */
export class Unkept extends Error {}

/** A replacement of a stretch of the text. @typedef {[start: number, end: number, text: string]} Edit */

/** @param {string} text @param {Edit[]} edits none of which overlap @returns {string} */
export const applied = (text, edits) =>
    [...edits]
        .map((edit, rank) => ({edit, rank}))
        .sort((one, other) => other.edit[0] - one.edit[0] || other.edit[1] - one.edit[1] || other.rank - one.rank)
        .reduce((done, {edit: [start, end, put]}) => done.slice(0, start) + put + done.slice(end), text);

/** The text of one file, and where what stands in it. */
export class Source {
    /** @param {Yaml} YAML @param {string} text */
    constructor(YAML, text) {
        this.YAML = YAML;
        this.text = text;
        /** Nothing is read as anything but text: `no` stays `no`. */
        const read = YAML.parseAllDocuments(text, {schema: "failsafe", keepSourceTokens: true, logLevel: "silent"});
        const documents = Array.isArray(read) ? read : [];
        if (documents.length > 1) throw new Unkept("several documents");
        this.document = documents[0] ?? YAML.parseDocument("");
        if (this.document.errors.length) throw this.document.errors[0];
    }

    /** @returns {any} */
    get root() {
        return this.document.contents;
    }

    /** @param {number} place */
    lineStart(place) {
        return this.text.lastIndexOf("\n", place - 1) + 1;
    }

    /** @param {number} place */
    lineEnd(place) {
        const end = this.text.indexOf("\n", place);
        return end < 0 ? this.text.length : end;
    }

    /** @param {number} place @returns {number} */
    column(place) {
        return place - this.lineStart(place);
    }

    /** @param {number} place @returns {boolean} whether nothing but space is before it on its line */
    isFirst(place) {
        return this.text.slice(this.lineStart(place), place).trim() === "";
    }

    /** @param {any} node @returns {number} where what it says ends, without what follows on the line or below */
    end(node) {
        const {YAML} = this;
        if (YAML.isCollection(node) && !node.flow && node.items.length) {
            const last = node.items.at(-1);
            if (YAML.isPair(last)) return last.value && this.isWritten(last.value) ? this.end(last.value) : this.colon(node, node.items.length - 1) + 1;
            return last && this.isWritten(last) ? this.end(last) : this.dash(node, node.items.length - 1) + 1;
        }
        let end = node.range[1];
        if (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") {
            while (end > node.range[0] && /\s/.test(this.text[end - 1] ?? "")) end -= 1;
        }
        return end;
    }

    /** @param {any} node @returns {boolean} whether there is anything of it in the text */
    isWritten(node) {
        return !!node?.range && (node.range[1] > node.range[0] || (this.YAML.isCollection(node) && node.items.length > 0));
    }

    /** @param {any} map @param {number} place @returns {number} where the colon of a pair is */
    colon(map, place) {
        const token = map.srcToken?.items[place]?.sep?.find((/** @type {any} */ one) => one.type === "map-value-ind");
        if (!token) throw new Unkept("a key without a colon");
        return token.offset;
    }

    /** @param {any} seq @param {number} place @returns {number} where the dash of an item is */
    dash(seq, place) {
        const token = seq.srcToken?.items[place]?.start?.find((/** @type {any} */ one) => one.type === "seq-item-ind");
        if (!token) throw new Unkept("an item without a dash");
        return token.offset;
    }

    /** @returns {string[]} all comments */
    comments() {
        return commentsOf(this.YAML, this.text);
    }
}

/** @param {Yaml} YAML @param {string} text @returns {string[]} */
export const commentsOf = (YAML, text) => {
    /** @type {string[]} */
    const found = [];
    let before = "";
    for (const token of new YAML.Lexer().lex(text)) {
        if (token.startsWith("#") && before !== YAML.CST.SCALAR) found.push(token.trim());
        before = token;
    }
    return found;
};
