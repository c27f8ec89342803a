import { Button } from '@galley/ui';
import { GraduationCap } from 'lucide-react';
import { trainingWords as texts } from '../../app/training-words.ts';
import { BannerText } from '../../parts/BannerText.tsx';
import { useRead } from '../../state/read.store.ts';
import { endTraining } from '../../state/training.ts';
import { useUi } from '../../state/ui.store.ts';

/** At work beside a window that practises: why the scanner is silent here, and how that ends. */
export function TrainingElsewhere() {
  const elsewhere = useRead(({ training }) => training !== null && training !== undefined);
  const live = useUi(({ world }) => world === 'live');
  const loggedIn = useRead(({ session }) => session !== null && session !== undefined);
  if (!elsewhere || !live) return null;
  return (
    <div
      role="status"
      data-testid="training-elsewhere"
      className="hairline-s flex h-full @container min-w-[24rem] flex-1 items-center gap-3 bg-info-wash px-3 text-label"
    >
      <GraduationCap aria-hidden className="shrink-0 text-info" />
      <BannerText title={texts.elsewhere}>{texts.elsewhereHelp}</BannerText>
      {loggedIn ? (
        <Button size="small" onPress={endTraining} testId="end-training">
          {texts.end}
        </Button>
      ) : null}
    </div>
  );
}
