import { useKeys } from '../keys/use-keys.ts';
import { useViewer } from '../viewer.ts';
import { useTable } from '../words/use-table.ts';
import { WordsContext } from '../words/words.ts';
import { FaultScreen } from './fault-screen.tsx';
import { Frame } from './frame.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { usePage } from './use-page.ts';

/** The whole page. Stands in a ViewerContext; everything below it has words in the reader's language. */
export function App() {
  const language = useViewer((state) => state.preferences.language);
  const status = useViewer((state) => state.status);
  const words = useTable(language);
  usePage(words);
  useKeys();
  if (!words) return null;
  return (
    <WordsContext value={words}>
      {status === 'opening' && <OpeningScreen />}
      {status === 'fault' && <FaultScreen />}
      {status === 'open' && <Frame />}
    </WordsContext>
  );
}
