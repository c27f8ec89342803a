import type { ClashState } from '../allergies/allergens.ts';
import type { TaxExemption } from '../checks/checks.table.ts';
import { rivalsView, type TaskRivals, type TaskRivalsView } from './task-rivals.ts';

/** What waits for a manager and is about checks or what was sold; see docs/specs/tasks.md for each. */
export const HOUSE_TASK_TYPES = [
  'paid_not_sent',
  'paid_twice',
  'voided_after_payment',
  'overpaid',
  'added_after_payment',
  'moved_in_after_payment',
  'raised_after_payment',
  'undone_after_payment',
  'due_after_payment',
  'over_voided',
  'edited_twice',
  'removed_and_changed',
  'late_change',
  'sent_twice',
  'refunded_twice',
  'reopened_twice',
  'refunded_and_reopened',
  'retyped_after_payment',
  'exempted_after_payment',
  'taxed_after_payment',
  'merged_taxed',
  'merged_untaxed',
  'merged_exempt',
  'split_taxed',
  'split_untaxed',
  'merged_shared',
  'given_back_twice',
  'corrected_twice',
  'reduced_twice',
  'reduced_after_payment',
  'moved_twice',
  'moved_after_settlement',
  'oversold',
  'out_at_station',
  'clash_unconfirmed',
  'slot_overfull',
  'promised_twice',
  'sent_unpromised',
  'customer_twice',
  'handed_twice',
  'retyped_twice',
  'card_pending',
  'late_card',
  'card_refund_failed',
  'left_unpaid',
] as const;
export type HouseTaskType = (typeof HOUSE_TASK_TYPES)[number];

/** Tasks that end by being seen: nothing is wrong any more with money, food or lines. */
export const SEEN_TYPES: ReadonlySet<HouseTaskType> = new Set<HouseTaskType>([
  'over_voided',
  'late_change',
  'sent_twice',
  'refunded_twice',
  'reopened_twice',
  'refunded_and_reopened',
  'retyped_after_payment',
  'exempted_after_payment',
  'taxed_after_payment',
  'merged_taxed',
  'merged_untaxed',
  'merged_exempt',
  'split_taxed',
  'split_untaxed',
  'merged_shared',
  'given_back_twice',
  'corrected_twice',
  'reduced_twice',
  'oversold',
  'promised_twice',
  'sent_unpromised',
  'customer_twice',
  'handed_twice',
  'retyped_twice',
  'card_refund_failed',
]);

/** A dish and the allergies that it clashes with. `seat` null: no seat alone. */
export type TaskClash = {
  readonly seat: number | null;
  readonly asks: readonly {
    readonly key: string;
    readonly text: string;
    readonly state: ClashState;
  }[];
};

/** What a task says of a slot with too much in it. `nextAt` null: no later one of that day has room. */
export type TaskSlot = {
  /** The time of the order itself, UTC ms. */
  readonly promisedAt: number;
  readonly at: number;
  readonly unit: 'orders' | 'items';
  readonly room: number;
  readonly taken: number;
  readonly nextAt: number | null;
};

/** Customers whom registers gave one check to. */
export type TaskCustomers = {
  /** Null: the check stands at nobody. */
  readonly standsId: string | null;
  readonly standsDeviceId: string;
  readonly besideId: string;
  readonly besideDeviceId: string;
  /** Whose points were used on it, where that is not whom it stands at. */
  readonly payerId: string | null;
  /** The other one can still have it. */
  readonly open: boolean;
};

/** The same by names, each empty where the customer was erased or may not be told. */
export type TaskCustomersView = {
  readonly stands: string | null;
  readonly standsDevice: string;
  readonly beside: string;
  readonly besideDevice: string;
  readonly besideId: string;
  /** Null: nobody else's points were used. */
  readonly payer: string | null;
  readonly open: boolean;
};

/** One thing that only a person can put right; derived from facts, nothing of it is stored. */
export type HouseTask = {
  /** The same on every device, and another one for anything else that a person has to look at. */
  readonly key: string;
  readonly type: HouseTaskType;
  /** Null: it is about no check alone. */
  readonly checkId: string | null;
  /** The row that it is about: a line, a void, a move, an item. */
  readonly subjectId: string;
  /** UTC ms of the act that made it one. */
  readonly since: number;
  /** Who did that, and where. */
  readonly employeeId: string | null;
  readonly deviceId: string | null;
  /** Of lines or items, as guests know them. */
  readonly names: readonly string[];
  readonly quantity: number;
  readonly amountMinor: number;
  /** Of `sent_twice` and `edited_twice` the lines that `names` tells of, one by one; of what was rung late too, where all were sent. */
  readonly lineIds?: readonly string[];
  /** Of both where each of those was rung, and the line that they were all rung instead of. */
  readonly lineDeviceIds?: readonly string[];
  readonly insteadOf?: string;
  /** Of `clash_unconfirmed` alone. */
  readonly clash?: TaskClash;
  /** Of `slot_overfull` alone. */
  readonly slot?: TaskSlot;
  /** The time that a check has, and beside it: another one that it was promised for too, or when it was sent; UTC ms. */
  readonly promise?: { readonly promisedAt: number; readonly beside: number };
  /** Of `customer_twice` alone. */
  readonly customers?: TaskCustomers;
  /** Of `merged_shared` where the rest can still be merged as well: the check that it was merged into. */
  readonly mergeInto?: string;
  /** Of `split_taxed` that can still be freed: as what it was split off is. Of `split_untaxed` that can still be taxed: by what it is free. */
  readonly exemption?: TaxExemption;
  /** Of `handed_twice` and `retyped_twice`. */
  readonly rivals?: TaskRivals;
  /** Of `over_voided` how many were voided in all, and how many there were. */
  readonly askedQuantity?: number;
  readonly thereQuantity?: number;
  /** Checks where it is, and where it would be else; of `oversold` those that have what there was not. */
  readonly standsAt: readonly string[];
  readonly otherAt: readonly string[];
  /** Of `retyped_after_payment` as it was paid, and as it is told now; of `slot_overfull` the type whose slot it is. */
  readonly orderTypeIds?: readonly string[];
};

