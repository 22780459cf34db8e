export type Part = {
  element: HTMLElement;
  width: number;
  height: number;
  scale: number;
  theme: 'light' | 'dark';
  styles: string;
};

/** Draws an element with the page's styles: the browser lays it out in an SVG image, and the image goes onto a canvas. */
export async function drawPart({ element, width, height, scale, theme, styles }: Part): Promise<Blob> {
  const markup = new XMLSerializer().serializeToString(element).replace(unprintable, '\ufffd');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" data-theme="${theme}"><style><![CDATA[${styles}]]></style><foreignObject width="100%" height="100%">${markup}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  // Safari decodes the pictures in an SVG image only after it was first drawn.
  if ('GestureEvent' in window) await new Promise((resolve) => setTimeout(resolve, 300));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Safari keeps the memory of a canvas that nobody holds any more, until it is small.
  canvas.width = 0;
  if (!blob) throw new Error('the canvas gave no picture');
  return blob;
}

/** What XML has no place for: control characters and halves of emoji. Matches U+0008; not a line feed, 😀. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
