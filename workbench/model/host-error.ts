/**
 * An error as the host answers it; office.js turns it into an OfficeExtension.Error. Codes and messages as documented:
 * https://learn.microsoft.com/en-us/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    /** Name of the member or service this host does not have. */
    readonly missing?: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (): HostError => new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);

export const invalidArgument = (detail = "The argument is invalid or missing or has an incorrect format."): HostError =>
  new HostError("InvalidArgument", detail, 400);

export const invalidReference = (): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);

export const invalidOperation = (detail = "The operation attempted is invalid on the object."): HostError =>
  new HostError("InvalidOperation", detail, 400);

export const invalidSelection = (): HostError =>
  new HostError("InvalidSelection", "The current selection is invalid for this operation.", 400);

export const accessDenied = (detail = "You cannot perform the requested operation."): HostError =>
  new HostError("AccessDenied", detail, 403);

export const itemAlreadyExists = (detail = "The resource being created already exists."): HostError =>
  new HostError("ItemAlreadyExists", detail, 409);

export const insertDeleteConflict = (): HostError =>
  new HostError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.", 409);

export const nonBlankCellOffSheet = (): HostError =>
  new HostError(
    "NonBlankCellOffSheet",
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. These non-empty cells might appear empty but have blank values, some formatting, or a formula. Delete enough rows or columns to make room for what you want to insert and then try again.",
    400,
  );

export const invalidOperationInCellEditMode = (): HostError =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "The operation isn't available while Excel is in Edit cell mode. Exit Edit mode by using the Enter or Tab keys, or by selecting another cell, and then try again.",
    400,
  );

export const mergedRangeConflict = (): HostError =>
  new HostError(
    "MergedRangeConflict",
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    400,
  );

export const rangeExceedsLimit = (): HostError =>
  new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.", 400);

/** A member or service this host does not have: never a silent no-op. */
export const apiNotFound = (name: string): HostError => new HostError("ApiNotFound", `${name} is not implemented by this host.`, 404, name);

/** A form of a member this host does not have. */
export const notImplemented = (what: string): HostError =>
  new HostError("NotImplemented", `${what} is not implemented by this host.`, 501, what);
