const begin = '\uE000';
const end = '\uE001';

/** A text in which the server has marked what was searched for. */
export function Marked({ text }: { text: string }) {
  const [before = '', ...parts] = text.split(begin);
  return (
    <>
      {before}
      {parts.map((part, at) => {
        const [hit = '', after = ''] = part.split(end);
        return (
          <span key={at}>
            <mark>{hit}</mark>
            {after}
          </span>
        );
      })}
    </>
  );
}
