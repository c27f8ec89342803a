import { beforeAll, expect } from 'vitest';
import type { Txn } from '../../protocol/index.ts';
import type { ForkDeps } from '../fork.ts';
import { enrollDeps, lineRow, nodeCrypto } from './shop.fixture.ts';
import type { Workbench } from './workbench.fixture.ts';

export const named = ({ seq, hash }: Txn) => ({ seq, hash });
export const headOf = (txns: readonly Txn[], seq: number) =>
  txns.filter((txn) => txn.seq === seq).map(named)[0];

/** What tests of recovery start from: what the hub's acts need, and a device that has traded. */
export const recoveryBench = (bench: Workbench, seed: string) => {
  const deps = {} as ForkDeps;
  beforeAll(() => {
    Object.assign(deps, enrollDeps(bench.store, seed), { crypto: nodeCrypto });
  });

  /** A register whose first three commits the hub has. */
  const trading = async () => {
    const { shop, register } = await bench.shopWithRegister();
    const txns = ['a', 'b', 'c'].map((id) => register.commit(shop.siteId, [lineRow(id)]));
    expect((await bench.push(register.device, register.push(txns))).status).toBe(200);
    return { shop, register, txns };
  };
  return { deps, trading };
};
