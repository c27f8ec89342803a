import { expect, it } from 'vitest';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { nothing } from '../testing/outcomes.fixture.ts';

it('[OR4] [OR7] the office keeps the house’s favourites and says whether registers suggest', async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { commands, queries } = shop.definition;
  const strip = async () => {
    const answer = await queries.strip.ask(nothing, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const menu = await queries.menu.ask(nothing, { session });
  const [one, two] = menu.ok ? menu.value.items.map(({ id }) => id) : [];
  if (one === undefined || two === undefined) throw new Error('no items');
  expect(await strip()).toEqual({ favourites: [], suggestions: false });
  for (const itemId of [one, two])
    await commands.keepFavourite.run({ itemId, whose: 'house', keep: true }, shop.call(session));
  await commands.keepFavourite.run(
    { itemId: one, whose: 'house', keep: false },
    shop.call(session),
  );
  await commands.setSuggestions.run({ on: true }, shop.call(session));
  expect(await strip()).toEqual({ favourites: [two], suggestions: true });
});
