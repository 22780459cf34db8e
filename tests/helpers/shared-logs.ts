import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real logs lie beside the repository, never in it; tests that need them are skipped where they are absent. */
const shared = process.env.LIAOJI_SHARED ?? join(import.meta.dirname, '../../../shared');

export const hasSharedLogs = existsSync(join(shared, 'corpus'));

export type SharedLog = { file: string; bytes: Uint8Array; text: string };

/** The logs of each folder: 'corpus/prodarch' → its files. */
export function readSharedLogs(): Map<string, SharedLog[]> {
  const folders = ['seed', 'corpus/prodarch', 'corpus/devarch', 'corpus/newer-exporter'];
  return new Map(folders.map((folder) => [folder, readFolder(join(shared, folder))]));
}

function readFolder(folder: string): SharedLog[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return { file, bytes, text: new TextDecoder().decode(bytes) };
    });
}
