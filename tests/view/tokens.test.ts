import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { avatarGrounds } from '../../src/core/index.ts';

const css = readFileSync(new URL('../../src/view/tokens.css', import.meta.url), 'utf8');

/** The custom properties of the blocks that begin with this selector. */
function tokensOf(selector: string): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const block of css.split(`${selector} {`).slice(1)) {
    for (const [, name = '', value = ''] of block.slice(0, block.indexOf('}')).matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
      tokens.set(name, value);
    }
  }
  return tokens;
}

const light = tokensOf('\n  :root');
const dark = tokensOf(':root[data-theme="dark"]');
const themes = [
  ['light', light],
  ['dark', new Map([...light, ...dark])],
] as const;

test('the dark theme of the system and that of the reader are the same', () => {
  expect(dark.size).toBeGreaterThan(20);
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(dark);
});

test('every colour of the dark theme has one in the light theme', () => {
  expect([...dark.keys()].filter((name) => !light.has(name))).toEqual([]);
});

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const pairs = [
  ['--text', ['--page', '--pane', '--card', '--raised', '--hover', '--chosen', '--mark']],
  ['--text-quiet', ['--page', '--pane', '--card', '--raised', '--mark']],
  ['--link', ['--page', '--pane', '--card']],
  ['--accent-text', ['--page', '--pane', '--card']],
  ['--on-accent', ['--accent', '--accent-hover']],
  ['--bubble-text', ['--bubble', '--card-hover']],
  ['--bubble-quiet', ['--bubble', '--card-hover']],
  ['--bubble-link', ['--bubble']],
  ['--own-text', ['--own']],
  ['--own-quiet', ['--own']],
  ['--own-link', ['--own']],
  ['--quote-text', ['--quote']],
  ['--on-toolbar', ['--toolbar']],
  ['--on-avatar', Array.from({ length: avatarGrounds }, (_, ground) => `--avatar-${ground}`)],
] as const;

const cases = themes.flatMap(([theme, tokens]) =>
  pairs.flatMap(([ink, grounds]) => grounds.map((ground) => ({ theme, tokens, ink, ground }))),
);

test.each(cases)('$ink on $ground can be read ($theme)', ({ tokens, ink, ground }) => {
  expect(contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
});
