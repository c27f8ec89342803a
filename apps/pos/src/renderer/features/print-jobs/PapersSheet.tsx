import type { PrintJobView } from '@galley/pos/contract';
import { Button, EmptyState, SideSheet, StatusBadge } from '@galley/ui';
import { Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { mailWords } from '../../app/mail-words.ts';
import { printWords } from '../../app/print-words.ts';
import { words } from '../../app/words.ts';
import { isOut, printMark } from '../../parts/print-state.ts';
import { useFormat } from '../../state/format.ts';
import {
  openDrawerAgain,
  reprintReceipt,
  reroutePrintJob,
  resolvePrintJob,
} from '../../state/print-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { MailRow } from './MailRow.tsx';
import { TROUBLE_ICONS } from './PapersLine.tsx';
import type { Trouble } from './troubles.ts';
import { useTroubles } from './use-troubles.ts';

/** Everything about papers in one place: what needs a person, what waits, what came out (rule PN18). */
export function PapersSheet() {
  const jobs = useRead(({ printJobs }) => printJobs);
  const { mails } = useRead((models) => models.mails);
  const troubles = useTroubles().filter(({ job, about }) => job === undefined && about !== 'mail');
  const waiting = jobs.filter((job) => !isOut(job));
  const out = jobs.filter(isOut).reverse();
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={printWords.papers}
      subtitle={printWords.papersHelp}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-8" data-testid="papers">
        {troubles.length + jobs.length + mails.length === 0 ? (
          <EmptyState icon={<Printer aria-hidden />} title={printWords.nothing} />
        ) : null}
        <Part title={printWords.needsYou} shown={troubles.length > 0}>
          {troubles.map((trouble) => (
            <TroubleRow key={trouble.key} trouble={trouble} />
          ))}
        </Part>
        <Part title={printWords.waiting} shown={waiting.length > 0}>
          {waiting.map((job) => (
            <JobRow key={job.jobKey} job={job} />
          ))}
        </Part>
        <Part title={mailWords.mails} shown={mails.length > 0}>
          {mails.map((mail) => (
            <MailRow key={mail.jobKey} mail={mail} />
          ))}
        </Part>
        <Part title={printWords.lately} shown={out.length > 0}>
          {out.map((job) => (
            <JobRow key={job.jobKey} job={job} />
          ))}
        </Part>
      </div>
    </SideSheet>
  );
}

type PartProps = { readonly title: string; readonly shown: boolean; readonly children: ReactNode };

function Part({ title, shown, children }: PartProps) {
  if (!shown) return null;
  return (
    <section aria-label={title} className="flex flex-col">
      <h3 className="m-0 pb-2 text-label font-semibold text-ink-2">{title}</h3>
      <ul className="m-0 list-none p-0">{children}</ul>
    </section>
  );
}

function TroubleRow({
  trouble: { about, title, text, soft, kick },
}: {
  readonly trouble: Trouble;
}) {
  const Icon = TROUBLE_ICONS[about];
  return (
    <li className="hairline-b flex min-h-key items-center gap-4 py-3">
      <Icon aria-hidden className={`shrink-0 ${soft ? 'text-info' : 'text-attention'}`} />
      <span className="min-w-0 grow">
        <span className="block text-body font-medium">{title}</span>
        <span className="block text-label text-ink-2">{text}</span>
      </span>
      {kick === undefined ? null : (
        <Button size="small" onPress={() => void openDrawerAgain(kick.id)}>
          {printWords.openDrawer}
        </Button>
      )}
    </li>
  );
}

const actText = (act: PrintJobView['acts'][number], { state }: PrintJobView): string =>
  act === 'retry' && state === 'unknown' ? printWords.printAgain : printWords.acts[act];

function JobRow({ job }: { readonly job: PrintJobView }) {
  const [choosing, setChoosing] = useState(false);
  const { time } = useFormat();
  const { tone, text } = printMark(job);
  return (
    <li className="hairline-b flex flex-col gap-2 py-3" data-testid={`paper-${job.jobKey}`}>
      <div className="flex items-center gap-4">
        <span className="min-w-0 grow">
          <span className="block text-body font-medium">{job.title}</span>
          <span className="figures block text-small text-ink-2">
            {time(job.at)} · {job.printerName}
          </span>
        </span>
        <StatusBadge tone={tone} label={text} />
      </div>
      {choosing ? (
        <Printers job={job} onDone={() => setChoosing(false)} />
      ) : (
        <div className="flex flex-wrap gap-keys empty:hidden">
          {job.acts.map((act) => (
            <Button
              key={act}
              size="small"
              variant={act === 'dismiss' ? 'quiet' : 'plain'}
              testId={`paper-${act}`}
              onPress={() =>
                act === 'reroute' ? setChoosing(true) : void resolvePrintJob(job.jobKey, act)
              }
            >
              {actText(act, job)}
            </Button>
          ))}
          <CopyOfReceipt receipt={job.receipt} />
        </div>
      )}
    </li>
  );
}

/** Never the same paper again: a numbered copy, by who may print one or with somebody's approval. */
function CopyOfReceipt({ receipt }: Pick<PrintJobView, 'receipt'>) {
  if (receipt === null) return null;
  return (
    <Button
      size="small"
      testId="paper-copy"
      onPress={() => void reprintReceipt(receipt.id, receipt.display)}
    >
      {printWords.copyOfReceipt}
    </Button>
  );
}

type PrintersProps = { readonly job: PrintJobView; readonly onDone: () => void };

function Printers({ job, onDone }: PrintersProps) {
  const printers = useRead((models) => models.printers);
  const send = (printerId: string) => {
    void reroutePrintJob(job.jobKey, printerId);
    onDone();
  };
  return (
    <div className="flex flex-wrap items-center gap-keys">
      <span className="text-label text-ink-2">{printWords.whichPrinter}</span>
      {printers
        .filter(({ address }) => address !== job.printer)
        .map(({ id, name }) => (
          <Button key={id} size="small" onPress={() => send(id)} testId={`to-${id}`}>
            {name}
          </Button>
        ))}
      <Button size="small" variant="quiet" onPress={onDone}>
        {printWords.keep}
      </Button>
    </div>
  );
}
