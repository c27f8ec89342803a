import { Select } from '@galley/ui';
import { typedWords } from '../../app/typed-device-words.ts';

type Paper = '80' | '58';

type PaperWidthProps = { readonly paper: Paper; readonly onChange: (paper: Paper) => void };

/** Asked of a printer that does not say what it is. */
export function PaperWidth({ paper, onChange }: PaperWidthProps) {
  return (
    <Select
      label={typedWords.paper}
      hint={typedWords.paperHint}
      selected={paper}
      options={[
        { id: '80', label: '80 mm' },
        { id: '58', label: '58 mm' },
      ]}
      onSelect={(id) => onChange(id === '58' ? '58' : '80')}
    />
  );
}
