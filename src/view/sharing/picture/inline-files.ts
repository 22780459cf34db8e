/** A style sheet with the files that it names put into it, as `load` gives them for each: data: addresses, '' for none. */
export async function inlineFiles(css: string, load: (file: string) => Promise<string>): Promise<string> {
  const files = new Set(Array.from(css.matchAll(address), ([, ...forms]) => fileOf(forms)));
  files.delete('');
  const inline = new Map(await Promise.all([...files].map(async (file) => [file, await load(file)] as const)));
  return css.replace(address, (whole, ...forms: string[]) => {
    const found = inline.get(fileOf(forms.slice(0, 3)));
    return found === undefined ? whole : `url("${found}")`;
  });
}

/** Whether a style sheet names any such file. */
export function hasFile(css: string): boolean {
  return Array.from(css.matchAll(address)).some(([, ...forms]) => fileOf(forms) !== '');
}

/** Matches url("./a.svg"), url('a.png') and url(a.png), each to its end: a drawing in one may have a url(#a) of its own. */
const address = /url\((?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^"')]*))\)/g;

/** The file that an address names; '' for one that has it in itself. */
function fileOf(forms: readonly (string | undefined)[]): string {
  const file = forms.find((form) => form !== undefined) ?? '';
  return /^(?:data:|#)/.test(file) ? '' : file;
}
