import { useMemo } from 'react';
import { type Calendar, type ChatEntry, calendarOf, calendarOfAll } from '../../core/index.ts';
import { useViewer } from '../viewer.ts';

const none: readonly ChatEntry[] = [];

/** The days that can be chosen: of the open chat those that its filter shows, on the archive's own page those of all chats. */
export function useCalendar(): Calendar {
  const map = useViewer((state) => state.chat?.map);
  const shown = useViewer((state) => state.shown);
  const chats = useViewer((state) => state.manifest?.chats ?? none);
  return useMemo(() => (map ? calendarOf(map, shown) : calendarOfAll(chats)), [map, shown, chats]);
}
