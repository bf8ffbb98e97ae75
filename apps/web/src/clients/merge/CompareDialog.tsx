import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { Actions, Badge, Button, ButtonLink, Dialog, QueryResult, Table, type Column } from '../../ui';
import { comparedFacts, useFactText, type Fact, type Facts } from '../facts';
import { usePersonFieldLabel } from '../field-label';
import type { ClientHit } from '../model';

interface CompareDialogProps {
  hit: ClientHit;
  typed: Facts;
  onChosen: () => void;
  onApart: () => void;
}

/** A hit beside what was typed: the same person, or not? */
export function CompareDialog({ hit, typed, onChosen, onApart }: CompareDialogProps) {
  const { t } = useTranslation('merge');
  const label = t('compareWith', { name: hit.displayName });
  return (
    <Dialog
      isWide
      title={t('compareTitle')}
      trigger={
        <Button size="small" aria-label={label}>
          {t('compare')}
        </Button>
      }
    >
      {(close) => (
        <>
          <Beside clientId={hit.clientId} typed={typed} />
          <Actions>
            <Button
              onPress={() => {
                close();
                onApart();
              }}
            >
              {t('notSame')}
            </Button>
            {hit.caseId ? (
              <ButtonLink tone="primary" href={`/faelle/${hit.caseId}`}>
                {t('open')}
              </ButtonLink>
            ) : (
              <Button
                tone="primary"
                onPress={() => {
                  close();
                  onChosen();
                }}
              >
                {t('openCaseFor')}
              </Button>
            )}
          </Actions>
        </>
      )}
    </Dialog>
  );
}

/** A recorded person beside other facts. */
export function Beside({ clientId, typed, typedTitle }: { clientId: string; typed: Facts; typedTitle?: string }) {
  const client = $api.useQuery('get', '/api/clients/{id}', { params: { path: { id: clientId } } });
  const { t } = useTranslation('merge');
  const titles = { left: typedTitle ?? t('typed'), right: t('known') };
  return (
    <QueryResult query={client}>{(known) => <FactTable left={typed} right={known} titles={titles} />}</QueryResult>
  );
}

interface FactTableProps {
  left: Facts;
  right: Facts;
  titles: { left: string; right: string };
}

/** Two records side by side; what differs is said, not only coloured. Facts neither side knows are left out. */
function FactTable({ left, right, titles }: FactTableProps) {
  const { t } = useTranslation('merge');
  const fieldLabel = usePersonFieldLabel();
  const textOf = useFactText();
  const rows = comparedFacts.filter((fact) => textOf(left, fact) !== '' || textOf(right, fact) !== '');
  const differs = (fact: Fact) => textOf(left, fact) !== '' && textOf(left, fact) !== textOf(right, fact);
  const columns: Column<Fact>[] = [
    { id: 'fact', header: t('fact'), isRowHeader: true, cell: fieldLabel },
    { id: 'left', header: titles.left, cell: (fact) => <bdi>{textOf(left, fact)}</bdi> },
    {
      id: 'right',
      header: titles.right,
      cell: (fact) => (
        <>
          <bdi>{textOf(right, fact)}</bdi> {differs(fact) ? <Badge tone="warning">{t('differs')}</Badge> : null}
        </>
      ),
    },
  ];
  return <Table label={t('compareTitle')} columns={columns} rows={rows} rowKey={(fact) => fact} empty={null} />;
}
