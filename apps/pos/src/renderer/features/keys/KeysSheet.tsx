import { Kbd, SideSheet } from '@galley/ui';
import { keyWords } from '../../app/key-words.ts';
import { paletteWords } from '../../app/palette-words.ts';
import { words } from '../../app/words.ts';
import { closeSheet } from '../../state/ui.store.ts';

type Key = readonly [string, string];

const EVERYWHERE: readonly Key[] = [
  ['F2', words.sell],
  ['F3', words.tables],
  ['F4', words.checks],
  ['F6', words.newOrder],
  ['Shift+F6', words.backTo],
  ['F7', words.logOut],
  ['Ctrl K', paletteWords.palette],
  ['?', keyWords.keys],
  ['Esc', keyWords.back],
  ['Tab', keyWords.next],
  ['Enter', keyWords.press],
];

const GROUPS: readonly { readonly title: string; readonly keys: readonly Key[] }[] = [
  { title: keyWords.everywhere, keys: EVERYWHERE },
  {
    title: keyWords.onMenu,
    keys: [
      ['/', keyWords.search],
      ['Enter', keyWords.best],
      ['← ↑ → ↓', keyWords.item],
      ['PgUp PgDn', keyWords.categories],
    ],
  },
  {
    title: keyWords.onCheck,
    keys: [
      ['F8', words.send],
      ['F9', words.pay],
      ['F10', words.moreActions],
      ['Alt ↓ ↑', keyWords.lines],
      ['+ −', keyWords.fewerMore],
      ['Del', keyWords.removeLine],
      ['Alt 1–9', keyWords.seat],
      ['Alt 0', keyWords.wholeTable],
    ],
  },
  { title: keyWords.onTables, keys: [['1 2 … Enter', keyWords.tableNumber]] },
  {
    title: keyWords.onPayment,
    keys: [
      ['0–9', keyWords.amount],
      ['C', keyWords.tender],
      ['Enter', keyWords.take],
    ],
  },
];

/** What each key does, for people who work without touch. */
export function KeysSheet() {
  return (
    <SideSheet
      open
      width="wide"
      onClose={closeSheet}
      title={keyWords.keys}
      closeLabel={words.close}
    >
      <div className="columns-2 gap-8" data-testid="keys">
        {GROUPS.map(({ title, keys }) => (
          <section key={title} aria-label={title} className="break-inside-avoid pb-5">
            <h3 className="pb-2 text-label font-semibold text-ink-2">{title}</h3>
            <dl className="m-0 grid grid-cols-[6.5rem_1fr] items-center gap-x-3 gap-y-2 text-label">
              {keys.map(([key, does]) => (
                <KeyRow key={`${key}${does}`} name={key} does={does} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </SideSheet>
  );
}

function KeyRow({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <>
      <dt className="whitespace-nowrap">
        <bdi>
          <Kbd>{name}</Kbd>
        </bdi>
      </dt>
      <dd className="m-0 leading-tight">{does}</dd>
    </>
  );
}
