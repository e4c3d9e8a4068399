/** Event numbers of rich-API messages. Source: excel-web-16.00, eventType of each GenericEventHandlers. */
export const eventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  visibilityChanged: 65539,
} as const;

/** Target id of events registered on the workbook's collections. */
export const workbookTarget = "Workbook";
