// The engine on small indexes made by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openIndexes } from "../../plugins/linli/scripts/search/engine.js";
import { makeIndex, serve } from "./fixture.mjs";

const OWN = "https://one.test/site/search/";
const OTHER = "https://two.test/search/";

const open = async (documents, options) => {
  const served = serve({ [OWN]: makeIndex(documents, options) });
  return { engine: await openIndexes([new URL(OWN)], { fetch: served.fetch }), read: served.read };
};
const titles = async (engine, query, options) => (await engine.search(query, options)).results.map(({ title }) => title);

const NAMES = [
  { names: ["尖東書香會", "书香会"], english: ["Jiandong Reading Club"], places: ["佛山市", "南海区"], text: "每周讲故事。" },
  { names: ["尖东社区"], places: ["佛山市", "南海区"], text: "有书香会和充电桩。" },
  { names: ["书香园"], text: "一个花园，书很多，香气扑鼻，会员不少。" },
  { names: ["新尖东会"], text: "别的。充电的车，电桩。" },
  { names: ["刘玲"], kind: "representative", text: "检察官，2018年起。" },
  { names: ["晨鹭工作室"], kind: "program", text: "由检察院创建。" },
  { names: ["西安社"], text: "" },
  { names: ["爱聚乐园"], text: "议事 2018" },
  { names: ["长会"], readings: ["chang hui"], text: "" },
  { names: ["吕会"], text: "" },
];

test("kinds of matches stand in their order", async () => {
  const { engine } = await open(NAMES);
  assert.deepEqual((await titles(engine, "尖东")).slice(0, 3), ["尖东社区", "尖東書香會", "新尖东会"]);
  assert.deepEqual((await titles(engine, "书香会")).slice(0, 2), ["尖東書香會", "尖东社区"]);
  assert.deepEqual((await titles(engine, "书香")).slice(0, 2), ["书香园", "尖東書香會"]);
  assert.equal((await engine.search("书香会")).results[0].alias, "书香会");
});

test("either script, pinyin, initials, mixed", async () => {
  const { engine } = await open(NAMES);
  for (const query of ["尖東書香會", "尖东书香会", "jiandongshuxianghui", "jian dong shu xiang hui", "jdsxh", "jiandongsxh", "尖东shuxiang", "jiandong书香会", "Jiandong Reading", "ＪＤＳＸＨ"]) {
    assert.equal((await titles(engine, query))[0], "尖東書香會", query);
  }
  for (const query of ["lvhui", "luhui", "lühui"]) assert.equal((await titles(engine, query))[0], "吕会", query);
  assert.equal((await titles(engine, "changhui"))[0], "长会");
  assert.equal((await titles(engine, "liu ling"))[0], "刘玲");
});

test("mistakes: sound, missing, wrong, added, swapped", async () => {
  const { engine } = await open(NAMES);
  const cases = { 坚东社区: "尖东社区", 剑东社区: "尖东社区", 尖社区: "尖东社区", 爱乐园: "爱聚乐园", 尖东杜区: "尖东社区", 尖东的社区: "尖东社区", 尖社东区: "尖东社区", 流铃: null, 六铃: "刘玲", 晨鹭工室: "晨鹭工作室", chenlugongzoshi: "晨鹭工作室" };
  for (const [query, title] of Object.entries(cases)) assert.equal((await titles(engine, query))[0] ?? null, title, query);
});

test("an exact name stands before mistakes, and mistakes before nothing", async () => {
  const { engine } = await open([{ names: ["尖聚东社区"] }, { names: ["尖东社区"] }]);
  assert.deepEqual(await titles(engine, "尖东社区"), ["尖东社区"]);
});

test("a missing character is found although what is left stands in a name", async () => {
  const { engine } = await open([{ names: ["尖社区东会"] }, { names: ["尖爱社区"] }, { names: ["工作"] }]);
  assert.deepEqual((await titles(engine, "尖社区")).slice(0, 2), ["尖社区东会", "尖爱社区"]);
});

test("sounds of rare characters are read only when nothing else is found", async () => {
  const { engine, read } = await open(NAMES);
  await engine.search("检察院创建");
  assert.ok(!read.some(path => path.endsWith("homophones.json")));
  assert.equal((await titles(engine, "刘零"))[0], "刘玲");
  assert.ok(read.some(path => path.endsWith("homophones.json")));
});

