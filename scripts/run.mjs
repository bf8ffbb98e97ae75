// Runs one command of apps/cli from dist/, after bringing dist/ up to date: node scripts/run.mjs <command> [arguments]
import { createRequire } from 'node:module';
import { build } from './build.mjs';

const [command, ...rest] = process.argv.slice(2);
const require = createRequire(import.meta.url);

try {
  await build({ log: console.error, only: command === 'start' ? ['server', 'web'] : ['server'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
process.argv.splice(1, process.argv.length, `fallnetz ${command}`, ...rest);
require(`../dist/apps/cli/src/${command}.js`);
