import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import { useLanguageName, useLanguageOptions } from '../../clients/names';
import { Actions, Button, ComboBox, Dialog, EditForm, TextArea, useEdits, useSave } from '../../ui';
import { textsOf, type Kind, type NoticeText } from './notice-texts';

interface PublishNoticeProps {
  organisationId: string;
  kind: Kind;
  /** The languages there are already. */
  texts: readonly NoticeText[];
  /** The text to follow; without it a further language begins. */
  text: NoticeText | undefined;
  onClose: () => void;
}

/** The next version of a text, written from the one in force. */
export function PublishNotice(props: PublishNoticeProps) {
  const { t } = useTranslation('organisation');
  const languageName = useLanguageName();
  const { kind, text, onClose } = props;
  const names = { kind: t(`notice.kind.${kind}`), language: text ? languageName(text.language) : '' };
  const title = text ? t('notice.nextOf', names) : t('notice.addOf', names);
  return (
    <Dialog isWide title={title} isOpen onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <PublishForm {...props} title={title} />
    </Dialog>
  );
}

interface Values {
  language: string | null;
  body: string;
}

function PublishForm({ organisationId, kind, texts, text, title, onClose }: PublishNoticeProps & { title: string }) {
  const { t } = useTranslation('organisation');
  const path = { id: organisationId };
  const initial: Values = { language: text?.language ?? null, body: text?.newest.body ?? '' };
  const edits = useEdits(
    `own/notice/${organisationId}/${kind}/${text?.language ?? ''}`,
    initial,
    text?.newest.version ?? 0,
  );
  const { values, set, version } = edits;
  const end = () => {
    edits.clear();
    onClose();
  };
  const send = () =>
    api.POST('/api/organisations/{id}/notices', {
      params: { path },
      body: { kind, language: values.language ?? '', body: values.body, version },
    });
  const save = useSave(send, {
    success: t('notice.published'),
    refresh: [
      ['get', '/api/organisations/{id}/notices'],
      ['get', '/api/notices'],
    ],
    onSaved: end,
  });
  const fresh = useFreshText(organisationId, kind);
  return (
    <EditForm
      save={save}
      edits={edits}
      fresh={() => fresh(values.language)}
      fieldLabel={(field) => (field === 'body' ? t('notice.body') : field)}
      quoted={['body']}
      onSubmit={() => save.run(undefined)}
      aria-label={title}
    >
      {text ? null : <LanguageField taken={texts} value={values.language} onChange={set('language')} />}
      <TextArea
        label={t('notice.body')}
        name="body"
        description={t('notice.consequence')}
        rows={12}
        maxLength={20_000}
        isRequired
        value={values.body}
        onChange={set('body')}
      />
      <Actions>
        <Button onPress={end}>{t('cancel', { ns: 'ui' })}</Button>
        <Button type="submit" tone="primary" isPending={save.isSaving}>
          {t('notice.publish')}
        </Button>
      </Actions>
    </EditForm>
  );
}

interface LanguageFieldProps {
  taken: readonly NoticeText[];
  value: string | null;
  onChange: (language: string | null) => void;
}

function LanguageField({ taken, value, onChange }: LanguageFieldProps) {
  const { t } = useTranslation('organisation');
  const languages = useLanguageOptions().filter((option) => taken.every(({ language }) => language !== option.value));
  return (
    <ComboBox
      label={t('notice.language')}
      name="language"
      isRequired
      options={languages}
      value={value}
      onChange={onChange}
    />
  );
}

/** The text as it is now, after somebody else has published. */
function useFreshText(organisationId: string, kind: Kind) {
  const queries = useQueryClient();
  const query = $api.queryOptions('get', '/api/organisations/{id}/notices', {
    params: { path: { id: organisationId } },
  });
  return async (language: string | null) => {
    const notices = await queries.fetchQuery({ ...query, staleTime: 0 });
    const text = textsOf(notices, kind).find((candidate) => candidate.language === language);
    return text ? { values: { language, body: text.newest.body }, version: text.newest.version } : undefined;
  };
}
