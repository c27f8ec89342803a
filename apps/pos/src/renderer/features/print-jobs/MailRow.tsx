import type { MailView } from '@galley/pos/contract';
import { Button, StatusBadge } from '@galley/ui';
import { mailWords } from '../../app/mail-words.ts';
import { mailCause } from '../../parts/mail-cause.ts';
import { useFormat } from '../../state/format.ts';
import { resolveMail } from '../../state/mail-acts.ts';

const TONES = {
  waiting: 'neutral',
  sending: 'neutral',
  away: 'attention',
  refused: 'attention',
  sent: 'ok',
} as const;

/** An e-mail, how far it is, and what a person can do with it. */
export function MailRow({ mail }: { readonly mail: MailView }) {
  const { time } = useFormat();
  const { jobKey, paper, number, to, state } = mail;
  return (
    <li className="hairline-b flex flex-col gap-2 py-3" data-testid={`mail-${state}`}>
      <div className="flex items-center gap-4">
        <span className="min-w-0 grow wrap-anywhere">
          <span className="block text-body font-medium">
            {mailWords.one(mailWords.named[paper](number), to)}
          </span>
          <span className="block text-small text-ink-2">
            {[time(mail.at), mailCause(mail)].filter((part) => part !== '').join(' · ')}
          </span>
        </span>
        <StatusBadge tone={TONES[state]} label={mailWords[state]} />
      </div>
      {state === 'sent' || state === 'sending' ? null : (
        <div className="flex flex-wrap gap-keys">
          <Button
            size="small"
            testId="mail-retry"
            onPress={() => void resolveMail(jobKey, 'retry')}
          >
            {mailWords.again}
          </Button>
          <Button
            size="small"
            variant="quiet"
            testId="mail-dismiss"
            onPress={() => void resolveMail(jobKey, 'dismiss')}
          >
            {mailWords.giveUp}
          </Button>
        </div>
      )}
    </li>
  );
}
