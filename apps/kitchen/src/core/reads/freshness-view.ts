import type { FreshnessView } from '../../contract/index.ts';
import { hubNow, type KitchenCore } from '../kitchen-core.ts';

/** Who was heard when, in core time, with what a window needs to read it on a clock of its own. */
export const freshnessView = (core: KitchenCore): FreshnessView => {
  const { mode, caughtUp, revoked, hub } = core.syncStatus();
  const hubName = hub?.role === 'site' ? core.reads.deviceNames().get(hub.id ?? '') : undefined;
  const pending = core.replica.pending();
  core.hearing.look();
  return {
    mode,
    caughtUp,
    ...(revoked && { revoked: true as const }),
    registers: core.hearing.registers(),
    hubLastHeardAt: core.hearing.hubLastHeardAt(),
    ...(hubName !== undefined && { hubName }),
    pendingCommits: pending.commits,
    oldestPendingAt: pending.oldestAt ?? null,
    coreNow: core.clock.now(),
    clockOffsetMs: hubNow(core) - core.clock.now(),
  };
};
