import { useGrade } from './useAssessmentWords';

const grades = [1, 2, 3, 4];

/** A need as four steps and in words; the steps only repeat them. */
export function NeedMark({ need }: { need: number | null }) {
  const grade = useGrade();
  if (need === null) return <span className="muted">{grade(need)}</span>;
  return (
    <span className="need">
      <span className="need__steps" aria-hidden="true">
        {grades.map((step) => (
          <span key={step} className={step <= need ? 'need__step need__step--on' : 'need__step'} />
        ))}
      </span>
      <span className="nowrap">{grade(need)}</span>
    </span>
  );
}
