import type { PrintJobView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { PrinterX } from 'lucide-react';
import { causeText } from '../../app/trouble-text.ts';
import { words } from '../../app/words.ts';
import { isHeldUp } from '../../parts/is-held-up.ts';
import { resolvePrintJob } from '../../state/orders.ts';
import { useRead } from '../../state/read.store.ts';

const troubled = (job: PrintJobView): boolean =>
  job.state === 'blocked' ||
  job.state === 'failed_safe' ||
  job.state === 'unknown' ||
  isHeldUp(job);

const titleOf = ({ state, title }: PrintJobView): string =>
  state === 'unknown' ? words.printUnknown(title) : words.printTrouble(title);

/** The oldest paper that did not come out, and what to do about it. */
export function PrintJobsLine() {
  const jobs = useRead(({ printJobs }) => printJobs);
  const waiting = jobs.filter(troubled).sort((a, b) => a.at - b.at);
  const [job] = waiting;
  if (job === undefined) return null;
  return (
    <div
      role="status"
      data-testid="print-trouble"
      className="hairline-s flex h-full min-w-[26rem] flex-1 items-center gap-3 bg-attention-wash px-3 text-label"
    >
      <PrinterX aria-hidden className="shrink-0 text-attention" />
      <p className="m-0 line-clamp-2 min-w-0 grow leading-[1.1]">
        <span className="font-semibold">{titleOf(job)}</span>
        {job.cause === null ? null : ` · ${causeText(job.cause)}`}
        {waiting.length > 1 ? ` · ${words.printMore(waiting.length - 1)}` : null}
      </p>
      <span className="flex shrink-0 gap-keys whitespace-nowrap">
        <Button size="small" onPress={() => void resolvePrintJob(job.jobKey, 'retry')}>
          {job.state === 'unknown' ? words.printAgain : words.retry}
        </Button>
        <Button
          size="small"
          variant="quiet"
          onPress={() => void resolvePrintJob(job.jobKey, 'dismiss')}
        >
          {words.dismiss}
        </Button>
      </span>
    </div>
  );
}
