import { hasFile, inlineFiles } from './inline-files.ts';

/**
 * The page's own style sheets as one text that stands for itself: what media queries say now is settled, files that it names are
 * in it, where the page shows them. Drawings that are made with it look like the page, at any size.
 */
export async function collectStyles(): Promise<string> {
  const texts = await Promise.all([...document.styleSheets].map(sheetText));
  return texts.join('\n');
}

async function sheetText(sheet: CSSStyleSheet): Promise<string> {
  const base = sheet.href ?? document.baseURI;
  return inlineFiles([...sheet.cssRules].map(ruleText).join('\n'), (file) => fetchFile(file, base));
}

function ruleText(rule: CSSRule): string {
  if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? inside(rule) : '';
  if (rule instanceof CSSSupportsRule) return inside(rule);
  if (rule instanceof CSSLayerBlockRule) return `@layer ${rule.name} {\n${inside(rule)}\n}`;
  if (rule instanceof CSSKeyframesRule || isIdle(rule)) return '';
  return rule.cssText;
}

/** Brings a file, but for nothing that is here: a sheet of emoticons (view/emoticon). */
function isIdle(rule: CSSRule): boolean {
  return rule instanceof CSSStyleRule && hasFile(rule.cssText) && !document.querySelector(rule.selectorText);
}

function inside({ cssRules }: CSSGroupingRule): string {
  return [...cssRules].map(ruleText).join('\n');
}

/** A file as a data: address; '' where it does not come, and the drawing does without. */
async function fetchFile(file: string, base: string): Promise<string> {
  const blob = await fetch(new URL(file, base)).then(
    (response) => (response.ok ? response.blob() : undefined),
    () => undefined,
  );
  return blob ? readAsAddress(blob) : '';
}

function readAsAddress(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => resolve('');
    reader.readAsDataURL(blob);
  });
}
