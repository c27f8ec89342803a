import type { Doc, Fact, Failure, IdSource, Json, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { Exchange } from './currencies/pay-foreign.ts';
import type { Till } from './funds/till.ts';
import { PERMISSION_WORDS } from './staff/permission-words.ts';
import type { Permission } from './staff/staff.table.ts';

/**
 * What a rule knows besides the rows it decides on. `now` is UTC ms of the corrected clock; `permissions`
 * and `voidLimitMinor` come from the role of the person who acts (a kitchen screen acts as its station
 * with `['bump']`). `replayed`: the act was recorded elsewhere, `now` is the time of the record.
 */
export type DecisionContext = {
  readonly now: number;
  readonly businessDate: string;
  readonly ids: IdSource;
  readonly employeeId: string;
  readonly permissions: readonly Permission[];
  readonly voidLimitMinor: number | null;
  /** Parts per million of a price that may be taken off without an approval; see `discountLimit`. */
  readonly discountLimitPpm?: number | null;
  readonly deviceId: string;
  readonly deviceNumber: number;
  readonly siteId: string;
  readonly tenantId: string;
  readonly replayed?: boolean;
  /** Smallest coin that cash of the site is rounded to, minor units; absent: 1. */
  readonly cashStepMinor?: number;
  /** What foreign cash is worth today; absent: none is taken. */
  readonly exchange?: Exchange | undefined;
  /** Where money of this act lands; absent where no register acts. */
  readonly till?: Till;
};

export type NotAllowed = Failure<'not_allowed'>;

/** Roles of versions that did not know a permission have it by the one that stood for it. */
const GRANTED_BY: Partial<Readonly<Record<Permission, Permission>>> = {
  type_weight: 'approve_void',
  edit_devices: 'edit_menu',
  mark_out: 'approve_void',
  open_item: 'approve_void',
  discount: 'void_line',
  approve_discount: 'approve_void',
  correct_punches: 'approve_void',
  edit_customers: 'approve_void',
  close_day: 'approve_void',
  approve_delivery: 'approve_void',
  train: 'approve_void',
  release_guest: 'approve_void',
  take_over_check: 'approve_void',
};

/** Whether a role may do it. */
export const isPermitted = (
  permissions: readonly Permission[],
  permission: Permission,
): boolean => {
  const older = GRANTED_BY[permission];
  return permissions.includes(permission) || (older !== undefined && permissions.includes(older));
};

/** There is no default allow: every act names the one permission that it needs. */
export const requirePermission = (
  context: Pick<DecisionContext, 'permissions'>,
  permission: Permission,
): Result<null, NotAllowed> =>
  isPermitted(context.permissions, permission)
    ? ok(null)
    : err(
        failure(
          'not_allowed',
          `Your role may not ${PERMISSION_WORDS[permission]}. Ask a manager to do it or to change the role.`,
        ),
      );

/** The permission first, then whatever is wrong with the wish itself. */
export const requireSound = <P extends Failure>(
  context: Pick<DecisionContext, 'permissions'>,
  permission: Permission,
  problem: P | undefined,
): Result<null, NotAllowed | P> => {
  const allowed = requirePermission(context, permission);
  return !allowed.ok || problem === undefined ? allowed : err(problem);
};

export const replayedFlag = (context: DecisionContext): 0 | 1 => (context.replayed ? 1 : 0);

/** A whole row as a fact: the id apart, nulls and undefined as null. */
export const rowFact = <T extends { readonly id: string }>(kind: string, row: T): Fact => {
  const doc: Record<string, Json> = {};
  for (const [name, value] of Object.entries(row)) {
    if (name !== 'id') doc[name] = (value ?? null) as Json;
  }
  return { kind, id: row.id, doc };
};

/** A row whose id follows from what it is: one that was deleted before is there again. */
export const rowAgain: typeof rowFact = (kind, row) => ({ ...rowFact(kind, row), deleted: false });

/** A setting's changed columns only, so that two people may edit different columns at once. */
export const changedColumns = (
  kind: string,
  id: string,
  columns: Readonly<Record<string, unknown>>,
): Fact | undefined => {
  const given = Object.entries(columns).filter(([, value]) => value !== undefined);
  return given.length === 0 ? undefined : { kind, id, doc: Object.fromEntries(given) as Doc };
};
