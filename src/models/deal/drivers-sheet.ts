import { findInput } from "../../economics";
import { formats } from "../sheet/looks";
import type { Sheet } from "../sheet/sheet";

/** What the months need from the inputs, once for all months: timing, scenario, operations, cost, and the delivery phases. */
export function driversSheet(sheet: Sheet, asOfSerial: number, section: () => void): void {
  sheet.widths.set(0, 300);
  sheet.widths.set(1, 90);
  for (const column of [2, 3, 4, 5, 6]) sheet.widths.set(column, 95);
  sheet.texts(["Drivers"], "title");
  sheet.texts(
    [
      "What the months need from the inputs. An undisclosed term counts as nothing here; every result that needs it says so instead of a number.",
    ],
    "subtitle",
  );
  scenarioDrivers(sheet);
  timingDrivers(sheet, asOfSerial);
  operatingDrivers(sheet);
  section();
  phases(sheet);
  sheet.heading("Check", 4);
  sheet.value(
    "checkDrivers",
    "Check of this sheet: the phases add up to the critical IT power",
    "0 = OK",
    "=IF(ABS(SUM({phaseMw:})-{mw})>{tolerance}*MAX(1,{mw}),1,0)",
    formats.flag,
    "check",
  );
}

/** 0 where a term is not disclosed: results that need it are gated on the summary. */
const number = (name: string) => `=IF(ISNUMBER({${name}}),{${name}},0)`;

function scenarioDrivers(sheet: Sheet): void {
  sheet.heading("Scenario");
  sheet.value("scenarioSlip", "Delivery slip of the scenario", "months", "=IF({scenario}={two},{slipMonths},0)", formats.whole);
  sheet.value("capexFactor", "Capex factor of the scenario", "ratio", "=1+IF({scenario}={three},{overrunFactor},0)", formats.factor);
  sheet.value("tenantDefaults", "Tenant defaults (1 yes)", "switch", "=IF({scenario}={four},1,0)", formats.flag);
}

function timingDrivers(sheet: Sheet, asOfSerial: number): void {
  sheet.heading("Timing");
  sheet.value(
    "placeholderStart",
    "First month where no delivery date is known",
    "date",
    asOfSerial,
    formats.date,
    "constant",
    "only to place the months; results need the date",
  );
  sheet.value("delay", "Delay of delivery with the scenario", "months", "={delayMonths}+{scenarioSlip}", formats.whole);
  sheet.value(
    "spanMonths",
    "First to full delivery",
    "months",
    "=IF(AND({deliveryPhases}>1,ISNUMBER({firstDelivery}),ISNUMBER({fullDelivery})),(YEAR({fullDelivery})-YEAR({firstDelivery}))*{monthsPerYear}+MONTH({fullDelivery})-MONTH({firstDelivery}),0)",
    formats.whole,
  );
  sheet.value(
    "startDate",
    "First month of the model begins",
    "date",
    "=EDATE(IF(ISNUMBER({firstDelivery}),{firstDelivery},{placeholderStart}),-{buildMonths})",
    formats.date,
  );
  sheet.value("leaseMonths", "Months each phase pays", "months", "={termMonths}+{extensionMonths}", formats.whole);
  sheet.value("deliveryMonth", "Month of first delivery", "month no.", "={buildMonths}+{delay}", formats.whole);
  sheet.value("fullMonth", "Month of full delivery", "month no.", "={buildMonths}+{spanMonths}+{delay}", formats.whole);
  sheet.value("modelMonths", "Months of the model", "months", "={fullMonth}+{leaseMonths}", formats.whole);
  sheet.value(
    "tenorMonths",
    "Term debt tenor",
    "months",
    "=IF(ISNUMBER({termTenorYears}),MAX(1,ROUND({termTenorYears}*{monthsPerYear},0)),0)",
    formats.whole,
  );
  sheet.value("refinanceMonths", "Months of a refinancing", "months", "=MAX(0,{termMonths}-{tenorMonths})", formats.whole);
}

function operatingDrivers(sheet: Sheet): void {
  sheet.heading("Operations and cost");
  sheet.value("mw", "Critical IT power", "MW", number("criticalItMw"), formats.megawatts);
  sheet.value("byMargin", "NOI from the margin (1) or from costs (0)", "switch", "=IF(ISNUMBER({noiMargin}),1,0)", formats.flag);
  sheet.value("margin", "NOI margin", "fraction", number("noiMargin"), formats.percent);
  sheet.value("opexRate", "Operating cost", "USD/kW-month", number("opexUsdPerKwMonth"), formats.number);
  sheet.value(
    "powerPerMw",
    "Power bill not passed through",
    "USD/MW-month",
    "={loadFactor}*{pue}*{hoursPerMonth}*{powerPriceUsdPerMwh}*(1-{powerPassThroughShare})",
    formats.number,
  );
  sheet.value("backstop", "Backstop", "USD", number("backstopUsd"), formats.millions);
  sheet.value(
    "totalCapex",
    "Capex with contingency and overrun",
    "USD",
    "=(IF(ISNUMBER({capexUsd}),{capexUsd},0)+IF(ISNUMBER({gpuCapexUsd}),{gpuCapexUsd},0))*(1+{contingencyShare})*(1+{overrunShare})",
    formats.millions,
  );
  sheet.value("scenarioCapex", "Capex of the scenario", "USD", "={totalCapex}*{capexFactor}", formats.millions);
  sheet.value("capexSlip", "Months by which capex slips", "months", "=IF({capexSlips}=1,{delay},0)", formats.whole);
}

/** One row a phase, as many as the input allows; those beyond the number of phases hold no power. */
function phases(sheet: Sheet): void {
  const most = findInput("deliveryPhases")!.max;
  sheet.heading("Delivery phases", 7);
  sheet.texts(["Phase", "No.", "Share", "MW", "Planned month", "Delivery month", "Spending from month"], "columnHead");
  const from = sheet.next;
  const keys = ["phaseNo", "phaseShare", "phaseMw", "phasePlanned", "phaseFrom", "phaseSpend"];
  keys.forEach((key, place) => sheet.call(key, { row: from, column: 1 + place, shape: "down", count: most }));
  for (let phase = 1; phase <= most; phase++) {
    const row = sheet.next;
    sheet.put(row, 0, `Phase ${phase}`, "label");
    sheet.put(row, 1, phase, "constant", formats.flag);
    sheet.put(row, 2, "=IF({phaseNo}<={deliveryPhases},1/{deliveryPhases},0)", null, formats.percent);
    sheet.put(row, 3, "={phaseShare}*{mw}", null, formats.megawatts);
    sheet.put(
      row,
      4,
      "={buildMonths}+IF({deliveryPhases}=1,0,ROUND(({phaseNo}-1)*{spanMonths}/({deliveryPhases}-1),0))",
      null,
      formats.whole,
    );
    sheet.put(row, 5, "={phasePlanned}+{delay}", null, formats.whole);
    sheet.put(row, 6, "={phasePlanned}+{capexSlip}-{buildMonths}", null, formats.whole);
  }
}
