import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/session';
import { Actions, Button, Checkbox, Dialog } from '../../ui';
import type { Conversion } from '../conversion';
import type { VerweisberatungValues } from './verweisberatung-values';

/** Asks for the consent first; then the intake begins with place, language and topics, and nothing else. */
export function ConvertDialog({ values }: { values: VerweisberatungValues }) {
  const { t } = useTranslation('referrals');
  const may = useMay();
  if (!may('case.write')) return null;
  return (
    <Dialog title={t('convert.title')} trigger={<Button>{t('convert.open')}</Button>}>
      {(close) => <Question values={values} onCancel={close} />}
    </Dialog>
  );
}

function Question({ values, onCancel }: { values: VerweisberatungValues; onCancel: () => void }) {
  const { t } = useTranslation('referrals');
  const ui = useTranslation('ui').t;
  const { history } = useRouter();
  const [isAgreed, setAgreed] = useState(false);
  const { ags, language, topics } = values;
  const verweisberatung: Conversion = { ags: ags ?? '', language: language ?? '', topics };
  return (
    <>
      <div className="stack">
        <p>{t('convert.first')}</p>
        <p>{t('convert.carried')}</p>
        <p>{t('convert.separate')}</p>
        <Checkbox isSelected={isAgreed} onChange={setAgreed}>
          {t('convert.agreed')}
        </Checkbox>
      </div>
      <Actions>
        <Button onPress={onCancel}>{ui('cancel')}</Button>
        <Button tone="primary" isDisabled={!isAgreed} onPress={() => history.push('/faelle/neu', { verweisberatung })}>
          {t('convert.next')}
        </Button>
      </Actions>
    </>
  );
}
