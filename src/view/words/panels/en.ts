import { number } from '../number.ts';
import { date } from './en/date.ts';
import { help } from './en/help.ts';
import { notice } from './en/notice.ts';
import { offline } from './en/offline.ts';
import { people } from './en/people.ts';
import { person } from './en/person.ts';
import { picture } from './en/picture.ts';
import { search } from './en/search.ts';
import { share } from './en/share.ts';
import { talks } from './en/talks.ts';
import type { PanelWords } from './panel-words.ts';

/** What only the parts say that are fetched when they are opened, in English. */
export const en: PanelWords = {
  titles: {
    search: 'Search',
    people: 'People',
    person: 'Profile',
    date: 'Calendar',
    talks: 'Talks',
    help: 'Keyboard shortcuts',
  },
  back: 'Back',
  home: {
    choose: 'Choose a chat on the left, or a day below.',
    calendar: 'Day by day',
    chats: (count) => `${number(count)} ${count === 1 ? 'chat' : 'chats'}`,
    span: (from, to) => `${from} – ${to}`,
  },
  menu: {
    copy: 'Copy',
    copyLink: 'Copy link',
    person: 'Profile',
    only: 'Only this person',
    except: 'Without this person',
    next: 'Next by this person',
    previous: 'Previous by this person',
    label: 'Message menu',
  },
  notice,
  picture,
  share,
  people,
  talks,
  person,
  date,
  pictures: {
    title: 'Pictures',
    previous: 'Previous',
    next: 'Next',
    close: 'Close',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    slide: 'picture',
    carousel: 'pictures',
    of: '{index} of {total}',
    alt: (speaker) => `Picture from ${speaker}`,
    inChat: 'Show in chat',
    broken: 'This picture can no longer be opened. Its address was:',
  },
  help,
  filter: {
    context: 'How many messages around each',
    short: 'Context',
    reach: (count: number) => (count === 0 ? 'No context' : `±${count}`),
  },
  search,
  settings: {
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
    folds: 'Runs of reactions',
    folding: { on: 'Folded', off: 'Shown' },
  },
  print: { missing: 'Some messages of this day did not come, and are not printed here.' },
  offline,
  faults: {
    missing:
      'A file is missing on this site. It may be updating: try again in a while, and tell the site’s owner if it stays so.',
    truncated: 'A file arrived incomplete. Try again, perhaps on another network.',
    'newer-version': 'This archive was made by a newer Liaoji. Reload the page to get the new version.',
    'not-json':
      'What arrived is not a chat archive: perhaps your network’s sign-in page, or the site’s error page. Sign in to the network, then try again.',
    'not-liaoji': 'The file at this address is not a Liaoji archive. Check the address, or tell the site’s owner.',
    damaged: 'The parts of a file do not fit each other. Try again, and tell the site’s owner if it stays so.',
    mismatch: 'The site has just been updated, and old and new files do not fit. Try again, or else reload the page.',
  },
};
