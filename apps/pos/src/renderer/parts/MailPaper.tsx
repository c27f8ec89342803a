import { Button } from '@galley/ui';
import { Mail } from 'lucide-react';
import { mailWords } from '../app/mail-words.ts';
import { useRead } from '../state/read.store.ts';
import { openSheet } from '../state/ui.store.ts';

type MailPaperProps = {
  readonly paper: 'receipt' | 'invoice';
  readonly id: string;
  readonly display: string;
};

/** A paper to its guest's mailbox; nothing where this register sends no e-mail. */
export function MailPaper({ paper, id, display }: MailPaperProps) {
  const ready = useRead(({ mails }) => mails.ready);
  if (!ready) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      icon={<Mail aria-hidden size="1.1em" />}
      onPress={() => openSheet({ type: 'mail', paper, id, display })}
      testId={`mail-${paper}`}
    >
      {mailWords.mail}
    </Button>
  );
}
