/** What `muffintin dev` adds to the page: a new one after each build, and what stands in its way. */
const own = document.currentScript?.dataset["build"];
const events = new EventSource("/events");

function show(problem: string): void {
  const before = document.querySelector(".problem");
  if (problem === "") {
    before?.remove();
    return;
  }
  const box = before ?? document.createElement("pre");
  box.className = "problem";
  box.setAttribute("role", "alert");
  box.textContent = problem;
  document.body.append(box);
}

events.addEventListener("message", ({ data }) => {
  const { build, problem }: { build: string; problem: string } = JSON.parse(data);
  if (build !== own && problem === "") location.reload();
  else show(problem);
});
