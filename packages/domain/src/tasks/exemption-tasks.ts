import type { CheckRows } from '../checks/check-rows.ts';
import type { TaxExemption } from '../checks/checks.table.ts';
import { type Standing, standingMerges } from '../checks/merged-covers.ts';
import type { CheckState } from '../checks/project-check.ts';
import { splitThatMade } from '../checks/splits-of.ts';
import type { EventRow } from '../rows.ts';
import { exemptionOf } from '../tax/exempt-lines.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

/** Somebody decided whether a check is taxed with all that a merge brought; rows of older versions name no merges. */
const wasDecided = (mergeId: string, events: readonly EventRow[]): boolean =>
  events.some(
    ({ type, detail: { merges } }) =>
      type === 'tax_exempted' &&
      (typeof merges !== 'string' || merges.split(' ').includes(mergeId)),
  );

type Differs = {
  readonly type: 'merged_taxed' | 'merged_untaxed' | 'merged_exempt';
  /** Of `merged_exempt`: the number of what was merged, and the one that all goes by. */
  readonly names: readonly string[];
};

/** How a check that was merged is free of tax, and how the one that it is on. */
const differsFrom = (
  source: TaxExemption | null | undefined,
  here: TaxExemption | null,
): Differs | undefined => {
  if (source == null) return here === null ? undefined : { type: 'merged_untaxed', names: [] };
  if (here === null) return { type: 'merged_taxed', names: [] };
  const names = [source.number, here.number];
  return source.number === here.number ? undefined : { type: 'merged_exempt', names };
};

const taskOf = (
  state: CheckState,
  { move, from }: Standing,
  { type, names }: Differs,
): HouseTask => {
  const who = { since: move.movedAt, employeeId: move.movedBy, deviceId: move.deviceId };
  const task = makeTask(type, state.check.id, who, { otherAt: [from], names });
  return { ...task, key: `${type}:${move.id}` };
};

/**
 * Merges of a check that is free of tax and one that is not, or of two that are by different numbers, by registers that
 * could not see each other (rules TX10, TX12). `events`: those about the check, in any order.
 */
export const exemptionTasks = (
  rows: CheckRows,
  state: CheckState,
  events: readonly EventRow[],
): HouseTask[] => {
  if (state.status !== 'open' && state.status !== 'settled') return [];
  const here = exemptionOf(state.check, state.receipts);
  return standingMerges(rows.moves)
    .filter(({ into, holds }) => into === state.check.id && holds)
    .filter(({ move }) => !wasDecided(move.id, events))
    .flatMap((merge) => {
      const source = rows.kin.find(({ id }) => id === merge.from);
      const differs = source && differsFrom(source.taxExemption, here);
      return differs === undefined ? [] : [taskOf(state, merge, differs)];
    });
};

/**
 * It was freed by that number, or taxed again (null), by somebody who had not heard of the split; events of older
 * versions name no splits.
 */
const decidedUnheard = (
  splitId: string,
  number: string | null,
  events: readonly EventRow[],
): EventRow | undefined => {
  const freed = events.filter(
    ({ type, detail }) => type === 'tax_exempted' && detail.number === number,
  );
  const knew = ({ detail: { splits } }: EventRow): boolean =>
    typeof splits !== 'string' || splits.split(' ').includes(splitId);
  return freed.some(knew) ? undefined : freed[0];
};

/**
 * A check that was split off at one register while another freed of tax what it was split off, or taxed that again: its
 * guests may be meant as well (rules TX11, TX13). `eventsOf`: those about a check, in any order.
 */
export const splitTaxedTasks = (
  rows: CheckRows,
  state: CheckState,
  eventsOf: (checkId: string) => readonly EventRow[],
): HouseTask[] => {
  const { check, status } = state;
  if (status !== 'open' && status !== 'settled') return [];
  const split = splitThatMade(rows);
  const source = rows.kin.find(({ id }) => id === split?.checkId);
  if (split === undefined || source === undefined) return [];
  const [here, there] = [check.taxExemption ?? null, source.taxExemption ?? null];
  // One of them is free and the other is not.
  const exemption = here === null ? there : there === null ? here : null;
  const decided = eventsOf(check.id).some(({ type }) => type === 'tax_exempted');
  if (exemption === null || decided) return [];
  const act = decidedUnheard(split.id, there?.number ?? null, eventsOf(source.id));
  if (act === undefined) return [];
  const who = { since: act.at, employeeId: act.employeeId, deviceId: act.deviceId };
  const about = { otherAt: [source.id], ...(status === 'open' ? { exemption } : {}) };
  return [makeTask(here === null ? 'split_taxed' : 'split_untaxed', check.id, who, about)];
};
