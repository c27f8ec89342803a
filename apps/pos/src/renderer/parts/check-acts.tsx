import type { CheckView } from '@galley/pos/contract';
import {
  BadgePercent,
  Ban,
  Cable,
  Coins,
  Contact,
  DoorOpen,
  Eraser,
  FilePlus2,
  Gift,
  GraduationCap,
  HandCoins,
  HandPlatter,
  History,
  Keyboard,
  LogOut,
  type LucideIcon,
  Pencil,
  Printer,
  ReceiptText,
  RotateCw,
  Split,
  SunMoon,
  Zap,
} from 'lucide-react';
import { adjustWords } from '../app/adjust-words.ts';
import { availabilityWords } from '../app/availability-words.ts';
import { cashWords } from '../app/cash-words.ts';
import { chargeWords } from '../app/charge-words.ts';
import { customerRecordWords } from '../app/customer-record-words.ts';
import { deviceWords } from '../app/device-words.ts';
import { floorWords } from '../app/floor-words.ts';
import { giftWords } from '../app/gift-words.ts';
import { historyWords } from '../app/history-words.ts';
import { keyWords } from '../app/key-words.ts';
import { kitchenWords } from '../app/kitchen-words.ts';
import { moveWords } from '../app/move-words.ts';
import { printWords } from '../app/print-words.ts';
import { taxWords } from '../app/tax-words.ts';
import { tipLedgerWords } from '../app/tip-ledger-words.ts';
import { trainingWords } from '../app/training-words.ts';
import { words } from '../app/words.ts';
import { clearUnsent } from '../state/clear-unsent.ts';
import { leaveTable } from '../state/floor-acts.ts';
import { rushCheck } from '../state/kitchen-acts.ts';
import { printGuestCheck } from '../state/print-acts.ts';
import { repeatRound } from '../state/repeat-round.ts';
import { takeOffCharge } from '../state/service-charge.ts';
import { logOut } from '../state/session.ts';
import { startTraining } from '../state/training.ts';
import { beginOrder, closeSheet, go, openSheet, type UiState } from '../state/ui.store.ts';

/** One thing that can be done; the sheet of acts and the palette offer the same. */
export type Act = {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  /** It would do nothing now. */
  readonly off?: boolean;
  readonly run: () => void;
};

type Check = CheckView | null | undefined;

/** Only what is on an open check can be moved. */
const isMovable = (check: Check): boolean =>
  check?.status === 'open' && check.lines.some((line) => line.quantity > line.voidedQuantity);

const canRepeat = (check: Check): boolean =>
  check?.status === 'open' &&
  check.lines.some(({ state }) => ['held', 'sent', 'made'].includes(state));

/** Guests who sit and had nothing yet may go again. */
const mayLeave = (check: Check): check is CheckView =>
  check?.status === 'open' && check.tableId !== null && check.lines.length === 0;

const letGo = async (checkId: string): Promise<void> => {
  closeSheet();
  if (!(await leaveTable(checkId))) return;
  beginOrder();
  go('tables');
};

const print = (check: Check): void => {
  closeSheet();
  if (check) void printGuestCheck(check.id);
};

const rush = (check: CheckView): void => {
  closeSheet();
  void rushCheck(check, !check.kitchen.rushed);
};

const rushAct = (check: Check): Act => ({
  ...{ id: 'rush-check', Icon: Zap },
  label: check?.kitchen.rushed ? kitchenWords.rushBack : kitchenWords.rush,
  off: check?.kitchen.making !== true && check?.kitchen.rushed !== true,
  run: () => check && rush(check),
});

/** Service that is charged is taken off at a guest's wish; what was taken off comes back. */
const chargeActs = (check: Check): readonly Act[] => {
  if (check?.status !== 'open' || check.charge === null) return [];
  const { name, off } = check.charge;
  const run = () => {
    closeSheet();
    void takeOffCharge(check);
  };
  const label = off ? chargeWords.putBack(name) : chargeWords.takeOff(name);
  return [{ id: 'service-charge', label, Icon: HandPlatter, run }];
};

