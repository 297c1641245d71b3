/** Reading and writing the files of one kind, so that saving changes no more of a file than was changed in the form. */

import {Editing} from "./edits.js";
import {isGroup, same} from "./fields.js";
import {applied, commentsOf, Source, Unkept} from "./source.js";
import {valueOf, written} from "./values.js";
import {groupText} from "./writing.js";

/** @typedef {import("./fields.js").Field} Field */

/** The field in which an entry carries the text of its file; it is in no form and in no file. */
export const SOURCE = "linli-source";

/**
 * @param {typeof import("yaml")} YAML
 * @param {Field[]} fields of the kind's form
 * @param {string} firstLine of new files
 */
export const format = (YAML, fields, firstLine) => {
    /** @type {Field} */
    const form = {name: "", widget: "object", fields};

    /** What a file says. @param {Source} source @returns {Record<string, any>} */
    const read = source => {
        const value = source.root === null ? {} : valueOf(YAML, source.root, {...form, widget: undefined});
        if (!isGroup(value)) throw new Error("not a profile");
        return value;
    };

    return {
        /** @param {string} text @returns {Record<string, any>} */
        fromFile: text => ({...read(new Source(YAML, text)), [SOURCE]: text}),

        /**
         * @param {Record<string, any>} held by the form
         * @returns {string}
         * @throws {Unkept} where the file is written in a way that would have to be given up
         */
        toFile: held => {
            const {[SOURCE]: text, ...rest} = JSON.parse(JSON.stringify(held));
            const wanted = written(rest, form);
            if (!text) return `${firstLine}\n${groupText(wanted, 0, form)}\n`;
            return changed(YAML, text, wanted, form, source => written(read(source), form));
        },
    };
};

/** @param {typeof import("yaml")} YAML @param {string} text @param {any} wanted @param {Field} form @param {(source: Source) => any} read */
const changed = (YAML, text, wanted, form, read) => {
    const source = new Source(YAML, text);
    if (source.root === null) return `${text.trimEnd()}\n${groupText(wanted, 0, form)}\n`.trimStart();
    if (!YAML.isMap(source.root) || source.root.flow) throw new Unkept("a file in braces");
    const editing = new Editing(source);
    const made = applied(text, editing.group(source.root, wanted, form));
    const after = new Source(YAML, made);
    if (!same(read(after), wanted, form)) throw new Unkept("would not say what the form does");
    const lost = without(commentsOf(YAML, text), commentsOf(YAML, made));
    if (without(lost, editing.gone.flatMap(gone => commentsOf(YAML, gone))).length) throw new Unkept("would lose a comment");
    return made;
};

/** @param {string[]} all @param {string[]} some @returns {string[]} what of `all` is not in `some`, each as often as it is more */
const without = (all, some) => {
    const left = [...some];
    return all.filter(one => {
        const place = left.indexOf(one);
        if (place >= 0) left.splice(place, 1);
        return place < 0;
    });
};
