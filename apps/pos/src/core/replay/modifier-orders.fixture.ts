import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '@galley/base';
import { type MenuItemRow, rowFact } from '@galley/domain';

/** What was said with an item, with what was said within it. */
export type Said = { readonly name: string; readonly within: readonly Said[] };

export type RecordedLine = {
  readonly order: string;
  readonly quantity: number;
  readonly name: string;
  readonly said: readonly Said[];
  readonly amountMinor: number;
};

/** Orders of our own in the shape of the file; it is used where the file is not there. */
const OWN_ORDERS = `order_id	quantity	item_name	choice_description	item_price
1	1	Bean Bowl	[Mild Salsa, [Rice, Cheese]]	$8.50
1	2	Canned Soda	[Cola]	$2.20
2	1	Bean Bowl	[[Mild Salsa, Hot Salsa], [Rice, Guacamole]]	$11.00
2	1	Chips	NULL	$2.15
3	1	Bean Bowl	[Hot Salsa]	$8.50
3	3	Bean Bowl	[Hot Salsa, [Guacamole, Rice, Rice]]	$33.00 `;

const FILE = join(import.meta.dirname, '../../../../../../shared/data/modifiers-orders.tsv');

/** The recorded orders where they are present, else our own. */
export const ordersText = (): string => {
  const file = process.env['GALLEY_ORDERS'] ?? FILE;
  return existsSync(file) ? readFileSync(file, 'utf8') : OWN_ORDERS;
};

type Words = (string | Words)[];

/** `[A, [B, C]]` as nested lists. */
const listsOf = (text: string): Words => {
  const stack: Words[] = [[]];
  for (const token of text.match(/\[|\]|[^[\],]+/g) ?? []) {
    if (token === '[') {
      const inner: Words = [];
      stack.at(-1)?.push(inner);
      stack.push(inner);
    } else if (token === ']') stack.pop();
    else if (token.trim() !== '') stack.at(-1)?.push(token.trim());
  }
  const [whole] = stack[0] ?? [];
  return Array.isArray(whole) ? whole : [];
};

/** A list belongs to what stands before it; one that begins a list is part of that list. */
const saidIn = (words: Words): Said[] => {
  const said: { name: string; within: Said[] }[] = [];
  for (const word of words) {
    if (typeof word === 'string') said.push({ name: word, within: [] });
    else if (said.length === 0) said.push(...(saidIn(word) as typeof said));
    else said.at(-1)?.within.push(...saidIn(word));
  }
  return said;
};

export const recordedLines = (text: string): RecordedLine[] =>
  text
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [order = '', quantity = '', name = '', said = '', price = ''] = row.split('\t');
      const [, whole = '', cents = ''] = /\$(\d+)\.(\d\d)/.exec(price) ?? [];
      const amountMinor = Number(whole) * 100 + Number(cents);
      return { order, quantity: Number(quantity), name, said: saidIn(listsOf(said)), amountMinor };
    });

const PRICED = 'Guacamole';
/** What it cost at the times of the file. */
const EXTRAS = [250, 249, 239];

const hasPriced = (said: readonly Said[]): boolean =>
  said.some(({ name, within }) => name === PRICED || hasPriced(within));

const pricedTimes = (said: readonly Said[]): number =>
  said.reduce((sum, one) => sum + (one.name === PRICED ? 1 : 0) + pricedTimes(one.within), 0);

const unitOf = ({ amountMinor, quantity }: RecordedLine): number => amountMinor / quantity;

/** The item that a line was of, with its price alone and what the priced modifier cost then. */
const priceFinder = (lines: readonly RecordedLine[]) => {
  const plain = new Map<string, Set<number>>();
  for (const line of lines.filter(({ said }) => !hasPriced(said)))
    plain.set(line.name, (plain.get(line.name) ?? new Set()).add(unitOf(line)));
  return (line: RecordedLine) => {
    const known = plain.get(line.name);
    const times = pricedTimes(line.said);
    const unit = unitOf(line);
    const extra = EXTRAS.find((one) => times > 0 && known?.has(unit - one * times)) ?? 250;
    const baseMinor = unit - extra * times;
    return { baseMinor, extra, itemId: `itm_${line.name}_${baseMinor}_${extra}` };
  };
};

const groupId = (family: string, extra: number, depth: number): string =>
  `mgr_${family}_${extra}_${depth}`;
const modifierId = (group: string, name: string): string => `mod_${group}_${name}`;

/** Dishes share their groups; a drink has its own. */
const families = (lines: readonly RecordedLine[]): ((name: string) => string) => {
  const dishes = new Set(
    lines.flatMap(({ name, said }) => (said.some(({ within }) => within.length > 0) ? [name] : [])),
  );
  return (name) => (dishes.has(name) ? 'dish' : name);
};

/** The menu that the records need, each row once, and their lines as commands. */
export const mappedOrders = (lines: readonly RecordedLine[], like: MenuItemRow) => {
  const priceOf = priceFinder(lines);
  const familyOf = families(lines);
  const rows = new Map<string, Fact>();
  const put = (fact: Fact) => void (rows.has(fact.id) || rows.set(fact.id, fact));
  const group = (id: string) =>
    put(
      rowFact('modifier_group', {
        ...{ id, name: id, min: 0, max: 0, free: 0, sort: 0 },
        preModifierIds: null,
        halves: null,
      }),
    );
  const chosen = (said: readonly Said[], family: string, extra: number, depth = 0): Choice[] =>
    said.flatMap(({ name, within }) => {
      const own = groupId(family, extra, depth);
      const opens = family === 'dish' && depth < 2 ? [groupId(family, extra, depth + 1)] : null;
      const id = modifierId(own, name);
      const priceMinor = name === PRICED ? extra : 0;
      [own, ...(opens ?? [])].forEach(group);
      const columns = { groupId: own, name, kitchenName: null, priceMinor, sort: 0 };
      put(rowFact('modifier', { id, ...columns, groupIds: opens, itemId: null }));
      return [{ modifierId: id, quantity: 1, depth }, ...chosen(within, family, extra, depth + 1)];
    });
  const orders = new Map<string, MappedLine[]>();
  for (const line of lines) {
    const { baseMinor, extra, itemId } = priceOf(line);
    const family = familyOf(line.name);
    const modifiers = chosen(line.said, family, extra);
    const modifierGroupIds = modifiers.length === 0 ? [] : [groupId(family, extra, 0)];
    const known = rows.get(itemId);
    if (known === undefined || modifierGroupIds.length > 0)
      rows.set(
        itemId,
        rowFact('menu_item', {
          ...like,
          ...{ id: itemId, name: line.name, kitchenName: null, plu: null },
          ...{ priceMinor: baseMinor, modifierGroupIds },
        }),
      );
    const mapped = { itemId, quantity: line.quantity, modifiers, amountMinor: line.amountMinor };
    orders.set(line.order, [...(orders.get(line.order) ?? []), mapped]);
  }
  return { menu: [...rows.values()], orders: [...orders.values()] };
};

type Choice = {
  readonly modifierId: string;
  readonly quantity: number;
  readonly depth: number;
};

export type MappedLine = {
  readonly itemId: string;
  readonly quantity: number;
  readonly modifiers: readonly Choice[];
  readonly amountMinor: number;
};
