import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui';
import type { Case } from '../model';

/** Proposes the assessment where it is due; never a gate (L9). */
export function AssessmentHint({ file: { id, phase, assessments } }: { file: Case }) {
  const { t } = useTranslation('assessment');
  const hint = hintFor(phase, assessments.completed);
  if (!hint) return null;
  return (
    <p>
      <TextLink href={`/faelle/${id}?reiter=lage#assessment`}>{t(`next.${hint}`)}</TextLink>
    </p>
  );
}

function hintFor(phase: Case['phase'], completed: number): 'first' | 'second' | null {
  if (completed === 0 && (phase === 'assessment' || phase === 'hilfeplanung')) return 'first';
  return completed === 1 && phase === 'evaluation' ? 'second' : null;
}
