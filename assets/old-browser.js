// Written for the oldest engines, in a file of its own because the page's policy allows no inline script.
(function () {
  var modern =
    typeof Promise === "function" &&
    typeof Object.fromEntries === "function" &&
    typeof "".replaceAll === "function" &&
    typeof [].at === "function";
  if (!modern) document.getElementById("old-browser").style.display = "block";
})();
