import { words } from '../../app/words.ts';
import { capital } from './tasks.ts';

const COIN = / minor$/;
/** Endings that say how a value is kept, not what it is. */
const KEPT_AS = / (id|ids|json)$/;

const spaced = (name: string): string =>
  name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase();

const read = (name: string): string => {
  const text = spaced(name);
  if (COIN.test(text)) return words.inSmallestCoin(text.replace(COIN, ''));
  return text.replace(KEPT_AS, '');
};

/** A column of a row as a person reads it: `businessDate` is the business date, `checkId` the check. */
export const columnWord = (name: string): string =>
  capital((words.columnWords as Readonly<Record<string, string>>)[name] ?? read(name));
