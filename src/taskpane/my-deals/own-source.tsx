/** Where one of the user's own deals comes from: its row in the sheet. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { GoToPlace } from "./go-to-place";
import { useMyDeals } from "./use-my-deals";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export function OwnSource({ id }: { id: string }) {
  const styles = useStyles();
  const place = useMyDeals()?.deals.find((deal) => deal.id === id)?.address;
  return (
    <>
      <h3 className={styles.title}>Source</h3>
      <p className={styles.words}>Your own deal{place && `, in ${place}`}. It is in no total over the facts.</p>
      {place && (
        <div>
          <GoToPlace place={place} />
        </div>
      )}
    </>
  );
}
