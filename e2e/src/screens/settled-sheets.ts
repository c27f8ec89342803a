import type { Screen, Walk } from './screen.ts';

/** What is done to a payment by card after its check is settled. */
export const settledSheets = (walk: Walk): readonly Screen[] => {
  const { page, rest, tap, see } = walk;
  const settle = async (): Promise<void> => {
    await rest();
    await walk.category('Breakfast');
    await walk.item('Bacon bap');
    await see('line');
    await tap('pay');
    await see('pay-exact');
    await page.keyboard.press('c');
    await tap('card-approved');
    await see('paid');
  };
  const look = async (): Promise<void> => {
    await rest();
    await tap('go-checks');
    await walk.segment(2);
    await tap('settled-check');
    await see('settled-detail');
  };
  const then = (key: string, shows: string) => async (): Promise<void> => {
    await settle();
    await look();
    await tap(key);
    await see(shows);
  };
  return [
    { name: 'tip', open: then('note-tip', 'tip-sheet') },
    { name: 'correct-tender', open: then('correct-tender', 'correct-confirm') },
    { name: 'reopen', open: then('reopen-check', 'reopen-confirm') },
  ];
};
