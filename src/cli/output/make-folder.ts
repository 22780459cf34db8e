import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, and gives those that are new, the deepest first. Node's own `recursive` never comes back
 * where a folder that is there cannot hold another, as in /proc or behind a broken link.
 */
export async function makeFolder(path: string): Promise<string[]> {
  const made = await makeOne(path);
  if (made !== 'no-parent') return made;
  const above = dirname(path) === path ? [] : await makeFolder(dirname(path));
  const again = await makeOne(path);
  if (again !== 'no-parent') return [...again, ...above];
  throw Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT', syscall: 'mkdir', path });
}

/** None where the folder is there already: another write may have made it. */
async function makeOne(path: string): Promise<string[] | 'no-parent'> {
  try {
    await mkdir(path);
    return [path];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return [];
    if (code === 'ENOENT') return 'no-parent';
    throw error;
  }
}
