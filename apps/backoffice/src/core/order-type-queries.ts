import { ok } from '@galley/base';
import { idText, orderTypeOf } from '@galley/domain';
import type { CoreDefinition } from '@galley/shell/contract';
import { z } from 'zod';
import type {
  BackOfficeContract,
  OfficeLevelPrice,
  OfficeModifierLevels,
  OfficeOrderTypes,
} from '../contract/index.ts';
import { requireActor } from './actors.ts';
import type { Office } from './office.ts';

type Queries = CoreDefinition<BackOfficeContract>['queries'];

const orderTypesView = ({ reads }: Office): OfficeOrderTypes => ({
  types: reads.orderTypes().map((row) => {
    const { slots: _, ...type } = orderTypeOf(row);
    const { slotMinutes, slotOrders, slotItems } = row;
    return {
      ...type,
      slotMinutes: slotMinutes ?? null,
      slotOrders: slotOrders ?? null,
      slotItems: slotItems ?? null,
    };
  }),
  levels: reads.priceLevels().map(({ id, name }) => ({ id, name })),
});

const levelPricesView = ({ reads }: Office, itemId: string): OfficeLevelPrice[] => {
  const prices = new Map(reads.pricesOf(itemId).map((row) => [row.levelId, row.priceMinor]));
  return reads.priceLevels().map(({ id, name }) => ({
    levelId: id,
    levelName: name,
    priceMinor: prices.get(id) ?? null,
  }));
};

const modifierLevelsView = ({ reads }: Office, groupId: string): OfficeModifierLevels => {
  const prices = reads.modifierPrices();
  const modifiers = reads.modifierState().modifiers.filter((row) => row.groupId === groupId);
  const sorted = [...modifiers].sort((a, b) => a.sort - b.sort || (a.id < b.id ? -1 : 1));
  return reads.priceLevels().map(({ id, name }) => ({
    levelId: id,
    levelName: name,
    prices: sorted.map((row) => ({
      modifierId: row.id,
      name: row.name,
      priceMinor:
        prices.find((one) => one.levelId === id && one.modifierId === row.id)?.priceMinor ?? null,
    })),
  }));
};

export const orderTypeQueries = (
  office: Office,
): Pick<Queries, 'orderTypes' | 'levelPrices' | 'modifierLevels'> => ({
  modifierLevels: {
    schema: z.object({ groupId: idText }),
    kinds: ['price_level', 'modifier_price', 'modifier', 'session'],
    ask: ({ groupId }, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(modifierLevelsView(office, groupId)) : actor;
    },
  },
  orderTypes: {
    schema: z.object({}),
    kinds: ['order_type', 'price_level', 'session'],
    ask: (_params, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(orderTypesView(office)) : actor;
    },
  },
  levelPrices: {
    schema: z.object({ itemId: idText }),
    kinds: ['price_level', 'item_price', 'session'],
    ask: ({ itemId }, { session }) => {
      const actor = requireActor(office, session);
      return actor.ok ? ok(levelPricesView(office, itemId)) : actor;
    },
  },
});
