import { markText, type Query } from '../../core/index.ts';

/** What of a message is its words, rather than who said them and when. */
const bodies = '[data-hold]';

/** Where the words of a query stand in what is drawn of a message. */
export function rangesIn(article: HTMLElement, query: Query): Range[] {
  // A line of the system has nothing but its words.
  const roots = article.querySelectorAll<HTMLElement>(bodies);
  return (roots.length > 0 ? [...roots] : [article]).flatMap((root) => rangesOf(root, query));
}

function rangesOf(root: HTMLElement, query: Query): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, from: text.length });
    text += node.data;
  }
  const at = (offset: number) => {
    const place = nodes.findLast(({ from }) => from < offset) ?? nodes[0];
    return place && { node: place.node, offset: offset - place.from };
  };
  return markText({ kind: 'text', text }, query).flatMap(([from, to]) => {
    // The first letter's end, less one: a mark begins in the node that its first letter is in.
    const [start, end] = [at(from + 1), at(to)];
    if (!start || !end) return [];
    const range = document.createRange();
    range.setStart(start.node, start.offset - 1);
    range.setEnd(end.node, end.offset);
    return [range];
  });
}
