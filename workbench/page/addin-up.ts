/** How long nothing may have been asked of the host for a start to be over. */
const calmMs = 250;
/** An add-in that shows nothing, or never stops asking, is up after this long all the same. */
const patienceMs = 5000;
const stepMs = 25;

/** What tells how far an add-in's start has come. */
export interface Starting {
  /** Something stands on its page. */
  shows(): boolean;
  /** Requests it has made of the host so far. */
  requests(): number;
}

/**
 * Settles when an add-in has started: its page shows something, and for a quarter of a second it asked nothing of the host. What an add-in reads and
 * registers at its start then counts for nobody's action.
 */
export async function addinUp(starting: Starting): Promise<void> {
  let requests = -1;
  for (let calm = 0, waited = 0; calm < calmMs && waited < patienceMs; waited += stepMs) {
    const now = starting.requests();
    calm = now === requests && starting.shows() ? calm + stepMs : 0;
    requests = now;
    await new Promise((resolve) => setTimeout(resolve, stepMs));
  }
}
