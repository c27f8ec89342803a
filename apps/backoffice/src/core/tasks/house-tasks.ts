import {
  type Availability,
  type CheckRows,
  type CheckState,
  checkTasks,
  clashTask,
  customerTasks,
  exemptionTasks,
  groupBy,
  type HouseTask,
  headerTasks,
  mayClaim,
  mayHaveTasks,
  mergedSharedTasks,
  orderTypeOf,
  outLines,
  outTask,
  oversoldTask,
  projectAvailability,
  projectCheck,
  promiseTasks,
  type SiteRow,
  sentUnconfirmed,
  slotTasks,
  splitTaxedTasks,
  withPartGroups,
} from '@galley/domain';
import type { OfficeReads } from '../reads/office-reads.ts';
import { slotClaims } from './slot-claims.ts';

/** Business dates before the current one whose settled checks are looked at; open ones are always. */
const DAYS_BACK = 2;

export type Looked = { readonly rows: CheckRows; readonly state: CheckState };

/** No slot of promised times is longer. */
const SLOT_MS = 86_400_000;

/** Checks of the date, of two dates before, those that nobody settled, and what is promised for later. */
export const checksLookedAt = (reads: OfficeReads, today: string, now: number): Looked[] => {
  const days = reads
    .days()
    .filter((date) => date < today)
    .slice(0, DAYS_BACK);
  const rows = [
    ...[today, ...days].flatMap((date) => reads.checksOfDay(date)),
    ...reads.leftOpenBefore(days.at(-1) ?? today),
    ...reads.promisedAfter(now - SLOT_MS),
  ];
  const once = [...new Map(rows.map((one) => [one.check.id, one])).values()];
  return once.map((one) => ({ rows: one, state: projectCheck(one) }));
};

type Time = { readonly now: number; readonly businessDate: string; readonly site: SiteRow };

const availabilityNow = (reads: OfficeReads, { now, businessDate, site }: Time): Availability => {
  const { items, categories, groups } = reads.menu(site.id);
  return projectAvailability(
    {
      states: reads.availabilityRows(),
      ingredients: reads.ingredients(),
      uses: reads.ingredientUses(),
      groups,
      modifiers: withPartGroups([...reads.modifiers()], [...items]),
      items,
      categories,
      sold: new Map(),
    },
    { now, businessDate, timeZone: site.timeZone },
  );
};

const answeredAt = (reads: OfficeReads) => (lineId: string) => {
  const said = reads
    .eventsAbout([lineId])
    .filter(({ type }) => type === 'still_made' || type === 'sold_beyond')
    .map(({ at }) => at);
  return said.length === 0 ? undefined : Math.max(...said);
};

/** Sent lines that clash with an allergy and that nobody said so of (rule AY18); answered at a register. */
const clashTasks = (reads: OfficeReads, looked: readonly Looked[]): HouseTask[] =>
  looked
    .filter(({ state }) => state.lines.some(({ allergies }) => allergies.length > 0))
    .flatMap(({ rows, state }) => {
      const ids = [rows.check, ...rows.kin].map(({ id }) => id);
      const confirmed = ids.flatMap((id) => reads.confirmationsOf(id));
      return sentUnconfirmed(state, confirmed, reads.allergenMenu()).map((found) => {
        const round = rows.rounds.find(({ lineIds }) => lineIds.includes(found.line.row.id));
        const sender = { employeeId: round?.sentBy ?? null, deviceId: round?.deviceId ?? null };
        return clashTask(state.check.id, found, sender);
      });
    });

/** Whether it is made is told by tickets, which are read for those alone that something lacks for. */
const outTasks = (reads: OfficeReads, looked: readonly Looked[], time: Time): HouseTask[] => {
  const availability = availabilityNow(reads, time);
  if (availability.out.length === 0) return [];
  const { items } = reads.menu(time.site.id);
  const itemOf = (id: string) => items.find((row) => row.id === id);
  const found = (state: CheckState) => outLines(state, availability, itemOf, answeredAt(reads));
  return looked
    .filter(({ state }) => found(state).length > 0)
    .flatMap(({ state }) => reads.check(state.check.id) ?? [])
    .flatMap((rows) =>
      found(projectCheck(rows)).map((out) => {
        const round = rows.rounds.find(({ lineIds }) => lineIds.includes(out.line.row.id));
        const sender = { employeeId: round?.sentBy ?? null, deviceId: round?.deviceId ?? null };
        return outTask(rows.check.id, out, sender);
      }),
    );
};

const oversold = (reads: OfficeReads): HouseTask[] =>
  reads.availabilityRows().flatMap(({ subjectId, countdownId: id, portions }) => {
    if (id === null || portions === null || reads.portionsSold(id) <= portions) return [];
    const name = reads.item(subjectId)?.name ?? subjectId;
    return oversoldTask({ id, portions, name }, reads.linesOfCountdown(id)) ?? [];
  });

/** Orders that their slot has no room for (rule OP8). */
const crowded = (
  reads: OfficeReads,
  looked: readonly Looked[],
  { now, site }: Time,
): HouseTask[] => {
  const claims = slotClaims(
    reads,
    looked.map(({ state }) => state),
    now,
  );
  const types = reads.orderTypes().map(orderTypeOf);
  return claims.length === 0 ? [] : slotTasks(types, claims, { now, timeZone: site.timeZone });
};

/** What cut-off registers did with promised times (rules OP11, OP12); tickets are read of those checks alone. */
const promised = (reads: OfficeReads, looked: readonly Looked[]): HouseTask[] =>
  looked
    .filter(({ state }) => mayClaim(state))
    .flatMap(({ rows: { check } }) => {
      const rows = reads.check(check.id);
      return rows === undefined ? [] : promiseTasks(rows, reads.eventsAbout([check.id]));
    });

/** Checks given to different customers or servers, made different order types, or merged and split while one was freed of tax. */
const cutOff = (reads: OfficeReads, looked: readonly Looked[]): HouseTask[] => {
  const events = reads.eventsAbout(looked.map(({ state }) => state.check.id));
  const ofCheck = groupBy(events, ({ subjectId }) => subjectId ?? '');
  return looked.flatMap(({ rows, state }) => {
    const told = ofCheck.get(state.check.id) ?? [];
    return [
      ...customerTasks(state, told, reads.payerOf),
      ...exemptionTasks(rows, state, told),
      ...splitTaxedTasks(rows, state, (id) => ofCheck.get(id) ?? []),
      ...headerTasks(state, told),
      ...mergedSharedTasks(rows, state),
    ];
  });
};

const notNoted = (reads: OfficeReads, tasks: readonly HouseTask[]): HouseTask[] => {
  const noted = new Set(
    reads
      .eventsAbout(tasks.map(({ key }) => key))
      .filter(({ type }) => type === 'task_noted')
      .map(({ subjectId }) => subjectId),
  );
  return tasks.filter(({ key }) => !noted.has(key));
};

/** What waits about checks and what was sold, without what somebody has seen to. */
export const houseTasks = (
  reads: OfficeReads,
  looked: readonly Looked[],
  time: Time,
): HouseTask[] =>
  notNoted(reads, [
    ...looked
      .filter(({ state }) => mayHaveTasks(state))
      .flatMap(({ rows, state }) => checkTasks(rows, state)),
    ...oversold(reads),
    ...outTasks(reads, looked, time),
    ...clashTasks(reads, looked),
    ...crowded(reads, looked, time),
    ...promised(reads, looked),
    ...cutOff(reads, looked),
  ]);
