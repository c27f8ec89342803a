import { Notice, type NoticeKind } from '@galley/ui';
import { deviceWords } from '../../app/device-words.ts';
import { type PrintMark, printMark } from '../../parts/print-state.ts';
import { latestSend } from '../../parts/sends-of.ts';
import { useRead } from '../../state/read.store.ts';

const KINDS: Readonly<Record<PrintMark['tone'], NoticeKind>> = {
  ok: 'done',
  neutral: 'info',
  attention: 'warn',
};

/** How far a test paper is, as long as the register tells of it: nothing is done because it was asked for. */
export function TestPaper({ jobKey }: { readonly jobKey: string }) {
  const job = useRead(({ printJobs }) => latestSend(printJobs, jobKey));
  if (job === undefined) return null;
  const { tone, text } = printMark(job);
  return <Notice kind={KINDS[tone]} title={deviceWords.testPaperIs(text)} />;
}
