import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Told } from '../chat-files.ts';
import { hashFile } from '../hash-file.ts';
import type { DaySummary } from '../output/summary.ts';

/** A day whose page and picture were made: what is said of it elsewhere, and the checksums of the two files. */
export type MadeDay = { summary: DaySummary; page: number; picture: number };

/**
 * What a build notes of a chat, so that the next one need not make again what would come out the same: of what its days and its other
 * files were made, by keys, and what came of it.
 */
export type Ledger = {
  runs: [key: string, days: MadeDay[]][];
  told: { key: string; told: Told; paths: string[] };
};

/** Where it stands. Nobody asks for it; a site without it is built anew. */
export function ledgerPath(chat: string): string {
  return `data/${chat}/.ledger`;
}

/** `setup` is what all of the site is made with. */
export function formatLedger(ledger: Ledger, setup: string): string {
  const body = `${JSON.stringify(ledger)}\n`;
  return `${hashFile(setup + body)}\n${body}`;
}

/** Undefined for one that was made with something else, and for any other text: its first line holds for the rest of it and the setup. */
export function parseLedger(text: string, setup: string): Ledger | undefined {
  const body = text.slice(text.indexOf('\n') + 1);
  return text === `${hashFile(setup + body)}\n${body}` ? JSON.parse(body) : undefined;
}

export async function readLedger(root: string, chat: string, setup: string): Promise<Ledger | undefined> {
  const text = await readFile(join(root, ledgerPath(chat)), 'utf8').catch(() => '');
  return parseLedger(text, setup);
}
