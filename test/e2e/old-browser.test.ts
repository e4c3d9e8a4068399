/** A browser engine that lacks what the add-in is built on: a plain page says what to update. */
import { launchBrowser } from "./browser";

jest.setTimeout(120_000);

test.each([
  ["an engine of today", "", false],
  ["one without Object.fromEntries, as in Office 2019", "delete Object.fromEntries", true],
  ["one without Array.prototype.at, as on an old macOS", "delete Array.prototype.at", true],
])("%s", async (_name, damage, told) => {
  const browser = await launchBrowser();
  try {
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    await page.addInitScript(damage);
    // office.js itself is not what is tried here.
    await page.route(/office-js\/|appsforoffice/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    await page.goto(`${process.env.WORKBENCH_URL!.replace(/\/$/, "")}/addin/taskpane.html`);
    const notice = page.getByRole("alert").filter({ hasText: "too old for MINER" });
    expect(await notice.isVisible()).toBe(told);
    if (told) expect(await notice.innerText()).toMatch(/Update Office .*Microsoft 365/);
  } finally {
    await browser.close();
  }
});
