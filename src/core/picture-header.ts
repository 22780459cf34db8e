/** A picture's form and its size in pixels, as its first bytes have it; turning by EXIF is not taken into account. */
export type PictureHeader = { type: 'png' | 'jpg' | 'gif' | 'webp'; width: number; height: number };

/** Reads a picture's header: PNG, JPEG, GIF or WebP; null for all else, whatever its name says, and for a size that no picture has. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readPng(view) ?? readJpeg(view) ?? readGif(view) ?? readWebp(view);
  return header && isLength(header.width) && isLength(header.height) ? header : null;
}

/** As long as a side can be in all of these forms but PNG, of which no browser draws a longer one. */
const longest = 1 << 24;

function isLength(px: number): boolean {
  return px > 0 && px <= longest;
}

/** https://www.w3.org/TR/png-3/#5PNG-file-signature */
function readPng(view: DataView): PictureHeader | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  if (!hasLetters(view, 12, 'IHDR')) return null;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function readGif(view: DataView): PictureHeader | null {
  if (view.byteLength < 10 || !(hasLetters(view, 0, 'GIF87a') || hasLetters(view, 0, 'GIF89a'))) return null;
  return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1.3: segments up to a start of frame (SOF0–15 but for C4, C8, CC). */
function readJpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { type: 'jpg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    const alone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += marker === 0xff ? 1 : alone ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function readWebp(view: DataView): PictureHeader | null {
  if (view.byteLength < 30 || !hasLetters(view, 0, 'RIFF') || !hasLetters(view, 8, 'WEBP')) return null;
  if (hasLetters(view, 12, 'VP8X')) {
    return { type: 'webp', width: 1 + readUint24(view, 24), height: 1 + readUint24(view, 27) };
  }
  if (hasLetters(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
    const bits = view.getUint32(21, true);
    return { type: 'webp', width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (hasLetters(view, 12, 'VP8 ') && readUint24(view, 23) === 0x2a019d) {
    return { type: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  return null;
}

function readUint24(view: DataView, at: number): number {
  return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
}

function hasLetters(view: DataView, at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index++) {
    if (view.getUint8(at + index) !== letters.charCodeAt(index)) return false;
  }
  return true;
}
