import { createHash } from 'node:crypto';
import type { Alias, ChatEntry } from '../../core/index.ts';
import type { DayRun, DaySetup } from '../days/types.ts';

/** What all pages of a site depend on: `code` tells one version of this program, and of what it runs on, from another. */
export function setupKey({ site, html }: Pick<DaySetup, 'site' | 'html'>, code: string): string {
  return keyOf([code, html, site]);
}

/**
 * What the pages and pictures of a run depend on besides: its shards, whose names say what is in them, what was said on the days
 * beside it, and what stands at the ends of a chat.
 */
export function runKey({ chat, before, after, shards }: DayRun): string {
  return keyOf([chat.id, chat.title, chat.me, chat.noindex, before, after, shards]);
}

/** What is told of a chat as a whole depends on this. */
export function toldKey({ id, me, index, shards }: ChatEntry, aliases: readonly Alias[]): string {
  return keyOf([id, me, index, shards, aliases]);
}

function keyOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
}
