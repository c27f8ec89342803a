import type { CourseCommands } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { courseWords } from '../app/course-words.ts';
import { words } from '../app/words.ts';
import { inTurn } from './line-queue.ts';
import { currentLine, told } from './orders.ts';

/** Tells the kitchen to make what is held; with the way back while it is short. */
export const fireCourse = (wish: CourseCommands['fireCourse']['input'], name: string) =>
  inTurn(async (perform) => {
    const fired = told(await perform('fireCourse', wish));
    if (fired === undefined) return;
    const { fireId } = fired;
    if (fireId === null) {
      toaster.show({ message: courseWords.firedBefore(name) });
      return;
    }
    const run = () => void undoFire(wish.checkId, fireId, name);
    toaster.show({
      message: courseWords.fired(name),
      tone: 'ok',
      action: { label: words.undo, run },
    });
  });

export const undoFire = (checkId: string, fireId: string, name: string) =>
  inTurn(async (perform) => {
    if (told(await perform('undoFire', { checkId, fireId })) === undefined) return;
    toaster.show({ message: courseWords.undone(name) });
  });

export const planLines = (wish: CourseCommands['planLines']['input']) =>
  inTurn(async (perform) => {
    told(await perform('planLines', { ...wish, lineIds: wish.lineIds.map(currentLine) }));
  });
