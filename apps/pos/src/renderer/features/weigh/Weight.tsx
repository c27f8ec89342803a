import { TriangleAlert } from 'lucide-react';
import { deviceWords } from '../../app/device-words.ts';

type WeightProps = {
  readonly label: string;
  /** Undefined: there is no weight to be sold. */
  readonly text: string | undefined;
  /** Why not, and the cure. */
  readonly words: string | undefined;
  /** What to look at before it is sold. */
  readonly hint?: string | undefined;
};

/** The weight as large as a customer can read it across the counter; its place never moves. */
export function Weight({ label, text, words, hint }: WeightProps) {
  return (
    <div className="flex flex-col rounded-control bg-sunken px-5 py-4">
      <span className="text-label text-ink-2">{label}</span>
      <output
        className="figures text-[4rem] leading-none font-semibold"
        dir="ltr"
        data-testid="live-weight"
      >
        {text ?? <span className="text-ink-3">{deviceWords.noWeight}</span>}
      </output>
      <p role="status" className="m-0 mt-3 flex min-h-21 items-start gap-2 text-body leading-snug">
        {words === undefined ? (
          hint
        ) : (
          <>
            <TriangleAlert aria-hidden size="1.2em" className="mt-0.5 shrink-0 text-attention" />
            <span data-testid="weigh-refusal">{words}</span>
          </>
        )}
      </p>
    </div>
  );
}
