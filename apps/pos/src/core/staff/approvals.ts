import type { Clock } from '@galley/base';
import { APPROVAL_LIFETIME_MS, type Approval } from '@galley/domain';

/** Approvals that were given and not used; in memory only, so that none survives the moment. */
export type Approvals = {
  give(approval: Approval): void;
  /** Looks without using it up; the act itself does that once it is done. */
  peek(id: string | undefined): Approval | undefined;
  spend(id: string | undefined): void;
};

export const createApprovals = (clock: Clock): Approvals => {
  const alive = new Map<string, Approval>();
  const prune = (): void => {
    for (const [id, { grantedAt }] of alive) {
      if (clock.now() - grantedAt > 2 * APPROVAL_LIFETIME_MS) alive.delete(id);
    }
  };
  return {
    give(approval) {
      prune();
      alive.set(approval.id, approval);
    },
    peek: (id) => (id === undefined ? undefined : alive.get(id)),
    spend: (id) => void (id === undefined || alive.delete(id)),
  };
};
