import { CHECK_EVENT_TYPES, EVENT_TYPES, type HistoryKind, type HistoryOf } from '@galley/domain';
import { LANGUAGES } from '@galley/ui/languages';
import { describe, expect, it } from 'vitest';

const REGISTER = '../../apps/pos/src/renderer/app/languages';

type Wording = Readonly<Record<string, (event: unknown) => string>>;

const wordingOf = async (language: string): Promise<Wording> =>
  (
    (await import(`${REGISTER}/${language}/history-event-words.ts`)) as {
      historyEventWords: Wording;
    }
  ).historyEventWords;

const named = { quantity: 3, name: 'Käsespätzle' };
const back = { tender: 'cash', reason: 'Wrong key' } as const;
const off = {
  type: 'discount',
  ppm: 125_000,
  points: null,
  of: { name: 'Käsespätzle', quantity: 2, more: 0 },
} as const;
const noted = [{ key: '“kiwi”', text: 'kiwi', seat: 2 }];
const change = { name: 'Käsespätzle', from: 'A1', to: 'B2' };

/** One event of every kind; a kind that is not here does not compile. */
const SAMPLES: { readonly [Kind in HistoryKind]: Omit<HistoryOf<Kind>, 'kind'> } = {
  opened: {},
  line_added: named,
  line_changed: named,
  line_removed: named,
  line_voided: { ...named, disposition: 'wasted' },
  made_again: { quantity: 1, name: 'Cod', reason: 'dropped' },
  sent: { lines: 3 },
  paid: { tender: 'card' },
  paid_corrected: { tender: 'cash' },
  paid_carried: { tender: 'cash' },
  receipt: { number: '1-000007' },
  refunded: { ...named, tender: 'card', number: '1-000007' },
  carried_over: { ...named, tender: 'card', number: '1-000007' },
  payment_undone: back,
  surplus_given_back: back,
  tender_corrected: back,
  made: {},
  voided_cleared: {},
  taken_off: { off },
  taken_off_withdrawn: { off },
  moved: {
    way: 'undo',
    names: ['Käsespätzle', null],
    from: [{ title: 'A1' }],
    to: [{ title: 'B2' }, { title: '3-07' }],
  },
  allergy_noted: { noted },
  allergy_withdrawn: { noted },
  clash_confirmed: { name: 'Käsespätzle', clashes: [{ ...noted[0]!, state: 'may_contain' }] },
  receipt_reprinted: change,
  receipt_mailed: change,
  invoice_mailed: change,
  invoice_reprinted: change,
  guest_check_printed: change,
  table_changed: change,
  handed_over: change,
  age_checked: change,
  age_refused: change,
  order_type_changed: change,
  tax_exempted: change,
  service_charge_off: change,
  service_charge_on: change,
  promise_changed: change,
  customer_changed: change,
  slot_agreed: change,
  delivery_allowed: change,
  delivery_zone_chosen: change,
  line_restored: change,
  other: { event: 'from_tomorrow' },
};

/** What each kind must not leave out. */
const VALUES: Partial<Record<HistoryKind, readonly string[]>> = {
  line_added: ['3', 'Käsespätzle'],
  line_changed: ['3', 'Käsespätzle'],
  line_removed: ['Käsespätzle'],
  line_voided: ['3', 'Käsespätzle'],
  sent: ['3'],
  receipt: ['1-000007'],
  refunded: ['3', 'Käsespätzle', '1-000007'],
  carried_over: ['3', 'Käsespätzle', '1-000007'],
  payment_undone: ['Wrong key'],
  surplus_given_back: ['Wrong key'],
  tender_corrected: ['Wrong key'],
  taken_off: ['2', 'Käsespätzle'],
  taken_off_withdrawn: ['2', 'Käsespätzle'],
  moved: ['Käsespätzle', 'A1', 'B2', '3-07'],
  allergy_noted: ['kiwi', '2'],
  allergy_withdrawn: ['kiwi', '2'],
  clash_confirmed: ['Käsespätzle', 'kiwi'],
  table_changed: ['A1', 'B2'],
  handed_over: ['A1', 'B2'],
  age_checked: ['Käsespätzle'],
  age_refused: ['Käsespätzle'],
  order_type_changed: ['A1', 'B2'],
  delivery_zone_chosen: ['A1', 'B2'],
  line_restored: ['Käsespätzle'],
};

const KINDS = Object.keys(SAMPLES) as HistoryKind[];

describe.each(LANGUAGES.map(({ id }) => id))('the history of a check in %s', (language) => {
  it('[LG14] has words for every kind of event, with its values in them', async () => {
    const wording = await wordingOf(language);
    expect(Object.keys(wording).toSorted()).toEqual(KINDS.toSorted());
    for (const kind of KINDS) {
      const text = wording[kind]?.({ kind, ...SAMPLES[kind] }) ?? '';
      expect(text, kind).toMatch(/\p{L}{2}/u);
      expect(text, kind).not.toMatch(/undefined|null|NaN|\[object/);
      for (const value of VALUES[kind] ?? []) expect(text, kind).toContain(value);
    }
  });

  it('[LG14] says none of it in English', async () => {
    if (language === 'en') return;
    const [english, wording] = await Promise.all([wordingOf('en'), wordingOf(language)]);
    const same = KINDS.filter((kind) => {
      const event = { kind, ...SAMPLES[kind] };
      return kind !== 'other' && wording[kind]?.(event) === english[kind]?.(event);
    });
    expect(same).toEqual([]);
  });
});

/** Events about people, dishes, prices, days and lines: no check has them in its history. */
const ELSEWHERE: readonly string[] = [
  'login',
  'logout',
  'price_changed',
  'item_removed',
  'employee_changed',
  'pin_changed',
  'badge_changed',
  'badge_removed',
  'report_reprinted',
  'still_made',
  'sold_beyond',
  'training_began',
  'training_ended',
  'task_noted',
  'table_shared',
];

it('[LG14] every event that a check can have is one of those with words', () => {
  expect([...EVENT_TYPES].toSorted()).toEqual([...CHECK_EVENT_TYPES, ...ELSEWHERE].toSorted());
});
