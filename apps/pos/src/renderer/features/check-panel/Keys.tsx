import { Kbd } from '@galley/ui';
import { keyWords } from '../../app/key-words.ts';
import { paletteWords } from '../../app/palette-words.ts';
import { words } from '../../app/words.ts';

const keys: readonly (readonly [string, string])[] = [
  ['F2', words.sell],
  ['F3', words.tables],
  ['F4', words.checks],
  ['F6', words.newOrder],
  ['F7', words.logOut],
  ['F8', words.send],
  ['F9', words.pay],
  ['F10', words.moreActions],
  ['Ctrl K', paletteWords.palette],
  ['/', keyWords.search],
  ['← ↑ → ↓', keyWords.item],
  ['+ −', keyWords.fewerMore],
  ['Del', keyWords.removeLine],
];

/** What each key does, for people who work without touch. */
export function Keys() {
  return (
    <section aria-label={keyWords.keys}>
      <h3 className="pb-2 text-label font-semibold text-ink-2">{keyWords.keys}</h3>
      <ul className="m-0 grid list-none grid-cols-2 gap-x-4 gap-y-1 p-0 text-small">
        {keys.map(([key, does]) => (
          <li key={key} className="flex items-center gap-2">
            <span className="whitespace-nowrap">
              <Kbd>{key}</Kbd>
            </span>
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
