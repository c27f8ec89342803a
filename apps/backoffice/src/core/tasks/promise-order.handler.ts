import { err, failure, ok } from '@galley/base';
import {
  decidePromiseOrder,
  itemsOf,
  orderTypeOf,
  projectCheck,
  promiseOrderCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { ownSite } from '../reads/business-day.ts';
import { slotClaims } from './slot-claims.ts';

/** No slot is longer: what is promised within that of a time may share its slot. */
const DAY_MS = 86_400_000;

/** An order of a time that is too full goes to another one, or stays (rule OP8). */
export const promiseOrderHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'promiseOrder'> => ({
  schema: promiseOrderCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const rows = reads.check(input.checkId);
        const row = reads.orderTypes().find(({ id }) => id === rows?.check.orderTypeId);
        const timeZone = ownSite(office)?.timeZone;
        if (rows === undefined || row === undefined || timeZone === undefined) {
          return err(failure('unknown_check', 'This check is not here yet. Wait a moment.'));
        }
        const check = projectCheck(rows);
        const at = input.promisedAt ?? context.now;
        const near = reads.promisedAfter(at - DAY_MS).map(projectCheck);
        const promised = slotClaims(reads, near, context.now);
        const state = { check, type: orderTypeOf(row), promised, items: itemsOf(check), timeZone };
        const facts = decidePromiseOrder(state, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
