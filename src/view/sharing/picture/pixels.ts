/** How long a picture is waited for, in ms: a slow host must not keep all the others. */
const patienceMs = 8000;

/** Waits until each picture below an element is here, or will not come; those that wait to be seen are fetched now. */
export async function settlePictures(root: HTMLElement): Promise<void> {
  const waits = [...root.querySelectorAll('img')].map((image) => {
    image.loading = 'eager';
    if (image.complete) return undefined;
    return new Promise<void>((resolve) => {
      for (const end of ['load', 'error']) image.addEventListener(end, () => resolve(), { once: true });
      setTimeout(resolve, patienceMs);
    });
  });
  await Promise.all(waits);
}

/** A picture's pixels as a data: address, as large as it is drawn; undefined where its host keeps them to itself. */
export async function readPixels(image: HTMLImageElement, scale: number): Promise<string | undefined> {
  const copy = new Image();
  copy.crossOrigin = 'anonymous';
  copy.referrerPolicy = 'no-referrer';
  copy.src = image.currentSrc || image.src;
  const isHere = await Promise.race([
    copy.decode().then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resolve) => setTimeout(resolve, patienceMs, false)),
  ]);
  if (!isHere) return undefined;
  const canvas = document.createElement('canvas');
  const shrink = Math.min(
    1,
    (image.clientWidth * scale) / copy.naturalWidth,
    (image.clientHeight * scale) / copy.naturalHeight,
  );
  canvas.width = Math.max(1, Math.round(copy.naturalWidth * shrink));
  canvas.height = Math.max(1, Math.round(copy.naturalHeight * shrink));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(copy, 0, 0, canvas.width, canvas.height);
  try {
    return canvas.toDataURL('image/jpeg', 0.92);
  } catch {
    return undefined;
  }
}
