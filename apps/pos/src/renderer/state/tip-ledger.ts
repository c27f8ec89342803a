import type { Failure } from '@galley/base';
import type { TipLedgerView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { tipLedgerWords as words } from '../app/tip-ledger-words.ts';
import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { rpc } from './rpc.ts';

/** Tips by person as this one may know them; undefined until they are known. */
export const useTipLedger = (): TipLedgerView | null | undefined => {
  const [ledger, setLedger] = useState<TipLedgerView | null>();
  useEffect(() => rpc().watch('tipLedger', {}, setLedger, () => setLedger(null)), []);
  return ledger;
};

export type TipAct = 'declare' | 'correct' | 'pass' | 'pay' | 'back';

/** What is being done for the chosen person; `corrects`: which declaration. */
export type TipStep = { readonly act: TipAct; readonly corrects?: string };

/** What is done about a person's tips. `to`: a person or a role; `corrects`: a declaration. */
export type TipWish = {
  readonly act: TipAct;
  readonly employeeId: string;
  readonly amountMinor: number;
  readonly corrects?: string;
  readonly to?: { readonly employeeId?: string; readonly roleId?: string };
  /** Where cash comes from or goes to; absent: where this person's cash is here. */
  readonly place?: { readonly sessionId: string } | { readonly fundId: string };
};

const run = ({ act, employeeId, amountMinor, corrects, to, place }: TipWish) => {
  const go = asPersonNow();
  const named = corrects === undefined ? {} : { corrects };
  if (act === 'declare' || act === 'correct')
    return go('declareTips', { employeeId, amountMinor, ...named });
  if (act === 'pass')
    return go('tipOut', {
      ...{ fromEmployeeId: employeeId, amountMinor },
      ...(to?.employeeId === undefined ? {} : { toEmployeeId: to.employeeId }),
      ...(to?.roleId === undefined ? {} : { toRoleId: to.roleId }),
    });
  const back = act === 'back' ? { back: true } : {};
  return go('payOutTips', { employeeId, amountMinor, ...place, ...back });
};

/** The failure, if it could not be. */
export const doTips = async (wish: TipWish): Promise<Failure | undefined> => {
  const outcome = await run(wish);
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: words.done[wish.act], tone: 'ok' });
  return undefined;
};

/** `sure`: although somebody has not clocked out. */
export const shareTips = async (
  businessDate: string,
  sure: boolean,
): Promise<Failure | undefined> => {
  const outcome = await asPersonNow()('shareTips', { businessDate, ...(sure ? { sure } : {}) });
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: words.shared, tone: 'ok' });
  return undefined;
};

const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** Prints a person's statement of so many days up to a date. */
export const printTips = async (employeeId: string, to: string, days: number): Promise<void> => {
  const from = daysBefore(to, days - 1);
  const outcome = await asPersonNow()('printTips', { employeeId, from, to });
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: words.printing });
};
