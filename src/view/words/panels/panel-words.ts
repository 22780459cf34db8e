import { useViewer } from '../../viewer.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** The sentences of what is fetched on demand: they come with it, in both languages, and are not in the first load. */
export type PanelWords = typeof zh;

export function usePanelWords(): PanelWords {
  return useViewer((state) => state.preferences.language) === 'en' ? en : zh;
}
