/**
 * Why a file of the archive cannot be used:
 * `truncated` – it stops short; `not-json` – a host's error page, say; `not-liaoji` – JSON of something else;
 * `newer-version` – a form that this page does not know yet; `mismatch` – of another chat or another build;
 * `damaged` – its parts do not fit each other. `detail` is for the console and for `check`, in English.
 */
export type ArchiveFault = {
  fault: 'truncated' | 'not-json' | 'not-liaoji' | 'newer-version' | 'mismatch' | 'damaged';
  detail?: string;
};

/** Thrown and caught within this folder only: it keeps the checks of foreign JSON readable. */
class Refusal extends Error {
  readonly reason: ArchiveFault['fault'];
  constructor(reason: ArchiveFault['fault'], detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Goes on only where the condition holds. */
export function demand(
  condition: boolean,
  detail: string,
  reason: ArchiveFault['fault'] = 'damaged',
): asserts condition {
  if (!condition) throw new Refusal(reason, detail);
}

/** A file of a chat says whose it is. */
export function demandChat(fields: Record<string, unknown>, chat: string): void {
  demand(fields.chat === chat, 'of another chat', 'mismatch');
}

/**
 * What `read` makes of a file's JSON of a `known` version, the latest last, or the fault that a `demand` in it found. Errors of our own
 * pass through.
 */
export function readGuarded<T>(
  file: unknown,
  read: (fields: Record<string, unknown>) => T,
  known: readonly number[] = [1],
): T | ArchiveFault {
  try {
    const value = typeof file === 'string' ? parseJson(file) : file;
    demand(typeof value === 'object' && value !== null && 'liaoji' in value, 'no field liaoji', 'not-liaoji');
    const fields = value as Record<string, unknown>;
    const version = fields.liaoji;
    demand(typeof version === 'number', 'liaoji is no number', 'not-liaoji');
    const isNewer = version > (known.at(-1) ?? 0);
    const reason = isNewer ? 'newer-version' : version >= 1 ? 'mismatch' : 'not-liaoji';
    demand(known.includes(version), `version ${version}`, reason);
    return read(fields);
  } catch (error) {
    if (error instanceof Refusal) return { fault: error.reason, detail: error.message };
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const [start, end] = [text.trimStart().charAt(0), text.trimEnd().at(-1)];
    throw new Refusal(start === '{' && end !== '}' ? 'truncated' : 'not-json', `${text.length} characters`);
  }
}
