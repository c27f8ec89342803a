import type { OfficeGiftCard, OfficeGiftCards } from '@galley/backoffice/contract';
import { type Column, EmptyState, Money, Skeleton, Table } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';
import { useFormat } from '../../state/format.ts';
import { useAnswer } from '../../state/read.store.ts';
import { GiftRule } from './GiftRule.tsx';

/** What the house owes on gift cards, each card, and how long new ones are valid. */
export function GiftCardsPage() {
  const { value } = useAnswer('giftCards', {});
  if (value === undefined) return <Skeleton shape="row" count={4} label={words.loading} />;
  return (
    <div className="flex max-w-[56rem] flex-col gap-8" data-testid="gift-cards-page">
      <p className="m-0 max-w-[46rem] text-body text-ink-2">{words.giftIntro}</p>
      <Owed {...value} />
      <GiftRule key={value.months} months={value.months} />
      <Cards cards={value.cards} />
    </div>
  );
}

function Owed({ owedMinor, expiredMinor }: OfficeGiftCards) {
  const { currency } = useFormat();
  const sums = [
    [words.giftOwed, owedMinor],
    [words.giftExpired, expiredMinor],
  ] as const;
  return (
    <div className="flex flex-wrap gap-10">
      {sums.map(([label, minor]) => (
        <p key={label} className="m-0 flex flex-col">
          <span className="text-label text-ink-2">{label}</span>
          <Money minor={minor} currency={currency} size="title" />
        </p>
      ))}
    </div>
  );
}

function Cards({ cards }: { readonly cards: readonly OfficeGiftCard[] }) {
  const { currency, moment } = useFormat();
  const [chosen, setChosen] = useState<string>();
  const columns: readonly Column<OfficeGiftCard>[] = [
    { id: 'code', header: words.giftColumns.code, cell: ({ code }) => code },
    { id: 'sold', header: words.giftColumns.sold, cell: ({ issuedAt }) => moment(issuedAt) },
    { id: 'by', header: words.giftColumns.by, cell: ({ byName }) => byName },
    {
      ...{ id: 'until', header: words.giftColumns.until },
      cell: ({ expiresOn }) => expiresOn ?? words.giftForever,
    },
    {
      ...{ id: 'balance', header: words.giftColumns.balance, align: 'end' },
      cell: ({ balanceMinor }) => <Money minor={balanceMinor} currency={currency} />,
    },
  ];
  const card = cards.find(({ id }) => id === chosen);
  return (
    <>
      <Section title={words.giftList}>
        <Table
          label={words.giftList}
          columns={columns}
          rows={cards}
          rowKey={({ id }) => id}
          onRowPress={({ id }) => setChosen(id)}
          empty={<EmptyState title={words.noGiftCards} />}
        />
      </Section>
      {card === undefined ? null : <Statement card={card} />}
    </>
  );
}

type Entry = OfficeGiftCard['entries'][number];

function Statement({ card }: { readonly card: OfficeGiftCard }) {
  const { currency, moment } = useFormat();
  const columns: readonly Column<Entry>[] = [
    { id: 'at', header: words.giftEntryColumns.at, cell: ({ at }) => moment(at) },
    {
      id: 'type',
      header: words.giftEntryColumns.type,
      cell: ({ type }) => words.giftEntries[type],
    },
    {
      ...{ id: 'amount', header: words.giftEntryColumns.amount, align: 'end' },
      cell: ({ amountMinor }) => <Money minor={amountMinor} currency={currency} />,
    },
  ];
  return (
    <Section title={words.giftStatement(card.code)}>
      <Table
        label={words.giftStatement(card.code)}
        columns={columns}
        rows={card.entries}
        rowKey={({ type, subjectId }) => `${type}${subjectId}`}
        empty={<EmptyState title={words.noGiftCards} />}
      />
    </Section>
  );
}
