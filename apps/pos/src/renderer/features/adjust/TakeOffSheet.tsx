import { Notice } from '@galley/ui';
import { adjustWords } from '../../app/adjust-words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { takeOff, takeOffAct } from '../../state/take-off.ts';
import { closeSheet, type TakeOffWish } from '../../state/ui.store.ts';

/** What a guest holds on paper is taken off only with somebody's consent: says so, and asks for it. */
export function TakeOffSheet({ wish }: { readonly wish: TakeOffWish }) {
  const perform = async (approvalId?: string) => {
    const failure = await takeOff(wish, approvalId);
    if (failure === undefined) closeSheet();
    return failure;
  };
  const removes = wish.command === 'removeLine' || wish.command === 'clearUnsent';
  const lessens = removes || wish.command === 'changeLine' || wish.command === 'chooseEdit';
  return (
    <ActSheet
      title={removes ? adjustWords.removeOf(wish.name) : adjustWords.lessenOf(wish.name)}
      label={removes ? adjustWords.remove : adjustWords.lessen}
      danger
      act={takeOffAct(wish)}
      approvalFirst
      perform={perform}
      testId="take-off-confirm"
    >
      <Notice kind="warn" title={lessens ? adjustWords.onPaper : adjustWords.lowersPaper} />
    </ActSheet>
  );
}
