import { err, ok } from '@galley/base';
import {
  allowDeliveryCommand,
  chooseZoneCommand,
  decideAllowDelivery,
  decideChooseZone,
} from '@galley/domain';
import { act } from '../acting.ts';
import type { PosHandler } from '../handlers/handler.ts';
import { noParams, type PosQuery } from '../queries/query.ts';
import { checkGone, loadCheck, loadCheckRows } from '../read/load-check.ts';
import { printedAt } from '../read/printed.ts';
import { deliveryHouse } from './delivery-house.ts';

export const chooseZoneHandler: PosHandler<'chooseZone'> = (core) => ({
  schema: chooseZoneCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const approval = core.approvals.peek(command.approvalId);
      const house = deliveryHouse(core.read);
      const consent = { printedAt: printedAt(core.read, command.checkId), approval };
      const facts = decideChooseZone(house, rows, command, consent, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

export const allowDeliveryHandler: PosHandler<'allowDelivery'> = (core) => ({
  schema: allowDeliveryCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const state = loadCheck(core.read, command.checkId);
      if (!state.ok) return state;
      const approval = core.approvals.peek(command.approvalId);
      const facts = decideAllowDelivery(state.value, approval, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    });
    if (done.ok) core.approvals.spend(command.approvalId);
    return done;
  },
});

export const zonesQuery: PosQuery<'zones'> = (core) => ({
  schema: noParams,
  kinds: ['delivery_zone'],
  ask: () =>
    ok(
      core.read.deliveryZones().map((zone) => ({
        id: zone.id,
        name: zone.name,
        feeMinor: zone.feeMinor,
        freeFromMinor: zone.freeFromMinor,
        minimumMinor: zone.minimumMinor,
        extraMinutes: zone.extraMinutes ?? 0,
        active: zone.active !== 0,
      })),
    ),
});
