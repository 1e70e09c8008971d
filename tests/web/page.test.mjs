import assert from "node:assert/strict";
import { test } from "node:test";
import { pure } from "./bundle.mjs";

const { addressWith, cuesOf, headingInView, shiftInto, percentAcross, columnsOf, isoDay, oneLine, nextZoom, heldAfterZoom, dueAfter, staysIn } = await pure();

test("Settings ride on links to other pages of the disk and on no others", () => {
  const ride = (address) => addressWith(address, "file:///E:/site/items/a/index.html?q=1", "theme=dark scale=150");
  assert.equal(ride("../b/index.html#page-2"), "../b/index.html?reading=theme%3Ddark+scale%3D150#page-2");
  assert.equal(ride("../../search/index.html?q=a"), "../../search/index.html?q=a&reading=theme%3Ddark+scale%3D150");
  assert.equal(ride("../../search/index.html?reading=&q=a"), "../../search/index.html?reading=theme%3Ddark+scale%3D150&q=a");
  for (const other of ["#top", "index.html#top", "https://example.org/", "mailto:a@example.org"]) assert.equal(ride(other), other);
});

test("Captions are read as a browser reads their file", () => {
  const file = "WEBVTT\r\n\r\nNOTE 校过\r\n\r\n1\r\n00:01.000 --> 00:02.500 line:0\r\n<v 甲>一\r\n二\r\n\r\n01:00:00.250 --> 01:00:01.000\r\n三\r\n";
  assert.deepEqual(cuesOf(file), [{ start: 1, end: 2.5, text: "<v 甲>一\n二" }, { start: 3600.25, end: 3601, text: "三" }]);
  assert.deepEqual(cuesOf(""), []);
});

test("The heading in view is the last one above the reading line", () => {
  assert.equal(headingInView([400, 900, 1600], 300), 0);
  assert.equal(headingInView([-200, 299, 1600], 300), 1);
  assert.equal(headingInView([-900, -400, -10], 300), 2);
});

test("A note beside the edge is moved into the page, and never out at the other side", () => {
  assert.equal(shiftInto(100, 300, 1000, 16), 0);
  assert.equal(shiftInto(900, 1100, 1000, 16), -116);
  assert.equal(shiftInto(4, 200, 1000, 16), 12);
  assert.equal(shiftInto(40, 400, 320, 16), -24);
});

test("Every paragraph begins a column of its own, two characters in", () => {
  assert.equal(columnsOf([], 36), 0);
  assert.equal(columnsOf([1, 34], 36), 2);
  assert.equal(columnsOf([35, 70], 36), 4);
});

test("A press on the pictures moves the line to where it fell", () => {
  assert.equal(percentAcross(150, 100, 200), 25);
  assert.equal(percentAcross(90, 100, 200), 0);
  assert.equal(percentAcross(500, 100, 200), 100);
  assert.equal(percentAcross(5, 0, 0), 50);
});

test("The day of access is the reader's own day", () => {
  assert.equal(isoDay(new Date(2026, 2, 2, 23, 59)), "2026-03-02");
  assert.equal(isoDay(new Date(2026, 10, 22)), "2026-11-22");
});

test("A copied citation is one line", () => {
  assert.equal(oneLine("\n  陈廷敬. 请改铸轻钱疏[A/OL].\n    1684-09-25[2026-11-22]. "), "陈廷敬. 请改铸轻钱疏[A/OL]. 1684-09-25[2026-11-22].");
});

test("A drawing grows by steps and keeps its middle", () => {
  assert.equal(nextZoom(1, 1), 1.5);
  assert.equal(nextZoom(1, -1), 1);
  assert.equal(nextZoom(4, 1), 4);
  assert.equal(heldAfterZoom(0, 400, 2), 200);
  assert.equal(heldAfterZoom(200, 400, 0.5), 0);
});

test("A hall screen asks after a minute and begins anew after seventy-five seconds", () => {
  assert.deepEqual([0, 59.9, 60, 74.2, 75, 4000].map(dueAfter), ["nothing", "nothing", { left: 15 }, { left: 1 }, "leave", "leave"]);
});

test("A link stays in a hall when it stays in the site's folder", () => {
  const root = new URL("file:///media/hall/site/");
  for (const [address, stays] of [["index.html", true], ["items/a/index.html#x", true], ["../other.html", false], ["https://a.example/site/", false], ["mailto:a@b.example", false]]) {
    assert.equal(staysIn(root, new URL(address, root)), stays, address);
  }
});
