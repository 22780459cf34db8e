/**
 * The address bar, as addresses relative to the site's root (links.ts). A page on a host has a path of its own
 * ('path'); a single document, opened from disk, has only its fragment ('hash').
 */
export function createAddressBar(root: URL, form: 'path' | 'hash') {
  // Where the reader stands is the page's to keep: on the way Back the browser would scroll to the message of the fragment.
  history.scrollRestoration = 'manual';
  const url = (address: string) =>
    form === 'hash' ? address : new URL(address === '' ? './' : `./${address}`, root).href;
  const write = (how: 'pushState' | 'replaceState', address: string, memo: unknown) => {
    try {
      history[how](memo, '', url(address));
    } catch {
      // Safari allows a hundred changes within ten seconds (a key that is held down): the address follows with a later one.
      return;
    }
    dropCanonical();
  };
  return {
    form,
    get() {
      const { href } = location;
      const below = form === 'path' && href.startsWith(root.href);
      const rest = below ? href.slice(root.href.length) : location.search + location.hash;
      return { address: rest, memo: history.state as unknown };
    },
    push: (address: string, memo: unknown) => write('pushState', address, memo),
    replace: (address: string, memo: unknown) => write('replaceState', address, memo),
    back: (by: number) => history.go(-by),
    subscribe(changed: () => void) {
      addEventListener('popstate', changed);
      return () => removeEventListener('popstate', changed);
    },
  };
}

/** The whole address of a link, as another person opens it. */
export function absoluteAddress(root: URL, form: 'path' | 'hash', address: string): string {
  return form === 'hash' ? new URL(address, location.href.split('#')[0]).href : new URL(`./${address}`, root).href;
}

/**
 * Phones share a page by its canonical address (https://danburzo.ro/canonical-sharing/), which knows no message: it is
 * the page's own as long as nobody went anywhere.
 */
function dropCanonical(): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  if (link && link.href !== location.href) link.remove();
}
