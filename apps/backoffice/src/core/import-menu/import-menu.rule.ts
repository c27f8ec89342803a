import { err, type Fact, type Failure, failure, ok, type Result } from '@galley/base';
import {
  type CategoryRow,
  type DecisionContext,
  decideSaveCategory,
  decideSaveItem,
  type MenuItemRow,
  type MenuState,
  requirePermission,
  rowFact,
  type SaveItemCommand,
} from '@galley/domain';
import type { ImportMenuResult } from '../../contract/index.ts';
import type { ImportMenuCommand } from './import-menu.command.ts';

type ImportItem = ImportMenuCommand['items'][number];

/** Category of items whose file names none. */
export const DEFAULT_CATEGORY = 'Imported';

/** Names that a person reads as the same one: white space and case apart. */
const fold = (name: string): string =>
  name.trim().normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

/** The menu as it grows under the import. */
type Draft = {
  readonly state: MenuState & { readonly items: MenuItemRow[]; readonly categories: CategoryRow[] };
  readonly items: Map<string, MenuItemRow>;
  readonly categories: Map<string, CategoryRow>;
  readonly facts: Fact[];
  readonly counts: { created: number; updated: number; unchanged: number; categories: number };
};

const draftOf = (menu: MenuState): Draft => ({
  state: { ...menu, items: [...menu.items], categories: [...menu.categories] },
  items: new Map(menu.items.map((row) => [fold(row.name), row])),
  categories: new Map(menu.categories.map((row) => [fold(row.name), row])),
  facts: [],
  counts: { created: 0, updated: 0, unchanged: 0, categories: 0 },
});

/** Two rows of one name cannot both be right. */
const duplicateProblem = (items: readonly ImportItem[]): Failure<'duplicate_name'> | undefined => {
  const seen = new Map<string, number>();
  for (const [at, { name }] of items.entries()) {
    const first = seen.get(fold(name));
    if (first !== undefined)
      return failure(
        'duplicate_name',
        `Items ${first + 1} and ${at + 1} are both called ${name}. Keep one of them.`,
        `items.${at}.name`,
      );
    seen.set(fold(name), at);
  }
  return undefined;
};

const most = (values: readonly (string | null)[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
};

const categoryFor = (
  draft: Draft,
  name: string,
  context: DecisionContext,
): Result<CategoryRow, Failure> => {
  const known = draft.categories.get(fold(name));
  if (known !== undefined) return ok(known);
  const saved = decideSaveCategory(draft.state.categories, { name }, context);
  if (!saved.ok) return saved;
  const { categoryId, facts } = saved.value;
  const row = { id: categoryId, ...facts[0]?.doc } as CategoryRow;
  draft.state.categories.push(row);
  draft.categories.set(fold(name), row);
  draft.facts.push(...facts);
  draft.counts.categories += 1;
  return ok(row);
};

/** A new item is taxed and routed like its neighbours, else by the first rate and station of the site. */
const traitsOf = (draft: Draft, categoryId: string) => {
  const { items, taxRules, stations } = draft.state;
  const neighbours = items.filter((row) => row.categoryId === categoryId);
  const taxCode = most(neighbours.map((row) => row.taxCode)) ?? taxRules[0]?.taxCode;
  const stationKey = most(neighbours.map((row) => row.stationKey)) ?? stations[0]?.key ?? null;
  return { taxCode, stationKey };
};

/** What a file may say of an item besides name and price; what it leaves out stays as it is. */
const codesOf = ({ plu, soldBy, barcode }: ImportItem) => ({
  ...(plu === undefined ? {} : { plu }),
  ...(soldBy === undefined ? {} : { soldBy }),
  ...(barcode === undefined ? {} : { barcode }),
});

const addItem = (
  draft: Draft,
  item: ImportItem,
  context: DecisionContext,
): Result<null, Failure> => {
  const category = categoryFor(draft, item.category ?? DEFAULT_CATEGORY, context);
  if (!category.ok) return category;
  const { taxCode, stationKey } = traitsOf(draft, category.value.id);
  const { name, priceMinor } = item;
  const command: SaveItemCommand = {
    name,
    priceMinor,
    categoryId: category.value.id,
    sameName: true,
    stationKey,
    ...(taxCode === undefined ? {} : { taxCode }),
    ...codesOf(item),
  };
  const saved = decideSaveItem(draft.state, command, context);
  if (!saved.ok) return saved;
  const row = { id: saved.value.itemId, ...saved.value.facts[0]?.doc } as MenuItemRow;
  draft.state.items.push(row);
  draft.items.set(fold(name), row);
  draft.facts.push(...saved.value.facts);
  draft.counts.created += 1;
  return ok(null);
};

const changeItem = (
  draft: Draft,
  before: MenuItemRow,
  item: ImportItem,
  context: DecisionContext,
): Result<null, Failure> => {
  const codes = codesOf(item);
  const same = Object.entries(codes).every(
    ([column, value]) => before[column as keyof MenuItemRow] === value,
  );
  if (before.priceMinor === item.priceMinor && same) {
    draft.counts.unchanged += 1;
    return ok(null);
  }
  const { priceMinor } = item;
  const command = { id: before.id, priceMinor, ...codes };
  const saved = decideSaveItem(draft.state, command, context);
  if (!saved.ok) return saved;
  draft.facts.push(...saved.value.facts);
  draft.counts.updated += 1;
  return ok(null);
};

const importItem = (
  draft: Draft,
  item: ImportItem,
  context: DecisionContext,
): Result<null, Failure> => {
  const before = draft.items.get(fold(item.name));
  return before === undefined
    ? addItem(draft, item, context)
    : changeItem(draft, before, item, context);
};

const importedEvent = (context: DecisionContext, counts: Draft['counts']): Fact =>
  rowFact('event', {
    id: context.ids('event'),
    businessDate: context.businessDate,
    type: 'menu_imported',
    at: context.now,
    employeeId: context.employeeId,
    deviceId: context.deviceId,
    subjectId: null,
    detail: counts,
  } as { id: string });

/**
 * A file's items at one go (rules OF13 to OF15): known names get their price, new ones are made in their
 * category. One bad item refuses all of them.
 */
export const decideImportMenu = (
  menu: MenuState,
  command: ImportMenuCommand,
  context: DecisionContext,
): Result<{ facts: readonly Fact[]; result: ImportMenuResult }, Failure> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const duplicate = duplicateProblem(command.items);
  if (duplicate !== undefined) return err(duplicate);
  const draft = draftOf(menu);
  for (const [at, item] of command.items.entries()) {
    const done = importItem(draft, item, context);
    if (!done.ok) {
      const field = `items.${at}.${done.error.field ?? 'name'}`;
      return err(failure(done.error.code, `${item.name}: ${done.error.message}`, field));
    }
  }
  const { categories, ...counts } = draft.counts;
  const event = importedEvent(context, draft.counts);
  return ok({
    facts: draft.facts.length === 0 ? [] : [...draft.facts, event],
    result: { ...counts, categoriesCreated: categories },
  });
};
