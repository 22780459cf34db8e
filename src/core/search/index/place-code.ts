import { type Chance, type ChanceCoder, createChance, learn } from './chance-coder.ts';
import type { Places } from './places.ts';

/** Told each place: the message's number in the gram's list, the two numbers of the place. */
export type TellPlace = (index: number, first: number, second: number) => void;

/**
 * Codes the places of one gram after the other (places.ts): of each message whether the gram is at 1 1 only; if not, whether it is there
 * several times, and how much higher both numbers are than those before. What is likely is learned from the gram itself, and before from the others.
 */
export function createPlaceCode(coder: ChanceCoder) {
  const coding = createCoding(coder);
  /** Of so many messages. A writer is given the places, a reader tells them. */
  return function code(count: number, places: Places | undefined, tell: TellPlace): void {
    coding.restart();
    for (let index = 0, next = 0; index < count && !coder.isOver(); index++) {
      const isOdd = places !== undefined && places.odd[next] === index;
      if (!coding.ask(questions.isOdd, isOdd)) continue;
      const pairs = isOdd ? places.pairs.subarray(places.starts[next], places.starts[next + 1]) : unknown;
      if (isOdd) next++;
      codePairs(coding, pairs, (first, second) => tell(index, first, second));
    }
  };
}

type Coding = ReturnType<typeof createCoding>;

const questions = { isOdd: 0, isOften: 1, isFirstHigher: 2, isSecondHigher: 3 };

function createCoding(coder: ChanceCoder) {
  const usual = Array.from({ length: 4 }, () => createChance());
  const own = Array.from({ length: 4 }, () => createChance());
  const steps = Array.from({ length: 12 }, () => Array.from({ length: mostSteps + 1 }, () => createChance()));
  return {
    isOver: coder.isOver,
    /** Of the next gram nothing is known but what is usual. */
    restart() {
      for (let question = 0; question < 4; question++) {
        own[question]!.ones = usual[question]!.ones;
        own[question]!.seen = 4;
      }
    },
    ask(question: number, bit: boolean): boolean {
      const coded = coder.code(Number(bit), own[question]!);
      learn(usual[question]!, coded);
      return coded === 1;
    },
    /** A number from `least` on, of one of twelve kinds. */
    number: (value: number, least: number, kind: number) => codeNumber(coder, { value, least, chances: steps[kind]! }),
  };
}

const unknown = new Int32Array();

function codePairs(coding: Coding, pairs: Int32Array, tell: (first: number, second: number) => void): void {
  const [first = 0, second = 0] = pairs;
  if (coding.ask(questions.isOften, pairs.length > 2)) codeSeveral(coding, pairs, tell);
  else if (coding.ask(questions.isFirstHigher, first > 1)) {
    const higher = coding.number(first, 2, 1);
    tell(higher, coding.ask(questions.isSecondHigher, second > 1) ? coding.number(second, 2, 2) : 1);
  } else {
    // One of both is higher than 1.
    tell(1, coding.number(second, 2, 0));
  }
}

function codeSeveral({ number, isOver }: Coding, pairs: Int32Array, tell: (first: number, second: number) => void) {
  const count = number(pairs.length / 2, 2, 3);
  let [first, second] = [0, 0];
  for (let at = 0; at < count && !isOver(); at++) {
    const kind = at === 0 ? 4 : 8;
    const step = number((pairs[at * 2] as number) - first, 1, kind);
    first += step;
    // Before a blank or at the end it is 1 each time.
    second += number((pairs[at * 2 + 1] as number) - second, 0, kind + Math.min(step, 3));
    tell(first, second);
  }
}

const mostSteps = 12;

/** A number in steps of one, each as likely as it was before; from 12 on in Elias' gamma code, so that nothing is long. */
function codeNumber(
  coder: ChanceCoder,
  { value, least, chances }: { value: number; least: number; chances: Chance[] },
) {
  for (let number = least; number < mostSteps; number++) {
    if (coder.code(Number(value > number), chances[number]!) === 0) return number;
  }
  const chance = chances[mostSteps]!;
  const rest = value - mostSteps + 1;
  let length = 0;
  while (length < 30 && coder.code(Number(rest >= 2 << length), chance) === 1) length++;
  let read = 1;
  for (let bit = length - 1; bit >= 0; bit--) read = read * 2 + coder.code((rest >>> bit) & 1, chance);
  return read + mostSteps - 1;
}
