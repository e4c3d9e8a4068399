import { toSerial } from "../../../src/dataset";
import { readOwnNumber, takenText } from "../../../src/taskpane/models/own-number";

test.each<[string, string, number, string]>([
  ["9000000", "USD", 9e6, "9,000,000 USD"],
  ["9m", "USD", 9e6, "9,000,000 USD"],
  ["9 M", "USD", 9e6, "9,000,000 USD"],
  ["$9.15bn", "USD", 9.15e9, "9,150,000,000 USD"],
  ["US$ 1.1 billion", "USD", 1.1e9, "1,100,000,000 USD"],
  ["250k USD", "USD/MW", 250_000, "250,000 USD/MW"],
  ["9,000,000", "USD", 9e6, "9,000,000 USD"],
  ["9 000 000", "USD", 9e6, "9,000,000 USD"],
  ["9e6", "USD", 9e6, "9,000,000 USD"],
  ["132.5", "USD/kW-month", 132.5, "132.5 USD/kW-month"],
  [".5", "USD/kW-month", 0.5, "0.5 USD/kW-month"],
  ["60%", "fraction", 0.6, "60%"],
  ["4.35 %", "fraction", 0.0435, "4.35%"],
  ["-2.5%", "fraction", -0.025, "-2.5%"],
  ["0.6", "fraction", 0.6, "60%"],
  ["1.2 GW", "MW", 1200, "1,200 MW"],
  ["250MW", "MW", 250, "250 MW"],
  ["12.5 years", "years", 12.5, "12.5 years"],
  ["18 months", "months", 18, "18 months"],
  ["2027-03", "date", toSerial("2027-03-01"), "1 Mar 2027"],
  ["2027-03-31", "date", toSerial("2027-03-31"), "31 Mar 2027"],
])("%j for %s is %p, told as %j", (text, unit, value, told) => {
  expect(readOwnNumber({ text, unit })).toEqual({ value });
  expect(takenText(value, unit)).toBe(told);
});

test.each<[string, string, string]>([
  ["lots", "USD", "“lots” is no number of USD. Type one such as 9000000, 9,000,000, 9m or 9bn."],
  ["9m", "MW", "“9m” is no number of MW. Type one such as 250, 250 MW or 1.2 GW."],
  ["9m", "fraction", "“9m” is no share. Type one such as 60% or 0.6."],
  ["60%", "USD", "“60%” is no number of USD. Type one such as 9000000, 9,000,000, 9m or 9bn."],
  ["9,5", "years", "“9,5” is no number of years. Commas group thousands, a point starts the decimals. Type one such as 15 or 12.5."],
  ["9.000,5", "USD", "“9.000,5” is no number of USD. Commas group thousands, a point starts the decimals. Type one such as"],
  ["9,00,000", "USD", "Commas group thousands"],
  ["0x10", "USD", "is no number"],
  ["1 2", "USD", "is no number"],
  [".", "USD", "is no number"],
  ["9m bn", "USD", "is no number"],
  ["2027", "date", "“2027” is no date. Type a month or a day, such as 2027-03 or 2027-03-31."],
  ["2027-02-30", "date", "is no date"],
])("%j for %s is refused", (text, unit, sentence) => {
  expect(readOwnNumber({ text, unit })).toEqual({ wrong: expect.stringContaining(sentence) });
});

test("an empty box says nothing", () => {
  expect(readOwnNumber({ text: "  ", unit: "USD" })).toBeNull();
});
