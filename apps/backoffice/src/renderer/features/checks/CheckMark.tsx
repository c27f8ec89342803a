import type { OfficeCheckRow } from '@galley/backoffice/contract';
import { cx, type Tone, ToneIcon, toneText } from '@galley/ui';
import { Ban, Check, CircleDashed, Merge, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';

type Look = { readonly tone: Tone; readonly icon: ReactNode; readonly word: ReactNode };

const statusLook = (row: OfficeCheckRow): Look => {
  if (row.status === 'voided')
    return { tone: 'neutral', icon: <Ban aria-hidden size="1em" />, word: words.status.voided };
  if (row.status === 'merged')
    return { tone: 'neutral', icon: <Merge aria-hidden size="1em" />, word: words.status.merged };
  if (row.status === 'settled')
    return { tone: 'ok', icon: <Check aria-hidden size="1em" />, word: words.status.settled };
  const icon = <CircleDashed aria-hidden size="1em" />;
  return { tone: 'attention', icon, word: words.status.open };
};

const lookOf = (row: OfficeCheckRow): Look => {
  if (row.overpaidMinor > 0)
    return { tone: 'alarm', icon: <ToneIcon tone="alarm" />, word: words.overpaid };
  if (row.refundedMinor > 0) {
    const word = (
      <>
        {words.refunded} <Amount minor={row.refundedMinor} />
      </>
    );
    return { tone: 'info', icon: <Undo2 aria-hidden size="1em" />, word };
  }
  return statusLook(row);
};

/** State of a check by icon, word and tone. */
export function CheckMark({ row }: { readonly row: OfficeCheckRow }) {
  const { tone, icon, word } = lookOf(row);
  return (
    <span
      className={cx('inline-flex items-center gap-1.5 text-small font-semibold', toneText[tone])}
    >
      {icon}
      <span>{word}</span>
    </span>
  );
}
