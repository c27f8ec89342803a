import { paceError, type TicketRow, timedTickets } from '@galley/domain';
import { parseSalesFile, within } from '../../../scripts/galley/sales-file.ts';
import { readTableFile } from '../../../scripts/galley/table-file.ts';
import { type Bench, ratioOf } from '../bench.ts';
import { withCleanup } from '../harness/cleanup.ts';
import { ownFolder } from '../harness/folder.ts';
import { salesMonth } from '../memory/sales-month.ts';
import { madeTickets } from './made-up-kitchen.ts';

const TIME_ZONE = 'Europe/London';
const LEARNED_MS = 28 * 24 * 3_600_000;

const daysBefore = (day: string): string =>
  new Date(Date.parse(day) - LEARNED_MS).toISOString().slice(0, 10);

/** A month of orders with what came in the four weeks before them. */
const monthOf = (folder: string) => {
  const { file, from, to } = salesMonth(folder);
  const parsed = parseSalesFile(readTableFile(file), {}, 2);
  const orders = within(parsed.rows, daysBefore(from), to);
  return { tickets: madeTickets(orders, TIME_ZONE), from };
};

/** Each day expected from the 28 days before it alone. */
const errorsOf = (tickets: readonly TicketRow[], from: string) => {
  const timed = timedTickets(tickets, []);
  const days = [...new Set(tickets.map(({ businessDate }) => businessDate))].sort();
  return days
    .filter((day) => day >= from)
    .flatMap((day) => {
      const since = daysBefore(day);
      const before = timed.filter(
        ({ row: { businessDate } }) => businessDate >= since && businessDate < day,
      );
      const own = timed.filter(({ row }) => row.businessDate === day);
      return paceError(before, own) ?? [];
    });
};

export const kitchenPace: Bench = {
  name: 'kitchen-pace',
  about: 'a month of recorded orders in a made-up kitchen: how far expected times are off',
  limits: {},
  run: (log) =>
    withCleanup(115_000, async (defer) => {
      const { tickets, from } = monthOf(ownFolder(defer, 'pace'));
      log(`${tickets.length} tickets …`);
      const days = errorsOf(tickets, from);
      const count = days.reduce((sum, day) => sum + day.tickets, 0);
      const mean = (of: (day: (typeof days)[number]) => number): number =>
        Math.round(days.reduce((sum, day) => sum + of(day) * day.tickets, 0) / Math.max(1, count));
      const model = mean(({ modelSeconds }) => modelSeconds);
      const average = mean(({ averageSeconds }) => averageSeconds);
      return {
        figures: {
          days: days.length,
          tickets: count,
          model_error_s: model,
          average_error_s: average,
        },
        ratios: { model_to_average: ratioOf(model, average) },
      };
    }),
};
