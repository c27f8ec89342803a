import { ok } from '@galley/base';
import { decideSaveZones, saveZonesCommand } from '@galley/domain';
import type { CommandHandler, CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract, OfficeZones } from '../../contract/index.ts';
import { requireSite } from '../actors.ts';
import { act } from '../acts/act.ts';
import type { Office } from '../office.ts';

export const saveZonesHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveZones'> => ({
  schema: saveZonesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const rules = office.reads.menu(context.siteId).taxRules;
        const house = { zones: office.reads.deliveryZones(), rules };
        const facts = decideSaveZones(house, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

/** Fees of all zones are taxed alike; before there is one, by the first tax of the site. */
const zonesView = (office: Office, siteId: string): OfficeZones => {
  const zones = office.reads.deliveryZones();
  const codes = office.reads.menu(siteId).taxRules.map(({ taxCode }) => taxCode);
  return {
    taxCode: zones[0]?.taxCode ?? codes.sort()[0] ?? '',
    zones: zones.map((zone) => ({
      id: zone.id,
      name: zone.name,
      codes: zone.codes,
      streets: zone.streets,
      feeMinor: zone.feeMinor,
      freeFromMinor: zone.freeFromMinor,
      minimumMinor: zone.minimumMinor,
      extraMinutes: zone.extraMinutes ?? 0,
      active: zone.active !== 0,
    })),
  };
};

type Queries = CoreDefinition<BackOfficeContract>['queries'];

export const deliveryQueries = (office: Office): Pick<Queries, 'zones'> => ({
  zones: {
    schema: z.object({}),
    kinds: ['delivery_zone', 'tax_rule', 'session'],
    ask: (_params, { session }) => {
      const site = requireSite(office, session);
      return site.ok ? ok(zonesView(office, site.value.id)) : site;
    },
  },
});
