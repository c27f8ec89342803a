import type { Screen, Walk } from './screen.ts';

/** What is done to a payment by card after its check is settled. */
export const settledSheets = (walk: Walk): readonly Screen[] => {
  const { page, rest, tap, see } = walk;
  /** Answers the call number of what was settled. */
  const settle = async (): Promise<string> => {
    await rest();
    await walk.category('Breakfast');
    await walk.item('Bacon bap');
    await see('line');
    await tap('pay');
    await see('pay-exact');
    await page.keyboard.press('c');
    await tap('card-standalone');
    await tap('card-approved');
    await see('paid');
    const said = await page.getByTestId('paid').innerText();
    return /\b\d+-\d{2,3}\b/.exec(said)?.[0] ?? 'no call number';
  };
  const look = async (called: string): Promise<void> => {
    await rest();
    await tap('go-checks');
    await walk.segment(2);
    await page.getByTestId('settled-check').filter({ hasText: called }).first().tap();
    await see('settled-detail');
  };
  const then = (key: string, shows: string) => async (): Promise<void> => {
    await look(await settle());
    await tap(key);
    await see(shows);
  };
  return [
    { name: 'tip', open: then('note-tip', 'tip-sheet') },
    { name: 'correct-tender', open: then('correct-tender', 'correct-confirm') },
    { name: 'reopen', open: then('reopen-check', 'reopen-confirm') },
  ];
};
