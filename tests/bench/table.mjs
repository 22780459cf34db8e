// @ts-check
/** @typedef {import('./types.ts').Line} Line */

/**
 * The lines as a Markdown table, which a terminal shows as well. A size that was not measured has an empty cell.
 * @param {Line[]} lines @param {number[]} counts
 */
export function formatTable(lines, counts) {
  const heads = ['measure', ...counts.map(formatCount), 'baseline', 'ratio', 'goal', 'holds?'];
  const rows = lines.map((line) => [
    `${line.name}${line.unit ? `, ${line.unit}` : ''}`,
    ...sizeCells(line, counts),
    line.baseline ? `${line.baseline.name} ${formatNumber(line.baseline.value)}` : '',
    line.ratio === undefined ? '' : formatNumber(line.ratio),
    line.goal ?? '',
    line.holds === undefined ? '' : line.holds ? 'yes' : 'NO',
  ]);
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(width)));
  const format = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join(' | ')} |`;
  return [format(heads), format(widths.map((each) => '-'.repeat(each))), ...rows.map(format)].join('\n');
}

/** @param {Line} line @param {number[]} counts */
function sizeCells({ values }, counts) {
  if (values.all !== undefined) return counts.map((_, index) => (index === 0 ? formatNumber(values.all ?? 0) : '″'));
  return counts.map((count) => formatNumber(values[count]));
}

/** @param {string} text */
const width = (text) => [...text].length;

/** 10^4 for 10000; others as they are. @param {number} count */
export function formatCount(count) {
  const power = Math.log10(count);
  return Number.isInteger(power) ? `10^${power}` : String(count);
}

/** @param {number | undefined} value */
function formatNumber(value) {
  if (value === undefined) return '';
  if (!Number.isFinite(value)) return '–';
  if (value !== 0 && Math.abs(value) < 10) return value.toFixed(2).replace(/\.?0+$/, '') || '0';
  return Math.abs(value) < 100 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}
