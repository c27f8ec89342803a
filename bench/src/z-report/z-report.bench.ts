import { rmSync } from 'node:fs';
import { openRegister } from '../../../apps/pos/src/core/testing/register.fixture.ts';
import { type Bench, latencies } from '../bench.ts';

const CHECKS = 2000;
const TOLD_EVERY = 500;
const ITEMS = ['Cola', 'Chips', 'Bacon bap', 'Sausage bap'];
const LOOKS = 12;

type Register = ReturnType<typeof openRegister>;

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

/** A day at one register's own core: each check has its lines, goes to the kitchen and is paid in cash. */
const trade = async (register: Register, log: (line: string) => void): Promise<void> => {
  for (let at = 1; at <= CHECKS; at++) {
    const checkId = await register.openTakeaway();
    for (const item of ITEMS) await register.ring(checkId, item);
    await register.payAll(checkId);
    if (at % TOLD_EVERY === 0) log(`${at} of ${CHECKS} checks`);
  }
};

/** The X is what a manager looks at again and again; the Z is made once, and is the first at its size. */
const measure = async (register: Register) => {
  const xs: number[] = [];
  for (let look = 0; look < LOOKS; look++) xs.push(await timed(() => register.run('printX', {})));
  const zMs = await timed(() => register.run('makeZ', {}));
  const { p50_ms: x_p50_ms = Number.NaN, p95_ms: x_p95_ms = Number.NaN } = latencies(xs);
  return { z_ms: Math.round(zMs), x_p50_ms, x_p95_ms };
};

export const zReport: Bench = {
  name: 'z-report',
  about: `X and Z of a register's day of ${CHECKS} checks with ${ITEMS.length} lines each: figures, paper, commit`,
  limits: {},
  async run(log) {
    const register = openRegister();
    try {
      await register.login('callum');
      const tradeMs = await timed(() => trade(register, log));
      const figures = await measure(register);
      return { figures: { ...figures, trade_s: Math.round(tradeMs / 1000) }, ratios: {} };
    } finally {
      register.replica.close();
      rmSync(register.home, { recursive: true, force: true });
    }
  },
};
