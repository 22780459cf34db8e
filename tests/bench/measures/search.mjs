// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importBundled } from '../prepare.mjs';
import { findRare, measureScan, readTexts, sizeOfIndex } from '../search-texts.mjs';
import { largest, median } from '../stats.mjs';
import { typeInPage } from './search-page.mjs';

/** @typedef {import('../types.ts').Bench} Bench */
/** @typedef {import('../types.ts').Size} Size */
/** @typedef {import('../types.ts').Line} Line */
/** @typedef {typeof import('../search-core.ts')} Core */
/** @typedef {{ firstMs: number, allMs: number, bytes: number, total: number }} Turn */

/**
 * Searching an archive over HTTP, in Node, with the code of the page's worker: each time a searcher that has read nothing but the head of
 * the index; then one that has all texts. Totals are held against a scan of all texts in memory.
 * @type {import('../types.ts').Measure}
 */
export async function measureSearch(bench) {
  /** @type {Core} */
  const core = await importBundled('search-core', join(bench.scratch, 'node'));
  /** @type {Record<string, Awaited<ReturnType<typeof searchIn>>>} */
  const found = {};
  for (const size of bench.sizes) {
    found[size.count] = await searchIn(core, bench, size);
    bench.say(`${size.count}: ${JSON.stringify({ ...found[size.count], texts: undefined })}`);
  }
  const each = (/** @type {(result: Awaited<ReturnType<typeof searchIn>>) => number} */ pick) =>
    Object.fromEntries(Object.entries(found).map(([count, result]) => [count, pick(result)]));
  const last = found[bench.sizes.at(-1)?.count ?? 0];
  const before = facts.slice(0, 2).map((fact) => line(fact, each(fact.pick)));
  const after = facts.slice(2).map((fact) => line(fact, each(fact.pick)));
  return [...before, ...queryLines(found, last?.scanMs ?? 0), ...after];
}

/** @typedef {{ id: string, name: string, most?: number | undefined, pick: (result: Awaited<ReturnType<typeof searchIn>>) => number }} Fact */

/** What is told before the queries (two), and after them. @type {Fact[]} */
const facts = [
  { id: 'size', name: 'search index against the texts, gzip', most: 1.4, pick: ({ size }) => size },
  { id: 'head', name: 'its head, gzip, kB', pick: ({ headKb }) => headKb },
  { id: 'wrong', name: 'totals that differ from a scan of all texts', most: 0, pick: ({ wrong }) => wrong },
  { id: 'here', name: 'a word of two, all texts on the machine, ms', most: 50, pick: ({ hereMs }) => hereMs },
  { id: 'key', name: 'in the page: the keystroke for 支付, ms', most: 16.7, pick: ({ page }) => page.keyMs },
  { id: 'first', name: 'from it until the first hits are drawn, ms', most: 150, pick: ({ page }) => page.firstMs },
  { id: 'all', name: 'until the total is exact, ms', most: 1000, pick: ({ page }) => page.allMs },
  {
    id: 'speaker',
    name: 'from:林 stands there, 支付 is typed: until the first hits are drawn, ms',
    most: 150,
    pick: ({ bySpeaker }) => bySpeaker.firstMs,
  },
];

/** What is asked: a word that 11 % of the messages have, a rare pair, a character, a longer word, one beside a speaker's name. */
const asked = ['支付', 'rare', '的', '支付系统', 'from:林 支付'];
const limits = { 支付: 150, rare: 30 };

/** @param {Record<string, Awaited<ReturnType<typeof searchIn>>>} found @param {number} scanMs @returns {Line[]} */
function queryLines(found, scanMs) {
  return asked.flatMap((query) => {
    const each = (/** @type {(turn: Turn) => number} */ pick) =>
      Object.fromEntries(
        Object.entries(found).map(([count, { turns }]) => [count, pick(/** @type {Turn} */ (turns[query]))]),
      );
    const name = query === 'rare' ? 'a rare pair' : query;
    const most = limits[/** @type {keyof typeof limits} */ (query)];
    const exact = line(
      { id: `${query}.all`, name: `${name}: all, exact, ms`, most: 1000 },
      each(({ allMs }) => allMs),
    );
    return [
      line(
        { id: `${query}.bytes`, name: `${name}: transferred, kB`, most },
        each(({ bytes }) => bytes / 1000),
      ),
      line(
        { id: `${query}.first`, name: `${name}: first hits, ms`, most: 150 },
        each(({ firstMs }) => firstMs),
      ),
      { ...exact, baseline: { name: 'scan in memory', value: scanMs } },
    ];
  });
}

