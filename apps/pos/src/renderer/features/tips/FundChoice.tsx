import { cashWords } from '../../app/cash-words.ts';
import { tipLedgerWords as words } from '../../app/tip-ledger-words.ts';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { sessionTitle } from '../../parts/session-title.ts';
import { useFunds } from '../../state/cash-acts.ts';
import type { TipWish } from '../../state/tip-ledger.ts';

type Place = NonNullable<TipWish['place']>;

type FundChoiceProps = {
  readonly place: TipWish['place'];
  readonly onChoose: (place: Place) => void;
};

/** The fund of a payout; until one is chosen it is the one that this person's cash is in here. */
export function FundChoice({ place, onChoose }: FundChoiceProps) {
  const funds = useFunds();
  if (!funds) return null;
  const sessions = funds.open.map((session) => ({
    ...{ id: session.id, name: sessionTitle(session), place: { sessionId: session.id } as Place },
  }));
  const stores = [
    { id: funds.safeId, name: cashWords.safe, place: { fundId: funds.safeId } },
    { id: funds.pettyId, name: cashWords.petty, place: { fundId: funds.pettyId } },
  ];
  const options = [...sessions, ...(funds.mayClose ? stores : [])];
  const named = place === undefined ? funds.open.find(({ inUse }) => inUse)?.id : undefined;
  const chosen = options.find((one) => JSON.stringify(one.place) === JSON.stringify(place))?.id;
  return options.length === 0 ? null : (
    <ChoiceList
      label={words.fund}
      options={options}
      chosen={chosen ?? named ?? null}
      onChoose={(id) => {
        const one = options.find((option) => option.id === id);
        if (one !== undefined) onChoose(one.place);
      }}
    />
  );
}
