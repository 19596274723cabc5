import { mergeClasses } from "@fluentui/react-components";
import { usePictureStyles } from "./pictureStyles";

/** A picture in words and numbers. The first column names the line, the others hold numbers. */
export function PictureTable({
  label,
  head,
  lines,
}: {
  label: string;
  head: readonly string[];
  lines: readonly (readonly string[])[];
}) {
  const styles = usePictureStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={mergeClasses(styles.head, column > 0 && styles.number)}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([name, ...cells], line) => (
            <tr key={line}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={column} className={mergeClasses(styles.cell, styles.number)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
