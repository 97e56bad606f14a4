// Sorts tables by their columns. Without this the page is the same, in its first order.
"use strict";
const collator = new Intl.Collator("en", { numeric: true });
const status = document.getElementById("sorted");

function keyOf(cell, numeric) {
  const text = cell.dataset.value ?? cell.textContent.trim();
  return numeric ? (text === "" ? NaN : Number(text)) : text;
}

function compare(a, b, numeric) {
  if (!numeric) return collator.compare(a, b);
  return a - b;
}

function sort(table, column, button) {
  const header = button.closest("th");
  const numeric = header.dataset.sort === "number";
  const before = header.getAttribute("aria-sort");
  const down = before ? before === "ascending" : numeric;
  const body = table.tBodies[0];
  const rows = Array.from(body.rows, (row, index) => ({ row, index, key: keyOf(row.cells[column], numeric) }));
  rows.sort((a, b) => {
    // What is not known stands at the end either way, and equals stay as they were.
    const unknownA = a.key === "" || Number.isNaN(a.key), unknownB = b.key === "" || Number.isNaN(b.key);
    if (unknownA || unknownB) return unknownA - unknownB || a.index - b.index;
    return (down ? -1 : 1) * compare(a.key, b.key, numeric) || a.index - b.index;
  });
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", down ? "descending" : "ascending");
  const sorted = document.createDocumentFragment();
  for (const { row } of rows) sorted.append(row);
  body.append(sorted);
  status.textContent = `Sorted by ${button.textContent}, ${down ? "descending" : "ascending"}`;
}

for (const table of document.querySelectorAll("table.sortable")) {
  Array.from(table.tHead.rows[0].cells).forEach((header, column) => {
    if (!header.dataset.sort) return;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    button.addEventListener("click", () => sort(table, column, button));
    header.append(button);
  });
}
