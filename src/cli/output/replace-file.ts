import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { removeCompressed } from './precompress.ts';

/**
 * Puts files into a site, and takes away what was compressed of those that were there. Never half of one where others may read it: but in
 * a `fresh` folder, nobody does before all is done.
 */
export function createFileReplacer(root: string, fresh: boolean) {
  let folder = '';
  return (path: string, bytes: Uint8Array, existed: boolean): void => {
    const target = join(root, path);
    if (existed) removeCompressed(root, path);
    else if (folder !== dirname(target)) makeFolder(dirname(target));
    folder = dirname(target);
    const first = fresh ? target : `${target}.new`;
    writeFileSync(first, bytes);
    if (first !== target) renameSync(first, target);
  };
}
