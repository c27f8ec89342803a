import type { SiteRow } from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import type { DuePapers } from './due-papers.ts';
import { fallbackChits } from './fallback-chits.ts';
import { movedChits } from './moved-chits.ts';
import { remakeChits } from './remake-chits.ts';
import { runnerChits } from './runner-chits.ts';
import { SENT_TWICE_WITHIN_MS, sentTwiceChits } from './sent-twice-chits.ts';

/** A chit that a kitchen screen's act lacked is printed by then, or never: it would be read as a new order. */
const WITHIN_MS = 600_000;

const printOnce = (core: PosCore, { commandId, outbox, facts = [] }: DuePapers): void => {
  if (outbox.length === 0 || core.replica.commandResult(commandId) !== undefined) return;
  const command = { id: commandId, result: null };
  if (core.replica.commit({ facts, command, outbox }).ok) core.printing.handOver();
};

const dueOf = (core: PosCore, site: SiteRow, since: number): DuePapers[] => [
  ...core.read.checksMovedAtStations(since).flatMap((id) => movedChits(core, site, id, since)),
  ...core.read.checksRemade(since).flatMap((id) => remakeChits(core, site, id, since)),
  ...core.read.checksReleased(since).flatMap((id) => runnerChits(core, site, id, since)),
  ...core.read
    .checksSentTwice(core.clock.now() - SENT_TWICE_WITHIN_MS, core.identity.deviceId)
    .flatMap((id) => sentTwiceChits(core, site, id)),
  ...fallbackChits(core, site),
];

/** Prints what kitchen screens did, or did not show, and belongs on paper (rules KT37, KT47, KT49, KT59), and what two registers sent (rule KT54). */
export const printKitchenPapers = (core: PosCore): void => {
  const site = core.read.site(core.identity.siteId);
  if (site === undefined) return;
  for (const due of dueOf(core, site, core.clock.now() - WITHIN_MS)) printOnce(core, due);
};
