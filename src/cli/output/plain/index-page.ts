import { escapeHtml } from '../pages.ts';

export type IndexPage = {
  title: string;
  /** Markup: what is said below the title. */
  facts: string;
  /** The page above: the site's title, where it is. */
  up?: { title: string; href: string };
  /** Whether there is a feed beside the page. */
  feed: boolean;
  /** Markup. */
  body: string;
};

/**
 * The page of an archive or a chat where no script runs, in the app's own look (view/plain.css). It hides where one does:
 * the app says the same in its lists.
 */
export function formatIndex({ title, facts, up, feed, body }: IndexPage): string {
  const above = up ? `<a href="${escapeHtml(up.href)}"><bdi>${escapeHtml(up.title)}</bdi></a>` : '';
  const news = feed ? '<p><a href="feed.xml">订阅新的日子（Atom）</a></p>' : '';
  const head = `<header>${above}<h1><bdi>${escapeHtml(title)}</bdi></h1><p>${facts}</p></header>`;
  return `<div class="plain">${head}<main>${body}</main><footer>${news}</footer></div>`;
}
