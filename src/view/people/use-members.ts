import { useEffect, useMemo } from 'react';
import { type MembersState, membersOf } from '../../store/members.ts';
import { useActions, useViewer } from '../viewer.ts';

const unasked = { state: 'none' } as const;

/** Who wrote in the open chat, or in all chats; asked for as it is drawn. */
export function useMembers(everywhere: boolean): MembersState {
  const { loadPeople } = useActions();
  const chat = useViewer((state) => state.chat);
  const manifest = useViewer((state) => state.manifest);
  const people = useViewer((state) => state.people);
  // Only an archive that does not tell who is who is asked for them; to others they are no news.
  const speakers = useViewer((state) => (state.chat?.entry.people ? unasked : state.speakers));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat has other people
  useEffect(() => {
    loadPeople(everywhere);
  }, [loadPeople, chat, everywhere]);
  return useMemo(
    () => membersOf({ chat, manifest, people, speakers }, everywhere),
    [chat, manifest, people, speakers, everywhere],
  );
}
