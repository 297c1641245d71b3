/** What the page tells the scripts. */

/**
 * @typedef {object} Told
 * @property {string} token for the server of a preview on this machine; empty elsewhere
 * @property {string} style the site's style sheet
 * @property {string} locale of the program's own words, where nobody has chosen another
 * @property {Record<string, string>} notices
 * @property {Record<string, string>} firstLines of new files, by collection
 */

/** @returns {Told} */
export const told = () => JSON.parse(document.body.dataset["told"] ?? "{}");
