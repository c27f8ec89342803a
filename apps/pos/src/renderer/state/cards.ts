import type { Failure } from '@galley/base';
import type { CardOutcome } from '@galley/domain';
import type { CardTerminalView } from '@galley/pos/contract';
import { toaster } from '@galley/ui';
import { useEffect, useState } from 'react';
import { cardWords as words } from '../app/card-words.ts';
import { askPrompt } from './ask-prompt.ts';
import { inTurn } from './line-queue.ts';
import { told } from './orders.ts';
import { asPersonNow } from './perform.ts';
import { rpc } from './rpc.ts';

/** The terminal and what waits for an answer; undefined until it is known. */
export const useCardTerminal = (): CardTerminalView | null | undefined => {
  const [view, setView] = useState<CardTerminalView | null>();
  useEffect(() => rpc().watch('cardTerminal', {}, setView, () => setView(null)), []);
  return view;
};

/** Puts the charge on record; the terminal begins. Its id, or undefined where it was refused. */
export const chargeCard = (checkId: string, amountMinor: number): Promise<string | undefined> =>
  inTurn(async (perform) => {
    const outcome = await perform('chargeCard', { checkId, amountMinor });
    return askPrompt(outcome, checkId) ? undefined : told(outcome)?.intentId;
  });

const SAID = {
  approved: { message: words.wasApproved, tone: 'ok' },
  declined: { message: words.wasDeclined, tone: 'alarm' },
  pending: { message: words.stillUnknown },
} as const satisfies Record<CardOutcome, unknown>;

const tell = (outcome: CardOutcome): void => void toaster.show(SAID[outcome]);

/** Asks the processor, and says what it said. */
export const lookUpCard = async (intentId: string): Promise<void> => {
  const said = told(await asPersonNow()('lookUpCard', { intentId }));
  if (said !== undefined) tell(said.outcome);
};

export const cancelCard = async (intentId: string): Promise<void> => {
  const said = told(await asPersonNow()('cancelCard', { intentId }));
  if (said?.outcome === 'pending') tell(said.outcome);
};

export const setCardAside = async (intentId: string): Promise<void> =>
  void told(await asPersonNow()('leaveCard', { intentId, way: 'set_aside' }));

/** The failure, if it could not. */
export const releaseGuest = async (
  intentId: string,
  approvalId?: string,
): Promise<Failure | undefined> => {
  const approval = approvalId === undefined ? {} : { approvalId };
  const outcome = await asPersonNow()('leaveCard', { intentId, way: 'released', ...approval });
  if (!outcome.ok) return outcome.error;
  toaster.show({ message: words.released, tone: 'ok' });
  return undefined;
};

export const retryCardRefund = async (intentId: string): Promise<void> => {
  if (told(await asPersonNow()('retryCardRefund', { intentId })) === undefined) return;
  toaster.show({ message: words.askedAgain });
};
