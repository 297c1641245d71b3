/** Tells people what they have to know, until they have read it. */

import {told} from "./told.js";

/**
 * @param {string} name of the wording
 * @param {Record<string, string | number>} [values] to be put in
 * @returns {string} what was said
 */
export const notify = (name, values = {}) => {
    const {notices} = told();
    const text = (notices[name] ?? name).replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
    document.querySelector(".linli-notice")?.remove();
    const box = document.createElement("div");
    box.className = "linli-notice";
    box.setAttribute("role", "alert");
    const words = document.createElement("p");
    words.textContent = text;
    box.append(words, button(notices["reload"] ?? "", () => location.reload()), button(notices["close"] ?? "", () => box.remove()));
    document.body.append(box);
    return text;
};

/** @param {string} text @param {() => void} action */
const button = (text, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
};
