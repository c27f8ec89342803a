import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { Failure, Result } from '@galley/base';
import type { Permission } from '@galley/domain';
import type { Answer, Output } from '@galley/shell/contract';
import { follow, forgetAnswers, questionOf, useRead } from './read.store.ts';
import { rpc } from './rpc.ts';
import { resetPlace, useUi } from './ui.store.ts';

type Session = Answer<BackOfficeContract, 'session'>;
const SESSION = questionOf('session', {});

const setSession = (session: Session): void =>
  useRead.setState(({ answers }) => ({ answers: { ...answers, [SESSION]: session } }));

const leave = (): void => {
  useUi.setState({ sessionId: null });
  rpc().setSession(undefined);
  setSession(null);
  forgetAnswers();
};

/** A session that the core no longer knows ends here as well: it was restarted, or the role changed. */
const endLostSession = (): void =>
  void useRead.subscribe(({ answers }) => {
    if (answers[SESSION] === null && useUi.getState().sessionId !== null) leave();
  });

/** Begins with the session that the window had before it was loaded again. */
export const followSession = (): void => {
  rpc().setSession(useUi.getState().sessionId ?? undefined);
  rpc().onConnection((connection) => useRead.setState({ connection }));
  follow('session', {});
  follow('site', {});
  follow('sync', {});
  endLostSession();
};

export const logIn = async (
  pin: string,
): Promise<Result<Output<BackOfficeContract, 'login'>, Failure>> => {
  const outcome = await rpc().run('login', { pin });
  if (!outcome.ok) return outcome;
  useUi.setState({ sessionId: outcome.value.sessionId });
  setSession(outcome.value);
  rpc().setSession(outcome.value.sessionId);
  return outcome;
};

export const logOut = (): void => {
  void rpc().run('logout', {});
  leave();
  resetPlace();
};

export const useSession = (): Session | undefined =>
  useRead(({ answers }) => answers[SESSION]) as Session | undefined;

export const useMay = (permission: Permission): boolean =>
  useSession()?.permissions.includes(permission) ?? false;
