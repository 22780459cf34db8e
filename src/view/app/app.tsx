import { useKeys } from '../keys/use-keys.ts';
import { useViewer } from '../viewer.ts';
import { useTable } from '../words/use-table.ts';
import { WordsContext } from '../words/words.ts';
import { createPart } from './create-part.tsx';
import { Frame } from './frame.tsx';
import { usePage } from './use-page.ts';

/** The manifest mostly comes before this script: then it is not fetched at all. */
const OpeningScreen = createPart(async () => (await import('./opening-screen.tsx')).OpeningScreen, { quiet: true });
const FaultScreen = createPart(async () => (await import('./fault-screen.tsx')).FaultScreen);

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
