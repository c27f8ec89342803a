import { err, type Failure, failure, type Result } from '@galley/base';
import type { PosContract } from '@galley/pos/contract';
import type { CommandName, Input, Output } from '@galley/shell/contract';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { useUi, type World } from './ui.store.ts';

type Commands = CommandName<PosContract>;

/** Runs commands for one person and nobody else. */
export type Perform = <N extends Commands>(
  name: N,
  input: Input<PosContract, N>,
) => Promise<Result<Output<PosContract, N>, Failure>>;

const hold = (change: 1 | -1): void => useRead.setState(({ held }) => ({ held: held + change }));

/** Resolves at the next log-in to the same register, real or of practice, under another session than `sessionId`. */
const nextLogIn = (sessionId: string | null, world: World): Promise<void> =>
  new Promise((resolve) => {
    const stop = useUi.subscribe((now) => {
      if (now.world !== world || now.sessionId === null || now.sessionId === sessionId) return;
      stop();
      resolve();
    });
  });

const waitForLogIn = async (sessionId: string | null, world: World): Promise<void> => {
  hold(1);
  await nextLogIn(sessionId, world);
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
  const { employeeId, world } = useUi.getState();
  /** Null: nobody is on there, or the window is in practice, or no longer. */
  const sessionNow = (): string | null => {
    const now = useUi.getState();
    return now.world === world ? now.sessionId : null;
  };
  return async (name, input) => {
    for (;;) {
      const session = sessionNow();
      if (session !== null) {
        if (useUi.getState().employeeId !== employeeId) return gone;
        const outcome = await rpc().run(name, input);
        if (!isRefused(outcome)) return outcome;
      }
      if (sessionNow() === session) await waitForLogIn(session, world);
    }
  };
};
