import { useEffect, useMemo } from 'react';
import { type Portrait, peoplePaths } from '../../core/index.ts';
import { findMember, type MemberState } from '../../store/find-member.ts';
import type { ToldState } from '../../store/types.ts';
import { useActions, useViewer } from '../viewer.ts';

/** So many chats are looked through for somebody without being asked. */
const fewChats = 12;

/** Whose page is open, in the open chat and in the others; asked for as it is drawn. */
export function usePerson(name: string): MemberState {
  const { loadPeople } = useActions();
  const chat = useViewer((state) => state.chat);
  const manifest = useViewer((state) => state.manifest);
  const people = useViewer((state) => state.people);
  const speakers = useViewer((state) => state.speakers);
  const everywhere = (manifest?.chats.length ?? 0) <= fewChats;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat has other people
  useEffect(() => {
    loadPeople(everywhere);
  }, [loadPeople, chat, everywhere]);
  return useMemo(
    () => findMember({ chat, manifest, people, speakers }, name),
    [chat, manifest, people, speakers, name],
  );
}

/** What is told of the persons of the open chat; undefined in an archive that does not. */
export function usePortraits(): ToldState<readonly Portrait[]> | undefined {
  const { loadPortraits } = useActions();
  const chat = useViewer((state) => state.chat);
  const portraits = useViewer((state) => state.portraits);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat has other portraits
  useEffect(() => {
    loadPortraits();
  }, [loadPortraits, chat]);
  const paths = chat && peoplePaths(chat.entry);
  return paths && (portraits[paths.portraits] ?? { state: 'loading' });
}
