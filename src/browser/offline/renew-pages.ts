import { buildChatMap, type ChatEntry, inLanes } from '../../core/index.ts';
import { lanes } from './fill-chat.ts';

type Deployments = { before: readonly ChatEntry[]; now: readonly ChatEntry[] };

/**
 * Fetches again the pages that were visited whose messages a new deployment changed: a page holds its day's messages,
 * and may hold what has been redacted since. Those whose day kept its shards stay; the few of chats are fetched in any case.
 */
export async function renewPages(root: URL, visited: Cache, { before, now }: Deployments): Promise<void> {
  const [old, current] = [filesOfDays(before), filesOfDays(now)];
  const pages = (await visited.keys()).filter(({ url }) => !/^(?:data|pictures)\//.test(url.slice(root.href.length)));
  await inLanes(pages, lanes, async ({ url }) => {
    const path = decodePath(url.slice(root.href.length));
    if (current.has(path) && current.get(path) === old.get(path)) return;
    const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
    if (response?.ok && !response.redirected) await visited.put(url, response);
    else if (response?.status === 404 || response?.status === 410) await visited.delete(url);
  });
}

/** The shards that hold a day, by the path of its page. */
function filesOfDays(chats: readonly ChatEntry[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const chat of chats) {
    for (const { file, days } of buildChatMap(chat).shards) {
      for (const [date] of days) {
        const path = `${chat.id}/${date}/`;
        files.set(path, `${files.get(path) ?? ''} ${file}`);
      }
    }
  }
  return files;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
