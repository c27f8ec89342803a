import type {
  BackOfficeContract,
  OfficeHours,
  OfficeItem,
  OfficeMenu,
} from '@galley/backoffice/contract';
import type { HalfPrice } from '@galley/domain';
import type { Input } from '@galley/shell/contract';
import { words } from '../../app/words.ts';
import type { SiteFormat } from '../../state/format.ts';
import { moneyText, readMoney } from '../../state/money-text.ts';
import { readPrice } from '../../state/price.ts';

/** An item as it is typed; texts until it is saved. */
export type ItemDraft = {
  readonly name: string;
  readonly kitchenName: string;
  readonly categoryId: string | null;
  readonly price: string;
  readonly taxCode: string | null;
  readonly stationKey: string | null;
  readonly course: number;
  readonly plu: string;
  readonly barcode: string;
  readonly soldBy: 'weight' | null;
  readonly modifierGroupIds: readonly string[];
  readonly saleHours: OfficeHours;
  /** 0: everyone may buy it. */
  readonly minAge: number;
  readonly openPrice: boolean;
  /** How two halves are charged; null: it is sold whole. */
  readonly halfRule: HalfPrice | null;
  /** 0: not known. */
  readonly prepMinutes: number;
};

export type DraftProblems = { readonly [field in keyof ItemDraft]?: string };
type SaveItem = Input<BackOfficeContract, 'saveItem'>;
type Money = { readonly currency: string; readonly locale: string };

/** A new item begins like the first of its category, which is most often taxed and made alike. */
const newDraft = (menu: OfficeMenu, chosen: string | null): ItemDraft => {
  const categoryId = chosen ?? menu.categories[0]?.id ?? null;
  const neighbour = menu.items.find((item) => item.categoryId === categoryId);
  return {
    name: '',
    kitchenName: '',
    categoryId,
    price: '',
    taxCode: neighbour?.taxCode ?? menu.taxCodes[0]?.code ?? null,
    stationKey: neighbour?.stationKey ?? null,
    course: neighbour?.course ?? 1,
    plu: '',
    barcode: '',
    soldBy: null,
    modifierGroupIds: [],
    saleHours: null,
    minAge: 0,
    openPrice: false,
    halfRule: null,
    prepMinutes: 0,
  };
};

export const draftOf = (
  menu: OfficeMenu,
  item: OfficeItem | undefined,
  categoryId: string | null,
): ItemDraft => {
  if (item === undefined) return newDraft(menu, categoryId);
  return {
    ...item,
    kitchenName: item.kitchenName ?? '',
    price: moneyText(item.priceMinor, menu.currency, menu.locale),
    plu: item.plu ?? '',
    barcode: item.barcode ?? '',
    minAge: item.minAge ?? 0,
    prepMinutes: Math.round((item.prepSeconds ?? 0) / 60),
  };
};

export const problemsOf = (
  draft: ItemDraft,
  format: Money & Pick<SiteFormat, 'money'>,
): DraftProblems => {
  const { problem } = readPrice(draft.price, draft.name, format);
  return {
    ...(draft.name.trim() === '' ? { name: words.nameNeeded } : {}),
    ...(problem === undefined ? {} : { price: problem }),
    ...(draft.categoryId === null ? { categoryId: words.choose } : {}),
    ...(draft.taxCode === null ? { taxCode: words.choose } : {}),
  };
};

const asColumns = (draft: ItemDraft, { currency, locale }: Money): Omit<SaveItem, 'id'> => {
  const { price, kitchenName, plu, barcode, categoryId, taxCode, minAge, prepMinutes, ...rest } =
    draft;
  const priceMinor = readMoney(price, currency, locale);
  return {
    ...rest,
    kitchenName: kitchenName.trim() || null,
    plu: plu.trim() || null,
    barcode: barcode.trim() || null,
    minAge: minAge === 0 ? null : minAge,
    prepSeconds: prepMinutes === 0 ? null : prepMinutes * 60,
    ...(priceMinor === undefined ? {} : { priceMinor }),
    ...(categoryId === null ? {} : { categoryId }),
    ...(taxCode === null ? {} : { taxCode }),
  };
};

/** The columns that differ from the item, so that two people may change it at once (rule OF11). */
export const changesOf = (
  draft: ItemDraft,
  before: OfficeItem | undefined,
  money: Money,
): SaveItem => {
  const columns = asColumns(draft, money);
  if (before === undefined) return columns;
  const differs = ([name, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[name as keyof OfficeItem]);
  const known = Object.entries(columns).filter(([name]) => name in before);
  return { id: before.id, ...Object.fromEntries(known.filter(differs)) };
};
