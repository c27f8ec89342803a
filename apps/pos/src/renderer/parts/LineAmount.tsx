import { QuantityStepper } from '@galley/ui';
import { words } from '../app/words.ts';
import { ChoiceList } from './ChoiceList.tsx';

type LineAmountProps = {
  readonly name: string;
  readonly quantity: number;
  readonly most: number;
  readonly onQuantity: (quantity: number) => void;
  readonly reasons: readonly { readonly id: string; readonly name: string }[];
  readonly reasonId: string | null;
  readonly onReason: (reasonId: string) => void;
};

/** How many of a line, and why: what a void and a refund ask alike. */
export function LineAmount(props: LineAmountProps) {
  const { name, quantity, most, reasons, reasonId } = props;
  return (
    <>
      <div className="flex items-center gap-4">
        <QuantityStepper
          label={name}
          value={quantity}
          onChange={props.onQuantity}
          max={most}
          lessLabel={words.fewer(name)}
          moreLabel={words.more(name)}
        />
        <span className="text-body text-ink-2">{words.ofQuantity(most)}</span>
      </div>
      <ChoiceList
        label={words.reason}
        options={reasons}
        chosen={reasonId}
        onChoose={props.onReason}
      />
    </>
  );
}
