import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdSource, invariant } from '@galley/base';
import { KINDS } from '@galley/domain';
import { type Bench, latencies } from '../bench.ts';
import { clock, openRegister } from '../harness/replica.ts';
import { sampleOrder } from '../sample-order.ts';
import { openPlainPeer } from './plain-peer.ts';

const ORDERS = 2000;
const WARM_UP = 200;

const timed = (act: () => void): number => {
  const began = performance.now();
  act();
  return performance.now() - began;
};

/** The two take turns order by order, so that whatever else the machine does meets both alike. */
const measure = (folder: string): { ours: number[]; plain: number[] } => {
  const replica = openRegister(folder);
  const peer = openPlainPeer(join(folder, 'plain.db'), KINDS);
  const ids = createIdSource(clock, { bytes: (length) => randomBytes(length) });
  const samples = { ours: [] as number[], plain: [] as number[] };
  for (let i = 0; i < ORDERS + WARM_UP; i++) {
    const facts = sampleOrder(ids, clock.now());
    const ours = timed(() => invariant(replica.commit({ facts }).ok, 'the commit is stored'));
    const plain = timed(() => peer.insert(facts));
    if (i < WARM_UP) continue;
    samples.ours.push(ours);
    samples.plain.push(plain);
  }
  replica.close();
  peer.close();
  return samples;
};

const median = (samples: readonly number[]): number => latencies(samples).p50_ms ?? Number.NaN;

export const orderCommit: Bench = {
  name: 'order-commit',
  about:
    'one order (7 rows) committed durably: chain, signature, log; beside bare inserts of the same rows',
  limits: { p50_ms: { floor: 2, good: 0.5 }, p99_ms: { floor: 20, good: 8 } },
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'galley-bench-'));
    try {
      const { ours, plain } = measure(folder);
      const ratio = Math.round((median(ours) / median(plain)) * 100) / 100;
      const { p50_ms: plain_p50_ms = Number.NaN, p99_ms: plain_p99_ms = Number.NaN } =
        latencies(plain);
      return {
        figures: { ...latencies(ours), plain_p50_ms, plain_p99_ms },
        ratios: { vs_plain_insert: ratio },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
