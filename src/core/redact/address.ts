import { parseLink } from '../links.ts';
import type { MessageRule } from './rules.ts';

/**
 * What an address means that a keeper wrote or pasted: `coldchain/2024-03-12#200645`, `coldchain/2024-03-12`, a range
 * `…#200645..200701`, or a whole link of either form. null where it means no message, range or day.
 */
export function parseMessageRule(address: string): MessageRule | null {
  const { chat, near } = parseLink(withoutSite(address.trim()));
  if (chat === undefined || near === undefined) return null;
  const { date, id, to } = near;
  if (id === undefined) return hasTarget(address) ? null : { chat, from: { date }, to: { date } };
  const [from, end] = [{ date, id }, to ?? { date, id }];
  const isBackward = end.date < date || (end.date === date && end.id.slice(0, 6) < id.slice(0, 6));
  return isBackward ? { chat, from: end, to: from } : { chat, from, to: end };
}

/** An address relative to a site's root: a link's last folder that is a date tells where the site begins. */
function withoutSite(address: string): string {
  const hash = hashForm.exec(address);
  if (hash) return hash[0];
  const place = placeForm.exec(address);
  return place ? `${place[1]}/${place[2]}/${place[3]}` : '';
}

/** Matches #/coldchain/2024-03-12/200645 in https://example.com/a.html#/coldchain/2024-03-12/200645. */
const hashForm = /#\/.*$/s;

/** Matches coldchain/2024-03-12 and what follows, in https://example.com/logs/coldchain/2024-03-12/?from=x#200645. */
const placeForm = /(?:^|\/)([^/?#]+)\/(\d{4}-\d\d-\d\d)(?:\/(?:index\.html)?)?((?:\?[^#]*)?(?:#.*)?)$/s;

/** What stands after # and is no id is a slip of the pen, not a day: the rule would take out too much. */
function hasTarget(address: string): boolean {
  const fragment = address.slice(address.lastIndexOf('#') + 1);
  return (
    address.includes('#') &&
    (hashForm.test(address) ? fragment.split('/').length > 3 && !fragment.endsWith('/') : fragment !== '')
  );
}
