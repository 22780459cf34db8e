/** Puts text on the clipboard; rejects where the browser forbids it. */
export async function copyText(text: string): Promise<void> {
  // Only pages that came over https have navigator.clipboard; a site in a local network often did not.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'copy-source';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (!copied) throw new Error('the browser did not copy');
}
