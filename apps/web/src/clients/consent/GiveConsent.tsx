import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { Actions, Button, Dialog, Form, useEdits, useSave } from '../../ui';
import type { ConsentBody, ConsentKind } from '../model';
import { clientQueries } from '../refresh';
import { consentBody, newConsent } from './consent-values';
import { ConsentFields } from './ConsentFields';

interface GiveConsentProps {
  clientId: string;
  /** What is probably wanted here. */
  kind?: ConsentKind;
  /** The body that is probably to be named, in words. */
  recipientName?: string;
}

/** The button with its dialog: records a consent on the notice text in force. */
export function GiveConsent({ clientId, kind = 'case_documentation', recipientName = '' }: GiveConsentProps) {
  const { t } = useTranslation('clients');
  return (
    <Dialog isWide title={t('consent.give')} trigger={<Button>{t('consent.give')}</Button>}>
      {(close) => <ConsentForm {...{ clientId, kind, recipientName, close }} />}
    </Dialog>
  );
}

function ConsentForm(props: Required<GiveConsentProps> & { close: () => void }) {
  const { clientId, kind, recipientName, close } = props;
  const { t } = useTranslation('clients');
  const begun = { ...newConsent(kind, t(`consentPurpose.${kind}`)), recipientName };
  const edits = useEdits(`consent/${clientId}`, begun);
  const send = (body: ConsentBody, confirmed: string[]) =>
    api.POST('/api/clients/{id}/consents', { params: { path: { id: clientId } }, body: { ...body, confirmed } });
  const onSaved = () => {
    edits.clear();
    close();
  };
  const save = useSave(send, { success: t('consent.given'), refresh: clientQueries, onSaved });
  const cancel = () => {
    edits.clear();
    close();
  };
  return (
    <Form save={save} edits={edits} onSubmit={() => save.run(consentBody(edits.values))} aria-label={t('consent.give')}>
      <ConsentFields edits={edits} />
      <Actions>
        <Button onPress={cancel}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('consent.record')}
        </Button>
      </Actions>
    </Form>
  );
}
