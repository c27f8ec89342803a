import type { Fact, IdSource } from '@galley/base';
import { rowFact } from '../decision.ts';
import type { DrawerEventRow } from '../rows.ts';

export type DrawerEventInput = Pick<DrawerEventRow, 'at' | 'printerId' | 'type' | 'by' | 'since'>;

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
    id: context.ids('drawerEvent'),
    businessDate: context.businessDate,
    deviceId: context.deviceId,
    ...event,
  };
  return rowFact('drawer_event', row);
};

/** How a drawer stands after these events. */
export type DrawerView = {
  readonly open: boolean | null;
  readonly openSince: number | null;
  readonly leftOpen: boolean;
};

export const unknownDrawer: DrawerView = { open: null, openSince: null, leftOpen: false };

/** The drawer after one more event; a pulse alone says nothing of it. */
export const drawerAfter = (
  before: DrawerView,
  { type, at, since }: Pick<DrawerEventRow, 'type' | 'at' | 'since'>,
): DrawerView => {
  if (type === 'opened' || type === 'found_open')
    return { open: true, openSince: at, leftOpen: false };
  if (type === 'left_open') return { open: true, openSince: since ?? at, leftOpen: true };
  return type === 'closed' ? { open: false, openSince: null, leftOpen: false } : before;
};

/** What the office must look at: opened by hand, left open, or a pulse that opened nothing. */
export const isDrawerException = ({ type, by }: Pick<DrawerEventRow, 'type' | 'by'>): boolean =>
  type === 'left_open' || type === 'did_not_open' || (type === 'opened' && by === 'hand');
