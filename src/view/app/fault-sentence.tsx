import type { ViewerState } from '../../store/types.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';

type FaultSentenceProps = { reason: NonNullable<ViewerState['fault']> };

/** Why something of the archive cannot be shown, and what the reader may do. */
export function FaultSentence({ reason }: FaultSentenceProps) {
  const { offline } = useWords().app;
  const { faults } = usePanelWords();
  return reason === 'network' ? offline : faults[reason];
}
