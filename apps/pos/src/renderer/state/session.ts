import type { Failure, Result } from '@galley/base';
import type { Proof } from '@galley/domain';
import { type SessionView, TRAINING_SESSION } from '@galley/pos/contract';
import { inTurn } from './line-queue.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { parkPlace, unparkPlace, useUi } from './ui.store.ts';

/** Every call of this window says from now on who gives it, and whether it is practice (rule TM1). */
export const tellSession = (): void => {
  const { world, sessionId } = useUi.getState();
  const session = sessionId ?? undefined;
  rpc().setSession(world === 'live' ? session : `${TRAINING_SESSION}${session ?? ''}`);
};

export const logIn = async (proof: Proof): Promise<Result<SessionView, Failure>> => {
  const outcome = await rpc().run('login', proof);
  if (!outcome.ok) return outcome;
  const session = outcome.value;
  unparkPlace(session.employeeId, session.sessionId);
  useRead.setState({ session });
  tellSession();
  return outcome;
};

/** The screen is free at once; the core hears of it when it can. The check in hand stays open there. */
export const endSession = (): void => {
  parkPlace();
  useRead.setState({ session: null });
  tellSession();
};

/** Long enough for taps under way to reach a core that is there, and no wait worth speaking of. */
const GRACE_MS = 300;

const grace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, GRACE_MS));

/** Ends when what was tapped so far has reached the core, or soon after where nobody answers. */
export const tapsDone = (): Promise<void> => Promise.race([inTurn(async () => undefined), grace()]);

export const logOut = async (): Promise<void> => {
  await tapsDone();
  void rpc().run('logout', {});
  endSession();
};
