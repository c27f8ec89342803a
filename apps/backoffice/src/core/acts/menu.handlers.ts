import { ok } from '@galley/base';
import {
  arrangeItemsCommand,
  decideArrangeItems,
  decideRemoveItem,
  decideSaveCategory,
  decideSaveItem,
  removeItemCommand,
  saveCategoryCommand,
  saveItemCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import { importMenuCommand } from '../import-menu/import-menu.command.ts';
import { decideImportMenu } from '../import-menu/import-menu.rule.ts';
import type { Office } from '../office.ts';
import { decideRestoreItem } from '../restore-item/restore-item.rule.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

/** How scanners of the site read labels of the house (rule SN5). */
const labelLayouts = ({ reads }: Office): string[] =>
  reads
    .peripherals()
    .filter(({ type }) => type === 'scanner')
    .flatMap(({ setup: { layouts } }) => (Array.isArray(layouts) ? layouts : []))
    .filter((one) => typeof one === 'string');

export const saveItemHandler = (office: Office): Handler<'saveItem'> => ({
  schema: saveItemCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { modifierGroupIds: groups, ...columns } = input;
        const modifierGroupIds = groups === undefined ? {} : { modifierGroupIds: [...groups] };
        const command = { ...columns, ...modifierGroupIds };
        const menu = { ...office.reads.menu(context.siteId), layouts: labelLayouts(office) };
        const saved = decideSaveItem(menu, command, context);
        if (!saved.ok) return saved;
        return ok({ facts: saved.value.facts, result: { itemId: saved.value.itemId } });
      },
    }),
});

export const removeItemHandler = (office: Office): Handler<'removeItem'> => ({
  schema: removeItemCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideRemoveItem(office.reads.item(input.itemId), context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const restoreItemHandler = (office: Office): Handler<'restoreItem'> => ({
  schema: removeItemCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const menu = office.reads.menu(context.siteId);
        const removed = office.reads.removedItem(input.itemId);
        const facts = decideRestoreItem(menu, removed, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const arrangeItemsHandler = (office: Office): Handler<'arrangeItems'> => ({
  schema: arrangeItemsCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { items } = office.reads.menu(context.siteId);
        const facts = decideArrangeItems(items, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveCategoryHandler = (office: Office): Handler<'saveCategory'> => ({
  schema: saveCategoryCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const { categories } = office.reads.menu(context.siteId);
        const saved = decideSaveCategory(categories, input, context);
        if (!saved.ok) return saved;
        const { categoryId, facts } = saved.value;
        return ok({ facts, result: { categoryId } });
      },
    }),
});

export const importMenuHandler = (office: Office): Handler<'importMenu'> => ({
  schema: importMenuCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => decideImportMenu(office.reads.menu(context.siteId), input, context),
    }),
});
