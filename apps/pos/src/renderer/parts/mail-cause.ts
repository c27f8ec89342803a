import type { MailView } from '@galley/pos/contract';
import { mailWords } from '../app/mail-words.ts';

/** Why an e-mail was not sent, as far as the server said it. */
export const mailCause = ({ cause }: MailView): string => {
  if (cause === null) return '';
  return cause === 'expired' ? mailWords.expired : mailWords.said(cause);
};