/** @param {{ id: string, name: string, most?: number | undefined }} fact @param {Record<string, number>} values @returns {Line} */
function line({ id, name, most }, values) {
  const goal =
    most === undefined ? {} : { goal: `≤ ${most}`, holds: Object.values(values).every((value) => value <= most) };
  return { id: `search.${id}`, name, unit: '', values, ...goal };
}

/** @param {Core} core @param {Bench} bench @param {Size} size */
async function searchIn(core, { server, rounds, browser }, size) {
  const manifest = core.parseManifest(readFileSync(join(size.site, 'data/manifest.json'), 'utf8'));
  if ('fault' in manifest) throw new Error(manifest.fault);
  const { chats } = manifest;
  const port = createPort(size.url);
  const texts = readTexts(core, size, chats);
  const rare = findRare(texts);
  const queries = Object.fromEntries(asked.map((text) => [text, text === 'rare' ? `"${rare}"` : text]));
  /** @type {Record<string, Turn[]>} */
  const turns = Object.fromEntries(asked.map((text) => [text, []]));
  for (let round = 0; round < rounds; round++) {
    for (const text of asked) turns[text]?.push(await search(core, { chats, port, server }, queries[text] ?? ''));
  }
  const scan = measureScan(texts, rounds);
  const words = asked.filter((text) => !text.includes(':')).map((text) => (text === 'rare' ? rare : text));
  const wrong = words.filter((word, index) => {
    const name = asked.filter((text) => !text.includes(':'))[index] ?? '';
    return turns[name]?.some(({ total }) => total !== texts.filter((text) => text.includes(word)).length);
  }).length;
  const medians = Object.fromEntries(
    asked.map((text) => {
      const pick = (/** @type {keyof Turn} */ key) => median((turns[text] ?? []).map((turn) => turn[key]));
      return [
        text,
        {
          firstMs: pick('firstMs'),
          allMs: pick('allMs'),
          bytes: largest((turns[text] ?? []).map(({ bytes }) => bytes)),
          total: pick('total'),
        },
      ];
    }),
  );
  return {
    turns: /** @type {Record<string, Turn>} */ (medians),
    wrong,
    scanMs: scan,
    hereMs: await searchHere(core, { chats, port }, rounds),
    page: await typeInPage(browser, size, { rounds, text: '支付' }),
    bySpeaker: await typeInPage(browser, size, {
      rounds,
      text: 'from:林 支付',
      before: ['from:', 'from:林', 'from:林 '],
    }),
    ...sizeOfIndex(core, size, texts),
  };
}

/** One query of a searcher that has the head of the index. @param {Core} core @param {{ chats: import('../search-core.ts').ChatEntry[], port: ReturnType<typeof createPort>, server: Bench['server'] }} archive @param {string} text @returns {Promise<Turn>} */
async function search(core, { chats, port, server }, text) {
  const searcher = core.createSearcher({ chats, port });
  await searcher.search(query(core, '\u{10fffe}\u{10fffe}'));
  server.requests.length = 0;
  const start = performance.now();
  let firstMs = Number.NaN;
  const note = (/** @type {import('../search-core.ts').SearchProgress} */ { total }) => {
    if (total > 0 && Number.isNaN(firstMs)) firstMs = performance.now() - start;
  };
  const result = await searcher.search(query(core, text), { onProgress: note });
  note(result);
  const bytes = server.requests.reduce((sum, request) => sum + request.bytes, 0);
  return { firstMs, allMs: performance.now() - start, bytes, total: result.total };
}

/** @param {Core} core @param {string} text */
function query(core, text) {
  const parsed = core.parseQuery(text);
  if ('problems' in parsed) throw new Error(text);
  return parsed;
}

/** With all texts read before, by a query that the index cannot answer. @param {Core} core @param {{ chats: import('../search-core.ts').ChatEntry[], port: ReturnType<typeof createPort> }} archive @param {number} rounds */
async function searchHere(core, { chats, port }, rounds) {
  const searcher = core.createSearcher({ chats, port });
  await searcher.search(query(core, '"\n"'));
  const times = [];
  for (let round = 0; round < rounds * 3; round++) {
    const start = performance.now();
    await searcher.search(query(core, '支付'));
    times.push(performance.now() - start);
  }
  return median(times);
}

/** @param {string} url */
function createPort(url) {
  const load = async (/** @type {string} */ path) => {
    const response = await fetch(url + path.split('/').map(encodeURIComponent).join('/'));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  };
  return {
    read: async (/** @type {string} */ path) => (await load(path)).text(),
    readBytes: async (/** @type {string} */ path) => new Uint8Array(await (await load(path)).arrayBuffer()),
  };
}