test("all terms must match: names, words, places", async () => {
  const { engine } = await open(NAMES);
  assert.deepEqual(await titles(engine, "2018 议事"), ["爱聚乐园"]);
  assert.equal((await titles(engine, "南海 书香"))[0], "尖東書香會");
  assert.equal((await titles(engine, "南海书香会"))[0], "尖東書香會");
  assert.equal((await titles(engine, "nanhai 社区"))[0], "尖东社区");
  const { results, near } = await engine.search("刘玲 充电桩");
  assert.deepEqual(results, []);
  assert.ok(near.some(({ title }) => title === "刘玲"));
});

test("phrases and long terms stand together in the text", async () => {
  const { engine } = await open(NAMES);
  assert.deepEqual(await titles(engine, "充电桩"), ["尖东社区"]);
  assert.ok(!(await titles(engine, '"书香会"')).includes("书香园"));
  assert.deepEqual(await titles(engine, "“检察院创建”"), ["晨鹭工作室"]);
  assert.deepEqual(await titles(engine, '"院检察"'), []);
});

test("single characters and numbers", async () => {
  const { engine } = await open(NAMES);
  assert.equal((await titles(engine, "鷺"))[0], "晨鹭工作室");
  assert.ok((await titles(engine, "2018")).includes("刘玲"));
});

test("names only", async () => {
  const { engine, read } = await open(NAMES);
  assert.deepEqual((await engine.suggest("jd", 2)).map(({ title }) => title), ["尖东社区", "尖東書香會"]);
  assert.ok(read.every(path => !path.includes("words") && !path.includes("pages")));
  assert.deepEqual(await engine.suggest("", 5), []);
});

const FACETS = ["a", "a", "b", "c"].map((region, id) => ({
  names: [`社区${"东西南中"[id]}`],
  facets: { region: ["all", region], year: id < 2 ? ["2020"] : ["2021"] },
}));

/** Counts as text: "3", or "3+" where there may be more. */
const counted = (counts, name) =>
  Object.fromEntries([...counts.get(name)].map(([value, { count, exact }]) => [value, `${count}${exact ? "" : "+"}`]));

test("filters narrow, and values are counted over what other facets leave", async () => {
  const { engine } = await open(FACETS);
  const { results, total, counts } = await engine.search("社区", { filters: new Map([["region", new Set(["a", "b"])]]), limit: 2 });
  assert.equal(total, 3);
  assert.equal(results.length, 2);
  assert.deepEqual(counted(await counts(), "region"), { all: "4", a: "2", b: "1", c: "1" });
  assert.deepEqual(counted(await counts(), "year"), { 2020: "2", 2021: "1" });
  assert.equal((await engine.search("社区", { filters: new Map([["region", new Set(["a"])], ["year", new Set(["2021"])]]) })).total, 0);
  const all = await engine.search("", { filters: new Map() });
  assert.deepEqual(all.results.map(({ id }) => id), [0, 1, 2, 3]);
  for (const [name, value] of [["none", "x"], ["year", "x"], ["toString", "__proto__"]]) {
    assert.equal((await engine.search("社区", { filters: new Map([[name, new Set([value])]]) })).total, 0);
  }
});

test("a query loads only what it is narrowed and counted by", async () => {
  const { engine, read } = await open(FACETS, { block: 2 });
  const facets = () => read.filter(path => path.includes("/facets")).map(path => path.slice(path.indexOf("/facets") + 1));
  const all = await engine.search("");
  assert.deepEqual(facets(), []);
  assert.deepEqual(counted(await all.counts(), "year"), { 2020: "2", 2021: "2" });
  assert.deepEqual(facets(), ["facets.json"]);
  const own = await engine.search("", { filters: new Map([["year", new Set(["2021"])]]) });
  assert.deepEqual(facets(), ["facets.json", "facets/1.json"]);
  assert.deepEqual(own.results.map(({ id }) => id), [2, 3]);
  assert.deepEqual(counted(await own.counts(), "year"), { 2020: "2", 2021: "2" });
  assert.deepEqual(counted(await own.counts(), "region"), { all: "2", a: "0", b: "1", c: "1" });
  assert.deepEqual(facets(), ["facets.json", "facets/1.json", "facets/blocks/1.json"]);
  assert.equal((await engine.search("东")).total, 1);
});

