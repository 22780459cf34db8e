/**
 * Whether these are the bytes that a file's name stands for: a deployment that broke off, or a host that sends its
 * sign-in page, must not be read as messages. Only pages that came over https can tell; others are checked by counts.
 */
export async function isNamedBy(path: string, bytes: ArrayBuffer): Promise<boolean> {
  const [, name] = hashInName.exec(path) ?? [];
  if (!name || !crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 6);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === name;
}

/** Matches data/coldchain/0f3a…9c.json, speakers.0f3a…9c.json and pictures/0f3a…9c.png; not data/manifest.json. */
const hashInName = /\b([0-9a-f]{12})\.[a-z]{3,4}$/;
