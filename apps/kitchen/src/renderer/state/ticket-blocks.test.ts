import { expect, test } from 'vitest';
import { line, measure, ticket } from './testing.fixture.ts';
import { blocksOf } from './ticket-blocks.ts';

test('[PZ6] [NM9] what goes on in another cell says what it is within', () => {
  const pizza = line('Pizza', {
    note: 'well done',
    modifiers: [
      { name: 'Thin', quantity: 1 },
      { name: 'LEFT HALF', quantity: 1 },
      { name: 'Ham', quantity: 1, depth: 1 },
      { name: 'RIGHT HALF', quantity: 1 },
      { name: 'Cheese', quantity: 1, depth: 1 },
      { name: 'Blue', quantity: 1, depth: 2 },
    ],
  });
  const blocks = blocksOf(ticket('pizza', { lines: [pizza] }), 400, measure);
  const within = (text: string) =>
    blocks.flatMap(({ details = [] }) => details).find((detail) => detail.text === text)?.within;
  expect(within('Ham')).toEqual(['LEFT HALF']);
  expect(within('Cheese')).toEqual(['RIGHT HALF']);
  expect(within('Blue')).toEqual(['RIGHT HALF', 'Cheese']);
  for (const text of ['Thin', 'LEFT HALF', 'RIGHT HALF', 'well done'])
    expect(within(text)).toEqual([]);
});
