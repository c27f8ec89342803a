import type { PosContract } from '@galley/pos/contract';
import { useState } from 'react';
import { failureText } from '../../app/trouble-text.ts';
import { asPersonNow } from '../../state/perform.ts';

export type Change = Omit<PosContract['commands']['savePeripheral']['input'], 'id'>;

/** Saves changes of one device, or a new one; what went wrong in words. */
export const useSaving = (id?: string) => {
  const [problem, setProblem] = useState<string>();
  const save = async (change: Change): Promise<boolean> => {
    const which = id === undefined ? {} : { id };
    const outcome = await asPersonNow()('savePeripheral', { ...which, ...change });
    setProblem(outcome.ok ? undefined : failureText(outcome.error));
    return outcome.ok;
  };
  return { problem, save: (change: Change) => save(change) };
};
