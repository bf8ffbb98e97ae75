import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../i18n/format';
import { Button } from './Button';
import { Notice } from './Notice';
import type { Edits } from './useEdits';

interface DraftNoticeProps<Values> {
  edits: Pick<Edits<Values>, 'elsewhere' | 'values'>;
  /** Free texts: what stands in the other window is quoted. */
  quoted?: readonly (keyof Values & string)[];
  /** Puts both texts together, where that makes sense. */
  join?: (own: Values, theirs: Values) => Partial<Values>;
}

/** The same form was filled in further in another window: both stay until the person has chosen. */
export function DraftNotice<Values extends object>({ edits, quoted = [], join }: DraftNoticeProps<Values>) {
  const { t } = useTranslation('ui');
  const { elsewhere, values } = edits;
  if (!elsewhere) return null;
  const { theirs, at, keepOwn, takeTheirs } = elsewhere;
  return (
    <Notice tone="warning" title={t('draft.elsewhere')}>
      <p>{t('draft.elsewhereText', { at: formatDateTime(at) })}</p>
      {quoted.map((field) =>
        theirs[field] ? (
          <q key={field} className="quoted">
            {String(theirs[field])}
          </q>
        ) : null,
      )}
      <div className="row">
        {join ? <Button onPress={() => keepOwn(join(values, theirs))}>{t('draft.join')}</Button> : null}
        <Button onPress={() => keepOwn()}>{t('draft.keepOwn')}</Button>
        <Button onPress={takeTheirs}>{t('draft.takeTheirs')}</Button>
      </div>
    </Notice>
  );
}
