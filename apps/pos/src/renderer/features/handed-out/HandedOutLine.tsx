import type { HandedOutView } from '@galley/pos/contract';
import { Button } from '@galley/ui';
import { HandPlatter } from 'lucide-react';
import { courseWords } from '../../app/course-words.ts';
import { kitchenWords } from '../../app/kitchen-words.ts';
import { BannerText } from '../../parts/BannerText.tsx';
import { checkTitle } from '../../parts/check-title.ts';
import { takeOut } from '../../state/kitchen-acts.ts';
import { useRead } from '../../state/read.store.ts';

const aboutOf = ({ guestName, courses, stations }: HandedOutView): string =>
  [
    guestName ?? '',
    ...courses.map((course) => (typeof course === 'number' ? courseWords.course(course) : course)),
    stations.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');

/** What the expo handed out for a check of the person here, until they say that they have it. */
export function HandedOutLine() {
  const [first, ...more] = useRead(({ handedOut }) => handedOut);
  if (first === undefined) return null;
  return (
    <div
      role="status"
      data-testid="handed-out-line"
      className="hairline-s flex h-full @container min-w-[26rem] flex-1 items-center gap-3 bg-ok-wash px-3 text-label"
    >
      <HandPlatter aria-hidden className="shrink-0 text-ok" />
      <BannerText title={kitchenWords.atPass(checkTitle(first))}>{aboutOf(first)}</BannerText>
      <span className="shrink-0 whitespace-nowrap">
        <Button size="small" testId="take-out" onPress={() => void takeOut(first.checkId)}>
          {more.length === 0
            ? kitchenWords.taken
            : `${kitchenWords.taken} · ${kitchenWords.more(more.length)}`}
        </Button>
      </span>
    </div>
  );
}
