/** From a file and what the form holds to the fewest changes of the text. */

import {inside, isGroup, isNothing, isUnsaid, itemOf, same} from "./fields.js";
import {flowEdit} from "./flows.js";
import {matched} from "./matching.js";
import {article, behindKey, canBePlain, inOrder, isAmbiguous, isArticle, itemText, quoted, scalar} from "./writing.js";
import {applied, Unkept} from "./source.js";
import {valueOf} from "./values.js";

/** @typedef {import("./fields.js").Field} Field */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Edit} Edit */

/** Makes the edits of one file; `gone` are stretches that were removed with the comments in them. */
export class Editing {
    /** @param {Source} source */
    constructor(source) {
        this.source = source;
        /** @type {string[]} */
        this.gone = [];
    }

    /** @param {any} node @param {Field} [field] */
    read(node, field) {
        return valueOf(this.source.YAML, node, field);
    }

    /**
     * The edits by which a group in block style says what `wanted` does.
     * @param {any} map @param {Record<string, any>} wanted @param {Field} [field] @returns {Edit[]}
     */
    group(map, wanted, field) {
        const pairs = /** @type {any[]} */ (map.items);
        const names = pairs.map(pair => String(pair.key.value));
        const edits = pairs.flatMap((pair, place) => {
            const name = names[place] ?? "";
            const own = inside(field, name);
            const value = wanted[name];
            const before = this.read(pair.value, own);
            if (isNothing(value) ? isNothing(before) : same(before, value, own)) return [];
            return isNothing(value) ? this.removal(map, place) : this.value(map, place, value, own);
        });
        return [...edits, ...this.additions(map, names, wanted, field)];
    }

    /**
     * The fields that are not there yet.
     * @param {any} map @param {string[]} names @param {Record<string, any>} wanted @param {Field} [field]
     * @returns {Edit[]}
     */
    additions(map, names, wanted, field) {
        const {source} = this;
        const order = inOrder([...names, ...Object.keys(wanted)], field);
        const column = source.column(map.items[0].key.range[0]);
        const fresh = inOrder(Object.keys(wanted), field)
            .filter(name => !names.includes(name) && !isUnsaid(wanted[name], inside(field, name)));
        return fresh.map(name => {
            const line = `${scalar(name)}:${behindKey(wanted[name], column, inside(field, name))}`;
            const before = order.slice(0, order.indexOf(name)).filter(one => names.includes(one));
            const place = Math.max(-1, ...before.map(one => names.indexOf(one)));
            if (place < 0) {
                const start = map.items[0].key.range[0];
                return [start, start, `${line}\n${" ".repeat(column)}`];
            }
            const end = source.lineEnd(this.pairEnd(map, place));
            return [end, end, `\n${" ".repeat(column)}${line}`];
        });
    }

    /** @param {any} map @param {number} place @returns {number} */
    pairEnd(map, place) {
        const pair = map.items[place];
        return pair.value && this.source.isWritten(pair.value) ? this.source.end(pair.value) : this.source.colon(map, place) + 1;
    }

    /** @param {any} map @param {number} place @returns {Edit[]} */
    removal(map, place) {
        const {source} = this;
        const start = map.items[place].key.range[0];
        const end = source.lineEnd(this.pairEnd(map, place));
        this.gone.push(source.text.slice(start, end));
        if (source.isFirst(start)) return [[source.lineStart(start), Math.min(end + 1, source.text.length), ""]];
        const next = map.items[place + 1];
        if (!next) return [[start, source.end(map.items[place].value ?? map.items[place].key), "{}"]];
        const between = source.text.slice(end, next.key.range[0]);
        return between.trim() ? [[start, end, ""]] : [[start, next.key.range[0], ""]];
    }

    /** @param {any} map @param {number} place @param {any} value @param {Field} [field] @returns {Edit[]} */
    value(map, place, value, field) {
        const {source} = this;
        const pair = map.items[place];
        const column = source.column(pair.key.range[0]);
        const node = pair.value;
        if (source.isWritten(node)) {
            const edits = this.within(node, value, field, column);
            if (edits) return edits;
            const start = source.colon(map, place) + 1;
            this.gone.push(source.text.slice(start, source.end(node)));
            return [[start, source.end(node), behindKey(value, column, field)]];
        }
        const colon = source.colon(map, place) + 1;
        const text = behindKey(value, column, field);
        const at = text.startsWith("\n") ? source.lineEnd(colon) : colon;
        return [[at, at, text]];
    }

    /**
     * The edits of a value that is there and stays of the same sort; null where it has to be written anew.
     * @param {any} node @param {any} value @param {Field | undefined} field @param {number} column of what it belongs to
     * @returns {Edit[] | null}
     */
    within(node, value, field, column) {
        const {source} = this;
        const {YAML} = source;
        if (node.flow) return flowEdit(this, node, value, field);
        if (YAML.isMap(node)) return isGroup(value) ? this.group(node, value, field) : null;
        if (YAML.isSeq(node)) return Array.isArray(value) ? this.list(node, value, field) : null;
        if (!YAML.isScalar(node) || !node.range || node.anchor || node.tag) throw new Unkept("an alias, an anchor or a tag");
        const bare = this.bare(value, field);
        if (typeof bare === "object") return null;
        return [[node.range[0], source.end(node), this.text(node, bare, field, column)]];
    }

