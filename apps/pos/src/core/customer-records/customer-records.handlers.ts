import { err, ok } from '@galley/base';
import {
  type AttachAbout,
  addressesOf,
  attachCustomerCommand,
  type CheckRow,
  type CheckRows,
  decideAttachCustomer,
  decideForgetAddress,
  decideSaveCustomer,
  forgetAddressCommand,
  paysWithPoints,
  projectCheck,
  requirePermission,
  saveCustomerCommand,
  withExemption,
} from '@galley/domain';
import { z } from 'zod';
import { act, actingNow } from '../acting.ts';
import { withDelivery } from '../delivery/keep-delivery.ts';
import { agreedHere } from '../handlers/agreed-less.ts';
import type { PosHandler } from '../handlers/handler.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosQuery } from '../queries/query.ts';
import { CHECK_KINDS } from '../read/check-states.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import { customerAtCheck, customerHit, customerRecord } from './customer-record.ts';

/** What changes the points of customers, or how many of them this register holds. */
const POINTS_KINDS = [
  ...['loyalty_programme', 'allowance', 'allowance_credit', 'allowance_return'],
  'allowance_spend',
];

const HITS_SHOWN = 30;
const KINDS = ['customer', 'customer_allergy', 'customer_address', 'session'];
const id = z.string().min(1).max(80);

export const saveCustomerHandler: PosHandler<'saveCustomer'> = (core) => ({
  schema: saveCustomerCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const state = {
        customers: core.read.customers(),
        allergies: command.id === undefined ? [] : core.read.allergiesOfCustomer(command.id),
      };
      const saved = decideSaveCustomer(state, command, context);
      if (!saved.ok) return saved;
      const { customerId, facts } = saved.value;
      return ok({ facts, result: { customerId } });
    }),
});

export const forgetAddressHandler: PosHandler<'forgetAddress'> = (core) => ({
  schema: forgetAddressCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const { customerId } = command;
      const known = core.read.addressesOfCustomer(customerId);
      const customer = core.read.customer(customerId);
      const facts = decideForgetAddress(customer, known, command, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

/** What is filled in is where they had something delivered to last. */
const withLastAddress = ({ read }: PosCore, customerId: string | null) => {
  const row = read.customer(customerId ?? '');
  if (row === undefined) return undefined;
  const [address = null] = addressesOf(read.addressesOfCustomer(row.id), row.address);
  return { ...row, address };
};

/** Whose check it is no longer lets others have what was held of their points, unless another check here is theirs. */
const lettingGo = ({ checkStates, points }: PosCore, check: CheckRow, next: string | null) => {
  const { customerId } = check;
  if (customerId === null || customerId === next) return [];
  const open = checkStates.open().map((state) => state.check);
  const other = open.some((one) => one.id !== check.id && one.customerId === customerId);
  return other ? [] : points.giveBack(customerId);
};

/** What whose check it is is decided on, as far as this register has heard. */
const aboutCustomers = ({ read }: PosCore, { check, adjustments }: CheckRows): AttachAbout => ({
  known: read.eventsOf(check.id, 'customer_changed'),
  payers: adjustments
    .filter(paysWithPoints)
    .flatMap(({ id, carries }) => read.payerOf(carries ?? id) ?? []),
  former: read.customer(check.customerId ?? ''),
});

export const attachCustomerHandler: PosHandler<'attachCustomer'> = (core) => ({
  schema: attachCustomerCommand,
  run(command, call) {
    const done = act(core, call, ({ context }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const customer = withLastAddress(core, command.customerId);
      const about = aboutCustomers(core, rows);
      const facts = decideAttachCustomer(projectCheck(rows), customer, command, context, about);
      if (!facts.ok) return facts;
      const said = withExemption(rows, facts.value, customer, context);
      if (!said.ok) return said;
      const all = withDelivery(core, rows, said.value, context).facts;
      const agreed = agreedHere(core, rows, all, command, context);
      const freed = lettingGo(core, rows.check, command.customerId);
      return agreed.ok ? ok({ facts: [...agreed.value, ...freed], result: null }) : agreed;
    });
    // Held from now on, so that they can be used here when the hub is away.
    const { customerId } = command;
    if (done.ok) core.approvals.spend(command.approvalId);
    if (done.ok && customerId !== null && core.read.programme()?.active === 1)
      void core.points.ask(customerId);
    return done;
  },
});

/** Personal data are for people who are logged in and sell (rule CU8). */
const seller = (core: PosCore, session: string | undefined) => {
  const acting = actingNow(core, session);
  return acting.ok ? requirePermission(acting.value.context, 'sell') : acting;
};

export const findCustomersQuery: PosQuery<'findCustomers'> = (core) => ({
  schema: z.object({ text: z.string().max(80) }),
  kinds: KINDS,
  ask({ text }, { session }) {
    const allowed = seller(core, session);
    if (!allowed.ok) return allowed;
    return ok(core.customerBook.find(text, HITS_SHOWN).map((row) => customerHit(core, row)));
  },
});

export const customerRecordQuery: PosQuery<'customerRecord'> = (core) => ({
  schema: z.object({ customerId: id }),
  kinds: [...KINDS, ...CHECK_KINDS],
  ask({ customerId }, { session }) {
    const allowed = seller(core, session);
    if (!allowed.ok) return allowed;
    const row = core.read.customer(customerId);
    return ok(row === undefined ? null : customerRecord(core, row));
  },
});

export const customerAtCheckQuery: PosQuery<'customerAtCheck'> = (core) => ({
  schema: z.object({ checkId: id }),
  kinds: [...KINDS, ...POINTS_KINDS, ...CHECK_KINDS],
  ask({ checkId }, { session }) {
    const acting = actingNow(core, session);
    return acting.ok ? ok(customerAtCheck(core, checkId)) : acting;
  },
});
