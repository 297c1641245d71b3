// The project as a folder of the browser: what the form editor's program does with files.
import assert from "node:assert/strict";
import {test} from "node:test";
import {Refusal} from "../../plugins/linli/scripts/admin/bridge.js";
import {Project} from "../../plugins/linli/scripts/admin/folder.js";
import {folderHandle} from "../../plugins/linli/scripts/admin/handles.js";

const FILE = "content/communities/jia.yml";

/** All of a file, with its byte-order mark. */
const whole = async blob => new TextDecoder("utf-8", {ignoreBOM: true}).decode(await blob.arrayBuffer());

/** A project whose server writes down what it is asked; `refuses` is what it answers instead. */
const opened = (refuses = null) => {
    const asked = [];
    const told = [];
    const answer = name => async (...given) => {
        asked.push([name, ...await Promise.all(given.map(one => (one instanceof Blob ? whole(one) : one)))]);
        if (refuses) throw refuses;
        return name === "write" ? `digest${asked.length}` : ["a", "b"];
    };
    const bridge = Object.fromEntries(["read", "write", "remove", "move", "follow"].map(name => [name, answer(name)]));
    const entries = {[FILE]: {digest: "d", size: 5, modified: 0, text: "\ufeffa: 1\r\n"}, "content/media/a/b.jpg": {digest: "p", size: 1, modified: 0}};
    const project = new Project(bridge, entries, (name, values) => (told.push([name, values]), name));
    return {asked, told, project, folder: folderHandle(project, "", "content")};
};

const at = async (folder, path) => {
    const steps = path.split("/");
    const name = steps.pop();
    for (const step of steps) folder = await folder.getDirectoryHandle(step, {create: true});
    return folder.getFileHandle(name, {create: true});
};

const put = async (handle, text) => {
    const writable = await handle.createWritable();
    await writable.write(new Blob([text]));
    await writable.close();
};

test("folders hold their files and folders, each once", async () => {
    const {folder} = opened();
    const content = await folder.getDirectoryHandle("content");
    const found = [];
    for await (const [name, handle] of content.entries()) found.push(`${handle.kind} ${name}`);
    assert.deepEqual(found.sort(), ["directory communities", "directory media"]);
    await assert.rejects(content.getDirectoryHandle("pages"), {name: "NotFoundError"});
    await assert.rejects(content.getFileHandle("x.yml"), {name: "NotFoundError"});
});

test("a file that was made under a name of its own takes the place of the other in one request", async () => {
    const {folder, asked} = opened();
    const draft = await at(folder, "content/communities/.tmp-1");
    await put(draft, "a: 2\n");
    assert.deepEqual(asked, []);
    await draft.move(await (await folder.getDirectoryHandle("content")).getDirectoryHandle("communities"), "jia.yml");
    assert.deepEqual(asked, [["write", FILE, "\ufeffa: 2\r\n", "d"]]);
    assert.equal(await (await draft.getFile()).text(), "a: 2\r\n");
});

test("the next save takes the place of what was saved last", async () => {
    const {folder, asked} = opened();
    const file = await at(folder, FILE);
    await put(file, "a: 2\n");
    await put(file, "a: 3\n");
    assert.deepEqual(asked.map(one => one.at(-1)), ["d", "digest1"]);
    await put(await at(folder, "content/communities/yi.yml"), "a: 1\n");
    assert.deepEqual(asked.at(-1), ["write", "content/communities/yi.yml", "a: 1\n", undefined]);
});

test("what is refused is told, and held against no later save", async () => {
    for (const [status, name] of [[412, "changed"], [0, "gone"], [403, "refused"]]) {
        const {folder, told, project} = opened(new Refusal(status, "why"));
        await assert.rejects(put(await at(folder, FILE), "a: 2\n"), {message: name});
        assert.deepEqual(told, [[name, {file: FILE, reason: "why"}]]);
        assert.equal(project.entries.get(FILE).digest, "d");
    }
});

test("all else follows a profile that was moved, once all is written", async () => {
    const {folder, asked, told} = opened();
    const file = await at(folder, FILE);
    await file.move(await (await folder.getDirectoryHandle("content")).getDirectoryHandle("communities"), "yi.yml");
    await put(file, "a: 2\n");
    await new Promise(done => setTimeout(done, 600));
    assert.deepEqual(asked.map(([name]) => name), ["move", "write", "follow"]);
    assert.deepEqual(told, [["renamed", {count: 2}]]);
});

test("what is removed is gone", async () => {
    const {folder, asked} = opened();
    const media = await (await folder.getDirectoryHandle("content")).getDirectoryHandle("media");
    await (await media.getDirectoryHandle("a")).removeEntry("b.jpg");
    assert.deepEqual(asked, [["remove", "content/media/a/b.jpg", "p"]]);
    await assert.rejects(media.getDirectoryHandle("a"), {name: "NotFoundError"});
});
