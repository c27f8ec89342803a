import { ok } from '@galley/base';
import { type CardState, cardLimitsOf } from '@galley/domain';
import type { CardTerminalView, PendingCardView } from '../../contract/index.ts';
import { findStaff } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { checkTitle } from '../queries/check-title.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { CARDS } from './card-desk.ts';

const cardOf = ({ read, checkStates }: PosCore, intentId: string): CardState | undefined => {
  const intent = read.cardIntent(intentId);
  const state = intent && checkStates.get(intent.checkId);
  return state?.cards.find((card) => card.intent.id === intentId);
};

const viewOf = (core: PosCore, card: CardState): PendingCardView => {
  const { id: intentId, checkId, type, amountMinor, startedAt, startedBy, deviceId } = card.intent;
  const { unanswered, setAside, released, atRisk, reason } = card;
  return {
    ...{ intentId, checkId, type, amountMinor, startedAt },
    ...{ unanswered, setAside, released, atRisk, reason },
    checkTitle: checkTitle(core.read, checkId),
    byName: core.read.employee(startedBy)?.name ?? '',
    deviceName: core.read.deviceName(deviceId) ?? '',
    inHand: core.cardDesk.isInHand(intentId),
  };
};

/** What waits for an answer at the site, as far as known here, and what is the house's risk. */
export const pendingCards = (core: PosCore): PendingCardView[] =>
  core.openCards
    .ids()
    .flatMap((id) => cardOf(core, id) ?? [])
    .map((card) => viewOf(core, card))
    .sort((a, b) => a.startedAt - b.startedAt || (a.intentId < b.intentId ? -1 : 1));

const stateOf = (core: PosCore): Pick<CardTerminalView, 'state' | 'reason'> => {
  if (core.terminals.own === undefined) return { state: 'none', reason: null };
  const reach = core.cardDesk.reach();
  if (reach === undefined) return { state: 'asking', reason: null };
  return { state: reach.state, reason: reach.state === 'unreachable' ? reach.reason : null };
};

export const cardTerminalQuery: PosQuery<'cardTerminal'> = (core) => ({
  schema: noParams,
  kinds: [CARDS, 'card_intent', 'card_step', 'card_rule', 'check', 'session', 'employee', 'device'],
  ask(_params, { session }) {
    if (findStaff(core, core.sessions.employeeOf(session)) === undefined) return ok(null);
    core.cardDesk.freshen();
    return ok({
      ...stateOf(core),
      ...cardLimitsOf(core.read.cardRule(core.identity.siteId)),
      pending: pendingCards(core),
    });
  },
});
