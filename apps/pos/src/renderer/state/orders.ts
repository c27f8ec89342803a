import type { Failure, Result } from '@galley/base';
import type { PosContract } from '@galley/pos/contract';
import type { Input } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { failureText } from '../app/trouble-text.ts';
import { askClash, clashes, isClash } from './ask-clash.ts';
import { askFund } from './ask-fund.ts';
import { askPrompt } from './ask-prompt.ts';
import { NEXT_ITEM } from './availability-acts.ts';
import type { PendingLine } from './check-rows.ts';
import { defaultOrderType, priceInHand } from './item-price.ts';
import { inTurn } from './line-queue.ts';
import type { Perform } from './perform.ts';
import { useRead, withPending } from './read.store.ts';
import {
  beginOrder,
  type Draft,
  type LineWish,
  NO_DRAFT,
  patchUi,
  seatInHand,
  takeDraftLines,
  takeReplaced,
  useUi,
} from './ui.store.ts';
import { isPlainWish, wishPrice } from './wish-price.ts';

/** The check that a tap belongs to, also before the core has given it an id. */
type Target = { checkId: string | null; readonly draft: Draft };
type LastLine = {
  readonly aim: Target;
  readonly itemId: string;
  /** Price on the tile when the line was rung: a changed one begins a new line. */
  readonly priceMinor: number | undefined;
  lineId: string;
  quantity: number;
};

let target: Target = { checkId: null, draft: NO_DRAFT };
let last: LastLine | undefined;
let lastKey = 0;
const successors = new Map<string, string>();

/** The next tap begins a line of its own. */
export const forgetLast = (): void => {
  last = undefined;
};

/** The line that stands for this one now: an edit before sending makes a new line. */
export const currentLine = (lineId: string): string => {
  let id = lineId;
  for (let next = successors.get(id); next !== undefined; next = successors.get(id)) id = next;
  return id;
};

/** A line that was changed stays in hand, with its keys, until the screen has what it became (rule RG85). */
export const isInHand = (shown: string, inHand: string | null): boolean =>
  inHand !== null && currentLine(shown) === inHand;

export const report = (failure: Failure): void =>
  void toaster.show({ message: failureText(failure), tone: 'alarm' });

/** Tells the person what went wrong; the value, or undefined. */
export const told = <T>(outcome: Result<T, Failure>): T | undefined => {
  if (outcome.ok) return outcome.value;
  report(outcome.error);
  return undefined;
};

/** A tap after the check in hand is settled begins the next one; one instead of its only line does not. */
const leaveSettled = (): void => {
  const { check } = useRead.getState();
  const { checkId, replacing } = useUi.getState();
  if (!check || check.id !== checkId || check.status === 'open') return;
  if (check.status === 'settled' || replacing?.checkId !== checkId) beginOrder();
};

export const targetNow = (): Target => {
  leaveSettled();
  const { checkId, draft } = useUi.getState();
  const same = target.checkId === checkId && (checkId !== null || target.draft === draft);
  if (!same) target = { checkId, draft };
  return target;
};

const openInput = (draft: Draft): Input<PosContract, 'openCheck'> | undefined => {
  const types = useRead.getState().menu?.view.orderTypes ?? [];
  const orderTypeId = draft.orderTypeId ?? defaultOrderType(types)?.id;
  if (orderTypeId === undefined) return undefined;
  return {
    orderTypeId,
    ...(draft.tableId === null ? {} : { tableId: draft.tableId }),
    ...(draft.covers === null ? {} : { covers: draft.covers }),
    ...(draft.guestName === null ? {} : { guestName: draft.guestName }),
  };
};

/** An order at a table begins with the table. */
export const lacksTable = (): boolean => {
  const { checkId, draft } = useUi.getState();
  const types = useRead.getState().menu?.view.orderTypes ?? [];
  const type = types.find(({ id }) => id === draft.orderTypeId) ?? defaultOrderType(types);
  return checkId === null && type?.kind === 'dine_in' && draft.tableId === null;
};

/** Another register has seated guests there meanwhile: what was rung waits for another table, or for their check. */
const waitForTable = (wish: LineWish | undefined): void =>
  patchUi(({ checkId, draft }) =>
    checkId === null
      ? { draft: { ...draft, tableId: null, lines: [...draft.lines, ...(wish ? [wish] : [])] } }
      : {},
  );

/** The check of the taps at `aim`; opened if it is not yet, unless its first item cannot be sold (rule AV27). */
export const ensureCheck = async (
  perform: Perform,
  aim: Target,
  first?: LineWish,
): Promise<string | undefined> => {
  if (aim.checkId !== null) return aim.checkId;
  const input = openInput(aim.draft);
  if (input === undefined) return undefined;
  const wanted = first === undefined || first.beyond ? {} : { firstItemId: first.itemId };
  const outcome = await perform('openCheck', { ...input, ...wanted });
  if (!outcome.ok && outcome.error.code === 'table_taken') waitForTable(first);
  const opened = told(outcome);
  if (opened === undefined) return undefined;
  aim.checkId = opened.checkId;
  const ui = useUi.getState();
  if (ui.checkId === null && ui.draft === aim.draft) showOpened(opened.checkId);
  return opened.checkId;
};

