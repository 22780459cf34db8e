// Longer than other files: what the viewer asks for, shows and does is one contract, read as a whole.
import type {
  ArchiveFault,
  ChatEntry,
  ChatMap,
  Ends,
  Excerpt,
  ExcerptWords,
  Filter,
  Link,
  Manifest,
  Panel,
  PeopleTable,
  Portrait,
  ReadReason,
  Row,
  Searcher,
  Sequence,
  Show,
  SpeakerTable,
  Talk,
  When,
  Window,
} from '../core/index.ts';
import type { Keeping } from './keeping.ts';
import type { Searching } from './searching/searching.ts';

/** What the viewer asks of its surroundings; each has a memory version in the tests. */
export type Ports = {
  /** The text of an archive's file by its path from the site's root; rejects with a `ReadFault`. */
  read(path: string, signal?: AbortSignal): Promise<string>;
  /** The text of a file that stands in the page itself, once; undefined where it has none of this path. */
  inline?(path: string): string | undefined;
  /** The table of a speaker index's text, made wherever it keeps nobody waiting. */
  readSpeakers(text: string, expected: { chat: string; count: number }): Promise<SpeakerTable | ArchiveFault>;
  address: AddressPort;
  /** Whether panels lie over the timeline, since there is no room beside it. */
  covers(): boolean;
  /** Puts text on the clipboard; rejects where the browser forbids it. */
  copy(text: string): Promise<void>;
  /** The whole address of a link, as another person would open it. */
  absolute(address: string): string;
  preferences: PreferencePort;
  /** What passing on needs besides; fetched when something is selected. */
  sharing(): Promise<SharingPort>;
  /** What finds messages; fetched with the first search. */
  searching(): Promise<SearchingPort>;
};

export type SearchingPort = {
  /** Something that searches these chats, which are those of the manifest; `onLost` is called when it breaks down. */
  start(chats: readonly ChatEntry[], onLost: () => void): Promise<Searcher>;
  /** Calls back when the reader returns to the page, or the network to the reader. */
  subscribe?(returned: () => void): void;
};

/** The system's ways to pass something on. */
export type SharingPort = {
  /** Puts a text on the clipboard that may still be on its way; to be called at once in a click. */
  copyLater(text: Promise<string>): Promise<void>;
  /** Whether the system has a share sheet of its own. */
  hasSheet: boolean;
  /** Opens it; resolves where the reader closes it again. */
  openSheet(data: { title: string; url: string } | { files: File[] }): Promise<void>;
  canSend(files: File[]): boolean;
  copyPicture(picture: Blob): Promise<void>;
  saveFiles(files: readonly File[]): void;
};

/** The address bar: links as text (links.ts), and a memo that Back brings along. */
type AddressPort = {
  form: 'path' | 'hash';
  get(): { address: string; memo: unknown };
  push(address: string, memo: unknown): void;
  replace(address: string, memo: unknown): void;
  /** Goes back by so many entries; `subscribe` tells when it is there. */
  back(by: number): void;
  /** Calls back when the reader goes back or forward, or edits the fragment. */
  subscribe(changed: () => void): () => void;
};

type PreferencePort = {
  get(key: keyof Preferences | 'searches'): string | undefined;
  set(key: keyof Preferences | 'searches', value: string): void;
};

export type Preferences = {
  theme: 'system' | 'light' | 'dark';
  language: 'zh' | 'en';
  folds: 'on' | 'off';
  /** What two phones exported, once or under both names. */
  twins: 'once' | 'both';
  /** Whether what was asked during a talk folds. */
  questions: 'on' | 'off';
};

/** Why the archive, or a part of it, cannot be shown; each has a sentence in the page's tables of words. */
type FaultReason = ReadReason | ArchiveFault['fault'];

/** Where the timeline is to stand: a message at a distance from the top edge, or the chat's very end. */
export type Landing = {
  /** Grows with every landing, so that the same place can be asked for twice. */
  serial: number;
  position: number;
  /**
   * 'link': in the upper third, with context; 'keep': `offset` px below the top edge; 'day': the divider of its day, or its time, at
   * the top edge; 'fold': the row of the fold that begins there, `offset` px below the top edge; 'start', 'end': the chat's
   * own edges.
   */
  align: 'link' | 'keep' | 'fold' | 'day' | 'start' | 'end';
  offset: number;
  /** The keyboard brought the reader here: the message takes the focus. */
  focus?: boolean;
};

