import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface JumpTarget {
  id: string;
  label: string;
}

/** Where one is on a long page, and the way to its other parts. */
export function JumpList({ targets }: { targets: readonly JumpTarget[] }) {
  const { t } = useTranslation('situation');
  const current = useCurrent(targets);
  return (
    <nav className="jumps no-print" aria-label={t('jump.label')}>
      <ul>
        {targets.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'location' : undefined}
              onClick={(event) => {
                // The address stays that of the tab: back leads to the page before, not through every jump.
                event.preventDefault();
                jumpTo(id);
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function jumpTo(id: string): void {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView();
}

/** Height in which a part counts as reached. */
const LINE = 160;

/** The part one jumped to while it is in sight, else the last one whose head has passed the line. */
function useCurrent(targets: readonly JumpTarget[]): string | undefined {
  const [current, setCurrent] = useState(targets[0]?.id);
  const ids = targets.map(({ id }) => id).join(' ');
  useEffect(() => {
    const update = () => {
      const parts = ids.split(' ').flatMap((id) => document.getElementById(id) ?? []);
      const focused = parts.find((part) => part === document.activeElement && isInSight(part));
      const passed = parts.filter((part) => part.getBoundingClientRect().top < LINE);
      setCurrent((focused ?? passed.at(-1) ?? parts[0])?.id);
    };
    update();
    const options = { passive: true };
    document.addEventListener('scroll', update, options);
    document.addEventListener('focusin', update, options);
    return () => {
      document.removeEventListener('scroll', update);
      document.removeEventListener('focusin', update);
    };
  }, [ids]);
  return current;
}

function isInSight(part: HTMLElement): boolean {
  const { top, bottom } = part.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
}
