import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type CardOutcome,
  type CardState,
  type CheckState,
  cardLimitsOf,
  cardRefundFacts,
  chargeCardCommand,
  decideChargeCard,
  decideLeaveCard,
  leaveCardCommand,
  requirePermission,
} from '@galley/domain';
import type { CallContext } from '@galley/shell/contract';
import { z } from 'zod';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import { loadCheck } from '../read/load-check.ts';
import { sendFacts } from '../read/send-facts.ts';

const intentCommand = z.object({ intentId: z.string().min(1).max(80) });

type Found = { readonly state: CheckState; readonly card: CardState };

const unknownCard = () =>
  err(
    failure(
      'unknown_card',
      'This card payment is not known here yet. Wait until this register has caught up.',
      'intentId',
    ),
  );

/** An intent with the check that it is of. */
const findCard = ({ read }: PosCore, intentId: string): Result<Found, Failure> => {
  const intent = read.cardIntent(intentId);
  if (intent === undefined) return unknownCard();
  const state = loadCheck(read, intent.checkId);
  if (!state.ok) return state;
  const card = state.value.cards.find((one) => one.intent.id === intentId);
  return card === undefined ? unknownCard() : ok({ state: state.value, card });
};

const noTerminal = () =>
  err(
    failure(
      'no_terminal',
      'No card terminal is set up here. Charge the card at a standalone terminal and type its slip in.',
    ),
  );

const noProcessor = () =>
  err(
    failure(
      'no_processor',
      'This register has no way to that processor. Look it up at the register that charged the card.',
    ),
  );

const chargeCardHandler: PosHandler<'chargeCard'> = (core) => ({
  schema: chargeCardCommand,
  run(command, call) {
    const { own } = core.terminals;
    if (own === undefined) return noTerminal();
    const done = act(core, call, ({ context, employee, site }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const about = sendFacts(core.read, state.value.check, employee.name, site);
      const begun = decideChargeCard(
        state.value,
        about,
        command,
        own.terminal,
        context,
        site.currency,
      );
      if (!begun.ok) return begun;
      return ok({ facts: begun.value.facts, result: { intentId: begun.value.intent.id } });
    });
    if (done.ok) core.cardDesk.begin(done.value.intentId);
    return done;
  },
});

type Ask = (intentId: string) => Promise<CardOutcome>;

/** Who is logged in may ask; nothing is written but what the processor says. */
const asking = async (
  core: PosCore,
  intentId: string,
  call: CallContext,
  ask: Ask,
): Promise<Result<{ outcome: CardOutcome }, Failure>> => {
  if (core.sessions.employeeOf(call.session) === undefined)
    return err(failure('not_logged_in', 'Nobody is logged in at this window. Type your PIN.'));
  const found = findCard(core, intentId);
  if (!found.ok) return found;
  return core.terminals.portOf(found.value.card.intent.terminal) === undefined
    ? noProcessor()
    : ok({ outcome: await ask(intentId) });
};

const lookUpCardHandler: PosHandler<'lookUpCard'> = (core) => ({
  schema: intentCommand,
  run: ({ intentId }, call) => asking(core, intentId, call, core.cardDesk.lookUp),
});

const cancelCardHandler: PosHandler<'cancelCard'> = (core) => ({
  schema: intentCommand,
  run: ({ intentId }, call) => asking(core, intentId, call, core.cardDesk.cancel),
});

const leaveCardHandler: PosHandler<'leaveCard'> = (core) => ({
  schema: leaveCardCommand,
  run(command, call) {
    const done = act(core, call, ({ context, site }) => {
      const found = findCard(core, command.intentId);
      if (!found.ok) return found;
      const limits = cardLimitsOf(core.read.cardRule(site.id));
      const approval = core.approvals.peek(command.approvalId);
      const left = decideLeaveCard(found.value.state, command, limits, approval, context);
      return left.ok ? ok({ facts: left.value, result: null }) : left;
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

const retryCardRefundHandler: PosHandler<'retryCardRefund'> = (core) => ({
  schema: intentCommand,
  run: ({ intentId }, call) =>
    act(core, call, ({ context }) => {
      const allowed = requirePermission(context, 'refund');
      if (!allowed.ok) return allowed;
      const found = findCard(core, intentId);
      if (!found.ok) return found;
      const { state, card } = found.value;
      const { amountMinor, paymentId, subjectId, approvedBy } = card.intent;
      if (card.outcome !== 'declined' || paymentId === null || subjectId === null)
        return ok({ facts: [], result: null });
      const wish = { subjectId, amountMinor, paymentId, approvedBy };
      return ok({ facts: cardRefundFacts(state, wish, context), result: null });
    }),
});

/** Every command about cards at terminals. */
export const cardCommands = (core: PosCore) => ({
  chargeCard: chargeCardHandler(core),
  lookUpCard: lookUpCardHandler(core),
  cancelCard: cancelCardHandler(core),
  leaveCard: leaveCardHandler(core),
  retryCardRefund: retryCardRefundHandler(core),
});
