import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixed, methods } from '../../scripts/virtual-unused.mjs';

// scripts/vite-virtual.mjs leaves out of the virtual list what none of ours asks for.
const folder = new URL('../../src/view/', import.meta.url);
const lists = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8'))
  .filter((code) => code.includes("from '@tanstack/react-virtual'"));

/** Matches lanes: 2, and enabled, of options; not { gap } of another object’s. */
const fixedOption = new RegExp(`^\\s*(?:${Object.keys(fixed).join('|')})\\s*[:,(]`, 'm');
/** Matches list.scrollToIndex(3); not list.measureElement. */
const missingMethod = new RegExp(`\\.(?:${methods.join('|')})\\b`);
/** Matches useWindowVirtualizer, directDomUpdates: true. */
const otherList = /\b(?:useWindowVirtualizer|windowScroll|observeWindow\w+|directDomUpdates\w*|containerRef)\b/;

test.each([
  ['is told what is taken as given', fixedOption, '  lanes: 2,'],
  ['scrolls by itself', missingMethod, 'list.scrollToIndex(3)'],
  ['is the window’s, or moves its rows past React', otherList, 'const list = useWindowVirtualizer({'],
])('no list of the page %s', (_, pattern, example) => {
  expect(example).toMatch(pattern);
  expect(lists.length).toBeGreaterThan(1);
  expect(lists.filter((code) => pattern.test(code))).toEqual([]);
});
