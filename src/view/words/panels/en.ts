import { number } from '../number.ts';
import type { PanelWords } from './panel-words.ts';

/** What only the parts say that are fetched when they are opened, in English. */
export const en: PanelWords = {
  menu: {
    copy: 'Copy',
    copyLink: 'Copy link',
    only: 'Only this person',
    except: 'Without this person',
    label: 'Message menu',
  },
  people: {
    search: 'Search names',
    clearSearch: 'Clear search',
    mode: 'Filter',
    only: 'Only',
    except: 'Without',
    ticked: (count) => `${number(count)} ticked`,
    hint: (count) => `${number(count)} people; tick to filter`,
    found: (count) => `${number(count)} found`,
    clear: 'Clear',
    untick: (name) => `Untick ${name}`,
    nobody: 'Nobody has this name.',
    nameless: '(no name)',
    loading: 'Reading the list…',
    fault: 'The list did not arrive.',
    list: 'People who wrote',
  },
  date: {
    years: 'Months',
    previous: 'Previous month',
    next: 'Next month',
    count: (count) => `${number(count)} ${count === 1 ? 'message' : 'messages'}`,
  },
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
  help: {
    keys: {
      next: 'Next message',
      previous: 'Previous message',
      nextDay: 'Next day',
      previousDay: 'Previous day',
      start: 'First message',
      end: 'Latest message',
      date: 'Go to a day',
      people: 'People and filter',
      copy: 'Copy the link of this message',
      theme: 'Change the theme',
      help: 'Keyboard shortcuts',
      close: 'Close panel or note',
    },
  },
  settings: {
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    language: 'Language',
  },
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
