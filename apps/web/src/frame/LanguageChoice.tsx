import { chooseLanguage } from '../api/session';
import { languages, useLanguage } from '../i18n/i18n';
import { Button } from '../ui';

/** One button per language, each in its own language; the current one is marked as pressed. */
export function LanguageChoice() {
  const current = useLanguage();
  return (
    <div className="row">
      {languages.map(({ code, name }) => (
        <Button
          key={code}
          size="small"
          tone={code === current ? 'secondary' : 'quiet'}
          aria-pressed={code === current}
          onPress={() => void chooseLanguage(code)}
        >
          <span lang={code}>{name}</span>
        </Button>
      ))}
    </div>
  );
}
