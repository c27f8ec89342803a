import { spawn } from 'node:child_process';
import { expect } from 'vitest';

export type ChildEnd = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: string;
};

/** Runs a fixture as a process of its own, to its end; what it is to do goes as one JSON argument. */
export const runChild = (script: string, wish: object): Promise<ChildEnd> =>
  new Promise((settle) => {
    const child = spawn(process.execPath, [script, JSON.stringify(wish)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        said += text;
      });
    child.on('close', (code, signal) => settle({ code, signal, said }));
  });

/** The process reached the point and died there as `kill -9` kills. */
export const expectKilled = (end: ChildEnd): void => {
  expect(end.said).toBe('');
  expect(end).toMatchObject({ code: null, signal: 'SIGKILL' });
};
