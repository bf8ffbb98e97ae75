import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Button, Dialog, QueryResult } from '../../ui';
import { GuestContent } from '../guest/GuestContent';
import { WrittenStatement } from '../guest/StatementForm';
import type { MatrixRow } from '../model';

interface PreviewDialogProps {
  conferenceId: string;
  row: MatrixRow;
}

/** "So sieht es …": the participant's own view. */
export function PreviewDialog({ conferenceId, row: { participantId, name } }: PreviewDialogProps) {
  const { t } = useTranslation('conferenceMeeting');
  const trigger = (
    <Button size="small" tone="quiet" aria-label={t('release.previewFor', { name })}>
      {t('release.preview')}
    </Button>
  );
  return (
    <Dialog title={t('release.previewFor', { name })} isWide trigger={trigger}>
      <Preview conferenceId={conferenceId} participantId={participantId} />
    </Dialog>
  );
}

function Preview({ conferenceId, participantId }: { conferenceId: string; participantId: string }) {
  const { t } = useTranslation('conferenceMeeting');
  const preview = $api.useQuery('get', '/api/conferences/{id}/participants/{participantId}/preview', {
    params: { path: { id: conferenceId, participantId } },
  });
  return (
    <QueryResult query={preview}>
      {(conference) => (
        <div className="stack preview">
          <p className="muted">{t('release.previewText')}</p>
          <p>
            <strong dir="auto">{conference.question}</strong>
          </p>
          <GuestContent
            conference={conference}
            statement={
              conference.statement ? (
                <WrittenStatement conference={conference} />
              ) : (
                <p className="muted">{t('release.previewStatement')}</p>
              )
            }
          />
        </div>
      )}
    </QueryResult>
  );
}
