/**
 * Where a gram stands in the messages that hold it. Of a message every character is counted: the first 付 in it, the second 付. 支付 of 支付，付款 is
 * at 1 1 (the first 支, the first 付), 付款 at 2 1. So 支付 and 付款 do not follow each other there, and in 支付款 they do: a word is in a message if, gram by gram,
 * the second character of one is the first of the next. Most grams are at 1 1 and nowhere else; the others are listed.
 */
export type Places = {
  /** Which of the messages, by their number in the list of the gram, hold it elsewhere, or several times. */
  odd: Int32Array;
  /** Where the places of each of these begin in `pairs`; and their end. */
  starts: Int32Array;
  /** Both numbers of each place. The second is 1 where no character follows, or a blank. */
  pairs: Int32Array;
};

/** The messages that hold a gram, ascending, and where. */
export type Postings = { messages: Int32Array; places: Places };

/** Gathers the places of one gram after the other, message by message. */
export function createPlaces() {
  const odd = createNumbers();
  const starts = createNumbers();
  const pairs = createNumbers();
  let last = -1;
  return {
    /** A place in the message of this number in the list. Places of a message follow each other. */
    add(index: number, first: number, second: number): void {
      if (last !== index) {
        odd.push(index);
        starts.push(pairs.length);
        last = index;
      }
      pairs.push(first);
      pairs.push(second);
    },
    /** Those of the gram; the next begins. */
    take(): Places {
      if (last < 0) return noPlaces;
      last = -1;
      starts.push(pairs.length);
      return { odd: odd.take(), starts: starts.take(), pairs: pairs.take() };
    },
  };
}

/** Of a gram that is at 1 1 in every message. */
export const noPlaces: Places = { odd: Int32Array.of(), starts: Int32Array.of(0), pairs: Int32Array.of() };

/** Lists of numbers, one after the other in a few large arrays: a million arrays of their own take longer to make than to fill. */
function createNumbers() {
  let values = new Int32Array(1 << 12);
  let [from, to] = [0, 0];
  return {
    get length() {
      return to - from;
    },
    push(value: number): void {
      if (to === values.length) {
        const larger = new Int32Array(Math.max(1 << 12, (to - from) * 2));
        larger.set(values.subarray(from, to));
        values = larger;
        to -= from;
        from = 0;
      }
      values[to++] = value;
    },
    take(): Int32Array {
      const taken = values.subarray(from, to);
      from = to;
      return taken;
    },
  };
}

/** Tells the places of a gram in one message after the other, ascending: numbers by twos. */
export function readPlaces({ messages, places }: Postings): (message: number) => Int32Array {
  const { odd, starts, pairs } = places;
  let [index, next] = [0, 0];
  return (message) => {
    while ((messages[index] as number) < message) index++;
    while ((odd[next] as number) < index) next++;
    return odd[next] === index ? pairs.subarray(starts[next], starts[next + 1]) : plain;
  };
}

const plain = Int32Array.of(1, 1);
