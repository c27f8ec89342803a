import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';

export type MomentBarProps = {
  /** How many moments there are; at least one. */
  readonly count: number;
  /** The moment that is shown, from 0; null: now. */
  readonly shown: number | null;
  readonly onShow: (moment: number | null) => void;
  /** What is shown: a time, or that it is now. */
  readonly title: string;
  /** What the slider chooses, read aloud. */
  readonly label: string;
  readonly earlierLabel: string;
  readonly laterLabel: string;
  readonly nowLabel: string;
};

/** Goes through the moments of something that changed: by a slider, step by step, or back to now. */
export function MomentBar(props: MomentBarProps) {
  const { count, shown, onShow, title, label, earlierLabel, laterLabel, nowLabel } = props;
  const at = shown ?? count;
  const show = (moment: number) => onShow(moment >= count ? null : Math.max(0, moment));
  return (
    <div data-testid="moment-bar" className="flex flex-col gap-1">
      <div className="flex items-center gap-keys">
        <output className="figures min-w-0 grow text-label font-semibold wrap-anywhere">
          {title}
        </output>
        {shown === null ? null : (
          <Button size="small" onPress={() => onShow(null)} testId="moment-now">
            {nowLabel}
          </Button>
        )}
      </div>
      <div className="flex items-center gap-keys">
        <IconButton
          size="small"
          icon={<ChevronLeft aria-hidden className="rtl:rotate-180" />}
          label={earlierLabel}
          disabled={at === 0}
          onPress={() => show(at - 1)}
          testId="moment-earlier"
        />
        <Slider
          aria-label={label}
          minValue={0}
          maxValue={count}
          value={at}
          onChange={(value) => show(Array.isArray(value) ? (value[0] ?? 0) : (value as number))}
          className="min-w-0 grow px-3"
        >
          <SliderTrack className="relative flex h-small w-full cursor-pointer items-center">
            <span aria-hidden className="absolute inset-x-0 h-1 rounded-full bg-line-strong" />
            <SliderThumb className="top-1/2 size-8 rounded-full border-2 border-ink bg-surface data-dragging:bg-pressed data-focus-visible:outline-3 data-focus-visible:outline-offset-2 data-focus-visible:outline-focus" />
          </SliderTrack>
        </Slider>
        <IconButton
          size="small"
          icon={<ChevronRight aria-hidden className="rtl:rotate-180" />}
          label={laterLabel}
          disabled={at === count}
          onPress={() => show(at + 1)}
          testId="moment-later"
        />
      </div>
    </div>
  );
}
