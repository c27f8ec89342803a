import { inTurn } from './line-queue.ts';
import { forgetLast, superseded, told } from './orders.ts';
import { useRead } from './read.store.ts';
import { askConsent, consentWish } from './take-off.ts';

/** The line on the screen that has this edit. */
const shownWith = (lineId: string): string =>
  useRead.getState().check?.lines.find(({ edits }) => edits?.some((edit) => edit.lineId === lineId))
    ?.id ?? lineId;

/** Of what cut-off registers made of one unsent line, this one is what the guest wants (rule CK16). */
export const chooseEdit = (lineId: string, name: string): Promise<boolean> =>
  inTurn(async (perform) => {
    forgetLast();
    const shown = shownWith(lineId);
    const input = { lineId };
    const outcome = await perform('chooseEdit', input);
    if (askConsent(outcome, consentWish(name, { command: 'chooseEdit', input }))) return false;
    const chosen = told(outcome);
    if (chosen !== undefined) superseded(shown, chosen.lineId);
    return chosen !== undefined;
  });