/** Where the reader is: a message and how far below the timeline's top edge it begins, in px (negative above). */
export type Place = { position: number; offset: number };

export type SpeakerState =
  | { state: 'none' | 'loading' }
  | { state: 'fault'; reason: FaultReason }
  | { state: 'ready'; table: SpeakerTable };

/** The talks that were asked for, by the hash in their file's name; why others did not come. */
export type TalksState = { known: ReadonlyMap<string, readonly Talk[]>; fault?: FaultReason };

/** A file that was asked for. */
export type ToldState<Table> =
  | { state: 'loading' }
  | { state: 'fault'; reason: FaultReason }
  | { state: 'ready'; table: Table };

/** A quiet sentence for the reader, by code; the words are the view's. */
export type Notice = {
  serial: number;
  code:
    | 'gone'
    | 'gone-id'
    | 'gone-day'
    | 'gone-chat'
    | 'copied'
    | 'copied-text'
    | 'copy-failed'
    | 'nobody'
    | 'copied-excerpt'
    | 'excerpt-long'
    | 'excerpt-missing'
    | 'share-failed'
    | 'unfiltered'
    | 'no-speakers'
    | 'first-said'
    | 'last-said'
    | 'gone-talk'
    | 'no-talks'
    | 'no-hit'
    | 'offline';
  /** For what the sentence needs: an address to copy by hand, a date … */
  text?: string;
};

export type Picture = { position: number; src: string; at: string; speaker: string; width?: number; height?: number };

/** Consecutive messages that are to be passed on: none yet, where `ends` is missing. */
type Selection = {
  ends?: Ends | undefined;
  /** Names give way to 甲, 乙, 丙 … in all that is passed on. */
  hidden: boolean;
  /** How many of its messages are here, while the others are fetched. */
  fetched?: number | undefined;
};

/** A chat that is open: its entry in the manifest, and where its messages are. */
export type ChatOpen = { entry: ChatEntry; map: ChatMap };

export type ViewerState = {
  status: 'opening' | 'open' | 'fault';
  fault?: FaultReason;
  manifest?: Manifest;
  /** The chat that is open; none on the archive's own page. */
  chat?: ChatOpen;
  /** Where the address points, what it shows, and what stands open (`link.show`). */
  link: Link;
  filter: Filter;
  speakers: SpeakerState;
  talks?: TalksState;
  /** The talk that is read: the timeline lists it, and nothing else. */
  talk?: Talk | undefined;
  /** Who is who in the chats of which that was asked for, and what is told of them besides, by the paths of the files. */
  people: Readonly<Record<string, ToldState<PeopleTable>>>;
  portraits: Readonly<Record<string, ToldState<readonly Portrait[]>>>;
  /** What the timeline lists: messages, and one item for each run that is folded. */
  sequence: Sequence;
  /** The messages that it lists or folds: those that count, and that are passed on. */
  shown: Sequence;
  /** How many messages the filter means: not those around them. */
  matching: number;
  window: Window;
  rows: readonly Row[];
  landing?: Landing;
  /** Positions of the first and last message that the address points at. */
  marked?: { from: number; to: number };
  place?: Place;
  /** The message that the keyboard walked to, while it is in view. */
  cursor?: number;
  /** The date of what the reader sees at the top. */
  date: string;
  notice?: Notice;
  /** The pictures that can be leafed through, and the one that is shown. */
  pictures?: { list: readonly Picture[]; shown: number };
  /** What is ticked, while messages are being selected. */
  selection?: Selection | undefined;
  preferences: Preferences;
  /** There is no network: what is shown was kept on this machine. */
  offline?: boolean;
  /** What of the archive the reader keeps on this machine; none where the browser cannot. */
  keeping?: Keeping;
};

