// The parts: folding, tokens, postings, pinyin, distances, buckets, excerpts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketsOf } from "../../plugins/linli/scripts/search/buckets.js";
import { edits, spellingOf } from "../../plugins/linli/scripts/search/edits.js";
import { excerptOf } from "../../plugins/linli/scripts/search/excerpt.js";
import { folding } from "../../plugins/linli/scripts/search/fold.js";
import { divisions, reading, sound } from "../../plugins/linli/scripts/search/pinyin.js";
import { asked, runs, term, tokens } from "../../plugins/linli/scripts/search/text.js";
import { ascending, lookup, members, numbers, postings, shardOf } from "../../plugins/linli/scripts/search/words.js";
import { inRows, number, posting, rising } from "./fixture.mjs";

const random = (seed => () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32)(7);
const pick = list => list[Math.floor(random() * list.length)];

test("folding unifies width, case, accents and script", () => {
  assert.equal(folding("東东書书")("ＡB東書Éü１①"), "ab东书eu11");
  assert.equal(folding("")("TitleCase ascii"), "titlecase ascii");
});

test("folding keeps the length, whatever the text", () => {
  const fold = folding("東东𠮷吉吉𠮷");
  for (let round = 0; round < 3000; round++) {
    const text = String.fromCodePoint(...Array.from({ length: 5 }, () => {
      const code = Math.floor(random() * (random() < 0.7 ? 0xffff : 0x10ffff));
      return code >= 0xd800 && code < 0xe000 ? 0x4e00 : code;
    }));
    assert.equal(fold(text).length, text.length, JSON.stringify(text));
  }
  assert.equal(fold("𠮷吉\ud800"), "𠮷吉\ud800"); // pairs of different length, and half a character
});

test("runs and tokens", () => {
  assert.deepEqual(runs("3个5+1+n·司法"), ["3", "个", "5", "1", "n", "司法"]);
  assert.deepEqual(tokens("书香会"), ["书香", "香会"]);
  assert.deepEqual(tokens("𠮷东"), ["𠮷东"]);
  assert.deepEqual(tokens("东"), ["东"]);
  assert.equal(tokens("a".repeat(60))[0].length, 40);
});

test("what a query asks for", () => {
  const said = query => asked(query).map(({ written, phrase }) => (phrase ? `[${written}]` : written));
  assert.deepEqual(said(" 尖东,书香 "), ["尖东", "书香"]);
  assert.deepEqual(said("“书香 会” 尖东"), ["[书香 会]", "尖东"]);
  assert.deepEqual(said("\"书香\" 「社区」"), ["[书香]", "[社区]"]);
  assert.deepEqual(said("\"没有 完"), ["没有", "完"]);
  assert.ok(said("字 ".repeat(500)).length <= 8);
  const one = term("jian东", false, folding(""));
  assert.deepEqual([one.latin, one.blended], [false, true]);
});

test("numbers and postings are read as they were written", () => {
  for (let round = 0; round < 300; round++) {
    const ids = [...new Set(Array.from({ length: 20 }, () => Math.floor(random() * 10 ** (1 + Math.floor(random() * 6)))))].sort((a, b) => a - b);
    const weights = new Map(ids.map(id => [id, 1 + Math.floor(random() * 31)]));
    assert.deepEqual(postings(posting(weights)), { frequency: ids.length, weights });
    assert.deepEqual(ascending(rising(ids)), ids);
    assert.deepEqual(numbers(ids.map(number).join("")), ids);
  }
  assert.deepEqual(postings(`!${number(5000)}${posting(new Map([[3, 2]]))}`), { frequency: 5000, weights: new Map([[3, 2]]) });
  assert.deepEqual(postings(""), { frequency: 0, weights: new Map() });
});

test("numbers in rows are read as they were written", () => {
  for (let round = 0; round < 300; round++) {
    const density = random();
    const ids = Array.from({ length: 200 }, (_, id) => id).filter(() => random() < density);
    const found = members(inRows(ids), 200);
    assert.deepEqual([...found.keys()].filter(id => found[id]), ids);
  }
  assert.equal(inRows([...Array(20000).keys()]).length, 4);
  assert.deepEqual([...members(inRows([1, 2, 3]), 2)], [0, 1]); // of another site, which may say anything
});

test("a token is looked up by itself or as a beginning", () => {
  const shard = { 书香: posting(new Map([[1, 5]])), 书: posting(new Map([[2, 1]])), 其他: posting(new Map([[9, 1]])) };
  assert.deepEqual([...lookup(shard, "书", true).weights.keys()].sort(), [1, 2]);
  assert.deepEqual([...lookup(shard, "书", false).weights.keys()], [2]);
  assert.equal(lookup(shard, "toString", false).weights.size, 0);
  assert.ok(shardOf("尖", 5) < 32);
});

const way = (letters, syllables) =>
  sound(letters, letters.replace(/([zcs])h/g, "$1"), reading(syllables.split(" ")))?.way ?? null;

