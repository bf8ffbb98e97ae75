import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { consentBody, newConsent } from '../../clients/consent/consent-values';
import { ConsentFields } from '../../clients/consent/ConsentFields';
import { LanguageField } from '../../clients/consent/LanguageField';
import { NoticeTexts } from '../../clients/consent/NoticeText';
import { Actions, Button, Dialog, Form, QueryResult, RadioGroup, useEdits, useSave } from '../../ui';
import type { IncomingMove, KnownPersons } from '../model';
import { KnownPersonChoice, newPerson } from './KnownPersonChoice';

const kinds = ['cm_full', 'cm_partial'] as const;

/** An own record with an own consent, and an own case. */
export function AcceptDialog({ move }: { move: IncomingMove }) {
  const { t } = useTranslation('handover');
  return (
    <Dialog isWide title={t('move.in.acceptTitle')} trigger={<Button tone="primary">{t('move.in.accept')}</Button>}>
      {(close) => <Asked move={move} close={close} />}
    </Dialog>
  );
}

interface AcceptFormProps {
  move: IncomingMove;
  close: () => void;
}

/** Nobody is recorded twice: who may be known here already comes first. */
function Asked(props: AcceptFormProps) {
  const path = { id: props.move.id };
  const known = $api.useQuery('get', '/api/incoming-moves/{id}/known', { params: { path } }, { gcTime: 0 });
  return <QueryResult query={known}>{(data) => <AcceptForm {...props} known={data} />}</QueryResult>;
}

function AcceptForm({ move, close, known }: AcceptFormProps & { known: KnownPersons }) {
  const { id } = move;
  const { t } = useTranslation('handover');
  const { t: clients } = useTranslation('clients');
  const { t: cases } = useTranslation('cases');
  const navigate = useNavigate();
  const [kind, setKind] = useState<(typeof kinds)[number]>('cm_full');
  const edits = useEdits(
    `own/move-accept/${id}`,
    newConsent('case_documentation', clients('consentPurpose.case_documentation')),
  );
  const [chosen, setChosen] = useState<string | null>(known.hits.length > 0 ? null : newPerson);
  const isNew = chosen === newPerson;
  const openCase = known.hits.find(({ clientId }) => clientId === chosen)?.openCase;
  const end = () => {
    edits.clear();
    close();
  };
  // Whoever chose "a new person" has answered the question already.
  const send = (_: void, confirmed: string[]) =>
    api.POST('/api/incoming-moves/{id}/acceptance', {
      params: { path: { id } },
      body: isNew
        ? {
            kind,
            consent: consentBody(edits.values),
            confirmed: [...confirmed, ...(known.hits.length > 0 ? ['move.known'] : [])],
          }
        : { kind, clientId: chosen ?? undefined },
    });
  const save = useSave(send, {
    success: t('move.in.accepted'),
    refresh: [
      ['get', '/api/cases'],
      ['get', '/api/incoming-moves'],
    ],
    onSaved: ({ data }) => {
      end();
      if (data) void navigate({ to: '/faelle/$caseId', params: { caseId: data.id } });
    },
  });
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(undefined)} aria-label={t('move.in.acceptTitle')}>
      <KnownPersonChoice move={move} known={known} value={chosen} onChange={setChosen} />
      {chosen && !isNew ? <p>{t('move.in.keptText')}</p> : null}
      {openCase ? <p>{t('move.in.openCase', { code: openCase.code })}</p> : null}
      {chosen && !openCase ? (
        <RadioGroup
          label={t('move.in.kind')}
          isRequired
          isInline
          options={kinds.map((value) => ({ value, label: cases(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      ) : null}
      {isNew ? (
        <>
          <p>{t('move.in.acceptText')}</p>
          <LanguageField value={edits.values.language} onChange={edits.set('language')} />
          <NoticeTexts language={edits.values.language} />
          <ConsentFields edits={edits} isNew />
        </>
      ) : null}
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        {chosen ? (
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {openCase ? t('move.in.acceptInto', { code: openCase.code }) : t('move.in.accept')}
          </Button>
        ) : null}
      </Actions>
    </Form>
  );
}
