/** A page over the tabs (help, pictures, a trace): the way back has the focus, Escape takes it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";
import { onEscape } from "./escape";
import { scrolling, wayBack } from "./looks";

const useStyles = makeStyles({
  page: scrolling,
  back: wayBack,
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

export interface PageProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

export function Page({ title, onClose, children }: PageProps) {
  const styles = useStyles();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <section className={styles.page} aria-label={title} onKeyDown={onEscape(onClose)}>
      <Button ref={back} className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        Back
      </Button>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}
