import type { Failure, Result } from '@galley/base';
import type { SessionView } from '@galley/pos/contract';
import { inTurn } from './line-queue.ts';
import { useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { parkPlace, unparkPlace } from './ui.store.ts';

export const logIn = async (pin: string): Promise<Result<SessionView, Failure>> => {
  const outcome = await rpc().run('login', { pin });
  if (!outcome.ok) return outcome;
  const session = outcome.value;
  unparkPlace(session.employeeId, session.sessionId);
  useRead.setState({ session });
  rpc().setSession(session.sessionId);
  return outcome;
};

/** The screen is free at once; the core hears of it when it can. The check in hand stays open there. */
export const endSession = (): void => {
  parkPlace();
  useRead.setState({ session: null });
  rpc().setSession(undefined);
};

/** Long enough for taps under way to reach a core that is there, and no wait worth speaking of. */
const GRACE_MS = 300;

const grace = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, GRACE_MS));

export const logOut = async (): Promise<void> => {
  await Promise.race([inTurn(async () => undefined), grace()]);
  void rpc().run('logout', {});
  endSession();
};
