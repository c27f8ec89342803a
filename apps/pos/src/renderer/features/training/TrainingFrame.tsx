import { trainingWords as texts } from '../../app/training-words.ts';
import { useUi } from '../../state/ui.store.ts';

/** Over every screen, sheet and pad of practice, and in the way of no finger (rule TM7). */
export function TrainingFrame() {
  const training = useUi(({ world }) => world === 'training');
  if (!training) return null;
  return (
    <div
      aria-hidden
      data-testid="training-frame"
      className="pointer-events-none fixed inset-0 z-50"
    >
      <svg className="h-full w-full text-attention opacity-[0.13]" role="presentation">
        <defs>
          <pattern
            id="training-mark"
            width="420"
            height="200"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(-24)"
          >
            <text x="20" y="70" fill="currentColor" fontSize="46" fontWeight="800">
              {texts.mark}
            </text>
            <text x="-190" y="170" fill="currentColor" fontSize="46" fontWeight="800">
              {texts.mark}
            </text>
            <text x="230" y="170" fill="currentColor" fontSize="46" fontWeight="800">
              {texts.mark}
            </text>
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill="url(#training-mark)" />
      </svg>
      <div className="absolute inset-0 border-6 border-attention" />
    </div>
  );
}
