import { describe, expect, it } from 'vitest';
import { runSeed } from './run-seed.ts';

const SMALL = { commands: 40, faults: 20 };

describe('a seed', () => {
  it('[SM4] played twice gives the same digest of the whole world and of all that happened', async () => {
    const first = await runSeed({ seed: 77, ...SMALL });
    const second = await runSeed({ seed: 77, ...SMALL });
    expect(second.trace).toEqual(first.trace);
    expect(second.digest).toBe(first.digest);
  });

  it('[SM4] another one gives another digest', async () => {
    const first = await runSeed({ seed: 78, ...SMALL });
    const second = await runSeed({ seed: 79, ...SMALL });
    expect(second.digest).not.toBe(first.digest);
  });
});
