import type { CheckView } from '@galley/pos/contract';
import { Button, Notice } from '@galley/ui';
import { words } from '../app/words.ts';
import { sendCheck } from '../state/send-check.ts';
import { checkTitle } from './check-title.ts';

/** Food that is paid and that no cook has heard of, and the one tap that mends it. */
export function PaidNotSent({ check }: { readonly check: CheckView }) {
  if (check.status !== 'settled' || check.unsentCount === 0) return null;
  return (
    <div data-testid="unsent-here">
      <Notice
        kind="error"
        title={words.paidNotSent(checkTitle(check))}
        action={
          <span className="shrink-0 whitespace-nowrap">
            <Button size="small" onPress={() => void sendCheck(check.id)} testId="send-now">
              {words.sendNow}
            </Button>
          </span>
        }
      />
    </div>
  );
}