/** The taps made so far move with the check that they opened. */
const showOpened = (checkId: string): void => {
  const { pending } = useRead.getState();
  useUi.setState({ checkId });
  useRead.setState((models) => withPending(models, () => pending));
};

export const relink = (change: (line: PendingLine) => PendingLine | undefined): void => {
  const changed = (lines: readonly PendingLine[]) => lines.flatMap((line) => change(line) ?? []);
  useRead.setState((models) => withPending(models, changed));
};

export const superseded = (before: string, after: string): void => {
  successors.set(before, after);
  relink((line) => (line.lineId === before ? { ...line, lineId: after } : line));
  useUi.setState(({ lineId }) => (lineId === before ? { lineId: after } : {}));
};

const showPending = (wish: LineWish): number => {
  const item = useRead.getState().menu?.items.get(wish.itemId);
  const key = ++lastKey;
  const line: PendingLine = {
    key,
    itemId: wish.itemId,
    name: wish.open?.name ?? item?.name ?? '',
    quantity: wish.quantity,
    unitPriceMinor: wishPrice(wish),
    plain: isPlainWish(wish),
  };
  useRead.setState((models) => withPending(models, (pending) => [...pending, line]));
  return key;
};

const tilePrice = ({ itemId }: LineWish): number | undefined => {
  const item = useRead.getState().menu?.items.get(itemId);
  return item === undefined ? undefined : priceInHand(item);
};

const addNew = async (
  perform: Perform,
  aim: Target,
  checkId: string,
  wish: LineWish,
): Promise<string | undefined> => {
  const { weighedMinor: _shown, ...line } = wish;
  const outcome = await perform('addLine', { checkId, ...line });
  if (isClash(outcome)) askClash({ wish, lineId: null });
  const added = isClash(outcome) ? undefined : told(outcome);
  if (added === undefined) return undefined;
  const { lineId } = added;
  last = isPlainWish(wish)
    ? { aim, itemId: wish.itemId, priceMinor: tilePrice(wish), lineId, quantity: wish.quantity }
    : undefined;
  return lineId;
};

/** The same item again right after itself: one more on that line, if nobody sent it meanwhile. */
const addAgain = async (
  perform: Perform,
  line: LastLine,
  wish: LineWish,
): Promise<string | undefined> => {
  const quantity = line.quantity + wish.quantity;
  const outcome = await perform('changeLine', { lineId: line.lineId, quantity, modifiers: [] });
  if (!outcome.ok) return undefined;
  superseded(line.lineId, outcome.value.lineId);
  last = { ...line, lineId: outcome.value.lineId, quantity };
  return outcome.value.lineId;
};

const sameAsLast = (aim: Target, wish: LineWish): LastLine | undefined => {
  if (last?.aim !== aim || last.itemId !== wish.itemId || wish.ageChecked) return undefined;
  return last.priceMinor === tilePrice(wish) && isPlainWish(wish) ? last : undefined;
};

export const addItem = (asked: LineWish, aim: Target = targetNow()): Promise<void> => {
  const wish = { ...seatInHand(), ...asked };
  const key = showPending(wish);
  return inTurn(async (perform) => {
    const checkId = await ensureCheck(perform, aim, wish);
    const again = checkId === undefined ? undefined : sameAsLast(aim, wish);
    const raised = again === undefined ? undefined : await addAgain(perform, again, wish);
    const lineId =
      raised ?? (checkId === undefined ? undefined : await addNew(perform, aim, checkId, wish));
    relink((line) => {
      if (line.key !== key) return line;
      return lineId === undefined ? undefined : { ...line, lineId };
    });
  });
};

/** On the check; or, for an order at a table that is not chosen yet, kept until it is. */
export const ringItem = (asked: LineWish): void => {
  leaveSettled();
  toaster.overtake(NEXT_ITEM);
  const wish = { ...seatInHand(), ...asked };
  if (clashes(wish)) {
    askClash({ wish, lineId: null });
    return;
  }
  if (!lacksTable()) {
    const aim = targetNow();
    void addItem({ ...wish, ...takeReplaced() }, aim);
    return;
  }
  // The menu stays: a tap that is under way must not meet a table where an item was.
  patchUi(({ draft }) => ({ draft: { ...draft, lines: [...draft.lines, wish] } }));
};

/** Puts what waited for a table on the check now in hand; `takeDraftLines` gave it. */
export const placeLines = (lines: readonly LineWish[]): void => {
  for (const wish of lines) void addItem(wish);
};

/** No table after all: what waited for one goes on the check that begins here. */
export const placeDraftLines = (): void => placeLines(takeDraftLines());

/** Applies a tender after every tap before it has reached the core. */
export const pay = (input: Input<PosContract, 'pay'>) =>
  inTurn(async (perform) => {
    last = undefined;
    const outcome = await perform('pay', input);
    return askPrompt(outcome, input.checkId) || askFund(outcome, input) ? undefined : told(outcome);
  });
