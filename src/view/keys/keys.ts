import type { Panel } from '../../core/index.ts';
import type { Actions, Preferences, Sharing, ViewerState } from '../../store/types.ts';
import type { PanelWords } from '../words/panels/panel-words.ts';

export type KeyName = keyof PanelWords['help']['keys'];

/** A key as `KeyboardEvent.key` has it, how the help names it, and what it does. */
export type Key = { key: string; name: KeyName; shown: string; press(actions: Actions, state: ViewerState): void };

const themes: readonly Preferences['theme'][] = ['system', 'light', 'dark'];

/** The one table of keys: the page obeys it, the help shows it. */
export const keys: readonly Key[] = [
  { key: 'j', name: 'next', shown: 'J', press: (actions) => actions.stepMessage(1) },
  { key: 'k', name: 'previous', shown: 'K', press: (actions) => actions.stepMessage(-1) },
  { key: ']', name: 'nextDay', shown: ']', press: (actions) => actions.stepDay(1) },
  { key: '[', name: 'previousDay', shown: '[', press: (actions) => actions.stepDay(-1) },
  { key: '.', name: 'nextSaid', shown: '.', press: (actions) => actions.stepSpeaker(1) },
  { key: ',', name: 'previousSaid', shown: ',', press: (actions) => actions.stepSpeaker(-1) },
  { key: 'Home', name: 'start', shown: 'Home', press: (actions) => actions.goToStart() },
  { key: 'End', name: 'end', shown: 'End', press: (actions) => actions.goToEnd() },
  { key: '/', name: 'search', shown: '/', press: search },
  { key: 'Ctrl+k', name: 'search', shown: 'Ctrl K', press: search },
  { key: 'n', name: 'nextHit', shown: 'N', press: (actions, state) => walk(actions, state, 1) },
  { key: 'Shift+n', name: 'previousHit', shown: '⇧ N', press: (actions, state) => walk(actions, state, -1) },
  { key: 'g', name: 'date', shown: 'G', press: (actions, state) => toggle(actions, state, 'date') },
  { key: 'p', name: 'people', shown: 'P', press: (actions, state) => toggle(actions, state, 'people') },
  { key: 'l', name: 'talks', shown: 'L', press: (actions, state) => toggle(actions, state, 'talks') },
  { key: '}', name: 'nextTalk', shown: '}', press: (actions) => actions.stepTalk(1) },
  { key: '{', name: 'previousTalk', shown: '{', press: (actions) => actions.stepTalk(-1) },
  { key: 's', name: 'slides', shown: 'S', press: (actions) => actions.showSlides() },
  { key: 'c', name: 'copy', shown: 'C', press: (actions) => actions.copyLink() },
  { key: 'x', name: 'select', shown: 'X', press: (actions) => share(actions, (sharing) => sharing.toggle()) },
  {
    key: 'Shift+ArrowDown',
    name: 'selectNext',
    shown: '⇧ ↓',
    press: (actions) => share(actions, (sharing) => sharing.step(1)),
  },
  {
    key: 'Shift+ArrowUp',
    name: 'selectPrevious',
    shown: '⇧ ↑',
    press: (actions) => share(actions, (sharing) => sharing.step(-1)),
  },
  { key: 't', name: 'theme', shown: 'T', press: cycleTheme },
  { key: '?', name: 'help', shown: '?', press: (actions) => actions.showPanel('help') },
  { key: 'Escape', name: 'close', shown: 'Esc', press: close },
];

/** Keys that do something without an open chat. */
export const keysEverywhere: ReadonlySet<KeyName> = new Set(['search', 'date', 'talks', 'theme', 'help', 'close']);

function toggle(actions: Actions, state: ViewerState, panel: Panel): void {
  actions.showPanel(state.link.show.panel === panel ? undefined : panel);
}

function cycleTheme(actions: Actions, state: ViewerState): void {
  const next = (themes.indexOf(state.preferences.theme) + 1) % themes.length;
  actions.setPreference('theme', themes[next] ?? 'system');
}

function close(actions: Actions, state: ViewerState): void {
  if (state.notice) actions.dismissNotice();
  else if (state.link.show.person) actions.show({ ...state.link.show, person: undefined });
  else if (state.link.show.panel) actions.showPanel(undefined);
  else if (state.selection) share(actions, (sharing) => sharing.clear());
  else if (state.talk) actions.closeTalk();
  else if (state.link.show.q)
    void actions.searching().then(
      (searching) => searching.end(),
      () => {},
    );
}

/** Opens the search; the field takes the focus where it is open already. */
function search(actions: Actions): void {
  actions.showPanel('search');
  document.querySelector<HTMLInputElement>('input[data-search]')?.select();
}

/** To the next hit, or the previous one, of what is searched for. */
function walk(actions: Actions, state: ViewerState, by: 1 | -1): void {
  if (state.link.show.q)
    void actions.searching().then(
      (searching) => searching.walk(by),
      () => {},
    );
}

/** Where what selects does not come, the key does nothing; the next press asks again. */
function share(actions: Actions, act: (sharing: Sharing) => void): void {
  void actions.sharing().then(act, () => {});
}
