import type { Fact, IdSource } from '@galley/base';
import { rowFact } from '../decision.ts';
import type { DrawerEventRow } from '../rows.ts';
import type { DrawerEventType } from './drawer.table.ts';

/** `id`: of what was wished before; without it the event gets one of its own. */
export type DrawerEventInput = Omit<DrawerEventRow, 'id' | 'businessDate' | 'deviceId'> & {
  readonly id?: string;
};

/** What happened at a drawer as a fact of the register that watches it. */
export const drawerEventFact = (
  event: DrawerEventInput,
  context: {
    readonly ids: IdSource;
    readonly businessDate: string;
    readonly deviceId: string;
  },
): Fact => {
  const row: DrawerEventRow = {
    ...event,
    id: event.id ?? context.ids('drawerEvent'),
    businessDate: context.businessDate,
    deviceId: context.deviceId,
  };
  return rowFact('drawer_event', row);
};

/** How a drawer stands after these events. */
export type DrawerView = {
  readonly open: boolean | null;
  readonly openSince: number | null;
  readonly leftOpen: boolean;
  /** It is open and no pulse is known to have opened it. */
  readonly openedByHand: boolean;
};

export const unknownDrawer: DrawerView = {
  open: null,
  openSince: null,
  leftOpen: false,
  openedByHand: false,
};

/** The drawer after one more event; a pulse alone says nothing of it. */
export const drawerAfter = (
  before: DrawerView,
  { type, by, at, since }: Pick<DrawerEventRow, 'type' | 'by' | 'at' | 'since'>,
): DrawerView => {
  if (type === 'opened' || type === 'found_open')
    return { open: true, openSince: at, leftOpen: false, openedByHand: by === 'hand' };
  if (type === 'left_open')
    return { ...before, open: true, openSince: since ?? at, leftOpen: true };
  return type === 'closed' ? { ...unknownDrawer, open: false } : before;
};

/** A pulse is stamped when its bytes leave, an opening when its sensor is read; two registers' clocks differ a little. */
const PULSE_BEFORE_MS = 6000;
const PULSE_AFTER_MS = 2000;

const explains = (pulse: DrawerEventRow, opening: DrawerEventRow): boolean =>
  pulse.printerId === opening.printerId &&
  pulse.deviceId !== opening.deviceId &&
  opening.at - pulse.at <= PULSE_BEFORE_MS &&
  pulse.at - opening.at <= PULSE_AFTER_MS;

/**
 * The events with openings that a pulse of another register explains: the register that watches a drawer knows its own
 * pulses only, those of others come as their facts. A pulse explains one opening, the earliest. In any order.
 */
export const explainedOpenings = <E extends DrawerEventRow>(events: readonly E[]): E[] => {
  const byTime = [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const pulses = byTime.filter(({ type }) => type === 'kicked' || type === 'perhaps_kicked');
  const explained = new Map<string, E>();
  for (const opening of byTime) {
    if (opening.type !== 'opened' || opening.by !== 'hand') continue;
    const at = pulses.findIndex((pulse) => explains(pulse, opening));
    const [pulse] = at < 0 ? [] : pulses.splice(at, 1);
    if (pulse !== undefined) explained.set(opening.id, pulse);
  }
  return events.map((event) => {
    const pulse = explained.get(event.id);
    if (pulse === undefined) return event;
    return { ...event, by: 'kick', employeeId: pulse.employeeId, reason: pulse.reason };
  });
};

const EXCEPTIONS: readonly DrawerEventType[] = [
  'left_open',
  'did_not_open',
  'not_kicked',
  'perhaps_kicked',
];

/** What the office must look at: opened by hand, left open, or a pulse that opened nothing, as far as is known. */
export const isDrawerException = ({ type, by }: Pick<DrawerEventRow, 'type' | 'by'>): boolean =>
  EXCEPTIONS.includes(type) || (type === 'opened' && by === 'hand');
