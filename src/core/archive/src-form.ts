/**
 * Exporters name a picture by its time, `…/img/201801/20180102_103250.png`: in the archive the message's own time
 * within an address is written `{at}`, its month `{ym}`, and a brace of the address itself `{b}`.
 */
export function formatSrc(src: string, at: string): string {
  const { stamp, month } = timeIn(at);
  return src.replaceAll('{', '{b}').replaceAll(stamp, '{at}').replaceAll(`/${month}/`, '/{ym}/');
}

/** The address again; undoes `formatSrc` for the same `at` ('2018-01-02T10:32:50'). */
export function parseSrc(form: string, at: string): string {
  const { stamp, month } = timeIn(at);
  return form.replace(placeholder, (_, name: string) => (name === 'b' ? '{' : name === 'at' ? stamp : month));
}

/** Matches {at}; not {it}, which nobody writes. */
const placeholder = /\{(at|ym|b)\}/g;

function timeIn(at: string): { stamp: string; month: string } {
  const digits = at.replace(/\D/g, '');
  return { stamp: `${digits.slice(0, 8)}_${digits.slice(8)}`, month: digits.slice(0, 6) };
}
