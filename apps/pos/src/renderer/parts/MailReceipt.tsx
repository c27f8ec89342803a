import { Button } from '@galley/ui';
import { Mail } from 'lucide-react';
import { mailWords } from '../app/mail-words.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet } from '../state/ui.store.ts';

type MailReceiptProps = { readonly receiptId: string; readonly display: string };

/** A receipt to its guest's mailbox; nothing where this register sends no e-mail. */
export function MailReceipt({ receiptId, display }: MailReceiptProps) {
  const ready = useRead(({ mails }) => mails.ready);
  if (!ready) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Mail aria-hidden size="1.1em" />}
      onPress={() => openSheet({ type: 'mail', receiptId, display })}
      testId="mail-receipt"
    >
      {mailWords.mail}
    </Button>
  );
}
