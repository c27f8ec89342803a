import type { OfficePapers } from '@galley/backoffice/contract';
import type { Failure } from '@galley/base';
import {
  HOUSE_LANGUAGES,
  type HouseLanguage,
  PAPER_LANGUAGES,
  type TemplatePaper,
} from '@galley/domain';
import { Button, Notice, Select, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { rpc } from '../../state/rpc.ts';
import { useMay } from '../../state/session.ts';
import { LogoField } from './LogoField.tsx';
import { PaperPicture } from './PaperPicture.tsx';
import {
  draftOf,
  errorOf,
  otherError,
  type PaperDraft,
  standingOf,
  templateFor,
  templateOfDraft,
} from './paper-draft.ts';

type FormProps = { readonly papers: OfficePapers; readonly paper: TemplatePaper };

/** No register prints these yet: whoever sets them up is told, and waits for none. */
const AT_DAY_CLOSE: readonly TemplatePaper[] = ['x-report', 'z-report', 'cash-slip'];

const FIELDS = ['headerLines', 'footerLines', 'secondLanguage', 'logo'];

/** One paper's template with its picture beside it, drawn anew with every change. */
export function TemplateForm({ papers, paper }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(templateFor(papers, paper)));
  const [failure, setFailure] = useState<Failure>();
  const change = (part: Partial<PaperDraft>) => {
    setFailure(undefined);
    setDraft((before) => ({ ...before, ...part }));
  };
  const problem = otherError(failure, FIELDS);
  return (
    <div className="flex flex-wrap items-start gap-8">
      <div className="flex min-w-72 max-w-2xl grow basis-0 flex-col gap-6">
        {AT_DAY_CLOSE.includes(paper) ? <Notice kind="warn" title={words.atDayClose} /> : null}
        <Standing papers={papers} paper={paper} />
        <Languages draft={draft} change={change} failure={failure} />
        <Lines draft={draft} change={change} failure={failure} />
        <LogoField
          logo={draft.logo}
          error={errorOf(failure, 'logo')}
          onChange={(logo) => change({ logo })}
        />
        {problem === undefined ? null : <Notice kind="error" title={problem} />}
        <Actions
          papers={papers}
          paper={paper}
          draft={draft}
          onFailure={setFailure}
          onReset={setDraft}
        />
      </div>
      <PaperPicture papers={papers} paper={paper} template={templateOfDraft(draft)} />
    </div>
  );
}

function Standing({ papers, paper }: FormProps) {
  const standing = standingOf(papers, paper);
  if (standing === 'unreadable') return <Notice kind="warn" title={words.unreadable} />;
  if (standing === 'own') return null;
  const isPart = standing === 'all' && paper !== 'all';
  return <Notice title={isPart ? words.goesByAll : words.nothingSet} />;
}

type PartProps = {
  readonly draft: PaperDraft;
  readonly change: (part: Partial<PaperDraft>) => void;
  readonly failure: Failure | undefined;
};

const NONE = '-';
const languageOf = (id: string) => HOUSE_LANGUAGES.find((one) => one === id);
const secondOf = (id: string) => PAPER_LANGUAGES.find((one) => one === id);

function Languages({ draft, change, failure }: PartProps) {
  const optionOf = (id: HouseLanguage) => ({ id, label: words.languages[id] });
  const problem = errorOf(failure, 'secondLanguage');
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={words.language}
        selected={draft.language}
        options={HOUSE_LANGUAGES.map(optionOf)}
        onSelect={(id) => change({ language: languageOf(id) ?? 'en', secondLanguage: null })}
      />
      <Select
        label={words.secondLanguage}
        selected={draft.secondLanguage ?? NONE}
        options={[
          { id: NONE, label: words.noSecondLanguage },
          ...PAPER_LANGUAGES.filter((id) => id !== draft.language).map(optionOf),
        ]}
        onSelect={(id) => change({ secondLanguage: secondOf(id) ?? null })}
      />
      {draft.language === 'ar' ? <Notice title={words.arabicPapers} /> : null}
      {problem === undefined ? null : <Notice kind="error" title={problem} />}
    </div>
  );
}

function Lines({ draft, change, failure }: PartProps) {
  return (
    <>
      <TextField
        label={words.headerLines}
        hint={words.linesHint}
        rows={3}
        value={draft.header}
        error={errorOf(failure, 'headerLines')}
        onChange={(header) => change({ header })}
      />
      <TextField
        label={words.footerLines}
        hint={words.footerHint}
        rows={3}
        value={draft.footer}
        error={errorOf(failure, 'footerLines')}
        onChange={(footer) => change({ footer })}
      />
    </>
  );
}

type ActionsProps = FormProps & {
  readonly draft: PaperDraft;
  readonly onFailure: (failure: Failure | undefined) => void;
  readonly onReset: (draft: PaperDraft) => void;
};

function Actions({ papers, paper, draft, onFailure, onReset }: ActionsProps) {
  const may = useMay('edit_devices');
  const name = words.paperNames[paper];
  const save = async () => {
    const template = templateOfDraft(draft);
    const outcome = await rpc().run('savePaperTemplate', { paper, ...template });
    onFailure(outcome.ok ? undefined : outcome.error);
    if (outcome.ok) toaster.show({ message: words.templateSaved(name), tone: 'ok' });
  };
  const remove = async () => {
    const outcome = await rpc().run('removePaperTemplate', { paper });
    onFailure(outcome.ok ? undefined : outcome.error);
    if (!outcome.ok) return;
    const others = papers.templates.filter((one) => one.paper !== paper);
    onReset(draftOf(templateFor({ ...papers, templates: others }, paper)));
    toaster.show({ message: words.templateRemoved(name), tone: 'ok' });
  };
  const standing = standingOf(papers, paper);
  if (!may) return <Notice title={words.mayNotEditDevices} />;
  return (
    <div className="flex flex-wrap gap-keys">
      <Button variant="primary" onPress={() => void save()} testId="save-template">
        {words.saveTemplate}
      </Button>
      {standing === 'own' || standing === 'unreadable' ? (
        <Button variant="quiet" onPress={() => void remove()} testId="remove-template">
          {paper === 'all' ? words.goByUsual : words.goByAll}
        </Button>
      ) : null}
    </div>
  );
}
