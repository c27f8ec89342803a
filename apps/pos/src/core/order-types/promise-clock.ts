import {
  type CheckState,
  clockSendsAt,
  decideSendCheck,
  type SiteRow,
  serverOf,
} from '@galley/domain';
import { clockContext, OTHERS_AFTER_MS } from '../courses/course-clock.ts';
import type { PosCore } from '../pos-core.ts';
import { kitchenChits } from '../printing/chit-jobs.ts';
import { itemLabels } from '../printing/label-jobs.ts';
import { sendFacts } from '../read/send-facts.ts';
import { kitchenOf, prepOf, promisedStates, typeOfCheck } from './promised-orders.ts';

/** An order that nobody sent until so long after its promised time is left to a person: its guest may be gone. */
const STALE_MS = 2 * 3_600_000;
/** No preparation and no way takes longer. */
const AHEAD_MS = 26 * 3_600_000;

const isMine = ({ identity }: PosCore, { lines }: CheckState): boolean =>
  lines.some(({ row, sent, standing }) => {
    const waits = standing === 'live' && !sent && row.fee == null;
    return waits && row.deviceId === identity.deviceId;
  });

/**
 * Another register that this one does not hear of may send the same order by its own clock: what is made is made once
 * (rule KT3), but each prints, and the paper says so (rule OP7).
 */
const perhapsAlso = (core: PosCore, state: CheckState, due: number): string | undefined => {
  if (isMine(core, state)) return core.clock.now() - due < OTHERS_AFTER_MS ? undefined : '';
  const rung = state.lines.find(({ row }) => row.fee == null)?.row.deviceId ?? '';
  return core.read.deviceName(rung) ?? '';
};

const sendByClock = (core: PosCore, site: SiteRow, state: CheckState, due: number): void => {
  const { check } = state;
  const commandId = `promise_${check.id}_${due}`;
  if (core.replica.commandResult(commandId) !== undefined) return;
  const { context, dayFacts } = clockContext(core, site);
  const server = core.read.employee(serverOf(check))?.name ?? '';
  // Nobody is at hand to be asked.
  const {
    prompts: _,
    delivery: __,
    unconfirmed: ___,
    ...about
  } = sendFacts(core.read, check, server, site);
  const sent = decideSendCheck(state, about, context);
  if (!sent.ok || sent.value.roundId === null) return;
  const { roundId, tickets, facts } = sent.value;
  const outbox = [
    ...kitchenChits(
      core,
      tickets,
      about.stations,
      check,
      site,
      false,
      perhapsAlso(core, state, due),
    ),
    ...itemLabels(core, tickets, check, site),
  ];
  const done = core.replica.commit({
    facts: [...dayFacts, ...facts],
    command: { id: commandId, result: { roundId } },
    outbox,
  });
  if (done.ok && outbox.length > 0) core.printing.handOver();
};

/**
 * Sends what is promised once it is due: the register that rang it, another one where that one has not for 15 seconds
 * (rule OP4). A line that two cut-off registers sent is made once (KT3).
 */
export const turnPromises = (core: PosCore): void => {
  const now = core.clock.now();
  const states = promisedStates(core, now - STALE_MS, now + AHEAD_MS);
  const site = states.length === 0 ? undefined : core.read.site(core.identity.siteId);
  if (site === undefined) return;
  for (const { check } of states) turnPromise(core, site, check.id);
};

/** An order as it is by then: what it shares with another one may have gone with that. */
const turnPromise = (core: PosCore, site: SiteRow, checkId: string): void => {
  const state = core.checkStates.get(checkId);
  const type = state && typeOfCheck(core.read, state);
  if (state === undefined || type === undefined) return;
  const sentAt = core.read.roundsOf(checkId).map((round) => round.sentAt);
  const due = clockSendsAt(state, type, prepOf(core.read), sentAt, kitchenOf(core, state));
  const wait = isMine(core, state) ? 0 : OTHERS_AFTER_MS;
  if (due !== undefined && due + wait <= core.clock.now()) sendByClock(core, site, state, due);
};
