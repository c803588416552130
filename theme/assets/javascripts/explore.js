// The explore page: starts each of its forms, whichever way the page was opened.
import { start } from "./explore/page.js";

const begin = () => {
  for (const root of document.querySelectorAll("[data-explore]:not([data-started])")) {
    start(root);
  }
};

// The theme says so when it has put a page in without loading it anew.
if (window.document$) window.document$.subscribe(begin);
else begin();
