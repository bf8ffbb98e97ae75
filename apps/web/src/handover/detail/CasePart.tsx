import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useMay } from '../../api/session';
import { Badge, Button, DraftCase, QueryResult, TextLink, useFocusHeir, type BadgeTone } from '../../ui';
import type { Handover, HandoverCase } from '../model';
import { PackagePanel } from './PackagePanel';

const tones: Record<HandoverCase['state'], BadgeTone> = {
  open: 'info',
  accepted: 'success',
  declined: 'warning',
  withdrawn: 'neutral',
  void: 'neutral',
};

interface CasePartProps {
  handover: Handover;
  part: HandoverCase;
  opensAtOnce: boolean;
}

/** One case of a hand-over: code and numbers for everybody, the package for those who may see content. */
export function CasePart({ handover, part, opensAtOnce }: CasePartProps) {
  const { t } = useTranslation('handover');
  const id = useId();
  const may = useMay();
  const [isOpen, setOpen] = useState(opensAtOnce);
  const hasPackage = may('case.read') && part.state === 'open' && handover.part !== 'observed';
  return (
    <section className="panel stack stack--tight" aria-labelledby={id}>
      <div className="handover-case">
        <h2 id={id} tabIndex={-1}>
          {leadsIntoCase(handover, part) && may('case.read') ? <CaseLink part={part} /> : part.code}
        </h2>
        <Badge tone={tones[part.state]}>{t(`caseState.${part.state}`)}</Badge>
        {part.state === 'open' ? <Counts part={part} /> : null}
        {hasPackage ? (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-label={isOpen ? undefined : t('page.showOf', { code: part.code })}
            onPress={() => setOpen(!isOpen)}
          >
            {isOpen ? t('page.hide') : t('page.show')}
          </Button>
        ) : null}
      </div>
      {part.refusal ? <p>{t('page.refusal', { reason: part.refusal })}</p> : null}
      {hasPackage && isOpen ? <Package handover={handover} part={part} headingId={id} /> : null}
    </section>
  );
}

/** The giver sees the case until it is taken, and after that only when they stay. */
function leadsIntoCase({ part, formerLead }: Handover, { state }: HandoverCase): boolean {
  if (part === 'receiver') return state === 'accepted';
  return part === 'giver' && (state !== 'accepted' || formerLead === 'stays');
}

function CaseLink({ part: { caseId, code } }: { part: HandoverCase }) {
  return <TextLink href={`/faelle/${caseId}`}>{code}</TextLink>;
}

function Counts({ part: { counts } }: { part: HandoverCase }) {
  const { t } = useTranslation('handover');
  const words = counts.map(({ kind, count }) => t(`counts.${kind}`, { count }));
  return <p className="muted">{words.join(', ') || t('page.nothing')}</p>;
}

function Package({ handover, part, headingId }: { handover: Handover; part: HandoverCase; headingId: string }) {
  useFocusHeir(headingId);
  const path = { id: handover.id, partId: part.id };
  const found = $api.useQuery('get', '/api/handovers/{id}/cases/{partId}/package', { params: { path } });
  return (
    <QueryResult query={found}>
      {(content) => (
        <DraftCase value={content.mayWrite ? part.caseId : null}>
          <PackagePanel path={path} code={part.code} content={content} />
        </DraftCase>
      )}
    </QueryResult>
  );
}
