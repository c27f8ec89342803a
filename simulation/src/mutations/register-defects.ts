import type { PosCore } from '../../../apps/pos/src/core/pos-core.ts';
import type { Mutation } from '../shop/world.ts';
import { FAITHFUL } from './mutation.ts';

const onRegister = (name: string, read: (core: PosCore) => Partial<PosCore['read']>): Mutation => ({
  ...FAITHFUL,
  name,
  register: (core) => ({ ...core, read: { ...core.read, ...read(core) } }),
});

/** The last receipt's number is given again now and then. */
const reusedReceipt = onRegister('receipt number given twice', ({ read }) => ({
  lastReceiptNumber: (series) => {
    const last = read.lastReceiptNumber(series);
    return last > 0 && last % 4 === 0 ? last - 1 : last;
  },
}));

/** A receipt number is left out now and then. */
const skippedReceipt = onRegister('receipt number left out', ({ read }) => ({
  lastReceiptNumber: (series) => {
    const last = read.lastReceiptNumber(series);
    return last % 5 === 4 ? last + 1 : last;
  },
}));

/** The register forgets what it has sent: lines are fired again. */
const firedTwice = onRegister('sent lines are sent again', () => ({ roundsOf: () => [] }));

export const REGISTER_DEFECTS: readonly Mutation[] = [reusedReceipt, skippedReceipt, firedTwice];
