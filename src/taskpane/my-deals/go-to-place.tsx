/** A button that shows and selects cells of the workbook. */
import { Button } from "@fluentui/react-components";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";

export interface GoToPlaceProps {
  /** With the sheet's name: "'My deals'!A3:Z3". */
  place: string;
  /** What the button says. */
  words?: string;
}

export function GoToPlace({ place, words = "Go to sheet" }: GoToPlaceProps) {
  const actions = useActions();
  const { run, running } = useActivity();
  return (
    <Button
      size="small"
      disabledFocusable={running !== null}
      aria-description={place}
      onClick={() =>
        run(
          "Going to the sheet",
          () => actions.goTo(place),
          () => null,
        )
      }
    >
      {words}
    </Button>
  );
}
