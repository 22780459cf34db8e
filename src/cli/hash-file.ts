import { createHash } from 'node:crypto';

/** What names a file of the archive: the first twelve hex digits of the sha-256 of its bytes. */
export function hashFile(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
