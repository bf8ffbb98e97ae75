import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format';
import { Table } from '../../ui';
import { plusMinutes } from '../instants';
import type { Conference } from '../model';

/** The agenda with the clock: when each item begins. */
export function Agenda({ startsAt, agenda }: Pick<Conference, 'startsAt' | 'agenda'>) {
  const { t } = useTranslation('conferenceMeeting');
  const rows = agenda.map((item, index) => {
    const before = agenda.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
    return { ...item, index, from: formatTime(plusMinutes(startsAt, before)) };
  });
  return (
    <>
      <h2>{t('meeting.agenda')}</h2>
      <Table
        label={t('meeting.agenda')}
        columns={[
          { id: 'from', header: t('meeting.from'), cell: ({ from }) => from },
          { id: 'title', header: t('meeting.item'), isRowHeader: true, cell: ({ title }) => title },
          { id: 'minutes', header: t('meeting.minutes'), align: 'end', cell: ({ minutes }) => minutes },
        ]}
        rows={rows}
        rowKey={({ index }) => String(index)}
        empty={<p className="muted">{t('plan.agendaEmpty', { ns: 'conferencePlan' })}</p>}
      />
    </>
  );
}
