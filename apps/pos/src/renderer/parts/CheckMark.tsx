import type { CheckSummary } from '@galley/pos/contract';
import { Badge, StatusBadge } from '@galley/ui';
import { OctagonAlert } from 'lucide-react';
import { moveWords } from '../app/move-words.ts';
import { words } from '../app/words.ts';
import { useFormat } from '../state/format.ts';

/** What must not be overlooked of a check in a list, else what is not sent yet. */
export function CheckMark({ check }: { readonly check: CheckSummary }) {
  const { money } = useFormat();
  const icon = <OctagonAlert aria-hidden size="1.2em" />;
  if (check.paidNotSent)
    return <StatusBadge tone="alarm" icon={icon} label={words.paidNotSentShort} />;
  if (check.overpaidMinor > 0)
    return (
      <StatusBadge
        tone="alarm"
        icon={icon}
        label={words.overpaidShort(money(check.overpaidMinor))}
      />
    );
  if (check.exceptions.includes('added_after_settlement'))
    return <StatusBadge tone="attention" icon={icon} label={words.addedShort} />;
  if (check.exceptions.includes('moved_twice'))
    return <StatusBadge tone="attention" icon={icon} label={moveWords.movedTwiceShort} />;
  if (check.unsentCount === 0 || check.status === 'voided') return null;
  return <Badge tone="attention">{words.unsent(check.unsentCount)}</Badge>;
}
