import type { Dataset } from "./types";
import { compareVersions, newestVersion } from "./version";

/**
 * Of two datasets the one that holds the newer version. A newer file holds every older version too (facts are dated twice),
 * so nothing has to be merged.
 */
export function newestOf(held: Dataset, offered: Dataset): Dataset {
  return compareVersions(newestVersion(offered).version, newestVersion(held).version) > 0 ? offered : held;
}
