import type { DaySlots } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from '../../state/rpc.ts';

/** Slots of an order type on a date, kept up to date; undefined until they have come. */
export const useDaySlots = (
  orderTypeId: string,
  date: string | undefined,
  checkId: string | null,
) => {
  const [day, setDay] = useState<DaySlots>();
  useEffect(() => {
    const way = checkId === null ? {} : { checkId };
    const params = { orderTypeId, ...(date === undefined ? {} : { date }), ...way };
    return rpc().watch('slots', params, setDay, () => setDay(undefined));
  }, [orderTypeId, date, checkId]);
  return day;
};

/** The date so many days after another; dates are names, not moments. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
