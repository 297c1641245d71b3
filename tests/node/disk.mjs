// Indexes on disk, for tests and experiments: a `fetch` that reads files and keeps a record of what it read.
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { openIndexes } from "../../plugins/linli/scripts/search/engine.js";

export const onDisk = () => {
  const read = [];
  const fetch = async url => {
    try {
      const bytes = await readFile(url);
      read.push({ path: url.pathname, get size() { return gzipSync(bytes).length; } });
      return new Response(bytes);
    } catch {
      return new Response("", { status: 404 });
    }
  };
  return { fetch, read };
};

/** Open the index in a folder `search/`. */
export const openFolder = async (folder, options = {}) => {
  const disk = onDisk();
  const url = pathToFileURL(`${resolve(folder)}/`);
  return { engine: await openIndexes([url], { fetch: disk.fetch, ...options }), read: disk.read };
};
