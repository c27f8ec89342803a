import { formatMoney } from '@galley/base';
import {
  type DisplayLines,
  type DisplayPage,
  displayCentred,
  displayLine,
} from '@galley/devices/core';
import { displayRows } from '@galley/domain';
import type { CustomerCheck, CustomerView } from '../../contract/index.ts';
import type { DisplayWords } from './customer-words.ts';

type Tools = {
  readonly words: DisplayWords;
  readonly page: DisplayPage;
  readonly money: (minor: number) => string;
};

/** Two lines of a text, or the text over the name of the house. */
const wordsOver = (text: string, below: string, page: DisplayPage): DisplayLines => {
  const [first = '', second = below] = displayRows(text);
  return [displayCentred(first, page), displayCentred(second, page)];
};

const orderLines = ({ lines, totalMinor }: CustomerCheck, tools: Tools): DisplayLines => {
  const { words, page, money } = tools;
  const last = lines.at(-1);
  const count = last === undefined || last.quantity === 1 ? '' : `${last.quantity} x `;
  return [
    displayLine(`${count}${last?.name ?? ''}`, money(last?.amountMinor ?? 0), page),
    displayLine(words.total, money(totalMinor), page),
  ];
};

const payLines = ({ totalMinor, paidMinor, dueMinor }: CustomerCheck, tools: Tools) => {
  const { words, page, money } = tools;
  const upper: readonly [string, number] =
    paidMinor === 0 ? [words.total, totalMinor] : [words.paid, paidMinor];
  return [
    displayLine(upper[0], money(upper[1]), page),
    displayLine(words.toPay, money(dueMinor), page),
  ] as const;
};

const doneLines = ({ tendered, totalMinor }: CustomerCheck, tools: Tools): DisplayLines => {
  const { words, page, money } = tools;
  const changeMinor = tendered?.changeMinor ?? 0;
  if (tendered === null || changeMinor === 0) {
    return [displayLine(words.paid, money(totalMinor), page), displayCentred(words.thanks, page)];
  }
  return [
    displayLine(words[tendered.tender], money(tendered.minor), page),
    displayLine(words.change, money(changeMinor), page),
  ];
};

/** What stands on a display of two lines with twenty cells (rules CD4, CD7). */
export const displayLines = (
  view: CustomerView,
  words: DisplayWords,
  page: DisplayPage,
): DisplayLines => {
  const { phase, check, currency, locale, siteName } = view;
  if (check === null)
    return wordsOver(view.training ? words.training : words.greeting, siteName, page);
  const tools: Tools = { words, page, money: (minor) => formatMoney({ minor, currency }, locale) };
  if (phase === 'pay') return payLines(check, tools);
  return phase === 'done' ? doneLines(check, tools) : orderLines(check, tools);
};
