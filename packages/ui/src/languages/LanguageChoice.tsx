import { Languages } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { chooseLanguage, labelled, language } from './chosen.ts';
import { controlWords } from './control-words.ts';
import { isLanguage, LANGUAGES, languageFacts } from './languages.ts';

export type LanguageChoiceProps = {
  /** Runs before the page is loaded in another language; what it cannot keep, it hands over here. */
  readonly onLeave?: (() => Promise<void>) | undefined;
};

/** The language of this page by its own name; the list has each one by its own name as well. */
export function LanguageChoice({ onLeave }: LanguageChoiceProps) {
  const choose = async (id: string) => {
    if (!isLanguage(id)) return;
    await onLeave?.();
    chooseLanguage(id);
  };
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={labelled(controlWords.language, languageFacts(language).name)}
        data-testid="language"
        className="border-control flex min-h-key cursor-pointer items-center gap-2 rounded-control bg-surface px-4 text-body data-pressed:bg-pressed"
      >
        <Languages aria-hidden size="1.25em" className="shrink-0 text-ink-2" />
        {languageFacts(language).name}
      </AriaButton>
      <Popover className="border-control rounded-control bg-surface">
        <Menu
          aria-label={controlWords.language}
          selectionMode="single"
          selectedKeys={[language]}
          onAction={(key) => void choose(String(key))}
          className="p-1"
        >
          {LANGUAGES.map(({ id, name, direction }) => (
            <MenuItem
              key={id}
              id={id}
              lang={id}
              dir={direction}
              textValue={name}
              className="flex min-h-key cursor-pointer items-center rounded-control px-4 text-body data-focused:bg-selected data-pressed:bg-pressed data-selected:font-semibold"
            >
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
