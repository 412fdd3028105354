import { searchForm } from "./form.ts";
import { showOnSamePage } from "./same-page.ts";

// The script of the search, which pages load when the search is opened first. It fills the dialog.

const dialog = document.querySelector<HTMLDialogElement>("dialog.search");
if (dialog) {
  void searchForm(dialog);
  showOnSamePage(dialog);
}
