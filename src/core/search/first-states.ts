import type { SpeakerTable } from '../archive/speakers.ts';
import type { ChatSource } from './chat-source.ts';
import { allOpen, asksTable, refine, refineBySpeaker, type States, statesByDay, statesOf, yes } from './chat-state.ts';
import type { Condition, Plan } from './plan.ts';

/**
 * What is known of a chat's messages before any more texts are read: from days, speakers, kinds and the index. Where the index does not come, texts are open;
 * where the speakers do not, nothing of the chat can be told, and their file is `missing`.
 */
export async function firstStates(source: ChatSource, plan: Plan, missing: string[]): Promise<States> {
  const { entry, map } = source;
  const states = statesByDay(plan, map);
  if (!states.includes(yes)) return states;
  let table: SpeakerTable | undefined;
  // All are asked for at once.
  const words = plan.conditions.map((condition) => statesOfCondition(source, condition));
  try {
    if (asksTable(plan)) table = await source.speakers();
  } catch {
    missing.push(`data/${entry.id}/speakers.${entry.index}.json`);
    return new Uint8Array(map.count);
  }
  if (plan.hasSpeakers && table) refineBySpeaker(states, plan, entry, table);
  for (const [index, condition] of plan.conditions.entries()) {
    refine(states, statesOf(condition, await words[index]!, table), condition.not);
  }
  return states;
}

async function statesOfCondition(source: ChatSource, { word }: Condition): Promise<States> {
  const { count } = source.map;
  if (word === undefined) return new Uint8Array(count);
  return source.statesOfWord(word).catch(() => allOpen(count));
}
