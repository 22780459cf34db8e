/** Puts a message's text on the clipboard; where the browser has no clipboard for pages (plain http), by its old way. */
export function copyText(text: string): void {
  if (navigator.clipboard) navigator.clipboard.writeText(text).catch(() => copyBySelection(text));
  else copyBySelection(text);
}

function copyBySelection(text: string): void {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
