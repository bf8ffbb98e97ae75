import { useState } from 'react';
import type { Case } from '../model';
import { ContactForm } from './ContactForm';
import { CaseTimeline } from './CaseTimeline';
import { QuickNote } from './QuickNote';

/** What happened: the note is always open, because there are ten minutes between two appointments. */
export function TimelineTab({ file }: { file: Case }) {
  const [isContactOpen, setContactOpen] = useState(false);
  return (
    <div className="stack">
      {file.may.write ? (
        <div className="record">
          <QuickNote caseId={file.id} isContactOpen={isContactOpen} onContact={() => setContactOpen(!isContactOpen)} />
          {isContactOpen ? <ContactForm caseId={file.id} onDone={() => setContactOpen(false)} /> : null}
        </div>
      ) : null}
      <CaseTimeline file={file} />
    </div>
  );
}
