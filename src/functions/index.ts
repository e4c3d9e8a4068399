/**
 * Every MINER.* function by its id. Importing a file also registers its function: the build appends CustomFunctions.associate to it.
 * A test holds the list complete.
 */
import { ASOF } from "./asof";
import { ASSUMPTIONS } from "./assumptions";
import { CHANGES } from "./changes";
import { COVERAGE } from "./coverage";
import { DEAL } from "./deal";
import { DEALS } from "./deals";
import { DILUTION } from "./dilution";
import { FIELDS } from "./fields";
import { FINANCINGS } from "./financings";
import { FIND } from "./find";
import { GET } from "./get";
import { GIGAWATTS } from "./gigawatts";
import { GW } from "./gw";
import { HHI } from "./hhi";
import { IRRS } from "./irrs";
import { MARKET } from "./market";
import { METRIC } from "./metric";
import { MINERS } from "./miners";
import { PARTNERS } from "./partners";
import { PEERS } from "./peers";
import { PIPELINE } from "./pipeline";
import { RECONCILE } from "./reconcile";
import { SCHEDULE } from "./schedule";
import { SENSITIVITY } from "./sensitivity";
import { SHARE } from "./share";
import { SIMULATE } from "./simulate";
import { SOLVE } from "./solve";
import { SOURCE } from "./source";
import { TABLE } from "./table";
import { VALUE } from "./value";
import { VERSION } from "./version";

export const functions = {
  ASOF,
  ASSUMPTIONS,
  CHANGES,
  COVERAGE,
  DEAL,
  DEALS,
  DILUTION,
  FIELDS,
  FINANCINGS,
  FIND,
  GET,
  GIGAWATTS,
  POWER_GW: GW,
  HHI,
  IRRS,
  MARKET,
  METRIC,
  MINERS,
  PARTNERS,
  PEERS,
  PIPELINE,
  RECONCILE,
  SCHEDULE,
  SENSITIVITY,
  SHARE,
  SIMULATE,
  SOLVE,
  SOURCE,
  TABLE,
  VALUE,
  VERSION,
};
