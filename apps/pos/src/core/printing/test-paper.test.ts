import { rowFact } from '@galley/domain';
import { expect, test } from 'vitest';
import { printerRow } from '../testing/printers.fixture.ts';
import { openRegister, papers } from '../testing/register.fixture.ts';
import { readKept } from './print-job.ts';

const tested = async (setup: Record<string, string | number | object>, model?: string) => {
  const register = openRegister();
  const row = printerRow('per_first', 9301, { setup: setup as never, model: model ?? null });
  register.replica.commit({ facts: [rowFact('peripheral', row)] });
  await register.login('callum');
  await register.run('testDevice', { id: 'per_first', test: 'print' });
  const [job] = papers(register, 'report');
  const kept = job === undefined ? undefined : readKept(job);
  const line = /\|<-+>\|/.exec(JSON.stringify(kept?.doc))?.[0].length;
  return [kept?.model, line];
};

test('[DW14] a printer that says nothing of itself is driven for the paper that a person chose', async () => {
  expect(await tested({})).toEqual(['generic-80', 48]);
  expect(await tested({ paperMm: 58 })).toEqual(['generic-58', 32]);
  const identity = { proposed: 'epson-tm-t88' };
  expect(await tested({ paperMm: 58, identity })).toEqual(['epson-tm-t88', 42]);
  expect((await tested({ paperMm: 58 }, 'generic-80'))[0]).toBe('generic-80');
});
