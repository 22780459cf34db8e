import { findCached } from './cache-names.ts';
import { readTrue } from './fill-chat.ts';
import { remember, rememberOwn } from './remember.ts';
import { renew } from './renew.ts';
import { shellAt } from './rules.ts';

/** How long a page or the manifest may take before the one on this machine is shown instead, in ms. */
const patienceMs = 3000;

type Asking = {
  request: Request;
  /** From the site's root. */
  path: string;
  /** An answer that is on its way already. */
  preloaded?: Promise<Response | undefined> | undefined;
  /** Keeps the worker awake. */
  later(work: Promise<unknown>): void;
};

type Site = { root: URL; shell: string; onSource(source: 'network' | 'cache'): void };

/** The worker's answers, one for each rule. */
export const answers = { page, manifest, hashed, own };

/** A page as it is now; where there is no network as it was, or the empty page, which finds its messages itself. */
async function page(site: Site, asking: Asking): Promise<Response> {
  const { root, shell, onSource } = site;
  const url = new URL(asking.path, root).href;
  const answer = await freshest(site, asking, (response) => remember(root, url, response));
  if (answer) return answer;
  onSource('cache');
  return new Response(shellAt(asking.path, shell), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function manifest(site: Site, asking: Asking): Promise<Response> {
  return (await freshest(site, asking, (response) => renew(site.root, response))) ?? Response.error();
}

/** What is named by its content: as it is here, else from the network; kept if it is true. */
async function hashed({ root }: Site, { request, path, later }: Asking): Promise<Response> {
  const url = new URL(path, root).href;
  const cached = request.cache === 'reload' ? undefined : await findCached(url);
  if (cached) return cached;
  const response = await fetch(request);
  const keep = path.startsWith('app/') ? rememberOwn : remember;
  later(
    readTrue(url, response.clone())
      .then((copy) => keep(root, url, copy))
      .catch(() => {}),
  );
  return response;
}

/** The page's own small files: as they are here, at once, and renewed behind. */
async function own({ root }: Site, { request, path, later }: Asking): Promise<Response> {
  const url = new URL(path, root).href;
  const cached = await findCached(url);
  const network = fetch(request).then(async (response) => {
    if (response.ok) await rememberOwn(root, url, response.clone());
    return response;
  });
  later(network.catch(() => {}));
  return cached ?? network;
}

/** The network's answer if it comes in time, else what is on this machine, else whatever comes. */
async function freshest({ root, onSource }: Site, asking: Asking, keep: (response: Response) => Promise<void>) {
  const { path, later } = asking;
  const network = ask(asking).then((response) => {
    if (response.ok) later(keep(response.clone()).catch(() => {}));
    onSource('network');
    return response;
  });
  const lost = network.catch(() => undefined);
  later(lost);
  const first = await Promise.race([lost, pause(patienceMs)]);
  if (first && first.status < 500) return first;
  const cached = await findCached(new URL(path, root));
  if (cached) onSource('cache');
  return cached ?? lost;
}

async function ask({ request, preloaded }: Asking): Promise<Response> {
  return (await preloaded) ?? fetch(request);
}

function pause(timeMs: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), timeMs));
}
