import { openEnrolled, KINDS } from './testing/fixtures.ts';
import { canonicalJson } from '@galley/base';
const cols = ['businessDate','checkId','course','itemId','modifiers','name','note','price','quantity','seat','station','taxRate'];
const kinds = [...KINDS, { kind: 'bline', class: 'fact' as const, scope: 'site' as const, dated: false, columns: cols.map((name, i) => ({ name, type: (name==='modifiers'?'json': i % 3 === 1 || name==='price'||name==='quantity' ? 'int' : 'text') as 'text'|'int'|'json', nullable: true })) }];
const doc = (i: number) => Object.fromEntries(kinds[4]!.columns.map(c => [c.name, c.type === 'int' ? i : c.type === 'json' ? ['no onion', i] : `${c.name} value ${i}`]));
const r = openEnrolled({ kinds });
if (process.argv[2]) r.db.pragma('synchronous=OFF');
const times: number[] = [];
for (let n = 0; n < 4000; n++) {
  const facts = Array.from({ length: 12 }, (_, i) => ({ kind: 'bline', id: `lin_${n}_${i}`, doc: doc(i) }));
  const t = performance.now();
  r.commit({ facts, command: { id: `cmd_${n}`, result: { ok: true } }, outbox: [{ jobKey: `j${n}`, kind: 'chit', target: 'grill', doc: { n } }] });
  if (n > 500) times.push(performance.now() - t);
}
times.sort((a, b) => a - b);
console.log('p50', times[times.length >> 1], 'p99', times[Math.floor(times.length * .99)]);
const rows = Array.from({ length: 12 }, (_, i) => ({ kind: 'bline', id: `lin_${i}`, doc: doc(i) }));
let t = performance.now(); for (let i = 0; i < 2000; i++) canonicalJson(rows); console.log('canonical us', (performance.now() - t) / 2);
t = performance.now(); for (let i = 0; i < 2000; i++) JSON.stringify(rows); console.log('stringify us', (performance.now() - t) / 2);
