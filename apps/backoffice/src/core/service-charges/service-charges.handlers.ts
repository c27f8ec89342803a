import { ok } from '@galley/base';
import {
  decideSaveServiceCharges,
  type ServiceChargeRow,
  saveServiceChargesCommand,
} from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeCharge } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

export const saveServiceChargesHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveServiceCharges'> => ({
  schema: saveServiceChargesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const rules = office.reads.menu(context.siteId).taxRules;
        const saved = { charges: office.reads.serviceCharges(), rules };
        const facts = decideSaveServiceCharges(saved, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

const officeCharge = ({ sort: _, mandatory, active, ...row }: ServiceChargeRow): OfficeCharge => ({
  ...row,
  mandatory: mandatory === 1,
  active: active === 1,
});

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const chargeQueries = (office: Office): Pick<Queries, 'serviceCharges'> => ({
  serviceCharges: {
    schema: z.object({}),
    kinds: ['service_charge', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(office.reads.serviceCharges().map(officeCharge)) : site;
    },
  },
});
