import { describe, expect, it } from 'vitest';
import { ruleFor, shellAt } from '../../src/browser/offline/rules.ts';

const own = new Set(['theme.js', 'favicon.svg']);

describe('the worker', () => {
  it.each([
    ['', true, 'page'],
    ['coldchain/', true, 'page'],
    ['coldchain/2024-03-12/', true, 'page'],
    ['coldchain/2024-03-12', true, 'page'],
    ['a.b/2024-03-12/index.html', true, 'page'],
    ['coldchain/', false, undefined],
    ['data/manifest.json', false, 'manifest'],
    ['data/%E5%A4%9C%E8%B0%88/0123456789ab.json', false, 'hashed'],
    ['data/coldchain/speakers.0123456789ab.json', false, 'hashed'],
    ['pictures/0123456789ab.png', true, 'hashed'],
    ['app/page-Do4Go96H.js', false, 'hashed'],
    ['theme.js', false, 'own'],
    ['feed.xml', true, undefined],
    ['coldchain/feed.xml', true, undefined],
    ['sitemap.xml', true, undefined],
    ['sw.js', false, undefined],
    ['data/other.json', false, undefined],
  ])('answers %j, as a page: %s, by the rule %s', (path, navigates, rule) => {
    expect(ruleFor({ path, navigates }, own)).toBe(rule);
  });

  it.each([
    ['', './'],
    ['index.html', './'],
    ['coldchain/', '../'],
    ['coldchain', './'],
    ['coldchain/2024-03-12/', '../../'],
    ['coldchain/2024-03-12', '../'],
  ])('leads the empty page at %j to the root by %s', (path, up) => {
    const shell =
      '<html data-root="./"><link href="./app/a.css"><script src="./theme.js"></script><a href="https://a/">';
    expect(shellAt(path, shell)).toBe(
      `<html data-root="${up}"><link href="${up}app/a.css"><script src="${up}theme.js"></script><a href="https://a/">`,
    );
  });
});
