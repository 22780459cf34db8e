import { open } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** The file is not what its encoding was taken to be. */
export class BadEncoding extends Error {}

const chunkSize = 1 << 18;

/** What the beginning of a file says: UTF-16 by its mark, else UTF-8 until that proves wrong. */
export function guessEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export async function readHead(path: string, size: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * The text of a file in pieces of some 256 kB; throws `BadEncoding` as soon as it turns out not to be UTF-8.
 * In the others, what is no character becomes U+FFFD.
 */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<{ text: string; bytes: number }> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const file = await open(path);
  const buffer = Buffer.alloc(chunkSize);
  try {
    for (let bytes = -1; bytes !== 0; ) {
      bytes = (await file.read(buffer, 0, chunkSize)).bytesRead;
      yield { text: decodePiece(decoder, buffer.subarray(0, bytes)), bytes };
    }
  } finally {
    await file.close();
  }
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes.length > 0 });
  } catch (error) {
    if (error instanceof TypeError) throw new BadEncoding();
    throw error;
  }
}
