import { Notice, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { mailWords } from '../../app/mail-words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';

/** Enough to see that it is not finished; the core looks closer. */
const LOOKS_LIKE_ADDRESS = /^\S+@\S+\.\S{2,}$/u;

type MailSheetProps = {
  readonly paper: 'receipt' | 'invoice';
  readonly id: string;
  readonly display: string;
};

/** A receipt or an invoice to an address that its guest says. */
export function MailSheet({ paper, id, display }: MailSheetProps) {
  const what = mailWords.named[paper](display);
  const [to, setTo] = useState('');
  const address = to.trim();
  const perform = async (approvalId?: string) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome =
      paper === 'invoice'
        ? await rpc().run('mailInvoice', { invoiceId: id, to: address })
        : await rpc().run('mailReceipt', { receiptId: id, to: address, ...approval });
    if (!outcome.ok) return outcome.error;
    closeSheet();
    toaster.show({ message: mailWords.onWay(what, address) });
    return undefined;
  };
  return (
    <ActSheet
      title={mailWords.title(what)}
      label={mailWords.send}
      act={paper === 'receipt' ? { type: 'reprint', receiptId: id } : undefined}
      ready={LOOKS_LIKE_ADDRESS.test(address)}
      perform={perform}
      testId="mail-send"
    >
      <TextField
        label={mailWords.address}
        placeholder={mailWords.hint}
        value={to}
        onChange={setTo}
        maxLength={254}
      />
      <Notice kind="info" title={mailWords.help} />
    </ActSheet>
  );
}
