import { Choice } from '../choice/choice.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';

/** How many messages around each are shown, too. */
const reaches = [0, 2, 5, 10, 20];

export function ContextChoice() {
  const words = usePanelWords().filter;
  const { setFilter } = useActions();
  const { context = 0, ...filter } = useViewer((state) => state.filter);
  const offered = [...new Set([...reaches, context])].sort((a, b) => a - b);
  return (
    <Choice
      label={words.context}
      options={offered.map((reach) => [String(reach), words.reach(reach)] as const)}
      chosen={String(context)}
      shown={context === 0 ? words.short : words.reach(context)}
      onChoose={(reach) => setFilter({ ...filter, ...(reach !== '0' && { context: Number(reach) }) })}
      active={context > 0}
    />
  );
}
