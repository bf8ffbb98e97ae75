import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { formatWeekday } from '../../i18n/format';
import { Badge, Button, Dialog, PageHeader, ProblemNotice, QueryResult, useSave } from '../../ui';
import type { Conference } from '../model';
import '../planning.css';
import { conferenceQueries, ofId } from '../queries';
import { AddThemeDialog } from './AddThemeDialog';
import { Agenda } from './Agenda';
import { EditConferenceForm } from './ConferenceForm';
import { stateTone } from './state-tone';

/** A Planungskonferenz with its agenda: in which order, why, and what was decided. */
export function ConferencePage({ id }: { id: string }) {
  const conference = $api.useQuery('get', '/api/planungskonferenzen/{id}', ofId(id));
  return <QueryResult query={conference}>{(data) => <ConferenceView conference={data} />}</QueryResult>;
}

function ConferenceView({ conference }: { conference: Conference }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const { id, title, heldOn, place, state } = conference;
  const isOpen = state !== 'abgeschlossen';
  const propose = useSave<undefined, unknown>(
    () => api.POST('/api/planungskonferenzen/{id}/agenda-proposal', ofId(id)),
    {
      success: t('proposed'),
      refresh: conferenceQueries,
    },
  );
  const subtitle = (
    <span className="row">
      {[formatWeekday(heldOn), ...(place ? [place] : [])].join(' · ')}
      <Badge tone={stateTone(state)}>{t(`list.state.${state}`)}</Badge>
    </span>
  );
  const actions = (
    <>
      <StateButtons conference={conference} />
      {isOpen ? <EditDialog conference={conference} /> : null}
      {isOpen ? (
        <Button tone="primary" isPending={propose.isSaving} onPress={() => propose.run(undefined)}>
          {t('propose')}
        </Button>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeader
        title={title}
        path={[{ label: t('list.title'), href: '/planungskonferenzen' }]}
        subtitle={subtitle}
        actions={actions}
      />
      {propose.problem ? <ProblemNotice problem={propose.problem} /> : null}
      <section className="stack">
        <div className="row">
          <h2>{t('agenda')}</h2>
          {isOpen ? <AddThemeDialog conference={conference} /> : null}
        </div>
        <Agenda conference={conference} isOpen={isOpen} />
      </section>
    </>
  );
}

function EditDialog({ conference }: { conference: Conference }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  return (
    <Dialog title={t('editTitle')} trigger={<Button>{t('edit')}</Button>}>
      {(close) => <EditConferenceForm conference={conference} close={close} />}
    </Dialog>
  );
}

function StateButtons({ conference: { id, state: present, nextStates, version } }: { conference: Conference }) {
  const { t } = useTranslation(['planungskonferenz', 'planning']);
  const send = (state: Conference['state']) =>
    api.POST('/api/planungskonferenzen/{id}/state', { ...ofId(id), body: { state, version } });
  const save = useSave(send, { success: t('stateDone'), refresh: conferenceQueries });
  return (
    <>
      {save.problem ? <ProblemNotice problem={save.problem} /> : null}
      {nextStates.map((state) => (
        <Button key={state} tone="quiet" isPending={save.isSaving} onPress={() => save.run(state)}>
          {present === 'abgeschlossen' ? t('reopen') : t(`toState.${state}`)}
        </Button>
      ))}
    </>
  );
}
