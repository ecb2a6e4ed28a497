interface Props {
  readonly title: string;
  readonly items: readonly string[];
}

/** A short list in small print under its title. */
export function TitledList({ title, items }: Props) {
  return (
    <div class="titled-list small soft">
      <p>{title}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  );
}
