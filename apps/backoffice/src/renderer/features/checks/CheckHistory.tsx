import type { HistoryEntry } from '@galley/backoffice/contract';
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
  Printer,
  ReceiptText,
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
  paid: Banknote,
  receipt: ReceiptText,
  refunded: Undo2,
  payment_undone: Undo2,
  surplus_given_back: Undo2,
  receipt_reprinted: Printer,
  guest_check_printed: Printer,
  line_moved: ArrowRightLeft,
  line_seated: Armchair,
  table_changed: ArrowRightLeft,
  handed_over: UserRound,
};

/** Steps have no id; two may be alike to the millisecond, and then their order tells them apart. */
const withKeys = (entries: readonly HistoryEntry[]) =>
  entries.map((entry, place) => ({ key: `${place} ${entry.at} ${entry.type}`, entry }));

/** What happened to a check, oldest first: when, what, who, where, by whose consent and why. */
export function CheckHistory({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  return (
    <ol data-testid="history" className="m-0 list-none p-0">
      {withKeys(entries).map(({ key, entry }) => (
        <Step key={key} entry={entry} />
      ))}
    </ol>
  );
}

/** Who and where; a kitchen's act has no person, its station stands for it. */
const whoOf = ({ employeeName, placeName }: HistoryEntry): string =>
  [employeeName, placeName].filter(Boolean).join(' · ') || words.someone;

function Step({ entry }: { readonly entry: HistoryEntry }) {
  const { time } = useFormat();
  const Icon = icons[entry.type] ?? History;
  const { approverName, reason } = entry;
  return (
    <li
      data-testid={`step-${entry.type}`}
      className="hairline-b grid grid-cols-[auto_auto_1fr_auto] items-baseline gap-x-3 py-1.5 text-label last:border-b-0"
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
    </li>
  );
}
