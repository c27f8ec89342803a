import { toaster } from '@galley/ui';
import { trainingWords as texts } from '../app/training-words.ts';
import { failureText } from '../app/trouble-text.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { logOut, tapsDone, tellSession } from './session.ts';
import { closeSheet, enterWorld, forgetTraining, useUi, type World } from './ui.store.ts';

const moveTo = (world: World): void => {
  enterWorld(world);
  useRead.setState({ session: null });
  tellSession();
};

/** The check in hand stays as it is and waits for its person; whoever practises logs in for it. */
export const startTraining = async (): Promise<void> => {
  await tapsDone();
  const outcome = await rpc().run('startTraining', {});
  if (!outcome.ok) {
    toaster.show({ tone: 'attention', message: failureText(outcome.error) });
    return;
  }
  useRead.setState({ training: outcome.value });
  await logOut();
  moveTo('training');
};

export const leaveTraining = (): void => {
  void rpc().run('leaveTraining', {});
  moveTo('live');
};

/** Somebody logged in ends the practice that another window left behind. */
export const endTraining = (): void => void rpc().run('leaveTraining', {});

/** Nothing of it is there any more; the window begins with an empty register. */
export const clearTraining = async (): Promise<void> => {
  closeSheet();
  const outcome = await rpc().run('clearTraining', {});
  if (outcome.ok) forgetTraining();
  const message = outcome.ok ? texts.cleared : failureText(outcome.error);
  toaster.show({ tone: outcome.ok ? 'ok' : 'alarm', message });
};

export const printTraining = (printsPapers: boolean): void =>
  void rpc().run('printTraining', { printsPapers });

/** A window whose practice is over (the day closed, somebody ended it) is back at work and says so. */
export const followTraining = (): void => {
  const look = (): void => {
    if (useUi.getState().world !== 'training' || useRead.getState().training !== null) return;
    moveTo('live');
    toaster.show({ tone: 'info', message: texts.over });
  };
  useRead.subscribe((now, before) => {
    if (now.training !== before.training) look();
  });
};
