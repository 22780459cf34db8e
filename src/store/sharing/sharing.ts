import { type Excerpt, type ExcerptWords, formatMarkdown, formatQuotation, hideNames } from '../../core/index.ts';
import { notify, type Session } from '../session.ts';
import type { Notice, Sharing, SharingPort } from '../types.ts';
import { CollectFault, collect, type Selected } from './collect.ts';
import { rangeLink } from './range-link.ts';
import { rowsOfDay } from './rows-of-day.ts';
import { createSelecting } from './selecting.ts';

/** Messages that become one text at most: some 300 kB on the clipboard. A link has no such bound. */
const mostAsText = 5000;

/** Selects messages and passes them on. It keeps nothing: all is in the session. */
export function createSharing(session: Session, port: SharingPort): Sharing {
  const { ports } = session;
  const copyAs = (format: (excerpt: Excerpt, link: string) => string) =>
    void pass(session, port, {
      code: 'copied-excerpt',
      make: async (selected) => {
        const excerpt = await collect(session, selected.ends, mostAsText);
        return format(selected.hidden ? hideNames(excerpt) : excerpt, await publicLink(session, selected));
      },
    });
  return {
    ...createSelecting(session),
    copyLink: () => void pass(session, port, { code: 'copied', make: (selected) => rangeLink(session, selected) }),
    copyQuotation: (words: ExcerptWords) => copyAs((excerpt, link) => formatQuotation(excerpt, link, words)),
    copyMarkdown: (words) => copyAs((excerpt, link) => formatMarkdown(excerpt, link, { words, locate })),
    collectForPicture: () => collectForPicture(session),
    copyPicture: (picture) => succeeds(port.copyPicture(picture)),
    saveFiles: port.saveFiles,
    canSend: port.canSend,
    sendFiles: (files) => succeeds(port.openSheet({ files })),
    rowsOfDay: () => rowsOfDay(session),
    shareLink: port.hasSheet ? () => void shareLink(session, port) : undefined,
  };

  function locate(src: string): string {
    return /^https?:/i.test(src) ? src : forOthers(ports.absolute(src));
  }
}

/** Messages that become one picture at most: some four parts of what a canvas can hold, and a phone's memory. */
export const mostAsPicture = 300;

async function collectForPicture(session: Session): ReturnType<Sharing['collectForPicture']> {
  const { ends, hidden = false } = session.store.getState().selection ?? {};
  if (!ends) return 'cancelled';
  try {
    const excerpt = await collect(session, ends, mostAsPicture);
    return { excerpt: hidden ? hideNames(excerpt) : excerpt, link: await publicLink(session, { ends, hidden }) };
  } catch (fault) {
    if (fault instanceof CollectFault) return fault.reason;
    throw fault;
  }
}

/** The link where others can open it; '' for what is on this machine's disk, whose path is nobody's business. */
async function publicLink(session: Session, selected: Selected): Promise<string> {
  return forOthers(await rangeLink(session, selected));
}

function forOthers(address: string): string {
  return /^https?:/.test(address) ? address : '';
}

function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

type Passing = { code: Notice['code']; make(selected: Selected): Promise<string> };

/** Makes a text of what is selected, puts it on the clipboard, and says so, or why not. */
async function pass(session: Session, port: SharingPort, { code, make }: Passing): Promise<void> {
  const { ends, hidden = false } = session.store.getState().selection ?? {};
  if (!ends) return;
  const coming = make({ ends, hidden });
  try {
    await port.copyLater(coming);
  } catch {
    // The browser's refusal may come before the text: both are waited for.
    return coming.then((text) => notify(session, { code: 'copy-failed', text }), tellFault(session));
  }
  notify(session, { code });
}

function tellFault(session: Session): (fault: unknown) => void {
  return (fault) => {
    if (!(fault instanceof CollectFault)) throw fault;
    if (fault.reason === 'missing') notify(session, { code: 'excerpt-missing' });
    if (fault.reason === 'long') notify(session, { code: 'excerpt-long', text: String(mostAsText) });
  };
}

async function shareLink(session: Session, port: SharingPort): Promise<void> {
  const { selection, chat } = session.store.getState();
  if (!selection?.ends || !chat) return;
  try {
    const url = await rangeLink(session, { ends: selection.ends, hidden: selection.hidden });
    await port.openSheet({ title: chat.entry.title, url });
  } catch (fault) {
    if (fault instanceof CollectFault) tellFault(session)(fault);
    else notify(session, { code: 'share-failed' });
  }
}
