import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackOfficeContract } from '@galley/backoffice/contract';
import type { PosContract } from '@galley/pos/contract';
import type { Answer, RpcClient } from '@galley/shell/contract';
import { connectPart } from '../../../scripts/galley/connection.ts';
import type { Product } from './product.ts';
import { until } from './wait.ts';

export const MENU_ITEMS = 5000;
const CATEGORIES = 12;
/** The most that the office takes of one file is ten thousand. */
const AT_ONCE = 5000;
const FIRST = ['Cod', 'Crab', 'Leek', 'Beef', 'Plum', 'Rye', 'Hake', 'Fig', 'Squash', 'Lamb'];
const SECOND = ['pie', 'salad', 'broth', 'wrap', 'skewer', 'tart', 'chowder', 'plate', 'bake'];
const THIRD = ['with herbs', 'of the day', 'to share', 'with pickles', 'small', 'large', 'spiced'];

const itemAt = (index: number, count: number) => ({
  name: `${FIRST[index % 10]} ${SECOND[index % 9]} ${THIRD[index % 7]} ${index + 1}`,
  priceMinor: 250 + ((index * 37) % 2400),
  category: `Counter ${1 + Math.floor((index * CATEGORIES) / count)}`,
});

const importItems = async ({ parts, dataDir }: Product, count: number): Promise<void> => {
  const office = connectPart<BackOfficeContract>(parts, 'backoffice');
  try {
    const key = readFileSync(join(dataDir, 'backoffice/house-key'), 'utf8').trim();
    office.rpc.setSession(`house:${key}`);
    for (let from = 0; from < count; from += AT_ONCE) {
      const length = Math.min(AT_ONCE, count - from);
      const items = Array.from({ length }, (_, index) => itemAt(from + index, count));
      const done = await office.rpc.run('importMenu', { items });
      if (!done.ok) throw new Error(`The menu was not imported: ${done.error.message}`);
    }
  } finally {
    office.close();
  }
};

export type Menu = Answer<PosContract, 'menu'>;

const wholeMenu = async (
  register: RpcClient<PosContract>,
  count: number,
): Promise<Menu | undefined> => {
  const menu = await register.ask('menu', {});
  return menu.ok && menu.value.items.length >= count ? menu.value : undefined;
};

/** Fills the restaurant's menu by the back office's own import and waits until the register has it all. */
export const importLargeMenu = async (product: Product, count = MENU_ITEMS): Promise<Menu> => {
  await importItems(product, count);
  const { rpc, close } = connectPart<PosContract>(product.parts, 'register');
  try {
    return await until('the register has the whole menu', () => wholeMenu(rpc, count), 30_000, 250);
  } finally {
    close();
  }
};

/** Items of a category that one tap puts on the check, as the grid shows them. */
export const plainItems = (menu: Menu, categoryId: string | undefined): readonly string[] =>
  menu.items
    .filter((item) => item.categoryId === categoryId && item.modifierGroupIds.length === 0)
    .sort((a, b) => a.cell - b.cell)
    .map(({ id }) => id);
