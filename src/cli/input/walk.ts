import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ProblemSink } from '../io.ts';

export type Listing = { folder: string; name: string; files: Found[]; folders: Found[] };

/** A file or folder: its path, what to call it before the user, and its own name. */
export type Found = { path: string; name: string; base: string; size: number };

export type Walker = {
  /** What is directly in a folder, in order of names; undefined for a folder that was listed before, or is left out. */
  list(folder: string, name: string): Listing | undefined;
  /** Leaves a folder or a file out from now on; false where it was met before. */
  claim(path: string): boolean;
};

/** Follows links, but comes to no place twice: a loop of links ends, and a file given twice is one file. */
export function createWalker(onProblem: ProblemSink): Walker {
  const met = new Set<string>();
  const claim = (path: string) => {
    const real = attempt(() => realpathSync.native(path)) ?? path;
    const fresh = !met.has(real);
    met.add(real);
    return fresh;
  };
  return {
    claim,
    list(folder, name) {
      if (!claim(folder)) return undefined;
      const listing: Listing = { folder, name, files: [], folders: [] };
      const hidden: Found[] = [];
      const bases = attempt(() => readdirSync(folder));
      if (!bases) onProblem({ code: 'unreadable', file: name, line: 0 });
      for (const base of (bases ?? []).sort(byCode)) {
        const found = { path: join(folder, base), name: `${name}/${base}`, base, size: 0 };
        const stats = attempt(() => statSync(found.path));
        if (!stats) onProblem({ code: 'unreadable', file: found.name, line: 0 });
        else if (stats.isFile()) listing.files.push({ ...found, size: stats.size });
        else if (stats.isDirectory()) (base.startsWith('.') ? hidden : listing.folders).push(found);
      }
      if (hidden.length > 0) {
        const args = { count: hidden.length, example: hidden[0]?.base ?? '' };
        onProblem({ code: 'hidden-folders', file: name, line: 0, args });
      }
      return listing;
    },
  };
}

/** undefined where the system says no. */
function attempt<Value>(ask: () => Value): Value | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Code units, so that the order is the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
