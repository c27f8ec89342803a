import { Notice } from '@galley/ui';
import { cardWords as words } from '../../app/card-words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { releaseGuest } from '../../state/cards.ts';
import { useFormat } from '../../state/format.ts';
import { closeSheet } from '../../state/ui.store.ts';

type ReleaseSheetProps = { readonly intentId: string; readonly amountMinor: number };

/** Lets a guest go while the answer to a card is out; above the limit of the site a manager agrees. */
export function ReleaseSheet({ intentId, amountMinor }: ReleaseSheetProps) {
  const { money } = useFormat();
  const perform = async (approvalId?: string) => {
    const problem = await releaseGuest(intentId, approvalId);
    if (problem === undefined) closeSheet();
    return problem;
  };
  return (
    <ActSheet
      title={words.releaseTitle}
      label={words.release}
      act={{ type: 'release_guest', intentId }}
      perform={perform}
      testId="release-confirm"
    >
      <Notice kind="warn" title={words.pendingTitle(money(amountMinor))}>
        {words.releaseHelp(money(amountMinor))}
      </Notice>
    </ActSheet>
  );
}
