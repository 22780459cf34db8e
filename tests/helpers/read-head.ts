import { Parser } from 'htmlparser2';

export type ReadHead = {
  title: string;
  /** By name or property; what comes twice fails. */
  metas: Map<string, string>;
  links: Record<string, string>[];
  /** The JSON-LD. */
  data: unknown;
  /** Every element of the head, in order. */
  elements: string[];
};

/** What a real parser finds in a page's head, and the JSON-LD wherever it stands. */
export function readHead(html: string): ReadHead {
  const found: ReadHead = { title: '', metas: new Map(), links: [], data: undefined, elements: [] };
  let [inside, open, json] = [false, '', ''];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head') inside = true;
      open = attributes.type === 'application/ld+json' ? 'json' : name;
      if (!inside) return;
      found.elements.push(name);
      const key = attributes.name ?? attributes.property;
      if (name === 'link') found.links.push(attributes);
      if (name !== 'meta' || key === undefined || key === 'theme-color') return;
      if (found.metas.has(key)) throw new Error(`${key} comes twice`);
      found.metas.set(key, attributes.content ?? '');
    },
    ontext(text) {
      if (inside && open === 'title') found.title += text;
      if (open === 'json') json += text;
    },
    onclosetag(name) {
      open = '';
      if (name === 'head') inside = false;
    },
  });
  parser.end(html);
  found.data = json === '' ? undefined : JSON.parse(json);
  return found;
}
