// node tests/node/evaluate.mjs INDEX_FOLDER QUERIES.json [--misses] [--alias]: how well queries find what they should
// (--alias: the name by which a result was found counts like its title).
// Queries: [{query, expected: [names], category}]; right is a result whose title contains an expected name or is
// contained in one, after folding quotes and script.
import { readFile } from "node:fs/promises";
import { openFolder } from "./disk.mjs";

const [folder, file, ...flags] = process.argv.slice(2);
const withAlias = flags.includes("--alias");
const queries = JSON.parse(await readFile(file, "utf8"));
const { engine } = await openFolder(folder);
const table = JSON.parse(await readFile(`${folder}/index.json`, "utf8")).fold;
const { folding } = await import("../../plugins/linli/scripts/search/fold.js");
const fold = folding(table);
const plain = text => fold(text).replace(/["'“”‘’「」『』\s]/g, "");

const categories = new Map();
const misses = [];
const times = [];
for (const { query, expected, category, ids } of queries) {
  const start = performance.now();
  const { results, near } = await engine.search(query, { limit: 10 });
  times.push(performance.now() - start);
  const found = [...results, ...near];
  const names = expected.map(plain);
  const isNamed = title => names.some(name => plain(title).includes(name) || name.includes(plain(title)));
  const isRight = ({ title, alias, id }) =>
    ids?.length ? ids.includes(id) : isNamed(title) || (withAlias && alias !== undefined && isNamed(alias));
  const rank = found.findIndex(isRight) + 1;
  for (const key of [category, "all"]) {
    const sums = categories.get(key) ?? { count: 0, first: 0, third: 0, reciprocal: 0 };
    sums.count += 1;
    sums.first += rank === 1 ? 1 : 0;
    sums.third += rank > 0 && rank <= 3 ? 1 : 0;
    sums.reciprocal += rank > 0 ? 1 / rank : 0;
    categories.set(key, sums);
  }
  if (rank !== 1) misses.push({ category, query, expected, rank, found: found.slice(0, 4) });
}
for (const { category, query, expected, rank, found } of flags.includes("--misses") ? misses : []) {
  const shown = found.map(({ title, score }) => `${title} ${score.toFixed(3)}`).join(" · ");
  console.log(`${category}: ${query} → ${expected.slice(0, 2).join(" / ")} at ${rank || "–"}: ${shown}`);
}
for (const [category, { count, first, third, reciprocal }] of categories) {
  const [one, three, mean] = [first, third, reciprocal].map(sum => (sum / count).toFixed(3));
  console.log(`${one} recall@1  ${three} recall@3  ${mean} MRR  ${String(count).padStart(4)}  ${category}`);
}
times.sort((one, other) => one - other);
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
console.log(`ms a query: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)}`);
