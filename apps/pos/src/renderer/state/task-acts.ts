import type { HouseTaskView } from '@galley/domain';
import { type ClockTaskAnswer, toaster, houseTaskWords as words } from '@galley/ui';
import { failureText } from '../app/trouble-text.ts';
import { chooseEdit } from './choose-edit.ts';
import type { SiteFormat } from './format.ts';
import { removeLine } from './line-changes.ts';
import { runMove } from './moves.ts';
import { told } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { useRead } from './read.store.ts';
import { exemptCheck } from './tax.ts';
import { openSheet, patchUi, takeCheck } from './ui.store.ts';

/** A check of the open ones is taken in hand, a settled one is looked at. */
export const showCheckOfTask = (checkId: string): void => {
  const open = (useRead.getState().openChecks ?? []).some(({ id }) => id === checkId);
  if (open) takeCheck(checkId);
  else patchUi({ route: 'checks', checksTab: 'settled', settledId: checkId, sheet: null });
};

/** A void takes its reason where every void does: on the check, taken in hand. */
export const voidLineOf = (checkId: string, lineId: string): void => {
  takeCheck(checkId);
  openSheet({ type: 'void', lineId });
};

const settled = (): void => void toaster.show({ message: words.done, tone: 'ok' });

/** What is due is taken where every payment is. */
export const payCheckOf = (checkId: string): void => takeCheck(checkId, 'pay');

/** What was taken off before and charged again, taken off once more: with its reason, as ever. */
export const reduceCheckOf = (checkId: string): void => {
  takeCheck(checkId);
  openSheet({ type: 'adjust', lineId: null });
};

export const noteTask = async (key: string): Promise<void> => {
  if (told(await asPersonNow()('noteTask', { key })) !== undefined) settled();
};

/** The guest has a sent line all the same, whatever of it clashes with their allergies (rule AY18). */
export const confirmSentClash = async (
  checkId: string,
  lineId: string,
  confirms: readonly string[],
): Promise<void> => {
  const done = told(await asPersonNow()('confirmClash', { checkId, lineId, confirms }));
  if (done !== undefined) settled();
};

/** Consent, where it is needed, is asked for where the check is. */
export const chooseEditOf = async (checkId: string, lineId: string, name: string) => {
  takeCheck(checkId);
  if (await chooseEdit(lineId, name)) settled();
};

/** What another register changed goes after all, as a register wanted it (rule CK17). */
export const takeOffLineOf = async (checkId: string, lineId: string, name: string) => {
  takeCheck(checkId);
  await removeLine(lineId, name);
  settled();
};

/** The check goes to the other customer that a register gave it to (rule CU12). */
export const giveTo = async (checkId: string, customerId: string): Promise<void> => {
  const done = told(await asPersonNow()('attachCustomer', { checkId, customerId }));
  if (done !== undefined) settled();
};

/** Freed of tax as what it was split off is (rule TX11); consent, where it is needed, is asked for where the check is. */
export const freeToo = async (
  checkId: string,
  exemption: HouseTaskView['exemption'],
  money: SiteFormat['money'],
): Promise<void> => {
  if (exemption === undefined) return;
  takeCheck(checkId);
  await exemptCheck(checkId, exemption, money);
};

/** Charged with tax as what it was split off is (rule TX13). */
export const taxToo = async (checkId: string, money: SiteFormat['money']): Promise<void> => {
  takeCheck(checkId);
  await exemptCheck(checkId, null, money);
};

/** The check goes to the other server, or becomes the other order type (rules MV28, OT13). */
export const makeOther = async (
  { type, checkId }: Pick<HouseTaskView, 'type' | 'checkId'>,
  id: string,
): Promise<void> => {
  if (checkId === null) return;
  const perform = asPersonNow();
  const done =
    type === 'handed_twice'
      ? await perform('handOver', { checkId, employeeId: id })
      : await perform('changeOrderType', { checkId, orderTypeId: id });
  if (!done.ok) told(done);
  else settled();
};

/** What another check's guest was told on paper needs consent; that is asked where the check is. */
export const settleTask = async (
  task: HouseTaskView,
  choice: 'stands' | 'other',
): Promise<void> => {
  const { checkId, subjectId: moveId } = task;
  if (checkId === null) return;
  const failed = await runMove('settleMove', { checkId, moveId, choice }, settled);
  if (failed !== undefined) toaster.show({ message: failureText(failed), tone: 'alarm' });
};

/** What is left on a merged check goes where the rest went (rule MV29). */
export const mergeRest = async (
  { checkId }: Pick<HouseTaskView, 'checkId'>,
  intoCheckId: string,
): Promise<void> => {
  if (checkId === null) return;
  const failed = await runMove('mergeChecks', { checkId, intoCheckId }, settled);
  if (failed !== undefined) toaster.show({ message: failureText(failed), tone: 'alarm' });
};

/** The code of what was wrong with it, if anything was. */
export const answerClock = async (correction: ClockTaskAnswer): Promise<string | undefined> => {
  const outcome = await asPersonNow()('correctPunch', { correction });
  if (outcome.ok) settled();
  else toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
  return outcome.ok ? undefined : outcome.error.code;
};
