import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DecisionContext, type Permission, type SiteRow, wallDate } from '@galley/domain';
import { replayIds } from '@galley/domain/demo';
import { decisionContext, requireSite } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';

/** Decides as of the record's time; `replayed` marks every fact. */
export const recordContext = (
  core: PosCore,
  at: number,
  site: SiteRow,
  permission: Permission,
): DecisionContext => {
  const { employeeId } = replayIds(site.id);
  const role = { permissions: [permission], voidLimitMinor: null };
  const context = decisionContext(core, employeeId, role, wallDate(at, site));
  return { ...context, now: at, replayed: true };
};

/**
 * Replays ask for no log-in, so a register takes them only when it was started for replaying. A site that
 * ever took a real sale takes none, whatever its purpose says.
 */
const refusal = (core: PosCore, site: SiteRow): Failure | undefined => {
  if (!core.takesReplays) {
    return failure(
      'not_a_replay_start',
      'This register was not started for replaying. Use npm run galley -- import sales FILE.',
    );
  }
  if (site.purpose !== 'replay') {
    return failure(
      'not_a_replay_site',
      `${site.name} is a site for '${site.purpose}' sales. Make a site with purpose 'replay' for this file.`,
    );
  }
  return core.read.hasRealCheck()
    ? failure('real_sales', `${site.name} took a real sale. Make a new site for the replay.`)
    : undefined;
};

/** The site if it takes replays; what was proved once is not asked for each record. */
export const createReplayGate = (core: PosCore) => {
  let proved = false;
  return (): Result<SiteRow, Failure> => {
    const site = requireSite(core);
    if (!site.ok) return site;
    const problem = proved ? undefined : refusal(core, site.value);
    if (problem !== undefined) return err(problem);
    proved = true;
    return ok(site.value);
  };
};
