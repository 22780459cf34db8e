import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, and gives those that are new, the deepest first. Node's own `recursive` never comes back
 * where a folder that is there cannot hold another, as in /proc or behind a broken link.
 */
export function makeFolder(path: string): string[] {
  try {
    return makeOne(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(path) === path) throw error;
  }
  const above = makeFolder(dirname(path));
  return [...makeOne(path), ...above];
}

/** None where the folder is there already: another write may have made it. */
function makeOne(path: string): string[] {
  try {
    mkdirSync(path);
    return [path];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return [];
    throw error;
  }
}
