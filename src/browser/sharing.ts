import { copyText } from './clipboard.ts';

/**
 * Puts a text on the clipboard that may still be on its way. Safari lets a page write only within the click itself, so it is
 * handed the promise; rejects as the text does, or where the browser forbids it.
 */
export async function copyLater(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return copyText(await text);
  const plain = text.then((value) => new Blob([value], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
}

export const hasSheet = typeof navigator.share === 'function';

/** Opens the system's share sheet; resolves where the reader closes it again, rejects where the system refuses. */
export async function openSheet(data: ShareData): Promise<void> {
  await navigator.share(data).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  });
}

export function canSend(files: File[]): boolean {
  return navigator.canShare?.({ files }) === true;
}

export async function copyPicture(picture: Blob): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [picture.type]: picture })]);
}

/** Gives files to the browser's downloads, one after the other: several at once would be taken for one. */
export async function saveFiles(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    URL.revokeObjectURL(link.href);
  }
}

const pauseMs = 500;
