import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useCase } from '../../cases/case-queries';
import type { Case } from '../../cases/model';
import { formatDateTime } from '../../i18n/format';
import { useMunicipalities } from '../../organisation/municipalities';
import { Badge, Button, ConfirmDialog, DescriptionList, DraftCase, Notice, PageHeader, QueryResult } from '../../ui';
import type { Move } from '../model';
import { useHandoverDeed } from '../queries';
import { ApproveDialog } from './ApproveDialog';
import { EditMove, WriteMove } from './MoveForms';
import { useMoveFieldNames } from './move-fields';
import '../handover.css';

/** The summary for another controller: written, approved by the client, offered, answered. */
export function CaseMovePage({ caseId }: { caseId: string }) {
  return (
    <QueryResult query={useCase(caseId)}>
      {(file) => (
        <DraftCase value={file.id}>
          <Moves file={file} />
        </DraftCase>
      )}
    </QueryResult>
  );
}

function Moves({ file }: { file: Case }) {
  const { t } = useTranslation('handover');
  const { t: cases } = useTranslation('cases');
  const moves = $api.useQuery('get', '/api/cases/{id}/moves', { params: { path: { id: file.id } } });
  return (
    <>
      <PageHeader
        title={t('move.title')}
        subtitle={file.code}
        path={[
          { label: cases('list.title'), href: '/faelle' },
          { label: file.code, href: `/faelle/${file.id}` },
        ]}
      />
      <QueryResult query={moves}>
        {({ moves: all }) => {
          const running = all.find(({ may }) => may.withdraw);
          const accepted = all.find(({ state }) => state === 'accepted');
          const past = all.filter((move) => move !== running);
          return (
            <>
              {accepted ? (
                <Notice tone="success" title={t('move.acceptedTitle', { name: accepted.toOrganisationName })}>
                  {file.state === 'closed' ? null : <p>{t('move.acceptedText')}</p>}
                </Notice>
              ) : (
                <Notice tone="info">
                  <p>{t('move.intro')}</p>
                </Notice>
              )}
              {running ? <Running file={file} move={running} /> : null}
              {!running && !accepted && file.may.write ? <WriteMove caseId={file.id} last={past[0]} /> : null}
              {past.length > 0 ? <Past moves={past} /> : null}
            </>
          );
        }}
      </QueryResult>
    </>
  );
}

function Running({ file, move }: { file: Case; move: Move }) {
  const { t } = useTranslation('handover');
  return (
    <section className="panel stack" aria-labelledby="move">
      <div className="handover-case">
        <h2 id="move">{move.toOrganisationName}</h2>
        <Badge tone={move.state === 'consent_ended' ? 'warning' : 'info'}>{t(`move.state.${move.state}`)}</Badge>
      </div>
      <Content move={move} />
      <div className="row">
        <Withdraw caseId={file.id} move={move} />
        {move.may.change ? <EditMove caseId={file.id} move={move} /> : null}
        {move.may.approve ? <ApproveDialog caseId={file.id} move={move} /> : null}
      </div>
    </section>
  );
}

function Content({ move }: { move: Move }) {
  const { t } = useTranslation('handover');
  const municipalities = useMunicipalities();
  const nameOf = useMoveFieldNames();
  return (
    <>
      <DescriptionList
        items={[
          { term: t('move.ags'), value: municipalities.nameOf(move.ags) },
          { term: t('move.fields'), value: move.fields.map(nameOf).join(', ') || t('move.in.none') },
          ...(move.offeredAt ? [{ term: t('offeredOn'), value: formatDateTime(move.offeredAt) }] : []),
        ]}
      />
      <div>
        <h3>{t('move.summary')}</h3>
        <p className="handover-text">{move.summary}</p>
      </div>
    </>
  );
}

function Withdraw({ caseId: id, move: { id: moveId } }: { caseId: string; move: Move }) {
  const { t } = useTranslation('handover');
  const send = () => api.POST('/api/cases/{id}/moves/{moveId}/withdrawal', { params: { path: { id, moveId } } });
  return (
    <ConfirmDialog
      title={t('move.withdrawTitle')}
      consequence={<p>{t('move.withdrawText')}</p>}
      confirmLabel={t('move.withdraw')}
      onConfirm={useHandoverDeed(send, t('move.withdrawn'))}
      trigger={<Button>{t('move.withdraw')}</Button>}
    />
  );
}

function Past({ moves }: { moves: readonly Move[] }) {
  const { t } = useTranslation('handover');
  return (
    <section className="panel stack stack--tight" aria-labelledby="past-moves">
      <h2 id="past-moves">{t('move.history')}</h2>
      <ul className="handover-items">
        {moves.map((move) => (
          <li key={move.id}>
            <div>
              <p>
                {move.toOrganisationName} <Badge>{t(`move.state.${move.state}`)}</Badge>
              </p>
              {move.decidedAt ? <p className="muted">{formatDateTime(move.decidedAt)}</p> : null}
              {move.refusal ? <p className="handover-text">{t('move.refusal', { reason: move.refusal })}</p> : null}
              <details>
                <summary>{t('move.summary')}</summary>
                <p className="handover-text">{move.summary}</p>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
