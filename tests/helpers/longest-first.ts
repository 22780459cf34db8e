import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest begins first, or one core waits for the other at the end. */
const folders = ['tests/browser', 'tests/cli'];

/** The folders that take longest in their order, then all others; vitest's own order within each. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const found = folders.findIndex((folder) => relative('.', moduleId).startsWith(folder));
      return found < 0 ? folders.length : found;
    };
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}
