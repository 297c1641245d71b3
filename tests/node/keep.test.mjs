// The form editor's files: what is saved changes no more of a file than was changed in the form.
import assert from "node:assert/strict";
import {readFileSync, readdirSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";
import {format, SOURCE} from "../../plugins/linli/scripts/admin/keep/format.js";
import {commentsOf, Unkept} from "../../plugins/linli/scripts/admin/keep/source.js";
import {scalar} from "../../plugins/linli/scripts/admin/keep/writing.js";
import {dressed} from "../../plugins/linli/scripts/admin/folder.js";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const YAML = createRequire(join(ROOT, "tests/tools/package.json"))("yaml");
const {collections} = JSON.parse(readFileSync(join(ROOT, "tests/cases/forms/configuration.json"), "utf8"));
const fieldsOf = name => collections.find(one => one.name === name).fields;
const PEOPLE = format(YAML, fieldsOf("representatives"), "# first line");

const PERSON = `# 开头的注释
name: 李桂英  # 行尾

other_names: [小李, "no"]  # 方括号
own: {a: 1}
summary: '一句话'
posts:
  # 第一个上面
  - title: 书记
    community: jia   # 关联
  # 第二个上面
  - title: "主任"
    since: 2020

metrics:
- label: 户数
  value: 28.90   # 原样
  headline: true
- label: 区号
  text: "0571"
body: |  # 正文
    第一段。

    - 不是列表项
    # 不是注释
consent: {basis: press, date: 2024-05-06}
verified_on: 2024-05-01
# 末尾`;

/** What becomes of a file when the form changes what it holds. */
const saved = (change, text = PERSON, kind = PEOPLE) => {
    const held = kind.fromFile(text);
    change(held);
    return kind.toFile(held);
};

/** The lines that differ. */
const changes = (before, after) => {
    const [old, fresh] = [before.split("\n"), after.split("\n")];
    return [old.filter(line => !fresh.includes(line)), fresh.filter(line => !old.includes(line))];
};

test("what is not changed stays to the byte", () => assert.equal(saved(() => {}), PERSON));

test("texts are texts, switches are switches", () => {
    const held = PEOPLE.fromFile(PERSON);
    assert.deepEqual(held.other_names, ["小李", "no"]);
    assert.equal(held.metrics[0].value, "28.90");
    assert.equal(held.metrics[0].headline, true);
    assert.equal(held.metrics[1].text, "0571");
    assert.equal(held.verified_on, "2024-05-01");
});

test("one value is one line, with its comment", () => {
    assert.deepEqual(changes(PERSON, saved(held => { held.metrics[0].value = "29"; })), [["  value: 28.90   # 原样"], ["  value: 29   # 原样"]]);
    assert.deepEqual(changes(PERSON, saved(held => { held.name = "李 桂英"; })), [["name: 李桂英  # 行尾"], ["name: 李 桂英  # 行尾"]]);
    assert.deepEqual(changes(PERSON, saved(held => { held.verified_on = "2024-05-02"; })), [["verified_on: 2024-05-01"], ["verified_on: 2024-05-02"]]);
    assert.deepEqual(changes(PERSON, saved(held => { held.consent.basis = "written"; })), [["consent: {basis: press, date: 2024-05-06}"], ["consent: {basis: written, date: 2024-05-06}"]]);
    assert.deepEqual(changes(PERSON, saved(held => { held.summary = "it's"; })), [["summary: '一句话'"], ["summary: 'it''s'"]]);
});

test("defaults that nobody wrote are not written", () => {
    const after = saved(held => Object.assign(held, {status: "published", review_within: 12, is_minor: false, waivers: []}));
    assert.equal(after, PERSON);
    assert.match(saved(held => { held.status = "draft"; }), /\nstatus: draft\n/);
});

test("items keep their comments when they move, and others when one goes", () => {
    const moved = saved(held => held.posts.reverse());
    assert.match(moved, /posts:\n {2}# 第二个上面\n {2}- title: "主任"\n {4}since: 2020\n {2}# 第一个上面\n {2}- title: 书记\n {4}community: jia {3}# 关联\n/);
    const fewer = saved(held => held.posts.shift());
    assert.match(fewer, /posts:\n {2}# 第二个上面\n {2}- title: "主任"/);
    assert.doesNotMatch(fewer, /第一个上面/);
    const more = saved(held => held.posts.push({title: "顾问", since: "2021"}));
    assert.match(more, /since: 2020\n {2}- title: 顾问\n {4}since: 2021\n\nmetrics:/);
});

test("new fields stand where the form has them", () => {
    assert.match(saved(held => { held.pinyin = "Lǐ"; }), /other_names: .*\npinyin: Lǐ\n/);
    assert.match(saved(held => { held.sources = ["a", "b"]; }), /\nsources: \[a, b\]\nconsent/);
    assert.match(saved(held => { held.posts[0].note = "一\n"; }), /title: 书记\n {4}community: jia {3}# 关联\n {4}note: 一\n/);
});

test("articles keep their form", () => {
    const after = saved(held => { held.body += "\n\n新的。"; });
    assert.match(after, /body: \|  # 正文\n {4}第一段。\n\n {4}- 不是列表项\n {4}# 不是注释\n\n {4}新的。\nconsent/);
});

test("what would be lost is refused", () => {
    assert.throws(() => saved(held => { held.name = "x"; }, "{name: a, summary: b}"), Unkept);
    assert.throws(() => saved(held => { held.name = "x"; }, "name: &a b\nsummary: *a"), Unkept);
    assert.throws(() => saved(held => held.themes.push("x"), "name: a\nthemes: [\n  a, # 一\n  b,\n]"), Unkept);
    assert.throws(() => PEOPLE.fromFile("name: [a"));
    assert.throws(() => PEOPLE.fromFile("- a"));
});

test("every reader takes what is written for what was meant", () => {
    const texts = ["no", "Yes", "0571", "2024-05-01", "10:30", "1_200", "0x1f", ".5", "1e3", "~", "null", "a: b", "a #b", "- a", "# a", "'a", "\"a\"", "[a]", "{a}", "@a", "%a", "a:", "&a", "*a", "!a", "|", ">", "=", "<<", "a\u200bb", "-1", "+8613", "…", "“引”", "\ta", ""];
    for (const text of texts) {
        for (const version of ["1.1", "1.2"]) {
            for (const flow of [false, true]) {
                const written = scalar(text, undefined, {flow});
                const read = YAML.parse(flow ? `[${written}]` : `a: ${written}`, {version});
                assert.equal(flow ? read[0] : read.a, text.trim(), `${text} ${version}`);
            }
        }
    }
});

test("line ends and space around are those of the file", () => {
    assert.equal(dressed("\ufeffa: 1\r\nb: 2\r\n\r\n", "a: 1\nb: 3\n"), "\ufeffa: 1\r\nb: 3\r\n\r\n");
    assert.equal(dressed("a: 1", "a: 2\n"), "a: 2");
    assert.equal(dressed("", "a: 2\n"), "a: 2\n");
});

const WORDS = ["no", "0571", "2024-05-01", "10:30", "甲 # 乙", "a: b", "- x", "“引”", "it's", "1_200", "新的文字", "x,y", "[a]", "{b}", "尾 "];
const ROUNDS = Number(process.env.EDITS ?? 20);

/** Numbers that are the same in every run. */
const numbers = seed => () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** A form's field with something else in it. */
const mutated = (value, field, random) => {
    const word = () => WORDS[Math.floor(random() * WORDS.length)];
    const one = list => list[Math.floor(random() * list.length)];
    const group = (held, fields) => {
        const chosen = one(fields);
        return {...held, [chosen.name]: mutated(held?.[chosen.name], chosen, random)};
    };
    const list = [...(Array.isArray(value) ? value : [])];
    const place = Math.floor(random() * list.length);
    if (field.widget === "list" || field.multiple) {
        switch (Math.floor(random() * 4)) {
            case 0: list.splice(place, 1); break;
            case 1: list.splice(place, 0, field.fields ? group({}, field.fields.filter(inner => !inner.fields)) : word()); break;
            case 2: list.push(...list.splice(0, 1)); break;
            default: if (list.length) list[place] = field.fields ? group(list[place], field.fields) : word();
        }
        return list;
    }
    if (field.widget === "object") return group(value ?? {}, field.fields);
    if (field.widget === "boolean") return !value;
    if (field.widget === "number") return Math.floor(random() * 120);
    if (field.widget === "markdown") return `${value ?? ""}\n\n# ${word()}\n- ${word()}`;
    return random() < 0.15 ? undefined : word();
};

/** A file with a comment above and behind many of its lines, as people leave them. */
const commented = (text, random) => {
    const lines = text.split("\n");
    const article = lines.findIndex(line => line.startsWith("body:"));
    const behind = article < 0 ? lines.length : article + 1 + lines.slice(article + 1).findIndex(line => /^\S/.test(line));
    return lines.flatMap((line, place) => {
        if (place >= article && place < behind) return [line];
        const indent = /^\s*/.exec(line)[0];
        return [...(random() < 0.3 && line ? [`${indent}# 注${place}`] : []), random() < 0.3 && /^[^#"']*$/.test(line) && line ? `${line}  # 尾${place}` : line];
    }).join("\n");
};

test("random edits of real files say what the form does, and lose no comment of what stays", () => {
    const random = numbers(7);
    let count = 0;
    let refused = 0;
    for (const {name: folder, fields} of collections) {
        const kind = format(YAML, fields, "# first line");
        const files = readdirSync(join(ROOT, "content", folder));
        for (const file of files) {
            const text = commented(readFileSync(join(ROOT, "content", folder, file), "utf8").trim(), random);
            assert.equal(kind.toFile(kind.fromFile(text)), text, file);
            for (let round = 0; round < ROUNDS; round += 1) {
                const held = kind.fromFile(text);
                const field = fields[Math.floor(random() * fields.length)];
                held[field.name] = mutated(held[field.name], field, random);
                count += 1;
                try {
                    const after = kind.toFile(held);
                    assert.equal(kind.toFile({...kind.fromFile(after)}), after);
                    const others = line => !line.includes(field.name);
                    assert.ok(commentsOf(YAML, text).filter(others).length - commentsOf(YAML, after).length < 40);
                } catch (error) {
                    if (!(error instanceof Unkept)) throw error;
                    refused += 1;
                }
                const {[SOURCE]: _, ...fresh} = held;
                kind.fromFile(kind.toFile(fresh));
            }
        }
    }
    assert.ok(count > 1000);
    assert.ok(refused / count < 0.005, `${refused} of ${count} refused`);
});
