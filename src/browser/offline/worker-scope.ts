/** What a service worker knows besides the page's own API; TypeScript has either library for a file, not both. */
export type WorkerScope = {
  registration: { scope: string; navigationPreload?: { enable(): Promise<void> } };
  clients: { claim(): Promise<void>; matchAll(): Promise<Page[]> };
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
};

type Page = { postMessage(message: unknown): void };
type Lasting = { waitUntil(work: Promise<unknown>): void };

type Events = {
  install: Lasting;
  activate: Lasting;
  fetch: Lasting & {
    request: Request;
    preloadResponse?: Promise<Response | undefined>;
    respondWith(answer: Promise<Response>): void;
  };
  message: Lasting & { data: unknown; source: Page | null };
};
