import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import type { Consent } from '../../checks/after-print.ts';
import { applyFacts } from '../../checks/apply-facts.ts';
import { type CheckClosed, requireOpen } from '../../checks/check-errors.ts';
import type { CheckRows } from '../../checks/check-rows.ts';
import { lowerConsent } from '../../checks/lower-printed.ts';
import { projectCheck } from '../../checks/project-check.ts';
import {
  type DecisionContext,
  isPermitted,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { eventFact } from '../../event-fact.ts';
import type { DeliveryZoneRow } from '../../rows.ts';
import { type Approval, type ApprovalError, approveAct } from '../../staff/approval.ts';
import { type DeliveryHouse, feeLine } from '../fee-line.ts';
import { feeBefore, isDelivered } from '../keep-fee.ts';
import { matchZone } from '../match-zone.ts';
import type { ChooseZoneCommand } from './choose-zone.command.ts';

export type ChooseZoneError =
  | NotAllowed
  | CheckClosed
  | ApprovalError
  | Failure<'unknown_zone' | 'not_delivered' | 'paid_already'>;

/** Where no zone is known for the address, or nobody goes there for now, somebody answers for it (rule DL3). */
const mayChoose = (
  house: DeliveryHouse,
  { check }: CheckRows,
  zone: DeliveryZoneRow,
  approval: Approval | undefined,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  const found = check.address == null ? undefined : matchZone(house.zones, check.address);
  const usual = found !== undefined && zone.active !== 0;
  if (usual || isPermitted(context.permissions, 'approve_delivery')) return ok(null);
  const act = { type: 'delivery' as const, checkId: check.id, zoneId: zone.id };
  const agreed = approveAct(approval, act, context);
  return agreed.ok ? ok(agreed.value.approverId) : agreed;
};

type Chosen = { readonly zone: DeliveryZoneRow | undefined; readonly line: Fact };

/** Who consented: that a printed check comes to less (rule GC9; such a person may answer for the zone too), or that the order goes there (rule DL3). */
const agreedBy = (
  house: DeliveryHouse,
  rows: CheckRows,
  { zone, line }: Chosen,
  command: ChooseZoneCommand,
  consent: Consent,
  context: DecisionContext,
): Result<string | null, ApprovalError> => {
  const less = lowerConsent(rows, [line], command, consent, context);
  if (!less.ok || less.value !== null || command.zoneId === null || zone === undefined) return less;
  return mayChoose(house, rows, zone, consent.approval, context);
};

const notDelivered = () =>
  failure('not_delivered', 'This check is not delivered. Make it a delivery first.', 'checkId');

const zoneGone = () =>
  failure('unknown_zone', 'This zone is not on the list any more. Choose another one.', 'zoneId');

const paidAlready = () =>
  failure(
    'paid_already',
    'More was paid on it than it would come to then. Undo that payment first.',
    'zoneId',
  );

/** The zone of a delivery as a person says (rules DL3, DL4); null: as the address says. */
export const decideChooseZone = (
  house: DeliveryHouse,
  rows: CheckRows,
  command: ChooseZoneCommand,
  consent: Consent,
  context: DecisionContext,
): Result<Fact[], ChooseZoneError> => {
  const allowed = requirePermission(context, 'sell');
  if (!allowed.ok) return allowed;
  const { check } = rows;
  const { zoneId } = command;
  const before = projectCheck(rows);
  const open = requireOpen(before);
  if (!open.ok) return open;
  if (!isDelivered(house, check)) return err(notDelivered());
  const byAddress = check.address == null ? undefined : matchZone(house.zones, check.address);
  const zone = zoneId === null ? byAddress : house.zones.find(({ id }) => id === zoneId);
  if (zoneId !== null && zone === undefined) return err(zoneGone());
  const line = rowFact(
    'line',
    feeLine(house, check, zone, zoneId !== null, feeBefore(rows), context),
  );
  const after = projectCheck(applyFacts(rows, [line]));
  if (after.overpaidMinor > before.overpaidMinor) return err(paidAlready());
  const agreed = agreedBy(house, rows, { zone, line }, command, consent, context);
  if (!agreed.ok) return agreed;
  const told = {
    from: before.delivery?.zone ?? null,
    to: zone?.name ?? null,
    approvedBy: agreed.value,
  };
  return ok([line, eventFact(context, 'delivery_zone_chosen', check.id, told)]);
};
