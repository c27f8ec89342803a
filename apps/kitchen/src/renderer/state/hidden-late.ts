import type { TicketView } from '@galley/kitchen/contract';
import { ageSeconds, stepOf } from './age.ts';
import type { Paging } from './page.store.ts';

type Shown = Pick<Paging, 'number' | 'startsOn'>;

/** How many late tickets begin on pages before the one that is shown, and after it (rule KS91). */
export const hiddenLate = (
  open: readonly TicketView[],
  { number, startsOn }: Shown,
  hubNow: number,
): { readonly before: number; readonly after: number } => {
  const pages = open
    .filter((ticket) => stepOf(ageSeconds(ticket.firedAt, hubNow), ticket) === 'late')
    .map(({ id }) => startsOn[id] ?? number);
  return {
    before: pages.filter((page) => page < number).length,
    after: pages.filter((page) => page > number).length,
  };
};
