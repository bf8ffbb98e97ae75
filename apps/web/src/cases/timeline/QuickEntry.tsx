import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { formatTime } from '../../i18n/format';
import { Actions, Button, Form, RadioGroup, TextArea, useSave, type Edits } from '../../ui';
import { ofCase, useCaseRefresh } from '../case-queries';
import type { Case } from '../model';
import { contactBody, emptyContact } from './contact-values';
import { ContactFields } from './ContactFields';
import { useEntryDraft, type EntryValues, type What } from './useEntryDraft';

/** Always open: one text, and what it is. Changing that keeps the text. */
export function QuickEntry({ file }: { file: Case }) {
  const { t } = useTranslation('timeline');
  const { edits, what, turn, discard, end } = useEntryDraft(file.id);
  const refresh = useCaseRefresh();
  const sent = useRef(edits.values);
  const send = (entry: EntryValues) => {
    sent.current = entry;
    return record(file.id, entry);
  };
  const save = useSave(send, {
    success: t(`${what}.saved`),
    onSaved: () => {
      keepRest(edits, sent.current);
      end();
      // Who writes the next entry does not wait until this one is shown.
      void refresh();
    },
  });
  // A text meant to be sensitive never becomes another one by itself, whoever leads the case by now.
  const isOffered = (kind: What) => kind !== 'sensitive' || file.may.seeSensitive || what === 'sensitive';
  const kinds = (['note', 'contact', 'sensitive'] as const).filter(isOffered);
  return (
    <section className={what === 'sensitive' ? 'panel quick-entry--sensitive' : 'panel'}>
      <Form
        save={save}
        edits={edits}
        quoted={['note']}
        join={joined}
        onSubmit={() => save.run({ ...edits.values, what })}
        aria-label={t('entry.label')}
      >
        <RadioGroup
          label={t('entry.what')}
          hideLabel
          isInline
          options={kinds.map((value) => ({ value, label: t(`entry.${value}`) }))}
          value={what}
          onChange={turn}
        />
        {what === 'contact' ? <ContactFields edits={edits} /> : <TextOnly what={what} edits={edits} />}
        <Actions>
          <Kept edits={edits} onDiscard={discard} />
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {t(`${what}.save`)}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}

function TextOnly({ what, edits: { values, set } }: { what: 'note' | 'sensitive'; edits: Edits<EntryValues> }) {
  const { t } = useTranslation('timeline');
  return (
    <TextArea
      label={t(`${what}.title`)}
      description={what === 'sensitive' ? t('sensitive.who') : undefined}
      name="body"
      rows={3}
      maxLength={20_000}
      placeholder={t('note.placeholder')}
      value={values.note}
      onChange={set('note')}
    />
  );
}

interface KeptProps {
  edits: Edits<EntryValues>;
  onDiscard: () => void;
}

/** Says that a reload would cost nothing, and lets the draft go. */
function Kept({ edits: { keptAt, values }, onDiscard }: KeptProps) {
  const { t } = useTranslation('timeline');
  return (
    <div className="quick-entry__kept muted">
      <span role="status">{keptAt ? t('entry.kept', { at: formatTime(keptAt) }) : ''}</span>
      {values.note !== '' ? (
        <Button size="small" tone="quiet" onPress={onDiscard}>
          {t('entry.discard')}
        </Button>
      ) : (
        <span>{t('entry.keys')}</span>
      )}
    </div>
  );
}

function record(caseId: string, { what, ...contact }: EntryValues): Promise<unknown> {
  const path = ofCase(caseId);
  if (what === 'contact') return api.POST('/api/cases/{id}/contacts', { ...path, body: contactBody(contact) });
  const body = { body: contact.note };
  return what === 'sensitive'
    ? api.POST('/api/cases/{id}/sensitive-notes', { ...path, body })
    : api.POST('/api/cases/{id}/notes', { ...path, body });
}

/** What was typed while the entry was under way stays. */
function keepRest({ values, change, clear }: Edits<EntryValues>, sent: EntryValues): void {
  const isTyped = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(sent[field as keyof EntryValues]);
  const typed = Object.fromEntries(Object.entries(values).filter(isTyped)) as Partial<EntryValues>;
  if (Object.keys(typed).length === 0) return clear();
  const note = values.note.startsWith(sent.note) ? values.note.slice(sent.note.length).trimStart() : values.note;
  change({ ...emptyContact(), ...typed, note });
}

const joined = (own: EntryValues, theirs: EntryValues): Partial<EntryValues> => ({
  note: `${theirs.note}\n\n${own.note}`,
});
