import { ok } from '@galley/base';
import { decideForgetCustomer, decideSaveCustomer, saveCustomerCommand } from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';
import { customersView } from './customers-view.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

const allergiesOf = ({ reads }: Office, customerId: string | undefined) =>
  reads.customerAllergies().filter((row) => row.customerId === customerId);

export const saveCustomerHandler = (office: Office): Handler<'saveCustomer'> => ({
  schema: saveCustomerCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const allergies = allergiesOf(office, input.id);
        const state = { customers: office.reads.customers(), allergies };
        const saved = decideSaveCustomer(state, input, context);
        if (!saved.ok) return saved;
        const { customerId, facts } = saved.value;
        return ok({ facts, result: { customerId } });
      },
    }),
});

export const forgetCustomerHandler = (office: Office): Handler<'forgetCustomer'> => ({
  schema: z.object({ customerId: z.string().min(1).max(80) }),
  run: ({ customerId }, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const customer = office.reads.customers().find(({ id }) => id === customerId);
        const allergies = allergiesOf(office, customerId);
        const { reads } = office;
        const addresses = reads.customerAddresses().filter((row) => row.customerId === customerId);
        const facts = decideForgetCustomer(
          customer,
          allergies,
          reads.parties(),
          context,
          addresses,
        );
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const customerQueries = (office: Office): Pick<Queries, 'customers'> => ({
  customers: {
    schema: z.object({ text: z.string().max(80).exactOptional() }),
    kinds: ['customer', 'customer_allergy', 'check', 'employee', 'role', 'session'],
    ask: async ({ text = '' }, { session }) => {
      const site = requireSite(office, session);
      if (!site.ok) return site;
      const work = () => customersView(office.reads, text);
      return ok(await office.pace(`customers ${text}`, work));
    },
  },
});
