import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** Where sentences are made that a register shows. */
const SOURCES = [
  'packages/{base,domain,devices,shell,sync}/src/**/*.ts',
  'apps/pos/src/{core,contract}/**/*.ts',
];

/** What nobody reads at a screen: tests, papers, logs, what the hub says to programs, what is said before a window opens. */
const UNSEEN =
  /\.(?:test|contract|fixture)\.ts$|\/(?:testing|demo|documents|trace|hub|peers|http|run|node\/parts|core\/run|replay)\/|\/(?:driver-reference|driver-words|driver-text|printer-main|identity|own-identity|recover|enrol-device|open-database|digital-link|serve-renderer|customer-words|electric-\w+)\.ts$/;

/** A value within a sentence: `{0}`, `{1}` and so on, in the order of the English one. */
const VALUE = '\uE000';

const isText = (node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral =>
  ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node);

const joined = (heads: readonly string[], tails: readonly string[]): readonly string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const spansOf = ({ head, templateSpans }: ts.TemplateExpression): readonly string[] =>
  templateSpans.reduce<readonly string[]>(
    (texts, { expression, literal }) =>
      joined(joined(texts, formsOf(expression) ?? [VALUE]), [literal.text]),
    [head.text],
  );

const eitherOf = ({
  whenTrue,
  whenFalse,
}: ts.ConditionalExpression): readonly string[] | undefined => {
  const [one, other] = [formsOf(whenTrue), formsOf(whenFalse)];
  return one && other ? [...one, ...other] : undefined;
};

/** Every text that an expression can be; a choice between texts within a sentence makes two sentences. */
function formsOf(node: ts.Expression): readonly string[] | undefined {
  if (isText(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return formsOf(node.expression);
  if (ts.isConditionalExpression(node)) return eitherOf(node);
  return ts.isTemplateExpression(node) ? spansOf(node) : undefined;
}

/** A sentence begins with a capital or a value, has words and ends with a mark. */
const isSentence = (text: string): boolean =>
  /^[A-Z\uE000“"].* .*\S[.!?]$/s.test(text) &&
  /\p{Ll}{2,} \p{Ll}{2,}|\p{L}{2,} \p{Ll}{2,}/u.test(text);

/** A broken invariant is a defect: its words are for developers. */
const isForDevelopers = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) ||
  ts.isTypeNode(node) ||
  (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) ||
  (ts.isCallExpression(node) && /^(?:invariant|assert)/.test(node.expression.getText()));

const saidBy = (node: ts.Node): ts.Expression | undefined =>
  ts.isCallExpression(node) && node.expression.getText() === 'failure'
    ? node.arguments[1]
    : undefined;

const marked = (text: string): string => {
  let at = 0;
  return text.replaceAll(VALUE, () => `{${at++}}`);
};

function* textsIn(node: ts.Node): Generator<string> {
  if (isForDevelopers(node)) return;
  const said = saidBy(node);
  if (said) yield* formsOf(said) ?? [];
  const forms = isText(node) || ts.isTemplateExpression(node) ? formsOf(node) : undefined;
  if (forms?.some(isSentence)) {
    yield* forms;
    return;
  }
  for (const child of node.getChildren()) yield* textsIn(child);
}

/** English sentences that a register can show, each with the file that makes it. */
export const coreSentences = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const place of globSync([...SOURCES], { cwd: root }).filter((file) => !UNSEEN.test(file))) {
    const text = readFileSync(join(root, place), 'utf8');
    const source = ts.createSourceFile(place, text, ts.ScriptTarget.Latest, true);
    for (const one of textsIn(source)) if (/\p{L}{2}/u.test(one)) found.set(marked(one), place);
  }
  return found;
};
