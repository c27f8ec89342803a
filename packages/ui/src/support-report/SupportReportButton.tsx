import type { Failure, Result } from '@galley/base';
import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import type { ReportWords } from '../languages/en/report-words.ts';
import { toaster as pageToaster, type Toaster } from '../toast/toaster.ts';
import { handOver, type ReportWays, type SupportReport, windowWays } from './copy-report.ts';
import { reportWords } from './report-words.ts';

/** Asks the core for its report. */
export type AskReport = () => Promise<Result<SupportReport, Failure>>;

/** Fetches the report, hands it over and says in the strip what came of it. */
export const sendReport = async (
  ask: AskReport,
  words: ReportWords = reportWords,
  ways: ReportWays = windowWays,
  toaster: Toaster = pageToaster,
): Promise<void> => {
  try {
    const answer = await ask();
    if (!answer.ok) {
      toaster.show({ message: answer.error.message, tone: 'alarm' });
      return;
    }
    const how = await handOver(answer.value, ways);
    const message = how === 'copied' ? words.copied : words.saved(answer.value.fileName);
    toaster.show({ message, tone: 'ok' });
  } catch {
    toaster.show({ message: words.failed, tone: 'alarm' });
  }
};

export type SupportReportButtonProps = {
  readonly ask: AskReport;
  /** The core does not answer: there is nobody to ask. */
  readonly disabled?: boolean | undefined;
  readonly words?: Partial<ReportWords> | undefined;
};

/** At the end of the sync panel: what whoever helps wants to see first. */
export function SupportReportButton({ ask, disabled, words }: SupportReportButtonProps) {
  const [busy, setBusy] = useState(false);
  const says = { ...reportWords, ...words };
  const send = () => {
    setBusy(true);
    void sendReport(ask, says).finally(() => setBusy(false));
  };
  return (
    <section className="flex flex-col items-start gap-2">
      <Button
        testId="support-report"
        icon={<ClipboardCopy aria-hidden size="1.2em" />}
        disabled={disabled === true || busy}
        onPress={send}
      >
        {says.copyReport}
      </Button>
      <p className="m-0 text-label text-ink-2">{says.about}</p>
    </section>
  );
}
