import type { TrainingPaper } from '@galley/pos/contract';
import { Button, ConfirmButton, Notice, Pressable, SideSheet, Skeleton, Switch } from '@galley/ui';
import { Eraser, LogOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { trainingWords as texts } from '../../app/training-words.ts';
import { words } from '../../app/words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { rpc } from '../../state/rpc.ts';
import { clearTraining, leaveTraining, printTraining } from '../../state/training.ts';
import { closeSheet } from '../../state/ui.store.ts';

/** What practice is, its papers as they would have come out, and its end (rules TM6 to TM8). */
export function TrainingSheet() {
  const training = useRead((models) => models.training);
  const mayTrain = useRead(({ session }) => session?.permissions.includes('train') === true);
  const { time } = useFormat();
  if (!training) return null;
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={texts.title}
      subtitle={texts.since(time(training.since), training.startedBy)}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-6" data-testid="training-sheet">
        <Notice kind="info" title={texts.bar}>
          {texts.help}
        </Notice>
        {mayTrain ? (
          <Switch
            label={texts.prints}
            hint={texts.printsHint}
            on={training.printsPapers}
            onChange={printTraining}
          />
        ) : (
          <p className="m-0 text-body text-ink-2">{texts.onlyTrainers}</p>
        )}
        <Papers />
        <div className="flex flex-wrap gap-keys">
          {mayTrain ? (
            <ConfirmButton
              icon={<Eraser aria-hidden />}
              confirm={texts.clearSure}
              onConfirm={() => void clearTraining()}
              testId="clear-training"
            >
              {texts.clear}
            </ConfirmButton>
          ) : null}
          <Button icon={<LogOut aria-hidden />} onPress={leaveTraining}>
            {texts.leave}
          </Button>
        </div>
      </div>
    </SideSheet>
  );
}

const usePapers = (): readonly TrainingPaper[] | undefined => {
  const [papers, setPapers] = useState<readonly TrainingPaper[]>();
  useEffect(() => rpc().watch('trainingPapers', {}, setPapers), []);
  return papers;
};

function Papers() {
  const papers = usePapers();
  const [shown, setShown] = useState<string>();
  if (papers === undefined) return <Skeleton label={words.loading} />;
  return (
    <section aria-label={texts.papers} className="flex flex-col gap-2">
      <h3 className="text-label font-semibold text-ink-2">{texts.papers}</h3>
      {papers.length === 0 ? <p className="m-0 text-body text-ink-2">{texts.noPapers}</p> : null}
      <ul className="m-0 list-none p-0">
        {papers.map((paper) => (
          <PaperRow
            key={paper.jobKey}
            paper={paper}
            open={paper.jobKey === shown}
            onPress={() => setShown(paper.jobKey === shown ? undefined : paper.jobKey)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly paper: TrainingPaper;
  readonly open: boolean;
  readonly onPress: () => void;
};

function PaperRow({ paper: { jobKey, title, at }, open, onPress }: RowProps) {
  const { time } = useFormat();
  return (
    <li className="hairline-b last:border-b-0">
      <Pressable
        aria-expanded={open}
        onPress={onPress}
        testId={`training-paper-${jobKey}`}
        className="flex min-h-key w-full items-center gap-4 px-2 text-start -outline-offset-4 data-pressed:bg-pressed"
      >
        <span className="min-w-0 grow text-body">{title}</span>
        <span className="figures shrink-0 text-label text-ink-2">{time(at)}</span>
      </Pressable>
      {open ? <Picture jobKey={jobKey} title={title} /> : null}
    </li>
  );
}

function Picture({ jobKey, title }: Pick<TrainingPaper, 'jobKey' | 'title'>) {
  const [png, setPng] = useState<string>();
  useEffect(() => {
    void rpc()
      .ask('trainingPicture', { jobKey })
      .then((answer) => answer.ok && setPng(answer.value?.png));
  }, [jobKey]);
  if (png === undefined) return <Skeleton label={words.loading} />;
  return (
    <div className="bg-sunken p-4">
      <img
        src={`data:image/png;base64,${png}`}
        alt={texts.picture(title)}
        className="mx-auto block h-auto max-w-full bg-white"
      />
    </div>
  );
}
