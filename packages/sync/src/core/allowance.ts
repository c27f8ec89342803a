import { err, type Failure, failure, ok, type Result } from '@galley/base';

/** A value that is spent and must not be spent twice: a gift card's balance, the portions that are left. */
export type Subject = { readonly subjectKind: string; readonly subjectId: string };

/** `returned` by its device, `written_off` by a person; either way nothing more may be spent of it. */
export type GrantStatus = 'open' | 'returned' | 'written_off';

export type Grant = Subject & {
  readonly id: string;
  readonly deviceId: string;
  readonly amount: number;
  /** What the hub has heard to be spent of it. */
  readonly spent: number;
  /** UTC ms of hub time; its device spends nothing later, and then gives back what is left. */
  readonly expiresAt: number;
  readonly grantedAt: number;
  readonly serial: number;
  readonly status: GrantStatus;
};

/** What a subject comes to. `open` is the sum of what open grants have left. */
export type Reserve = {
  readonly credited: number;
  readonly spent: number;
  readonly open: number;
  readonly grants: number;
};

export const EMPTY_RESERVE: Reserve = { credited: 0, spent: 0, open: 0, grants: 0 };

/** What may still be spent of a grant, as far as the hub has heard. */
export const leftOf = (grant: Grant): number =>
  grant.status === 'open' ? Math.max(0, grant.amount - grant.spent) : 0;

/** What can be granted. Below 0 when more was spent than there was: only after a grant was written off. */
export const availableOf = ({ credited, spent, open }: Reserve): number => credited - spent - open;

export type GrantWish = Subject & {
  readonly id: string;
  readonly deviceId: string;
  readonly wanted: number;
  readonly now: number;
  readonly forMs: number;
};

/** Grants what is wanted or what is left, whichever is less (rule AL1). */
export const grantFrom = (
  reserve: Reserve,
  { wanted, now, forMs, ...named }: GrantWish,
): Result<{ reserve: Reserve; grant: Grant }, Failure<'nothing_left'>> => {
  const amount = Math.min(wanted, availableOf(reserve));
  if (amount <= 0) return err(failure('nothing_left', 'Nothing is left that could be granted.'));
  const serial = reserve.grants + 1;
  const times = { grantedAt: now, expiresAt: now + forMs };
  return ok({
    reserve: { ...reserve, open: reserve.open + amount, grants: serial },
    grant: { ...named, ...times, amount, serial, spent: 0, status: 'open' },
  });
};

export const addCredit = (reserve: Reserve, amount: number): Reserve => ({
  ...reserve,
  credited: reserve.credited + amount,
});

/**
 * Counts what was spent, whatever it rests on: it happened. `over` is the part that no open grant covers.
 */
export const countSpend = (
  reserve: Reserve,
  grant: Grant | undefined,
  amount: number,
): { reserve: Reserve; grant: Grant | undefined; over: number } => {
  const covered = grant === undefined ? 0 : Math.min(amount, leftOf(grant));
  return {
    reserve: { ...reserve, spent: reserve.spent + amount, open: reserve.open - covered },
    grant: grant && { ...grant, spent: grant.spent + amount },
    over: amount - covered,
  };
};

/** Ends a grant: what it has left can be granted again. One that is over stays as it is. */
export const closeGrant = (
  reserve: Reserve,
  grant: Grant,
  status: Exclude<GrantStatus, 'open'>,
): { reserve: Reserve; grant: Grant } =>
  grant.status === 'open'
    ? { reserve: { ...reserve, open: reserve.open - leftOf(grant) }, grant: { ...grant, status } }
    : { reserve, grant };

/** A grant as its own device sees it: with what it spent and may not have told yet. */
export type Holding = {
  readonly id: string;
  readonly left: number;
  readonly expiresAt: number;
};

export type Part = { readonly allowanceId: string; readonly amount: number };

/** Takes an amount from grants, those that expire first; nothing when they do not reach. */
export const takeFrom = (
  holdings: readonly Holding[],
  amount: number,
  now: number,
): Result<readonly Part[], Failure<'not_granted'> & { readonly left: number }> => {
  const usable = holdings
    .filter(({ left, expiresAt }) => left > 0 && expiresAt > now)
    .sort((a, b) => a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1));
  const left = usable.reduce((sum, holding) => sum + holding.left, 0);
  if (left < amount) {
    return err({ ...failure('not_granted', `This device may spend ${left} of it.`), left });
  }
  const parts: Part[] = [];
  let due = amount;
  for (const holding of usable) {
    const part = Math.min(due, holding.left);
    if (part > 0) parts.push({ allowanceId: holding.id, amount: part });
    due -= part;
  }
  return ok(parts);
};
