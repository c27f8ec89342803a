import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../harness/random.ts';
import { root } from '../harness/root.ts';

/** A file of recorded sales and the month of it to replay. */
export type SalesMonth = { readonly file: string; readonly from: string; readonly to: string };

const MONTH = { from: '2019-02-01', to: '2019-02-28' };
const ORDERS_A_DAY = 16;
const ITEMS = 180;

const two = (value: number): string => String(value).padStart(2, '0');

const rowsOfOrder = (invoice: number, day: number, random: () => number): string[] => {
  const minutes = 17 * 60 + Math.floor(random() * 270);
  const time = `${two(day)}/02/19 ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const lines = 1 + Math.floor(random() * 9);
  return Array.from({ length: lines }, () => {
    const item = Math.floor(random() ** 2 * ITEMS);
    const quantity = random() < 0.8 ? 1 : 2;
    return `${invoice},${time},House dish ${item + 1},${quantity},${(95 + item * 7) / 100}`;
  });
};

const generatedRows = (): string[] => {
  const random = seededRandom(2019);
  return Array.from({ length: 28 * ORDERS_A_DAY }, (_, index) =>
    rowsOfOrder(index + 1, 1 + Math.floor(index / ORDERS_A_DAY), random),
  ).flat();
};

/** The real month where the shared data lie beside the program, else one of its size made here. */
export const salesMonth = (folder: string): SalesMonth => {
  const real = join(root, '../shared/data/takeaway-orders.csv');
  if (existsSync(real)) return { file: real, ...MONTH };
  const file = join(folder, 'sales.csv');
  const header = 'invoice,Order Date,description,Quantity,Product Price';
  writeFileSync(file, `${[header, ...generatedRows()].join('\n')}\n`);
  return { file, ...MONTH };
};
