import type { Page } from 'playwright-core';
import type { Hand } from './hand.ts';

export type EverydayOrder = {
  readonly name: string;
  /** How it is brought about without being counted. */
  readonly before?: (hand: Hand) => Promise<void>;
  readonly does: (hand: Hand) => Promise<void>;
  /** What the field notes aim at, where they name it. */
  readonly aim?: number;
};

const tile = (page: Page, name: string) => page.getByTestId(/^item-/).filter({ hasText: name });
const category = (page: Page, name: string) => page.getByRole('tab', { name });
const text = (page: Page, words: string) => page.getByText(words, { exact: true });
const lines = (page: Page, count: number) => page.getByTestId('line').nth(count - 1);

const payExact = async (hand: Hand): Promise<void> => {
  await hand.tap('pay');
  await hand.tap('pay-exact');
  await hand.see('paid');
};

const payByCard = async (hand: Hand): Promise<void> => {
  await hand.tap('pay');
  await hand.tap('pay-card');
  await hand.see('paid');
};

const ring = async (hand: Hand, ...names: string[]): Promise<void> => {
  for (const name of names) await hand.tap(tile(hand.page, name));
};

const tableOf =
  (id: string, ...names: string[]) =>
  async (hand: Hand): Promise<void> => {
    await hand.tap('go-tables');
    await hand.tap(id);
    await ring(hand, ...names);
    await hand.see(lines(hand.page, names.length));
    await hand.tap('send');
    await hand.see(hand.page.getByTestId('line').getByText('Sent'));
  };

/** Orders of any day, from a pad at rest with somebody logged in. */
export const EVERYDAY_ORDERS: readonly EverydayOrder[] = [
  {
    name: 'Counter: one item, exact cash',
    aim: 3,
    does: async (hand) => {
      await ring(hand, 'Bacon bap');
      await payExact(hand);
    },
  },
  {
    name: 'Counter: three of one item, exact cash',
    does: async (hand) => {
      await ring(hand, 'Bacon bap', 'Bacon bap', 'Bacon bap');
      await payExact(hand);
    },
  },
  {
    name: 'Counter: one item with a forced choice, by card',
    aim: 4,
    does: async (hand) => {
      await ring(hand, 'Grilled kippers');
      await hand.tap(hand.page.getByRole('dialog').getByText('White toast', { exact: true }));
      await payByCard(hand);
    },
  },
  {
    name: 'Counter: one item with a forced choice and a sauce, by card',
    does: async (hand) => {
      await hand.tap(category(hand.page, 'From the fryer'));
      await ring(hand, 'Cod and chips');
      for (const choice of ['Battered', 'Ketchup'])
        await hand.tap(hand.page.getByRole('dialog').getByText(choice, { exact: true }));
      await hand.tap('commit-line');
      await payByCard(hand);
    },
  },
  {
    name: 'Counter: a check parked',
    before: (hand) => ring(hand, 'Bacon bap'),
    does: async (hand) => {
      await hand.tap('new-order');
      await hand.see('take-last-left');
    },
    aim: 1,
  },
  {
    name: 'Counter: the check parked last taken up again',
    before: async (hand) => {
      await ring(hand, 'Bacon bap');
      await hand.tap('new-order');
    },
    does: async (hand) => {
      await hand.tap('take-last-left');
      await hand.see(lines(hand.page, 1));
    },
    aim: 1,
  },
  {
    name: 'A line taken off by mistake is brought back',
    aim: 1,
    before: async (hand) => {
      await ring(hand, 'Bacon bap');
      await hand.tap(lines(hand.page, 1));
      await hand.tap('remove-line');
    },
    does: async (hand) => {
      await hand.tap(hand.page.getByRole('button', { name: 'Undo' }));
      await hand.see(lines(hand.page, 1));
    },
  },
  {
    name: 'Table: seated, four items, sent',
    does: tableOf('table-3', 'Bacon bap', 'Sausage bap', 'Granola', 'Bacon bap'),
  },
  {
    name: 'Table: its check opened again, from the floor',
    aim: 1,
    before: async (hand) => {
      await tableOf('table-7', 'Bacon bap', 'Sausage bap')(hand);
      await hand.tap('go-tables');
    },
    does: async (hand) => {
      await hand.tap('table-7');
      await hand.see(lines(hand.page, 2));
    },
  },
  {
    name: 'Table: the round once more, in the open check',
    aim: 2,
    before: tableOf('table-8', 'Bacon bap', 'Sausage bap'),
    does: async (hand) => {
      await hand.tap('more');
      await hand.tap('repeat-round');
      await hand.see(lines(hand.page, 4));
    },
  },
  {
    name: 'Table: opened again, the round once more, sent',
    before: tableOf('table-4', 'Bacon bap', 'Sausage bap'),
    does: async (hand) => {
      await hand.tap('go-tables');
      await hand.tap('table-4');
      await hand.tap('more');
      await hand.tap('repeat-round');
      await hand.see(lines(hand.page, 4));
      await hand.tap('send');
      await hand.see(hand.page.getByTestId('line').nth(3).getByText('Sent'));
    },
  },
  {
    name: 'Table: split in two, both by card',
    before: tableOf('table-5', 'Bacon bap', 'Sausage bap'),
    does: async (hand) => {
      await hand.tap('more');
      await hand.tap('open-moves');
      await hand.tap(hand.page.getByRole('dialog').getByText('Split', { exact: true }));
      await hand.tap('split-confirm');
      await hand.tap('sibling');
      await payByCard(hand);
      await hand.tap('go-tables');
      await hand.tap('table-5');
      await payByCard(hand);
    },
  },
  {
    name: 'One sent item taken off, with a reason',
    before: tableOf('table-6', 'Bacon bap', 'Sausage bap'),
    does: async (hand) => {
      await hand.tap(lines(hand.page, 1));
      await hand.tap('void-line');
      await hand.tap(text(hand.page, 'Rung by mistake'));
      await hand.tap(text(hand.page, 'Not made'));
      await hand.tap('void-confirm');
      await hand.see(hand.page.getByTestId('line').getByText('Voided'));
    },
  },
  {
    name: 'An item is out: 86 at every register',
    does: async (hand) => {
      await hand.hold(tile(hand.page, 'Granola'));
      await hand.tap('mark-unavailable');
      await hand.see(tile(hand.page, 'Granola').getByText('86', { exact: true }));
    },
  },
];
