import { useEffect, useState } from 'react';
import { Autocomplete, Header, Input, Label, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../../api/session';
import { newCasePath } from '../../cases/new/new-case-path';
import { BirthText } from '../../clients/search/BirthText';
import { Reasons } from '../../clients/search/Reasons';
import { usePersonSearch } from '../../clients/search/usePersonSearch';
import { Button, Dialog } from '../../ui';
import { SearchIcon } from '../../ui/icons';
import { useCreatable } from '../CreateMenu';
import { placesFor } from '../navigation';
import { usePageExists } from '../usePageExists';

/** Strg+K: own people by name, birth date, Fallcode, phone or pseudonym, and every page and action. */
export function SearchPalette() {
  const { t } = useTranslation('frame');
  const [isOpen, setOpen] = useState(false);
  useShortcut(() => setOpen(true));
  return (
    <>
      <Button tone="quiet" aria-label={t('search.label')} aria-keyshortcuts="Control+K" onPress={() => setOpen(true)}>
        <SearchIcon /> <span className="top__user">{t('search.label')}</span>
      </Button>
      <Dialog title={t('search.title')} isOpen={isOpen} onOpenChange={setOpen}>
        <Palette close={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function useShortcut(open: () => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      // Another dialog holds typed text: it stays in front.
      if (!document.querySelector('.modal')) open();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}

function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation('frame');
  const [text, setText] = useState('');
  const people = usePeople(text);
  const goals = useGoals().filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()));
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <TextField type="search" autoFocus className="field">
        <Label className="field__label">{t('search.field')}</Label>
        <Input className="control" dir="auto" autoComplete="off" maxLength={120} />
      </TextField>
      <p role="status" className="muted">
        {people.sentence}
      </p>
      <Menu
        className="options palette"
        aria-label={t('search.results')}
        onAction={close}
        renderEmptyState={() => (
          <div className="options__empty">{people.isWaiting ? t('loading', { ns: 'ui' }) : t('search.nothing')}</div>
        )}
      >
        {people.hits.length > 0 ? (
          <MenuSection className="menu-section">
            <Header className="menu-heading">{t('search.people')}</Header>
            {people.hits.map((hit) => (
              <MenuItem
                key={hit.clientId}
                id={hit.clientId}
                className="option palette__person"
                href={hit.caseId ? `/faelle/${hit.caseId}` : newCasePath(hit.clientId)}
                textValue={hit.displayName}
              >
                <span>
                  <bdi>{hit.displayName}</bdi> <span className="muted">{hit.caseCode ?? t('search.noCase')}</span>{' '}
                  <span className="muted">
                    <BirthText {...hit} />
                  </span>
                </span>
                <Reasons reasons={hit.reasons} />
              </MenuItem>
            ))}
          </MenuSection>
        ) : null}
        {goals.length > 0 ? (
          <MenuSection className="menu-section">
            <Header className="menu-heading">{t('search.pages')}</Header>
            {goals.map(({ href, label }) => (
              <MenuItem key={href} id={href} className="option" href={href} textValue={label}>
                {label}
              </MenuItem>
            ))}
          </MenuSection>
        ) : null}
      </Menu>
    </Autocomplete>
  );
}

function usePeople(text: string) {
  const { t } = useTranslation('frame');
  const mayRead = useMay()('client.read');
  const search = usePersonSearch(mayRead ? text : '');
  const mayOpen = useMay()('case.write');
  // Who has no case yet is a way to open one; it comes after the cases.
  // Enter takes the first: until the answer to this text is there, that could be another person.
  const hits = (search.isAnswered ? (search.data?.hits ?? []) : [])
    .filter(({ caseId }) => caseId !== null || mayOpen)
    .sort((a, b) => Number(a.caseId === null) - Number(b.caseId === null))
    .slice(0, 8);
  const sentence = search.isAnswered ? t('search.count', { count: hits.length }) : '';
  return { hits, sentence, isWaiting: search.isWaiting };
}

function useGoals(): { href: string; label: string }[] {
  const { t } = useTranslation('frame');
  const places = placesFor(useSession(), usePageExists());
  const begun = useCreatable().filter(({ href }) => !places.some(({ path }) => path === href));
  return [
    ...places.map(({ path, label }) => ({ href: path, label: t(`nav.${label}`) })),
    ...begun.map(({ href, label }) => ({ href, label: `${t('create.label')}: ${label}` })),
  ];
}
