// A small index made by hand, file by file as the specification has it, and a `fetch` that serves it from memory.
import { folding } from "../../plugins/linli/scripts/search/fold.js";
import { isHan, runs, tokens } from "../../plugins/linli/scripts/search/text.js";
import { keyOf, shardOf } from "../../plugins/linli/scripts/search/words.js";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

export const number = value => {
  let text = "";
  for (let rest = value; ; ) {
    const group = rest & 31;
    rest >>>= 5;
    text += LETTERS[group | (rest ? 32 : 0)];
    if (!rest) return text;
  }
};

export const rising = values => values.map((value, place) => number(value - (place ? values[place - 1] : -1) - 1)).join("");

/** Rising numbers in rows: how far each lies from the one before, doubled, plus one if it has more than one; how many more than two. */
export const inRows = values => {
  let [text, end] = ["", 0];
  for (let place = 0; place < values.length; ) {
    let length = 1;
    while (values[place + length] === values[place] + length) length++;
    text += number((values[place] - end) * 2 + Number(length > 1)) + (length > 1 ? number(length - 2) : "");
    end = values[place] + length;
    place += length;
  }
  return text;
};

export const posting = weights =>
  [...weights].map(([id, weight], place, all) => number(id - (place ? all[place - 1][0] : -1) - 1) + LETTERS[weight]).join("");

const FOLD = "東东書书會会區区園园鷺鹭國国學学館馆裏里";
const SOUNDS = {
  jian: "尖坚建", dong: "东动", shu: "书叔", xiang: "香乡", hui: "会惠", she: "社", qu: "区", liu: "刘六", ling: "玲铃",
  chen: "晨陈", lu: "鹭路", gong: "工", zuo: "作", shi: "室事", nan: "南", hai: "海", xin: "新心", zhong: "中", yuan: "园苑",
  lv: "旅吕", ai: "爱", ju: "聚", le: "乐", fo: "佛", shan: "山", zhang: "长", xi: "西", an: "安", guo: "国", xue: "学", guan: "馆",
};

