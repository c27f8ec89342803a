import { describe, expect, it } from 'vitest';
import { withCleanup } from './cleanup.ts';

const noted = () => {
  const done: string[] = [];
  return { done, note: (what: string) => () => done.push(what) };
};

describe('cleaning up after a benchmark', () => {
  it('[BE2] undoes the last first, also after a failure', async () => {
    const { done, note } = noted();
    const run = withCleanup(5000, async (defer) => {
      defer(note('folder'));
      defer(note('process'));
      throw new Error('broken');
    });
    await expect(run).rejects.toThrow('broken');
    expect(done).toEqual(['process', 'folder']);
  });

  it('[BE2] one step that fails does not keep the others', async () => {
    const { done, note } = noted();
    await withCleanup(5000, async (defer) => {
      defer(note('folder'));
      defer(() => Promise.reject(new Error('the process is gone')));
    });
    expect(done).toEqual(['folder']);
  });

  it('[BE2] ends when the time is up', async () => {
    const { done, note } = noted();
    const run = withCleanup(20, (defer) => {
      defer(note('process'));
      return new Promise<never>(() => {});
    });
    await expect(run).rejects.toThrow('longer than 0.02 s');
    expect(done).toEqual(['process']);
  });
});
