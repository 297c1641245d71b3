/** A ZIP archive (APPNOTE 6.3) that is the same for the same files: stored, sorted by name, without times. */

const TABLE = Uint32Array.from({length: 256}, (_, place) => {
    let value = place;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
});
const DAY = 0x21;  // 1 January 1980, the first that the format knows
const UNICODE_NAMES = 0x800;

/** @param {Buffer} data @returns {number} the CRC-32 of some bytes */
const checksum = data => {
    let sum = 0xffffffff;
    for (const byte of data) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
    return (sum ^ 0xffffffff) >>> 0;
};

/** @param {[number, 2 | 4][]} values with their sizes in bytes */
const packed = values => {
    const buffer = Buffer.alloc(values.reduce((sum, [, size]) => sum + size, 0));
    let place = 0;
    for (const [value, size] of values) {
        buffer.writeUIntLE(value, place, size);
        place += size;
    }
    return buffer;
};

/** @param {Map<string, Buffer>} files by their paths @returns {Buffer} */
export const archive = files => {
    /** @type {Buffer[]} */
    const parts = [];
    /** @type {Buffer[]} */
    const list = [];
    let place = 0;
    for (const [path, data] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
        const name = Buffer.from(path, "utf8");
        /** @type {[number, 2 | 4][]} */
        const about = [
            [20, 2], [UNICODE_NAMES, 2], [0, 2], [0, 2], [DAY, 2],
            [checksum(data), 4], [data.length, 4], [data.length, 4], [name.length, 2], [0, 2],
        ];
        const local = Buffer.concat([packed([[0x04034b50, 4], ...about]), name, data]);
        list.push(packed([[0x02014b50, 4], [20, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [place, 4]]), name);
        parts.push(local);
        place += local.length;
    }
    const index = Buffer.concat(list);
    const end = packed([
        [0x06054b50, 4], [0, 2], [0, 2], [files.size, 2], [files.size, 2], [index.length, 4], [place, 4], [0, 2],
    ]);
    return Buffer.concat([...parts, index, end]);
};
