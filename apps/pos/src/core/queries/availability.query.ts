import { ok } from '@galley/base';
import { type Availability, type Outage, outagesOf } from '@galley/domain';
import type { AvailabilityView, CountdownView, LackView } from '../../contract/index.ts';
import { AVAILABILITY_KINDS } from '../availability/availability-book.ts';
import { outageTasks } from '../availability/outage-tasks.ts';
import { subjectOf } from '../availability/subject.ts';
import type { PosCore } from '../pos-core.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { noParams, type PosQuery } from './query.ts';

/** Topic of the clock: what is 86'd until now is back, hours of sale begin and end. */
export const SALE_TIME = 'sale-time';

const without = (read: PosCore['read'], availability: Availability) =>
  Object.fromEntries(
    read.items().flatMap(({ id }) => {
      const missing = availability.missingOf(id);
      return missing.length === 0 ? [] : [[id, missing] as const];
    }),
  );

const outageViews = ({ read }: PosCore, availability: Availability): Outage[] =>
  outagesOf(availability.out, {
    subject: (kind, id) => subjectOf(read, kind, id)?.name,
    person: (id) => read.employee(id)?.name,
    device: (id) => read.deviceName(id) ?? 'Somebody',
  });

const lacksOf = <T extends { readonly id: string }>(
  rows: readonly T[],
  lackOf: (row: T) => LackView | undefined,
): Record<string, LackView> =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const lack = lackOf(row);
      // Portions are told by another question, which every line changes.
      return lack === undefined || lack.why === 'portions' ? [] : [[row.id, lack] as const];
    }),
  );

const availabilityView = (core: PosCore): AvailabilityView => {
  const { read } = core;
  const availability = core.availability.now();
  const outages = outageViews(core, availability);
  const outIds = new Set(outages.map(({ subjectId }) => subjectId));
  return {
    asOf: core.sync.cutOffSince?.() ?? null,
    items: lacksOf(read.items(), availability.lackOfItem),
    modifiers: lacksOf(read.modifiers(), ({ id }) => availability.lackOfModifier(id)),
    without: without(read, availability),
    outages,
    ingredients: read
      .ingredients()
      .sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1))
      .map(({ id, name }) => ({ id, name, out: outIds.has(id) })),
  };
};

export const availabilityQuery: PosQuery<'availability'> = (core) => ({
  schema: noParams,
  kinds: [...AVAILABILITY_KINDS, 'menu_item', 'employee', 'device', 'day_session', SALE_TIME],
  ask: () => ok(availabilityView(core)),
});

const countdownViews = (core: PosCore): Record<string, CountdownView> => {
  const availability = core.availability.now();
  return Object.fromEntries(
    core.read.countedItems().flatMap((itemId) => {
      const countdown = availability.countdownOf(itemId);
      if (countdown === undefined) return [];
      const { countdownId, portions, left } = countdown;
      return [[itemId, { portions, left, here: core.portions.here(countdownId) }] as const];
    }),
  );
};

export const countdownsQuery: PosQuery<'countdowns'> = (core) => ({
  schema: noParams,
  kinds: ['availability', 'line', 'line_removal', 'line_void', 'allowance', 'allowance_spend'],
  ask: () => ok(countdownViews(core)),
});

export const outageTasksQuery: PosQuery<'outageTasks'> = (core) => ({
  schema: noParams,
  kinds: [...AVAILABILITY_KINDS, ...CHECK_KINDS, 'menu_item', 'event', 'day_session', SALE_TIME],
  ask: () => ok(outageTasks(core)),
});
