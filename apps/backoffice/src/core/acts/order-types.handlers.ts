import { ok } from '@galley/base';
import {
  decideSaveItemPrice,
  decideSaveModifierPrice,
  decideSaveOrderTypes,
  decideSavePriceLevels,
  saveItemPriceCommand,
  saveModifierPriceCommand,
  saveOrderTypesCommand,
  savePriceLevelsCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

const houseOf = ({ reads }: Office) => ({
  orderTypes: reads.orderTypes(),
  levels: reads.priceLevels(),
});

export const saveOrderTypesHandler = (office: Office): Handler<'saveOrderTypes'> => ({
  schema: saveOrderTypesCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveOrderTypes(houseOf(office), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const savePriceLevelsHandler = (office: Office): Handler<'savePriceLevels'> => ({
  schema: savePriceLevelsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSavePriceLevels(houseOf(office), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveItemPriceHandler = (office: Office): Handler<'saveItemPrice'> => ({
  schema: saveItemPriceCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const item = reads.menu(context.siteId).items.find(({ id }) => id === input.itemId);
        const level = reads.priceLevels().find(({ id }) => id === input.levelId);
        const before = reads.pricesOf(input.itemId).find((row) => row.levelId === input.levelId);
        const facts = decideSaveItemPrice(item, level, before, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveModifierPriceHandler = (office: Office): Handler<'saveModifierPrice'> => ({
  schema: saveModifierPriceCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { reads } = office;
        const { modifiers } = reads.modifierState();
        const modifier = modifiers.find(({ id }) => id === input.modifierId);
        const level = reads.priceLevels().find(({ id }) => id === input.levelId);
        const before = reads
          .modifierPrices()
          .find((row) => row.modifierId === input.modifierId && row.levelId === input.levelId);
        const facts = decideSaveModifierPrice(modifier, level, before, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