test("ways in which letters sound like a name", () => {
  const name = "jian dong shu xiang hui";
  assert.equal(way("jiandongshuxianghui", name), "whole");
  assert.equal(way("jiandong", name), "start");
  assert.equal(way("jiandongsh", name), "start"); // the last syllable is not typed to its end
  assert.equal(way("shuxiang", name), "inside");
  assert.equal(way("jdsxh", name), "wholeLetters");
  assert.equal(way("jds", name), "startLetters");
  assert.equal(way("sxh", name), "insideLetters");
  assert.equal(way("jdshxh", name), "wholeLetters"); // sh
  assert.equal(way("jiands", name), "mixed");
  assert.equal(way("jiandshux", name), "mixed");
  assert.equal(way("andong", name), null); // not at a syllable
  assert.equal(way("ongshu", name), null);
  assert.equal(way("xian", "xi an"), "whole");
  assert.equal(way("j", name), "startLetters");
  assert.equal(way("3ge5", "3 ge 5"), "whole");
});

test("letters are divided into syllables", () => {
  assert.equal(divisions("langangqiao")[0], "lgq");
  assert.equal(divisions("piaopeng")[0], "pp");
  assert.ok(divisions("xian").includes("x"));
  assert.ok(divisions("jdsxh").includes("jdsxh"));
  assert.ok(divisions("a".repeat(100)).length <= 3);
});

const COSTS = { same: 0.25, swapped: 0.9, missing: 0.8 };

/** The distance, by definition: by recursion, without tables. */
const naive = (typed, name, whole) => {
  const memo = new Map();
  const go = (row, column) => {
    const key = row * 100 + column;
    if (memo.has(key)) return memo.get(key);
    let best = Infinity;
    if (row === 0) best = whole ? column * COSTS.missing : 0;
    else {
      best = go(row - 1, column) + 1;
      if (column > 0) {
        const [a, b] = [typed.signs[row - 1], name.signs[column - 1]];
        const sameSound = typed.sounds[row - 1] && typed.sounds[row - 1] === name.sounds[column - 1];
        best = Math.min(best, go(row - 1, column - 1) + (a === b ? 0 : sameSound ? COSTS.same : 1), go(row, column - 1) + COSTS.missing);
        if (row > 1 && column > 1 && a === name.signs[column - 2] && typed.signs[row - 2] === b && a !== b) {
          best = Math.min(best, go(row - 2, column - 2) + COSTS.swapped);
        }
      }
    }
    memo.set(key, best);
    return best;
  };
  const ends = whole ? [name.signs.length] : [...name.signs.keys(), name.signs.length];
  return Math.min(...ends.map(end => go(typed.signs.length, end)));
};

test("distances are those of the definition", () => {
  const soundOf = sign => ({ a: "x", b: "x", c: "y" })[sign] ?? "";
  const words = () => Array.from({ length: Math.floor(random() * 7) }, () => pick("abcde")).join("");
  for (let round = 0; round < 4000; round++) {
    const [typed, name] = [spellingOf(`${words()}a`, soundOf), spellingOf(words(), soundOf)];
    for (const whole of [true, false]) {
      const right = naive(typed, name, whole);
      const limit = pick([0.5, 1, 2, 3]);
      const got = edits(typed, name, limit, whole);
      const message = `${typed.signs.join("")} ${name.signs.join("")} ${whole} ${limit}`;
      if (right > limit) assert.equal(got, Infinity, message);
      else assert.ok(Math.abs(got - right) < 1e-9, `${message}: ${got}, not ${right}`);
    }
  }
});

test("a query needs three buckets at most", () => {
  const soundOf = sign => ({ 尖: "jian", 东: "dong", 书: "shu", 香: "xiang", 会: "hui" })[sign] ?? "";
  const sizes = { jd: 900, jds: 20, ds: 50, sx: 30, xh: 10, js: 4, h_: 9, j_: 2 };
  const of = query => bucketsOf(asked(query).map(({ written }) => term(written, false, folding(""))), sizes, soundOf);
  assert.deepEqual(of("尖东"), ["jd"]);
  assert.deepEqual(of("尖"), ["j_"]);
  assert.deepEqual(of("尖东书"), ["jd", "ds", "js"]);
  assert.deepEqual(of("尖东书香会"), ["xh", "jd", "jds"]); // the rarest, the beginning, and what is apart from the rarest
  assert.deepEqual(of("jiandongshu").slice(0, 1), ["jds"]);
  assert.deepEqual(of("jian dong").slice(0, 1), ["jd"]);
  for (const query of ["尖东书香会", "jiandongshuxianghui", "尖东 书香 会 jian dong"]) assert.ok(of(query).length <= 3);
  assert.deepEqual(of("toString __proto__"), []);
});

test("excerpts mark what was asked for, as it is written", () => {
  const text = `${"前".repeat(100)}尖東書香會${"後".repeat(200)}書香`;
  const { text: part, marks, more } = excerptOf(text, folding("東东書书會会")(text), ["书香"], []);
  assert.deepEqual(marks.map(([from, to]) => part.slice(from, to)), ["書香"]);
  assert.deepEqual(more, [true, true]);
  assert.ok(part.length <= 92);
  assert.deepEqual(excerptOf("", "", ["x"], []), { text: "", marks: [], more: [false, false] });
  const astral = `${"𠮷".repeat(60)}香${"𠮷".repeat(90)}`;
  assert.ok(excerptOf(astral, astral, ["香"], []).text.isWellFormed?.() ?? true);
});
