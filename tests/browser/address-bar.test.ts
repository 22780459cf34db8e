import { afterEach, expect, test, vi } from 'vitest';
import { createAddressBar } from '../../src/browser/address-bar.ts';

afterEach(() => void vi.unstubAllGlobals());

test('an address that the browser does not take stays as it was', () => {
  const canonical = { href: 'https://example.com/a/', remove: vi.fn() };
  const refuse = () => {
    throw new DOMException('more than 100 times per 10 seconds', 'SecurityError');
  };
  vi.stubGlobal('history', { state: { depth: 1 }, pushState: refuse, replaceState: refuse });
  vi.stubGlobal('location', { href: 'https://example.com/a/#103250', search: '', hash: '#103250' });
  vi.stubGlobal('document', { querySelector: () => canonical });
  const bar = createAddressBar(new URL('https://example.com/'), 'path');
  bar.replace('b/', {});
  bar.push('c/', {});
  expect(bar.get()).toEqual({ address: 'a/#103250', memo: { depth: 1 } });
  expect(canonical.remove).not.toHaveBeenCalled();
});
