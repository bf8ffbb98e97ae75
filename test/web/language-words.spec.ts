import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { de } from '../../apps/web/src/clients/texts.de';
import { en } from '../../apps/web/src/clients/texts.en';

const WEB = join(__dirname, '../../apps/web/src');
/** What Chromium has no word for; it answers with the code. */
const WITHOUT_WORD = ['rom', 'ff', 'arc'];

describe('the languages people speak', () => {
  it('have a word where the browser has none', () => {
    const offered = readFileSync(join(WEB, 'clients/names.ts'), 'utf8');
    for (const code of WITHOUT_WORD) {
      expect(offered).toMatch(new RegExp(`[' ]${code}[' ]`));
      expect(de.language).toHaveProperty(code);
      expect(en.language).toHaveProperty(code);
    }
  });
});
