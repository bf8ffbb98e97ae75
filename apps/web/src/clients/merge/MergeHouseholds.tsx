import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema';
import { CheckboxGroup, Notice, RadioGroup } from '../../ui';
import { useMemberName } from '../household/member-name';
import type { Household, Member } from '../household/member-values';
import type { Client } from '../model';

type Households = components['schemas']['HouseholdsToMergeView'];
type Choice = Households['choices'][number];

/** What was decided about the two households. */
export interface MergedLiving {
  choice: Choice | null;
  /** Entries of this person's household who are in the other one too. */
  same: readonly string[];
}

export function beginHouseholds(households: Households | null): MergedLiving {
  const same = households?.sameMembers.filter(({ arePersons }) => !arePersons) ?? [];
  return { choice: null, same: same.map(({ memberId }) => memberId) };
}

export function householdBody({ choice, same }: MergedLiving, { sameMembers }: Households) {
  return {
    household: choice ?? undefined,
    sameMembers: sameMembers
      .filter(({ memberId }) => same.includes(memberId))
      .map(({ memberId, otherMemberId }) => ({ memberId, otherMemberId })),
  };
}

interface MergeHouseholdsProps {
  client: Client;
  other: Client;
  households: Households;
  value: MergedLiving;
  onChange: (value: MergedLiving) => void;
}

/** Both households side by side, which one holds, and who is in both. */
export function MergeHouseholds({ other, households, value, onChange }: MergeHouseholdsProps) {
  const { t } = useTranslation('merge');
  const nameOf = useMemberName();
  const name = other.displayName;
  const wordsOf = ({ memberId, otherMemberId }: Households['sameMembers'][number]) => {
    const word = ({ members }: Household, wanted: string) => {
      const member = members.find(({ id }) => id === wanted);
      return member ? nameOf(member) : '';
    };
    return { name: word(households.own, memberId), otherName: word(households.other, otherMemberId) };
  };
  const same = households.sameMembers.filter(({ arePersons }) => !arePersons);
  const persons = households.sameMembers.filter(({ arePersons }) => arePersons);
  const bothHaveNumbers = households.own.unrecorded > 0 && households.other.unrecorded > 0;
  return (
    <section className="stack" aria-label={t('households')}>
      <h3>{t('households')}</h3>
      <div className="columns">
        <Living title={t('householdOwn')} household={households.own} />
        <Living title={t('householdOther', { name })} household={households.other} />
      </div>
      <RadioGroup
        label={t('whichHousehold')}
        name="household"
        isRequired
        options={households.choices.map((choice) => ({
          value: choice,
          label: t(`choice.${choice}`, { name }),
          description: t(`choiceHelp.${choice}`),
        }))}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
      />
      {same.length > 0 ? (
        <CheckboxGroup
          label={t('sameMembers')}
          description={t('sameMembersHelp')}
          options={same.map((pair) => ({ value: pair.memberId, label: t('pair', wordsOf(pair)) }))}
          value={value.same}
          onChange={(chosen) => onChange({ ...value, same: chosen })}
        />
      ) : null}
      {persons.map((pair) => (
        <Notice key={pair.memberId} tone="info" title={t('samePersons', wordsOf(pair))} />
      ))}
      {value.choice === 'together' && bothHaveNumbers ? <p className="muted">{t('countNumbers')}</p> : null}
    </section>
  );
}

function Living({ title, household: { size, members, unrecorded } }: { title: string; household: Household }) {
  const { t } = useTranslation('merge');
  const nameOf = useMemberName();
  const { t: th } = useTranslation('household');
  const wordOf = (member: Member) =>
    [
      nameOf(member),
      ...(member.displayName ? [th(`relations.${member.relation}`)] : []),
      ...(member.current ? [] : [t('former')]),
    ].join(' · ');
  return (
    <div className="stack stack--tight">
      <h4>{title}</h4>
      <p>{t('size', { count: size ?? 0 })}</p>
      <ul>
        {members.map((member) => (
          <li key={member.id}>
            <bdi>{wordOf(member)}</bdi>
          </li>
        ))}
        {unrecorded > 0 ? <li className="muted">{t('unrecorded', { count: unrecorded })}</li> : null}
      </ul>
    </div>
  );
}
