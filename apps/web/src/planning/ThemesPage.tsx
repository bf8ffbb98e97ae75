import { useTranslation } from 'react-i18next';
import { useMay } from '../api/session';
import { PageHeader, Tabs, type TabItem } from '../ui';
import { Catalogue } from './catalogue/Catalogue';
import { Inbox } from './inbox/Inbox';
import { ReportIssueDialog } from './report-issue-dialog';
import { MyReports } from './report/MyReports';
import { ThemeList } from './theme/ThemeList';
import type { PlanningSearch, View } from './search';

interface ThemesPageProps {
  search: PlanningSearch;
  onSearch: (search: PlanningSearch) => void;
}

/** What everybody may do about structural problems: report them, or work on them. */
export function ThemesPage({ search, onSearch }: ThemesPageProps) {
  const { t } = useTranslation('planning');
  const may = useMay();
  const tabs = useTabs({ search, onSearch });
  const selected = tabs.find(({ id }) => id === search.ansicht) ?? tabs[0];
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t(may('theme.manage') ? 'subtitle.manage' : 'subtitle.report')}
        actions={may('structural_issue.report') ? <ReportIssueDialog /> : null}
      />
      {tabs.length > 1 && selected ? (
        <Tabs
          label={t('tabs.label')}
          items={tabs}
          selected={selected.id}
          onChange={(ansicht) => onSearch({ ansicht })}
        />
      ) : (
        selected?.content
      )}
    </>
  );
}

function useTabs({ search, onSearch }: ThemesPageProps): TabItem<View>[] {
  const { t } = useTranslation('planning');
  const may = useMay();
  const inbox = (
    <Inbox
      challenge={search.herausforderung}
      onChallenge={(herausforderung) => onSearch({ ansicht: 'eingang', herausforderung })}
    />
  );
  const themes = <ThemeList step={search.schritt} onStep={(schritt) => onSearch({ ansicht: 'themen', schritt })} />;
  const managed: TabItem<View>[] = [
    { id: 'eingang', label: t('tabs.inbox'), content: inbox },
    { id: 'themen', label: t('tabs.themes'), content: themes },
    { id: 'katalog', label: t('tabs.catalogue'), content: <Catalogue /> },
  ];
  const mine: TabItem<View> = { id: 'meine', label: t('tabs.mine'), content: <MyReports /> };
  return [...(may('theme.manage') ? managed : []), ...(may('structural_issue.report') ? [mine] : [])];
}
