import type { SalesView } from '@galley/backoffice/contract';
import { words } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Fact } from '../../parts/Fact.tsx';
import { Section } from '../../parts/Section.tsx';

/** From gross to net, step by step: each line is the ones above it. */
export function SalesLadder({ sales }: { readonly sales: SalesView }) {
  const { grossMinor, discountsMinor, compsMinor, refundedLinesMinor } = sales;
  const { turnoverMinor, netMinor, roundingMinor } = sales;
  return (
    <Section title={words.ladder}>
      <dl data-testid="ladder" className="m-0">
        <Fact label={words.gross}>
          <Amount minor={grossMinor} />
        </Fact>
        <Fact label={words.discounts}>
          <Amount minor={-discountsMinor} />
        </Fact>
        <Fact label={words.comps}>
          <Amount minor={-compsMinor} />
        </Fact>
        <Fact label={words.refundedLines}>
          <Amount minor={-refundedLinesMinor} />
        </Fact>
        <Fact label={words.turnover} strong>
          <Amount minor={turnoverMinor} />
        </Fact>
        <Fact label={words.taxInIt}>
          <Amount minor={netMinor - turnoverMinor} />
        </Fact>
        <Fact label={words.net} strong>
          <Amount minor={netMinor} />
        </Fact>
        {roundingMinor === 0 ? null : (
          <Fact label={words.cashRounding}>
            <Amount minor={roundingMinor} />
          </Fact>
        )}
      </dl>
    </Section>
  );
}
