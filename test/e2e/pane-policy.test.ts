/** The pane under the content security policy that docs/hosting.md tells a host to send. */
import fs from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";

jest.setTimeout(180_000);

const page = fs.readFileSync(path.join(__dirname, "../../docs/hosting.md"), "utf8");
const policy = /```\n(default-src [^\n]+)\n```/.exec(page)![1]!;

test("tables, formulas, pictures and the check for updates break no rule of the policy", async () => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 900 } });
    let guarded = 0;
    await context.route(/\/addin\/taskpane\.html/, async (route) => {
      const response = await route.fetch();
      guarded++;
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    const bench = await context.newPage();
    const broken: string[] = [];
    bench.on("console", (message) => /content security policy/i.test(message.text()) && broken.push(message.text()));
    await bench.goto(process.env.WORKBENCH_URL!);
    await bench.waitForFunction(() => "workbench" in window);
    await bench.evaluate(() => window.workbench.ready);
    const pane = bench.frameLocator("iframe#addin");
    await pane.getByRole("button", { name: "Insert table" }).click();
    await pane
      .getByRole("status")
      .getByText(/Inserted/)
      .waitFor();
    await pane.getByRole("button", { name: "Pictures" }).click();
    await pane.getByRole("img").first().waitFor();
    await pane.getByRole("tab", { name: "Formulas" }).click();
    await pane.getByRole("button", { name: /^MINER\.GW/ }).waitFor();
    await pane.getByRole("tab", { name: "Updates" }).click();
    await pane.getByRole("button", { name: "Check for updates" }).click();
    await pane.getByRole("status").getByText(/./).waitFor();
    expect(guarded).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  } finally {
    await browser.close();
  }
});

test("the page holds no inline script", () => {
  const html = fs.readFileSync(path.join(__dirname, "../../dist/taskpane.html"), "utf8");
  expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
});
