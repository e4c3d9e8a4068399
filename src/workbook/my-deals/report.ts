/** What the table of the user's own deals says, as the pane shows it. Rows are those of the sheet; addresses carry the sheet's name. */
export interface MyDealsReport {
  /** Null where the workbook has none. Address with the headings. */
  table: { name: string; sheet: string; address: string } | null;
  /** The good rows. */
  deals: { id: string; row: number; address: string; tenant: string | null; minerName: string | null }[];
  /** The wrong cells; `reason` follows the heading: "is 3; allowed is …". Their rows are left out. */
  faults: { row: number; address: string; heading: string; deal: string | null; reason: string }[];
  /** Headings of the user's own columns, which are left alone. */
  unread: string[];
  /** Other tables that look like this one and are not read. */
  others: string[];
  /** Why nothing can be read, or null. */
  problem: string | null;
  /** The table was there and is gone. */
  gone: boolean;
}

export interface InsertMyDealsReport {
  table: string;
  sheet: string;
  address: string;
  sentence: string;
}
