import { useKeys } from '../keys/use-keys.ts';
import { useViewer } from '../viewer.ts';
import { en } from '../words/en.ts';
import { WordsContext } from '../words/words.ts';
import { zh } from '../words/zh.ts';
import { FaultScreen } from './fault-screen.tsx';
import { Frame } from './frame.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { usePage } from './use-page.ts';

/** The whole page. Stands in a ViewerContext; everything below it has words in the reader's language. */
export function App() {
  const language = useViewer((state) => state.preferences.language);
  const status = useViewer((state) => state.status);
  const words = language === 'en' ? en : zh;
  usePage(words);
  useKeys();
  return (
    <WordsContext value={words}>
      {status === 'opening' && <OpeningScreen />}
      {status === 'fault' && <FaultScreen />}
      {status === 'open' && <Frame />}
    </WordsContext>
  );
}