export const taskKey = (type: HouseTaskType, subjectId: string): string => `${type}:${subjectId}`;

/** A task with every name that a screen says. */
export type HouseTaskView = Omit<
  HouseTask,
  | 'employeeId'
  | 'deviceId'
  | 'standsAt'
  | 'otherAt'
  | 'orderTypeIds'
  | 'lineDeviceIds'
  | 'customers'
  | 'rivals'
> & {
  readonly customers?: TaskCustomersView;
  readonly rivals?: TaskRivalsView;
  readonly checkTitle: string;
  /** Empty: nobody is known. */
  readonly byName: string;
  readonly deviceName: string;
  readonly standsAt: string;
  readonly otherAt: string;
  /** The checks of `standsAt`, each with its title; of `reopened_twice` the other new one too. */
  readonly checks: readonly { readonly checkId: string; readonly title: string }[];
};

export type TaskNames = {
  person(id: string): string;
  device(id: string): string;
  check(id: string): string;
  orderType(id: string): string;
  /** Empty: erased, or not for who asks. */
  customer(id: string): string;
};

const allOf = (ids: readonly string[], name: (id: string) => string): string =>
  [...new Set(ids)].map(name).join(', ');

/** Lines of one name are told apart by where they were rung. */
const namesOf = (
  { names, orderTypeIds, lineDeviceIds }: HouseTask,
  say: TaskNames,
): readonly string[] => {
  if (orderTypeIds !== undefined) return orderTypeIds.map(say.orderType);
  if (new Set(names).size === names.length) return names;
  return names.map((name, at) => {
    const device = lineDeviceIds?.[at];
    return device === undefined ? name : `${name} (${say.device(device)})`;
  });
};

const customersOf = (
  { customers }: HouseTask,
  { customer, device }: TaskNames,
): { readonly customers?: TaskCustomersView } => {
  if (customers === undefined) return {};
  const { standsId, standsDeviceId, besideId, besideDeviceId, payerId, open } = customers;
  const view = {
    stands: standsId === null ? null : customer(standsId),
    standsDevice: device(standsDeviceId),
    beside: customer(besideId),
    besideDevice: device(besideDeviceId),
    payer: payerId === null ? null : customer(payerId),
  };
  return { customers: { ...view, besideId, open } };
};

const nameIn = ({ type }: HouseTask, { person, orderType }: TaskNames) =>
  type === 'handed_twice' ? person : orderType;

/** Of a check that two reopened both new ones can be shown. */
const checksOf = (
  type: HouseTaskType,
  standsAt: readonly string[],
  otherAt: readonly string[],
): string[] => [...new Set(type === 'reopened_twice' ? [...standsAt, ...otherAt] : standsAt)];

const viewOf = (task: HouseTask, names: TaskNames): HouseTaskView => {
  const { employeeId, deviceId, standsAt, otherAt, orderTypeIds, lineDeviceIds, ...rest } = task;
  const { customers: _, rivals: __, ...told } = rest;
  return {
    ...told,
    ...customersOf(task, names),
    ...rivalsView(task.rivals, nameIn(task, names), names.device),
    names: namesOf(task, names),
    checks: checksOf(task.type, standsAt, otherAt).map((checkId) => ({
      checkId,
      title: names.check(checkId),
    })),
    checkTitle: task.checkId === null ? '' : names.check(task.checkId),
    byName: employeeId === null ? '' : names.person(employeeId),
    deviceName: deviceId === null ? '' : names.device(deviceId),
    standsAt: allOf(standsAt, names.check),
    otherAt: allOf(otherAt, names.check),
  };
};

/** Oldest first, each once. */
export const describeHouseTasks = (
  tasks: readonly HouseTask[],
  names: TaskNames,
): HouseTaskView[] =>
  [...new Map(tasks.map((task) => [task.key, task])).values()]
    .sort((a, b) => a.since - b.since || (a.key < b.key ? -1 : 1))
    .map((task) => viewOf(task, names));
