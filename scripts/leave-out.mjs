// @ts-check

/** @typedef {[pattern: RegExp, replacement: string]} Cut */

/**
 * Makes each cut in the code of a library. A pattern that matches nothing means that the library has changed: this must be seen.
 * @param {string} code
 * @param {readonly Cut[]} cuts
 */
export function leaveOut(code, cuts) {
  return cuts.reduce((text, [pattern, replacement]) => {
    if (text.search(pattern) < 0) throw new Error(`a library has changed: nothing matches ${pattern}`);
    return text.replace(pattern, replacement);
  }, code);
}
