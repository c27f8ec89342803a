import type { Failure, Result } from '@galley/base';
import type { UntilChoice } from '@galley/domain';
import { toaster } from '@galley/ui';
import { availabilityWords as words } from '../app/availability-words.ts';
import { failureText } from '../app/trouble-text.ts';
import { words as registerWords } from '../app/words.ts';
import { asPersonNow } from './perform.ts';
import { useRead } from './read.store.ts';
import { openSheet, type Subject } from './ui.store.ts';

const told = (outcome: Result<unknown, Failure>): boolean => {
  if (!outcome.ok) toaster.show({ message: failureText(outcome.error), tone: 'alarm' });
  return outcome.ok;
};

/** What is said of an item that was not rung goes with the next one that is. */
export const NEXT_ITEM = 'next-item';

const about = ({ subjectKind, subjectId }: Subject) => ({ subjectKind, subjectId });

export const haveBack = async (subject: Subject): Promise<void> => {
  if (told(await asPersonNow()('markAvailable', about(subject))))
    toaster.show({ message: words.itIsBack(subject.name), tone: 'ok' });
};

export const markOut = async (subject: Subject, until: UntilChoice): Promise<void> => {
  const outcome = await asPersonNow()('markUnavailable', { ...about(subject), until });
  if (!told(outcome)) return;
  const action = { label: registerWords.undo, run: () => void haveBack(subject) };
  toaster.show({ message: words.itIsOut(subject.name), tone: 'ok', action });
};

export const countDown = async (itemId: string, name: string, portions: number): Promise<void> => {
  if (told(await asPersonNow()('setPortions', { itemId, portions })))
    toaster.show({ message: words.counted(name, portions), tone: 'ok' });
};

/** The kitchen has what it takes for this line. */
export const keepMaking = async (lineId: string, name: string): Promise<void> => {
  if (told(await asPersonNow()('keepMaking', { lineId })))
    toaster.show({ message: words.stillMadeTold(name), tone: 'ok' });
};

export const refuseSale = async (
  itemId: string,
  name: string,
  checkId: string | null,
): Promise<void> => {
  if (told(await asPersonNow()('refuseSale', { itemId, checkId })))
    toaster.show({ message: words.refused(name), about: NEXT_ITEM });
};

/** What a held cell brings up; of an item everybody may keep it at hand. */
export const askAvailability = (subject: Subject): void => {
  if (subject.subjectKind === 'item' || useRead.getState().session?.mayMarkOut)
    openSheet({ type: 'availability', subject });
  else toaster.show({ message: words.mayNot, tone: 'attention' });
};
