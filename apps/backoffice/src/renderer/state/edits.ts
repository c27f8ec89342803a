import type { BackOfficeContract, OfficeItem } from '@galley/backoffice/contract';
import type { Failure, Result } from '@galley/base';
import type { CommandName, Input, Output } from '@galley/shell/contract';
import { toaster } from '@galley/ui';
import { words } from '../app/words.ts';
import { rpc } from './rpc.ts';

type Command = CommandName<BackOfficeContract>;

/** Runs a command; a refusal is told at the foot of the page as well. */
export const runAndTell = async <N extends Command>(
  name: N,
  input: Input<BackOfficeContract, N>,
): Promise<Result<Output<BackOfficeContract, N>, Failure>> => {
  const outcome = await rpc().run(name, input);
  if (!outcome.ok) toaster.show({ message: outcome.error.message, tone: 'alarm' });
  return outcome;
};

const done = (message: string, undo?: () => void): void =>
  void toaster.show({
    message,
    tone: 'ok',
    ...(undo === undefined ? {} : { action: { label: words.undo, run: undo } }),
  });

/** A price that was mistyped is back with one touch; both changes stand in the record. */
export const savePrice = async (item: OfficeItem, priceMinor: number, shown: string) => {
  const outcome = await runAndTell('saveItem', { id: item.id, priceMinor });
  if (!outcome.ok) return outcome;
  done(
    words.priceSaved(item.name, shown),
    () => void runAndTell('saveItem', { id: item.id, priceMinor: item.priceMinor }),
  );
  return outcome;
};

type Subject = Input<BackOfficeContract, 'markAvailable'> & { readonly name: string };

export const haveBack = async ({ subjectKind, subjectId, name }: Subject): Promise<void> => {
  const outcome = await runAndTell('markAvailable', { subjectKind, subjectId });
  if (outcome.ok) done(words.isBack(name));
};

export const markOut = async (subject: Subject): Promise<void> => {
  const { subjectKind, subjectId, name } = subject;
  const outcome = await runAndTell('markUnavailable', { subjectKind, subjectId, until: 'back' });
  if (outcome.ok) done(words.isOut(name), () => void haveBack(subject));
};

export const countDown = async (itemId: string, name: string, portions: number): Promise<void> => {
  const outcome = await runAndTell('setPortions', { itemId, portions });
  if (outcome.ok) done(words.counting(name, portions));
};

type Place = Input<BackOfficeContract, 'arrangeItems'>['places'][number];

/** Other cells for these items of a category; the message takes it back. */
export const arrangeItems = async (
  name: string,
  categoryId: string,
  items: readonly OfficeItem[],
  places: readonly Place[],
): Promise<boolean> => {
  const outcome = await runAndTell('arrangeItems', { categoryId, places });
  const before = items
    .filter(({ id }) => places.some(({ itemId }) => itemId === id))
    .map(({ id, cell }) => ({ itemId: id, cell }));
  if (outcome.ok)
    done(
      words.arranged(name),
      () => void runAndTell('arrangeItems', { categoryId, places: before }),
    );
  return outcome.ok;
};

export const removeItem = async (item: OfficeItem): Promise<boolean> => {
  const outcome = await runAndTell('removeItem', { itemId: item.id });
  if (outcome.ok)
    done(words.removed(item.name), () => void runAndTell('restoreItem', { itemId: item.id }));
  return outcome.ok;
};