test("of very many documents the best are counted, and the rest is said to be missing", async () => {
  const documents = Array.from({ length: 9000 }, (_, id) => ({
    names: [id < 8704 ? "社区" : "社区和公园"],
    facets: { kind: ["all"], half: [String(id % 2)], end: id < 8192 ? ["no"] : ["yes"], ...(id === 5 ? { one: ["only"] } : {}) },
  }));
  const { engine, read } = await open(documents);
  const blocks = () => read.filter(path => path.includes("/blocks/")).map(path => Number(path.match(/(\d+)\.json/)[1]));
  const { total, counts } = await engine.search("社区");
  assert.equal(total, 9000);
  const found = await counts();
  assert.deepEqual(blocks(), [...Array(16).keys()]);
  assert.deepEqual(counted(found, "half"), { 0: "4096+", 1: "4096+" });
  assert.deepEqual(counted(found, "end"), { no: "8192", yes: "0+" }); // not more, since there are no more
  assert.deepEqual(counted(found, "one"), { only: "1" });
  const narrowed = await engine.search("社区", { filters: new Map([["half", new Set(["1"])]]) });
  assert.equal(narrowed.total, 4500);
  assert.deepEqual(counted(await narrowed.counts(), "half"), { 0: "4096+", 1: "4500" });
  const few = await engine.search("公园");
  assert.deepEqual(counted(await few.counts(), "end"), { no: "0", yes: "296" });
  const whole = await engine.search("", { filters: new Map([["end", new Set(["yes"])]]) });
  assert.equal(whole.total, 808);
  assert.deepEqual(counted(await whole.counts(), "end"), { no: "8192", yes: "808" });
  assert.deepEqual(counted(await whole.counts(), "half"), { 0: "404", 1: "404" });
  assert.deepEqual([...new Set(blocks())].sort((a, b) => a - b), [...Array(18).keys()]);
});

test("results do not wait for counts, and are there without them", async () => {
  const files = makeIndex(FACETS, { block: 2 });
  files.delete("facets/blocks/1.json");
  const engine = await openIndexes([new URL(OWN)], { fetch: serve({ [OWN]: files }).fetch });
  const { total, counts } = await engine.search("社区");
  assert.equal(total, 4);
  assert.deepEqual(counted(await counts(), "year"), { 2020: "2", 2021: "0+" });
  files.delete("facets.json");
  const again = await openIndexes([new URL(OWN)], { fetch: serve({ [OWN]: files }).fetch });
  assert.equal((await (await again.search("社区")).counts()).size, 0);
  assert.equal(again.notes.length, 1);
});

test("values of several sites are counted together", async () => {
  const { engine: whole } = await open(FACETS);
  const sites = { [OWN]: makeIndex(FACETS.slice(0, 1)), [OTHER]: makeIndex(FACETS.slice(1), { block: 2 }) };
  const engine = await openIndexes(Object.keys(sites).map(url => new URL(url)), { fetch: serve(sites).fetch });
  for (const filters of [new Map(), new Map([["region", new Set(["b", "c"])]]), new Map([["region", new Set(["a"])], ["year", new Set(["2021"])]])]) {
    for (const query of ["", "社区"]) {
      const all = async one => {
        const { total, counts } = await one.search(query, { filters });
        const sorted = [...(await counts())].map(([name, values]) => [name, [...values].sort(([a], [b]) => (a < b ? -1 : 1))]);
        return [total, Object.fromEntries(sorted)];
      };
      assert.deepEqual(await all(engine), await all(whole));
    }
  }
});

test("more results follow those that were given", async () => {
  const { engine, read } = await open(Array.from({ length: 30 }, (_, id) => ({ names: [`第${id}个`], text: "社区" })), { split: 1 });
  const { results, total, next } = await engine.search("社区", { limit: 10 });
  assert.equal(total, 30);
  assert.equal(read.filter(path => path.includes("/pages/")).length, 10);
  const ids = [...results, ...(await next(10)), ...(await next(100))].map(({ id }) => id);
  assert.deepEqual([...ids].sort((a, b) => a - b), [...Array(30).keys()]);
  assert.deepEqual(await next(10), []);
});

test("a split site reads three files of names at most", async () => {
  for (const query of ["尖東書香會", "jiandongshuxianghui", "jdsxh", "jian dong shu xiang hui", "尖书香会", "坚东书香会", "书香会"]) {
    const { engine, read } = await open(NAMES, { split: 1 });
    assert.equal((await titles(engine, query))[0], "尖東書香會", query);
    assert.ok(read.filter(path => path.includes("/names/")).length <= 3, query);
  }
  const { engine } = await open(NAMES, { split: 1 });
  assert.equal((await titles(engine, "每周讲故事"))[0], "尖東書香會");
  assert.equal((await engine.search("", { limit: 3 })).results[2].title, "书香园");
});