    /** A group of which only its first field is said can stand as a bare text. @param {any} value @param {Field} [field] */
    bare(value, field) {
        if (!isGroup(value) || !field?.fields?.[0]) return value;
        const {name} = field.fields[0];
        const others = Object.entries(value).some(([key, one]) => key !== name && !isUnsaid(one, inside(field, key)));
        return others ? value : value[name];
    }

    /**
     * A single value in the style of the one that it replaces.
     * @param {any} node @param {any} value @param {Field | undefined} field @param {number} column @returns {string}
     */
    text(node, value, field, column) {
        const {source} = this;
        const header = source.text.slice(node.range[0], source.lineEnd(node.range[0]));
        const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
        if (typeof value === "string" && (isArticle(value) || isBlock)) {
            if (!isBlock) return article(value, column + 2, column);
            const [, chomping = ""] = /^[|>][0-9]*([-+]?)/.exec(header) ?? [];
            const text = article(value, this.indent(node, column), column, chomping);
            const comment = /\s+#.*$/.exec(header)?.[0] ?? "";
            return text.replace(/^.*/, first => first + comment);
        }
        if (node.type === "QUOTE_DOUBLE") return quoted(String(value).trim());
        const single = String(value).trim();
        if (node.type === "QUOTE_SINGLE" && canBePlain(`x${single}x`)) return `'${single.replaceAll("'", "''")}'`;
        return scalar(value, field, {loose: node.type === "PLAIN" && isAmbiguous(String(node.value))});
    }

    /** How far the lines of a text are indented. @param {any} node @param {number} column */
    indent(node, column) {
        const lines = this.source.text.slice(this.source.lineEnd(node.range[0]) + 1, this.source.end(node)).split("\n");
        const least = Math.min(...lines.filter(line => line.trim()).map(line => /^ */.exec(line)?.[0].length ?? 0));
        return Number.isFinite(least) && least > column ? least : column + 2;
    }

    /** @param {any} seq @param {any[]} wanted @param {Field} [field] @returns {Edit[] | null} */
    list(seq, wanted, field) {
        const {source} = this;
        const own = itemOf(field);
        const old = seq.items.map((/** @type {any} */ item) => this.read(item, own));
        const picked = matched(old, wanted, own);
        if (old.length === wanted.length && picked.every((from, place) => from === place)) {
            return wanted.flatMap((value, place) => this.item(seq, place, value, own));
        }
        const first = source.dash(seq, 0);
        if (!source.isFirst(first) || !wanted.length) return null;
        const column = source.column(first);
        const spans = this.spans(seq);
        spans.forEach(([start, end], place) => picked.includes(place) || this.gone.push(source.text.slice(start, end)));
        const chunks = wanted.map((value, place) => {
            const from = picked[place] ?? -1;
            const span = spans[from];
            if (!span) return `${" ".repeat(column)}- ${itemText(value, column, own)}`;
            const edits = this.item(seq, from, value, own);
            const moved = edits.map(([start, end, text]) => /** @type {Edit} */ ([start - span[0], end - span[0], text]));
            return applied(source.text.slice(...span), moved);
        });
        return [[spans[0]?.[0] ?? first, spans.at(-1)?.[1] ?? first, chunks.join("\n")]];
    }

    /** From where to where each item is, with the comments above it. @param {any} seq @returns {[number, number][]} */
    spans(seq) {
        const {source} = this;
        let start = source.lineStart(source.dash(seq, 0));
        const above = () => source.lineStart(start - 1);
        while (start > 0 && /^\s*#/.test(source.text.slice(above(), start))) start = above();
        return seq.items.map((/** @type {any} */ item, /** @type {number} */ place) => {
            const end = source.lineEnd(this.source.isWritten(item) ? source.end(item) : source.dash(seq, place) + 1);
            /** @type {[number, number]} */
            const span = [start, end];
            start = Math.min(end + 1, source.text.length);
            return span;
        });
    }

    /** @param {any} seq @param {number} place @param {any} value @param {Field} [field] @returns {Edit[]} */
    item(seq, place, value, field) {
        const {source} = this;
        const node = seq.items[place];
        if (same(this.read(node, field), value, field)) return [];
        const dash = source.dash(seq, place);
        const column = source.column(dash);
        const edits = source.isWritten(node) ? this.within(node, value, field, column) : null;
        if (edits) return edits;
        const end = source.isWritten(node) ? source.end(node) : dash + 1;
        this.gone.push(source.text.slice(dash, end));
        return [[dash + 1, end, ` ${itemText(value, column, field)}`]];
    }
}
