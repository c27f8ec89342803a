import type { Failure } from '@galley/base';
import type { CashCommands, FundsView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { cashWords } from '../app/cash-words.ts';
import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { rpc } from './rpc.ts';

/** The funds of the site as this person may know them; undefined until they are known. */
export const useFunds = (): FundsView | null | undefined => {
  const [funds, setFunds] = useState<FundsView | null>();
  useEffect(() => rpc().watch('funds', {}, setFunds, () => setFunds(null)), []);
  return funds;
};

/** Begins a fund with its float; the failure, if it could not. */
export const openFund = async (
  input: CashCommands['openFund']['input'],
  money: (minor: number) => string,
): Promise<Failure | undefined> => {
  const outcome = await asPersonNow()('openFund', input);
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: cashWords.opened(money(input.floatMinor)), tone: 'ok' });
  return undefined;
};

export const moveCash = async (
  input: CashCommands['moveCash']['input'],
): Promise<Failure | undefined> => {
  const outcome = await asPersonNow()('moveCash', input);
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: cashWords.done[input.type], tone: 'ok' });
  return undefined;
};

/** Only the answer says what had to be there. */
export const countFund = (input: CashCommands['countFund']['input']) =>
  asPersonNow()('countFund', input);

export const printX = async (): Promise<void> => {
  const outcome = await asPersonNow()('printX', {});
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: cashWords.xPrinting });
};

export const makeZ = async (money: (minor: number) => string): Promise<void> => {
  const outcome = await asPersonNow()('makeZ', {});
  if (!outcome.ok) return report(outcome.error);
  const { display, turnoverMinor } = outcome.value;
  toaster.show({ message: cashWords.zMade(display, money(turnoverMinor)), tone: 'ok' });
};

export const reprintZ = async (): Promise<void> => {
  const outcome = await asPersonNow()('reprintZ', {});
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: cashWords.zReprinting(outcome.value.display) });
};
