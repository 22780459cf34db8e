import type { ViewerState } from '../../store/types.ts';
import { useWords } from '../words/words.ts';
import { createPart } from './create-part.tsx';

/** Fetched where one is needed, but for the one that would not come. */
const FaultSentence = createPart(async () => (await import('./fault-sentence.tsx')).FaultSentence, { quiet: true });

/** Why something of the archive cannot be shown, and what the reader may do. */
export function FaultReason({ reason }: { reason: NonNullable<ViewerState['fault']> }) {
  const { offline } = useWords().app;
  return reason === 'network' ? offline : <FaultSentence reason={reason} />;
}
