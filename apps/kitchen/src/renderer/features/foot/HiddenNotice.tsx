import { Pressable } from '@galley/ui';
import { OctagonX, Replace } from 'lucide-react';
import { acknowledge } from '../../state/acts.ts';
import { hiddenNotices } from '../../state/hidden-notices.ts';
import { NOTICE_WORDS } from '../../state/notice-rows.ts';
import { usePaging } from '../../state/page.store.ts';
import { useRead } from '../../state/read.store.ts';

export function HiddenNotice() {
  const board = useRead((models) => models.board);
  const shown = usePaging((paging) => paging.shown);
  const [first, ...more] = hiddenNotices(board, shown);
  if (first === undefined) return null;
  const { ticket, notice, where } = first;
  const word = NOTICE_WORDS[notice.type];
  const Icon = notice.type === 'void' ? OctagonX : Replace;
  return (
    <Pressable
      testId="hidden-notice"
      aria-label={`${word} ${where}: ${ticket.label}, ${notice.text}. Seen`}
      onPress={() => void acknowledge(ticket, notice.subjectId)}
      className="flex min-h-key min-w-0 items-center gap-3 rounded-control bg-ink px-4 text-start text-label leading-tight font-bold text-paper data-pressed:bg-ink-3"
    >
      <Icon aria-hidden size="1.5em" strokeWidth={2.5} className="shrink-0" />
      <span className="line-clamp-2 min-w-0">
        {`${word} ${where} · ${ticket.label} · ${notice.text}`}
      </span>
      <span className="shrink-0 rounded-control border-2 border-current px-2">
        {more.length === 0 ? 'Seen' : `Seen, +${more.length}`}
      </span>
    </Pressable>
  );
}
