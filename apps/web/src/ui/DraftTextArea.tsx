import type { Draft } from './draft';
import { TextArea, type TextAreaProps } from './TextField';

/** A text area on a draft of `useDraft`: nothing typed in it is lost while the window is open. */
export function DraftTextArea({ draft, ...area }: { draft: Draft } & Omit<TextAreaProps, 'value' | 'onChange'>) {
  return <TextArea {...area} value={draft.text} onChange={draft.change} />;
}
