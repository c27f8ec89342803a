import type { OfficeItem, OfficeLevelPrice } from '@galley/backoffice/contract';
import { Button, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { runAndTell } from '../../state/edits.ts';
import { useFormat } from '../../state/format.ts';
import { moneyText } from '../../state/money-text.ts';
import { readPrice } from '../../state/price.ts';
import { useAnswer } from '../../state/read.store.ts';

type LevelPricesProps = { readonly item: OfficeItem; readonly mayEdit: boolean };

/** What it costs on each price level of the house; saved at once, apart from the form. */
export function LevelPrices({ item, mayEdit }: LevelPricesProps) {
  const { value = [] } = useAnswer('levelPrices', { itemId: item.id });
  if (value.length === 0) return null;
  return (
    <section className="flex flex-col gap-3" data-testid="level-prices">
      <h3 className="m-0 text-label font-semibold text-ink-2">{words.pricesOnLevels}</h3>
      {value.map((price) => (
        <LevelPrice
          key={`${price.levelId} ${price.priceMinor}`}
          item={item}
          price={price}
          mayEdit={mayEdit}
        />
      ))}
    </section>
  );
}

function LevelPrice({
  item,
  price,
  mayEdit,
}: LevelPricesProps & { readonly price: OfficeLevelPrice }) {
  const format = useFormat();
  const shown =
    price.priceMinor === null ? '' : moneyText(price.priceMinor, format.currency, format.locale);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const read = text.trim() === '' ? { minor: null } : readPrice(text, item.name, format);
    if (read.minor === undefined) return setProblem('problem' in read ? read.problem : undefined);
    const input = { itemId: item.id, levelId: price.levelId, priceMinor: read.minor };
    const outcome = await runAndTell('saveItemPrice', input);
    if (outcome.ok) toaster.show({ message: words.levelPriceSaved(price.levelName), tone: 'ok' });
  };
  return (
    <div className="flex items-end gap-3">
      <div className="grow">
        <TextField
          label={price.levelName}
          hint={words.levelPriceHint}
          value={text}
          onChange={(next) => {
            setText(next);
            setProblem(undefined);
          }}
          error={problem}
          inputMode="decimal"
          disabled={!mayEdit}
          testId={`level-price-${price.levelName}`}
        />
      </div>
      <Button
        disabled={!mayEdit || text === shown}
        onPress={() => void save()}
        testId="save-level-price"
      >
        {words.save}
      </Button>
    </div>
  );
}
