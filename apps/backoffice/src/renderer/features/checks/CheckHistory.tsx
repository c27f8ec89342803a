import type { HistoryEntry } from '@galley/backoffice/contract';
import { cx, Pressable } from '@galley/ui';
import {
  Armchair,
  ArrowRightLeft,
  Banknote,
  ChefHat,
  CircleMinus,
  CirclePlus,
  FilePen,
  History,
  type LucideIcon,
  Mail,
  Printer,
  ReceiptText,
  RotateCcw,
  Send,
  Undo2,
  UserRound,
} from 'lucide-react';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { useFormat } from '../../state/format.ts';

const icons: Readonly<Record<string, LucideIcon>> = {
  opened: ReceiptText,
  line_added: CirclePlus,
  line_changed: FilePen,
  line_removed: CircleMinus,
  line_voided: CircleMinus,
  sent: Send,
  bumped: ChefHat,
  made_again: RotateCcw,
  paid: Banknote,
  receipt: ReceiptText,
  refunded: Undo2,
  payment_undone: Undo2,
  surplus_given_back: Undo2,
  receipt_reprinted: Printer,
  receipt_mailed: Mail,
  invoice_mailed: Mail,
  guest_check_printed: Printer,
  line_moved: ArrowRightLeft,
  line_seated: Armchair,
  table_changed: ArrowRightLeft,
  handed_over: UserRound,
};

/** Steps have no id; two may be alike to the millisecond, and then their order tells them apart. */
const withKeys = (entries: readonly HistoryEntry[]) =>
  entries.map((entry, place) => ({ key: `${place} ${entry.at} ${entry.type}`, entry }));

type CheckHistoryProps = {
  readonly entries: readonly HistoryEntry[];
  /** The moment that is shown, UTC ms; null: now. */
  readonly shown: number | null;
  readonly onShow: (at: number) => void;
};

/**
 * What happened to a check, oldest first: when, what, who, where, by whose consent and why. A tap shows the check as
 * it stood then.
 */
export function CheckHistory({ entries, shown, onShow }: CheckHistoryProps) {
  return (
    <ol data-testid="history" className="m-0 list-none p-0">
      {withKeys(entries).map(({ key, entry }) => (
        <Step key={key} entry={entry} shown={shown} onShow={onShow} />
      ))}
    </ol>
  );
}

/** Who and where; a kitchen's act has no person, its station stands for it. */
const whoOf = ({ employeeName, placeName }: HistoryEntry): string =>
  [employeeName, placeName].filter(Boolean).join(' · ') || words.someone;

type StepProps = Pick<CheckHistoryProps, 'shown' | 'onShow'> & { readonly entry: HistoryEntry };

/** What had not happened yet at the moment that is shown stands back. */
const lookOf = (at: number, shown: number | null): string =>
  shown === null || at < shown ? '' : at === shown ? 'mark-s bg-selected' : 'text-ink-2';

function Step({ entry, shown, onShow }: StepProps) {
  const { time } = useFormat();
  const Icon = icons[entry.type] ?? History;
  const { approverName, reason } = entry;
  return (
    <li data-testid={`step-${entry.type}`} className="hairline-b last:border-b-0">
      <Pressable
        onPress={() => onShow(entry.at)}
        aria-current={entry.at === shown ? 'true' : undefined}
        className={cx(
          'grid w-full grid-cols-[auto_auto_1fr_auto] items-baseline gap-x-3 px-2 py-1.5 text-start text-label -outline-offset-2 data-pressed:bg-pressed',
          lookOf(entry.at, shown),
        )}
      >
        <time className="figures text-small text-ink-2">{time(entry.at)}</time>
        <Icon aria-hidden size="1.1em" className="translate-y-0.5 text-ink-2" />
        <span className="min-w-0 wrap-anywhere">
          {entry.text}
          <span className="block text-small text-ink-2">{whoOf(entry)}</span>
          {approverName === null ? null : (
            <span className="block text-small text-ink-2">{words.approvedBy(approverName)}</span>
          )}
          {reason === null ? null : (
            <span className="block text-small text-ink-2">{words.reasonIs(reason)}</span>
          )}
        </span>
        {entry.amountMinor === null ? null : <Amount minor={entry.amountMinor} />}
      </Pressable>
    </li>
  );
}
