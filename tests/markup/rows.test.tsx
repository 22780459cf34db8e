import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createNameSet, type Kind, kinds, type Message, parseParts, type Row } from '../../src/core/index.ts';
import { formatRows } from '../../src/markup/rows.ts';
import { WordsContext } from '../../src/view/words/words.ts';
import { zh } from '../../src/view/words/zh.ts';
import { rows } from '../browser/rows-page/rows.ts';

// A page's rows are those of the app: the same elements, classes and words. What differs is what only the app can do,
// or what would change when other days do; `withoutApp` below is the whole list.

let view: { RowView: typeof import('../../src/view/row/row-view.tsx').RowView };
let note: typeof import('../../src/view/row/note-bubble.tsx');

beforeAll(async () => {
  // The views ask at once where the page is.
  vi.stubGlobal('document', { documentElement: { dataset: { root: '../../' } }, baseURI: 'http://x/chat/2024-03-12/' });
  vi.stubGlobal('location', { protocol: 'http:' });
  view = await import('../../src/view/row/row-view.tsx');
  note = await import('../../src/view/row/note-bubble.tsx');
});

const names = createNameSet(['林小满', '阿木-云杉-产品-上海']);

function draw(row: Row): string {
  const articleId = 'message' in row ? row.message.id : '';
  const props = { row, posInSet: 1, setSize: 2, marked: false, articleId, chat: 'chat' };
  const html = renderToStaticMarkup(<WordsContext value={zh}>{<view.RowView {...props} />}</WordsContext>);
  if (row.shape !== 'message') return html;
  // Fetched when the first one is in view; its room is there.
  const body = <note.NoteBubble message={row.message} names={row.names} own={row.own} tail={row.head} words={zh.row} />;
  const drawn = () => renderToStaticMarkup(<WordsContext value={zh}>{body}</WordsContext>);
  return html.replace(/(?<=<div style="min-height:60px">)(?=<\/div>)/, drawn);
}

const write = (row: Row) =>
  formatRows([row], { root: 'http://x/', partsOf: (message) => parseParts(message.text, names) });

/** Each tag with its name and attributes in one order; an attribute's value never holds a quote or a bracket. */
function tags(html: string): (string | Record<string, string>)[] {
  return html.split(/(<[^>]*>)/).flatMap((piece) => {
    if (piece === '') return [];
    if (!piece.startsWith('<')) return [piece];
    const name = /^<\/?[a-z0-9]+/i.exec(piece)?.[0] ?? '';
    const pairs = Array.from(piece.matchAll(/\s([a-zA-Z-]+)(?:="([^"]*)")?/g), ([, key = '', value = '']) => [
      key.toLowerCase(),
      value,
    ]);
    return [{ tag: name, ...Object.fromEntries(pairs.sort()) }];
  });
}

const actions: Record<string, string[]> = {
  // Its label repeats what stands in it, or above it.
  article: ['data-position', 'aria-posinset', 'aria-setsize', 'aria-label', 'tabindex'],
  div: ['data-hold'],
  // A button of the app is no button where nothing happens.
  button: ['type', 'data-press', 'data-position', 'aria-expanded', 'aria-label', 'title', 'tabindex'],
  // The time is a link to its message, here without the words about copying it, and a text.
  a: ['data-press', 'draggable'],
};

function withoutApp(html: string): ReturnType<typeof tags> {
  const isPicture = (tag: Record<string, string>) => tag['data-press'] === 'picture';
  let picture = false;
  return tags(html).flatMap((tag): ReturnType<typeof tags> | Record<string, string> | string => {
    if (typeof tag === 'string') return tag;
    const name = (tag.tag ?? '').replace(/^<\/?/, '');
    const kept = Object.fromEntries(Object.entries(tag).filter(([key]) => !actions[name]?.includes(key)));
    if (tag['data-press'] === 'time') {
      const { title: _, 'aria-label': __, 'data-time': time = '', href = '', ...rest } = kept;
      return [{ ...rest, href: href.slice(href.indexOf('#')) }, time];
    }
    if (name === 'button') {
      picture = isPicture(tag) || (picture && (tag.tag ?? '').startsWith('</'));
      kept.tag = (tag.tag ?? '').replace('button', picture ? 'a' : 'span');
    }
    return kept;
  });
}

