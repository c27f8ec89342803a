import { err, type Failure, failure, type Result } from '@galley/base';
import type { PosContract } from '@galley/pos/contract';
import type { CommandName, Input, Output } from '@galley/shell/contract';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { useUi } from './ui.store.ts';

type Commands = CommandName<PosContract>;

/** Runs commands for one person and nobody else. */
export type Perform = <N extends Commands>(
  name: N,
  input: Input<PosContract, N>,
) => Promise<Result<Output<PosContract, N>, Failure>>;

const hold = (change: 1 | -1): void => useRead.setState(({ held }) => ({ held: held + change }));

/** Resolves at the next log-in under another session than `sessionId`. */
const nextLogIn = (sessionId: string | null): Promise<void> =>
  new Promise((resolve) => {
    const stop = useUi.subscribe((now) => {
      if (now.sessionId === null || now.sessionId === sessionId) return;
      stop();
      resolve();
    });
  });

const waitForLogIn = async (sessionId: string | null): Promise<void> => {
  hold(1);
  await nextLogIn(sessionId);
  hold(-1);
};

const gone = err(failure('not_logged_in', 'Whoever tapped it is no longer logged in.'));

const isRefused = (outcome: Result<unknown, Failure>): boolean =>
  !outcome.ok && outcome.error.code === 'not_logged_in';

/**
 * Binds what is done next to the person who is on now. A session may end while a tap waits (another PIN, a
 * long absence): a command refused for that reason was surely not carried out (the core looks for its
 * stored answer first), so it
 * waits for the same person's next log-in and is sent anew. Another person's log-in refuses it for good.
 */
export const asPersonNow = (): Perform => {
  const { employeeId } = useUi.getState();
  return async (name, input) => {
    for (;;) {
      const now = useUi.getState();
      if (now.sessionId !== null && now.employeeId !== employeeId) return gone;
      if (now.sessionId !== null) {
        const outcome = await rpc().run(name, input);
        if (!isRefused(outcome)) return outcome;
      }
      if (useUi.getState().sessionId === now.sessionId) await waitForLogIn(now.sessionId);
    }
  };
};
