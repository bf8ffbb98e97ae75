import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import { Select } from '../../ui';
import { ofCase } from '../case-queries';

const SHOWN = 40;

interface LinkFieldProps {
  caseId: string;
  /** `contact:<id>` or `note:<id>` */
  value: string | null;
  onChange: (value: string | null) => void;
}

/** The contact or note a document belongs to; the newest of each can be chosen. */
export function LinkField({ caseId, value, onChange }: LinkFieldProps) {
  const { t } = useTranslation('documents');
  const { t: timeline } = useTranslation('timeline');
  const contacts = useEntries(caseId, 'contact');
  const notes = useEntries(caseId, 'note');
  const options = [
    ...contacts.flatMap(({ contact }) =>
      contact
        ? [
            {
              value: `contact:${contact.id}`,
              label: t('edit.linkContact', {
                kind: timeline(`contactKind.${contact.kind}`),
                date: formatDate(contact.heldOn),
              }),
            },
          ]
        : [],
    ),
    ...notes.flatMap(({ note, at }) =>
      note && !note.sensitive
        ? [
            {
              value: `note:${note.id}`,
              label: t('edit.linkNote', { date: formatDate(at), text: note.body.slice(0, SHOWN) }),
            },
          ]
        : [],
    ),
  ];
  return (
    <Select
      label={t('edit.link')}
      name="contactId"
      emptyLabel={t('edit.noLink')}
      options={options}
      value={value}
      onChange={onChange}
    />
  );
}

function useEntries(caseId: string, kind: 'contact' | 'note') {
  const query = { kind, limit: 50 };
  const { data } = $api.useQuery('get', '/api/cases/{id}/timeline', { params: { ...ofCase(caseId).params, query } });
  return data?.items ?? [];
}
