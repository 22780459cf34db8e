/** Why a file of an archive did not come: the host could not be reached, or it has no such file. */
export type ReadReason = 'network' | 'missing';

/** What a `read(path)` port rejects with. */
export class ReadFault extends Error {
  readonly reason: ReadReason;

  constructor(reason: ReadReason) {
    super(reason);
    this.reason = reason;
  }
}
