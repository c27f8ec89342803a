import { Select } from '@galley/ui';
import { words } from '../../app/words.ts';
import type { OrderTypePartProps } from './order-type-drafts.ts';

const PROMPTS = ['name', 'phone', 'address', 'marker', 'covers', 'time'] as const;
const HOW = ['no', 'ask', 'must'] as const;
const options = HOW.map((id) => ({ id, label: words.promptHow[id] }));

/** What a register asks for; what is needed is there before the order is sent or paid. */
export function Asks({ type, disabled, onChange }: OrderTypePartProps) {
  const change = (prompt: (typeof PROMPTS)[number], how: string) => {
    const { [prompt]: _, ...others } = type.prompts;
    const asked = HOW.find((one) => one === how);
    onChange({
      prompts: asked === undefined || asked === 'no' ? others : { ...others, [prompt]: asked },
    });
  };
  return (
    <fieldset className="m-0 flex flex-wrap gap-4 border-0 p-0">
      <legend className="pb-2 text-body font-semibold">{words.promptsTitle}</legend>
      {PROMPTS.map((prompt) => (
        <div key={prompt} className="w-36">
          <Select
            label={words.promptNames[prompt]}
            options={options}
            selected={type.prompts[prompt] ?? 'no'}
            disabled={disabled}
            onSelect={(how) => change(prompt, how)}
          />
        </div>
      ))}
    </fieldset>
  );
}
