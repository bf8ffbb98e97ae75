import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../../apps/web/src');
const spokenAttributes = new Set([
  'aria-label',
  'aria-description',
  'title',
  'label',
  'placeholder',
  'alt',
  'description',
]);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((file) => join(root, file));
const sources = (pattern: RegExp) => files.filter((file) => pattern.test(file)).map(parse);

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true, kind);
}

describe('texts of the web client', () => {
  it('stand in catalogues, not in components', () => {
    expect(sources(/\.tsx$/).flatMap(literalTexts)).toEqual([]);
  });

  it('finds a literal where there is one', () => {
    const sample = ts.createSourceFile(
      'sample.tsx',
      '<p title={`Hallo`}>Guten Tag {ok ? "ja" : name} · {1}</p>',
      ts.ScriptTarget.ESNext,
      true,
      ts.ScriptKind.TSX,
    );
    expect(literalTexts(sample).map((found) => found.split(' ').slice(1).join(' '))).toEqual([
      'Hallo',
      'Guten Tag',
      'ja',
    ]);
  });

  it.each(sources(/texts\.de\.ts$/).map((german) => [relative(root, german.fileName), german] as const))(
    'exist in both languages: %s',
    (_name, german) => {
      const english = parse(german.fileName.replace('.de.ts', '.en.ts'));
      expect(keysOf(english)).toEqual(keysOf(german));
      expect(emptyTexts(german).concat(emptyTexts(english))).toEqual([]);
    },
  );
});

/** Letters that somebody would read: text between tags, and literals in attributes that are shown or spoken. */
function literalTexts(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    if (!/\p{L}/u.test(text)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${relative(root, source.fileName)}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isStringLiteralLike(node) && isShown(node)) report(node, node.text);
    if (ts.isTemplateExpression(node) && isShown(node)) report(node, node.head.text + tailsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function tailsOf(node: ts.TemplateExpression): string {
  return node.templateSpans.map((span) => span.literal.text).join('');
}

/** Climbs through braces and conditions: `{a ? 'x' : 'y'}` shows x; `{t('x')}` does not. */
function isShown(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isJsxAttribute(parent)) return spokenAttributes.has(parent.name.getText());
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? isShown(parent) : true;
  if (ts.isConditionalExpression(parent)) return node !== parent.condition && isShown(parent);
  if (ts.isBinaryExpression(parent) && isChoice(parent)) return isShown(parent);
  return ts.isParenthesizedExpression(parent) && isShown(parent);
}

function isChoice({ operatorToken }: ts.BinaryExpression): boolean {
  const choices = [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ];
  return choices.includes(operatorToken.kind) || operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function catalogueOf(source: ts.SourceFile): ts.ObjectLiteralExpression {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const value = statement.declarationList.declarations[0]?.initializer;
    if (value && ts.isObjectLiteralExpression(value)) return value;
  }
  throw new Error(`${source.fileName} exports no catalogue`);
}

function keysOf(source: ts.SourceFile): string[] {
  return entriesOf(catalogueOf(source))
    .map(([key]) => key)
    .sort();
}

function emptyTexts(source: ts.SourceFile): string[] {
  const isEmpty = (value: ts.Expression) => !ts.isStringLiteralLike(value) || value.text.trim() === '';
  return entriesOf(catalogueOf(source))
    .filter(([, value]) => isEmpty(value))
    .map(([key]) => `${relative(root, source.fileName)}: ${key}`);
}

function entriesOf(object: ts.ObjectLiteralExpression, prefix = ''): [string, ts.Expression][] {
  return object.properties.flatMap((property): [string, ts.Expression][] => {
    if (!ts.isPropertyAssignment(property)) throw new Error(`only plain entries in a catalogue: ${property.getText()}`);
    const name = ts.isIdentifier(property.name) || ts.isStringLiteral(property.name) ? property.name.text : '';
    const { initializer } = property;
    if (ts.isObjectLiteralExpression(initializer)) return entriesOf(initializer, `${prefix}${name}.`);
    return [[prefix + name, initializer]];
  });
}