test("tokens that are cut to the best do not lose documents", async () => {
  const documents = Array.from({ length: 30 }, (_, id) => ({ names: [`第${id}个`], text: id === 17 ? "社区有竹子" : "社区" }));
  const { engine } = await open(documents, { keep: 5 });
  assert.deepEqual((await titles(engine, "社区 竹子")), ["第17个"]);
});

test("files are read once, and the first query in few turns", async () => {
  const { engine, read } = await open(NAMES);
  await engine.search("尖东社区");
  const before = read.length;
  await engine.search("尖东社区");
  assert.equal(read.length, before);
  assert.equal(new Set(read).size, read.length);
});

test("several sites: together, and without those that fail", async () => {
  const one = makeIndex(NAMES, { site: "甲" });
  const two = makeIndex([{ names: ["尖东社区"], text: "充电桩" }, { names: ["检察院"] }], { site: "乙" });
  const sites = { [OWN]: one, [OTHER]: two, "https://gone.test/search/": new Error("gone"), "https://old.test/search/": makeIndex(NAMES, { format: 1 }) };
  const urls = Object.keys(sites).map(url => new URL(url));
  const engine = await openIndexes(urls, { fetch: serve(sites).fetch });
  assert.equal(engine.sites, 2);
  assert.equal(engine.notes.length, 2);
  const { results } = await engine.search("尖东社区");
  assert.deepEqual(results.slice(0, 2).map(({ site, title }) => site + title), ["甲尖东社区", "乙尖东社区"]);
  assert.deepEqual(results.slice(0, 2).map(({ source }) => source.isOwn), [true, false]);
  assert.equal((await engine.fragment(results[1])).url, "https://two.test/communities/0/");
  assert.equal(results[1].source.root.href, "https://two.test/");
  assert.equal((await engine.search("检察院")).results[0].site, "乙");
  two.delete("names.json");
  const again = await openIndexes([new URL(OWN), new URL(OTHER)], { fetch: serve(sites).fetch });
  assert.equal((await again.search("尖东社区")).results[0].site, "甲");
  assert.equal(again.notes.length, 1);
});

test("scores do not depend on how documents are divided over sites", async () => {
  const sites = { [OWN]: makeIndex(NAMES.slice(0, 4)), [OTHER]: makeIndex(NAMES.slice(4)) };
  const engine = await openIndexes(Object.keys(sites).map(url => new URL(url)), { fetch: serve(sites).fetch });
  const { engine: whole } = await open(NAMES);
  for (const query of ["书香会", "2018", "会", "南海 书香", "检察院", "jd"]) {
    const list = async one => (await one.search(query)).results.map(({ title, score }) => `${title} ${score.toFixed(6)}`).sort();
    assert.deepEqual(await list(engine), await list(whole), query);
  }
});

test("a site of another format, or that is not there, is refused when it is the only one", async () => {
  await assert.rejects(open(NAMES, { format: 2 }), /format 2/);
  await assert.rejects(openIndexes([new URL(OWN)], { fetch: serve({}).fetch }), /404/);
});

test("an address that leads elsewhere is not followed", async () => {
  for (const url of ["javascript:alert(1)", "https://evil.test/", "//evil.test/x"]) {
    const { engine } = await open([{ names: ["尖东"], url }]);
    const [found] = (await engine.search("尖东")).results;
    assert.equal((await engine.fragment(found)).url, "https://one.test/site/");
  }
});

test("strange queries answer quickly and do no harm", async () => {
  const { engine } = await open(NAMES);
  const strange = ["", " ", "\"", "“”", "「", "+", "。。。", "\\", "[", "(.*)+", "__proto__", "constructor toString", "\u0000", "\ud800", "\ud83d\ude00", "𠮷𠮷", "<script>", "a".repeat(5000), "尖东".repeat(3000), "a b c d e f g h i j k l", "ａ".repeat(300), "e\u0301\u0301\u0301", "\u200b尖东", "尖\t东\n社区", "\"尖东", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"];
  for (const query of strange) {
    const start = performance.now();
    const { results, near } = await engine.search(query, { filters: new Map() });
    await engine.suggest(query);
    for (const found of [...results, ...near].slice(0, 3)) await engine.excerpt(found, query);
    assert.ok(performance.now() - start < 500, JSON.stringify(query.slice(0, 30)));
  }
});
