import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SHARED_SHOPS } from '../e2e/src/file-order.ts';

/** Files that take longest begin first, else one of them keeps a single worker at the end while others idle. */
const LONGEST = [
  'adopt.pg.test.ts',
  'replica.pg.test.ts',
  'start.pg.test.ts',
  'simulation-replay.pg.test.ts',
  'replica.test.ts',
  'set-back.test.ts',
  'attached-scales.test.ts',
  'print-jobs.property.test.ts',
];

const place = ({ moduleId }: TestSpecification): number => {
  const name = basename(moduleId);
  const long = LONGEST.indexOf(name);
  return long >= 0 ? long - LONGEST.length : SHARED_SHOPS.indexOf(name) + 1;
};

/**
 * By name, with the longest files first, and those of the shared shops last and in their own order. The usual
 * order follows how long files took before, which a new machine does not know: there they would meet others.
 */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => place(a) - place(b) || a.moduleId.localeCompare(b.moduleId));
  }
}
