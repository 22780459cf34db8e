import { useEffect, useMemo } from 'react';
import { type ChatEntry, matchTalks, type Talk } from '../../core/index.ts';
import { knownTalks } from '../../store/known-talks.ts';
import { useActions, useViewer } from '../viewer.ts';

/** A talk, and whose chat it was in. */
export type ChatTalk = { chat: ChatEntry; talk: Talk };

const none: readonly ChatEntry[] = [];

/** The talks of the open chat, or of all chats, by time; undefined while they are on their way or do not come. */
export function useTalks(): readonly ChatTalk[] | undefined {
  const { loadTalks } = useActions();
  const open = useViewer((state) => state.chat?.entry);
  const all = useViewer((state) => state.manifest?.chats ?? none);
  const known = useViewer((state) => state.talks);
  const chats = useMemo(() => (open ? [open] : all), [open, all]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat has other talks
  useEffect(() => {
    loadTalks();
  }, [loadTalks, chats]);

  return useMemo(() => {
    if (chats.some((chat) => !knownTalks(known, chat))) return undefined;
    const talks = chats.flatMap((chat) => (knownTalks(known, chat) ?? []).map((talk) => ({ chat, talk })));
    return open ? talks : talks.sort((a, b) => compare(a.talk, b.talk));
  }, [known, chats, open]);
}

function compare(a: Talk, b: Talk): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.second - b.second;
}

/** Those that a query finds, in their order. */
export function findChatTalks(talks: readonly ChatTalk[], query: string): readonly ChatTalk[] {
  const found = new Set(
    matchTalks(
      talks.map(({ talk }) => talk),
      query,
    ),
  );
  return talks.filter(({ talk }) => found.has(talk));
}

/** Neighbours of one year together. */
export function groupByYear(talks: readonly ChatTalk[]): { year: string; talks: ChatTalk[] }[] {
  const groups = new Map<string, ChatTalk[]>();
  for (const each of talks) {
    const year = each.talk.date.slice(0, 4);
    groups.set(year, [...(groups.get(year) ?? []), each]);
  }
  return [...groups].map(([year, own]) => ({ year, talks: own }));
}
