import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { formatDate } from '../../i18n/format';
import {
  Button,
  ConfirmDialog,
  DescriptionList,
  Notice,
  PageHeader,
  ProblemNotice,
  QueryResult,
  useFocusHeir,
  useSave,
} from '../../ui';
import type { Handover } from '../model';
import { handoverQueries, useHandoverDeed } from '../queries';
import { ChangeDialog } from '../prepare/ChangeDialog';
import { StateBadge } from '../StateBadge';
import { CasePart } from './CasePart';
import '../handover.css';

/** One hand-over: who gives what to whom, and case by case what is in it. */
export function HandoverPage({ id }: { id: string }) {
  const handover = $api.useQuery('get', '/api/handovers/{id}', { params: { path: { id } } });
  return <QueryResult query={handover}>{(found) => <OpenHandover handover={found} />}</QueryResult>;
}

function OpenHandover({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  const { part, fromName, toName, may, cases } = handover;
  const title = part === 'receiver' ? t('page.titleFrom', { name: fromName }) : t('page.titleTo', { name: toName });
  const open = cases.filter(({ state }) => state === 'open');
  return (
    <>
      <PageHeader
        title={title}
        documentTitle={t('page.facts')}
        subtitle={<StateBadge state={handover.state} />}
        path={[{ label: t('title'), href: '/uebergaben' }]}
        actions={
          <>
            {may.change ? <ChangeDialog handover={handover} /> : null}
            {may.withdraw ? <Withdraw handover={handover} /> : null}
            {may.offer ? <Offer id={handover.id} /> : null}
          </>
        }
      />
      {may.offer ? <Hint text={t('page.offerHint')} /> : null}
      {may.decide ? <Hint text={t('page.decideHint')} /> : null}
      <section className="panel" aria-label={t('page.facts')}>
        <Facts handover={handover} />
      </section>
      {cases.map((one) => (
        <CasePart
          key={one.id}
          handover={handover}
          part={one}
          opensAtOnce={open.length === 1 && open[0]?.id === one.id}
        />
      ))}
    </>
  );
}

function Hint({ text }: { text: string }) {
  return (
    <Notice tone="info">
      <p>{text}</p>
    </Notice>
  );
}

function Facts({ handover }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  const { fromName, toName, reason, createdByName, formerLead, coWorkerUntil, message } = handover;
  const stays = coWorkerUntil ? t('page.formerUntil', { date: formatDate(coWorkerUntil) }) : t('page.formerStays');
  return (
    <DescriptionList
      items={[
        { term: t('from'), value: fromName },
        { term: t('to'), value: toName },
        { term: t('reasonLabel'), value: t(`reason.${reason}`) },
        { term: t('page.former'), value: formerLead === 'stays' ? stays : t('page.formerLeaves') },
        ...(createdByName === fromName ? [] : [{ term: t('page.preparedBy'), value: createdByName }]),
        ...(message ? [{ term: t('page.message'), value: <span className="handover-text">{message}</span> }] : []),
      ]}
    />
  );
}

function Offer({ id }: { id: string }) {
  const { t } = useTranslation('handover');
  useFocusHeir();
  const save = useSave(() => api.POST('/api/handovers/{id}/offer', { params: { path: { id } } }), {
    success: t('page.offered'),
    refresh: handoverQueries,
  });
  return (
    <>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      <Button tone="primary" isPending={save.isSaving} onPress={() => save.run(undefined)}>
        {t('page.offer')}
      </Button>
    </>
  );
}

function Withdraw({ handover: { id, toName: name } }: { handover: Handover }) {
  const { t } = useTranslation('handover');
  const [isOpen, setOpen] = useState(false);
  useFocusHeir();
  const send = () => api.POST('/api/handovers/{id}/withdrawal', { params: { path: { id } } });
  return (
    <ConfirmDialog
      title={t('page.withdrawTitle')}
      consequence={<p>{t('page.withdrawText', { name })}</p>}
      confirmLabel={t('page.withdraw')}
      onConfirm={useHandoverDeed(send, t('page.withdrawn'))}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>{t('page.withdraw')}</Button>}
    />
  );
}
