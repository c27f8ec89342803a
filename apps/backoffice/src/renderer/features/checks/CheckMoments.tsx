import type { HistoryEntry } from '@galley/backoffice/contract';
import { MomentBar } from '@galley/ui';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';

type CheckMomentsProps = {
  readonly entries: readonly HistoryEntry[];
  /** UTC ms; null: now. */
  readonly shown: number | null;
  readonly onShow: (at: number | null) => void;
};

/** What happened in one tap is one moment; the last of them is now. */
const momentsOf = (entries: readonly HistoryEntry[]): number[] =>
  [...new Set(entries.map(({ at }) => at))].sort((a, b) => a - b).slice(0, -1);

/** Goes through what a check was, step by step (rule CH2). */
export function CheckMoments({ entries, shown, onShow }: CheckMomentsProps) {
  const { time } = useFormat();
  const moments = momentsOf(entries);
  if (moments.length === 0) return null;
  const place = shown === null ? -1 : moments.findLastIndex((at) => at <= shown);
  const at = place < 0 ? null : place;
  return (
    <div>
      <MomentBar
        count={moments.length}
        shown={at}
        onShow={(next) => onShow(next === null ? null : (moments[next] ?? null))}
        title={
          shown === null || at === null
            ? words.asItIs
            : words.asOf(time(shown), at + 1, moments.length + 1)
        }
        label={words.moments}
        earlierLabel={words.earlierMoment}
        laterLabel={words.later}
        nowLabel={words.now}
      />
      {shown === null ? null : <p className="m-0 text-small text-ink-2">{words.asOfHelp}</p>}
    </div>
  );
}
