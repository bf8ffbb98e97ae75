/**
 * What the process that sets one paper runs. As text, so that it starts the same from the sources and from the build.
 * In: a job as JSON. Out: the PDF, or exit code 1 with what the compiler said, without the words of the paper.
 */
export const TYPESETTER = String.raw`
const { readFileSync } = require('node:fs');
const { compiler, workspace, fonts, template, inputs } = JSON.parse(readFileSync(0, 'utf8'));
const { NodeCompiler } = require(compiler);
const fail = (message, words) => {
  process.stderr.write(message.replace(words, '…').slice(0, 500));
  process.exit(1);
};
try {
  const fontBlobs = fonts.map((file) => readFileSync(file));
  const typst = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const compiled = typst.compile({ mainFileContent: template, inputs });
  const error = compiled.takeError();
  if (error) fail(typst.fetchDiagnostics(error).map(({ message }) => message).join('; '), /"[^"]*"|\x60[^\x60]*\x60/g);
  process.stdout.write(typst.pdf(compiled.result, { pdfStandard: 'ua-1' }));
} catch (error) {
  fail(error.message, /\x60[^\x60]*\x60/g);
}
`;
