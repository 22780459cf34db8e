import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { hashFile } from '../hash-file.ts';
import { type Renewable, readThere } from './page-writer.ts';
import { createFileReplacer } from './replace-file.ts';

export type SiteWriter = {
  /** Writes a file, unless it is there with these bytes; never half of it. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** The same, where what is there may say by itself that it is current, before the new one is made. */
  renew(file: Renewable): Promise<void>;
  /** Whether these files, named by their content, are there as they were written; then they are this build's, too. */
  stand(paths: readonly string[]): Promise<boolean>;
  /** Says that a file was made by this build in another way. */
  keep(path: string): void;
  /** Counts files that were written, or found as they should be, elsewhere. */
  count(files: { paths: readonly string[]; changed: number }): void;
  /** Those that this build wrote, or found as they should be. */
  paths(): string[];
  /** Removes what is below these folders of the site and was not written by this build, and empty folders. */
  prune(folders: Iterable<string>): Promise<void>;
  /** How many files are new or changed, and how many there are. */
  counts(): { changed: number; files: number };
};

/** `fresh`: there was nothing in the folder. `signal` stops it between two files. */
export function createSiteWriter(
  root: string,
  { fresh = false, signal }: { fresh?: boolean; signal?: AbortSignal | undefined } = {},
): SiteWriter {
  const written = new Set<string>();
  const kept = new Set<string>();
  let changed = 0;
  const put = createFileReplacer(root, fresh);
  const read = (path: string) => (fresh && !written.has(path) ? undefined : readThere(join(root, path)));
  /** The turn in which signals come in, and answers of threads. */
  async function turn(): Promise<void> {
    await setImmediate();
    signal?.throwIfAborted();
  }
  function replace(path: string, bytes: Uint8Array, existed: boolean): void {
    changed++;
    put(path, bytes, existed);
  }
  return {
    counts: () => ({ changed, files: written.size }),
    keep: (path) => void kept.add(path),
    paths: () => [...written],
    async write(path, content) {
      await turn();
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const there = read(path);
      written.add(path);
      if (!there?.equals(bytes)) replace(path, bytes, there !== undefined);
    },
    async stand(paths) {
      for (const path of paths) {
        await turn();
        const there = read(path);
        if (!there || contentHash.exec(path)?.[1] !== hashFile(there)) return false;
      }
      for (const path of paths) written.add(path);
      return true;
    },
    count(files) {
      for (const path of files.paths) written.add(path);
      changed += files.changed;
    },
    async renew({ path, isCurrent, make }) {
      await turn();
      const there = read(path);
      written.add(path);
      if (!there || !isCurrent(there)) replace(path, make(), there !== undefined);
    },
    async prune(folders) {
      const all = new Set([...written, ...kept]);
      for (const folder of folders) await pruneFolder(root, folder, all);
    },
  };
}

/** Matches what is between the dots of people.0123456789ab.json, and of 0123456789ab.bin what is before. */
const contentHash = /([0-9a-f]{12})\.[a-z]+$/;

async function pruneFolder(root: string, folder: string, written: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) await pruneFolder(root, path, written);
    else if (!written.has(path)) await rm(join(root, path));
  }
  if (entries.length > 0 || folder !== '') await rmdir(join(root, folder)).catch(() => {});
}
