import type { Failure } from '@galley/base';
import type { CashCommands, DayCloseView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { dayWords as words } from '../app/day-words.ts';
import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { rpc } from './rpc.ts';

/** The date that can be closed and what is in the way; undefined until it is known. */
export const useDayClose = (): DayCloseView | null | undefined => {
  const [day, setDay] = useState<DayCloseView | null>();
  useEffect(() => rpc().watch('dayClose', {}, setDay, () => setDay(null)), []);
  return day;
};

/** Closes it; the failure, if it could not. */
export const closeDay = async (
  input: CashCommands['closeDay']['input'],
  money: (minor: number) => string,
): Promise<Failure | undefined> => {
  const outcome = await asPersonNow()('closeDay', input);
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: words.done(money(outcome.value.turnoverMinor)), tone: 'ok' });
  return undefined;
};

export const declareLoss = async (lostDeviceId: string, name: string): Promise<void> => {
  const input = { lostDeviceId, reason: words.lostReason };
  const outcome = await asPersonNow()('declareLoss', input);
  if (!outcome.ok) return report(outcome.error);
  toaster.show({ message: words.lostDone(name) });
};
