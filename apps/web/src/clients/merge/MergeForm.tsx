import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import type { components } from '../../api/schema';
import { Actions, Button, Form, Notice, QueryResult, RadioGroup, TextLink, useSave } from '../../ui';
import { comparedFacts, useFactText, type Fact } from '../facts';
import { usePersonFieldLabel } from '../field-label';
import { clientQueries } from '../refresh';
import { beginHouseholds, householdBody, MergeHouseholds } from './MergeHouseholds';
import './merge.css';

type Comparison = components['schemas']['ComparisonView'];
type MergeField = components['schemas']['MergeDto']['take'][number];

interface MergeFormProps {
  clientId: string;
  otherId: string;
  onBack: () => void;
  onMerged: () => void;
}

/** The preview of a merge: which details hold, what moves, and what stands against it. */
export function MergeForm(props: MergeFormProps) {
  const path = { id: props.clientId, otherId: props.otherId };
  const comparison = $api.useQuery('get', '/api/clients/{id}/comparisons/{otherId}', { params: { path } });
  return <QueryResult query={comparison}>{(data) => <Preview {...props} comparison={data} />}</QueryResult>;
}

function Preview({ comparison, onBack, onMerged }: MergeFormProps & { comparison: Comparison }) {
  const { t } = useTranslation('merge');
  const { client, other, differences, households } = comparison;
  const facts = comparedFacts.filter((fact) => differences.includes(fact));
  const textOf = useFactText();
  // What this person does not have yet comes from the other one, unless somebody decides otherwise.
  const [taken, setTaken] = useState<readonly Fact[]>(facts.filter((fact) => textOf(client, fact) === ''));
  const [living, setLiving] = useState(beginHouseholds(households));
  const merge = useSave(
    () =>
      api.POST('/api/clients/{id}/merges', {
        params: { path: { id: client.id } },
        body: {
          otherId: other.id,
          version: client.version,
          otherVersion: other.version,
          take: [...taken, ...precisionOf(comparison, taken)],
          ...(households ? householdBody(living, households) : {}),
        },
      }),
    { success: t('merged'), refresh: mergeQueries, onSaved: onMerged },
  );
  return (
    <Form save={merge} onSubmit={() => merge.run(undefined)} aria-label={t('mergeTitle')}>
      <p>{t('mergeText', { name: other.displayName })}</p>
      <Obstacles comparison={comparison} />
      {isPossible(comparison) ? (
        <>
          {facts.length > 0 ? (
            <fieldset className="stack merge-choices">
              <legend>{t('whatWins', { name: other.displayName })}</legend>
              {facts.map((fact) => (
                <Choice
                  key={fact}
                  fact={fact}
                  comparison={comparison}
                  isTaken={taken.includes(fact)}
                  onChange={(isTaken) => setTaken(isTaken ? [...taken, fact] : taken.filter((one) => one !== fact))}
                />
              ))}
            </fieldset>
          ) : (
            <p>{t('noDifference')}</p>
          )}
          {households && households.choices.length > 0 ? (
            <MergeHouseholds {...{ client, other, households }} value={living} onChange={setLiving} />
          ) : null}
          <Moves comparison={comparison} />
        </>
      ) : null}
      <Actions>
        <Button onPress={onBack}>{t('back')}</Button>
        {isPossible(comparison) ? (
          <Button type="submit" tone="primary" isPending={merge.isSaving}>
            {t('merge')}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}

function isPossible({ sameOrganisation, openCases, households, revivedConsents }: Comparison): boolean {
  const fits = households === null || households.choices.length > 0;
  return sameOrganisation && openCases.length < 2 && revivedConsents.length === 0 && fits;
}

/** How exact a birth date is belongs to the date. */
function precisionOf({ differences }: Comparison, taken: readonly Fact[]): MergeField[] {
  const isBirthTaken = taken.includes('birthDate') || taken.includes('birthYear');
  return isBirthTaken && differences.includes('birthPrecision') ? ['birthPrecision'] : [];
}

interface ChoiceProps {
  fact: Fact;
  comparison: Comparison;
  isTaken: boolean;
  onChange: (isTaken: boolean) => void;
}

function Choice({ fact, comparison: { client, other }, isTaken, onChange }: ChoiceProps) {
  const { t } = useTranslation('clients');
  const fieldLabel = usePersonFieldLabel();
  const textOf = useFactText();
  const wordOf = (side: Comparison['client']) => textOf(side, fact) || t('person.unknown');
  return (
    <RadioGroup
      isInline
      label={fieldLabel(fact)}
      options={[
        { value: 'own', label: wordOf(client) },
        { value: 'other', label: wordOf(other) },
      ]}
      value={isTaken ? 'other' : 'own'}
      onChange={(side) => onChange(side === 'other')}
    />
  );
}

function Obstacles({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation('merge');
  const { openCases, sameOrganisation, households } = comparison;
  return (
    <>
      <Withdrawals comparison={comparison} />
      {households?.choices.length === 0 ? (
        <Notice tone="warning" title={t('apartTitle')}>
          {t('apartText')}
        </Notice>
      ) : null}
      {openCases.length > 1 ? (
        <Notice tone="warning" title={t('bothOpenTitle')}>
          <p>{t('bothOpenText')}</p>
          <p className="row">
            {openCases.map(({ id, code }) => (
              <TextLink key={id} href={`/faelle/${id}`}>
                {code}
              </TextLink>
            ))}
          </p>
        </Notice>
      ) : null}
      {sameOrganisation ? null : (
        <Notice tone="warning" title={t('otherBodyTitle')}>
          {t('otherBodyText')}
        </Notice>
      )}
    </>
  );
}

function Withdrawals({ comparison: { revivedConsents, client, other } }: { comparison: Comparison }) {
  const { t } = useTranslation('merge');
  const { t: tc } = useTranslation('clients');
  if (revivedConsents.length === 0) return null;
  return (
    <Notice tone="warning" title={t('withdrawnTitle')}>
      <ul>
        {revivedConsents.map(({ clientId, kind, recipientName }) => (
          <li key={`${clientId} ${kind} ${recipientName}`}>
            {t(clientId === client.id ? 'withdrawnOwn' : 'withdrawnOther', {
              name: other.displayName,
              consent: [tc(`consentKind.${kind}`), recipientName].filter(Boolean).join(', '),
            })}
          </li>
        ))}
      </ul>
      <p>{t('withdrawnText')}</p>
    </Notice>
  );
}

function Moves({ comparison: { moves, other, households } }: { comparison: Comparison }) {
  const { t } = useTranslation('merge');
  // Households that are chosen between are shown in full.
  const groups = [...new Set(moves.map(({ place }) => groupOf(place)))].filter(
    (group) => group !== 'household' || households === null,
  );
  const countOf = (group: Group) =>
    moves.filter(({ place }) => groupOf(place) === group).reduce((sum, { rows }) => sum + rows, 0);
  if (groups.length === 0) return <p>{t('movesNothing', { name: other.displayName })}</p>;
  return (
    <section aria-label={t('moves')}>
      <h3>{t('moves')}</h3>
      <ul>
        {groups.map((group) => (
          <li key={group}>{t(`place.${group}`, { count: countOf(group) })}</li>
        ))}
      </ul>
    </section>
  );
}

type Group = 'cases' | 'consents' | 'household' | 'other';

function groupOf(place: string): Group {
  if (place.startsWith('case_file.')) return 'cases';
  if (place.startsWith('consent.')) return 'consents';
  return place.startsWith('household') ? 'household' : 'other';
}

/** Whatever shows one of two persons. */
export const mergeQueries = [
  ...clientQueries,
  ['get', '/api/clients/{id}/merges'],
  ['get', '/api/clients/{id}/duplicates'],
];
