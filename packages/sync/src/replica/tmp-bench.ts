import Database from 'better-sqlite3';
import { openEnrolled, KINDS, envelope, batchOf, hlcAt, temporaryFile, GRANT } from './testing/fixtures.ts';
const cols = ['businessDate','checkId','course','itemId','modifiers','name','note','price','quantity','seat','station','taxRate'];
const spec = (kind: string, cls: 'fact'|'setting') => ({ kind, class: cls, scope: 'site' as const, dated: false, columns: cols.map((name, i) => ({ name, type: (name==='modifiers'?'json': i % 3 === 1 || name==='price'||name==='quantity' ? 'int' : 'text') as 'text'|'int'|'json', nullable: true })) });
const kinds = [...KINDS, spec('bline', 'fact'), spec('bset', 'setting')];
const doc = (i: number) => Object.fromEntries(kinds[4]!.columns.map(c => [c.name, c.type === 'int' ? i : c.type === 'json' ? ['no onion', i] : `${c.name} value ${i}`]));
const pct = (xs: number[], p: number) => xs.sort((a, b) => a - b)[Math.floor(xs.length * p)]!.toFixed(3);
{
  const r = openEnrolled({ kinds });
  const times: number[] = [];
  for (let n = 0; n < 1500; n++) {
    const facts = Array.from({ length: 12 }, (_, i) => ({ kind: 'bline', id: `lin_${n}_${i}`, doc: doc(i) }));
    const t = performance.now();
    r.commit({ facts, command: { id: `cmd_${n}`, result: { ok: true } }, outbox: [{ jobKey: `j${n}`, kind: 'chit', target: 'grill', doc: { n } }] });
    if (n > 100) times.push(performance.now() - t);
  }
  console.log('order commit 12 rows p50', pct(times, .5), 'p95', pct(times, .95), 'p99', pct(times, .99));
  r.close();
  const db = new Database(temporaryFile()); db.pragma('journal_mode=WAL'); db.pragma('synchronous=FULL');
  db.exec(`create table t(id text primary key, ${cols.join(',')})`);
  const st = db.prepare(`insert into t values(?${',?'.repeat(12)})`);
  const tx = db.transaction((n: number) => { for (let i = 0; i < 12; i++) { const d = doc(i); st.run(`l_${n}_${i}`, ...cols.map(c => c === 'modifiers' ? JSON.stringify(d[c]) : d[c] as string)); } });
  const plain: number[] = [];
  for (let n = 0; n < 1500; n++) { const t = performance.now(); tx(n); if (n > 100) plain.push(performance.now() - t); }
  console.log('plain insert 12 rows p50', pct(plain, .5), 'p99', pct(plain, .99));
}
const N = 60000, B = 1000;
{
  const db = new Database(temporaryFile()); db.pragma('journal_mode=WAL'); db.pragma('synchronous=NORMAL');
  db.exec(`create table t(id text primary key, ${cols.join(',')})`);
  const st = db.prepare(`insert into t values(?${',?'.repeat(12)})`);
  const docs = Array.from({ length: N }, (_, i) => doc(i));
  const tx = db.transaction((from: number) => { for (let i = from; i < from + B; i++) { const d = docs[i]!; st.run(`l_${i}`, ...cols.map(c => c === 'modifiers' ? JSON.stringify(d[c]) : d[c] as string)); } });
  const t = performance.now(); for (let i = 0; i < N; i += B) tx(i);
  console.log('plain insert rows/s', Math.round(N / (performance.now() - t) * 1000));
}
const run = (label: string, make: (i: number) => ReturnType<typeof envelope>, r = openEnrolled({ kinds })) => {
  const all = Array.from({ length: N }, (_, i) => make(i));
  const t = performance.now();
  for (let i = 0; i < N; i += B) { const x = r.applyBatch(batchOf(all.slice(i, i + B), `${i}_0`)); if (!x.ok) throw x; }
  console.log(label, 'rows/s', Math.round(N / (performance.now() - t) * 1000));
  return r;
};
const f = run('facts fresh', i => envelope('bline', `lin_${i}`, doc(i)));
run('facts again', i => envelope('bline', `lin_${i}`, doc(i)), f); f.close();
const s = run('settings fresh', i => envelope('bset', `s_${i}`, doc(i), { clk: { b: hlcAt(0) } }));
run('settings newer whole', i => envelope('bset', `s_${i}`, doc(i + 1), { clk: { b: hlcAt(10) } }), s);
run('settings same again', i => envelope('bset', `s_${i}`, doc(i + 1), { clk: { b: hlcAt(10) } }), s);
run('settings 2 of 12 newer', i => envelope('bset', `s_${i}`, { price: i + 7, note: 'x' }, { clk: { b: hlcAt(20) } }), s);
run('settings full row with 2 overrides newer', i => envelope('bset', `s_${i}`, { ...doc(i + 1), price: i + 9, note: 'y' }, { clk: { b: hlcAt(10), o: { price: hlcAt(30), note: hlcAt(30) } } }), s);
s.close();
