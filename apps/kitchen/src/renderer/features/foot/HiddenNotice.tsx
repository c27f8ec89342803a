import { cx, Pressable } from '@galley/ui';
import { CornerUpRight, OctagonX, Replace, TriangleAlert } from 'lucide-react';
import { acknowledge } from '../../state/acts.ts';
import { hiddenNotices } from '../../state/hidden-notices.ts';
import { NOTICE_WORDS } from '../../state/notice-rows.ts';
import { usePaging } from '../../state/page.store.ts';
import { useRead } from '../../state/read.store.ts';

/**
 * An allergy is never cut: until somebody has seen it, it has the whole foot but for the pages, by
 * which its ticket is found; a long one stands smaller and grows upwards. Beside a message it leaves that its place:
 * what was just done can be taken back.
 */
const wide = (text: string): string =>
  cx(
    'absolute start-0 end-0 bottom-1 z-100 min-h-14 py-1',
    'group-has-[[data-testid=message]]/foot:end-[29rem] min-[1600px]:group-has-[[data-testid=message]]/foot:end-[41rem]',
    text.length > 120 ? 'text-small' : 'text-label',
  );

const ICONS = {
  void: OctagonX,
  change: Replace,
  allergy: TriangleAlert,
  moved: CornerUpRight,
} as const;

export function HiddenNotice() {
  const board = useRead((models) => models.board);
  const shown = usePaging((paging) => paging.shown);
  const [first, ...more] = hiddenNotices(board, shown);
  if (first === undefined) return null;
  const { ticket, notice, where } = first;
  const word = NOTICE_WORDS[notice.type];
  const Icon = ICONS[notice.type];
  return (
    <Pressable
      testId="hidden-notice"
      onPress={() => void acknowledge(ticket, notice.subjectId)}
      className={cx(
        'flex min-w-0 items-center gap-3 rounded-control bg-ink px-4 text-start leading-tight font-bold text-paper data-pressed:bg-ink-3',
        notice.type === 'allergy' ? wide(notice.text) : 'min-h-key text-label',
      )}
    >
      <Icon aria-hidden size="1.5em" strokeWidth={2.5} className="shrink-0" />
      <span
        className={cx(
          'min-w-0',
          notice.type === 'allergy' ? 'grow [overflow-wrap:anywhere]' : 'line-clamp-2',
        )}
      >
        {`${word} ${where} · ${ticket.label} · ${notice.text}`}
      </span>
      <span className="shrink-0 rounded-control border-2 border-current px-2">
        {more.length === 0 ? 'Seen' : `Seen, +${more.length}`}
      </span>
    </Pressable>
  );
}
