// Without this script a password stays hidden and the button is not there.
for (const button of document.querySelectorAll("button[data-shows]")) {
  const input = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    button.textContent = shown ? "Show" : "Hide";
    button.setAttribute("aria-label", shown ? "Show password" : "Hide password");
  });
  // The browser is to take it for a password again when it is sent.
  input.form.addEventListener("submit", () => {
    input.type = "password";
  });
}
