import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Fact } from './Fact.tsx';

it('[OF31] a long label wraps at any letter and may shrink; the amount beside it keeps its room', () => {
  const html = renderToStaticMarkup(<Fact label={'W'.repeat(120)}>£123,456.78</Fact>);
  expect(html).toMatch(/<dt class="[^"]*min-w-0[^"]*wrap-anywhere/);
  expect(html).toMatch(/<dd class="[^"]*shrink-0/);
});