/** Documents: {names, english, readings, kind, places, headings, text, facets}. */
export const makeIndex = (documents, { site = "邻里", split = 0, bits = 2, format = 3, keep = Infinity, block = 512 } = {}) => {
  const fold = folding(FOLD);
  const files = new Map();
  const put = (path, data) => files.set(path, JSON.stringify(data));
  const kinds = [...new Set(documents.map(({ kind = "community" }) => kind))];
  const places = [...new Set(documents.flatMap(({ places: own = [] }) => own))];
  const spoken = words => [...words].map(sign => Object.keys(SOUNDS).find(key => SOUNDS[key].includes(sign)) ?? "a").join(" ");
  const columns = ids => ({
    ...(split ? { ids: rising(ids) } : {}),
    kinds: ids.map(id => number(kinds.indexOf(documents[id].kind ?? "community"))).join(""),
    names: ids.map(id => documents[id].names.join("\t")).join("\n"),
    readings: ids.map(id => (documents[id].readings ?? []).join("\t")).join("\n"),
    english: ids.map(id => (documents[id].english ?? []).join("\t")).join("\n"),
    labels: ids.map(id => rising((documents[id].places ?? []).map(place => places.indexOf(place)).sort((a, b) => a - b))).join("\n"),
  });
  const every = documents.map((_, id) => id);
  const buckets = {};
  if (split) {
    every.forEach(id => {
      for (const name of documents[id].names) {
        const letters = `${[...fold(name)].map(sign => spoken(sign)[0]).join("")}_`;
        for (let at = 0; at + 1 < letters.length; at++) (buckets[letters.slice(at, at + 2)] ??= new Set()).add(id);
      }
    });
    for (const [key, ids] of Object.entries(buckets)) put(`names/${key}.json`, columns([...ids].sort((a, b) => a - b)));
  } else put("names.json", columns(every));
  const shards = Array.from({ length: 2 ** bits }, () => new Map());
  documents.forEach((document, id) => {
    const { names, english = [], headings = "", text = "" } = document;
    for (const [words, weight] of [[names.join(" "), 6], [english.join(" "), 4], [headings, 2], [text, 1]]) {
      for (const run of runs(fold(words))) {
        const last = isHan(run) && [...run].length > 1 ? [[...run].at(-1)] : [];
        for (const token of [...tokens(run), ...last]) {
          const shard = shards[shardOf(keyOf(token, isHan(token)), bits)];
          if (!shard.has(token)) shard.set(token, new Map());
          const weights = shard.get(token);
          weights.set(id, Math.min(31, (weights.get(id) ?? 0) + weight));
        }
      }
    }
  });
  shards.forEach((shard, place) => {
    const coded = [...shard].map(([token, weights]) => {
      if (weights.size <= keep) return [token, posting(weights)];
      const best = [...weights].sort((a, b) => b[1] - a[1]).slice(0, keep).sort((a, b) => a[0] - b[0]);
      return [token, `!${number(weights.size)}${posting(best)}`];
    });
    put(`words/${place}.json`, Object.fromEntries(coded));
  });
  documents.forEach(({ names, english = [], kind = "community", headings = "", text = "", url }, id) =>
    put(`pages/${id}.json`, {
      url: url ?? `communities/${id}/`, title: names[0], kind, names: [...names, ...english].join("\t"),
      card: `<li>${id}</li>`, text: headings ? `${text}\n${headings}` : text,
    }),
  );
  const facetNames = [...new Set(documents.flatMap(({ facets = {} }) => Object.keys(facets)))];
  const values = Object.fromEntries(facetNames.map(name => [name, [...new Set(documents.flatMap(({ facets = {} }) => facets[name] ?? []))]]));
  const having = (name, value) => every.filter(id => documents[id].facets?.[name]?.includes(value));
  const column = make => Object.fromEntries(facetNames.map(name => [name, values[name].map((value, place) => number(make(name, value, place))).join("")]));
  put("facets.json", { block, names: facetNames, values, totals: column((name, value) => having(name, value).length), files: column((name, value, place) => place % 2) });
  for (const file of [0, 1]) {
    const own = facetNames.map(name => [name, values[name].filter((_, place) => place % 2 === file).map(value => [value, inRows(having(name, value))])]);
    put(`facets/${file}.json`, Object.fromEntries(own.map(([name, lists]) => [name, Object.fromEntries(lists)])));
  }
  for (let place = 0; place * block < documents.length; place++) {
    const some = documents.slice(place * block, (place + 1) * block);
    const of = name => some.map(({ facets = {} }) => rising((facets[name] ?? []).map(value => values[name].indexOf(value)).sort((a, b) => a - b))).join(" ");
    put(`facets/blocks/${place}.json`, Object.fromEntries(facetNames.map(name => [name, { values: values[name], of: of(name) }])));
  }
  put("homophones.json", { jian: "坚剑", xiang: "翔", ling: "零" });
  put("index.json", {
    format, site, count: documents.length, version: "0", split, bits, fold: FOLD, sounds: SOUNDS, heavy: "", kinds,
    kindLabels: kinds.map(() => ""), labels: places.map(place => ["place", place, spoken(place)]),
    ...(split ? { buckets: Object.fromEntries(Object.entries(buckets).map(([key, ids]) => [key, ids.size])) } : {}),
  });
  return files;
};

/** A `fetch` of indexes by the address of their folder; `read` lists what was asked for. */
export const serve = sites => {
  const read = [];
  const fetch = async url => {
    read.push(url.pathname);
    for (const [folder, files] of Object.entries(sites)) {
      if (!url.href.startsWith(folder)) continue;
      if (files instanceof Error) throw files;
      const found = files.get(url.href.slice(folder.length));
      return found === undefined ? new Response("", { status: 404 }) : new Response(found);
    }
    return new Response("", { status: 404 });
  };
  return { fetch, read };
};
