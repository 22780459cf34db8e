import { type Manifest, parseManifest } from '../../src/core/index.ts';

/** The text of a manifest as it was written in the first form, which listed days and shards one by one. */
export function toFirstForm(text: string): string {
  const manifest = parseManifest(text);
  if ('fault' in manifest) throw new Error(manifest.detail);
  return formatFirstForm(manifest);
}

export function formatFirstForm({ title, offset, chats }: Manifest): string {
  return `${JSON.stringify({ liaoji: 1, title, offset, chats })}\n`;
}