/** What the reader can do. None of them throws; what goes wrong becomes a fault or a notice. */
export type Actions = {
  openChat(id: string | undefined): void;
  goToDate(date: string): void;
  /** Goes to a day of a chat as a reader who clicks, and there to the first message at or after its time of day. */
  goToWhen(chat: string, when: When): void;
  goToPosition(position: number): void;
  goToStart(): void;
  goToEnd(): void;
  /** To the next (1) or previous (-1) message, or day with messages. */
  stepMessage(by: 1 | -1): void;
  stepDay(by: 1 | -1): void;
  /** To the next or previous message by whoever said the one at this position, or the current one; or by these names, from here. */
  stepSpeaker(by: 1 | -1, of?: number | readonly string[]): void;
  /** Shows these speakers or kinds only; the place is kept. An empty filter shows all. */
  setFilter(filter: Filter): void;
  /** Opens the run that is folded at this position, or closes it; its row, `offset` px below the top edge, stays there. */
  toggleFold(position: number, offset: number): void;
  /** Loads the talks of the open chat, or of all chats. */
  loadTalks(): void;
  /** Asks for who is who in the open chat, or in all, and for who wrote what in the open one. */
  loadPeople(everywhere?: boolean): void;
  /** From the talk that is read to the next or previous one of its chat. */
  stepTalk(by: 1 | -1): void;
  /** Shows all messages again; the place is kept. */
  closeTalk(): void;
  /** Shows the pictures of the talk that is read, from the one that the reader is at. */
  showSlides(): void;
  /** Asks for what is told of each in the open chat: words, months, mentions. */
  loadPortraits(): void;
  /** From the timeline: what it shows now, as positions, and where its anchor is. */
  see(first: number, last: number, place: Place): void;
  /** Stands where the page's own markup stands: a message of its day, `offset` px below the top edge. False: there is none. */
  stand(id: string, offset: number): boolean;
  /** From the timeline: the reader has stopped scrolling. */
  rest(): void;
  /** Of the current message, where none is named. */
  copyLink(position?: number): void;
  copyText(text: string): void;
  /** Goes to a link as a reader who clicks: Back leads here again. */
  visit(link: Link): void;
  /** Opens this and closes all else that stands open; where panels cover the timeline, Back closes what was opened. */
  show(show: Show): void;
  /** What is typed and chosen within what stands open: shown at once, in the address a moment later. */
  look(next: Partial<Show>): void;
  /** Opens another panel, or closes the one that is open; what else stands open stays. */
  showPanel(panel: Panel | undefined): void;
  showPicture(position: number): void;
  leafPictures(index: number): void;
  closePictures(): void;
  dismissNotice(): void;
  setPreference<Key extends keyof Preferences>(key: Key, value: Preferences[Key]): void;
  /** Asks again for all that did not come; `quiet` shows it as missing until it is here. */
  retry(quiet?: boolean): void;
  /** What selects messages and passes them on, fetched on demand; rejects where it does not come. */
  sharing(): Promise<Sharing>;
  /** What finds messages, and goes from one to the next; fetched on demand; rejects where it does not come. Always the same. */
  searching(): Promise<Searching>;
};

/** What the reader can do with several messages. None of it throws. */
export type Sharing = {
  /** Begins anew with a message (the current one, where none is named). */
  select(position?: number): void;
  /** Ticks a message, or unticks it. */
  tap(position: number): void;
  /** The same for the current one; begins with it where nothing is being selected. */
  toggle(): void;
  /** Moves the end that was moved last. */
  extend(position: number): void;
  /** Moves that end by a message and goes there. */
  step(by: 1 | -1): void;
  clear(): void;
  hideNames(hidden: boolean): void;
  copyLink(): void;
  copyQuotation(words: ExcerptWords): void;
  copyMarkdown(words: ExcerptWords): void;
  /** Opens the system's share sheet with the link; undefined where there is none. */
  shareLink: (() => void) | undefined;
  /** What is selected for a picture, without names where these are hidden, and its link ('' for a page on disk); or why there can be none. */
  collectForPicture(): Promise<{ excerpt: Excerpt; link: string } | 'long' | 'missing' | 'cancelled'>;
  /** False where the browser refuses. */
  copyPicture(picture: Blob): Promise<boolean>;
  saveFiles(files: readonly File[]): void;
  canSend(files: File[]): boolean;
  sendFiles(files: File[]): Promise<boolean>;
  /** The day that the reader sees, whole as far as it is here: what a print has. */
  rowsOfDay(): readonly Row[];
  /** Calls off what is being fetched. */
  cancel(): void;
};
