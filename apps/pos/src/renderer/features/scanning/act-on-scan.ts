import type { ScanOutcome } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { words } from '../../app/words.ts';
import { ringOrWeigh, sell } from '../../parts/ItemTile.tsx';
import { lackOf } from '../../state/availability.ts';
import type { MenuItem } from '../../state/menu-index.ts';
import { takeQuantity } from '../../state/quantity.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet, useUi } from '../../state/ui.store.ts';
import { beep } from './beep.ts';
import { scanRefusal } from './scan-refusal.ts';

/** A scan adds to the check in hand: not while somebody pays, and not behind a sheet that asks for something. */
export const takesScans = (): boolean => {
  const { route, sheet } = useUi.getState();
  const { session } = useRead.getState();
  return Boolean(session) && route !== 'pay' && (sheet === null || sheet.type === 'weigh');
};

const ring = (item: MenuItem, { quantity, label }: ScanOutcome & { type: 'item' }): void => {
  closeSheet();
  const plain = item.modifierGroupIds.length === 0 && item.minAge === null && !item.openPrice;
  const asks = !plain && quantity === 1 && label === null;
  const weight = label === null ? {} : { weight: { by: 'label' as const, code: label } };
  if (asks) sell(item);
  else {
    const many = quantity === 1 && label === null && !item.byWeight ? takeQuantity() : quantity;
    ringOrWeigh(item, { quantity: many, modifiers: [], ...weight });
  }
};

const isNobodyHere = (): boolean => useRead.getState().session == null;

const refusal = (): string => {
  const { sheet } = useUi.getState();
  const status = useRead.getState().check?.status;
  return scanRefusal({ sheet, status, isNobodyHere: isNobodyHere() });
};

/** Why a code adds nothing, in words; undefined when its item was rung. */
const ringOrSay = (outcome: ScanOutcome): string | undefined => {
  if (outcome.type !== 'item') return outcome.words;
  const item = useRead.getState().menu?.items.get(outcome.itemId);
  if (item === undefined || lackOf(useRead.getState(), item.id) !== undefined)
    return words.isOut(outcome.name);
  if (!takesScans()) return refusal();
  ring(item, outcome);
  return undefined;
};

/** The message about the last code that added nothing; it leaves with the next good one. */
let complaint: number | undefined;

const complain = (problem: string | undefined): void => {
  if (complaint !== undefined) toaster.dismiss(complaint);
  complaint = problem === undefined ? undefined : toaster.show({ message: problem, tone: 'alarm' });
};

/** What a scanned code does: an item goes on the check, anything else is said and heard (rule RG30). */
export const actOnScan = (outcome: ScanOutcome): void => {
  const problem = ringOrSay(outcome);
  beep(problem === undefined ? 'good' : 'bad');
  complain(problem);
};

/** A scan where digits are typed on a pad: heard as refused; nothing is rung, paid or logged in (rule RG43). */
export const refuseScan = (): void => {
  beep('bad');
  complain(refusal());
};

/** Once somebody has logged in or out, what was said of a scan before is past. */
export const forgetAtLogIn = (): void =>
  void useRead.subscribe(({ session }, { session: before }) => {
    if (session?.sessionId !== before?.sessionId) complain(undefined);
  });
