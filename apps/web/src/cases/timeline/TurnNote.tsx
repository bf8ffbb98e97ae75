import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Button, ConfirmDialog } from '../../ui';
import { useRefreshedCase } from '../case-queries';
import type { TimelineEntry } from '../model';

interface TurnNoteProps {
  caseId: string;
  note: NonNullable<TimelineEntry['note']>;
}

/** Makes a note sensitive, or opens it to everybody who works on the case. */
export function TurnNote({ caseId, note: { id, sensitive, version } }: TurnNoteProps) {
  const { t } = useTranslation('timeline');
  const refreshed = useRefreshedCase();
  const request = { params: { path: { id: caseId, noteId: id } }, body: { version } };
  const turn = () =>
    sensitive
      ? api.POST('/api/cases/{id}/sensitive-notes/{noteId}/opening', request)
      : api.POST('/api/cases/{id}/notes/{noteId}/restriction', request);
  const way = sensitive ? 'open' : 'restrict';
  return (
    <ConfirmDialog
      title={t(`turn.${way}.title`)}
      consequence={<p>{t(`turn.${way}.text`)}</p>}
      confirmLabel={t(`turn.${way}.do`)}
      tone="primary"
      onConfirm={() => refreshed(turn())}
      trigger={
        <Button size="small" tone="quiet">
          {t(`turn.${way}.do`)}
        </Button>
      }
    />
  );
}
