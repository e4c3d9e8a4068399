/** @jest-environment jsdom */
import { heirOf } from "../../../src/taskpane/shell/keep-focus";

/** jsdom lays nothing out: what is not marked as gone counts as shown. */
beforeEach(() => {
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest(".gone") ? [] : [{}]) as unknown as DOMRectList;
  };
});

const draw = (html: string) => {
  document.body.innerHTML = html;
  return (id: string) => document.getElementById(id)!;
};

test("the nearest part that is still there takes the focus, at its first control", () => {
  const find = draw('<main id="all"><button id="far"></button><footer id="near"><button id="next"></button></footer></main>');
  const removed = document.createElement("button");
  expect(heirOf([removed, find("near"), find("all")])).toBe(find("next"));
});

test("parts that are hidden or hold no control are passed over", () => {
  const find = draw(
    '<main id="all"><button id="far"></button><p id="empty">words</p><div id="hid" class="gone"><button></button></div></main>',
  );
  expect(heirOf([find("hid"), find("empty"), find("all")])).toBe(find("far"));
});

test("controls that Tab does not reach are none", () => {
  const find = draw('<main id="all"><button tabindex="-1"></button><input id="box" /></main>');
  expect(heirOf([find("all")])).toBe(find("box"));
  expect(heirOf([])).toBeUndefined();
});
