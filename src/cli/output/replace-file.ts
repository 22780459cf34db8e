import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressedOf } from './precompress.ts';

/**
 * Puts files into a site, and takes away what was compressed of those that were there. Never half of one where others may read it: but in
 * a `fresh` folder, nobody does before all is done.
 */
export function createFileReplacer(root: string, fresh: boolean) {
  let folder = '';
  return (path: string, bytes: Uint8Array, existed: boolean): void => {
    const target = join(root, path);
    if (existed) for (const file of compressedOf(path)) rmSync(join(root, file), { force: true });
    else if (folder !== dirname(target)) makeFolder(dirname(target));
    folder = dirname(target);
    const first = fresh ? target : `${target}.new`;
    writeFileSync(first, bytes);
    if (first !== target) renameSync(first, target);
  };
}

/** As make-folder.ts, at once. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}
