import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { compressedOf } from './precompress.ts';

/** A file that may be there already: what is there says by itself whether it is what `make` would give. */
export type Renewable = { path: string; isCurrent(there: Buffer): boolean; make(): Uint8Array };

/**
 * Writes a site's files one after the other, never half of one; in a thread of its own this takes half the time of waiting
 * for each. `fresh`: there was nothing in the folder, so that nothing need be read before it is written.
 */
export function createPageWriter(root: string, fresh: boolean) {
  return {
    /** Whether it had to be written, and its checksum. */
    renew({ path, isCurrent, make }: Renewable): { changed: boolean; sum: number } {
      const target = join(root, path);
      const there = fresh ? undefined : readThere(target);
      if (there && isCurrent(there)) return { changed: false, sum: crc32(there) };
      const bytes = make();
      const sum = crc32(bytes);
      if (there?.equals(bytes)) return { changed: false, sum };
      if (there) for (const file of compressedOf(path)) rmSync(join(root, file), { force: true });
      if (!there) makeFolderSync(dirname(target));
      writeFileSync(`${target}.new`, bytes);
      renameSync(`${target}.new`, target);
      return { changed: true, sum };
    },
    /** Whether a file is there, with this checksum. */
    stands(path: string, sum: number): boolean {
      const there = fresh ? undefined : readThere(join(root, path));
      return there !== undefined && crc32(there) === sum;
    },
  };
}

function readThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** As makeFolder, at once. */
function makeFolderSync(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolderSync(dirname(path));
    mkdirSync(path);
  }
}
