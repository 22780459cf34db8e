import { readCity } from './cities.ts';
import { splitName } from './name-parts.ts';
import { type Field, isTradeWord, readRole } from './roles.ts';
import { isFullName } from './surnames.ts';

/**
 * What a name seems to say of somebody, besides who it is: '林小满-云杉支付-产品经理-上海市' → 云杉支付, 产品经理 (产品), 上海. Guesses, to
 * be told as such; what is not there is absent.
 */
export type NameGuess = {
  /** The part that names the person; '' where there is none. */
  person: string;
  company?: string;
  role?: string;
  field?: Field;
  city?: string;
};

/** Names are at most 32 characters where they come from; what is longer is somebody's joke, and costs nothing here. */
const longest = 64;

/**
 * Guesses what names say, by these rules. A name is cut into parts at signs, and at blanks beside Chinese.
 * 1. The person is the first part; where that is a city, a role or ends like a company, the first part that is built like a name
 *    (surname and one or two characters), else the first that is none of these. A part that is built so after a role is it, too.
 * 2. A part that is a city, or ends in one, tells the city; one that is a role, or ends in one, the role (cities.ts, roles.ts).
 * 3. The first other part, or what roles and cities leave of one, is the company where the name is built like a business card: it
 *    ends like a company, a role or a city stands beside it, the person has a full name, or somebody else's name has the same part.
 * There is no list of companies: which there are, each archive knows.
 */
export function guessNames(names: readonly string[]): NameGuess[] {
  const all = names.map((name) => readParts(name.length > longest ? [] : splitName(restoreSeparators(name))));
  const support = new Map<string, number>();
  for (const text of all.flatMap(({ others }) => [...new Set(others)])) support.set(text, (support.get(text) ?? 0) + 1);
  return all.map((parts) => guess(parts, support));
}

type Parts = Omit<NameGuess, 'company'> & {
  /** What may be a company, in order. */
  others: string[];
};

function readParts(parts: readonly string[]): Parts {
  const at = personAt(parts);
  const found: Parts = { person: parts[at] ?? '', others: [] };
  for (const [index, part] of parts.entries()) {
    if (index !== at) readPart(found, part, { person: parts[at] ?? '', next: index === at + 1 });
  }
  return found;
}

/** The number of the part that names the person (rule 1). */
function personAt(parts: readonly string[]): number {
  if (parts.length < 2) return 0;
  const [first = '', ...rest] = parts;
  const cityFirst = readCity(first)?.rest === '' && !rest.some((part) => readCity(part));
  if (isFullName(first) && !isTrade(first) && !cityFirst) return 0;
  const full = parts.findIndex((part, index) => index > 0 && isFullName(part) && !isTrade(part) && !readCity(part));
  // '云杉记-架构师-林小满'
  if (full > 1 && parts.slice(1, full).some(isTrade)) return full;
  if (!isTrade(first) && !cityFirst) return full > 0 && isLatin(first) ? full : 0;
  if (full > 0) return full;
  const other = parts.findIndex((part, index) => index > 0 && !isTrade(part) && !readCity(part));
  return Math.max(0, other);
}

/** `next`: it stands right after the person. */
type Beside = { person: string; next: boolean };

function readPart(found: Parts, part: string, { person, next }: Beside): void {
  const city = found.city === undefined ? readCity(part) : null;
  if (city) found.city = city.city;
  const text = city ? city.rest : part;
  const role = text === '' || found.role !== undefined || companyName.test(text) ? null : readRole(text);
  if (role) Object.assign(found, { role: role.role, field: role.field });
  const rest = (role ? role.rest : text).trim();
  // 'Autumn 陆知秋': another name of the same person.
  const another = isLatin(rest) ? !isLatin(person) && latinName.test(rest) : isFullName(rest) && isLatin(person);
  const small = smallWord.test(rest) && (!next || isLatin(person));
  const nothing = another || small || rest.length < 2 || !/\p{L}/u.test(rest) || state.test(rest);
  if (!nothing && !readCity(rest) && !isTradeWord(rest)) found.others.push(rest);
}

function guess({ others, ...found }: Parts, support: ReadonlyMap<string, number>): NameGuess {
  const card = found.role !== undefined || found.city !== undefined || isFullName(found.person);
  const company =
    others.find((text) => companyEnd.test(text)) ?? others.find((text) => card || (support.get(text) ?? 0) > 1);
  return company === undefined ? found : { ...found, company };
}

function isTrade(part: string): boolean {
  return companyEnd.test(part) || readRole(part) !== null;
}

/** Matches 云杉支付, 霜桥银行总行, 远舟科技; not 林小满. */
const companyEnd =
  /(?:银行|总行|分行|支付|付通|金服|金融|消金|科技|集团|公司|商务|网络|数据|软件|信息|证券|基金|保险|电商|物流|传媒|银联|研究院|大学|学院)$/u;

function isLatin(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}.'’ ]+$/u.test(text);
}

/** Matches Tim, Ada Moon: a given name, with a family name or without; not YMT. */
const latinName = /^\p{Lu}\p{Ll}+(?:[ .]\p{Lu}\p{Ll}*)?$/u;

/** Matches eden: a name rather than a company, unless it follows a Chinese one. */
const smallWord = /^\p{Ll}+$/u;

/** Matches 休假中, 待业: what somebody is just now. */
const state = /休假|请假|出差|勿扰|离职|待业|求职|忙/u;

/** Matches 霜桥商务: a company, though 商务 alone is a role. */
const companyName = /^\p{Script=Han}{2,}商务$/u;

/** '林小满?云杉?产品?上海': some exporters lost the sign between the parts. */
function restoreSeparators(name: string): string {
  return lostSeparators.test(name) ? name.replace(/(?<=[\p{L}\d])[?？](?=[\p{L}\d])/gu, '-') : name;
}

/** Two or more single question marks inside a name. */
const lostSeparators = /^[^?？]+[?？][^?？]+[?？][^?？]+/u;
