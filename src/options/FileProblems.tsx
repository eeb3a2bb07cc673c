/** What is wrong with a file, each with its place; nothing where there is nothing. */
export function FileProblems({ title, problems }: { title: string; problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="notice bad">
      {title}
      <ul class="exact" translate={false}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  );
}
