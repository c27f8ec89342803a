import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Defer } from '../harness/cleanup.ts';
import type { Product } from '../harness/product.ts';
import { root } from '../harness/root.ts';
import type { SalesMonth } from './sales-month.ts';

/** Runs `galley import sales` into the running product; throws unless every database agrees to the penny. */
export const replayMonth = async (
  defer: Defer,
  { dataDir }: Product,
  { file, from, to }: SalesMonth,
): Promise<void> => {
  const span = ['--from', from, '--to', to, '--speed', 'max', '--yes'];
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/galley.mjs'), 'import', 'sales', file, '--data', dataDir, ...span],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  defer(() => child.exitCode === null && child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const code = await new Promise<number | null>((settle) => child.once('exit', settle));
  if (code !== 0) throw new Error(`The replay ended with ${code}:\n${output.slice(-2000)}`);
};
