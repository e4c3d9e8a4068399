/** The user's own deals that were read, each with what can be done with it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { MyDealsReport } from "../../workbook";
import type { FormulaWish } from "../formulas/formulas-tab";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** Longest text of a cell that a line shows; the whole stands in the sheet. */
const mostLetters = 80;
const clipped = (text: string) => ([...text].length > mostLetters ? `${[...text].slice(0, mostLetters).join("")}…` : text);

export interface DealsReadProps {
  deals: MyDealsReport["deals"];
  onFormula: (wish: FormulaWish) => void;
  onModel: (dealId: string) => void;
}

export function DealsRead({ deals, onFormula, onModel }: DealsReadProps) {
  const styles = useStyles();
  if (deals.length === 0) return null;
  return (
    <section aria-label="Deals read">
      <h3 className={styles.title}>Deals read</h3>
      <ul className={styles.list}>
        {deals.map(({ id, row, minerName, tenant }) => (
          <li key={id} className={styles.row}>
            <p className={styles.name}>{id}</p>
            <p className={styles.quiet}>
              {[minerName && clipped(minerName), tenant && clipped(tenant)].filter(Boolean).join(" → ") || "no parties given"} · row {row}
            </p>
            <div className={styles.buttons}>
              <Button size="small" aria-description={id} onClick={() => onModel(id)}>
                Model this deal
              </Button>
              <Button size="small" aria-description={id} onClick={() => onFormula({ functionName: "METRIC", boxes: [id, "", ""] })}>
                Use in a formula
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
