import { HostError } from "../../model/host-error";
import { memberSets } from "../../model/member-sets";
import type { RequirementMatrix } from "../requirement-sets";

/** Refuses members of a newer ExcelApi set than the host claims to have. office.js itself does not police this. */
export class ApiGate {
  private readonly claimed: [number, number];

  constructor(matrix: RequirementMatrix) {
    this.claimed = version(matrix.ExcelApi ?? "1.1");
  }

  /** @throws ApiNotFound for a member of a newer set */
  check(type: string, member: string): void {
    const since = memberSets[`${type}.${member}`];
    if (since !== undefined && newer(version(since), this.claimed)) {
      throw new HostError(
        "ApiNotFound",
        `${type}.${member} is part of ExcelApi ${since}, which this host does not claim to have.`,
        404,
        `${type}.${member} (ExcelApi ${since})`,
      );
    }
  }
}

function version(text: string): [number, number] {
  const [major = "1", minor = "0"] = text.split(".");
  return [Number(major), Number(minor)];
}

const newer = (a: [number, number], b: [number, number]): boolean => a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
