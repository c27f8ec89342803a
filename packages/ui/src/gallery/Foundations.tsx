import type { ReactNode } from 'react';
import { Money } from '../money/Money.tsx';
import { Example } from './Example.tsx';

const grounds = ['paper', 'surface', 'sunken', 'selected', 'pressed'];
const inks = ['ink', 'ink-2', 'ink-3', 'line', 'line-strong', 'focus'];
const tones = ['accent', 'ok', 'attention', 'alarm', 'info'];
const washes = ['accent-text', 'ok-wash', 'attention-wash', 'alarm-wash', 'info-wash'];
const categories = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `cat-${n}`);

function Swatch({ token, children }: { readonly token: string; readonly children?: ReactNode }) {
  return (
    <div className="w-24 self-start">
      <div
        className="hairline flex h-16 items-center justify-center rounded-control text-label font-semibold"
        style={{ background: `var(--${token})`, color: 'var(--on-cat)' }}
      >
        {children}
      </div>
      <p className="mt-1 text-small text-ink-2">{token}</p>
    </div>
  );
}

function Row({
  title,
  tokens,
}: {
  readonly title: string;
  readonly tokens: ReadonlyArray<string>;
}) {
  return (
    <Example title={title}>
      {tokens.map((token) => (
        <Swatch key={token} token={token}>
          {token.startsWith('cat-') ? 'Aa 12' : null}
        </Swatch>
      ))}
    </Example>
  );
}

export function Colors() {
  return (
    <div className="grid gap-6 xl:grid-cols-2">
      <Row title="Paper" tokens={grounds} />
      <Row title="Ink and lines" tokens={inks} />
      <Row title="Tones: brass is the next action only" tokens={tones} />
      <Row title="Washes behind text" tokens={washes} />
      <div className="xl:col-span-2">
        <Row title="Categories" tokens={categories} />
      </div>
    </div>
  );
}

const scale = [
  ['text-display', 'display', '7.42'],
  ['text-total', 'total', 'Due now'],
  ['text-title', 'title', 'Table 12, four covers'],
  ['text-lead', 'lead', 'Battered haddock, chips'],
  ['text-body', 'body', 'No onion, sauce on the side'],
  ['text-label', 'label', 'Sent 12:04 by Maya'],
  ['text-small', 'small', 'Net of tax, 20% on food eaten in'],
  ['text-tiny', 'tiny', 'Key hints'],
] as const;

const sums = [1250, 98, 123456, -450, 10000000];

export function Type() {
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <Example title="Atkinson Hyperlegible Next" column>
        {scale.map(([className, name, words]) => (
          <p key={name} className="flex items-baseline gap-4">
            <span className="w-20 shrink-0 text-small text-ink-3">{name}</span>
            <span className={`${className} font-semibold`}>{words}</span>
          </p>
        ))}
      </Example>
      <Example title="Money: figures of one width at the line's end" column>
        {sums.map((minor) => (
          <div key={minor} className="hairline-b grid grid-cols-4 gap-4 py-2 text-body">
            <Money minor={minor} currency="GBP" />
            <Money minor={minor} currency="EUR" locale="de-DE" />
            <Money minor={minor} currency="JPY" />
            <Money minor={minor} currency="KWD" locale="ar-KW" />
          </div>
        ))}
      </Example>
    </div>
  );
}

export function Sizes() {
  const sizes = [
    ['size-small', '10 mm', 'never smaller'],
    ['size-strip', '12 mm', 'message strip'],
    ['size-key', '14 mm', 'function key'],
    ['size-tile', '18 mm', 'menu tile'],
  ] as const;
  return (
    <Example title="Millimetres on the glass, by the device's scale">
      {sizes.map(([className, size, use]) => (
        <div key={size} className="flex items-center gap-3 pe-8">
          <span className={`border-control rounded-control bg-surface ${className}`} />
          <span className="text-label">
            <b>{size}</b>
            <br />
            <span className="text-ink-2">{use}</span>
          </span>
        </div>
      ))}
    </Example>
  );
}
