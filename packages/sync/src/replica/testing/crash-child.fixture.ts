// A device's process for tests: does one act and dies at the point that it is told.
import { dieAt } from '../../testing/die-at.fixture.ts';
import { ACTS, type Act, openAt } from './crash-acts.fixture.ts';

const { file, act, point, nth } = JSON.parse(process.argv[2] ?? '{}') as {
  readonly file: string;
  readonly act: Act;
  readonly point: string;
  readonly nth?: number;
};
ACTS[act](openAt(file, act, dieAt(point, nth)));
process.stdout.write(`passed ${point} alive`);
