import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { answered } from './settled';

let source: string | undefined;

/**
 * Fails with every violation of WCAG 2.1 A/AA and of axe's best practices on the page as it is once what it asked for has
 * come: open the dialog, menu or picker first. Works under a strict content security policy.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  source ??= await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  await answered(page);
  // It stays in the page until another one is loaded.
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  expect(violations.map(describeViolation)).toEqual([]);
}

function describeViolation({ id, help, nodes }: AxeResults['violations'][number]): string {
  return `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`;
}
