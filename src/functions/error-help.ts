/** When each error happens and what to do: the words of docs/functions/errors.md. Not imported by any function, so that functions.js stays small. */
import type { Code } from "./errors";

export const errorHelp: Readonly<Record<Code, string>> = {
  "empty-name": 'A name was left out or its cell is empty. Give a miner, ticker, deal id, site or tenant, or "all".',
  "unknown-name":
    "Nothing in the facts has this name on this date. The sentence suggests names that are spelled alike; FIND searches everything.",
  "ambiguous-name": "Two things of one kind carry this name. Write one of the names in the sentence in full, or use a deal id.",
  "unknown-measure": "The measure is not one this function knows. The page of the function lists them all.",
  "other-measure":
    "The word is a measure, but not of this function, or not a field: power belongs to GW, money to VALUE. TABLE, SHARE, COVERAGE and HHI take both.",
  "unknown-field":
    "The field is not in the dictionary for this kind of row. FIELDS() lists every field; SCHEDULE without columns shows all of its own.",
  "unknown-choice": "The argument takes one of a few words; the sentence lists them.",
  "missing-argument": "A required argument was left out.",
  "not-text": "A number, a truth value or something else stands where text belongs, such as a name.",
  "not-a-number": "Text or something else stands where a number belongs.",
  "not-a-single-value": "A range was given to an argument that takes one value. TABLE asks for many names and fields at once.",
  "not-a-range": "The argument takes a range; what was given cannot be read as one.",
  "out-of-range": "The number is outside what the argument allows.",
  "not-a-date": "Dates are Excel dates, such as DATE(2026,4,30), or text written year-month-day.",
  "date-too-early": "A small number stands where a date belongs, often a year such as 2026. Use DATE(year,month,day).",
  "after-coverage": "The date lies after the last day whose news is in the facts (ASOF tells it). Apply newer facts or leave asOf out.",
  "before-first-fact": "On that day the row was not public yet. Sums are 0 then; a field has no value.",
  "not-disclosed": "The row exists, but nobody published this figure. It is not zero. COVERAGE says how many rows disclose a measure.",
  "nothing-found": "The question is right, and the answer is an empty list on this date.",
  impossible: "The maths has no answer, for example no rate of return exists for these flows.",
  "bad-terms": "A term or an assumption has an unknown name, a wrong type, or lies outside its allowed range.",
  "unknown-input": "A name in the terms or assumptions range is not an input. ASSUMPTIONS() lists every input with its unit and range.",
  "unknown-metric": "The metric is not in the closed list, which the page of METRIC shows.",
  "undefined-metric":
    "The inputs are fine, but this metric has no value for them, for example a payback that never comes or a DSCR without debt.",
  "needs-terms": "A term the metric needs was not published and has no default. Give it in the assumptions range.",
  "settings-unavailable": "Excel did not hand over the workbook's settings within two seconds, so the facts version it uses is unknown.",
  internal: "A defect of the add-in. Please report the formula and this sentence.",
};
