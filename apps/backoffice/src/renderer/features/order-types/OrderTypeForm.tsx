import { Select, Switch, TextField } from '@galley/ui';
import { words } from '../../app/words.ts';
import { EarlierButton } from '../../parts/EarlierButton.tsx';
import { Asks } from './Asks.tsx';
import type { OrderTypePartProps } from './order-type-drafts.ts';
import { PromisedTimes } from './PromisedTimes.tsx';

type OrderTypeFormProps = OrderTypePartProps & {
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  /** Undefined: it is the first. */
  readonly onEarlier: (() => void) | undefined;
};

const KINDS = ['dine_in', 'counter', 'takeaway', 'delivery', 'catering'] as const;
const PAPERS = ['kitchen-chit', 'label', 'receipt'] as const;
const kindOptions = KINDS.map((id) => ({ id, label: words.orderKindNames[id] }));

/** What the select says for the usual prices: ids of options are never empty. */
const USUAL = '-';

export function OrderTypeForm(props: OrderTypeFormProps) {
  const { type, disabled, onChange, onEarlier } = props;
  return (
    <li className="hairline-b flex flex-col gap-4 pb-5" data-testid="order-type-form">
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-56">
          <TextField
            label={words.orderTypeName}
            value={type.name}
            onChange={(name) => onChange({ name })}
            maxLength={24}
            disabled={disabled}
            testId="order-type-name"
          />
        </div>
        <Rules {...props} />
        <span className="grow" />
        <EarlierButton onEarlier={disabled ? undefined : onEarlier} />
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Switch
          label={words.typeOn}
          on={type.active}
          disabled={disabled}
          onChange={(active) => onChange({ active })}
        />
        <Papers type={type} disabled={disabled} onChange={onChange} />
      </div>
      <Asks type={type} disabled={disabled} onChange={onChange} />
      {type.kind === 'dine_in' ? null : (
        <PromisedTimes type={type} disabled={disabled} onChange={onChange} />
      )}
    </li>
  );
}

/** Kind, tax and prices; a type that checks may have keeps its kind. */
function Rules({ type, levels, disabled, onChange }: OrderTypeFormProps) {
  const levelOptions = [
    { id: USUAL, label: words.usualPrices },
    ...levels.map(({ id, name }) => ({ id, label: name })),
  ];
  const kindOf = (id: string) => KINDS.find((kind) => kind === id) ?? type.kind;
  return (
    <>
      <div className="w-40">
        <Select
          label={words.orderTypeKind}
          options={kindOptions}
          selected={type.kind}
          disabled={disabled || type.id !== undefined}
          onSelect={(id) => onChange({ kind: kindOf(id) })}
        />
      </div>
      <div className="w-40">
        <Select
          label={words.taxedAs}
          options={kindOptions}
          selected={type.taxKind}
          disabled={disabled}
          onSelect={(id) => onChange({ taxKind: kindOf(id) })}
        />
      </div>
      <div className="w-52">
        <Select
          label={words.priceLevel}
          options={levelOptions}
          selected={type.priceLevelId ?? USUAL}
          disabled={disabled}
          onSelect={(id) => onChange({ priceLevelId: id === USUAL ? null : id })}
        />
      </div>
    </>
  );
}

function Papers({ type, disabled, onChange }: OrderTypePartProps) {
  const papers = (paper: (typeof PAPERS)[number], on: boolean) =>
    PAPERS.filter((one) => (one === paper ? on : type.papers.includes(one)));
  return PAPERS.map((paper) => (
    <Switch
      key={paper}
      label={words.typePaperNames[paper]}
      on={type.papers.includes(paper)}
      disabled={disabled}
      onChange={(on) => onChange({ papers: papers(paper, on) })}
    />
  ));
}
