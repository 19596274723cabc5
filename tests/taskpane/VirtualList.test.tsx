/** @jest-environment jsdom */
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { VirtualList } from "../../src/taskpane/parts/VirtualList";

afterEach(cleanup);

function open(count: number) {
  const opened: number[] = [];
  render(
    <VirtualList
      label="Customers"
      count={count}
      rowHeight={48}
      height={480}
      renderRow={(index) => `row ${index}`}
      onOpen={(index) => opened.push(index)}
    />
  );
  return {
    opened,
    user: userEvent.setup(),
    list: screen.getByRole("listbox", { name: "Customers" }),
  };
}

test("a hundred thousand rows are drawn as the few that are in view: 10 fit, 6 spare below, one at the border", () => {
  open(100_000);
  expect(screen.getAllByRole("option")).toHaveLength(17);
  expect(screen.getAllByRole("option")[0]?.getAttribute("aria-setsize")).toBe("100000");
});

test("the list is one stop for the Tab key; arrows, Page, Home and End move, Enter opens", async () => {
  const { opened, user, list } = open(100_000);
  await user.tab();
  expect(document.activeElement).toBe(list);
  await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  await user.keyboard("{End}{Enter}{ArrowDown}{Enter}{Home} ");
  expect(opened).toEqual([2, 99_999, 99_999, 0]);
});

test("Page moves by one screen less a row, and the active row is announced", async () => {
  const { user, list } = open(1000);
  await user.tab();
  await user.keyboard("{PageDown}{PageDown}");
  const active = document.getElementById(list.getAttribute("aria-activedescendant") ?? "");
  expect(active?.textContent).toBe("row 18");
  expect(active?.getAttribute("aria-selected")).toBe("true");
});

test("a click opens the row", async () => {
  const { opened, user } = open(5);
  await user.click(screen.getByText("row 3"));
  expect(opened).toEqual([3]);
});

test("an empty list has no rows and opens nothing", async () => {
  const { opened, user } = open(0);
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.queryAllByRole("option")).toHaveLength(0);
  expect(opened).toEqual([]);
});
