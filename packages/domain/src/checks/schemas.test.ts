import { expect, test } from 'vitest';
import { noteAllergiesCommand } from '../allergies/note-allergies/note-allergies.command.ts';
import { saveIngredientCommand } from '../availability/save-ingredient/save-ingredient.command.ts';
import { saveCategoryCommand } from '../menu/save-category/save-category.command.ts';
import { saveItemCommand } from '../menu/save-item/save-item.command.ts';
import { saveModifierGroupCommand } from '../menu/save-modifier-group/save-modifier-group.command.ts';
import { saveCustomerWordsCommand } from '../papers/save-customer-words/save-customer-words.command.ts';
import { savePaperTemplateCommand } from '../papers/save-paper-template/save-paper-template.command.ts';
import { savePeripheralCommand } from '../peripherals/save-peripheral/save-peripheral.command.ts';
import { saveEmployeeCommand } from '../staff/save-employee/save-employee.command.ts';
import { payCommand } from '../tenders/pay/pay.command.ts';
import { addLineCommand } from './add-line/add-line.command.ts';
import { changeLineCommand } from './change-line/change-line.command.ts';
import { describeCheckCommand } from './describe-check/describe-check.command.ts';
import { openCheckCommand } from './open-check/open-check.command.ts';
import { calendarDay, guestNameText, nameText } from './schemas.ts';

const turned = 'no \u202enuts\u2066';
const plain = 'no nuts';
const template = { paper: 'receipt', language: 'en', secondLanguage: null, logo: null };
const line = { checkId: 'c', itemId: 'i', quantity: 1, modifiers: [] };
const counts = { min: 0, max: 0, free: 0 };
const group = { ...counts, preModifierIds: [], modifiers: [] };
const money = { amountMinor: 1, tenderedMinor: 1 };

test.for([
  ['allergies', noteAllergiesCommand, { checkId: 'c', allergens: [], withdraw: [] }, ['words']],
  ['items', saveItemCommand, {}, 'name', 'kitchenName', 'plu', 'barcode'],
  ['categories', saveCategoryCommand, {}, 'name'],
  ['modifier groups', saveModifierGroupCommand, group, 'name'],
  ['people', saveEmployeeCommand, {}, 'name'],
  ['devices', savePeripheralCommand, {}, 'name', 'model'],
  ['ingredients', saveIngredientCommand, {}, 'name'],
  ['customer words', saveCustomerWordsCommand, {}, 'greeting', 'thanks'],
  ['papers', savePaperTemplateCommand, template, ['headerLines'], ['footerLines']],
  ['lines', addLineCommand, line, 'note'],
  ['changed lines', changeLineCommand, { lineId: 'l', quantity: 1, modifiers: [] }, 'note'],
  ['checks', openCheckCommand, { orderTypeId: 'o' }, 'guestName'],
  ['described checks', describeCheckCommand, { checkId: 'c' }, 'guestName'],
  ['payments', payCommand, { checkId: 'c', tender: 'card', ...money }, 'reference'],
] as const)('[PR89] what is typed for %s turns no other text', ([, schema, others, ...fields]) => {
  const filled = (text: string) =>
    Object.fromEntries(
      fields.map((field) => (typeof field === 'string' ? [field, text] : [field[0], [text]])),
    );
  expect(schema.parse({ ...others, ...filled(turned) })).toEqual({ ...others, ...filled(plain) });
});

test('[PR89] a name of nothing but such characters is none', () => {
  expect(saveEmployeeCommand.safeParse({ name: ' \u202e ' }).success).toBe(false);
});

test('[PR89] an open item is called as it was typed, without them', () => {
  const open = { name: turned, priceMinor: 100 };
  expect(addLineCommand.parse({ ...line, open }).open?.name).toBe(plain);
});

test.for(['\u200b', ' \u200b\u2060 ', '\ufeff', '\u00ad\u200e', '\u3164', '\u2800', '\n'])(
  '[SH97] text of which nothing can be seen counts as empty: %j',
  (unseen) => {
    expect(nameText.safeParse(unseen).success).toBe(false);
    expect(guestNameText.parse(unseen)).toBe('');
  },
);

test.for(['Zoë', '👩\u200d🍳', 'می\u200cخواهم', '3', '-'])(
  '[SH97] what can be read stays as it was typed: %s',
  (seen) => {
    expect(nameText.parse(seen)).toBe(seen);
  },
);

test.each(['2000-01-01', '2028-02-29', '2199-12-30'])('[SH103] %s is a day', (day) => {
  expect(calendarDay.parse(day)).toBe(day);
});

test.for(['1999-12-31', '2199-12-31', '9999-12-31', '0000-01-01', '2027-02-29', '', 'today'])(
  '[SH103] %j is none',
  (day) => {
    expect(calendarDay.safeParse(day).success).toBe(false);
  },
);
