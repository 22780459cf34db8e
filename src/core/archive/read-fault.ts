/**
 * Why a file of an archive did not come: the host could not be reached, it has no such file, or what came is not what
 * the file's name says: something else than JSON, a piece of it, or another build's.
 */
export type ReadReason = 'network' | 'missing' | 'not-json' | 'truncated' | 'mismatch';

/** What a `read(path)` port rejects with. */
export class ReadFault extends Error {
  readonly reason: ReadReason;

  constructor(reason: ReadReason) {
    super(reason);
    this.reason = reason;
  }
}
