import { findPerson, type Member, type Person } from '../core/index.ts';
import { type MembersState, membersOf, peopleOf, type Told } from './members.ts';

/** Somebody in the open chat (their number there), and in all chats of which it is known who is who. */
export type FoundMember = {
  member: Member;
  /** The dates of the first and the last message are those in this chat. */
  here: (Person & { number: number; from: string; to: string }) | undefined;
};

export type MemberState =
  | Exclude<MembersState, { state: 'ready' }>
  | { state: 'ready'; found: FoundMember | undefined };

/** Whoever has this name: in the open chat, or else in another. */
export function findMember(told: Told, name: string): MemberState {
  const here = membersOf(told, false);
  const all = membersOf(told, true);
  if (here.state !== 'ready' || all.state !== 'ready' || !told.chat)
    return here.state === 'ready' ? { state: 'loading' } : here;
  const chat = told.chat.entry.id;
  const people = peopleOf(told, told.chat.entry);
  const persons = people.state === 'ready' ? people.table.persons : [];
  const number = findPerson(persons, name);
  const person = persons[number];
  const own = here.members.find(({ chats }) => chats[0]?.number === number);
  const member = all.members.find((each) =>
    person
      ? each.chats.some((presence) => presence.chat === chat && presence.number === number)
      : each.name === name || each.names.some((raw) => raw.name === name),
  );
  if (!member) return { state: 'ready', found: undefined };
  return {
    state: 'ready',
    found: { member, here: person && own && { ...person, number, from: own.from, to: own.to } },
  };
}
