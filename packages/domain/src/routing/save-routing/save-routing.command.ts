import { z } from 'zod';
import { saleHoursList } from '../../availability/sale-hours.command.ts';
import { idText } from '../../checks/schemas.ts';
import { MAX_BALANCED } from '../routing.table.ts';

export const stationKeyText = z.string().min(1).max(40);

/** One rule as the office writes it; see `routing_rule`. */
export const routingRuleInput = z.object({
  categoryId: idText.nullable(),
  itemId: idText.nullable(),
  modifierId: idText.nullable(),
  orderTypeId: idText.nullable(),
  hours: saleHoursList.nullable(),
  stationKeys: z.array(stationKeyText).max(MAX_BALANCED).readonly(),
});
export type RoutingRuleInput = z.infer<typeof routingRuleInput>;

/** All rules of the site, the first that fits counting. */
export const saveRoutingCommand = z.object({
  rules: z.array(routingRuleInput).max(100).readonly(),
});
export type SaveRoutingCommand = z.infer<typeof saveRoutingCommand>;
