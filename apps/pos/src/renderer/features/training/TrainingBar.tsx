import { Button } from '@galley/ui';
import { GraduationCap, LogOut } from 'lucide-react';
import { trainingWords as texts } from '../../app/training-words.ts';
import { useFormat } from '../../state/format.ts';
import { useRead } from '../../state/read.store.ts';
import { leaveTraining } from '../../state/training.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';

/** Above every screen of practice: what it is, and one tap back to work. */
export function TrainingBar() {
  const training = useUi(({ world }) => world === 'training');
  const resumedAt = useRead((models) => models.training?.resumedAt ?? null);
  const loggedIn = useRead(({ session }) => session !== null && session !== undefined);
  const { time } = useFormat();
  if (!training) return null;
  return (
    <div
      data-testid="training-bar"
      role="status"
      className="hairline-b flex shrink-0 items-center gap-3 bg-attention-wash px-3 py-1"
    >
      <GraduationCap aria-hidden className="shrink-0 text-attention" />
      <p className="m-0 line-clamp-2 min-w-0 grow text-body leading-tight">
        <span className="font-bold">{texts.bar}</span>{' '}
        {resumedAt === null ? null : texts.resumed(time(resumedAt))}
      </p>
      {loggedIn ? (
        <Button size="small" onPress={() => openSheet({ type: 'training' })} testId="open-training">
          {texts.open}
        </Button>
      ) : null}
      <Button
        size="small"
        icon={<LogOut aria-hidden />}
        onPress={leaveTraining}
        testId="leave-training"
      >
        {texts.leave}
      </Button>
    </div>
  );
}
