import { Notice, toaster } from '@galley/ui';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';

type ReprintSheetProps = { readonly receiptId: string; readonly display: string };

/** A receipt once more, for whose role a manager has to agree to it. */
export function ReprintSheet({ receiptId, display }: ReprintSheetProps) {
  const perform = async (approvalId?: string) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await rpc().run('reprintReceipt', { receiptId, ...approval });
    if (!outcome.ok) return outcome.error;
    closeSheet();
    toaster.show({ message: words.receiptReprinting(display) });
    return undefined;
  };
  return (
    <ActSheet
      title={words.reprintTitle(display)}
      label={words.reprint}
      act={{ type: 'reprint', receiptId }}
      approvalFirst
      perform={perform}
      testId="reprint-confirm"
    >
      <Notice kind="info" title={words.approvalNeeded}>
        {words.reprintHelp}
      </Notice>
    </ActSheet>
  );
}
