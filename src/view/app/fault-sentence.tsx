import type { ViewerState } from '../../store/types.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';

type FaultSentenceProps = { reason: Exclude<NonNullable<ViewerState['fault']>, 'network'> };

/** The sentence for a reason that is rare. */
export function FaultSentence({ reason }: FaultSentenceProps) {
  return usePanelWords().faults[reason];
}
