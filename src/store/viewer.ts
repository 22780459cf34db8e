import { createStore } from 'zustand/vanilla';
import { noFilter, wholeSequence } from '../core/index.ts';
import { act } from './act.ts';
import { emptyFolding } from './folding.ts';
import { gather } from './gather.ts';
import { copyLink, copyText, createMoves } from './going.ts';
import { followAddress, openArchive } from './opening.ts';
import type { Searching } from './searching/searching.ts';
import { type Session, showRows } from './session.ts';
import { createShardCache } from './shards.ts';
import { stand } from './standing.ts';
import type { Actions, Ports, Preferences, ViewerState } from './types.ts';

function readPreferences({ preferences: { get } }: Ports): Preferences {
  const theme = get('theme');
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    language: get('language') === 'en' ? 'en' : 'zh',
    folds: get('folds') === 'off' ? 'off' : 'on',
    twins: get('twins') === 'both' ? 'both' : 'once',
    questions: get('questions') === 'off' ? 'off' : 'on',
  };
}

/**
 * The whole viewer without a screen: what is open, what is shown, and every move of the reader.
 * `open()` reads the manifest and follows the address; it resolves once it stands, or has failed, and never rejects.
 */
export function createViewer(ports: Ports) {
  const store = createStore<ViewerState>(() => ({
    status: 'opening',
    link: { filter: noFilter, show: {} },
    filter: noFilter,
    speakers: { state: 'none' },
    people: {},
    portraits: {},
    sequence: wholeSequence(0),
    shown: wholeSequence(0),
    matching: 0,
    window: { from: 0, to: 0 },
    rows: [],
    date: '',
    preferences: readPreferences(ports),
  }));
  const shards = createShardCache(
    ports.read,
    gather(() => showRows(session)),
  );
  const folding = emptyFolding();
  const session: Session = {
    ports,
    store,
    shards,
    folding,
    entry: { depth: 0, over: 0 },
    visit: 0,
    serial: 0,
    reports: 0,
    seen: { first: 0, last: 0 },
  };
  ports.address.subscribe(() => followAddress(session));
  return { store, actions: createActions(session), open: () => openArchive(session) };
}

async function startSearching(session: Session): Promise<Searching> {
  const { createSearching } = await import('./searching/searching.ts');
  return createSearching(session, await session.ports.searching());
}

function createActions(session: Session): Actions {
  const { store, ports, shards } = session;
  return {
    ...createMoves(session),
    setFilter: (filter) => act((acts) => acts.setFilter(session, filter)),
    goToStart: () => act((acts) => acts.goToEdge(session, 'start')),
    goToEnd: () => act((acts) => acts.goToEdge(session, 'end')),
    toggleFold: (position, offset) => act((acts) => acts.toggleFold(session, position, offset)),
    goToWhen: (chat, when) => act((acts) => acts.goToWhen(session, chat, when)),
    stepMessage: (by) => act((acts) => acts.stepMessage(session, by)),
    stepDay: (by) => act((acts) => acts.stepDay(session, by)),
    stepSpeaker: (by, of) => act((acts) => acts.stepSpeaker(session, by, of)),
    showPicture: (position) => act((acts) => acts.showPicture(session, position)),
    leafPictures: (index) => act((acts) => acts.leafPictures(session, index)),
    closePictures: () => act((acts) => acts.closePictures(session)),
    stand: (id, offset) => stand(session, id, offset),
    loadTalks: () => act((acts) => acts.loadTalks(session)),
    loadPeople: (everywhere) => act((acts) => acts.loadPeople(session, everywhere)),
    stepTalk: (by) => act((acts) => acts.stepTalk(session, by)),
    closeTalk: () => act((acts) => acts.closeTalk(session)),
    showSlides: () => act((acts) => acts.showSlides(session)),
    loadPortraits: () => act((acts) => acts.loadPortraits(session)),
    goToPosition: (position) => act((acts) => acts.goToPosition(session, position)),
    copyLink: (position) => void copyLink(session, position),
    copyText: (text) => void copyText(session, text),
    show: (next) => act((acts) => acts.show(session, next)),
    look: (next) => act((acts) => acts.look(session, next)),
    showPanel: (panel) => act((acts) => acts.showPanel(session, panel)),
    sharing: async () => (await import('./sharing/sharing.ts')).createSharing(session, await ports.sharing()),
    searching() {
      const started = session.searching ?? startSearching(session);
      session.searching = started;
      started.catch(() => {
        session.searching = undefined;
      });
      return started;
    },
    dismissNotice: () => store.setState({ notice: undefined }),
    setPreference: (key, value) => act((acts) => acts.setPreference(session, key, value)),
    retry(quiet) {
      if (store.getState().status === 'fault') return void openArchive(session, quiet);
      shards.retry(quiet);
      act((acts) => acts.goOn(session, quiet));
    },
  };
}
