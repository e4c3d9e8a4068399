/** The pages behind a row, as links, with how each was read. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Source } from "../../dataset";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "1.2em",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  link: { fontSize: "inherit", lineHeight: "inherit", overflowWrap: "anywhere" },
  how: { color: tokens.colorNeutralForeground2 },
});

/** How a source was read, in words; "opened" needs none. */
const READ_AS: Record<string, string> = { excerpt: "read in part", cited: "cited by another page" };

export function SourceList({ sources }: { sources: readonly Source[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {sources.map((source) => (
        <li key={source.url}>
          <Link inline className={styles.link} href={source.url} target="_blank" rel="noreferrer">
            {source.title ?? source.url}
          </Link>{" "}
          <span className={styles.how}>
            {[source.publisher, source.published, source.readAs && READ_AS[source.readAs]].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
