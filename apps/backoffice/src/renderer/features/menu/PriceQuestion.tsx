import { Button } from '@galley/ui';
import { useEffect, useRef } from 'react';

type PriceQuestionProps = {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** Asked next to the field before a price jumps; both prices stand on the buttons. */
export function PriceQuestion({ question, yes, no, onYes, onNo }: PriceQuestionProps) {
  const asked = useRef<HTMLSpanElement>(null);
  // Asked at the foot of a long list it would stand out of sight.
  useEffect(() => asked.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <span
      ref={asked}
      role="alert"
      data-testid="asked-price"
      className="my-2 flex max-w-80 max-[1100px]:max-w-52 flex-col gap-2 rounded-control bg-attention-wash px-3 py-2 text-start text-small whitespace-normal"
    >
      <span className="font-semibold">{question}</span>
      <span className="flex flex-wrap gap-2">
        <Button size="small" onPress={onNo} testId="keep-price">
          {no}
        </Button>
        <Button size="small" variant="danger" onPress={onYes} testId="set-price">
          {yes}
        </Button>
      </span>
    </span>
  );
}
