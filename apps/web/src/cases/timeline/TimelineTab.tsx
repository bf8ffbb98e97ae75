import type { Case } from '../model';
import { CaseTimeline } from './CaseTimeline';
import { QuickEntry } from './QuickEntry';

/** What happened: the note is always open, because there are ten minutes between two appointments. */
export function TimelineTab({ file }: { file: Case }) {
  return (
    <div className="stack">
      {file.may.write ? <QuickEntry file={file} /> : null}
      <CaseTimeline file={file} />
    </div>
  );
}
