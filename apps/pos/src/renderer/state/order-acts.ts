import type { MenuView, PosContract } from '@galley/pos/contract';
import type { Input, Output } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { orderWords } from '../app/order-words.ts';
import { checkRead } from './check-read.ts';
import { describeCheck } from './describe-check.ts';
import type { SiteFormat } from './format.ts';
import { defaultOrderType } from './item-price.ts';
import { inTurn } from './line-queue.ts';
import { ensureCheck, forgetLast, placeDraftLines, targetNow, told } from './orders.ts';
import { useRead } from './read.store.ts';
import { askConsent, consentWish } from './take-off.ts';
import { type Draft, go, openSheet, patchUi, useUi } from './ui.store.ts';

export type OrderTypeView = MenuView['orderTypes'][number];
const NO_TYPES: MenuView['orderTypes'] = [];

export const useOrderTypes = (): MenuView['orderTypes'] =>
  useRead(({ menu }) => menu?.view.orderTypes ?? NO_TYPES);

/** The order type of the check in hand, or of the one to be opened. */
export const useTypeInHand = (): OrderTypeView | undefined => {
  const types = useOrderTypes();
  const checkType = useRead(({ check }) => check?.orderTypeId);
  const draftType = useUi(({ draft }) => draft.orderTypeId);
  return types.find(({ id }) => id === (checkType ?? draftType)) ?? defaultOrderType(types);
};

/** What an order type asks for at its beginning, besides the time. */
const asksAtOnce = ({ prompts }: OrderTypeView): boolean =>
  (['name', 'phone', 'address', 'marker'] as const).some((one) => prompts[one] !== undefined);

const patchDraft = (change: Partial<Draft>): void =>
  patchUi(({ draft }) => ({ draft: { ...draft, ...change } }));

/** Dine-in goes by the floor: the next tap there chooses the table. */
export const chooseDraftType = (type: OrderTypeView): void => {
  const seated = type.kind === 'dine_in';
  patchDraft({ orderTypeId: type.id, ...(seated ? {} : { tableId: null }) });
  if (seated) {
    go('tables');
    return;
  }
  placeDraftLines();
  if (asksAtOnce(type)) openSheet({ type: 'describe' });
};

type Change = Input<PosContract, 'changeOrderType'>;

type Changed = Output<PosContract, 'changeOrderType'>;

const changedText = (
  { name }: OrderTypeView,
  { beforeMinor, afterMinor, promiseGone }: Changed,
  { money, when }: Pick<SiteFormat, 'money' | 'when'>,
): string => {
  const text =
    beforeMinor === afterMinor
      ? orderWords.changedSame(name)
      : orderWords.changed(name, money(afterMinor), money(beforeMinor));
  return promiseGone === null ? text : `${text}. ${orderWords.promiseGone(when(promiseGone))}`;
};

const tell = (message: string, { promiseGone }: Changed, back: Change): void => {
  const run = async (): Promise<void> => {
    await inTurn(async (perform) => {
      const outcome = await perform('changeOrderType', back);
      const wish = consentWish(orderWords.undo, { command: 'changeOrderType', input: back });
      if (!askConsent(outcome, wish)) told(outcome);
    });
    if (promiseGone !== null) await promiseBack({ checkId: back.checkId, promisedAt: promiseGone });
  };
  toaster.show({
    message,
    tone: 'ok',
    action: { label: orderWords.undo, run: () => void run() },
  });
};

/** Makes the check in hand another order type; the way back is one tap. */
export const changeOrderType = (
  type: OrderTypeView,
  format: Pick<SiteFormat, 'money' | 'when'>,
  tableId?: string,
): Promise<void> =>
  inTurn(async (perform) => {
    const check = await checkRead();
    if (!check || check.orderTypeId === type.id) return;
    forgetLast();
    const seat = tableId === undefined ? {} : { tableId };
    const command = { checkId: check.id, orderTypeId: type.id, ...seat };
    const outcome = await perform('changeOrderType', command);
    const wish = consentWish(type.name, { command: 'changeOrderType', input: command });
    if (askConsent(outcome, wish)) return;
    const changed = told(outcome);
    if (changed === undefined) return;
    const was = check.tableId === null ? {} : { tableId: check.tableId };
    const back = { checkId: check.id, orderTypeId: check.orderTypeId, ...was };
    tell(changedText(type, changed, format), changed, back);
    if (asksAtOnce(type) && check.guestName === null && check.phone === null)
      openSheet({ type: 'describe' });
  });

/** The check in hand; opened where nothing was rung on it yet. */
const checkInHand = (): Promise<string | undefined> =>
  inTurn((perform) => ensureCheck(perform, targetNow()));

type Promised = { readonly checkId: string; readonly promisedAt: number | null };

/** The time that the check was promised for before stands again, also where others have filled its slot meanwhile. */
const promiseBack = (before: Promised): Promise<void> =>
  inTurn(async (perform) => {
    const outcome = await perform('promiseOrder', before);
    const full = !outcome.ok && outcome.error.code === 'slot_full_anyway';
    told(full ? await perform('promiseOrder', { ...before, beyond: true }) : outcome);
  });

const tellPromised = ({ promisedAt }: Promised, before: Promised, when: Told): void => {
  const message =
    promisedAt === null ? orderWords.promisedAsap : orderWords.promisedFor(when(promisedAt));
  const action = { label: orderWords.undo, run: () => void promiseBack(before) };
  toaster.show({ message, tone: 'ok', action });
};

type Told = SiteFormat['when'];

/** Undefined: it could not be promised, and why was told, or is asked (`slot_full_anyway`). */
export const promiseOrder = async (
  promisedAt: number | null,
  beyond: boolean,
  when: Told,
): Promise<'done' | 'full' | undefined> => {
  const checkId = await checkInHand();
  if (checkId === undefined) return undefined;
  return inTurn(async (perform) => {
    const { check } = useRead.getState();
    const was = check?.id === checkId ? check.promisedAt : null;
    const anyway = beyond ? { beyond: true as const } : {};
    const outcome = await perform('promiseOrder', { checkId, promisedAt, ...anyway });
    if (!outcome.ok && outcome.error.code === 'slot_full_anyway') return 'full';
    if (told(outcome) === undefined) return undefined;
    if (was !== promisedAt)
      tellPromised({ checkId, promisedAt }, { checkId, promisedAt: was }, when);
    return 'done';
  });
};

/** What is known of the guest stands on the check; one is opened where there is none. */
export const describeOrder = async (
  facts: Omit<Input<PosContract, 'describeCheck'>, 'checkId'>,
): Promise<boolean> => {
  const checkId = await checkInHand();
  return checkId === undefined ? false : describeCheck({ checkId, ...facts });
};
