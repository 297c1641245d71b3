// node tests/node/ask.mjs INDEX_FOLDER QUERY…: what is found, and what was read for it.
import { openFolder } from "./disk.mjs";

const [folder, ...words] = process.argv.slice(2);
const query = words.join(" ");
const { engine, read } = await openFolder(folder, { split: 0 });
const start = performance.now();
const answer = await engine.search(query, { limit: 10 });
const cold = performance.now() - start;
const again = performance.now();
await engine.search(query, { limit: 10 });
const warm = performance.now() - again;
for (const list of ["results", "near"]) {
  for (const found of answer[list]) {
    const { text, marks } = await engine.excerpt(found, query);
    let marked = "";
    let place = 0;
    for (const [from, to] of marks) {
      marked += `${text.slice(place, from)}【${text.slice(from, to)}】`;
      place = to;
    }
    console.log(list, found.score.toFixed(3), found.id, found.title, found.alias ?? "", "|", marked + text.slice(place));
  }
}
const size = read.reduce((sum, file) => sum + file.size, 0);
console.log(`${answer.total} found; ${cold.toFixed(1)} ms, then ${warm.toFixed(1)} ms; ${read.length} files, ${size} bytes gzip`);
