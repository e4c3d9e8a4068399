import { missingMembers } from "../e2e/browser";

/** After the tests of each browser test file: nothing was asked of the workbench that it does not have. */
afterAll(() => {
  expect(missingMembers).toEqual([]);
});
