import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { processTree } from './processes.ts';

it('[BE4] a process is measured with everything that it started', async () => {
  const child = spawn(process.execPath, ['-e', 'console.log(1); setTimeout(() => {}, 20_000)']);
  try {
    await new Promise((ready) => child.stdout.once('data', ready));
    const tree = processTree();
    const ofChild = tree.megabytes(child.pid ?? 0);
    expect(tree.count(child.pid ?? 0)).toBe(1);
    expect(ofChild).toBeGreaterThan(2);
    expect(tree.count(process.pid)).toBeGreaterThanOrEqual(2);
    expect(tree.megabytes(process.pid)).toBeGreaterThan(ofChild);
  } finally {
    child.kill('SIGKILL');
  }
});
