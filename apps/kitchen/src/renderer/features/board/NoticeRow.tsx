import type { TicketView } from '@galley/kitchen/contract';
import { Pressable } from '@galley/ui';
import { CornerUpRight, OctagonX, Replace, TriangleAlert } from 'lucide-react';
import { acknowledge } from '../../state/acts.ts';
import { rowNotices } from '../../state/allergies.ts';
import { noticeRows } from '../../state/notice-rows.ts';

const ICONS = {
  void: OctagonX,
  change: Replace,
  allergy: TriangleAlert,
  moved: CornerUpRight,
} as const;

/** In the place of course and server, so that nothing moves: what was voided or changed, until somebody says seen. */
export function NoticeRow({ ticket }: { readonly ticket: TicketView }) {
  const [notice, ...more] = rowNotices(ticket);
  if (notice === undefined) return null;
  const [what, deed] = noticeRows(notice);
  const Icon = ICONS[notice.type];
  return (
    <Pressable
      testId="acknowledge"
      onPress={() => void acknowledge(ticket, notice.subjectId)}
      className="kt-word pointer-events-auto relative flex h-[calc(56*var(--k))] w-full shrink-0 flex-col justify-center bg-ink px-[calc(18*var(--k))] text-start text-paper after:absolute after:inset-x-0 after:-bottom-2 after:h-3 data-pressed:bg-ink-3"
    >
      <span className="flex w-full items-center gap-[calc(6*var(--k))]">
        <Icon aria-hidden size="1em" strokeWidth={3} className="shrink-0" />
        <span className="truncate">{what}</span>
      </span>
      <span className="flex w-full items-center gap-[calc(8*var(--k))]">
        <span className="min-w-0 grow truncate">{deed}</span>
        <span className="shrink-0 underline underline-offset-2">
          {more.length === 0 ? 'Seen' : `Seen +${more.length}`}
        </span>
      </span>
    </Pressable>
  );
}
