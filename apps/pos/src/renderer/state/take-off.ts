import { canonicalJson, type Failure } from '@galley/base';
import type { ApprovedAct } from '@galley/domain';
import { inTurn } from './line-queue.ts';
import { openSheet, type TakeOffWish, useUi } from './ui.store.ts';

/** What a manager consents to: exactly this command. */
export const takeOffAct = ({ checkId, input }: TakeOffWish): ApprovedAct => ({
  type: 'take_off',
  checkId,
  wish: canonicalJson(input),
});

/** Carries it out with the consent; the failure, if it could not. */
export const takeOff = (
  { command, input }: TakeOffWish,
  approvalId: string | undefined,
): Promise<Failure | undefined> =>
  inTurn(async (perform) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await perform(command, { ...input, ...approval });
    return outcome.ok ? undefined : outcome.error;
  });

/** Asks for the consent that a command lacked; true when that was what it lacked. */
export const askConsent = (
  outcome: { readonly ok: true } | { readonly ok: false; readonly error: Failure },
  wish: TakeOffWish | undefined,
): boolean => {
  if (outcome.ok || outcome.error.code !== 'approval_needed' || wish === undefined) return false;
  openSheet({ type: 'take-off', wish });
  return true;
};

type Lacking = Pick<TakeOffWish, 'command' | 'input'>;

/** The command on the check in hand, as a consent sheet asks for it. */
export const consentWish = (name: string, command: Lacking): TakeOffWish | undefined => {
  const { checkId } = useUi.getState();
  return checkId === null ? undefined : ({ name, checkId, ...command } as TakeOffWish);
};
