import '../../apps/api/src/api.module';
import { eventNames } from '@fallnetz/platform';
import { de } from '../../apps/web/src/cases/timeline/texts.de';
import { SUBJECTS } from '../../libs/cases/src/timeline/timeline.service';

const shown = new Set(Object.values(SUBJECTS).flat());
const words = Object.keys(de.event).sort();

/** Facts about a case have a name that begins with a subject of its timeline. */
const facts = [...eventNames()].filter((name) => shown.has(name.split('.')[0] ?? '')).sort();

describe('the timeline of a case', () => {
  it('has words for every fact it shows, and none for facts that nobody records', () => {
    expect(words).toEqual(facts.map((name) => name.replaceAll('.', '_')).sort());
  });

  it('knows a kind for every subject', () => {
    const subjects = new Set([...eventNames()].map((name) => name.split('.')[0] ?? ''));
    expect([...shown].filter((subject) => !subjects.has(subject))).toEqual([]);
  });
});