/** What the page has and the app has not: addresses to go to without it. */
function withoutPage(html: string, picture: string | undefined): ReturnType<typeof tags> {
  return tags(html).map((tag) => {
    if (typeof tag === 'string') return tag;
    // A face is a button with a name in the app.
    const { href = '', 'aria-hidden': hidden, ...rest } = tag;
    if (tag['data-letters'] !== undefined && hidden) return rest;
    if (tag.tag !== '<a') return tag;
    return href.replaceAll('&amp;', '&') === picture ? rest : tag;
  });
}

const compare = (row: Row) => {
  const src = 'message' in row && row.message.src ? `http://x/${row.message.src}` : undefined;
  expect(withoutPage(write(row), src)).toEqual(withoutApp(draw(row)));
};

describe('the markup of a row is what the app draws', () => {
  const twins: Row[] = rows.filter((row) => row.shape === 'message' && row.twin);
  const absent: Row[] = rows.filter((row) => row.shape === 'blank' || row.shape === 'fault');
  test.each(rows.filter((row) => ![...twins, ...absent].includes(row)).map((row) => [row.key, row] as const))(
    '%s',
    (_, row) => compare(row),
  );

  test('of every kind, with any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '[强]',
        '@林小满 ',
        '@阿木 ',
        'https://example.com/a?b=1&c=2 ',
        '??',
        '「林小满：早」\n- - -\n',
        '<b>&amp;"\'',
        '\n',
      ),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const source = fc.record({
      kind: fc.constantFrom<Kind>(...kinds),
      text,
      speaker: fc.oneof(fc.constantFrom('', '我', '林小满'), fc.string({ unit: 'grapheme' })),
      title: fc.option(text, { nil: undefined }),
      href: fc.option(fc.constant('https://example.com/a?b&c'), { nil: undefined }),
      src: fc.option(fc.constant('pictures/a&b.png'), { nil: undefined }),
      own: fc.boolean(),
      head: fc.boolean(),
    });
    fc.assert(
      fc.property(source, ({ own, head, ...body }) => {
        const message: Message = { id: '103250', at: '2024-03-12T10:32:50', ...clean(body) };
        const isSystem = message.kind === 'system' || message.kind === 'recalled';
        const row: Row = isSystem
          ? { key: 'm', position: 0, shape: 'system', message }
          : { key: 'm', position: 0, shape: 'message', message, names, own, head };
        compare(row);
      }),
    );
  });

  test('and a second copy of a message can be opened, and has its own address', () => {
    const html = write(twins[0] as Row);
    expect(html).toMatch(
      /<details id="copy"><summary class="[^"]+">另一部手机的导出署名 <bdi class="[^"]+">阿满<\/bdi>/,
    );
    expect(html.match(/签到/g)).toHaveLength(2);
  });
});

/** Without what HTML changes by itself, and without keys that are undefined. */
function clean<Body extends object>(body: Body): Body {
  const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/[\r\0]/g, '') : value);
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]) => (value === undefined ? [] : [[key, plain(value)]])),
  ) as Body;
}

test('nothing in a text becomes markup, and the parser gives back what HTML would change', () => {
  const message: Message = { id: '1', at: '2024-03-12T10:32:50', speaker: '<i>', kind: 'text', text: '<b>\r&\0' };
  const html = write({ key: 'm', position: 0, shape: 'message', message, names, own: false, head: true });
  expect(html).toContain('&lt;b&gt;&#13;&amp;\ufffd');
  expect(html).not.toMatch(/<[bi]>/);
});
