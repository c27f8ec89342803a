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

export const setUnavailable = async (item: OfficeItem, unavailable: boolean): Promise<void> => {
  const outcome = await runAndTell('saveItem', { id: item.id, unavailable });
  if (outcome.ok) done(unavailable ? words.isOut(item.name) : words.isBack(item.name));
};

export const removeItem = async (item: OfficeItem): Promise<boolean> => {
  const outcome = await runAndTell('removeItem', { itemId: item.id });
  if (outcome.ok)
    done(words.removed(item.name), () => void runAndTell('restoreItem', { itemId: item.id }));
  return outcome.ok;
};