/** What can be done with the check in hand, besides sending and paying. */
export const checkActs = (check: Check): readonly Act[] => [
  {
    ...{ id: 'print-guest-check', label: words.printGuestCheck, Icon: Printer },
    off: !check || check.lines.length === 0,
    run: () => print(check),
  },
  {
    ...{ id: 'more-customer', label: customerRecordWords.customer, Icon: Contact },
    run: () => openSheet({ type: 'customer-record' }),
  },
  ...(mayLeave(check)
    ? [
        {
          ...{ id: 'guests-left', label: floorWords.left, Icon: DoorOpen },
          run: () => void letGo(check.id),
        },
      ]
    : []),
  rushAct(check),
  {
    ...{ id: 'describe', label: words.details, Icon: Pencil },
    run: () => openSheet({ type: 'describe' }),
  },
  {
    ...{ id: 'open-moves', label: moveWords.move, Icon: Split, off: !isMovable(check) },
    run: () => openSheet({ type: 'moves' }),
  },
  {
    ...{ id: 'adjust-check', label: adjustWords.adjust, Icon: BadgePercent },
    off: !isMovable(check),
    run: () => openSheet({ type: 'adjust', lineId: null }),
  },
  {
    ...{ id: 'exempt-check', label: taxWords.exempt, Icon: ReceiptText },
    off: check?.status !== 'open',
    run: () => openSheet({ type: 'exempt' }),
  },
  ...chargeActs(check),
  {
    ...{ id: 'clear-unsent', label: adjustWords.clearUnsent, Icon: Eraser },
    off: check?.status !== 'open' || check.unsentCount === 0,
    run: () => void (check && clearUnsent(check.id)),
  },
  {
    ...{ id: 'check-history', label: historyWords.history, Icon: History, off: !check },
    run: () => check && openSheet({ type: 'history', checkId: check.id }),
  },
  {
    ...{ id: 'repeat-round', label: availabilityWords.repeatRound, Icon: RotateCw },
    off: !canRepeat(check),
    run: () => void (check && repeatRound(check.id)),
  },
];

/** What can be done at the register whatever is in hand. */
export const registerActs: readonly Act[] = [
  {
    ...{ id: 'open-outages', label: availabilityWords.outList, Icon: Ban },
    run: () => openSheet({ type: 'outages' }),
  },
  { id: 'begin-order', label: words.newOrder, Icon: FilePlus2, run: () => beginOrder() },
  {
    ...{ id: 'open-cash', label: cashWords.cash, Icon: Coins },
    run: () => openSheet({ type: 'cash' }),
  },
  {
    ...{ id: 'open-gift-cards', label: giftWords.giftCards, Icon: Gift },
    run: () => openSheet({ type: 'gift-cards' }),
  },
  {
    ...{ id: 'open-tips', label: tipLedgerWords.tips, Icon: HandCoins },
    run: () => openSheet({ type: 'tip-ledger' }),
  },
  {
    ...{ id: 'open-papers', label: printWords.papersButton, Icon: Printer },
    run: () => openSheet({ type: 'papers' }),
  },
  {
    ...{ id: 'open-devices', label: deviceWords.devices, Icon: Cable },
    run: () => openSheet({ type: 'devices' }),
  },
  {
    ...{ id: 'open-display', label: words.display, Icon: SunMoon },
    run: () => openSheet({ type: 'display' }),
  },
  {
    ...{ id: 'open-keys', label: keyWords.keys, Icon: Keyboard },
    run: () => openSheet({ type: 'keys' }),
  },
  { id: 'more-log-out', label: words.logOut, Icon: LogOut, run: () => void logOut() },
];

/** Begins practice for who may, and shows it to whoever is in it. */
export const trainingActs = (mayTrain: boolean, world: UiState['world']): readonly Act[] => {
  if (world === 'training') {
    const open = () => openSheet({ type: 'training' });
    return [{ id: 'training', label: trainingWords.open, Icon: GraduationCap, run: open }];
  }
  if (!mayTrain) return [];
  const { start: label } = trainingWords;
  return [{ id: 'start-training', label, Icon: GraduationCap, run: () => void startTraining() }];
};
