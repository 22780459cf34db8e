import { createHash } from 'node:crypto';
import { escapeHtml } from '../pages.ts';
import type { SiteFacts } from '../site-facts.ts';

/**
 * A day that has no page goes on to the archive's own, which opens the nearest one and says so: `/g/talks/2018-01-02/#103250`
 * to `/g/#/talks/2018-01-02/103250`. Of other addresses nothing is known; the folder above is offered.
 */
const script = `
const [, root, day] = /^(.*\\/)([^/]+\\/\\d{4}-\\d\\d-\\d\\d)(?:\\/(?:index\\.html)?)?$/.exec(location.pathname) ?? [];
if (day) location.replace(root + '#/' + day + '/' + location.hash.slice(1) + location.search);
addEventListener('DOMContentLoaded', () => {
  const link = document.querySelector('a');
  if (!link.href) link.href = location.pathname.replace(/[^/]*\\/?$/, '');
  link.hidden = false;
});
`;

const style = `
body { margin: 20vh 24px; color: #191919; background: #ededed; font: 16px/1.6 -apple-system, 'PingFang SC',
  'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; text-align: center }
h1 { font-size: 20px; font-weight: 600 }
p { color: #666 }
a { display: inline-block; padding: 10px 16px; color: #576b95; text-decoration: none }
@media (prefers-color-scheme: dark) {
  body { color: #d8d8d8; background: #111 }
  p { color: #9a9a9a }
  a { color: #8599b3 }
}
`;

/** What hosts send where there is no file, at any depth: so it names no other file of the site by a relative address. */
export function formatMissingPage({ title, url }: SiteFacts): string {
  const link = url === undefined ? '<a hidden>' : `<a href="${escapeHtml(url)}">`;
  return `<!doctype html>
<html lang="zh-CN">
<!-- Written by Liaoji, for hosts that send it where there is no page. Without that name in this line, the file is yours. -->
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'">
<title>404</title>
<style>${style}</style>
<script>${script}</script>
<main>
<h1>这里没有页面</h1>
<p>地址可能不完整，或者这一页已经不在了。<br>There is no page at this address.</p>
<p>${link}<bdi>${escapeHtml(title)}</bdi></a></p>
</main>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
