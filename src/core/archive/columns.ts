import { isKind } from '../kinds.ts';
import type { Kind } from '../model.ts';
import { demand } from './faults.ts';
import type { SparseKinds } from './types.ts';

/** Ascending numbers as differences; sparse columns hold their message numbers so. */
export function formatDeltas(numbers: readonly number[]): number[] {
  const deltas: number[] = [];
  let last = 0;
  for (const number of numbers) {
    deltas.push(number - last);
    last = number;
  }
  return deltas;
}

/** Foreign differences back to ascending numbers below `count`, each once. */
export function parseDeltas(value: unknown, count: number, what: string): number[] {
  const deltas = readCounts(value, what);
  const numbers: number[] = [];
  let number = 0;
  for (let index = 0; index < deltas.length; index++) {
    const delta = deltas[index] as number;
    number += delta;
    if (number >= count || (delta === 0 && index > 0)) demand(false, `${what}: message ${number} of ${count}`);
    numbers.push(number);
  }
  return numbers;
}

/** A list of whole numbers from 0. */
export function readCounts(value: unknown, what: string): number[] {
  demand(Array.isArray(value), `${what} is no list`);
  demand(value.every(isCount), `${what}: an item is no count`);
  return value;
}

export function readStrings(value: unknown, what: string): string[] {
  demand(Array.isArray(value), `${what} is no list`);
  demand(value.every(isText), `${what}: an item is no text`);
  return value;
}

/** A list of pairs. */
export function readPairs(value: unknown, what: string): [unknown, unknown][] {
  demand(Array.isArray(value), `${what} is no list`);
  for (const item of value) demand(Array.isArray(item) && item.length === 2, `${what}: an item is no pair`);
  return value;
}

export function readString(value: unknown, what: string): string {
  demand(typeof value === 'string', `${what} is no text`);
  return value;
}

export function readCount(value: unknown, what: string): number {
  demand(isCount(value), `${what} is no count`);
  return value;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** The largest count, a milliard: sums of counts stay exact. */
export const mostCount = 1e9;

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostCount;
}

/** The sparse column of kinds; undefined where all is `text`. */
export function formatKinds(list: readonly Kind[]): SparseKinds | undefined {
  const numbers = new Map<Exclude<Kind, 'text'>, number[]>();
  for (let number = 0; number < list.length; number++) {
    const kind = list[number] as Kind;
    if (kind === 'text') continue;
    const same = numbers.get(kind);
    if (same) same.push(number);
    else numbers.set(kind, [number]);
  }
  if (numbers.size === 0) return undefined;
  return Object.fromEntries([...numbers].sort(byKey).map(([kind, list]) => [kind, formatDeltas(list)]));
}

/** A foreign column of kinds. A kind that this page does not know is `unknown`: its text can still be read. */
export function parseKinds(value: unknown, count: number): Map<Exclude<Kind, 'text'>, number[]> {
  const kinds = new Map<Exclude<Kind, 'text'>, number[]>();
  if (value === undefined) return kinds;
  demand(typeof value === 'object' && value !== null, 'kinds is no table');
  for (const [name, deltas] of Object.entries(value)) {
    const kind = isKind(name) && name !== 'text' ? name : 'unknown';
    const numbers = parseDeltas(deltas, count, `kinds.${name}`);
    const same = kinds.get(kind);
    if (!same) kinds.set(kind, numbers);
    else for (const number of numbers) same.push(number);
  }
  return kinds;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
