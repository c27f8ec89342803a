import type { DaySlots } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from '../../state/rpc.ts';

/** Slots of an order type on a date, kept up to date; undefined until they have come. */
export const useDaySlots = (orderTypeId: string, date: string | undefined) => {
  const [day, setDay] = useState<DaySlots>();
  useEffect(() => {
    const params = date === undefined ? { orderTypeId } : { orderTypeId, date };
    return rpc().watch('slots', params, setDay, () => setDay(undefined));
  }, [orderTypeId, date]);
  return day;
};

/** The date so many days after another; dates are names, not moments. */
export const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
