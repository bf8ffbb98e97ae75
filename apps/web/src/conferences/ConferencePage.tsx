import { useTranslation } from 'react-i18next';
import { $api } from '../api/client';
import { DraftCase, QueryResult, Tabs, type TabItem } from '../ui';
import { ConferenceHead } from './ConferenceHead';
import { MeetingTab } from './meeting/MeetingTab';
import { ofConference, type Conference, type ConferenceState } from './model';
import { PlanTab } from './plan/PlanTab';
import { ProtokollTab } from './protokoll/ProtokollTab';
import { RegisterTab } from './register/RegisterTab';
import { ReleasesTab } from './releases/ReleasesTab';
import type { ConferenceTab } from './tabs';
import './conferences.css';

interface ConferencePageProps {
  conferenceId: string;
  /** The part that is open; missing = the one that fits the state. */
  tab: ConferenceTab | undefined;
  onTab: (tab: ConferenceTab) => void;
}

const fitting: Partial<Record<ConferenceState, ConferenceTab>> = {
  durchgefuehrt: 'protokoll',
  protokoll_freigegeben: 'protokoll',
  nachverfolgt: 'protokoll',
  geschlossen: 'protokoll',
};

/** One Fallkonferenz, for the people on its case. */
export function ConferencePage({ conferenceId, ...rest }: ConferencePageProps) {
  const conference = $api.useQuery('get', '/api/conferences/{id}', ofConference(conferenceId));
  return <QueryResult query={conference}>{(data) => <Tabbed conference={data} {...rest} />}</QueryResult>;
}

interface TabbedProps extends Pick<ConferencePageProps, 'tab' | 'onTab'> {
  conference: Conference;
}

function Tabbed({ conference, tab, onTab }: TabbedProps) {
  const { t } = useTranslation('conferences');
  const items = useTabs(conference);
  return (
    <DraftCase value={conference.caseId}>
      <ConferenceHead conference={conference} />
      <Tabs
        label={t('head.tabs')}
        items={items}
        selected={tab ?? fitting[conference.state] ?? 'planung'}
        onChange={onTab}
      />
    </DraftCase>
  );
}

function useTabs(conference: Conference): TabItem<ConferenceTab>[] {
  const plan = useTranslation('conferencePlan').t;
  const meeting = useTranslation('conferenceMeeting').t;
  const { t } = useTranslation('conferences');
  return [
    { id: 'planung', label: plan('plan.tab'), content: <PlanTab conference={conference} /> },
    { id: 'freigaben', label: meeting('release.tab'), content: <ReleasesTab conference={conference} /> },
    { id: 'besprechung', label: meeting('meeting.tab'), content: <MeetingTab conference={conference} /> },
    { id: 'protokoll', label: meeting('protokoll.tab'), content: <ProtokollTab conference={conference} /> },
    { id: 'register', label: t('register.tab'), content: <RegisterTab conferenceId={conference.id} /> },
  ];
}
